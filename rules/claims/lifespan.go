package claims

import (
	"strings"
	"time"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// lifespan reads the days between which somebody lived from a bracket behind the name: "Rolf Dane (3 May 1931 – 9 June 2004)". They are two
// dates, of a birth and of a death; nil where the interval is anything else.
func (c *Context) lifespan(t timex.Timex) []checker.Claim {
	first, last, ok := strings.Cut(t.Value, "/")
	who := c.bracketed(t.Tok)
	if !ok || who == nil || t.Class != timex.Interval {
		return nil
	}
	var out []checker.Claim
	middle := strings.IndexAny(c.Tree.Text[t.Start:t.End], "–—−-")
	if middle < 0 {
		return nil
	}
	for k, part := range []string{first, last} {
		at, text, ok := period(part)
		if !ok {
			return nil
		}
		v := checker.Value{Text: text, Timex: part, Admits: at}
		f := checker.Frame{Head: "bear", Pred: "bear", Names: known(who), Label: who.Full}
		span := checker.Span{Start: t.Start, End: t.Start + len(strings.TrimRight(c.Tree.Text[t.Start:t.Start+middle], " "))}
		if k == 1 {
			f.Head, f.Pred = "dead", "dead"
			span = checker.Span{Start: t.End - len(strings.TrimLeft(c.Tree.Text[t.Start+middle:t.End], "–—−- ")), End: t.End}
		}
		out = append(out, c.claim(checker.Date, span, t.Tok, f, v))
	}
	return out
}

// bracketed returns the person behind whose name the bracket around token i opens, a birth name before a semicolon left out; nil where there is
// none.
func (c *Context) bracketed(i int) *names.Entity {
	ts := c.Tree.Tokens
	k := i - 1
	if k >= 0 && ts[k].Text == ";" {
		for k >= 0 && ts[k].Text != "(" {
			k--
		}
	}
	if k < 1 || ts[k].Text != "(" {
		return nil
	}
	at := k - 1
	if ts[at].Text == "," { // "Rolf Dane, 1st Earl of Harwick, (1931-2004)": whom the sentence begins with
		at = 0
	}
	if m, ok := c.doc.names.At(c.Sentence.N, at); ok && m.Named && m.Entity.Kind != names.Place && m.Entity.Kind != names.Body { // only people live
		return m.Entity
	}
	return nil
}

// known are the identities under which other texts may know a person: in full, and by surname.
func known(who *names.Entity) []string {
	return sorted(map[string]bool{who.ID: true, names.Skeleton(who.Family): true})
}

// period is the time that a year, a month or a day in TIMEX3 notation covers, and how it is written.
func period(value string) (checker.Interval, string, bool) {
	for _, p := range []struct {
		layout, print       string
		years, months, days int
	}{{"2006-01-02", "January 2, 2006", 0, 0, 1}, {"2006-01", "January 2006", 0, 1, 0}, {"2006", "2006", 1, 0, 0}} {
		if t, err := time.Parse(p.layout, value); err == nil {
			return checker.Between(float64(t.Unix()), float64(t.AddDate(p.years, p.months, p.days).Unix()-1)), t.Format(p.print), true
		}
	}
	return checker.Interval{}, "", false
}

// published are the works that are told apart by the year in which they came out.
var published = map[string]bool{"album": true, "single": true, "song": true, "film": true, "movie": true, "novel": true, "book": true, "play": true, "series": true,
	"report": true, "study": true, "documentary": true, "record": true, "survey": true}

// vintages reads the year of which a thing is said to be: "is a 1930 comedy", "from their 1979 album". It dates its making.
func (c *Context) vintages() []checker.Claim {
	var out []checker.Claim
	for i := range c.Tree.Tokens {
		t := &c.Tree.Tokens[i]
		if len(t.Text) != 4 || t.Tag != grammar.NUM || c.covered(i) || t.Text < "1500" || t.Text > "2099" || i == 0 || c.Tree.Tokens[i-1].Tag != grammar.DET && !c.is(i-1, "nmod:poss") && c.lower(i-1) != "'s" {
			continue
		}
		at, _, ok := period(t.Text)
		h := t.Head
		if !ok || h <= i || c.Tree.Tokens[h].Tag != grammar.NOUN || c.Tree.Child(h, "cop") < 0 && !published[c.Tree.Tokens[h].LowerLemma()] {
			continue
		}
		f := c.frame(h, -1)
		f.Head, f.Pred, f.When = c.concepts[h], "make", checker.Interval{}
		if s := c.Tree.Subject(h); s >= 0 {
			if m, ok := c.doc.names.At(c.Sentence.N, s); ok {
				f.Names = []string{m.Entity.ID}
			}
		}
		out = append(out, c.claim(checker.Date, checker.Span{Start: t.Start, End: t.End}, h, f, checker.Value{Text: t.Text, Timex: t.Text, Admits: at}))
	}
	return out
}
