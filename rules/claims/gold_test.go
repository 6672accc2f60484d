package claims

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/eval"
)

// A coverage is the kind of claim that must lie over the gold passages of a type, the share of them that is aimed at, and the share that was
// reached when it was last set and may not be lost. The gold calls hours dates, too.
type coverage struct {
	kind       checker.Kind
	aim, floor float64
}

// The floors are what was reached, less a passage or two and rounded down. Raise them with the figures that the test logs.
var coverages = map[string]coverage{
	"quantity": {checker.Quantity, 0.97, 0.87},
	"percent":  {checker.Percent, 0.97, 0.87},
	"money":    {checker.Money, 0.97, 0.98},
	"age":      {checker.Age, 0.97, 0.83},
	"duration": {checker.Duration, 0.97, 0.73},
	"date":     {checker.Date, 0.97, 0.97},
	"weekday":  {checker.Date, 0.97, 0.97},
	"ordinal":  {checker.Ordinal, 0.97, 0.65},
	"score":    {checker.Score, 0.97, 0.86},
	"rank":     {checker.Rank, 0.97, 0.6},
	"status":   {checker.Status, 0.75, 0.76},
	"stance":   {checker.Stance, 0.75, 0.79},
	"order":    {checker.Order, 0.75, 0.78},
}

// sisters are the kinds in which a passage may give the value of a type when its words are of another kind: a count as a share ("half of them"), a
// share as the count and the whole that make it, a length of time as the days on which it began and ended, an age as the year of birth, a place in a row
// as the numbers that are ranked or the dates of each, a vote as a share of the council. What is compared is then read, but not in the kind that the
// gold calls it by.
var sisters = map[string][]checker.Kind{
	"quantity": {checker.Percent, checker.Score, checker.Ordinal},
	"percent":  {checker.Quantity},
	"age":      {checker.Date, checker.Duration},
	"duration": {checker.Date, checker.Clock},
	"ordinal":  {checker.Date, checker.Quantity, checker.Rank},
	"rank":     {checker.Percent, checker.Quantity, checker.Ordinal},
	"score":    {checker.Percent, checker.Quantity},
}

// TestGoldPassagesOfEveryTypeAreRead reports by type how many gold passages a claim of the type's kind covers, and how many one of a sister kind does.
// Only the former are held.
func TestGoldPassagesOfEveryTypeAreRead(t *testing.T) {
	found, sister, all := map[string]int{}, map[string]int{}, map[string]int{}
	for _, set := range []string{"gold/dev", "gold/real", "seeds"} {
		dirs, err := eval.Stories(inShared(t, set))
		require.NoError(t, err)
		for _, dir := range dirs {
			gold, err := eval.Read(dir)
			require.NoError(t, err)
			read := claimsOf(t, dir)
			for _, fact := range gold.Facts {
				if _, ok := coverages[fact.Type]; !ok {
					require.Contains(t, goldTypes, fact.Type, "a type that no test holds")
					continue
				}
				for _, side := range fact.Sides {
					for _, p := range side.Passages {
						all[fact.Type]++
						kind := coverages[fact.Type].kind
						if covers(read[p.Article], kind, p.Text) || kind == checker.Date && covers(read[p.Article], checker.Clock, p.Text) {
							found[fact.Type]++
						} else if slices.ContainsFunc(sisters[fact.Type], func(k checker.Kind) bool { return covers(read[p.Article], k, p.Text) }) {
							sister[fact.Type]++
						} else {
							t.Logf("missed %s %s/%s %q", fact.Type, filepath.Base(dir), fact.ID, p.Text)
						}
					}
				}
			}
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(coverages)) {
		c, reached := coverages[kind], float64(found[kind])/float64(all[kind])
		t.Logf("%-9s %3d of %3d = %.3f, aim %.2f, with sister kinds %.3f", kind, found[kind], all[kind], reached, c.aim, float64(found[kind]+sister[kind])/float64(all[kind]))
		assert.GreaterOrEqual(t, reached, c.floor, kind)
	}
}
