package grammar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/rules/grammar"
)

func TestADatelineIsNoPartOfTheClause(t *testing.T) {
	for text, verb := range map[string]string{
		"ARDEN (NP) — Soldiers fired shots into the air to empty the market.":            "fired",
		"PORT ARDEN, Ohio, March 3 — The mayor resigned on Monday after a long quarrel.": "resigned",
		"Arden, Norra (NP) - Two ships collided off the coast, the harbour office said.": "said",
		"Rovers - the smaller of the two clubs - bought the ground.":                     "bought",
	} {
		s := grammar.Parse(text)
		root := -1
		for i, tok := range s.Tokens {
			assert.Less(t, tok.Head, len(s.Tokens))
			if tok.Head < 0 {
				assert.Equal(t, -1, root, "two roots in %q", text)
				root = i
			}
		}
		assert.Equal(t, verb, s.Tokens[root].Text, text)
	}
}
