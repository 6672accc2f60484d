package checker

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestRepeats(t *testing.T) {
	wire := "The ferry sank off Port Ness on Tuesday evening, killing 14 of the 60 people on board, the coast guard said."
	for name, c := range map[string]struct {
		other string
		want  bool
	}{
		"word for word":         {wire, true},
		"an edit":               {"The ferry sank off Port Ness late on Tuesday evening, killing 14 of the 60 people on board, the coast guard said.", true},
		"other quotes and case": {"THE FERRY sank off Port Ness on Tuesday evening — killing 14 of the 60 people on board, the coast guard said", true},
		"another number":        {"The ferry sank off Port Ness on Tuesday evening, killing 16 of the 60 people on board, the coast guard said.", false},
		"a number more":         {"The ferry sank off Port Ness on Tuesday evening at 9, killing 14 of the 60 people on board, the coast guard said.", false},
		"told anew":             {"Fourteen people died when a ferry with 60 on board went down near Port Ness, the coast guard said on Tuesday night.", false},
	} {
		a := &copies{exact: map[string]int{}}
		assert.Equal(t, -1, a.origin(0, Passage{Sentence: wire}))
		assert.Equal(t, c.want, a.origin(1, Passage{Sentence: c.other}) == 0, name)
	}
}

func TestShortSentencesRepeatWordForWordOnly(t *testing.T) {
	a := &copies{exact: map[string]int{}}
	assert.Equal(t, -1, a.origin(0, Passage{Sentence: "The toll stood at 14."}))
	assert.Equal(t, 0, a.origin(1, Passage{Sentence: "The toll stood at 14"}))
	assert.Equal(t, -1, a.origin(2, Passage{Sentence: "The toll now stood at 14."}))
}

func BenchmarkSideOfManyPassages(b *testing.B) {
	var claims []Claim
	for n := range 2000 {
		text := strings.Repeat("harbor ferry council ", 4) + strings.Repeat("x", n%300)
		claims = append(claims, Claim{Sentence: Sentence{Article: text, Text: text}})
	}
	for b.Loop() {
		side(pointers(claims))
	}
}
