package engine

import "math/bits"

// ParseWords builds the tree over tagged words in sc.State: a first parser reads from left to right, a second from right to left with the
// first tree in view; then the labels are chosen with the whole tree known, and tags in doubt looked at again. Time is linear in the words.
func (m *Model) ParseWords(words []Word, sc *Scratch) {
	m.First(words, sc)
	m.Second(&sc.State, sc)
	m.Labels(&sc.State, sc)
	m.Review(&sc.State, sc)
}

// First runs the first parser alone, into sc.State.
func (m *Model) First(words []Word, sc *Scratch) { m.FirstInto(&sc.State, words, sc) }

// FirstInto runs the first parser over tagged words into s, which keeps the words. It, Second and Labels are the steps of ParseWords: many
// sentences are parsed faster one step after the other, since each step has tables of its own, which are too large to lie near together.
func (m *Model) FirstInto(s *State, words []Word, sc *Scratch) {
	s.Start(words, &m.kinds, m.caseRels)
	margin := int32(0)
	for s.N > 0 && !s.Done() {
		may := s.Allowed()
		move, free := may.Forced()
		if free {
			move, margin = m.firstMove(s, may, sc)
		}
		if move == Shift {
			s.Apply(Shift, 0)
			continue
		}
		dep, head := s.Arc(move)
		s.Apply(move, m.firstLabel(s, dep, head, sc))
		s.Nodes[dep].Margin = margin
	}
}

// Second runs the second parser over what the first left in s. A model without one changes nothing.
func (m *Model) Second(s *State, sc *Scratch) {
	if s.N == 0 || len(m.Arc2.W) == 0 {
		return
	}
	sc.turned = turnWords(sc.turned, s.Words)
	sc.guesses = TurnGuesses(sc.guesses, s.Nodes, s.N, m.Cut)
	back := &sc.Back
	back.Start(sc.turned, &m.kinds, m.caseRels)
	back.Guesses = append(back.Guesses, sc.guesses...)
	m.second(back, sc)
	s.Rebuild(back)
}

func (m *Model) firstMove(s *State, may Allowed, sc *Scratch) (move int, margin int32) {
	keys := s.moveKeys()
	if k := m.Habits[HabitMove].find(&keys); k >= 0 && may[k] {
		return k, m.Cut[2] + 1
	}
	sc.feats = s.ArcFeatures(sc.feats[:0])
	move, margin = choose(m.Arc.Score(sc.feats), may)
	if sc.Watch != nil {
		sc.Watch(HabitMove, keys, sound(move, margin > m.Cut[0]))
	}
	return move, margin
}

func (m *Model) firstLabel(s *State, dep, head int32, sc *Scratch) uint8 {
	set := m.labels(s, dep, head)
	if set.single() {
		return set.first()
	}
	keys := s.labelKeys(dep, head)
	if k := m.Habits[HabitLabel].find(&keys); k >= 0 && set>>k&1 == 1 {
		return uint8(k)
	}
	sc.label = s.LabelFeatures(sc.label[:0], dep, head)
	rel := set.best(&m.Label, sc)
	if sc.Watch != nil {
		sc.Watch(HabitLabel, keys, int(rel))
	}
	return rel
}

// second runs the second parser, which weighs only what the first one was in doubt of. An arc has the label that the first gave its dependent.
func (m *Model) second(s *State, sc *Scratch) {
	margin := int32(0)
	for !s.Done() {
		may := s.Allowed()
		move, free := may.Forced()
		if free {
			sure := false
			if move, margin, sure = s.Settled(may); sure {
				margin = int32(int64(margin) * m.Ratio >> 10)
			} else {
				sc.feats = s.GuideFeatures(s.ArcFeatures(sc.feats[:0]))
				move, margin = choose(m.Arc2.Score(sc.feats), may)
			}
		}
		if move == Shift {
			s.Apply(Shift, 0)
			continue
		}
		dep, _ := s.Arc(move)
		s.Apply(move, s.guess(dep).Rel)
		s.Nodes[dep].Margin = margin
	}
}

// choose returns the allowed move of the highest score, and by how much it beats the next best.
func choose(score [3]int32, may Allowed) (move int, margin int32) {
	const never = -1 << 30
	for k, ok := range may {
		if !ok {
			score[k] = never
		}
	}
	for k := 1; k < 3; k++ {
		if score[k] > score[move] {
			move = k
		}
	}
	second := int32(never)
	for k := range score {
		if k != move {
			second = max(second, score[k])
		}
	}
	return move, score[move] - second
}

// labels returns the labels that an arc from head to dep may have: those seen between their tags.
func (m *Model) labels(s *State, dep, head int32) LabelSet {
	if int(head) == s.N {
		return 1 << m.rootRel
	}
	return m.Masks[MaskIndex(dep < head, s.word(head).U, s.word(dep).U)]
}

// single tells a set of one label, or of none.
func (set LabelSet) single() bool { return set&(set-1) == 0 }

// first returns the lowest label of a set, 0 where it is empty.
func (set LabelSet) first() uint8 { return uint8(bits.TrailingZeros64(uint64(set)) & 63) }

// best returns the label of a set that has the highest score; its features are in sc.label.
func (set LabelSet) best(table *Thin, sc *Scratch) uint8 {
	cols := uint8(0)
	for k := 0; k < 8; k++ {
		cols |= uint8(b2u(set>>(8*k)&0xFF != 0)) << k
	}
	table.Score(sc.label, cols, &sc.sums)
	best := bits.TrailingZeros64(uint64(set))
	for rest := set & (set - 1); rest != 0; rest &= rest - 1 {
		if k := bits.TrailingZeros64(uint64(rest)); sc.sums[k] > sc.sums[best] {
			best = k
		}
	}
	return uint8(best)
}

// Rebuild sets the tree of s, which reads forward and holds the first parser's, to that of back. Labels stay the first parser's, to be
// chosen again.
func (s *State) Rebuild(back *State) {
	n := s.N
	for i := 0; i < n; i++ {
		b := &back.Nodes[n-1-i]
		h := turn(b.Head, n)
		node := &s.Nodes[i]
		*node = Node{Head: h, Rel: node.Rel, Same: h == node.Head, Margin: b.Margin, L: -1, L2: -1, R: -1, R2: -1, Case: -1}
	}
	s.lowerPunct()
	s.hang()
}

// hang notes under each token its dependents.
func (s *State) hang() {
	n := s.N
	s.Nodes[n] = Node{Head: -1, L: -1, L2: -1, R: -1, R2: -1, Case: -1}
	for i := n - 1; i >= 0; i-- {
		if h := s.Nodes[i].Head; int(h) > i {
			s.Attach(int32(i), h, s.Nodes[i].Rel)
		}
	}
	for i := 0; i < n; i++ {
		if h := s.Nodes[i].Head; int(h) < i {
			s.Attach(int32(i), h, s.Nodes[i].Rel)
		}
	}
}

// lowerPunct sees to it that punctuation governs no words: the first word under a sign takes its place, and the sign goes under the word. A
// sign left over at the end of a parse has been made the head of what is left with it.
func (s *State) lowerPunct() {
	for round, again := 0, true; again && round < 4; round++ {
		again = false
		for i := s.N - 1; i >= 0; i-- { // L of a sign: the first word under it
			if h := s.Nodes[i].Head; int(h) < s.N && s.sign(h) && !s.sign(int32(i)) {
				s.Nodes[h].L = int32(i)
				again = true
			}
		}
		if !again {
			return
		}
		for i := range s.Nodes[:s.N] {
			node := &s.Nodes[i]
			if h := node.Head; int(h) < s.N && s.Nodes[h].L >= 0 && s.sign(h) && !s.sign(int32(i)) && s.Nodes[h].L != int32(i) {
				node.Head, node.Same = s.Nodes[h].L, false
			}
		}
		for i := range s.Nodes[:s.N] {
			if c := s.Nodes[i].L; c >= 0 {
				s.Nodes[c].Head, s.Nodes[c].Same = s.Nodes[i].Head, false
				s.Nodes[i].Head, s.Nodes[i].L = c, -1
			}
		}
	}
}

// sign tells whether token i is punctuation.
func (s *State) sign(i int32) bool {
	x, y := s.marks[i], s.marks[i+1]
	return x.punct != y.punct
}

// Labels chooses the labels of a finished tree, from left to right.
func (m *Model) Labels(s *State, sc *Scratch) {
	if len(m.Arc2.W) == 0 {
		return
	}
	for i := 0; i < s.N; i++ {
		s.Nodes[i].Rel = m.finalLabel(s, int32(i), sc)
	}
}

func (m *Model) finalLabel(s *State, dep int32, sc *Scratch) uint8 {
	set := m.labels(s, dep, s.Nodes[dep].Head)
	if set.single() {
		return set.first()
	}
	keys := s.finalKeys(dep)
	if k := m.Habits[HabitFinal].find(&keys); k >= 0 && set>>k&1 == 1 {
		return uint8(k)
	}
	sc.label = s.FinalFeatures(sc.label[:0], dep)
	rel := set.best(&m.Label2, sc)
	if sc.Watch != nil {
		sc.Watch(HabitFinal, keys, int(rel))
	}
	return rel
}
