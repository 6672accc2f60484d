package rules

import (
	"slices"
	"strings"
)

// An alignment tells how two runs of words agree between the first and the last word that they share.
type alignment struct {
	same        int      // words that agree, in order
	content     int      // of those, the ones that carry meaning
	width       int      // the longer run's words between the first and the last agreement, both included
	left, right []string // words inside it that only one has
	places      int      // at how many places words stand that carry meaning and only one has
	denied      bool     // whether the words that differ at one place deny in one run what they only name in the other
	tail        string   // the word with which the longer run goes on behind the last agreement, "" where neither does
}

// align finds the longest run of words that both have in order.
func align(x, y []string) alignment {
	table := make([][]int, len(x)+1)
	for i := range table {
		table[i] = make([]int, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				table[i][j] = table[i+1][j+1] + 1
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	return walk(x, y, table)
}

// close tells whether an alignment is that of one utterance, the shorter quotation of which has n words: most words agree in order, or a
// short quotation stands whole in the longer one but for a word or two between.
func (al alignment) close(n int) bool {
	if al.content < 2 && !(al.content == 1 && al.same >= 2 && al.same == n-1 && al.width == al.same && len(al.left) == 1 && len(al.right) == 1 && al.reversed()) {
		return false
	}
	if al.same >= 2 && al.same == n-1 && len(al.left) == 1 && len(al.right) == 1 && al.reversed() {
		return true
	}
	if al.same == n && n >= 3 && len(al.left)+len(al.right) <= 2 {
		return true
	}
	enough := 0.75
	switch { // a denial brings words of its own
	case al.content > 2 && al.reversed():
		enough = 0.6
	case al.content > 2 && al.denied:
		enough = 0.5
	}
	return al.same >= 5 && float64(al.same) >= enough*float64(al.width) && al.same*3 >= n
}

func walk(x, y []string, table [][]int) alignment {
	al := alignment{same: table[0][0]}
	var left, right []string
	firstX, firstY, lastX, lastY := -1, -1, -1, -1
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			if !filler[x[i]] && !turning[x[i]] {
				al.content++
			}
			if firstX < 0 {
				firstX, firstY = i, j
			} else {
				al.left, al.right = append(al.left, left...), append(al.right, right...)
				if len(weighty(left))+len(weighty(right)) > 0 {
					al.places++
				}
				al.denied = al.denied || denying(left, right) || denying(right, left)
			}
			left, right = nil, nil
			lastX, lastY = i, j
			i, j = i+1, j+1
		case table[i+1][j] >= table[i][j+1]:
			left = append(left, x[i])
			i++
		default:
			right = append(right, y[j])
			j++
		}
	}
	if firstX >= 0 {
		// one word replaced at the very end is a change; a longer tail is where one text stopped quoting
		if len(x)-lastX == 2 && len(y)-lastY == 2 {
			al.left, al.right, al.places = append(al.left, x[lastX+1]), append(al.right, y[lastY+1]), al.places+1
		}
		if firstX == 1 && firstY == 1 { // so is one replaced at the very start, where the rest agrees from the second word on
			al.left, al.right, al.places = append([]string{x[0]}, al.left...), append([]string{y[0]}, al.right...), al.places+1
		}
		al.width = max(lastX-firstX, lastY-firstY) + 1
		if lastX+1 < len(x) && lastY+1 == len(y) {
			al.tail = x[lastX+1]
		} else if lastY+1 < len(y) && lastX+1 == len(x) {
			al.tail = y[lastY+1]
		}
	}
	return al
}

// A change says what differing words do to an utterance.
type change uint8

const (
	spelling change = iota // the same word in another spelling or case
	wording                // a word dropped or added that leaves the sense
	sense                  // a negation, a preposition of the opposite side, another content word
)

// negations and pairs of small words that turn a sentence round.
var turning = map[string]bool{"not": true, "nt": true, "never": true, "no": true, "without": true, "with": true, "against": true, "for": true,
	"before": true, "after": true, "until": true, "more": true, "less": true, "all": true, "none": true}

// filler words come and go between two transcripts of one utterance.
var filler = map[string]bool{"a": true, "an": true, "the": true, "and": true, "but": true, "so": true, "well": true, "just": true, "very": true,
	"really": true, "that": true, "of": true, "to": true, "it": true, "is": true, "'s": true, "are": true, "i": true, "we": true, "you": true,
	"s": true, "re": true, "ve": true, "have": true, "has": true, "be": true, "been": true, "do": true, "then": true, "now": true, "also": true, "in": true,
	"on": true, "at": true, "or": true, "as": true, "this": true, "these": true, "those": true, "there": true, "here": true, "um": true, "uh": true, "gonna": true, "going": true,
	"its": true, "our": true, "their": true, "my": true, "your": true, "his": true, "her": true}

// changes tells what the words that differ do. They turn the sense where one of them turns sentences round, or where one content word stands
// in for another and all else is the same; two transcripts of one utterance differ in more places than one and mean the same.
func (al alignment) changes() change {
	if joining(al.left) && joining(al.right) || strings.Join(al.left, "") == strings.Join(al.right, "") || alikeWords(al.left, al.right) {
		return spelling
	}
	if binding[al.tail] {
		return wording
	}
	if al.denied || al.reversed() {
		return sense
	}
	if al.same >= 6 && al.swaps() {
		return sense
	}
	if len(al.left) > 1 || len(al.right) > 1 {
		return wording
	}
	for _, w := range append(append([]string{}, al.left...), al.right...) {
		if turning[w] {
			return sense
		}
	}
	return wording
}

// swaps tells whether one word that carries meaning, or a plain verb, stands for another one, with no more than an article beside it.
func (al alignment) swaps() bool {
	x, y := weighty(al.left), weighty(al.right)
	return al.places == 1 && len(x) == 1 && len(y) == 1 && len(al.left)+len(al.right) <= 3 && !(plainVerbs[x[0]] && plainVerbs[y[0]]) && !alikeWords(x, y)
}

// weighty returns the words that carry meaning, and plain verbs.
func weighty(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return filler[w] && !plainVerbs[w] })
}

// plainVerbs are the fillers that are verbs, for which no transcript puts another word.
var plainVerbs = map[string]bool{"have": true, "has": true, "is": true, "are": true, "be": true, "do": true, "was": true, "were": true, "had": true, "did": true}

// loose tells whether one of two transcripts of a long utterance has a word that carries meaning and the other not: whoever quotes may drop words only
// where he shows it. A word that both have, at two places, is missing in neither.
func (al alignment) loose(x, y []string) bool {
	words := slices.Concat(al.left, al.right)
	n := len(words)
	light := func(w string) bool {
		return filler[w] || plainVerbs[w] || slices.Contains(x, w) && slices.Contains(y, w)
	}
	return al.same >= 7 && n > 0 && n <= 3 && al.places == 1 && !slices.ContainsFunc(words, func(w string) bool { return turning[w] || binding[w] || negative[w] }) &&
		slices.ContainsFunc(words, func(w string) bool { return !light(w) })
}

// binding words begin what limits the words before them, so that one quotation may say less than the other: "it is not over until I say so".
var binding = map[string]bool{"until": true, "because": true, "till": true, "unless": true, "if": true, "before": true, "without": true, "but": true}

// reversed tells whether the words that differ deny on one side what the other asserts, or put one person for another, and do no more.
func (al alignment) reversed() bool {
	n, x := denials(al.left)
	m, y := denials(al.right)
	if (n+m)%2 == 1 && len(al.left)+len(al.right) < 7 && (formal(x) && formal(y) || alikeWords(x, y)) {
		return true
	}
	return n+m == 0 && len(x) == 1 && len(y) == 1 && (persons[x[0]] != "" && persons[y[0]] != "" && persons[x[0]] != persons[y[0]] || contrary(x[0], y[0]) || contrary(y[0], x[0]))
}

// denying tells whether a noun that one run has without more is the noun that the other has with an article: "no bang", "an almighty bang".
func denying(x, y []string) bool {
	return len(x) == 1 && x[0] == "no" && len(y) > 0 && len(y) <= 3 && articles[y[0]]
}

// denials counts the words that deny, and returns those that neither deny nor come with a denial.
func denials(words []string) (n int, rest []string) {
	for _, w := range words {
		switch {
		case negative[w]:
			n++
		case !support[w] && !turning[w]:
			rest = append(rest, w)
		}
	}
	return n, rest
}

// formal tells whether words only give a denial its form: "will not give up a single" beside "would give up every".
func formal(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !filler[w] && !modal[w] && !totals[w] })
}

// turnedAbout tells whether two utterances differ in nothing but two words of meaning that have changed places, and are not named side by side.
func turnedAbout(x, y []string) bool {
	if len(x) != len(y) {
		return false
	}
	var at []int
	for i := range x {
		if x[i] != y[i] {
			at = append(at, i)
		}
	}
	return len(at) == 2 && len(x) >= 6 && at[1]-at[0] > 2 && x[at[0]] == y[at[1]] && x[at[1]] == y[at[0]] && !filler[x[at[0]]] && !filler[x[at[1]]]
}

var (
	// negative words turn what they stand with into its opposite.
	negative = map[string]bool{"not": true, "n't": true, "nt": true, "never": true, "no": true, "nothing": true, "nobody": true, "none": true, "cannot": true}
	// support are the auxiliaries that a denial brings with it.
	support = map[string]bool{"do": true, "does": true, "did": true, "can": true, "any": true, "anything": true, "a": true, "ever": true}
	// articles open what there is of a thing.
	articles = map[string]bool{"a": true, "an": true, "the": true, "some": true, "one": true}
	// modal are the auxiliaries of what is wanted, due or possible, of which two transcripts of one utterance put one for another.
	modal = map[string]bool{"will": true, "would": true, "shall": true, "should": true, "can": true, "could": true, "may": true, "might": true, "must": true}
	// totals are the words that a denial has for all and none: "a single stone", "every stone".
	totals = map[string]bool{"single": true, "every": true, "each": true, "one": true, "whole": true, "everything": true, "everyone": true, "anyone": true, "everybody": true, "anybody": true}
	// persons are the pronouns that name who acts, by the person.
	persons = map[string]string{"i": "first", "we": "first", "you": "second", "he": "third", "she": "third", "they": "others"}
)

// contrary tells whether a word is another one with a prefix that denies it: "unplanned", "dishonest".
func contrary(long, short string) bool {
	if len(short) < 4 || short == "valuable" {
		return false
	}
	for _, p := range [...]string{"un", "dis", "in", "im", "il", "ir", "non"} {
		if long == p+short {
			return true
		}
	}
	return false
}

// joining tells whether words only join others, as "&" does for "and".
func joining(ws []string) bool {
	for _, w := range ws {
		if w != "and" {
			return false
		}
	}
	return true
}

// alikeWords tells whether two runs hold the same words but for their endings or one letter.
func alikeWords(x, y []string) bool {
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		a, b := x[i], y[i]
		n := min(len(a), len(b), 4)
		if (n < 3 && a != b || a[:n] != b[:n]) && !respelled(a, b) {
			return false
		}
	}
	return true
}

// respelled tells whether two words differ in one vowel after the first letter, as two spellings of a foreign name do.
func respelled(a, b string) bool {
	if len(a) != len(b) || len(a) < 5 || a[0] != b[0] {
		return false
	}
	n := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if n++; !strings.ContainsRune("aeiouy", rune(a[i])) || !strings.ContainsRune("aeiouy", rune(b[i])) {
			return false
		}
	}
	return n == 1
}
