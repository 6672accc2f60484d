package names

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// resolve reads one sentence without a model, so that every line of the lists can be tried in little time.
func resolve(text string) (*Table, *grammar.Sentence) {
	s := &grammar.Sentence{Text: text, Tokens: grammar.Tokenize(text)}
	return Resolve([]checker.Sentence{{Text: text}}, []*grammar.Sentence{s}), s
}

// found returns what the words at a byte of a sentence mean, nil where they mean nothing.
func found(text, words string) *Entity {
	table, s := resolve(text)
	at := strings.Index(text, words)
	for _, m := range table.In(0) {
		if s.Tokens[m.Name].Start <= at && at+len(words) <= s.Tokens[m.EndTok-1].End {
			return m.Entity
		}
	}
	return nil
}

func TestEveryNameOfAPlaceIsReachable(t *testing.T) {
	g := world()
	for name, entries := range g.names {
		for _, e := range entries {
			text := "They met at noon in " + name + " once more."
			if len(entries) > 1 && e.use == usePlace && e.id != entries[0].id {
				text = "They met at noon in " + name + ", " + capitalised(g.outer[e.id]) + ", once more."
			}
			if e.use == usePostal {
				text = "They met at noon in Halvern, " + name + ", once more."
			}
			got := found(text, name)
			if !assert.NotNil(t, got, text) {
				continue
			}
			ids := []string{e.id, e.side}
			for _, o := range entries {
				ids = append(ids, o.id)
			}
			assert.Contains(t, ids, got.ID, text)
		}
	}
}

func TestEveryOuterPlaceIsKnown(t *testing.T) {
	g := world()
	inner := map[string]bool{"world": true, "european union": true}
	for id := range g.lands {
		inner[id] = true
	}
	for id := range g.outer {
		inner[id] = true
	}
	for id, outer := range g.outer {
		assert.True(t, inner[outer], "%s lies in %s, which no line knows", id, outer)
		chain := g.chain(id)
		assert.Less(t, len(chain), 6, "%s lies in itself", id)
	}
}

func TestListsRefuseWhatTheyCannotRead(t *testing.T) {
	g := &gazetteer{names: map[string][]entry{}, starts: map[string]int{}, outer: map[string]string{}, lands: map[string]bool{}}
	require.EqualError(t, g.countries("a | b"), `countries line 1: 2 fields instead of 4 in "a | b"`)
	require.EqualError(t, g.cities("\nparis"), `cities line 2: no colon in "paris"`)
	require.EqualError(t, g.states("ohio"), `states line 1: no bar in "ohio"`)
	require.EqualError(t, g.bodies("imf"), `known line 1: no colon in "imf"`)
	_, err := table("deputy", ":")
	require.EqualError(t, err, `line 1: no ":" in "deputy"`)
}
