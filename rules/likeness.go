package rules

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"crosscheck/checker"
)

// likeness is what two numeric claims have in common, as far as several features ask for it.
type likeness struct {
	a, b     *checker.Claim
	headed   bool    // one head
	sure     bool    // one head, which a story has once
	governed bool    // one predicate
	kin      float64 // what the two articles have in common
	story    int     // words and names of what the two articles are about
	words    int     // words, names and places of both frames, whatever part they play in each
	around   float64 // the share of the shorter sentence's content that the other has too
	prints   [2]bool // the other article gives the number too, of whatever
	ratio    float64 // natural logarithm of how many times one number is the other
}

func liken(a, b *checker.Claim) *likeness {
	p := &likeness{a: a, b: b, headed: headed(a, b), kin: kin(a, b), story: common(a.Frame.Story, b.Frame.Story), words: sharedWords(a, b), around: alike(a, b), ratio: ratio(a, b)}
	p.sure = p.headed && a.Frame.Sure
	p.prints = [2]bool{printed(a, b), printed(b, a)}
	p.governed = a.Frame.Pred != "" && a.Frame.Pred == b.Frame.Pred
	return p
}

// printed tells whether the article of the second claim gives the number of the first too. The first is then likely to be a number of what
// that article numbers so, and not of what the second claim speaks of.
func printed(c, other *checker.Claim) bool {
	if sameArticle(c, other) {
		return false
	}
	n := c.Number()
	_, ok := slices.BinarySearch(other.Frame.Prints, n)
	return ok && n != other.Number()
}

// alone tells whether both claims stand in sentences without their articles.
func alone(a, b *checker.Claim) bool { return a.Frame.Lone && b.Frame.Lone }

func headed(a, b *checker.Claim) bool { return a.Frame.Head != "" && a.Frame.Head == b.Frame.Head }

// ratio is the natural logarithm of how many times one number is the other, 0 for dates and clocks.
func ratio(a, b *checker.Claim) float64 {
	x, y := a.Value.Exact, b.Value.Exact
	if a.Kind == checker.Date || a.Kind == checker.Clock || x <= 0 || y <= 0 {
		return 0
	}
	return math.Abs(math.Log(x / y))
}

// sharedWords counts the words, names and places that two frames have in common, whatever part they play in each.
func sharedWords(a, b *checker.Claim) int { return common(words(a), words(b)) }

// words are those of a claim's frame, with its names and places and whatever else is given, as a sorted set.
func words(c *checker.Claim, more ...string) []string {
	f := &c.Frame
	out := make([]string, 0, len(f.Terms)+len(f.Names)+len(f.Places)+len(more)+2)
	for _, list := range [...][]string{{f.Head, f.Pred}, f.Terms, f.Names, f.Places, more} {
		for _, w := range list {
			if w != "" {
				out = append(out, w)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// alike is the share of the content of the sentence that has less of it which the other sentence holds too.
func alike(a, b *checker.Claim) float64 {
	x, y := words(a, a.Frame.Around...), words(b, b.Frame.Around...)
	return float64(common(x, y)) / float64(max(1, min(len(x), len(y))))
}

// misprint tells whether two long numbers differ in one digit, or in the order of their digits, and stand beside the same words: $5,687.75
// and $5,587.75 of one bill. Chance does not bring that about, whatever else the two sentences tell.
func misprint(a, b *checker.Claim) bool {
	x, y := a.Value.Exact, b.Value.Exact
	if len(digits(x)) < 5 || len(digits(y)) < 5 || !slipped(x, y) && !transposed(x, y) {
		return false
	}
	return sharedWords(a, b) > 0 || neighbours(a, b)
}

// neighbours tells whether a long word stands near both values.
func neighbours(a, b *checker.Claim) bool {
	x, y := vicinity(a), vicinity(b)
	return slices.ContainsFunc(x, func(w string) bool { return len(w) > 5 && slices.Contains(y, w) })
}

// vicinity are the words around a value, as printed, but in lower case.
func vicinity(c *checker.Claim) []string {
	const reach = 60 // bytes: half a line
	text := c.Sentence.Text
	from, to := max(0, c.Span.Start-reach), min(len(text), c.Span.End+reach)
	return strings.FieldsFunc(strings.ToLower(text[from:to]), func(r rune) bool { return !unicode.IsLetter(r) })
}

// slipped tells whether two numbers of four digits or more are written alike but for one digit.
func slipped(x, y float64) bool {
	p, q := strconv.FormatFloat(x, 'f', -1, 64), strconv.FormatFloat(y, 'f', -1, 64)
	if len(p) != len(q) || len(digits(x)) < 4 && len(digits(y)) < 4 {
		return false
	}
	n := 0
	for i := range p {
		if p[i] != q[i] {
			n++
		}
	}
	return n == 1
}
