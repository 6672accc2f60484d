package ingest

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sentencesOf(text string) []string {
	var out []string
	for _, sp := range Split(text) {
		out = append(out, strings.Join(strings.Fields(text[sp.Start:sp.End]), " "))
	}
	return out
}

// shared returns a path beside the repository; the test is skipped where it is missing.
func shared(t testing.TB, parts ...string) string {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		require.NotEqual(t, dir, filepath.Dir(dir), "no go.mod above the test")
		dir = filepath.Dir(dir)
	}
	path := filepath.Join(append([]string{dir, "..", "shared"}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CROSSCHECK_REQUIRE") == "all" {
			t.Fatalf("%s is required: %v", path, err)
		}
		t.Skipf("%s is not here", path)
	}
	return path
}

func TestSplitGoldenRules(t *testing.T) {
	f, err := os.Open(shared(t, "bench", "extraction", "sentence-rules.jsonl"))
	require.NoError(t, err)
	defer f.Close()
	right, all := 0, 0
	for in := bufio.NewScanner(f); in.Scan(); all++ {
		var rule struct {
			Rule      int
			Text      string
			Sentences []string
		}
		require.NoError(t, json.Unmarshal(in.Bytes(), &rule))
		var want []string
		for _, s := range rule.Sentences {
			want = append(want, strings.Join(strings.Fields(s), " "))
		}
		got := sentencesOf(strings.ReplaceAll(rule.Text, "\\", ""))
		if assert.ObjectsAreEqual(want, got) {
			right++
		} else {
			t.Logf("rule %d: want %q, got %q", rule.Rule, want, got)
		}
	}
	t.Logf("%d of %d rules", right, all)
	assert.GreaterOrEqual(t, right, 49)
}

// Each line of testdata/split.txt is a text with " | " where sentences part.
func TestSplitNews(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "split.txt"))
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		want := strings.Split(line, " | ")
		assert.Equal(t, want, sentencesOf(strings.Join(want, " ")))
	}
}
