package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEmbeddedTablesLoad(t *testing.T) {
	_, err := Parse(thesaurusFile)
	require.NoError(t, err)
	require.Equal(t, "dead", News().Concept("kill"))
	require.Equal(t, "parsnip", News().Concept("parsnip"))
	concept, n := News().At([]string{"the", "death", "toll", "rise"}, 1)
	require.Equal(t, "dead", concept)
	require.Equal(t, 2, n)
	require.True(t, Generic("people"))
	require.True(t, Light("be"))
	require.Equal(t, "denies", Force("deny"))
}
