package grammar

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/rules/grammar/internal/engine"
	"crosscheck/rules/grammar/internal/model"
)

// No gate turns away a token at which its rule would change the tree.
func TestGatesTurnAwayOnlyWhatTheirRulesLeaveAlone(t *testing.T) {
	m, err := model.Load()
	require.NoError(t, err)
	for _, line := range ruled {
		s := &Sentence{Text: line.text, Tokens: Tokenize(line.text)}
		parsed(m, s)
		for k := range treeRules {
			rule := &treeRules[k]
			for i := range s.Tokens {
				before := slices.Clone(s.Tokens)
				if rule.over(s, i, i+1); !slices.Equal(before, s.Tokens) {
					continue
				}
				rule.run(s, i) // what was looked at and left is left once more
				require.Equal(t, before, s.Tokens, "rule %d at %q of %q", k, s.Tokens[i].Text, line.text)
			}
		}
	}
}

// parsed gives a sentence the parser's tree, before the rules.
func parsed(m *engine.Model, s *Sentence) { new(worker).run(m, []*Sentence{s}) }

func TestMarksTellTags(t *testing.T) {
	assert.Equal(t, relMark("nsubj"), relMark("nsubj:pass"))
	assert.NotEqual(t, relMark("obj"), relMark("nmod"))
	assert.NotEqual(t, fineMark("VBN"), fineMark("VBD"))
}
