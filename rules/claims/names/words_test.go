package names

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/rules/grammar"
)

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
