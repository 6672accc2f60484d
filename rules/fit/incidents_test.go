package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Two fires of one town in one week: the same fire service, the same street, other houses and other tolls.
const fires = `{"docs": [` +
	`{"outlet": "Coast Wire", "date": "2031-03-05", "title": "Three hurt in Halmar fire", "content": "Three people were hurt in a fire in Mill Street in Halmar on Tuesday, Fire Chief Ines Talvik said."},` +
	`{"outlet": "Harbor Ledger", "date": "2031-03-05", "title": "Fire in Mill Street", "content": "Five people were hurt in the fire in Mill Street in Halmar on Tuesday, Fire Chief Ines Talvik said."}]}` + "\n" +
	`{"docs": [` +
	`{"outlet": "Coast Wire", "date": "2031-03-08", "title": "Seven hurt in Halmar fire", "content": "Seven people were hurt in a fire in Mill Street in Halmar on Friday, Fire Chief Ines Talvik said."}]}` + "\n"

func TestPairsBetweenIncidentsAreOfTwoThings(t *testing.T) {
	path := filepath.Join(t.TempDir(), "incidents.jsonl")
	require.NoError(t, os.WriteFile(path, []byte(fires), 0o644))
	got, err := betweenIncidents(t.Context(), path)
	require.NoError(t, err)
	require.NotEmpty(t, got, "the two fires share names, so that their numbers are compared")
	for _, s := range got {
		assert.False(t, s.right)
		assert.InDelta(t, stray, s.weight, 1e-9)
	}
}

func TestAFileOfIncidentsThatCannotBeRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "incidents.jsonl")
	require.NoError(t, os.WriteFile(path, []byte("{\"docs\": []}\n{\n"), 0o644))
	_, err := betweenIncidents(t.Context(), path)
	assert.ErrorContains(t, err, "line 2")
	_, err = betweenIncidents(t.Context(), filepath.Join(t.TempDir(), "none"))
	assert.ErrorIs(t, err, os.ErrNotExist)
}
