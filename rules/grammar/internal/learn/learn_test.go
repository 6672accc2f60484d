package learn

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/rules/grammar/internal/engine"
)

func TestReadTrees(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.conllu")
	text := "# sent_id = 1\n# text = We can't.\n1\tWe\twe\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
		"2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\tSpaceAfter=No\n2.1\tx\tx\tX\tX\t_\t_\t_\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n"
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	trees, err := ReadTrees(path)
	require.NoError(t, err)
	require.Len(t, trees, 1)
	assert.Equal(t, "We can't.", trees[0].Text)
	require.Len(t, trees[0].Rows, 3)
	assert.Equal(t, Row{Form: "ca", Lemma: "can", U: "AUX", Fine: "MD", Rel: "root", Head: -1, Glued: true}, trees[0].Rows[1])
	require.NoError(t, os.WriteFile(path, []byte("1\tWe\twe\n"), 0o600))
	_, err = ReadTrees(path)
	assert.ErrorContains(t, err, "line 1: 3 columns")
}

func TestProjectLiftsCrossingArcs(t *testing.T) {
	assert.Equal(t, []int{1, -1, 1}, Project([]int{1, -1, 1}))
	// 0 hangs on 2 across the root at 1: it moves up to 2's head.
	assert.Equal(t, []int{1, -1, 1}, Project([]int{2, -1, 1}))
}

// TestOracleLeadsToTheGoldTree follows free moves only: every tree without crossing arcs can be built.
func TestOracleLeadsToTheGoldTree(t *testing.T) {
	for _, gold := range [][]int32{{1, 3, 1}, {2, 2, 3}, {3, 0, 1}, {1, 4, 1, 2}, {4, 0, 3, 1}} {
		n := len(gold)
		var st engine.State
		var kinds [256]engine.Kind
		st.Start(make([]engine.Word, n), &kinds, 0)
		o := oracle{st: &st, gold: gold}
		for !st.Done() {
			may := st.Allowed()
			move := engine.Shift
			if may[engine.Left] || may[engine.Right] {
				cost := o.costs(may)
				for k := range cost {
					if cost[k] < cost[move] {
						move = k
					}
				}
				require.Zero(t, cost[move], "%v", gold)
			}
			st.Apply(move, 0)
		}
		for i, h := range gold {
			assert.Equal(t, h, st.Nodes[i].Head, "%v", gold)
		}
	}
}

func TestHeadlines(t *testing.T) {
	words := []Row{{Form: "The", U: "DET", Head: 1}, {Form: "toll", U: "NOUN", Head: 2}, {Form: "rose", U: "VERB", Head: -1}, {Form: "to", U: "ADP", Head: 4},
		{Form: "41", U: "NUM", Head: 2}, {Form: ".", U: "PUNCT", Head: 2}}
	out, from := Headlines([]Tree{{Rows: words}})
	require.Len(t, out, 1)
	assert.Equal(t, []int{0}, from)
	var got []string
	for _, r := range out[0].Rows {
		got = append(got, r.Form)
	}
	assert.Equal(t, []string{"The", "Toll", "Rose", "to", "41"}, got)
	assert.Equal(t, "toll", words[1].Form, "the original stays")
}

func TestHabitsAreWhatIsAlwaysDone(t *testing.T) {
	count := func(same, other int, weight int32) tally {
		var t tally
		for range same {
			t.add(2, weight)
		}
		for range other {
			t.add(1, weight)
		}
		return t
	}
	var near tally // close decisions are no habits
	near.add(-1, 1)
	a := map[uint32]tally{1 << 28: count(40, 0, 1), 2 << 28: count(40, 1, 1), 3 << 28: count(400, 1, 1), 4 << 28: count(400, 1, harsh), 5 << 28: near, 6 << 28: count(20, 0, 1)}
	b := map[uint32]tally{6 << 28: count(20, 0, 1), 7 << 28: count(29, 0, 1)}
	h := habits(a, b, 30, 4)
	var got []int
	for i, slot := range h.Slots {
		if slot != 0 {
			got = append(got, i)
		}
	}
	assert.Equal(t, []int{1, 3, 6}, got)
}

// TestDocumentsAreDealtWhole: sentences of one document, and headlines made of them, share a fold.
func TestDocumentsAreDealtWhole(t *testing.T) {
	var sents []*Sent
	for _, doc := range []string{"a", "a", "b", "c", "a"} {
		sents = append(sents, &Sent{Tree: &Tree{Doc: doc}})
	}
	foldDocuments(sents, 2)
	var folds []int
	for _, s := range sents {
		folds = append(folds, s.Fold)
	}
	assert.Equal(t, []int{0, 0, 1, 0, 0}, folds)
	assert.Equal(t, "answers-2006", document("answers-2006-0017"))
	assert.Equal(t, "alone", document("alone"))
}
