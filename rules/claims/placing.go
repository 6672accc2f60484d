package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// placings reads who came in at which place: "the list was third", "finished fifth", "into second place".
func (c *Context) placings() []checker.Claim {
	var out []checker.Claim
	for _, n := range c.Numbers {
		p := c.placing(n)
		if p < 0 {
			continue
		}
		who := c.Tree.Subject(p)
		if k := c.elliptic(n); k >= 0 {
			who = k
		}
		if o := c.Tree.Object(p); o >= 0 && (o < n.Tok || o >= n.EndTok) && carrying[strings.ToLower(c.Tree.Tokens[p].Lemma)] {
			who = o // "carried them into third place"
		}
		if k := c.lying(n); k >= 0 {
			who = k
		}
		if who < 0 || n.Tok <= who && who < n.EndTok {
			continue
		}
		head, terse := c.held(who)
		if head == "" && c.Tree.Tokens[who].Tag == grammar.NOUN {
			head = c.concepts[who]
		}
		if head == "" {
			continue
		}
		f := c.frame(p, -1)
		f.Head, f.Pred, f.Terse = head, "place", terse
		f.Scope = with(f.Scope, c.reaches(p)...)
		f.Names = []string{head}
		v := checker.Value{Text: n.Text + " place", Unit: "place", Admits: n.Admits, Exact: n.Exact}
		v.Text = strings.Replace(v.Text, "place place", "place", 1)
		out = append(out, c.claim(checker.Rank, n.Span, p, f, v))
	}
	return out
}

// placing returns the predicate by which an ordinal gives somebody a place, -1 where it gives none.
func (c *Context) placing(n number.Number) int {
	if n.Class != number.Ordinal || n.Tok < 0 {
		return -1
	}
	at := n.EndTok - 1
	if k := c.elliptic(n); k >= 0 {
		return at
	}
	if n.EndTok < len(c.Tree.Tokens) && c.Tree.Tokens[n.EndTok].Tag == grammar.ADP && n.UnitTok > n.EndTok {
		n.UnitTok = -1 // "third in Sunday's slalom"
	}
	if n.UnitTok >= 0 {
		if at = n.UnitTok; !berths[strings.ToLower(c.Tree.Tokens[at].Lemma)] || c.Tree.Child(at, "nmod:poss") >= 0 {
			return -1
		}
		if c.Tree.Child(at, "cop") >= 0 && c.Tree.Preposition(at) == "in" {
			return at // "was in third place"
		}
		if c.lying(n) >= 0 {
			return at
		}
		if p := c.Tree.Tokens[at].Head; p >= 0 && c.Tree.Tokens[p].Tag == grammar.VERB && (c.Tree.Preposition(at) != "" || gaining[strings.ToLower(c.Tree.Tokens[p].Lemma)]) {
			return p
		}
		return -1
	}
	if k := n.EndTok; k < len(c.Tree.Tokens) && (c.Tree.Tokens[k].Tag == grammar.VERB || c.Tree.Tokens[k].Tag == grammar.NOUN || strings.EqualFold(c.Tree.Tokens[k].Text, "to")) {
		return -1 // "was first elected", "came first to mind"
	}
	if c.row(n) >= 0 {
		return -1
	}
	if c.Tree.Child(at, "cop") >= 0 || c.is(at, "conj") && c.Tree.Child(at, "nsubj") >= 0 {
		return at
	}
	h := c.Tree.Tokens[at].Head
	if h >= 0 && c.Tree.Preposition(at) == "into" && c.Tree.Object(h) >= 0 && carrying[c.Tree.Tokens[h].LowerLemma()] {
		return h // "pushed the mayor into third"
	}
	if h >= 0 && c.Tree.Tokens[h].Tag == grammar.VERB && h < at && at-h <= 3 && placed[strings.ToLower(c.Tree.Tokens[h].Lemma)] {
		return h
	}
	return -1
}

// lying returns the last word of the name of whoever is told beside others to be at a place, whatever the tree hangs the place on: "with Ann Roe in third
// place"; -1 where nobody is.
func (c *Context) lying(n number.Number) int {
	const name = 5 // words
	k := n.Tok - 1
	if n.UnitTok < 0 || !berths[c.Tree.Tokens[n.UnitTok].LowerLemma()] || !c.word(k, "in") || k < 1 || c.mention(k-1) == nil {
		return -1
	}
	for j := k - 2; j >= 0 && j >= k-name; j-- {
		if c.word(j, "with") {
			return k - 1
		}
	}
	return -1
}

// row returns the noun for what happens again and again of which a bare ordinal says which one it was: "the strike was the third"; -1 where
// the ordinal says another thing.
func (c *Context) row(n number.Number) int {
	if n.UnitTok >= 0 || n.Tok < 1 || !c.word(n.Tok-1, "the") && !c.word(n.Tok-1, "its") && !c.word(n.Tok-1, "their") {
		return -1
	}
	s := c.Tree.Subject(n.EndTok - 1)
	if s < 0 || s > n.Tok || c.Tree.Tokens[s].Tag != grammar.NOUN || !lexicon.Event(c.concepts[s]) {
		return -1
	}
	return s
}

// inRow gives a bare ordinal the noun that it is said of for its own.
func (c *Context) inRow(n number.Number) number.Number {
	if s := c.row(n); s >= 0 {
		n.UnitTok, n.Unit = s, strings.ToLower(c.Tree.Tokens[s].Lemma)
		n.Text += " " + n.Unit
	}
	return n
}

// elliptic returns who is given a place by an ordinal whose verb stands once for several: "the Lions were third with 26 seats and the Bears
// fourth with 18"; -1 where the ordinal is none of such a row.
func (c *Context) elliptic(n number.Number) int {
	who := n.Tok - 1
	if n.UnitTok >= 0 || who < 1 || !c.noun(who) || n.EndTok < len(c.Tree.Tokens) && c.Tree.Tokens[n.EndTok].Tag != grammar.PUNCT && !c.word(n.EndTok, "with") && c.Tree.Tokens[n.EndTok].Tag != grammar.CCONJ {
		return -1
	}
	from := who
	for from > 0 && (c.noun(from-1) || c.Tree.Tokens[from-1].Tag == grammar.DET || c.Tree.Tokens[from-1].Tag == grammar.ADJ) {
		from--
	}
	if from == 0 || c.Tree.Tokens[from-1].Tag != grammar.CCONJ && c.Tree.Tokens[from-1].Text != "," && c.Tree.Tokens[from-1].Text != ";" {
		return -1
	}
	for _, x := range c.Numbers {
		if x.Class == number.Ordinal && x.Tok >= 0 && x.EndTok < from && c.placing(x) >= 0 && c.elliptic(x) < 0 {
			return who
		}
	}
	return -1
}

// noun tells whether a token is a noun or a name.
func (c *Context) noun(i int) bool {
	t := c.Tree.Tokens[i].Tag
	return t == grammar.NOUN || t == grammar.PROPN
}

var (
	// berths are nouns for a place in a row.
	berths = map[string]bool{"place": true, "position": true, "spot": true}
	// gaining verbs have a place as their object.
	gaining = map[string]bool{"take": true, "hold": true, "win": true, "claim": true, "secure": true, "share": true, "keep": true, "occupy": true, "clinch": true}
	// placed verbs say who came in where.
	placed = map[string]bool{"come": true, "finish": true, "place": true, "rank": true, "end": true, "run": true, "sit": true, "stand": true, "lie": true, "remain": true}
	// carrying verbs bring their object to a place.
	carrying = map[string]bool{"carry": true, "lift": true, "take": true, "move": true, "send": true, "put": true, "bring": true, "push": true, "drop": true}
)
