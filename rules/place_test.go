package rules_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker/ingest"
)

// A side of a place, and why it is one, are in the text's words: the value itself is made of identities, which nobody can read.
func TestAPlaceIsShownAsPrinted(t *testing.T) {
	text := "---\noutlet: OUTLET\npublished: 2031-03-05\n---\nThe Sessian Ferry Company of Halmar met its rival Tarn Lines on Tuesday.\n\n" +
		"Families waited by the road. The weather was fair.\n\nA bus was swept off the PLACE on Tuesday.\n"
	articles := fstest.MapFS{}
	for name, place := range map[string]string{"a.md": "Tilbrook bridge", "b.md": "Marston causeway"} {
		articles[name] = &fstest.MapFile{Data: []byte(strings.NewReplacer("OUTLET", name, "PLACE", place).Replace(text))}
	}
	corpus, err := ingest.FS(articles)
	require.NoError(t, err)
	found := findings(t, corpus.Articles)
	require.Len(t, found, 1)
	assert.Equal(t, "bus: off the Tilbrook bridge against off the Marston causeway", found[0].Summary)
	assert.True(t, strings.HasPrefix(found[0].Why, "Off the Tilbrook bridge (a.md) against off the Marston causeway (b.md)"), found[0].Why)
}
