// Package grammar turns a sentence into tokens, Universal Dependencies tags, lemmas and a dependency tree, with a small trained model
// that is embedded. Everything that reads a claim reads it from here.
package grammar

import "strings"

// A Tag is a universal part of speech.
type Tag uint8

// The universal tags; the zero Tag is X.
const (
	X Tag = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
)

// A Token is one word of the treebank's kind: "28-point" is three, "don't" is two, "%" is one.
type Token struct {
	Start, End int     // bytes of the sentence
	Text       string  // as printed
	Lemma      string  // dictionary form, lower case but for names
	Tag        Tag     // universal part of speech
	Fine       string  // Penn tag, as in VBD or NNS
	Head       int     // index of the governor, -1 for the root
	Rel        string  // relation to the governor, as in nsubj:pass
	Margin     float32 // by how much the parser preferred this arc to the next best: 0 is a guess

	low, base string // Text and Lemma in lower case, as Parse and ParseAll keep them for those who ask a hundred times a word
}

// Lower returns the text in lower case.
func (t *Token) Lower() string {
	if t.low == "" {
		return strings.ToLower(t.Text)
	}
	return t.low
}

// LowerLemma returns the lemma in lower case, which differs from it in names.
func (t *Token) LowerLemma() string {
	if t.base == "" {
		return strings.ToLower(t.Lemma)
	}
	return t.base
}

// lower keeps the words in lower case; nothing is changed in them any more.
func (s *Sentence) lower() {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.low = strings.ToLower(t.Text)
		switch t.Lemma {
		case t.Text:
			t.base = t.low
		default:
			t.base = strings.ToLower(t.Lemma)
		}
	}
}

// A Sentence is a text with its tokens and tree. Every token but the root has a head inside the sentence, and there are no cycles.
type Sentence struct {
	Text   string
	Tokens []Token

	first, kids []int // dependents of token i are kids[first[i]:first[i+1]]; empty in a sentence built by hand
	low, high   []int // first and last token under each token
	queue, open []int // scratch of index
}
