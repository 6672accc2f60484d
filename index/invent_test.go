package index

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"crosscheck/checker"
)

// inventor makes up articles: the same seed makes the same ones. Its words come and go as those of a language do, few often and most
// rarely, the frequent ones are short, and an article harps on the words of its story, so that an index of them weighs what one of news
// does.
type inventor struct {
	rnd   *rand.Rand
	words []string
	names []string
	buf   strings.Builder
}

// Sizes of the invented language.
const (
	inventedWords = 30_000
	inventedNames = 4_000
)

func newInventor(seed uint64) *inventor {
	rnd := rand.New(rand.NewPCG(seed, 17))
	v := &inventor{rnd: rnd, words: strings.Fields("the of to in a and said that on for was is with at by he it from as his an be has not were are will have who after which")}
	for i := len(v.words); i < inventedWords; i++ {
		v.words = append(v.words, inventedWord(rnd, 1+min(i/150, 1)+min(i/6000, 1)))
	}
	for range inventedNames {
		w := inventedWord(rnd, 2)
		v.names = append(v.names, strings.ToUpper(w[:1])+w[1:])
	}
	return v
}

var (
	onsets = strings.Fields("b c d f g h l m n p r s t v w st tr pl ch gr")
	vowels = strings.Fields("a e i o u ea ou")
	codas  = strings.Fields("n r s t l nd st ck m d")
)

func inventedWord(rnd *rand.Rand, syllables int) string {
	var b strings.Builder
	for range syllables {
		b.WriteString(onsets[rnd.IntN(len(onsets))])
		b.WriteString(vowels[rnd.IntN(len(vowels))])
	}
	b.WriteString(codas[rnd.IntN(len(codas))])
	return b.String()
}

// word returns a word of the language, or every sixth time one of the story's.
func (v *inventor) word(story int) string {
	if v.rnd.IntN(6) == 0 {
		return v.words[30+(story*131+v.rnd.IntN(80)*37)%(inventedWords-30)]
	}
	u := v.rnd.Float64()
	return v.words[int(float64(inventedWords)*u*u*u*u*u*u*u)]
}

func (v *inventor) sentence(story int) string {
	v.buf.Reset()
	n := 10 + v.rnd.IntN(13)
	for i := range n {
		w := v.word(story)
		switch {
		case i == 0:
			w = strings.ToUpper(w[:1]) + w[1:]
		case v.rnd.IntN(11) == 0:
			w = v.names[(story*7+v.rnd.IntN(12))%inventedNames]
		case v.rnd.IntN(25) == 0:
			w = fmt.Sprint(v.rnd.IntN(2500))
		}
		if i > 0 {
			v.buf.WriteByte(' ')
		}
		v.buf.WriteString(w)
	}
	v.buf.WriteByte('.')
	return v.buf.String()
}

// entry makes up the article of that number: a headline and 24 sentences of 16 words, six story keys, and two or three claim keys for
// every second sentence.
func (v *inventor) entry(i, stories int) Entry {
	story := v.rnd.IntN(max(1, stories))
	outlet := fmt.Sprintf("The Daily %s", v.names[i%97])
	day := time.Date(2026, 3, 1+story%200, 0, 0, 0, 0, time.UTC)
	a := checker.Article{Path: fmt.Sprintf("%s/%02d/%06d.txt", day.Format("2006-01"), day.Day(), i), Outlet: outlet, Published: day, Language: "en"}
	if i%3 == 0 {
		a.Wire = "Invented Press"
	}
	for n := range perArticle {
		s := checker.Sentence{Article: a.Path, N: n, Line: 1 + 2*(n/2), Column: 1 + 120*(n%2), Paragraph: n / 2, Outlet: outlet, Wire: a.Wire, Published: day, Text: v.sentence(story)}
		if n == 0 {
			s.Part, a.Title = checker.Title, s.Text
		}
		a.Sentences = append(a.Sentences, s)
	}
	e := Entry{Article: a, Keys: make([][]string, len(a.Sentences))}
	for k := range 6 {
		e.Story = append(e.Story, fmt.Sprintf("%s|%d", strings.ToLower(v.names[(story*7+k)%inventedNames]), story%200/3))
	}
	for n := 0; n < len(e.Keys); n += 2 {
		for k := range 2 + v.rnd.IntN(2) {
			head := v.words[40+(story*31+v.rnd.IntN(60)*(k+1))%3000]
			e.Keys[n] = append(e.Keys[n], inventedKinds[v.rnd.IntN(len(inventedKinds))]+"|"+head)
		}
	}
	return e
}

var inventedKinds = []string{"quantity", "percent", "date", "money", "name", "role"}

// invent makes up n articles, some forty to a story.
func invent(seed uint64, n int) []Entry {
	v := newInventor(seed)
	out := make([]Entry, n)
	for i := range out {
		out[i] = v.entry(i, n/40+1)
	}
	return out
}
