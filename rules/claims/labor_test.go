package claims_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/rules/claims"
)

// What a strike is the article's other words tell, but for those that are part of a name.
func TestAStrikeIsOfWorkersOrOfWeapons(t *testing.T) {
	for text, want := range map[string]string{
		"It was the third strike since March. The union will ballot again.":              "strike action",
		"It was the third strike since March. Pickets stood at the gate.":                "strike action",
		"It was the third strike since March. The port was hit twice.":                   "attack",
		"It was the third strike since March, the European Union's mission at sea said.": "attack",
	} {
		a, err := ingest.Running("a", text, "2031-05-05")
		require.NoError(t, err)
		var units []string
		for _, c := range (claims.Reader{}).Read(a).Claims {
			if c.Kind == checker.Ordinal {
				units = append(units, c.Value.Unit)
			}
		}
		assert.Equal(t, []string{want}, units, text)
	}
}
