package learn

import (
	"math/rand/v2"

	"crosscheck/rules/grammar/internal/engine"
)

const (
	againBits   = 16
	againEpochs = 6
)

// trainAgain learns to choose between two tags in doubt, from the tags and trees of models that had not seen the sentences.
func trainAgain(m *engine.Model, sents []*Sent) {
	t := newGrad(againBits, 2)
	rng := rand.New(rand.NewPCG(500, 11))
	order := copySents(sents)
	known := counts(order)
	var st engine.State
	for e := 0; e < againEpochs; e++ {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, s := range order {
			undo := forget(s.Words, known, rng)
			guessTree(m, &st, s)
			again(m, &st, t, s)
			undo()
		}
	}
	m.Again, _ = rows(t.w, againBits, 2, 0.03)
}

// guessTree lays the first parser's guess of a sentence out in st.
func guessTree(m *engine.Model, st *engine.State, s *Sent) {
	n := len(s.Words)
	st.Start(s.Words, m.Kinds(), m.CaseRels())
	var back engine.State
	back.Start(s.Words, m.Kinds(), m.CaseRels())
	for i := 0; i < n; i++ {
		st.Nodes[i].Head, st.Nodes[i].Rel = s.GuessHead[i], s.GuessRel[i]
		back.Nodes[n-1-i].Head = turn(s.GuessHead[i], n)
	}
	st.Rebuild(&back, m.CaseRels())
}

// again learns from the words of one sentence whose right tag is one of the two.
func again(m *engine.Model, st *engine.State, t *grad, s *Sent) {
	style := engine.Style(s.Words)
	var feats []uint32
	var prob [2]float32
	for i := range s.Words {
		w := &s.Words[i]
		gold := m.Pairs[s.Pair[i]].U
		if w.U2 == 0 || gold != w.U && gold != w.U2-1 {
			continue
		}
		feats = st.RetagFeatures(feats[:0], i, style)
		t.score(feats, prob[:])
		t.learn(feats, prob[:], one(gold != w.U), eta)
	}
}
