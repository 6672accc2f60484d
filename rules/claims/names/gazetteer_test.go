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

func TestEveryTitleIsReachable(t *testing.T) {
	v := words()
	for _, list := range v.titles {
		for _, x := range list {
			text := "They asked " + strings.ReplaceAll(strings.Join(x.words, " "), " .", ".") + " Karvenna again."
			e := found(text, "Karvenna")
			if assert.NotNil(t, e, text) {
				assert.Equal(t, Person, e.Kind, text)
				assert.Equal(t, x.role, e.Role, text)
				assert.Equal(t, x.sex, e.Sex, text)
			}
		}
	}
}

func TestEveryRoleIsReachable(t *testing.T) {
	for _, list := range words().roles {
		for _, x := range list {
			text := "Olu Karvenna, the " + strings.ReplaceAll(strings.Join(x.words, " "), " - ", "-") + ", spoke."
			table, _ := resolve(text)
			rs := table.Roles(0)
			if assert.Len(t, rs, 1, text) {
				assert.Equal(t, x.text, rs[0].Text, text)
			}
		}
	}
}

func TestEveryModifierIsReachable(t *testing.T) {
	v := words()
	for w, kind := range v.modifiers {
		require.Contains(t, []string{"keep", "time", "loose"}, kind, w)
		p, ok := v.roleAt(grammar.Tokenize(w+" trooper"), 0)
		require.True(t, ok, w)
		switch kind {
		case "keep":
			assert.Equal(t, spelled(w)+" trooper", p.text)
		case "time":
			assert.NotEmpty(t, p.time, w)
			assert.Equal(t, "trooper", p.text)
		default:
			assert.Equal(t, "trooper", p.text)
		}
	}
}

func TestEveryBodyWordIsReachable(t *testing.T) {
	for w, noun := range words().bodies {
		text := "They asked the Karvenna " + w + " again."
		e := found(text, "Karvenna "+w)
		if assert.NotNil(t, e, text) {
			assert.Equal(t, Body, e.Kind, text)
			assert.Equal(t, noun, e.Noun, text)
		}
	}
}

func TestEveryPlaceWordIsReachable(t *testing.T) {
	levels := map[string]bool{"spot": true, "street": true, "town": true, "region": true, "water": true, "height": true}
	for w, level := range words().spots {
		require.True(t, levels[level], "%s has level %q", w, level)
		text := "They saw the Karvenna " + w + " again."
		if level == "height" && len(w) < 7 && w[0] == 'M' {
			text = "They saw " + w + " Karvenna again."
		}
		if e := found(text, "Karvenna"); assert.NotNil(t, e, text) {
			assert.Equal(t, Place, e.Kind, text)
		}
	}
}

func TestWordsThatAreNoNames(t *testing.T) {
	v := words()
	for _, set := range []map[string]bool{v.not, v.common} {
		for w := range set {
			if v.titles[w] != nil || world().find(w) != nil {
				continue
			}
			text := "They saw " + w + " there."
			assert.Nil(t, found(text, w), text)
		}
	}
}

func TestEveryGivenNameIsReachable(t *testing.T) {
	for w, sex := range words().first {
		text := "They asked " + w + " Karvenna again."
		if e := found(text, "Karvenna"); assert.NotNil(t, e, text) {
			assert.Equal(t, Person, e.Kind, text)
			if sex != 'x' {
				assert.Equal(t, sex, e.Sex, text)
			}
		}
	}
}

func TestParticlesAndEasternSurnames(t *testing.T) {
	v := words()
	for w := range v.particles {
		if strings.HasSuffix(w, "-") {
			continue
		}
		_, family := v.surname("Olu "+"Piet "+w+" Karvenna", false)
		assert.Equal(t, w+" Karvenna", family)
	}
	for w := range v.eastern {
		_, family := v.surname(w+" Tongxin", true)
		assert.Equal(t, w, family)
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
