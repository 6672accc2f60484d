package claims_test

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/rules/claims"
	"crosscheck/rules/claims/lexicon"
)

// tellings are plain sentences that have a place for the verb, whom it counts and the word behind.
var tellings = []string{"The firm will %s 40 %s %s.", "About 40 %[2]s %[1]s %[3]s.", "In all, 40 %[2]s will %[1]s %[3]s.", "There were 40 %[2]s %[1]s %[3]s.",
	"About 40 %[2]s %[1]s the %[3]s.", "There were 40 %[2]s %[1]s the %[3]s.", "They %[1]s 40 %[2]s %[3]s the house.", "About 40 %[2]s %[1]s their %[3]s."}

// Every verb of a telling, whoever it counts and every word that may stand behind make one sentence in which the concept is counted.
func TestEveryTellingIsRead(t *testing.T) {
	for _, way := range lexicon.Tellings() {
		assert.Equal(t, way.Concept, lexicon.News().Concept(way.Concept), "the thesaurus has another word for it")
		for _, verb := range members(way.Verbs) {
			assert.True(t, toldBy(t, way.Concept, verb, members(way.Whom)[0], first(way.Behind)), "%s: no sentence with %q counts it", way.Concept, verb)
		}
		for _, whom := range members(way.Whom) {
			assert.True(t, slices.ContainsFunc(members(way.Verbs), func(verb string) bool { return toldBy(t, way.Concept, verb, whom, first(way.Behind)) }),
				"%s: no sentence with %q counts it", way.Concept, whom)
		}
		for _, behind := range members(way.Behind) {
			assert.True(t, slices.ContainsFunc(members(way.Verbs), func(verb string) bool { return toldBy(t, way.Concept, verb, members(way.Whom)[0], behind) }),
				"%s: no sentence with %q counts it", way.Concept, behind)
		}
	}
}

// What a telling never has behind keeps it silent.
func TestSomeWordsKeepATellingSilent(t *testing.T) {
	assert.True(t, counts(t, "The police asked 40 people to leave.", "evacuate"))
	assert.False(t, counts(t, "The police asked 40 people to stay at home.", "evacuate"))
	assert.False(t, counts(t, "The police asked 40 people what they had seen.", "evacuate"))
	assert.False(t, counts(t, "The storm killed 40 people who work at the mill.", "worker"), "what became of them is told")
}

func toldBy(t *testing.T, concept, verb, whom, behind string) bool {
	t.Helper()
	return slices.ContainsFunc(tellings, func(frame string) bool {
		text := strings.ReplaceAll(fmt.Sprintf(frame, verb, plural(whom), behind), " .", ".")
		return counts(t, text, concept)
	})
}

// counts tells whether a sentence holds a count of the concept.
func counts(t *testing.T, text, concept string) bool {
	t.Helper()
	a, err := ingest.Running("a", text, "2031-03-05")
	require.NoError(t, err)
	return slices.ContainsFunc(claims.Reader{}.Read(a).Claims, func(c checker.Claim) bool {
		return c.Kind == checker.Quantity && c.Frame.Head == concept
	})
}

func plural(noun string) string {
	if noun == "people" {
		return noun
	}
	return noun + "s"
}

func members(set map[string]bool) []string {
	var out []string
	for w := range set {
		out = append(out, w)
	}
	sort.Strings(out)
	return out
}

func first(set map[string]bool) string {
	if len(set) == 0 {
		return "there"
	}
	return members(set)[0]
}
