// Package claims reads the checkable statements of an article: one file, one kind. Every extractor works on the tree of a sentence, with
// the article around it for names, voices and what "the toll" refers to.
package claims

import (
	"sort"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/claims/voice"
	"crosscheck/rules/grammar"
)

// Version names the keys that a Reader makes; an index with keys of another version has to be rebuilt.
const Version = 1

// An Extractor finds the claims of one kind in a sentence. Extract is pure.
type Extractor struct {
	Kind    checker.Kind
	Title   string // one line: what it reads
	Extract func(*Context) []checker.Claim
}

// All lists the extractors in the order in which they read a sentence.
var All = []Extractor{quantities, percents, money, ages, durations, ordinals, ranks, scores, dates, clocks, places, roles,
	spellings, quotes, statuses, stances, orders}

// A Reader reads articles with every extractor. It holds no state.
type Reader struct{}

// Read returns the claims of an article in order of print, and what its story is known by.
func (Reader) Read(a checker.Article) checker.Reading {
	doc := prepare(a)
	var out []checker.Claim
	for n := range a.Sentences {
		if doc.trees[n] == nil {
			continue
		}
		c := doc.context(n)
		from := len(out)
		for _, e := range All {
			out = append(out, e.Extract(c)...)
		}
		part := out[from:]
		sort.SliceStable(part, func(i, j int) bool { return part[i].Span.Start < part[j].Span.Start })
	}
	return checker.Reading{Article: a, Claims: out, Story: doc.story()}
}

// A document is an article with all its sentences parsed, named and voiced.
type document struct {
	article checker.Article
	trees   []*grammar.Sentence
	names   *names.Table
	voices  *voice.Voices
}

func prepare(a checker.Article) *document {
	d := &document{article: a, trees: make([]*grammar.Sentence, len(a.Sentences))}
	paragraphs := make([]int, len(a.Sentences))
	for n, s := range a.Sentences {
		paragraphs[n] = s.Paragraph
		if s.Readable() {
			d.trees[n] = grammar.Parse(s.Text)
		}
	}
	d.names = names.Resolve(d.trees)
	d.voices = voice.Read(d.trees, d.names, paragraphs)
	return d
}
