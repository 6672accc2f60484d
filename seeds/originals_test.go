package seeds

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// longest is the length of the longest run of words that a retelling may share with its source. Seven lets names with titles, lists of
// countries and short quotations stand.
const longest = 7

// furniture matches the lines of the originals that tell nothing of the story: names of sections and shops, buttons, and bylines,
// which the front matter keeps as author.
var furniture = []string{
	`World`, `James Thompson.*`, `Published`, `Listen to this article.*`, `Share this article:`, `Source: cyprus-mail\.com`,
	`AI-generated illustration`, `Discussion`, `More in World`,
	`Current News`, `/`, `ArcaMax`, `.*, Bloomberg News on`, `Published in .*`, `_+`, `©.*`, `Comments`, `blog comments .*`,
	`Recommended Articles`,
	`1 photo`, `Save Story`, `Photos`, `Most recent .* stories`, `Related topics`, `Yuliia Dysa and .*`, `KSL.*`, `Play button`,
}

var furnitureLine = regexp.MustCompile(`^(` + strings.Join(furniture, "|") + `)$`)

// sharedDir is the folder of the originals, which lies beside the project and not in it.
func sharedDir(t *testing.T) string {
	t.Helper()
	dir := filepath.Join("..", "..", "shared", "seeds")
	if _, err := os.Stat(dir); err != nil {
		if os.Getenv("CROSSCHECK_REQUIRE") == "all" {
			require.NoError(t, err)
		}
		t.Skip("the originals are not here: ", dir)
	}
	return dir
}

// raw returns every printed line of the source that a retelling was made from.
func raw(t *testing.T, r retelling) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(sharedDir(t), r.head.Source))
	require.NoError(t, err)
	return printed(string(data))
}

// readable returns the lines of the source without furniture. A line that is printed twice, once perhaps with a picture's credit at
// its end, counts once.
func readable(t *testing.T, r retelling) []string {
	t.Helper()
	lines, seen := raw(t, r), map[string]bool{}
	var out []string
	for i, line := range lines {
		again := i+1 < len(lines) && strings.HasPrefix(lines[i+1], line)
		if furnitureLine.MatchString(line) || again || seen[line] {
			continue
		}
		seen[line] = true
		out = append(out, line)
	}
	return out
}

func TestFurnitureIsAllInUse(t *testing.T) {
	used := map[string]bool{}
	for _, r := range retellings(t) {
		for _, line := range raw(t, r) {
			for _, f := range furniture {
				used[f] = used[f] || regexp.MustCompile(`^(`+f+`)$`).MatchString(line)
			}
		}
	}
	for _, f := range furniture {
		assert.True(t, used[f], "no original has a line of furniture like %q", f)
	}
}

func TestWordingIsOurs(t *testing.T) {
	runs, whole := map[string]bool{}, map[string]bool{}
	for _, r := range retellings(t) {
		ws := texts(words(strings.Join(raw(t, r), " ")))
		for i := 0; i+longest < len(ws); i++ {
			runs[strings.Join(ws[i:i+longest+1], " ")] = true
		}
		for _, line := range raw(t, r) {
			for _, s := range sentences(line) {
				whole[strings.Join(texts(words(s)), " ")] = true
			}
		}
	}
	for _, r := range retellings(t) {
		ws := texts(words(strings.Join(r.lines, " ")))
		for i := 0; i+longest < len(ws); i++ {
			run := strings.Join(ws[i:i+longest+1], " ")
			assert.False(t, runs[run], "%s repeats an original: %q", r.name, run)
		}
		for _, line := range r.lines {
			for _, s := range sentences(line) {
				folded := texts(words(s))
				assert.False(t, len(folded) > 3 && whole[strings.Join(folded, " ")], "%s has a sentence of an original: %q", r.name, s)
			}
		}
	}
}

// Line by line, a retelling has the same numbers, weekdays and months as its source.
func TestFiguresAreKept(t *testing.T) {
	for _, r := range retellings(t) {
		source := readable(t, r)
		require.Len(t, r.lines, len(source), "%s: lines", r.name)
		for i, line := range source {
			assert.Equal(t, figures(line), figures(r.lines[i]), "%s, line %d:\n%s\n%s", r.name, i, line, r.lines[i])
		}
	}
}

// A retelling has every name of its source, spelled alike, and no other.
func TestNamesAreKept(t *testing.T) {
	for _, r := range retellings(t) {
		source := readable(t, r)
		contains(t, r.name+" lacks", source, r.lines)
		contains(t, r.name+" adds", r.lines, source)
	}
}

// contains asserts that the capitalised words of some lines occur in others. Headlines are passed over, since all their words are.
func contains(t *testing.T, what string, some, others []string) {
	t.Helper()
	have := map[string]bool{}
	for _, line := range others {
		for _, w := range words(line) {
			have[w.text] = true
		}
	}
	for _, line := range some {
		if headline(line) {
			continue
		}
		for _, w := range words(line) {
			assert.True(t, !w.capital || have[w.text], "%s %q: %s", what, w.text, line)
		}
	}
}

// The gold file names the facts and traps of the originals, with as many passages of the same articles on every side.
func TestGoldMirrorsTheOriginals(t *testing.T) {
	ours, err := os.ReadFile("gold.yaml")
	require.NoError(t, err)
	theirs, err := os.ReadFile(filepath.Join(sharedDir(t), "gold.yaml"))
	require.NoError(t, err)
	want, got := readGold(t, theirs), readGold(t, ours)
	for _, g := range []*gold{&want, &got} {
		for _, p := range g.passages() {
			p.Text, p.Article = "", p.Article[:3]
		}
	}
	assert.Equal(t, want, got)
}
