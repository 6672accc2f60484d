package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"crosscheck/checker"
	"crosscheck/checker/eval"
	"crosscheck/checker/ingest"
	"crosscheck/index"
)

// storyReadings reads the stories of a set, by name.
func storyReadings(t *testing.T, set string) map[string][]checker.Reading {
	t.Helper()
	dirs, err := eval.Stories(shared(t, set))
	require.NoError(t, err)
	out := map[string][]checker.Reading{}
	for _, dir := range dirs {
		readings, err := theEngine().Read(context.Background(), articlesIn(t, dir))
		require.NoError(t, err)
		out[filepath.Base(dir)] = readings
	}
	return out
}

// indexed puts readings into an index in memory.
func indexed(t *testing.T, e *checker.Engine, readings []checker.Reading) *index.Index {
	t.Helper()
	x, err := index.Memory()
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, x.Close()) })
	var entries []checker.Entry
	for _, r := range readings {
		entries = append(entries, e.Entry(r))
	}
	require.NoError(t, x.Add(context.Background(), entries))
	return x
}

func articlesOf(readings []checker.Reading) checker.Exhaustive {
	var out checker.Exhaustive
	for _, r := range readings {
		out = append(out, r.Article)
	}
	return out
}

// The index withholds nothing: with it, and with everything proposed, the findings are the same to the last byte.
func TestTheIndexLosesNoFinding(t *testing.T) {
	ctx, e := context.Background(), theEngine()
	for _, set := range []string{"seeds", "gold/dev", "gold/real"} {
		t.Run(set, func(t *testing.T) {
			found := 0
			var all []checker.Reading
			for name, readings := range storyReadings(t, set) {
				want, err := e.Cross(ctx, readings, articlesOf(readings), nil)
				require.NoError(t, err)
				got, err := e.Cross(ctx, readings, indexed(t, e, readings), nil)
				require.NoError(t, err)
				assert.Equal(t, want.Findings, got.Findings, name)
				found += len(want.Findings)
				for _, r := range readings {
					all = append(all, renamed(r, name+"/"+r.Article.Path))
				}
			}
			assert.Positive(t, found, "a comparison of nothing")
			want, err := e.Cross(ctx, all, articlesOf(all), nil)
			require.NoError(t, err)
			got, err := e.Cross(ctx, all, indexed(t, e, all), nil)
			require.NoError(t, err)
			assert.Equal(t, want.Findings, got.Findings, "all stories in one index")
		})
	}
}

// An article that is asked about alone meets in the index what it meets among all.
func TestTheIndexAnswersForOneArticle(t *testing.T) {
	ctx, e := context.Background(), theEngine()
	for name, readings := range storyReadings(t, "gold/dev") {
		x := indexed(t, e, readings)
		for _, r := range readings {
			path := r.Article.Path
			only, err := e.Cross(ctx, readings, x, map[string]bool{path: true})
			require.NoError(t, err)
			for _, f := range only.Findings {
				assert.True(t, touches(f, path), "%s: %s tells of others: %s", name, path, f.Summary)
			}
			alone, err := e.Cross(ctx, []checker.Reading{r}, x, map[string]bool{path: true})
			require.NoError(t, err)
			assert.Equal(t, only.Findings, alone.Findings, "%s: %s fetched its peers otherwise", name, path)
		}
	}
}

func touches(f checker.Finding, path string) bool {
	for _, s := range f.Sides {
		for _, p := range s.Passages {
			if p.Article == path {
				return true
			}
		}
	}
	return false
}

// renamed gives a reading another path, as if its file had been renamed; its outlet stays.
func renamed(r checker.Reading, path string) checker.Reading {
	r.Article.Path = path
	r.Article.Sentences = slices.Clone(r.Article.Sentences)
	for i := range r.Article.Sentences {
		r.Article.Sentences[i].Article = path
	}
	r.Claims = slices.Clone(r.Claims)
	for i := range r.Claims {
		r.Claims[i].Sentence.Article = path
	}
	return r
}

// A reading depends on what is printed, not on the name of the file.
func TestReadingsDoNotKnowTheirFile(t *testing.T) {
	for _, readings := range storyReadings(t, "gold/dev") {
		r := readings[0]
		want := renamed(r, "elsewhere/zz.md")
		assert.Equal(t, want, theEngine().Reader.Read(want.Article), r.Article.Path)
	}
}

// unrelated is an article of another story.
const unrelated = `---
outlet: Gardener's Weekly
published: 2031-05-06
---
# Late frost spares the orchards of Wendle Vale

Two nights of frost did little harm to the orchards of Wendle Vale, growers told Hesper Quill on Monday. About a tenth of the plum blossom
was lost. "We lit 400 candles and slept in the barn," Odo Farrow said.

Farrow, 71, has grown plums on nine acres for half a century.
`

// Neither the order of the articles nor the names of their files, nor an article of another story beside them, changes a finding's id.
func TestStoriesKeepTheirFindings(t *testing.T) {
	ctx, e := context.Background(), theEngine()
	stories := storyReadings(t, "gold/dev")
	var names []string
	before := map[string][]string{}
	for name, readings := range stories {
		names = append(names, name)
		report, err := e.Cross(ctx, readings, articlesOf(readings), nil)
		require.NoError(t, err)
		before[name] = idsOf(report.Findings)
	}
	slices.Sort(names)
	other := e.Reader.Read(ingest.Text("gardeners-weekly.md", unrelated))
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(names).Draw(t, "story")
		readings := rapid.Permutation(stories[name]).Draw(t, "order")
		for i := range readings {
			if rapid.Bool().Draw(t, "rename") {
				readings[i] = renamed(readings[i], fmt.Sprintf("%s-%d.md", rapid.SampledFrom([]string{"a", "m/x", "zz"}).Draw(t, "name"), i))
			}
		}
		if rapid.Bool().Draw(t, "unrelated") {
			at := rapid.IntRange(0, len(readings)).Draw(t, "at")
			readings = slices.Insert(readings, at, renamed(other, rapid.SampledFrom([]string{"00.md", "zzz.md"}).Draw(t, "its name")))
		}
		report, err := e.Cross(ctx, readings, articlesOf(readings), nil)
		require.NoError(t, err)
		require.Equal(t, before[name], idsOf(report.Findings), name)
	})
}

func idsOf(fs []checker.Finding) []string {
	out := []string{}
	for _, f := range fs {
		out = append(out, f.ID)
	}
	slices.Sort(out)
	return out
}
