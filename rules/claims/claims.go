// Package claims reads the checkable statements of an article: one file, one kind. Every extractor works on the tree of a sentence, with
// the article around it for names, voices and what "the toll" refers to.
package claims

import (
	"slices"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// Version names the keys that a Reader makes; an index with keys of another version has to be rebuilt.
const Version = 15

// An Extractor finds the claims of one kind in a sentence. Extract is pure.
type Extractor struct {
	Kind    checker.Kind
	Title   string // one line: what it reads
	Extract func(*Context) []checker.Claim
}

// All lists the extractors in the order in which they read a sentence.
var All = []Extractor{quantities, percents, money, ages, durations, ordinals, ranks, scores, margins, dates, clocks, places, whereabouts, roles,
	spellings, quotes, attributions, statuses, causes, stances, polarities, presences, walkouts, unanimities, orders}

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
		doc.hero = nil
	}
	out := doc.extract(contexts)
	worst(out)
	outlived(out)
	cast(out)
	roster(out)
	single(out)
	total(out)
	settled(out)
	once(out)
	doc.introduce(out)
	story, matter := doc.story(), doc.matter()
	main, printed, prints := doc.main(), doc.printed(), numbers(out)
	for i := range out {
		out[i].Frame.Label = printed[out[i].Frame.Head]
		out[i].Frame.Story, out[i].Frame.Main, out[i].Frame.Prints = matter, main, prints
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
