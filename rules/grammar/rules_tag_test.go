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
		return s.Tokens[len(s.Tokens)-3]
	}
	for _, beside := range []Token{{Text: "Georgia", Tag: PROPN}, {Text: "Water", Tag: NOUN}, {Text: "Clean", Tag: ADJ}} {
		got := retag(func(s *Sentence) { s.Tokens[2].Text, s.Tokens[2].Tag = beside.Text, beside.Tag })
		assert.Equal(t, PROPN, got.Tag, beside.Text)
		assert.Equal(t, "NNPS", got.Fine, beside.Text)
	}
	for name, change := range map[string]func(*Sentence){
		"no capital":           func(s *Sentence) { s.Tokens[3].Text = "works" },
		"another phrase":       func(s *Sentence) { s.Tokens[2].Head, s.Tokens[2].Rel = 0, "iobj" },
		"no capital beside":    func(s *Sentence) { s.Tokens[2].Tag, s.Tokens[2].Text = ADJ, "late" },
		"a capital of its own": func(s *Sentence) { s.Tokens[2].Tag, s.Tokens[2].Text = ADJ, "Georgian" },
		"first word": func(s *Sentence) {
			s.Tokens = s.Tokens[2:]
			for i := range s.Tokens {
				s.Tokens[i].Head -= 2
			}
			s.Tokens[0].Tag = NOUN
		},
		"as in a headline": func(s *Sentence) {
			for _, i := range []int{0, 1, 4, 5} {
				s.Tokens[i].Text = "Gone"
			}
		},
	} {
		assert.Equal(t, NOUN, retag(change).Tag, name)
	}
}

func TestTaggedHearsWhatTheTreeSays(t *testing.T) {
	for _, line := range []struct {
		text string
		tag  Tag
		fine string
	}{
		{"alone/ADJ/JJ/2/advmod sail/VERB/VB/0/root", ADV, "RB"},
		{"least/ADJ/JJS/2/advmod sure/ADJ/JJ/0/root", ADV, "RBS"},
		{"more/ADJ/JJR/2/advmod 60/ADJ/JJ/0/root", ADJ, "JJR"},
		{"alone/ADJ/JJ/2/xcomp sail/VERB/VB/0/root", ADJ, "JJ"},
		{"hire/VERB/VB/2/compound needs/NOUN/NNS/0/root", NOUN, "NN"},
		{"rising/VERB/VBG/2/compound needs/NOUN/NNS/0/root", VERB, "VBG"},
	} {
		s := planted(line.text)
		tagged(s, 0)
		assert.Equal(t, line.tag, s.Tokens[0].Tag, line.text)
		assert.Equal(t, line.fine, s.Tokens[0].Fine, line.text)
	}
}

// A numeral that opens a sentence has a capital, and is no name and no verb for it.
func TestNumeralsThatOpenASentenceCount(t *testing.T) {
	for _, word := range []string{"Three", "Eleven", "Twelve", "Thirteen", "Fourteen", "Sixty", "Seventy", "Eighty", "Ninety"} {
		s := Parse(word + " houses burned down.")
		assert.Equal(t, NUM, s.Tokens[0].Tag, word)
		assert.Equal(t, 1, s.Tokens[0].Head, word)
		assert.True(t, s.Is(0, "nummod"), word)
	}
}

// What stands between a number and a finite verb is the noun that is counted, whatever verb it looks like.
func TestCountedNounsAreNoVerbs(t *testing.T) {
	for _, text := range []string{"Eleven suspects have been arrested.", "Two suspects remain at large.", "Nine guards were hurt."} {
		s := Parse(text)
		assert.Equal(t, NOUN, s.Tokens[1].Tag, text)
		assert.True(t, s.Is(0, "nummod"), text)
	}
	s := Parse("He suspects two men.")
	assert.Equal(t, VERB, s.Tokens[1].Tag)
}
