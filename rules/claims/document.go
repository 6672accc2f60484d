package claims

import (
	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/claims/voice"
	"crosscheck/rules/grammar"
)

// A document is an article with all its sentences parsed, named and voiced.
type document struct {
	article checker.Article
	trees   []*grammar.Sentence
	names   *names.Table
	voices  *voice.Voices
	lead    checker.Interval  // the day that the opening gives the event
	counted string            // what the sentences read so far counted last
	stood   string            // what the stance read last is about
	read    []*Context        // the readable sentences, in order
	figures map[string]figure // by identity: what the article tells of those it names, nil before it is asked for
	labor   answer            // whether the article is about work and who stops it
	remedy  answer            // whether the article is about a remedy
	onset   *string           // what the opening tells the beginning of, nil before it is asked for
	hero    *names.Entity     // the one person of the headline and the first sentence, nil where there is none or several
}

func prepare(a checker.Article, trees []*grammar.Sentence) *document {
	d := &document{article: a, trees: trees}
	d.names = names.Resolve(a.Sentences, d.trees)
	d.voices = voice.Read(a.Sentences, d.trees, d.names)
	return d
}

// opening is the number of sentences in which an article says on which day its event took place.
const opening = 4

// history is the time, in seconds, before publication from which a date speaks of another event than the day's.
const history = 60 * 24 * 3600

// contexts prepares the readable sentences in order and carries times from one to the next.
func (d *document) contexts() []*Context {
	var out []*Context
	var before *Context
	for n := range d.trees {
		if d.trees[n] == nil {
			continue
		}
		c := d.context(n)
		if len(out) < opening && !d.lead.Known {
			d.lead = c.day()
		}
		c.carried = c.inherit(before)
		before = c
		out = append(out, c)
	}
	d.read = out
	return out
}

// day returns the first single day that a sentence names near its publication.
func (c *Context) day() checker.Interval {
	for _, t := range c.Times {
		if !dated(t) || t.Point.High-t.Point.Low > 2*24*3600 {
			continue
		}
		if p := c.Sentence.Published; p.IsZero() || c.near(t.Point.Low) {
			return t.Point
		}
	}
	return checker.Interval{}
}

// near tells whether a moment lies within days of publication.
func (c *Context) near(at float64) bool {
	p := float64(c.Sentence.Published.Unix())
	return at > p-14*24*3600 && at < p+7*24*3600
}

// inherit returns the time of the sentence before where it told of the past and this one, in the same paragraph, names no time of its own.
func (c *Context) inherit(before *Context) checker.Interval {
	if before == nil || before.Sentence.Paragraph != c.Sentence.Paragraph || c.Sentence.Published.IsZero() {
		return checker.Interval{}
	}
	for _, t := range c.Times {
		if dated(t) {
			return checker.Interval{}
		}
	}
	limit := float64(c.Sentence.Published.Unix()) - history
	for _, t := range before.Times {
		if dated(t) && t.Bound != timex.Since && t.Admits.High < limit {
			return t.Admits
		}
	}
	return before.carried
}

// asks notes what a question asks the number of, since the next sentence may answer with a bare number.
func (c *Context) asks() {
	for i := 0; i+2 < len(c.Tree.Tokens); i++ {
		if c.word(i, "how") && c.word(i+1, "many") {
			for k := i + 2; k < min(len(c.Tree.Tokens), i+5); k++ {
				if !c.generic(k) && (states[c.concepts[k]] || c.Tree.Tokens[k].Tag == grammar.NOUN) {
					c.doc.counted = c.concepts[k]
					return
				}
			}
		}
	}
}
