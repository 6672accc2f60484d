package index

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"crosscheck/checker"
)

// inventor makes up articles: the same seed makes the same ones. Its words come and go as those of a language do, few often, most of them
// rarely, so that an index of them weighs what one of news does.
type inventor struct {
	rnd   *rand.Rand
	zipf  *rand.Zipf
	words []string
	names []string
	buf   strings.Builder
}

func newInventor(seed uint64) *inventor {
	rnd := rand.New(rand.NewPCG(seed, 17))
	v := &inventor{rnd: rnd, zipf: rand.NewZipf(rnd, 1.15, 6, 59_999)}
	common := strings.Fields("the of to in a and said that on for was is with at by he it from as his an be has not were are will have who after which")
	v.words = append(v.words, common...)
	for i := len(v.words); i < 60_000; i++ {
		v.words = append(v.words, inventedWord(rnd, 2+i%3))
	}
	for range 8_000 {
		w := inventedWord(rnd, 2)
		v.names = append(v.names, strings.ToUpper(w[:1])+w[1:])
	}
	return v
}

func inventedWord(rnd *rand.Rand, syllables int) string {
	const onsets, vowels, codas = "b c d f g h l m n p r s t v w st tr pl ch gr", "a e i o u ea ou", "n r s t l nd st ck m d"
	var b strings.Builder
	for range syllables {
		for _, part := range []string{onsets, vowels} {
			all := strings.Fields(part)
			b.WriteString(all[rnd.IntN(len(all))])
		}
	}
	all := strings.Fields(codas)
	b.WriteString(all[rnd.IntN(len(all))])
	return b.String()
}

func (v *inventor) sentence() string {
	v.buf.Reset()
	n := 12 + v.rnd.IntN(17)
	for i := range n {
		w := v.words[v.zipf.Uint64()]
		switch {
		case i == 0:
			w = strings.ToUpper(w[:1]) + w[1:]
		case v.rnd.IntN(11) == 0:
			w = v.names[v.rnd.IntN(len(v.names))]
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

// entry makes up the article of that number: a headline and 24 sentences, six story keys, and two or three claim keys for every second
// sentence. Some forty articles share a story.
func (v *inventor) entry(i, stories int) Entry {
	story := v.rnd.IntN(max(1, stories))
	outlet := fmt.Sprintf("The Daily %s", v.names[i%97])
	day := time.Date(2026, 3, 1+story%200, 0, 0, 0, 0, time.UTC)
	a := checker.Article{Path: fmt.Sprintf("%s/%02d/%06d.txt", day.Format("2006-01"), day.Day(), i), Outlet: outlet, Published: day, Language: "en"}
	if i%3 == 0 {
		a.Wire = "Invented Press"
	}
	for n := range 25 {
		s := checker.Sentence{Article: a.Path, N: n, Line: 1 + 2*(n/2), Column: 1 + 120*(n%2), Paragraph: n / 2, Outlet: outlet, Wire: a.Wire, Published: day, Text: v.sentence()}
		if n == 0 {
			s.Part, a.Title = checker.Title, s.Text
		}
		a.Sentences = append(a.Sentences, s)
	}
	e := Entry{Article: a, Keys: make([][]string, len(a.Sentences))}
	for k := range 6 {
		e.Story = append(e.Story, fmt.Sprintf("%s|%d", strings.ToLower(v.names[(story*7+k)%len(v.names)]), story%200/3))
	}
	kinds := []string{"quantity", "percent", "date", "money", "name", "role"}
	for n := 0; n < len(e.Keys); n += 2 {
		kind := kinds[v.rnd.IntN(len(kinds))]
		for k := range 2 + v.rnd.IntN(2) {
			head := v.words[40+(story*31+v.rnd.IntN(60)*(k+1))%3000]
			e.Keys[n] = append(e.Keys[n], kind+"|"+head)
		}
	}
	return e
}

// invent makes up n articles.
func invent(seed uint64, n int) []Entry {
	v := newInventor(seed)
	out := make([]Entry, n)
	for i := range out {
		out[i] = v.entry(i, n/40+1)
	}
	return out
}
