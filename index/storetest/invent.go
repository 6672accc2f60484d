package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"crosscheck/checker"
)

// inventor makes up articles: the same seed makes the same ones.
type inventor struct {
	rnd   *rand.Rand
	words []string
}

func newInventor(seed uint64) *inventor {
	v := &inventor{rnd: rand.New(rand.NewPCG(seed, 11)), words: strings.Fields("the of to in and said not after with council bridge river ferry mayor school fire")}
	for i := range 400 {
		v.words = append(v.words, fmt.Sprintf("w%c%c%d", 'a'+i%26, 'a'+i/26, i%7))
	}
	return v
}

// word returns a word, some of them often and most of them rarely.
func (v *inventor) word() string {
	u := v.rnd.Float64()
	return v.words[int(float64(len(v.words))*u*u*u)]
}

// entry makes up an article that tells one of so many stories.
func (v *inventor) entry(i, stories int) checker.Entry {
	story := v.rnd.IntN(stories)
	day := time.Date(2031, 3, 1+story, i%24, 0, 0, 0, time.UTC)
	a := checker.Article{Path: fmt.Sprintf("%d/%04d.txt", story, i), Outlet: fmt.Sprintf("Paper %d", i%9), Published: day, Author: "A. Writer", Language: "en"}
	if i%7 == 0 {
		a.Published, a.Wire = time.Time{}, "Invented Press"
	}
	e := checker.Entry{}
	for n := range 3 + v.rnd.IntN(9) {
		var b strings.Builder
		for range 4 + v.rnd.IntN(14) {
			b.WriteString(v.word() + " ")
		}
		s := checker.Sentence{Article: a.Path, N: n, Line: 1 + n, Column: 1, Paragraph: n / 2, Outlet: a.Outlet, Wire: a.Wire, Published: a.Published, Text: b.String() + "."}
		switch {
		case n == 0:
			s.Part, a.Title = checker.Title, s.Text
		case v.rnd.IntN(8) == 0:
			s.Part = checker.Furniture
		}
		a.Sentences = append(a.Sentences, s)
		var keys []string
		for range v.rnd.IntN(3) {
			keys = append(keys, fmt.Sprintf("quantity|%s", v.words[v.rnd.IntN(40)]))
		}
		e.Keys = append(e.Keys, keys)
	}
	for k := range 4 {
		e.Story = append(e.Story, fmt.Sprintf("name %d", story*3+k))
	}
	e.Article = a
	return e
}

// under gives an article another path.
func under(e checker.Entry, path string) checker.Entry {
	e.Article.Path = path
	e.Article.Sentences = append([]checker.Sentence(nil), e.Article.Sentences...)
	for i := range e.Article.Sentences {
		e.Article.Sentences[i].Article = path
	}
	return e
}

// cut leaves the first sentences of an article.
func cut(e checker.Entry, n int) checker.Entry {
	e.Article.Sentences, e.Keys = append([]checker.Sentence(nil), e.Article.Sentences[:n]...), e.Keys[:n]
	return e
}
