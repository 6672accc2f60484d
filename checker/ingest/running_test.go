package ingest_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker/ingest"
)

func TestRunning(t *testing.T) {
	a, err := ingest.Running("a", "  The ferry sank.\n Nine\xffteen died. ", "2031-03-05")
	require.NoError(t, err)
	require.Len(t, a.Sentences, 2)
	assert.Equal(t, "Nine\uFFFDteen died.", a.Sentences[1].Text)
	assert.Equal(t, 17, a.Sentences[1].Column, "in bytes of the text with single spaces, from 1")
	assert.Equal(t, time.Date(2031, 3, 5, 0, 0, 0, 0, time.UTC), a.Sentences[1].Published)

	a, err = ingest.Running("a", "It sank.", "2031-03-05T21:30:00+01:00")
	require.NoError(t, err)
	assert.Equal(t, 21, a.Published.Hour(), "as printed where it was published")

	a, err = ingest.Running("a", " ", "")
	require.NoError(t, err)
	assert.Empty(t, a.Sentences)
	assert.True(t, a.Published.IsZero())

	_, err = ingest.Running("a", "It sank.", "Wednesday")
	assert.EqualError(t, err, `"Wednesday" is no day of the form 2006-01-02`)
}
