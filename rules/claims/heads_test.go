package claims

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// TestEveryNumberIsOneOfWhatItSays reads a corpus of what numbers are numbers of: a kind and a head, with the scopes in brackets where there are any,
// then sentences whose number between asterisks is one of that. A head of "-" is none; behind "not" stands one that the number must not have.
func TestEveryNumberIsOneOfWhatItSays(t *testing.T) {
	for _, m := range meanings(t, "testdata/heads.frames") {
		t.Run(m.value, func(t *testing.T) {
			kind, want, _ := strings.Cut(m.value, " ")
			want, unlike := strings.CutPrefix(want, "not ")
			for _, text := range m.sentences {
				c := starred(t, checker.Kind(kind), text)
				if unlike {
					assert.True(t, c == nil || described(c) != want, text)
				} else if assert.NotNil(t, c, "%q gives no claim", text) {
					assert.Equal(t, want, described(c), text)
				}
			}
		})
	}
}

// starred returns the claim of a kind over the words between the asterisks of a text, nil where there is none.
func starred(t *testing.T, kind checker.Kind, text string) *checker.Claim {
	t.Helper()
	parts := strings.Split(text, "*")
	require.Len(t, parts, 3, "%q: want one part between asterisks", text)
	claims := (Reader{}).Read(printed(strings.Join(parts, ""))).Claims
	i := slices.IndexFunc(claims, func(c checker.Claim) bool {
		return c.Kind == kind && c.Span.Start < len(parts[0])+len(parts[1]) && len(parts[0]) < c.Span.End
	})
	if i < 0 {
		return nil
	}
	return &claims[i]
}

// described writes what a claim's value is one of, as the corpus does.
func described(c *checker.Claim) string {
	out := c.Frame.Head
	if out == "" {
		out = "-"
	}
	if len(c.Frame.Scope) > 0 {
		out += " (" + strings.Join(c.Frame.Scope, ", ") + ")"
	}
	return out
}
