package engine

import "math/bits"

// ParseWords builds the tree over tagged words in sc.State: a first parser reads from left to right, a second from right to left with the
// first tree in view, and last the labels are chosen with the whole tree known. Time is linear in the words.
func (m *Model) ParseWords(words []Word, sc *Scratch) {
	n := len(words)
	m.First(words, sc)
	if n == 0 || len(m.Arc2.W) == 0 {
		return
	}
	sc.turned = turnWords(sc.turned, words)
	sc.guesses = TurnGuesses(sc.guesses, sc.State.Nodes, n, m.Cut)
	back := &sc.Back
	back.Start(sc.turned, &m.kinds, m.caseRels)
	back.Guesses = append(back.Guesses, sc.guesses...)
	m.run(back, &m.Arc2, sc, nil)
	sc.State.Rebuild(back, m.caseRels)
	m.finalLabels(sc)
}

// First runs the first parser alone.
func (m *Model) First(words []Word, sc *Scratch) {
	s := &sc.State
	s.Start(words, &m.kinds, m.caseRels)
	m.run(s, &m.Arc, sc, &m.Label)
}

// run makes transitions until every token has a head. Without a table of labels an arc has the label that the first parser gave its
// dependent.
func (m *Model) run(s *State, table *Moves, sc *Scratch, labels *Rows) {
	margin := int32(0)
	for s.N > 0 && !s.Done() {
		shift, left, right := s.Allowed()
		if !left && !right {
			s.Apply(Shift, 0)
			continue
		}
		move := Left
		switch {
		case shift || left && right:
			sc.feats = s.ArcFeatures(sc.feats[:0])
			if labels == nil {
				sc.feats = s.GuideFeatures(sc.feats)
			}
			l, r := table.Score(sc.feats)
			move, margin = choose(l, r, shift, left, right)
		case right:
			move = Right
		}
		if move == Shift {
			s.Apply(Shift, 0)
			continue
		}
		dep, head := s.Arc(move)
		rel := s.guess(dep).Rel
		if labels != nil {
			sc.label = s.LabelFeatures(sc.label[:0], dep, head)
			rel = m.label(s, dep, head, labels, sc)
		}
		s.Apply(move, rel)
		s.Nodes[dep].Margin = margin
	}
}

// choose returns the allowed move of the highest score, and by how much it beats the next best.
func choose(l, r int32, shift, left, right bool) (move int, margin int32) {
	const never = -1 << 30
	score := [3]int32{0, l, r}
	if !shift {
		score[Shift] = never
	}
	if !left {
		score[Left] = never
	}
	if !right {
		score[Right] = never
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

// label chooses the label of the arc from head to dep among those seen between their tags; its features are in sc.label.
func (m *Model) label(s *State, dep, head int32, table *Rows, sc *Scratch) uint8 {
	if int(head) == s.N {
		return m.rootRel
	}
	set := m.Masks[MaskIndex(dep < head, s.word(head).U, s.word(dep).U)]
	if set&(set-1) == 0 { // one label, or none, which is label 0
		return uint8(bits.TrailingZeros64(uint64(set)) & 63)
	}
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
func (s *State) Rebuild(back *State, caseRels uint64) {
	n := s.N
	for i := 0; i < n; i++ {
		b := &back.Nodes[n-1-i]
		h := turn(b.Head, n)
		node := &s.Nodes[i]
		*node = Node{Head: h, Rel: node.Rel, Same: h == node.Head, Margin: b.Margin, L: -1, L2: -1, R: -1, R2: -1, Case: -1}
	}
	s.lowerPunct()
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

// finalLabels chooses the labels of a finished tree, from left to right.
func (m *Model) finalLabels(sc *Scratch) {
	s := &sc.State
	for i := 0; i < s.N; i++ {
		sc.label = s.FinalFeatures(sc.label[:0], int32(i))
		s.Nodes[i].Rel = m.label(s, int32(i), s.Nodes[i].Head, &m.Label2, sc)
	}
}
