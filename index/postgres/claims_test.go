package postgres

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"crosscheck/checker"
)

// fill sets every field of a value to something drawn, so that a field that is not stored shows.
func fill(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == sentenceType {
			return
		}
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	case reflect.String:
		v.SetString(rapid.SampledFrom([]string{"", "dead", "plan", "\x00\xff", rapid.String().Draw(t, "text")}).Draw(t, "word"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "bool"))
	case reflect.Float64:
		v.SetFloat(rapid.SampledFrom([]float64{0, 1.5, -3, math.Inf(1), math.Inf(-1), math.Copysign(0, -1), math.MaxFloat64}).Draw(t, "number"))
	case reflect.Int:
		v.SetInt(int64(rapid.Int().Draw(t, "int")))
	case reflect.Uint8:
		v.SetUint(uint64(rapid.Byte().Draw(t, "byte")))
	case reflect.Slice:
		list := rapid.SampledFrom([][]string{nil, {}, {"one"}, {"one", "two"}, rapid.SliceOf(rapid.String()).Draw(t, "list")}).Draw(t, "words")
		v.Set(reflect.ValueOf(list))
	}
}

// Claims come back as they went in, every field of them.
func TestClaimsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := checker.Article{Path: "a"}
		for n := range rapid.IntRange(1, 4).Draw(t, "sentences") {
			a.Sentences = append(a.Sentences, checker.Sentence{Article: "a", N: 2 * n, Text: "text"})
		}
		var claims []checker.Claim
		for range rapid.IntRange(0, 5).Draw(t, "claims") {
			var c checker.Claim
			fill(t, reflect.ValueOf(&c).Elem())
			c.Sentence = rapid.SampledFrom(a.Sentences).Draw(t, "sentence")
			claims = append(claims, c)
		}
		stored, err := packClaims(claims)
		require.NoError(t, err)
		back, err := unpackClaims(a, stored)
		require.NoError(t, err)
		require.Equal(t, claims, back)
	})
}

// Damage is an error, never a panic and never a claim that nobody read.
func FuzzUnpackClaims(f *testing.F) {
	a := checker.Article{Sentences: []checker.Sentence{{Text: "x"}}}
	stored, err := packClaims([]checker.Claim{{Kind: checker.Date, Frame: checker.Frame{Terms: []string{"a", "b"}}}, {Kind: checker.Money}})
	require.NoError(f, err)
	f.Add(stored)
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		claims, err := unpackClaims(a, b)
		if err != nil {
			assert.Empty(t, claims)
		}
	})
}

// What a query asks for is met by every sentence that weighs enough, whatever the weights.
func TestQueriesWithholdNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}[:rapid.IntRange(1, 10).Draw(t, "terms")]
		weights, sum := make([]float32, len(terms)), float32(0)
		for i := range weights {
			weights[i] = rapid.SampledFrom([]float32{0, 0.7, 1, 1.3, 3, 8, 13.5}).Draw(t, "weight")
			sum += weights[i]
		}
		q := query(terms, weights, sum/2)
		for set := range 1 << len(terms) {
			weight := float32(0)
			held := map[string]bool{}
			for i, term := range terms {
				if set&(1<<i) != 0 {
					weight += weights[i]
					held[lexeme(term)] = true
				}
			}
			if weight > 0 && weight >= sum/2*0.9999 {
				require.True(t, satisfies(q, held), "%s withholds %v of %v", q, held, weights)
			}
		}
	})
}

// satisfies reads a query of single terms or of pairs.
func satisfies(q string, held map[string]bool) bool {
	for _, alternative := range strings.Split(q, " | ") {
		all := true
		for _, term := range strings.Split(alternative, " & ") {
			all = all && held[strings.Trim(term, "()")]
		}
		if all {
			return true
		}
	}
	return false
}
