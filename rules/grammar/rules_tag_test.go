package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// phrased returns "to Georgia Works in may" as the parser might leave it: a name, and a noun with a capital beside it.
func phrased() *Sentence {
	return &Sentence{Tokens: []Token{
		{Text: "went", Tag: VERB, Fine: "VBD", Head: -1, Rel: "root"},
		{Text: "to", Tag: ADP, Fine: "IN", Head: 3, Rel: "case"},
		{Text: "Georgia", Tag: PROPN, Fine: "NNP", Head: 3, Rel: "compound"},
		{Text: "Works", Tag: NOUN, Fine: "NNS", Head: 0, Rel: "obl"},
		{Text: "in", Tag: ADP, Fine: "IN", Head: 5, Rel: "case"},
		{Text: "haste", Tag: NOUN, Fine: "NN", Head: 0, Rel: "obl"},
	}}
}

func TestTaggedMakesNamesOfNounsBesideThem(t *testing.T) {
	retag := func(change func(*Sentence)) Token {
		s := phrased()
		change(s)
		for i := range s.Tokens {
			tagged(s, i)
		}
		return s.Tokens[3]
	}
	got := retag(func(*Sentence) {})
	assert.Equal(t, PROPN, got.Tag)
	assert.Equal(t, "NNPS", got.Fine)
	for name, change := range map[string]func(*Sentence){
		"no capital":     func(s *Sentence) { s.Tokens[3].Text = "works" },
		"another phrase": func(s *Sentence) { s.Tokens[2].Head, s.Tokens[2].Rel = 0, "iobj" },
		"no name beside": func(s *Sentence) { s.Tokens[2].Tag = ADJ },
		"as in a headline": func(s *Sentence) {
			for _, i := range []int{0, 1, 4, 5} {
				s.Tokens[i].Text = "Gone"
			}
		},
	} {
		assert.Equal(t, NOUN, retag(change).Tag, name)
	}
}
