// Package claims reads the checkable statements of an article: one file, one kind. Every extractor works on the tree of a sentence, with
// the article around it for names, voices and what "the toll" refers to.
package claims

import (
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/voice"
	"crosscheck/rules/grammar"
)

// Version names the keys that a Reader makes; an index with keys of another version has to be rebuilt.
const Version = 3

// An Extractor finds the claims of one kind in a sentence. Extract is pure.
type Extractor struct {
	Kind    checker.Kind
	Title   string // one line: what it reads
	Extract func(*Context) []checker.Claim
}

// All lists the extractors in the order in which they read a sentence.
var All = []Extractor{quantities, percents, money, ages, durations, ordinals, ranks, scores, dates, clocks, places, roles,
	spellings, quotes, attributions, statuses, causes, stances, polarities, orders}

// A Reader reads articles with every extractor. It holds no state.
type Reader struct{}

// Read returns the claims of an article in order of print, and what its story is known by.
func (Reader) Read(a checker.Article) checker.Reading {
	return read(a, parse([]checker.Article{a})[0])
}

// ReadAll reads each article as Read does. Their sentences are parsed together, which is faster.
func (Reader) ReadAll(articles []checker.Article) []checker.Reading {
	out := make([]checker.Reading, len(articles))
	for i, trees := range parse(articles) {
		out[i] = read(articles[i], trees)
	}
	return out
}

// parse returns the trees of the sentences of each article, nil for those that are not readable.
func parse(articles []checker.Article) [][]*grammar.Sentence {
	var texts []string
	for _, a := range articles {
		for n := range a.Sentences {
			if s := &a.Sentences[n]; s.Readable() {
				texts = append(texts, s.Text)
			}
		}
	}
	parsed := grammar.ParseAll(texts)
	out := make([][]*grammar.Sentence, len(articles))
	for i, a := range articles {
		out[i] = make([]*grammar.Sentence, len(a.Sentences))
		for n := range a.Sentences {
			if a.Sentences[n].Readable() {
				out[i][n], parsed = parsed[0], parsed[1:]
			}
		}
	}
	return out
}

func read(a checker.Article, trees []*grammar.Sentence) checker.Reading {
	doc := prepare(a, trees)
	contexts := doc.contexts()
	doc.hero = doc.person()
	if severalAges(contexts) {
		doc.hero = ""
	}
	out := doc.extract(contexts)
	single(out)
	total(out)
	doc.introduce(out)
	story, matter := doc.story(), doc.matter()
	main, printed := doc.main(), doc.printed()
	for i := range out {
		out[i].Frame.Label = printed[out[i].Frame.Head]
		out[i].Frame.Story, out[i].Frame.Main = matter, main
		out[i].Frame.Lone = len(doc.read) <= 3
	}
	return checker.Reading{Article: a, Claims: out, Story: story}
}

// extract returns what the extractors read out of each sentence, in order of print. Claims are large, so each is moved once.
func (d *document) extract(contexts []*Context) []checker.Claim {
	var parts [][]checker.Claim
	ends, total := make([]int, len(contexts)), 0
	for i, c := range contexts {
		c.asks()
		for _, e := range All {
			if part := e.Extract(c); len(part) > 0 {
				parts = append(parts, part)
				total += len(part)
			}
		}
		ends[i] = len(parts)
	}
	if total == 0 {
		return nil
	}
	out := make([]checker.Claim, 0, total)
	var order []*checker.Claim
	from := 0
	for _, end := range ends {
		order = order[:0]
		for _, part := range parts[from:end] {
			for k := range part {
				order = append(order, &part[k])
			}
		}
		slices.SortStableFunc(order, func(a, b *checker.Claim) int { return a.Span.Start - b.Span.Start })
		for _, c := range order {
			out = append(out, *c)
		}
		from = end
	}
	return out
}

// printed maps the identities of whom the article names to their names as printed.
func (d *document) printed() map[string]string {
	out := map[string]string{}
	for _, e := range d.names.Entities() {
		if e.Full == "" {
			continue
		}
		out[e.ID], out[surname(e)], out[names.Skeleton(e.Full)] = e.Full, e.Full, e.Full
		out[e.ID+"/"+names.GivenKey(e.Given)] = e.Full
	}
	return out
}

// total adds up the counts of one thing in one sentence, "one officer and five demonstrators were killed" tells of six, and marks a count
// that follows a larger one as a part of it: "19 names: nine in the town, seven in the valley".
func total(claims []checker.Claim) {
	type key struct {
		n    int
		head string
	}
	members := map[key][]int{}
	for i := range claims {
		if c := &claims[i]; c.Kind == checker.Quantity && c.Value.Unit == "" && c.Frame.Head != "" {
			k := key{c.Sentence.N, c.Frame.Head}
			members[k] = append(members[k], i)
		}
	}
	tolls, sorts := map[int]float64{}, map[int]int{}
	for k, list := range members {
		if states[k.head] {
			tolls[k.n] += claims[list[0]].Value.Exact
			sorts[k.n]++
		}
	}
	for k, list := range members {
		if sorts[k.n] > 1 {
			for _, i := range list {
				claims[i].Frame.Toll = tolls[k.n]
			}
		}
		if len(list) < 2 {
			continue
		}
		sum, first := 0.0, claims[list[0]].Value.Exact
		for _, i := range list {
			sum += claims[i].Value.Exact
		}
		for j, i := range list {
			f := &claims[i].Frame
			f.Total = sum
			if j > 0 && claims[i].Value.Exact < first {
				f.Scope = with(f.Scope, "part")
			}
		}
	}
}

// introduce marks the claims whose speaker the article names as a person.
func (d *document) introduce(claims []checker.Claim) {
	persons := map[string]bool{}
	for n := range d.trees {
		if d.trees[n] == nil {
			continue
		}
		for _, m := range d.names.In(n) {
			if m.Named && m.Entity.Kind == names.Person {
				persons[m.Entity.ID] = true
			}
		}
	}
	for i := range claims {
		who := claims[i].Voice.Speaker
		if claims[i].Kind == checker.Attribution {
			who = claims[i].Value.Text
		}
		claims[i].Voice.Named = persons[who]
	}
}

// single marks the claims whose kind and unit no other claim of the article shares.
func single(claims []checker.Claim) {
	type key struct {
		kind       checker.Kind
		unit, head string
		body       bool
	}
	at := func(c *checker.Claim) key {
		if c.Kind == checker.Quantity && c.Value.Unit == "" {
			return key{kind: c.Kind, head: c.Frame.Head}
		}
		return key{kind: c.Kind, unit: c.Value.Unit}
	}
	seen, heads := map[key]int{}, map[key]bool{}
	for i := range claims {
		c := &claims[i]
		seen[at(c)]++
		// a headline and the text below it each have a first value
		h := key{c.Kind, c.Value.Unit, c.Frame.Head, c.Sentence.Part == checker.Body}
		c.Frame.First = !heads[h]
		heads[h] = true
	}
	for i := range claims {
		claims[i].Frame.Alone = seen[at(&claims[i])] == 1
	}
}

// A document is an article with all its sentences parsed, named and voiced.
type document struct {
	article checker.Article
	trees   []*grammar.Sentence
	names   *names.Table
	voices  *voice.Voices
	lead    checker.Interval // the day that the opening gives the event
	counted string           // what the sentences read so far counted last
	stood   string           // what the stance read last is about
	read    []*Context       // the readable sentences, in order
	hero    string           // the one person of the headline and the first sentence, "" where there is none or several
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
		if dated(t) && t.Admits.High < limit {
			return t.Admits
		}
	}
	return before.carried
}

// asks notes what a question asks the number of, since the next sentence may answer with a bare number.
func (c *Context) asks() {
	for i := 0; i+2 < len(c.Tree.Tokens); i++ {
		if strings.EqualFold(c.Tree.Tokens[i].Text, "how") && strings.EqualFold(c.Tree.Tokens[i+1].Text, "many") {
			for k := i + 2; k < min(len(c.Tree.Tokens), i+5); k++ {
				if !c.generic(k) && (states[c.concepts[k]] || c.Tree.Tokens[k].Tag == grammar.NOUN) {
					c.doc.counted = c.concepts[k]
					return
				}
			}
		}
	}
}
