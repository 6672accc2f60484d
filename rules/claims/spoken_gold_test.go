package claims

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/eval"
	"crosscheck/checker/ingest"
)

// inShared returns a path of the material beside the repository, and skips or fails where it is missing.
func inShared(t *testing.T, path string) string {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	p := filepath.Join(dir, "..", "shared", path)
	if root := os.Getenv("CROSSCHECK_SHARED"); root != "" {
		p = filepath.Join(root, path)
	}
	if _, err := os.Stat(p); err != nil {
		if os.Getenv("CROSSCHECK_REQUIRE") == "all" {
			t.Fatalf("no %s", path)
		}
		t.Skipf("no %s beside the repository", path)
	}
	return p
}

// goldTypes are the gold types that this test holds, with the kind of claim that covers their passages.
var goldTypes = map[string]checker.Kind{"role": checker.Role, "name": checker.Name, "location": checker.Place, "quote": checker.Quote,
	"attribution": checker.Attribution}

// TestGoldPassagesAreCovered holds the share of gold passages about roles, names, places, quotes and attributions that a claim of their kind
// covers.
func TestGoldPassagesAreCovered(t *testing.T) {
	found, all := map[string]int{}, map[string]int{}
	for _, set := range []string{"gold/dev", "gold/real", "seeds"} {
		dirs, err := eval.Stories(inShared(t, set))
		require.NoError(t, err)
		for _, dir := range dirs {
			gold, err := eval.Read(dir)
			require.NoError(t, err)
			read := claimsOf(t, dir)
			for _, fact := range gold.Facts {
				kind, ok := goldTypes[fact.Type]
				if !ok {
					continue
				}
				for _, side := range fact.Sides {
					for _, p := range side.Passages {
						all[fact.Type]++
						if covers(read[p.Article], kind, p.Text) {
							found[fact.Type]++
						} else {
							t.Logf("missed %s %s/%s %q", fact.Type, filepath.Base(dir), fact.ID, p.Text)
						}
					}
				}
			}
		}
	}
	for kind := range goldTypes {
		share := float64(found[kind]) / float64(all[kind])
		t.Logf("%s: %d of %d", kind, found[kind], all[kind])
		assert.GreaterOrEqual(t, share, 0.75, kind)
	}
}

func claimsOf(t *testing.T, dir string) map[string][]checker.Claim {
	t.Helper()
	corpus, err := ingest.Paths(context.Background(), []string{dir}, ingest.Options{})
	require.NoError(t, err)
	out := map[string][]checker.Claim{}
	for _, a := range corpus.Articles {
		out[filepath.Base(a.Path)] = Reader{}.Read(a).Claims
	}
	return out
}

var plainQuotes = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00a0", " ")

// covers tells whether a claim of a kind lies over a part of a fragment.
func covers(claims []checker.Claim, kind checker.Kind, fragment string) bool {
	fragment = plainQuotes.Replace(fragment)
	for _, c := range claims {
		if c.Kind != kind {
			continue
		}
		text := plainQuotes.Replace(c.Sentence.Text)
		at := strings.Index(text, fragment)
		if at < 0 {
			continue
		}
		start := len(plainQuotes.Replace(c.Sentence.Text[:c.Span.Start]))
		end := len(plainQuotes.Replace(c.Sentence.Text[:c.Span.End]))
		if start < at+len(fragment) && at < end {
			return true
		}
	}
	return false
}
