package engine

// Where the tagger was in doubt between two tags, the finished tree often tells: a marker before a clause, a noun under a determiner.

// RetagFeatures appends the features that choose between the tag of word i and its rival, with the tree known.
func (s *State) RetagFeatures(f []uint32, i int, style uint32) []uint32 {
	w, node := &s.Words[i], &s.Nodes[i]
	H := s.word(node.Head)
	ab := mix(w.U2orU() + 7001)
	l1, r1 := at(s.Words, i-1), at(s.Words, i+1)
	rel, dir := uint32(node.Rel), b2u(node.Head < int32(i))
	rd := rel<<1 | dir
	hrel := uint32(s.node(node.Head).Rel)
	bl, br := bag(node.LeftB), bag(node.RightBg)
	first := b2u(i == 0)
	return append(f,
		h1(1, ab), h2(2, ab, rd), h3(3, ab, rd, H.P), h3(4, ab, rd, H.Known), h2(5, ab, w.Known), h3(6, ab, w.Known, rd), h3(7, ab, w.Suf[2], rd), h3(8, ab, H.P, dir),
		h2(9, ab, bl), h2(10, ab, br), h3(11, ab, bl, rd), h3(12, ab, br, rd), h3(13, ab, bl, br), h2(14, ab, l1.P), h2(15, ab, r1.P), h3(16, ab, l1.P, r1.P),
		h2(17, ab, w.Amb), h3(18, ab, w.Amb, rd), h3(19, ab, w.Shape, first), h4(20, ab, w.Shape, style, rd), h3(21, ab, hrel, rd), h2(22, ab, s.word(node.Case).Known),
		h3(23, ab, w.Caps, w.Shape), h3(24, ab, w.C1, rd), h2(25, ab, l1.Known), h2(26, ab, r1.Known), h3(27, ab, uint32(node.LeftN), uint32(node.RightN)),
		h4(28, ab, w.Known, l1.P, r1.P), h4(29, ab, H.Shape, w.Shape, rd), h3(30, ab, w.Known, H.P), h4(31, ab, w.Amb, l1.P, r1.P), h2(32, ab, w.Doubt),
		h3(33, ab, w.Doubt, rd), h3(34, ab, w.Doubt, w.Amb), h3(35, ab, l1.Shape, r1.Shape), h3(36, ab, s.word(node.L).P, s.word(node.R).P))
}

// retag chooses again where the tagger was in doubt, from left to right.
func (m *Model) retag(sc *Scratch) {
	s := &sc.State
	style := Style(s.Words)
	for i := range s.Words {
		w := &s.Words[i]
		if w.U2 == 0 {
			continue
		}
		sc.feats = s.RetagFeatures(sc.feats[:0], i, style)
		m.Again.Score(sc.feats, every, &sc.sums)
		if sc.sums[1] > sc.sums[0] {
			m.SetPair(w, m.fine(s.Words, i, w.U2-1, sc))
		}
	}
}
