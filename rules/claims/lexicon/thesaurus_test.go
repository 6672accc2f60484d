package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAWordNamesOneConcept(t *testing.T) {
	_, err := Parse("plan: plan, draft\ntext: draft")
	require.EqualError(t, err, `thesaurus line 2: word "draft" names both "plan" and "text"`)
	_, err = Parse("plan plan")
	require.ErrorContains(t, err, "no colon")
}
