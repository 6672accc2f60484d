package learn

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/rules/grammar/internal/engine"
)

// TestAWordIsKnownFromOtherDocumentsOnly: while learning, a word must look as it would in a text that is new.
func TestAWordIsKnownFromOtherDocumentsOnly(t *testing.T) {
	trees := []Tree{
		{Doc: "a", Rows: []Row{{Form: "brim", U: "NOUN", Fine: "NN", Head: -1}, {Form: "Ulm", U: "PROPN", Fine: "NNP"}, {Form: "Ulm", U: "PROPN", Fine: "NNP"}}},
		{Doc: "b", Rows: []Row{{Form: "brim", U: "VERB", Fine: "VB", Head: -1}, {Form: "hat", U: "NOUN", Fine: "NN"}}},
		{Doc: "c", Rows: []Row{{Form: "sew", U: "VERB", Fine: "VB", Head: -1}}},
	}
	m := &engine.Model{}
	sents := NewInventory(m, trees).Prepare(m, trees)
	clusters := Clusters{engine.FormHash("new"): {7, 3, 2, 1}}
	lex := BuildLexicon(m, sents, clusters)
	LookElsewhere(m, sents, clusters)
	var hat, brim, ulm, fresh engine.Word
	hat.Reset("hat", lex)
	brim.Reset("brim", lex)
	ulm.Reset("Ulm", lex)
	fresh.Reset("new", lex)
	a, b := sents[0].Words, sents[1].Words
	assert.Equal(t, hat.Amb, b[0].Amb, "of document b, brim is known as a noun, as hat is")
	assert.NotZero(t, a[0].Amb)
	assert.NotEqual(t, a[0].Amb, b[0].Amb)
	assert.NotEqual(t, brim.Amb, b[0].Amb, "the lexicon has both uses")
	assert.Equal(t, brim.Form, brim.Known)
	assert.NotEqual(t, brim.Form, b[0].Known, "one use is too few to learn a form from")
	assert.Zero(t, a[1].Amb, "no other document has Ulm")
	assert.NotEqual(t, a[1].Form, a[1].Known)
	assert.NotZero(t, ulm.Amb)
	assert.Equal(t, ulm.Form, ulm.Known)
	assert.Equal(t, [4]uint32{7, 3, 2, 1}, [4]uint32{fresh.C1, fresh.C2, fresh.Caps, fresh.Auto})
}

func TestASieveKeepsWhatIsMetOften(t *testing.T) {
	s := newSieve(2)
	s.count([]uint32{1 << 20, 2 << 20})
	s.count([]uint32{2 << 20, 3 << 20})
	assert.Equal(t, []uint32{2 << 20}, s.often([]uint32{1 << 20, 2 << 20, 3 << 20}))
}

func TestSentencesAreTurnedForTheTagger(t *testing.T) {
	s := &Sent{Words: []engine.Word{{Form: 1}, {Form: 2}, {Form: 3}}, Pair: []uint8{4, 5, 6}, Fold: 2}
	turned := turnTagged([]*Sent{s})[0]
	assert.Equal(t, []uint8{6, 5, 4}, turned.Pair)
	assert.Equal(t, uint32(3), turned.Words[0].Form)
	assert.Equal(t, 2, turned.Fold)
	assert.Equal(t, []uint8{4, 5, 6}, s.Pair, "the original stays")
}
