package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// The weights are written by go run ./rules/fit; a feature that is added, moved or renamed needs them fitted again.
func TestEveryFeatureHasItsWeight(t *testing.T) {
	require.Len(t, weights, len(features))
	for i, name := range FeatureNames() {
		assert.Equal(t, name, weights[i].feature)
	}
}

// Two fires of one town share its name and its police, and their times of day are not held against each other.
func TestTimesOfTwoEventsAreNotCompared(t *testing.T) {
	at := func(article string, minute float64, story ...string) *checker.Claim {
		return &checker.Claim{Sentence: checker.Sentence{Article: article}, Kind: checker.Clock,
			Frame: checker.Frame{Head: "fire", Sure: true, Story: story}, Value: checker.Value{Unit: "min", Exact: minute, Admits: checker.Exactly(minute)}}
	}
	bakery := []string{"baker", "bakery", "dorn", "emil", "halmar", "koss", "mill", "police"}
	a, same := at("a.md", 252, bakery...), at("b.md", 400, "baker", "bakery", "flour", "halmar", "police")
	theater := at("c.md", 400, "actress", "garden", "halmar", "kessler", "lindqvist", "orme", "theater", "vanna")
	assert.Empty(t, hard(a, same))
	assert.Equal(t, "perhaps another event", hard(a, theater))
	theater.Sentence.Article = a.Sentence.Article
	assert.Equal(t, 1.0, kin(a, theater), "one article tells of one event, as far as this goes")
}

func TestOnePersonHasOneLastName(t *testing.T) {
	assert.True(t, onePerson("talan", "talan mr"), "the given name is left out")
	assert.True(t, onePerson("talan mr", "talan mr"))
	assert.False(t, onePerson("talan mr", "talan pt"), "two of one family")
	assert.False(t, onePerson("talan mr", "smat mr"), "two of one given name")
	assert.False(t, onePerson("", "talan"))
}
