package number_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What any word of the lexicons makes of a number beside it is written so that it is read back as itself.
func TestCanonicalTextsReadBack(t *testing.T) {
	numbers := []string{"one", "three", "twenty", "1", "0.5", "a", "half a", "zero", "2 million", "two and a half", "2nd", "a third", "top three", "between one and two"}
	checked := 0
	for _, word := range lexiconWords(t) {
		for _, n := range numbers {
			for _, text := range []string{n + " " + word, n + "-" + word, "the " + n + " " + word + "s per day"} {
				checked += checkReadsBack(t, text)
			}
		}
		for _, rate := range []string{"a hour", "an second", "every hours", "per millisecond", "each day", "a share", "per person"} {
			checked += checkReadsBack(t, "5 "+word+" "+rate)
		}
	}
	assert.Greater(t, checked, 10000)
}

// checkReadsBack asserts that what is read in a text is written so that it is read back as itself, and returns how many numbers it had.
func checkReadsBack(t *testing.T, text string) int {
	found := scan(text)
	for _, n := range found {
		back := scan(n.Text)
		if assert.Equal(t, []string{n.Text}, texts(back), "%q: the canonical text must read back as itself", text) {
			assert.Equal(t, n.Class, back[0].Class, "%q: %q", text, n.Text)
		}
	}
	return len(found)
}

// lexiconWords are all words of the lexicons, and the names of their roles.
func lexiconWords(t *testing.T) []string {
	paths, err := filepath.Glob("lexicon/*.txt")
	require.NoError(t, err)
	seen := map[string]bool{}
	var words []string
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, w := range strings.FieldsFunc(string(text), func(r rune) bool { return strings.ContainsRune(" \t\n,;#!", r) }) {
			if !seen[w] {
				seen[w] = true
				words = append(words, w)
			}
		}
	}
	return words
}
