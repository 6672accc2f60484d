package engine

// Once the tree is known, it tells more of a word than its neighbours do: whether "in" governs a noun or a clause, whether "light" has a
// subject. Words that the tagger was in doubt about are looked at again; the tree stays as it is.

// Review chooses between the two tags of words in doubt. A model without a table for it changes nothing.
func (m *Model) Review(s *State, sc *Scratch) {
	if len(m.Again.W) == 0 {
		return
	}
	sc.again = sc.again[:0]
	style := Style(s.Words)
	for i := range s.Words {
		w := &s.Words[i]
		if w.U2 == 0 || i == 0 && w.Cap && w.U == m.Pairs[m.noun].U && !at(s.Words, 1).Cap {
			continue // the capital of a noun that opens a sentence tells nothing
		}
		sc.feats = s.ReviewFeatures(sc.feats[:0], i, style)
		m.Again.Score(sc.feats, &sc.sums)
		if int64(sc.sums[w.U2-1]-sc.sums[w.U])<<10 > int64(w.Lead)*m.Weigh {
			sc.again = append(sc.again, int32(i))
		}
	}
	for _, i := range sc.again { // all were looked at with the tags that training saw
		m.SetPair(&s.Words[i], m.fine(s.Words, int(i), s.Words[i].U2-1, sc))
	}
}

// ReviewFeatures appends what speaks for one tag of word i or another: the tags on both sides, and the tree.
func (s *State) ReviewFeatures(f []uint32, i int, style uint32) []uint32 {
	words := s.Words
	w, l1, l2, r1, r2 := at(words, i), at(words, i-1), at(words, i-2), at(words, i+1), at(words, i+2)
	p1, p2, q1, q2 := l1.P, l2.P, r1.P, r2.P
	u := w.U2orU()
	f = append(f,
		h2(309, w.Soft, p1), h2(310, w.Soft, q1), h3(311, w.Soft, p1, q1), h3(312, u, p2, p1), h3(313, u, q1, q2), h4(314, u, p2, p1, q1), h4(315, u, p1, q1, q2),
		h2(316, u, l1.Known), h2(317, u, r1.Known), h2(318, u, l2.Known), h2(319, u, r2.Known), h3(320, u, l1.Known, r1.Known), h3(321, w.Known, p1, q1), h3(322, w.Amb, p1, q1),
		h3(323, u, l1.Known, q1), h3(324, u, p1, r1.Known), h2(325, w.Known, q1), h2(326, w.Known, p1), h3(327, w.Amb, q1, q2), h3(328, w.Amb, p1, p2), h3(329, w.Auto, p1, q1),
		h3(330, w.Suf[2], p1, q1), h4(331, w.Shape, style, p1, q1), h4(332, u, l1.Shape, w.Shape, r1.Shape), h3(333, u, w.Caps, w.Shape), h3(334, w.C1, p1, q1),
		h3(335, u, r1.Soft, r2.Soft), h2(336, u, r1.Soft), h3(337, u, w.Known, r1.Known), h3(338, u, l1.Known, w.Known), h3(339, u, w.Pre[2], w.Suf[1]), h2(340, w.Known, u),
		h3(341, u, l1.C1, r1.C1), h3(342, u, w.C1, r1.C1), h3(343, u, l1.C1, w.C1), h2(344, u, r1.C1), h2(345, u, l1.C1), h3(346, u, b2u(i == 0), w.Shape),
		h2(347, u, at(words, i+3).P), h2(348, u, at(words, i-3).P),
	)
	n := &s.Nodes[i]
	H, nh := s.word(n.Head), s.node(n.Head)
	dir := uint32(1)
	if int(n.Head) < i {
		dir = 2
	}
	left, right, arc := bag(n.LeftB), bag(n.RightBg), uint32(n.Rel)|dir<<8
	c, first, last := s.word(n.Case), s.word(n.L), s.word(n.R)
	return append(f,
		h2(350, u, arc), h3(351, u, arc, H.P), h3(352, u, arc, w.Known), h3(353, u, arc, H.Known), h3(354, u, left, right), h2(355, u, left), h2(356, u, right), h3(357, u, H.P, dir),
		h3(358, u, c.Known, arc), h3(359, u, uint32(nh.Rel), arc), h3(360, u, bag(nh.LeftB), arc), h3(361, u, bag(nh.RightBg), arc), h2(362, w.Known, arc), h3(363, w.Known, H.P, dir),
		h3(364, u, H.Known, w.Known), h3(365, w.Amb, arc, H.P), h3(366, w.Suf[2], arc, H.P), h4(367, u, distance(min(int32(i), n.Head), max(int32(i), n.Head)), arc, H.P),
		h3(368, u, first.P, last.P), h3(369, u, first.Known, arc), h3(370, u, last.Known, arc), h4(371, u, uint32(n.LeftN), uint32(n.RightN), arc),
		h3(372, u, s.word(nh.Head).P, H.P), h3(373, w.C1, arc, dir), h3(374, u, H.C1, arc),
	)
}

// Hang lays a finished tree over the words of a state that was started, and notes under each token its dependents.
func (s *State) Hang(heads []int32, rels []uint8) {
	for i := range heads {
		s.Nodes[i] = Node{Head: heads[i], Rel: rels[i], L: -1, L2: -1, R: -1, R2: -1, Case: -1}
	}
	s.hang()
}
