package engine

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestReviewTurnsDoubtOnly: the table speaks for the second tag of both words by the same weight; only where the first tag was little
// preferred does it win.
func TestReviewTurnsDoubtOnly(t *testing.T) {
	m := small()
	m.Again = NewRows(3, 17)
	for i := range m.Again.W {
		if i%m.Again.Width == 1 { // the word that holds tag 9
			m.Again.W[i] = 1 << 8
		}
	}
	m.Weigh = 1024
	words := make([]Word, 3)
	for i, text := range []string{"a", "light", "load"} {
		words[i].Reset(text, m.Lex)
		m.SetPair(&words[i], 0)
	}
	var s State
	s.Start(words, m.Kinds(), m.CaseRels())
	s.Hang([]int32{1, 3, 1}, []uint8{0, 1, 0})
	votes := uint8(len(s.ReviewFeatures(nil, 0, 0)))
	words[1].SetSecond(10)
	words[1].Lead = votes - 1
	words[2].SetSecond(10)
	words[2].Lead = votes
	m.Review(&s, &Scratch{})
	assert.Equal(t, []uint8{8, 16, 8}, []uint8{words[0].U, words[1].U, words[2].U}, "small has one pair for tag 9, a verb")
}
