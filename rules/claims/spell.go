package claims

import (
	"slices"
	"strings"

	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// spelled names what a length of time is told of where its clause has words for what a story has once: "the jury was out for nine hours". Where several
// have, the nearest counts. It also lists, as a party, what an outage is of by those words.
func (c *Context) spelled(t timex.Timex) (spell string, of []string) {
	if oneOfRow[c.lower(t.Tok-1)] || c.word(t.Tok-1, "within") {
		return "", nil // of an earlier truce
	}
	from, to := c.between(t)
	var words [][2]string
	for k := from; k < to; k++ {
		if k < t.Tok || k >= t.EndTok {
			words = append(words, [2]string{c.Tree.Tokens[k].LowerLemma(), c.lower(k)})
		}
	}
	nearest, at := len(words)+1, t.Tok-from
	for i := range words {
		name, last := lexicon.NewsSpells().At(words, i)
		if name == "" || i > 0 && oneOfRow[words[i-1][1]] || c.interval(t) || name == "outage" && partial(words) {
			continue
		}
		if far := max(at-last, i-at+1, 0); far < nearest {
			spell, nearest, of = name, far, nil
			for _, w := range words[i : last+1] {
				if failing[w[0]] {
					of = []string{"^" + w[0], w[0]}
				}
			}
		}
	}
	return spell, of
}

// failed lists what an outage is of by the tree, where the words for it do not tell.
func failed(party []string) []string {
	return slices.DeleteFunc(slices.Clone(party), func(p string) bool { return strings.ContainsRune("+!~", rune(p[0])) || strings.HasSuffix(p, "dark") })
}

// failing are nouns for what an outage is of, in the words for it.
var failing = map[string]bool{"power": true, "electricity": true, "light": true, "water": true, "gas": true, "app": true, "site": true, "website": true, "system": true,
	"network": true, "service": true, "server": true}

// partial tells whether words say that something befell a part of those of whom a text tells: "most homes", "parts of the town".
func partial(words [][2]string) bool {
	return slices.ContainsFunc(words, func(w [2]string) bool {
		switch w[0] {
		case "part", "some", "most", "many", "half", "other", "another", "several", "hundred", "thousand", "few":
			return true
		}
		return false
	})
}

// interval tells whether a length of time lies between two things rather than being that of one: "two years after the blackout".
func (c *Context) interval(t timex.Timex) bool {
	if c.word(t.Tok-1, "for") {
		return false // "out for nine hours before they returned"
	}
	switch c.lower(t.EndTok) {
	case "after", "before", "since", "later", "ago", "earlier", "from", "into", "until":
		return true
	}
	return false
}

// between returns the tokens around a time up to the next marks, or to those of another length of time.
func (c *Context) between(t timex.Timex) (from, to int) {
	stops := func(k int) bool {
		if c.Tree.Tokens[k].Tag == grammar.PUNCT {
			return !strings.Contains("-\"'“”’", c.Tree.Tokens[k].Text)
		}
		return slices.ContainsFunc(c.Times, func(x timex.Timex) bool {
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
