package rules

import (
	"fmt"
	"strings"

	"crosscheck/checker"
)

// variant compares the spellings of one name.
var variant = checker.Rule{
	Name:  "name/variant",
	Title: "one person, place or body is spelled in two ways",
	Doc: "Compares how one identity is written. Identities come from last names, titles and acronyms; the distance of two strings " +
		"counts only behind one given name. A short form of a name is no variant of it.",
	Example: [2]string{"Mayor Yusuf Karim spoke.", "Mayor Youssef Karim spoke."},
	Near:    [2]string{"Mayor Yusuf Karim spoke.", "Karim spoke."},
	Kinds:   []checker.Kind{checker.Name},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		if misspelt(a, b) || misspelt(b, a) {
			return checker.Verdict{Relation: checker.Contradicts, Kind: checker.Variant, Confidence: 0.8,
				Why: fmt.Sprintf("%s (%s) and %s (%s) are one name, with letters lost in one of them", a.Value.Text, printer(a), b.Value.Text, printer(b))}
		}
		if a.Frame.Head != b.Frame.Head || a.Frame.Head == "" {
			return given(a, b)
		}
		if strings.HasPrefix(a.Frame.Head, "=") { // last names under their given name
			return surname(a, b)
		}
		if loose(a) || loose(b) {
			if x, y := strings.Fields(a.Value.Text), strings.Fields(b.Value.Text); len(x)+len(y) > 2 && (len(x) == len(y) || !strings.EqualFold(strings.Join(x, ""), strings.Join(y, ""))) {
				return checker.Verdict{}
			}
		}
		if shortened(a.Value.Text, b.Value.Text) {
			return checker.Verdict{}
		}
		if strings.EqualFold(a.Value.Text, b.Value.Text) && !recased(a, b) {
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 1}
		}
		return checker.Verdict{
			Relation: checker.Contradicts, Kind: checker.Variant, Confidence: 0.9,
			Why: fmt.Sprintf("%s (%s) and %s (%s) are two spellings of one name", a.Value.Text, printer(a), b.Value.Text, printer(b)),
		}
	},
}

// misspelt tells whether a is the name of a place that the gazetteer has not, and of b, which it has, but for letters lost between the first and
// the last: one, or two together of a long name.
func misspelt(a, b *checker.Claim) bool {
	x, y := strings.ToLower(a.Value.Text), strings.ToLower(b.Value.Text)
	lost := len(y) - len(x)
	if a.Frame.Sure || !b.Frame.Sure || a.Value.Unit == "person" || len(x) < 6 || lost < 1 || lost > 2 || lost == 2 && len(y) < 9 || !a.Frame.Placed || printedApart(a, b) > 30*day {
		return false
	}
	for i := 1; i <= len(x); i++ {
		if x[:i] == y[:i] && x[i:] == y[i+lost:] {
			return lost == 1 || i < len(x)
		}
	}
	return false
}

// recased tells whether two names differ in a capital inside a word, where no rule of a headline or a particle puts it.
func recased(a, b *checker.Claim) bool {
	x, y := a.Value.Text, b.Value.Text
	if len(x) != len(y) || a.Sentence.Part != checker.Body || b.Sentence.Part != checker.Body || shouting(x) || shouting(y) {
		return false
	}
	for i := 1; i < len(x); i++ {
		if x[i] != y[i] && x[i-1] != ' ' && x[i-1] != '-' {
			return true
		}
	}
	return false
}

// shouting tells whether a name is written in capitals throughout.
func shouting(s string) bool { return strings.ToUpper(s) == s }

// shortened tells whether one form only cuts the other short, as "Ore." does "Oregon", or stands for it in capitals.
func shortened(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	x = strings.TrimSuffix(x, ".")
	return len(x) < len(y)-1 && (len(x) <= 3 || len(x) <= 5 && strings.HasPrefix(strings.ToLower(y), strings.ToLower(x)) || strings.ToUpper(x) == x)
}

// given compares two given names of one last name, where one looks like a slip for the other: letters in another order, or a name that differs
// in its beginning only. Brothers have names of their own.
func given(a, b *checker.Claim) checker.Verdict {
	x, p, ok := strings.Cut(a.Frame.Head, "/")
	y, q, also := strings.Cut(b.Frame.Head, "/")
	if !ok || !also || x != y || p == q || sameArticle(a, b) {
		return checker.Verdict{}
	}
	v, w := strings.ToLower(a.Value.Text), strings.ToLower(b.Value.Text)
	if soundsLike(v, w) {
		return checker.Verdict{Relation: checker.Contradicts, Kind: checker.Variant, Confidence: 0.7,
			Why: fmt.Sprintf("%s (%s) and %s (%s) have one last name, and given names that sound alike", a.Value.Text, printer(a), b.Value.Text, printer(b))}
	}
	if min(len(v), len(w)) < 5 || max(len(v), len(w))-min(len(v), len(w)) > 1 {
		return checker.Verdict{}
	}
	out := checker.Verdict{Relation: checker.Contradicts, Kind: checker.Variant, Confidence: 0.7,
		Why: fmt.Sprintf("%s (%s) and %s (%s) have one last name, and given names that look like one", a.Value.Text, printer(a), b.Value.Text, printer(b))}
	switch {
	case sortedDigits(v) == sortedDigits(w):
		return out
	case len(v) > 4 && len(w) > 4 && v[len(v)-4:] == w[len(w)-4:]:
		out.Kind = checker.Contradiction
		return out
	}
	return checker.Verdict{}
}

// soundsLike tells whether two given names of four letters or more are pronounced as one, or differ by a letter inside: Jannik and Yannick, Lyle and Lisle.
func soundsLike(x, y string) bool {
	x, y = sound(x), sound(y)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 4 || len(y)-len(x) > 1 || x[0] != y[0] || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	for i := range x {
		if x[i] != y[i] {
			return x[i:] == y[i+len(y)-len(x):] && len(y) > len(x)
		}
	}
	return len(x) == len(y)
}

// sound writes a name in lower case as it is pronounced, as far as spellings of it differ.
func sound(name string) string {
	name = strings.NewReplacer("ck", "k", "ph", "f", "th", "t", "c", "k", "y", "i", "j", "i", "z", "s", "q", "k").Replace(name)
	var out []byte
	for i := range len(name) {
		if i == 0 || name[i] != name[i-1] {
			out = append(out, name[i])
		}
	}
	return string(out)
}

// surname compares two last names behind one given name, where one looks like a slip for the other though they do not sound alike.
func surname(a, b *checker.Claim) checker.Verdict {
	x, y := strings.ToLower(a.Value.Text), strings.ToLower(b.Value.Text)
	if common(a.Frame.Names, b.Frame.Names) > 0 || sameArticle(a, b) || !misprinted(x, y) || a.Value.Unit != "person" && (x == y+"s" || y == x+"s") {
		return checker.Verdict{}
	}
	return checker.Verdict{Relation: checker.Contradicts, Kind: checker.Variant, Confidence: 0.7,
		Why: fmt.Sprintf("%s (%s) and %s (%s) have one given name, and last names that look like one", a.Value.Text, printer(a), b.Value.Text, printer(b))}
}

// misprinted tells whether two words of five letters or more begin alike and differ in one place: by a letter, or by two of a long word.
func misprinted(x, y string) bool {
	short, long := min(len(x), len(y)), max(len(x), len(y))
	if short < 5 || x[0] != y[0] {
		return false
	}
	from, to := 0, 0
	for from < short && x[from] == y[from] {
		from++
	}
	for to < short-from && x[len(x)-1-to] == y[len(y)-1-to] {
		to++
	}
	most := 1
	if short > 6 {
		most = 2
	}
	return long-from-to <= most
}

// loose tells whether a name is of nobody knows what, so that only its being written in one word or two makes spellings of it.
func loose(c *checker.Claim) bool {
	return c.Value.Unit == "unknown" || c.Value.Unit == "body" && !strings.Contains(c.Frame.Head, " ")
}
