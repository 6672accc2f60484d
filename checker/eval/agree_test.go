package eval_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/eval"
)

// missing skips, or fails where everything is required.
func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CROSSCHECK_REQUIRE") == "all" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// shared returns a path of the material beside the repository.
func shared(t *testing.T, path string) string {
	t.Helper()
	p := filepath.Join("..", "..", "..", "shared", path)
	if root := os.Getenv("CROSSCHECK_SHARED"); root != "" {
		p = filepath.Join(root, path)
	}
	if _, err := os.Stat(p); err != nil {
		missing(t, "no "+path+" beside the repository")
	}
	return p
}

// python runs a script of the shared material and reads the JSON that it prints.
func python(t *testing.T, out any, script string, args ...string) {
	t.Helper()
	for _, name := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(name, "-c", "import yaml").Run() != nil {
			continue
		}
		cmd := exec.Command(name, append([]string{script}, args...)...)
		cmd.Stderr = os.Stderr
		data, err := cmd.Output()
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, out))
		return
	}
	missing(t, "no python3 with yaml")
}

// invented makes a report out of a gold: findings that hit facts by the quote or only by the sentence, that miss them, that lie across two
// facts, and that trip traps.
func invented(r *rand.Rand, g eval.Gold) checker.Report {
	var out checker.Report
	var all []eval.Passage
	for _, f := range g.Facts {
		for _, s := range f.Sides {
			all = append(all, s.Passages...)
		}
	}
	for _, t := range g.Agree {
		all = append(all, t.Passages...)
	}
	add := func(passages ...eval.Passage) {
		f := checker.Finding{Rule: "made/up", Kind: checker.FindingKinds[r.IntN(len(checker.FindingKinds))], Confidence: r.Float64()}
		for _, p := range passages {
			f.Sides = append(f.Sides, checker.Side{Value: fmt.Sprint(len(f.Sides)), Passages: []checker.Passage{printed(r, p)}})
		}
		if r.IntN(3) == 0 {
			side := &f.Sides[r.IntN(len(f.Sides))]
			side.Passages = append(side.Passages, printed(r, all[r.IntN(len(all))]))
		}
		out.Findings = append(out.Findings, f)
	}
	for _, f := range g.Facts {
		if r.IntN(3) > 0 {
			add(f.Sides[0].Passages[0], f.Sides[1].Passages[r.IntN(len(f.Sides[1].Passages))])
		}
	}
	for _, t := range g.Agree {
		if r.IntN(3) == 0 && len(t.Passages) > 1 {
			add(t.Passages[0], t.Passages[1])
		}
	}
	for range 4 {
		add(all[r.IntN(len(all))], all[r.IntN(len(all))], all[r.IntN(len(all))])
	}
	return out
}

// printed is a passage of a report over a gold passage, with a quote on it, beside it, or nowhere.
func printed(r *rand.Rand, p eval.Passage) checker.Passage {
	q := checker.Passage{Article: "some/folder/" + p.Article, Sentence: "Before it, " + p.Text + " and  after\u00a0it."}
	words := strings.Fields(p.Text)
	switch r.IntN(5) {
	case 0:
		q.Quote = "after it"
	case 1:
		q.Quote = "found nowhere"
	default:
		q.Quote = words[r.IntN(len(words))]
	}
	if r.IntN(6) == 0 {
		q.Sentence = strings.NewReplacer("'", "’", "-", "\u2011").Replace(q.Sentence)
	}
	if r.IntN(8) == 0 {
		q.Sentence = "Another sentence with the words " + q.Quote
	}
	return q
}

// writeReport writes what the script asks of a report.
func writeReport(t *testing.T, path string, r checker.Report) {
	type passage struct {
		Article  string `json:"article"`
		Sentence string `json:"sentence"`
		Quote    string `json:"quote"`
	}
	type side struct {
		Passages []passage `json:"passages"`
	}
	type finding struct {
		Rule  string `json:"rule"`
		Kind  string `json:"kind"`
		Sides []side `json:"sides"`
	}
	out := struct {
		Findings []finding `json:"findings"`
	}{}
	for _, f := range r.Findings {
		written := finding{Rule: f.Rule, Kind: string(f.Kind)}
		for _, s := range f.Sides {
			var ps []passage
			for _, p := range s.Passages {
				ps = append(ps, passage{p.Article, p.Sentence, p.Quote})
			}
			written.Sides = append(written.Sides, side{ps})
		}
		out.Findings = append(out.Findings, written)
	}
	data, err := json.Marshal(out)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, data, 0o644))
}

// Story counts as the newsroom's own script does.
func TestStoriesAreScoredAsTheScriptDoes(t *testing.T) {
	set, script := shared(t, "gold/dev"), shared(t, "gold/score.py")
	dirs, err := eval.Stories(set)
	require.NoError(t, err)
	for seed := range uint64(3) {
		reports, r := t.TempDir(), rand.New(rand.NewPCG(seed, 7))
		var got eval.Figures
		for _, dir := range dirs {
			g, err := eval.Read(dir)
			require.NoError(t, err)
			report := invented(r, g)
			writeReport(t, filepath.Join(reports, filepath.Base(dir)+".json"), report)
			got.Add(eval.Story(filepath.Base(dir), g, report))
		}
		var want struct {
			Stories, Failed, Alarms, Findings, Traps int
			Precision, Recall, Kind, Noted           float64
			Tripped                                  int `json:"traps_tripped"`
			By                                       map[string][2]int
		}
		python(t, &want, script, "--reports", reports, "--json", set)
		require.Zero(t, want.Failed)
		assert.Equal(t, want.Stories, got.Stories)
		assert.Equal(t, want.Findings, got.Findings)
		assert.Equal(t, want.Alarms, got.Alarms)
		assert.Equal(t, want.Traps, got.Traps)
		assert.Equal(t, want.Tripped, got.Tripped)
		assert.Equal(t, want.By, got.By)
		assert.InDelta(t, want.Precision, got.Precision(), 1e-9)
		assert.InDelta(t, want.Recall, got.Recall(), 1e-9)
		assert.InDelta(t, want.Kind, float64(got.KindRight)/float64(got.Any), 1e-9)
		assert.InDelta(t, want.Noted, float64(got.NotesFound)/float64(got.Notes), 1e-9)
		assert.Positive(t, got.Tripped, "a comparison without a tripped trap")
		assert.Positive(t, got.Alarms, "a comparison without an alarm")
	}
}

// Pairs counts as the newsroom's own script does.
func TestPairsAreScoredAsTheScriptDoes(t *testing.T) {
	script := shared(t, "bench/score_pairs.py")
	for _, name := range []string{"news-pairs.jsonl", "rte3.jsonl"} {
		path := shared(t, "bench/pairs/"+name)
		pairs, err := eval.ReadPairs(path)
		require.NoError(t, err)
		dir, r := t.TempDir(), rand.New(rand.NewPCG(3, 7))
		f, err := os.Create(filepath.Join(dir, name))
		require.NoError(t, err)
		var answers []eval.Answer
		for _, p := range pairs {
			a := eval.Answer{Relation: []string{"contradicts", "contradicts", "corroborates", "unrelated"}[r.IntN(4)]}
			if a.Relation == "contradicts" {
				a.Kind = string(checker.FindingKinds[r.IntN(len(checker.FindingKinds))])
			}
			answers = append(answers, a)
			require.NoError(t, json.NewEncoder(f).Encode(map[string]string{"id": p.ID, "relation": a.Relation, "kind": a.Kind}))
		}
		require.NoError(t, f.Close())
		var all map[string]map[string]int
		python(t, &all, script, "--verdicts", dir, "--json", path)
		want, got := all[name], eval.Pairs(path, pairs, answers, nil)
		require.Zero(t, want["missing"])
		assert.Equal(t, [6]int{want["gold"], want["flag"], want["hit"], want["n_gold"], want["n_flag"], want["n_hit"]},
			[6]int{got.Gold, got.Flagged, got.Hits, got.NumberGold, got.NumberFlagged, got.NumberHits}, name)
		assert.Equal(t, [2]int{want["quiet"], want["alarms"]}, [2]int{got.Quiet, got.Alarms}, name)
		if want["conflict"] > 0 {
			assert.Equal(t, [6]int{want["serious"], want["serious_ok"], want["conflict"], want["conflict_found"], want["kind_n"], want["kind_ok"]},
				[6]int{got.Serious, got.SeriousRight, got.Conflicts, got.ConflictsFound, got.Kinds, got.KindHits}, name)
		}
	}
}
