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
				for _, found := range scan(text) {
					back := scan(found.Text)
					if assert.Equal(t, []string{found.Text}, texts(back), text) {
						assert.Equal(t, found.Class, back[0].Class, "%q: %q", text, found.Text)
					}
					checked++
				}
			}
		}
	}
	assert.Greater(t, checked, 10000)
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
