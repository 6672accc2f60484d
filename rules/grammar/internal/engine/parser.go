package engine

// ParseWords builds the tree over tagged words in sc.State. Time is linear in the words.
func (m *Model) ParseWords(words []Word, sc *Scratch) {
	s := &sc.State
	s.Start(words, &m.kinds, m.caseRels)
	if s.N == 0 {
		return
	}
	margin := int32(0)
	for !s.Done() {
		shift, left, right := s.Allowed()
		if !left && !right {
			s.Apply(Shift, 0)
			continue
		}
		move := Left
		switch {
		case shift || left && right:
			sc.feats = s.ArcFeatures(sc.feats[:0])
			l, r := m.Arc.Score(sc.feats)
			move, margin = choose(l, r, shift, left, right)
		case right:
			move = Right
		}
		if move == Shift {
			s.Apply(Shift, 0)
			continue
		}
		dep, head := s.Arc(move)
		s.Apply(move, m.label(s, dep, head, sc))
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

// label chooses the label of the arc from head to dep among those seen between their tags.
func (m *Model) label(s *State, dep, head int32, sc *Scratch) uint8 {
	if int(head) == s.N {
		return m.rootRel
	}
	set := m.Masks[MaskIndex(dep < head, s.word(head).U, s.word(dep).U)]
	if set&(set-1) == 0 {
		return onlyLabel(set)
	}
	sc.feats = s.LabelFeatures(sc.feats[:0], dep, head)
	m.Label.Score(sc.feats, &sc.sums)
	best := -1
	for k := 0; k < len(m.Rels); k++ {
		if set>>k&1 == 1 && (best < 0 || sc.sums[k] > sc.sums[best]) {
			best = k
		}
	}
	return uint8(best)
}

// onlyLabel returns the one label of a set, label 0 of an empty one.
func onlyLabel(set LabelSet) uint8 {
	for k := 0; k < 64; k++ {
		if set>>k&1 == 1 {
			return uint8(k)
		}
	}
	return 0
}
