package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// A Context is one sentence as an extractor sees it, with its article behind it.
type Context struct {
	Sentence checker.Sentence
	Tree     *grammar.Sentence
	Numbers  []number.Number
	Times    []timex.Timex
	concepts []string              // by token: the concept that the word or the phrase around it names
	used     []bool                // by token: it belongs to a number or a time
	carried  checker.Interval      // the time that the sentence before gives this one, which names none
	axes     []checker.Claim       // states and stances read off the axes, nil before they are asked for
	lights   []answer              // by token: it says nothing of its own
	contents []answer              // by token: it carries meaning
	opening  []answer              // by token: it heads another clause than its head's
	entities []*names.Entity       // by token: whom or what it names
	spoken   []*checker.Voice      // by token: who says it, and how
	carrying []carrier             // names and content, by word; nil before they are asked for
	frames   map[int]checker.Frame // by token: the frames already made of values that name no thing
	doc      *document
}

func (d *document) context(n int) *Context {
	s, tree := d.article.Sentences[n], d.trees[n]
	c := &Context{Sentence: s, Tree: tree, Numbers: number.Scan(tree), Times: timex.Scan(tree, s.Published), concepts: concepts(tree),
		used: make([]bool, len(tree.Tokens)), doc: d}
	if d.laboring() {
		c.workStops()
	}
	c.Times = slices.DeleteFunc(c.Times, c.street)
	c.Numbers = slices.DeleteFunc(c.Numbers, c.hour)
	for _, x := range c.Numbers {
		for i := max(0, x.Tok); i < x.EndTok; i++ {
			c.used[i] = i != x.UnitTok || x.Class != number.Count && !(x.Class == number.Ordinal && x.Exact > 1)
		}
	}
	for _, x := range c.Times {
		for i := max(0, x.Tok); i < x.EndTok; i++ {
			c.used[i] = true
		}
	}
	return c
}

// concepts maps every token to its concept. A phrase gives its concept to each of its words.
func concepts(s *grammar.Sentence) []string {
	lemmas := make([]string, len(s.Tokens))
	th := lexicon.News()
	for i := range s.Tokens {
		t := &s.Tokens[i]
		lemmas[i] = t.LowerLemma()
		if word := t.Lower(); th.Known(word) && !(t.Tag == grammar.VERB && th.Noun(word)) {
			lemmas[i] = word // "missing" is more than a form of "miss"
		}
	}
	out := make([]string, len(lemmas))
	for i := 0; i < len(lemmas); {
		concept, n := th.At(lemmas, i)
		if tag := s.Tokens[i].Tag; n == 1 && (tag == grammar.VERB && th.Noun(lemmas[i]) || tag == grammar.NOUN && th.Verb(lemmas[i])) {
			concept = lemmas[i]
		}
		for range n {
			out[i] = concept
			i++
		}
	}
	return out
}

// is tells whether token i has one of the relations, subtypes included.
func (c *Context) is(i int, rels ...string) bool {
	return c.Tree.Is(i, rels...)
}

// content tells whether a token carries meaning that two reports of one thing would share.
func (c *Context) content(i int) bool { return c.known(&c.contents, i, (*Context).carries) }

func (c *Context) carries(i int) bool {
	t := &c.Tree.Tokens[i]
	if c.used[i] {
		return false
	}
	switch t.Tag {
	case grammar.NOUN, grammar.ADJ:
		return !lexicon.Generic(t.Lemma)
	case grammar.VERB:
		return !c.light(i) && !c.is(i, "case", "mark", "fixed")
	}
	return false
}

// claim makes a claim about what token i stands in, with its frame and voice.
func (c *Context) claim(kind checker.Kind, span checker.Span, i int, frame checker.Frame, value checker.Value) checker.Claim {
	v := c.voice(i)
	if kind != checker.Stance && kind != checker.Role && kind != checker.Attribution && slices.Contains(frame.Names, v.Speaker) { // who tells of a thing takes no part in it
		frame.Names = slices.DeleteFunc(slices.Clone(frame.Names), func(n string) bool { return n == v.Speaker })
	}
	return checker.Claim{Sentence: c.Sentence, Kind: kind, Span: span, Frame: frame, Voice: v, Value: value}
}

// found is claim for readers that hardly ever find one and return nil where they do not: a claim is large, and most tokens make none.
func (c *Context) found(kind checker.Kind, span checker.Span, i int, frame checker.Frame, value checker.Value) *checker.Claim {
	claim := c.claim(kind, span, i, frame, value)
	return &claim
}

// voice returns who says token i, and how.
func (c *Context) voice(i int) checker.Voice {
	if i < 0 || i >= len(c.Tree.Tokens) {
		return checker.Voice{}
	}
	if c.spoken == nil {
		c.spoken = make([]*checker.Voice, len(c.Tree.Tokens))
	}
	if c.spoken[i] == nil {
		v := c.doc.voices.At(c.Sentence.N, i)
		c.spoken[i] = &v
	}
	return *c.spoken[i]
}

// mention returns the entity that token i belongs to, nil where it belongs to none.
func (c *Context) mention(i int) *names.Entity {
	if c.entities == nil {
		c.entities = make([]*names.Entity, len(c.Tree.Tokens))
		for k := range c.entities {
			if m, ok := c.doc.names.At(c.Sentence.N, k); ok && !c.used[k] {
				c.entities[k] = m.Entity
			}
		}
	}
	return c.entities[i]
}

// hour tells whether a number is part of a time of day, as "ten to three" is no score, or counts nothing but the years of "an eight year run".
func (c *Context) hour(n number.Number) bool {
	return slices.ContainsFunc(c.Times, func(t timex.Timex) bool {
		return (t.Clock >= 0 || t.Class == timex.Duration && n.Class == number.Count && n.UnitTok < 0) && t.Tok >= 0 && t.Tok <= n.Tok && n.EndTok <= t.EndTok
	})
}

// street tells whether a day or month belongs to the name of a place: "12 March Street", "Friday Harbor".
func (c *Context) street(t timex.Timex) bool {
	k := t.EndTok
	if t.Tok < 0 || k >= len(c.Tree.Tokens) || c.Tree.Tokens[k].Start != t.End+1 || !names.PlaceWord(c.Tree.Tokens[k].Text) {
		return false
	}
	if k+1 < len(c.Tree.Tokens) && c.Tree.Tokens[k+1].Tag == grammar.PROPN && c.Tree.Tokens[k+1].Start == c.Tree.Tokens[k].End+1 {
		return false // "on Friday Harbor Police closed the road"
	}
	return t.Class != timex.Weekday || t.Tok == 0 || !strings.EqualFold(c.Tree.Tokens[t.Tok-1].Text, "on")
}
