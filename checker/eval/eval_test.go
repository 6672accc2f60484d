package eval_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/eval"
)

// harbor is a gold of one story: a grave fact, a note, and a trap.
const harbor = `story: harbor
facts:
  - id: toll
    type: quantity
    kind: contradiction
    tier: plain
    why: two tolls of one day
    sides:
      - value: "38"
        passages: [{article: ledger.md, text: "killed 38"}]
      - value: "41"
        passages: [{article: wire.md, text: "41 were dead"}, {article: post.md, text: "41 bodies"}]
  - id: name
    type: name
    kind: variant
    tier: plain
    why: a spelling
    sides:
      - value: Halmar
        passages: [{article: ledger.md, text: "port of Halmar"}]
      - value: Hallmar
        passages: [{article: wire.md, text: "port of Hallmar"}]
agree:
  - id: rounding
    trap: rounding
    why: rounded
    passages: [{article: ledger.md, text: "nearly 1,200"}, {article: wire.md, text: "1,187 residents"}]
`

// storyIn writes a story folder.
func storyIn(t *testing.T, gold string) string {
	dir := filepath.Join(t.TempDir(), "harbor")
	require.NoError(t, os.Mkdir(dir, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "gold.yaml"), []byte(gold), 0o644))
	return dir
}

// flags makes a finding of pairs of an article's passage and its quote: "ledger.md", "The quake killed 38.", "38", and so on.
func flags(kind checker.FindingKind, words ...string) checker.Finding {
	f := checker.Finding{Rule: "made/up", Kind: kind, Confidence: 0.85}
	for ; len(words) > 0; words = words[3:] {
		f.Sides = append(f.Sides, checker.Side{Passages: []checker.Passage{{Article: words[0], Sentence: words[1], Quote: words[2]}}})
	}
	return f
}

// score scores one report of findings against the harbor.
func score(t *testing.T, findings ...checker.Finding) eval.Figures {
	g, err := eval.Read(storyIn(t, harbor))
	require.NoError(t, err)
	var f eval.Figures
	f.Add(eval.Story("harbor", g, checker.Report{Findings: findings}))
	return f
}

var (
	toll     = flags(checker.Contradiction, "in/ledger.md", "The quake killed 38 people.", "38", "in/wire.md", "By noon 41 were dead.", "41")
	spelling = flags(checker.Variant, "ledger.md", "It shook the port of Halmar.", "Halmar", "wire.md", "It shook the port of Hallmar.", "Hallmar")
	rounding = flags(checker.Contradiction, "ledger.md", "It drove out nearly 1,200.", "1,200", "wire.md", "The 1,187 residents fled.", "1,187")
)

func TestAFactIsFoundByTheQuotedWords(t *testing.T) {
	f := score(t, toll, spelling)
	assert.Equal(t, [4]int{1, 1, 1, 1}, [4]int{f.Grave, f.GraveFound, f.Notes, f.NotesFound})
	assert.Equal(t, [4]int{2, 2, 0, 0}, [4]int{f.Any, f.KindRight, f.Alarms, f.Tripped})
	assert.Equal(t, [2]float64{1, 1}, [2]float64{f.Recall(), f.Precision()})
	assert.Equal(t, [2]int{1, 1}, f.By["type:quantity"])
}

// A grave fact needs a grave finding; a note is found by any.
func TestAGraveFactNeedsAGraveFinding(t *testing.T) {
	update := toll
	update.Kind = checker.Update
	f := score(t, update)
	assert.Equal(t, [4]int{0, 1, 0, 0}, [4]int{f.GraveFound, f.Any, f.KindRight, f.Alarms})
	grave := spelling
	grave.Kind = checker.Contradiction
	f = score(t, grave)
	assert.Equal(t, [4]int{1, 1, 0, 0}, [4]int{f.NotesFound, f.Serious, f.Right, f.Alarms}, "a note flagged as grave is found, and lowers precision")
}

func TestAnAlarmThatTripsATrap(t *testing.T) {
	f := score(t, rounding)
	assert.Equal(t, [3]int{1, 1, 1}, [3]int{f.Alarms, f.Tripped, f.Traps})
	assert.Zero(t, f.Precision())
}

// Two passages of one side are no conflict, nor are passages of two facts.
func TestSidesMustCross(t *testing.T) {
	for _, f := range []checker.Finding{
		flags(checker.Contradiction, "wire.md", "By noon 41 were dead.", "41", "post.md", "There were 41 bodies.", "41"),
		flags(checker.Contradiction, "ledger.md", "The quake killed 38 people.", "38", "wire.md", "It shook the port of Hallmar.", "Hallmar"),
		flags(checker.Contradiction, "ledger.md", "The quake killed 38 people.", "38", "other.md", "By noon 41 were dead.", "41"),
	} {
		assert.Equal(t, 1, score(t, f).Alarms)
	}
}

// The sentence alone counts only where no fact is hit by the words.
func TestTheSentenceAloneIsTheWeakerHit(t *testing.T) {
	weak := flags(checker.Contradiction, "ledger.md", "The quake killed 38 people in May.", "May", "wire.md", "By noon 41 were dead in June.", "June")
	assert.Equal(t, 1, score(t, weak).GraveFound)
	both := flags(checker.Contradiction, "ledger.md", "The quake killed 38 in the port of Halmar.", "Halmar", "wire.md", "41 were dead in the port of Hallmar.", "Hallmar")
	f := score(t, both)
	assert.Equal(t, [2]int{0, 1}, [2]int{f.GraveFound, f.NotesFound}, "the spelling is quoted, the toll is not")
}

func TestMissesAndAlarmsAreListed(t *testing.T) {
	var out strings.Builder
	f := score(t, rounding)
	f.Write(&out, true)
	for _, line := range []string{"MISS  harbor/toll [contradiction quantity plain] got nothing", "ALARM harbor [contradiction made/up 0.85]", "TRAP  harbor/rounding", "recall     0/1 = 0.000"} {
		assert.Contains(t, out.String(), line)
	}
}

func TestStoriesOfAPath(t *testing.T) {
	dir := storyIn(t, harbor)
	for _, path := range []string{dir, filepath.Dir(dir)} {
		got, err := eval.Stories(path)
		require.NoError(t, err)
		assert.Equal(t, []string{dir}, got)
	}
	_, err := eval.Stories(t.TempDir())
	assert.ErrorContains(t, err, "no story with a gold.yaml")
	_, err = eval.Stories(filepath.Join(dir, "missing"))
	assert.ErrorContains(t, err, "missing")
	_, err = eval.Read(storyIn(t, "facts: ["))
	assert.ErrorContains(t, err, "harbor")
}

func TestReadPairs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pairs.jsonl")
	write := func(text string) { require.NoError(t, os.WriteFile(path, []byte(text), 0o644)) }
	write("{\"id\": \"1\", \"a\": \"Ten died.\", \"b\": \"12 died.\", \"label\": \"conflict\"}\n\n{\"id\": \"2\", \"a\": \"x\", \"b\": \"y\", \"label\": \"agree\"}\n")
	pairs, err := eval.ReadPairs(path)
	require.NoError(t, err)
	require.Len(t, pairs, 2)
	f := eval.Pairs(path, pairs, []eval.Answer{{Relation: "contradicts", Kind: "contradiction"}, {Relation: "contradicts", Kind: "update"}}, nil)
	assert.Equal(t, [5]int{1, 2, 1, 1, 1}, [5]int{f.Gold, f.Flagged, f.Hits, f.NumberHits, f.Alarms})
	write("{\"id\": \"1\"}\n{oops\n")
	_, err = eval.ReadPairs(path)
	assert.ErrorContains(t, err, "line 2")
	_, err = eval.ReadPairs(path + ".gone")
	assert.ErrorContains(t, err, "read pairs")
}
