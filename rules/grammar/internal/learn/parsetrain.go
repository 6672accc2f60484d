package learn

import (
	"math/rand/v2"

	"crosscheck/rules/grammar/internal/engine"
)

const (
	firstBits  = 20 // slots of the first parser's transitions, as a power of two
	secondBits = 21
	labelBits  = 17
	explore    = 90 // of a hundred wrong guesses, how many are followed after the first epoch
)

// A parser in training: the first, which labels its arcs at once, or the second, which has the first one's tree before it.
type parser struct {
	m      *engine.Model
	second bool
	keep   bool  // note the trees of the second epoch
	arc    *perc // Left and Right against Shift
	label  *perc
	state  engine.State
	feats  []uint32
	score  [64]float32
	rng    *rand.Rand
	known  map[uint32]int
}

func newParser(m *engine.Model, seed uint64, second bool) *parser {
	p := &parser{m: m, second: second, rng: rand.New(rand.NewPCG(seed, 11))}
	if second {
		p.arc = newPerc(secondBits, 2)
	} else {
		p.arc, p.label = newPerc(firstBits, 2), newPerc(labelBits, len(m.Rels))
	}
	return p
}

// train runs epochs over sentences whose words carry tags; for the second parser, sentences turned round.
func (p *parser) train(sents []*Sent, epochs int) {
	p.known = counts(sents)
	order := make([]*Sent, len(sents))
	copy(order, sents)
	for e := 0; e < epochs; e++ {
		p.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, s := range order {
			undo := forget(s.Words, p.known, p.rng)
			p.sentence(s, e > 0)
			undo()
			if p.keep && e == 1 {
				s.Tree2 = s.Tree2[:0]
				for i := range s.Words {
					s.Tree2 = append(s.Tree2, p.state.Nodes[i].Head)
				}
			}
		}
	}
}

// sentence parses one sentence with the weights as they are, and corrects them at each move that loses a gold arc.
func (p *parser) sentence(s *Sent, wander bool) {
	st := &p.state
	st.Start(s.Words, p.m.Kinds(), p.m.CaseRels())
	st.Guesses = append(st.Guesses, s.Guesses...)
	o := oracle{st: st, gold: s.Head}
	for !st.Done() {
		may := st.Allowed()
		move, free := may.Forced()
		if free {
			move = p.step(&o, may, wander)
		}
		if move == engine.Shift {
			st.Apply(engine.Shift, 0)
			continue
		}
		dep, head := st.Arc(move)
		if p.second {
			st.Apply(move, s.Guesses[dep].Rel)
		} else {
			st.Apply(move, p.learnLabel(s, dep, head))
		}
	}
}

// step chooses the next move and learns from it.
func (p *parser) step(o *oracle, ok engine.Allowed, wander bool) int {
	p.arc.step++
	p.feats = p.state.ArcFeatures(p.feats[:0])
	if p.second {
		p.feats = p.state.GuideFeatures(p.feats)
	}
	sc := p.score[:2]
	p.arc.score(p.feats, sc)
	three := [3]float32{0, sc[0], sc[1]}
	got, want := -1, -1
	cost := o.costs(ok)
	least := min(cost[0], cost[1], cost[2])
	for k := range three {
		if !ok[k] {
			continue
		}
		if got < 0 || three[k] > three[got] {
			got = k
		}
		if cost[k] == least && (want < 0 || three[k] > three[want]) {
			want = k
		}
	}
	if cost[got] == least {
		return got
	}
	p.move(want, 1)
	p.move(got, -1)
	if wander && p.rng.IntN(100) < explore {
		return got
	}
	return want
}

// move adds to the weights of a move; Shift is the absence of both others.
func (p *parser) move(k int, by float32) {
	switch k {
	case engine.Left:
		p.arc.add(p.feats, 0, by)
	case engine.Right:
		p.arc.add(p.feats, 1, by)
	default:
		p.arc.add(p.feats, 0, -by/2)
		p.arc.add(p.feats, 1, -by/2)
	}
}

// learnLabel returns the label chosen for an arc and, where the arc is right, learns from the gold label.
func (p *parser) learnLabel(s *Sent, dep, head int32) uint8 {
	if int(head) == len(s.Words) {
		return p.m.RootRel()
	}
	p.feats = p.state.LabelFeatures(p.feats[:0], dep, head)
	return learnLabel(p.m, p.label, p.feats, s, dep, head, &p.score)
}

func learnLabel(m *engine.Model, t *perc, feats []uint32, s *Sent, dep, head int32, score *[64]float32) uint8 {
	t.step++
	set := m.Masks[engine.MaskIndex(dep < head, s.Words[head].U, s.Words[dep].U)]
	var list [64]int
	n := 0
	for k := range m.Rels {
		if set>>k&1 == 1 {
			list[n] = k
			n++
		}
	}
	t.scoreSome(feats, list[:n], score)
	got := 0
	for i, k := range list[:n] {
		if i == 0 || score[k] > score[got] {
			got = k
		}
	}
	want := int(s.Rel[dep])
	if s.Head[dep] == head && got != want {
		t.add(feats, want, 1)
		if n > 0 {
			t.add(feats, got, -1)
		}
	}
	return uint8(got)
}

// buildMasks notes which labels occur between which tags, predicted and gold.
func buildMasks(m *engine.Model, sents []*Sent) {
	m.Masks = make([]engine.LabelSet, engine.MaskCount)
	n := make([][64]int, engine.MaskCount)
	for _, s := range sents {
		for d, h := range s.Head {
			if int(h) == len(s.Words) {
				continue
			}
			hu, du := m.Pairs[s.Pair[h]].U, m.Pairs[s.Pair[d]].U
			n[engine.MaskIndex(int32(d) < h, hu, du)][s.Rel[d]]++
			n[engine.MaskIndex(int32(d) < h, s.Words[h].U, s.Words[d].U)][s.Rel[d]]++
		}
	}
	for i := range n {
		all := 0
		for _, c := range n[i] {
			all += c
		}
		for rel, c := range n[i] {
			if c > 2 && 2000*c >= all {
				m.Masks[i] |= 1 << rel
			}
		}
	}
}

// An oracle counts how many gold arcs each move makes impossible.
type oracle struct {
	st   *engine.State
	gold []int32
}

func (o *oracle) costs(ok engine.Allowed) [3]int {
	st := o.st
	front := int32(st.Front)
	top := st.Stack[len(st.Stack)-1]
	below := int32(-1)
	if len(st.Stack) > 1 {
		below = st.Stack[len(st.Stack)-2]
	}
	const no = 1 << 20
	cost := [3]int{no, no, no}
	kids := 0 // gold dependents of the top still in the buffer
	for d := front; d < int32(st.N); d++ {
		if o.gold[d] == top {
			kids++
		}
	}
	h := o.gold[top]
	if ok[engine.Left] {
		cost[engine.Left] = kids
		if h == below && below >= 0 || h > front {
			cost[engine.Left]++
		}
	}
	if ok[engine.Right] {
		cost[engine.Right] = kids
		if h >= front {
			cost[engine.Right]++
		}
	}
	if ok[engine.Shift] {
		c := 0
		for _, s := range st.Stack {
			if o.gold[s] == front {
				c++
			}
			if s != top && o.gold[front] == s {
				c++
			}
		}
		cost[engine.Shift] = c
	}
	return cost
}

// packArcs returns the mean of the transition weights of several parsers.
func packArcs(ps []*parser, bits uint, least float32, lowest int) (engine.Moves, float64) {
	var arc []float32
	for _, p := range ps {
		arc = plus(arc, p.arc.average())
	}
	scale(arc, 1/float32(len(ps)))
	unit := unitOf(arc, 127)
	return engine.NewMoves(bits, quantise(arc, unit, least, lowest)), unit
}

// packLabels returns the mean of label weights.
func packLabels(m *engine.Model, ts []*perc, least float32, lowest int) engine.Thin {
	var label []float32
	for _, t := range ts {
		label = plus(label, t.average())
	}
	scale(label, 1/float32(len(ts)))
	return engine.NewThin(rows(label, labelBits, len(m.Rels), unitOf(label, 25), least, lowest))
}

func plus(a, b []float32) []float32 {
	if a == nil {
		return b
	}
	for i := range a {
		a[i] += b[i]
	}
	return a
}
