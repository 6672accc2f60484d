package timex

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"crosscheck/rules/grammar"
)

// A goldStory is what this test reads of a gold.yaml.
type goldStory struct {
	Facts []struct {
		ID, Type string
		Sides    []struct {
			Passages []struct{ Article, Text string }
		}
	}
}

// TestGoldPassages holds the share of the gold passages about days and lengths of time that an expression covers.
func TestGoldPassages(t *testing.T) {
	var files []string
	for _, dir := range []string{"gold/dev", "gold/real"} {
		found, err := filepath.Glob(filepath.Join(shared(t, dir), "*", "gold.yaml"))
		require.NoError(t, err)
		files = append(files, found...)
	}
	files = append(files, shared(t, "seeds/gold.yaml"))
	found, all := 0, 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		var story goldStory
		require.NoError(t, yaml.Unmarshal(text, &story), file)
		for _, fact := range story.Facts {
			if fact.Type != "date" && fact.Type != "weekday" && fact.Type != "duration" {
				continue
			}
			for _, side := range fact.Sides {
				for _, p := range side.Passages {
					all++
					if covered(t, filepath.Join(filepath.Dir(file), p.Article), p.Text) {
						found++
					} else {
						t.Logf("missed %s %s %q", filepath.Base(filepath.Dir(file)), fact.ID, p.Text)
					}
				}
			}
		}
	}
	t.Logf("%d of %d passages", found, all)
	require.GreaterOrEqual(t, float64(found)/float64(all), 0.95)
}

// covered tells whether an expression of the line that holds the fragment overlaps the fragment.
func covered(t *testing.T, path, fragment string) bool {
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	doc := time.Date(2025, 1, 2, 0, 0, 0, 0, time.UTC)
	for _, line := range strings.Split(string(text), "\n") {
		at := strings.Index(line, fragment)
		if at < 0 {
			continue
		}
		for _, x := range Scan(&grammar.Sentence{Text: line}, doc) {
			if x.Start < at+len(fragment) && at < x.End {
				return true
			}
		}
	}
	return false
}
