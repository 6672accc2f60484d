package rules

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/checker"
)

// quoteAltered compares the words that two texts put between quotation marks.
var quoteAltered = checker.Rule{
	Name:  "quote/altered",
	Title: "one utterance is quoted in two wordings",
	Doc: "Aligns two quotations of one speaker word by word. Where most words agree in order, a word in the middle that one has and the " +
		"other has not is reported: a contradiction when it changes what is said, as a denial does or two words that changed places, an imprecision " +
		"when it only drops a word. A quotation that " +
		"stops early, or spells a word otherwise, is left alone. So is a headline that cuts its quotation short; one that puts another word is a note.",
	Example: [2]string{
		"\"I shall never rent to the friends of the old mayor,\" Lindh said.",
		"\"I shall never lie to the friends of the old mayor,\" Lindh said.",
	},
	Near: [2]string{
		"\"I shall never rent to the friends of the old mayor,\" Lindh said.",
		"\"I shall never rent to the friends,\" Lindh said.",
	},
	Kinds:   []checker.Kind{checker.Quote},
	Compare: compareQuotes,
}

// quoteSpeaker compares who is said to have uttered one sentence.
var quoteSpeaker = checker.Rule{
	Name:  "quote/speaker",
	Title: "one utterance is given to two speakers",
	Doc: "Two quotations of at least six words that agree almost word for word belong to one utterance, and so to one speaker; so do shorter ones that " +
		"are the same and no phrase that anybody says. Where two texts name two people, one of them is wrong.",
	Example: [2]string{
		"\"We came home with empty shelves and full hearts,\" Chief Executive Ann Roe said.",
		"\"We came home with empty shelves and full hearts,\" Chief Financial Officer Joe Loy said.",
	},
	Near: [2]string{
		"\"We came home with empty shelves and full hearts,\" Chief Executive Ann Roe said.",
		"\"We came home with empty shelves and full hearts,\" Roe said.",
	},
	Kinds: []checker.Kind{checker.Quote},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		x, y := uttered(a), uttered(b)
		if min(len(x), len(y)) < 6 && !pithy(x, y) || sameArticle(a, b) || !strangers(a, b) || !certain(a) || !certain(b) {
			return checker.Verdict{}
		}
		al := align(x, y)
		if float64(al.same) < 0.85*float64(min(len(x), len(y))) {
			return checker.Verdict{}
		}
		return checker.Verdict{Relation: checker.Contradicts, Kind: checker.Contradiction, Confidence: 0.9,
			Why: fmt.Sprintf("the same words are given to %s (%s) and to %s (%s)", speaker(a), printer(a), speaker(b), printer(b))}
	},
}

// pithy tells whether two short quotations are the same four words or more, with two long ones among them.
func pithy(x, y []string) bool {
	long := 0
	for _, w := range x {
		if len(w) > 5 {
			long++
		}
	}
	return len(x) > 3 && long > 1 && slices.Equal(x, y)
}

// uttered returns the words of a quotation without marks inside them, so that "U.S." and "US" are one.
func uttered(c *checker.Claim) []string {
	out := strings.Fields(c.Value.Text)
	for i, w := range out {
		w = strings.Map(func(r rune) rune {
			switch r {
			case '.', '\'', '’', '-':
				return -1
			}
			return r
		}, w)
		if w == "and" || w == "&" {
			w = "and"
		}
		out[i] = w
	}
	return out
}

func sameArticle(a, b *checker.Claim) bool { return a.Sentence.Article == b.Sentence.Article }

// strangers tells whether two speakers are named and cannot be one: a title alone may mean anybody.
func strangers(a, b *checker.Claim) bool {
	x, y := a.Voice.Speaker, b.Voice.Speaker
	return x != "" && y != "" && a.Voice.Named && b.Voice.Named && !onePerson(x, y)
}

// certain tells whether nobody else can be the speaker of a quotation: its own sentence names them, or a pronoun leaves no choice.
func certain(c *checker.Claim) bool { return c.Frame.Sure || beside(c) }

// beside tells whether the sentence of a quotation itself names the speaker, so that no pronoun had to be explained.
func beside(c *checker.Claim) bool {
	words := strings.Fields(c.Voice.Role)
	return len(words) > 0 && strings.Contains(c.Sentence.Text, words[len(words)-1])
}

// onePerson tells whether two identities can be one person: one is the last name of the other, which holds a given name too.
func onePerson(x, y string) bool {
	return x == y || x != "" && strings.HasPrefix(y, x+" ") || y != "" && strings.HasPrefix(x, y+" ")
}

func compareQuotes(a, b *checker.Claim) checker.Verdict {
	x, y := uttered(a), uttered(b)
	if sameArticle(a, b) {
		return headlined(a, b, x, y)
	}
	if min(len(x), len(y)) < 3 {
		return checker.Verdict{}
	}
	if turnedRound(x, y) && a.Voice.Speaker != "" && a.Voice.Speaker == b.Voice.Speaker {
		return checker.Verdict{Relation: checker.Contradicts, Confidence: 0.8, Kind: checker.Contradiction,
			Why: fmt.Sprintf("one utterance denied and not: %s has %s where %s has %s", printer(a), quoted(x), printer(b), quoted(y))}
	}
	al := align(x, y)
	if !al.close(min(len(x), len(y))) {
		return checker.Verdict{}
	}
	if strangers(a, b) && (certain(a) && certain(b) || !echoed(al, x, y)) {
		return checker.Verdict{Guard: "different speakers"}
	}
	if len(al.left) == 0 && len(al.right) == 0 {
		return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.9}
	}
	if al.changes() != sense && !turnedAbout(x, y) {
		if al.changes() == wording && !alone(a, b) && al.loose(x, y) && !edited(a) && !edited(b) {
			return checker.Verdict{Relation: checker.Contradicts, Confidence: 0.7, Kind: checker.Imprecise,
				Why: fmt.Sprintf("one utterance, not word for word: %s has %s where %s has %s", printer(a), quoted(al.left), printer(b), quoted(al.right))}
		}
		return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.8}
	}
	return checker.Verdict{Relation: checker.Contradicts, Confidence: 0.85, Kind: checker.Contradiction,
		Why: fmt.Sprintf("one utterance in two wordings: %s has %s where %s has %s", printer(a), quoted(al.left), printer(b), quoted(al.right))}
}

// edited tells whether a quotation shows what was put in or left out.
func edited(c *checker.Claim) bool {
	return strings.ContainsAny(c.Quote(), "([…") || strings.Contains(c.Quote(), "...")
}

// headlined compares the quotation of a headline with that of the text below it: one word put for another is a slip, and a headline that
// only cuts words is none.
func headlined(a, b *checker.Claim, x, y []string) checker.Verdict {
	if (a.Sentence.Part == checker.Title) == (b.Sentence.Part == checker.Title) || strangers(a, b) {
		return checker.Verdict{}
	}
	al := align(x, y)
	if al.same < 5 || al.content < 2 || al.same < min(len(x), len(y))-1 || len(al.left) != 1 || len(al.right) != 1 || al.changes() == spelling {
		return checker.Verdict{}
	}
	if a.Sentence.Part == checker.Body {
		al.left, al.right = al.right, al.left
	}
	return checker.Verdict{Relation: checker.Contradicts, Confidence: 0.8, Kind: checker.Imprecise,
		Why: fmt.Sprintf("the headline quotes %s where the text below it has %s", quoted(al.left), quoted(al.right))}
}

// echoed tells whether two quotations are one utterance whoever their pronouns seem to name: long, and word for word the same but for one.
func echoed(al alignment, x, y []string) bool {
	return al.same >= 8 && al.same >= max(len(x), len(y))-1
}

// turnedRound tells whether two short quotations are one but for a denial: what is left of them without it is alike, or the shorter one stands in
// a row in the longer.
func turnedRound(x, y []string) bool {
	p, q := undenied(x), undenied(y)
	if deniedFirst(p, q) {
		return true
	}
	if len(p) > len(q) {
		p, q = q, p
	}
	if len(p) < 3 || !slices.ContainsFunc(p, func(s said) bool { return !filler[s.word] && persons[s.word] == "" }) {
		return false
	}
	for at := 0; at+len(p) <= len(q); at++ {
		end := at + len(p)
		if len(q) > len(p) && (len(p) < 4 || bound(q, end)) {
			continue
		}
		n := q[end-1].denials - q[at].denials
		if at == 0 {
			n = q[end-1].denials
		}
		if (n+p[len(p)-1].denials)%2 == 1 && alikeWords(spoken(p), spoken(q[at:end])) {
			return true
		}
	}
	return false
}

// deniedFirst tells whether two quotations open with one clause of at least three words, denied in one of them, whatever they go on to say.
func deniedFirst(p, q []said) bool {
	m, n := firstClause(p), firstClause(q)
	if m != n || n < 3 || bound(p, n) || bound(q, n) || !slices.ContainsFunc(p[:m], func(s said) bool { return !filler[s.word] && persons[s.word] == "" }) {
		return false
	}
	return (p[m-1].denials+q[n-1].denials)%2 == 1 && alikeWords(spoken(p[:m]), spoken(q[:n]))
}

// firstClause returns how many words come before the first one that begins another clause.
func firstClause(words []said) int {
	if at := slices.IndexFunc(words, func(s said) bool { return s.word == "and" || binding[s.word] }); at >= 0 {
		return at
	}
	return len(words)
}

// bound tells whether the words from position at on limit what comes before them, as "if I am honest" does not.
func bound(words []said, at int) bool {
	if at >= len(words) || !binding[words[at].word] {
		return false
	}
	return !slices.ContainsFunc(words[at:min(at+4, len(words))], func(s said) bool { return candid[s.word] })
}

// candid are the words by which somebody owns up: nothing depends on their "if".
var candid = map[string]bool{"honest": true, "frank": true, "candid": true, "truthful": true}

// A said is a word of a quotation with the number of words before it, or right behind it at the end, that deny.
type said struct {
	word    string
	denials int
}

// undenied returns a quotation without the words that deny and the auxiliary that a denial brings.
func undenied(words []string) []said {
	var out []said
	n := 0
	for i, w := range words {
		switch {
		case w == "no" && i+1 < len(words) && persons[words[i+1]] != "": // "no, I did not"
		case negative[w]:
			n++
			if i == len(words)-1 && len(out) > 0 {
				out[len(out)-1].denials = n
			}
		case supporting[w] && i+1 < len(words) && (negative[words[i+1]] || i+2 < len(words) && negative[words[i+2]] && persons[words[i+1]] != ""):
		default:
			out = append(out, said{w, n})
		}
	}
	return out
}

func spoken(words []said) []string {
	out := make([]string, len(words))
	for i, s := range words {
		out[i] = s.word
	}
	return out
}

// supporting are the auxiliaries that a denial brings with it.
var supporting = map[string]bool{"do": true, "does": true, "did": true, "ca": true}

func quoted(w []string) string {
	if len(w) == 0 {
		return "nothing"
	}
	return "\"" + strings.Join(w, " ") + "\""
}
