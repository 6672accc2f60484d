package claims

import (
	"fmt"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// For how long somebody has had a post, or has been with a body, is told as a length ("14 months in charge") or by its beginning ("joined the club in
// August"). Both are read as lengths up to the day of print.

// tenures reads such lengths from their beginnings.
func (c *Context) tenures() []checker.Claim {
	at := c.Sentence.Published
	if at.IsZero() {
		return nil
	}
	var out []checker.Claim
	for _, t := range c.Times {
		if t.Class != timex.Date || t.Tok < 0 || !t.Known() || t.Hedged || t.Bound != timex.NoBound && t.Bound != timex.Since {
			continue
		}
		p := c.event(t)
		who, deed := c.incumbent(p, t.Bound == timex.Since)
		if deed == "" || c.voice(p).Mode == checker.Planned || c.denied(p) {
			continue
		}
		now := float64(at.Unix())
		from, to := now-t.Admits.High, now-t.Admits.Low
		if from < tenured || to > life {
			continue
		}
		f := checker.Frame{Head: deed, Names: []string{who}, Deed: deed}
		mid := (from + to) / 2
		v := checker.Value{Unit: "s", Text: fmt.Sprintf("%.1f years, since %s", mid/yearLong, strings.TrimPrefix(timex.Format(t), "since ")), Exact: mid, Admits: checker.Between(max(rounding*from, from-yearLong), min(to/rounding, to+yearLong))}
		claim := c.claim(checker.Duration, checker.Span{Start: t.Start, End: t.End}, p, f, v)
		claim.Voice.Mode = checker.Asserted
		out = append(out, claim)
	}
	return out
}

// The least time that is worth a claim and the longest that somebody can have a post, in seconds, and how much of a short length gets lost where it is
// told in whole years.
const (
	yearLong = 365.2425 * 24 * 3600
	tenured  = yearLong / 4
	life     = 60 * yearLong
	rounding = 0.8
)

// ofTenure tells whether a deed is the having of a post or the being with a body, which each person has for a time of his own.
func ofTenure(deed string) bool { return deed == "tenure" || deed == "service" }

// incumbent tells who has had a post, or has been with a body, since what the predicate p tells of, and which of the two it is; "" where it tells of
// neither.
func (c *Context) incumbent(p int, since bool) (who, deed string) {
	if p < 0 {
		return "", ""
	}
	if since {
		for _, r := range c.doc.names.Roles(c.Sentence.N) { // "Ann Roe, mayor since 2018"
			if r.Tok <= p && p < r.EndTok && r.Time != "former" {
				return r.Person.ID, "tenure"
			}
		}
	}
	deed = c.began(p, since)
	s := c.Tree.Subject(p)
	if c.word(s, "who") && c.word(s-1, ",") {
		s -= 2
	}
	if m, ok := c.doc.names.At(c.Sentence.N, s); ok && deed != "" && m.Entity.Kind != names.Place {
		return m.Entity.ID, deed
	}
	return "", ""
}

// officeHolder names who has had a post, or has been with a body, for a length of time: whom its clause names last before it, else the person whom the
// sentence does; nil where they name nobody.
func (c *Context) officeHolder(t timex.Timex) []string {
	from, _ := c.between(t)
	var who, person []string
	for _, m := range c.doc.names.In(c.Sentence.N) {
		switch {
		case m.Tok >= t.Tok || m.Entity.Kind == names.Place:
			continue
		case m.Tok >= from && !c.word(m.Tok-1, "with"):
			who = []string{m.Entity.ID}
		case m.Entity.Kind == names.Person:
			person = []string{m.Entity.ID}
		}
	}
	if who == nil {
		return person
	}
	return who
}

// began names what began at the predicate p: the "service" of whoever joined a body, the "tenure" of whoever took charge, or has had it since a time.
func (c *Context) began(p int, since bool) string {
	if c.Tree.Subject(p) < 0 {
		return ""
	}
	if since && c.Tree.Child(p, "cop") >= 0 && c.Tree.Preposition(p) == "in" && posts[c.lower(p)] {
		return "tenure"
	}
	if c.Tree.Tokens[p].Tag != grammar.VERB {
		return ""
	}
	switch lemma := c.Tree.Tokens[p].LowerLemma(); {
	case lemma == "join" && !since && c.Tree.Object(p) >= 0:
		return "service"
	case lemma == "take" && !since && (c.word(p+1, "over") || c.word(p+1, "charge") || c.word(p+1, "office")):
		return "tenure"
	case lemma == "come" && !since && c.word(p+1, "to") && (c.word(p+2, "power") || c.word(p+2, "office")):
		return "tenure"
	case since && ruling[lemma] && c.Tree.Child(p, "aux") >= 0:
		return "tenure"
	}
	return ""
}

// posts are nouns for a post that one is in.
var posts = map[string]bool{"office": true, "power": true, "charge": true, "post": true, "government": true}

// ruling are the verbs by which somebody has a post for as long as he does it.
var ruling = map[string]bool{"govern": true, "lead": true, "head": true, "run": true, "rule": true, "manage": true, "coach": true, "chair": true, "edit": true, "captain": true}
