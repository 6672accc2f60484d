package learn

import (
	"math/rand/v2"
	"slices"

	"crosscheck/rules/grammar/internal/engine"
)

// The parser is trained in stages: first parsers that have not seen a fold guess its trees; the second parser learns to better such guesses;
// labels are learned last, on trees as the second parser finds them.

// Weights smaller than this are dropped: an update changes a weight by one.
const (
	leastFirst  = 1.2
	leastSecond = 0.8
	leastLabel  = 0.7
)

// trainFirst trains n first parsers and packs their mean into m. It returns the score of one unit of its transitions.
func trainFirst(m *engine.Model, sents []*Sent, n, epochs int, seed uint64) float64 {
	ps := make([]*parser, n)
	ts := make([]*perc, n)
	both(n, func(i int) {
		ps[i] = newParser(m, seed+uint64(i), false)
		ps[i].train(copySents(sents), epochs)
		ts[i] = ps[i].label
	})
	var unit float64
	m.Arc, unit = packArcs(ps, firstBits, leastFirst, 1)
	m.Label = packLabels(m, ts, leastFirst, 1)
	return unit
}

// guessFold lets a first parser that has not seen a fold parse it.
func guessFold(m *engine.Model, sents []*Sent, fold int, p Plan) {
	rest, held := split(sents, fold)
	own := *m
	unit := trainFirst(&own, rest, 1, p.FirstEpochs, uint64(200+fold))
	var sc engine.Scratch
	for _, s := range held {
		own.First(s.Words, &sc)
		for i := range s.Words {
			node := &sc.State.Nodes[i]
			s.GuessHead = append(s.GuessHead, node.Head)
			s.GuessRel = append(s.GuessRel, node.Rel)
			s.GuessMargin = append(s.GuessMargin, float32(float64(node.Margin)*unit))
		}
	}
}

// marginCuts returns the margins below which 15, 35 and 65 of a hundred guesses lie.
func marginCuts(sents []*Sent) [3]float32 {
	var all []float32
	for _, s := range sents {
		all = append(all, s.GuessMargin...)
	}
	slices.Sort(all)
	return [3]float32{all[len(all)*15/100], all[len(all)*35/100], all[len(all)*65/100]}
}

// units turns cuts into units of a table.
func units(cuts [3]float32, unit float64) (out [3]int32) {
	for i, c := range cuts {
		out[i] = int32(float64(c) / unit)
	}
	return out
}

// turnSents returns the sentences read backwards, with the guesses.
func turnSents(sents []*Sent, cuts [3]float32) []*Sent {
	const fine = 1e-3
	out := make([]*Sent, len(sents))
	for k, s := range sents {
		n := len(s.Words)
		t := &Sent{Tree: s.Tree, Fold: s.Fold}
		nodes := make([]engine.Node, n)
		for i := range nodes {
			nodes[i] = engine.Node{Head: s.GuessHead[i], Rel: s.GuessRel[i], Margin: int32(s.GuessMargin[i] / fine)}
		}
		t.Guesses = engine.TurnGuesses(nil, nodes, n, units(cuts, fine))
		for i := n - 1; i >= 0; i-- {
			t.Words = append(t.Words, s.Words[i])
			t.Head = append(t.Head, turn(s.Head[i], n))
			t.Rel = append(t.Rel, s.Rel[i])
		}
		out[k] = t
	}
	return out
}

func turn(i int32, n int) int32 {
	if int(i) >= n {
		return i
	}
	return int32(n) - 1 - i
}

// trainSecond trains n second parsers and packs their mean into m. The trees that the first of them found while learning go into sents.
func trainSecond(m *engine.Model, sents []*Sent, cuts [3]float32, n, epochs int) {
	turned := turnSents(sents, cuts)
	ps := make([]*parser, n)
	both(n, func(i int) {
		ps[i] = newParser(m, uint64(300+i), true)
		ps[i].keep = i == 0
		mine := copySents(turned)
		ps[i].train(mine, epochs)
		if i > 0 {
			return
		}
		for k, s := range mine {
			for j := len(s.Tree2) - 1; j >= 0; j-- {
				sents[k].Tree2 = append(sents[k].Tree2, turn(s.Tree2[j], len(s.Tree2)))
			}
		}
	})
	m.Arc2, m.Shrink = packArcs(ps, secondBits, leastSecond, 3)
}

// trainLabels trains n tables of labels on the trees that the second parser found, and packs their mean into m.
func trainLabels(m *engine.Model, sents []*Sent, n, epochs int) {
	ts := make([]*perc, n)
	both(n, func(i int) {
		ts[i] = newPerc(labelBits, len(m.Rels))
		l := labeller{m: m, table: ts[i], rng: rand.New(rand.NewPCG(uint64(400+i), 11))}
		l.train(copySents(sents), epochs)
	})
	m.Label2 = packLabels(m, ts, leastLabel, 2)
}

// A labeller learns the labels of finished trees.
type labeller struct {
	m     *engine.Model
	table *perc
	state engine.State
	back  engine.State
	feats []uint32
	score [64]float32
	rng   *rand.Rand
}

func (l *labeller) train(sents []*Sent, epochs int) {
	known := counts(sents)
	for e := 0; e < epochs; e++ {
		l.rng.Shuffle(len(sents), func(i, j int) { sents[i], sents[j] = sents[j], sents[i] })
		for _, s := range sents {
			undo := forget(s.Words, known, l.rng)
			l.sentence(s)
			undo()
		}
	}
}

func (l *labeller) sentence(s *Sent) {
	n := len(s.Words)
	st := &l.state
	st.Start(s.Words, l.m.Kinds(), l.m.CaseRels())
	l.back.Start(s.Words, l.m.Kinds(), l.m.CaseRels())
	for i := 0; i < n; i++ {
		st.Nodes[i].Head, st.Nodes[i].Rel = s.GuessHead[i], s.GuessRel[i]
		l.back.Nodes[n-1-i].Head = turn(s.Tree2[i], n)
	}
	st.Rebuild(&l.back)
	for i := 0; i < n; i++ {
		head := st.Nodes[i].Head
		if int(head) == n {
			st.Nodes[i].Rel = l.m.RootRel()
			continue
		}
		l.feats = st.FinalFeatures(l.feats[:0], int32(i))
		st.Nodes[i].Rel = learnLabel(l.m, l.table, l.feats, s, int32(i), head, &l.score)
	}
}
