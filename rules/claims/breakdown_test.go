package claims_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/rules/claims"
)

// A list of the parts of one total has their sum, and tells whether it leaves anything out.
func TestBreakdowns(t *testing.T) {
	for _, test := range []struct {
		text  string
		sum   float64
		spent bool
	}{
		{"Fourteen of the injured went to the north ward and the other six to the south.", 20, true},
		{"Twelve went to Halmar, nine to Dornfeld and six, by boat, to Sessia.", 27, false},
		{"Of these, 430 have beds in the school, 520 are in tents and 450 are staying with friends.", 1400, true},
		{"The list had 31 names: fourteen in the port, nine in the hills and seven at sea.", 30, true},
		{"Ferries cancelled: 340, of which 190 regional, 95 international and 65 freight.", 350, true},
		{"In 28 league games under her, Halmar won six, drew nine and lost 14.", 29, true},
		{"She carried 14 wards while Brandis won nine, the count of all 22 wards showed.", 23, true},
		{"Eleven wear a chain and thirty-two are mayors; there was nobody of any other kind.", 43, true},
		{"Halvard has $410m of that, Lombard $260m and Union $180m.", 850e6, true},
		{"The jury returned six counts of bribery, four of fraud and three of lying.", 13, true},
		{"Thirty were arrested and 12 were hurt.", 0, false}, // some may be both
		{"Thirty of them were hurt, including 12 children and five women.", 0, false},
		{"Stewards counted heads at four bridges and made it 45,000.", 0, false},
		{"The fire burned 40 homes, three boats and two piers.", 0, false},
		{"It took about fourteen of them to the port and nine to the hills.", 0, false},
	} {
		var first float64
		spent := false
		article, err := ingest.Running("a", test.text, "")
		require.NoError(t, err)
		for _, c := range (claims.Reader{}).Read(article).Claims {
			if c.Frame.Sum > 0 && (c.Kind == checker.Quantity || c.Kind == checker.Money) {
				assert.Zero(t, first, "%s: two lists", test.text)
				first, spent = c.Frame.Sum, c.Frame.Spent
			}
		}
		assert.Equal(t, test.sum, first, test.text)
		assert.Equal(t, test.spent, spent, test.text)
	}
}
