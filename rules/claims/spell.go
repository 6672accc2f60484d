package claims

import (
	"slices"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// spelled names what a length of time is told of where its clause has words for what a story has once: "the jury was out for nine hours". Where several
// have, the nearest counts.
func (c *Context) spelled(t timex.Timex) string {
	if oneOfRow[c.lower(t.Tok-1)] || c.word(t.Tok-1, "within") {
		return "" // of an earlier truce
	}
	from, to := c.between(t)
	var words [][2]string
	for k := from; k < to; k++ {
		if k < t.Tok || k >= t.EndTok {
			words = append(words, [2]string{c.Tree.Tokens[k].LowerLemma(), c.lower(k)})
		}
	}
	found, nearest, at := "", len(words)+1, t.Tok-from
	for i := range words {
		name, last := lexicon.NewsSpells().At(words, i)
		if name == "" || i > 0 && oneOfRow[words[i-1][1]] || c.interval(t) && name != "flight time" {
			continue
		}
		if far := max(at-last, i-at+1, 0); far < nearest {
			found, nearest = name, far
		}
	}
	return found
}

// interval tells whether a length of time lies between two things rather than being that of one: "two years after the blackout".
func (c *Context) interval(t timex.Timex) bool {
	switch c.lower(t.EndTok) {
	case "after", "before", "since", "later", "ago", "earlier", "from", "into", "until":
		return true
	}
	return false
}

// between returns the tokens around a time up to the next marks, or to those of another length of time.
func (c *Context) between(t timex.Timex) (from, to int) {
	stops := func(k int) bool {
		return c.Tree.Tokens[k].Tag == grammar.PUNCT && !slices.Contains([]string{"-", "\"", "'", "“", "”", "’"}, c.Tree.Tokens[k].Text) || slices.ContainsFunc(c.Times, func(x timex.Timex) bool {
			return x.Class == timex.Duration && x.Tok != t.Tok && x.Tok <= k && k < x.EndTok
		})
	}
	from, to = t.Tok, t.EndTok
	for from > 0 && !stops(from-1) {
		from--
	}
	for to < len(c.Tree.Tokens) && !stops(to) {
		to++
	}
	return from, to
}

// spellParty leaves of what takes part in a spell what tells it from another: which machine was down, but not which jury was out.
func spellParty(spell string, party []string) []string {
	if spell != "outage" && spell != "ban" {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(party), func(p string) bool { return p == "dark" || p == "^dark" || p[0] == '!' })
}
