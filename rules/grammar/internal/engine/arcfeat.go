package engine

// rootWord stands at the end of the buffer.
var rootWord = Word{Form: 23, Known: 23, Shape: 29, Amb: 65001, C1: 65001, C2: 65001, P: 31, U: 30, Suf: [4]uint32{37, 37, 37, 37}}

// word returns the word of token i, of the root, or nobody's.
func (s *State) word(i int32) *Word {
	switch {
	case i >= 0 && int(i) < s.N:
		return &s.Words[i]
	case int(i) == s.N:
		return &rootWord
	}
	return &nobody
}

func (s *State) under(i int) int32 {
	if k := len(s.Stack) - 1 - i; k >= 0 {
		return s.Stack[k]
	}
	return -1
}

var noNode = Node{Head: -1, L: -1, L2: -1, R: -1, R2: -1, Case: -1}

func (s *State) node(i int32) *Node {
	if i < 0 || int(i) > s.N {
		return &noNode
	}
	return &s.Nodes[i]
}

func bag(b uint64) uint32 { return uint32(b) ^ uint32(b>>32)*k1 }

func distance(a, b int32) uint32 {
	switch d := b - a; {
	case a < 0:
		return 0
	case d <= 5:
		return uint32(d)
	case d <= 10:
		return 6
	default:
		return 7
	}
}

// ArcFeatures appends the features that choose the next transition. The stack must not be empty. Here as in all long lists of features they are
// laid out as an array first: as arguments of append each of them would be written twice.
func (s *State) ArcFeatures(f []uint32) []uint32 {
	i0, i1, i2 := s.under(0), s.under(1), s.under(2)
	b0 := int32(s.Front)
	S0, S1, S2 := s.word(i0), s.word(i1), s.word(i2)
	N0, N1, N2 := s.word(b0), s.at(b0+1), s.at(b0+2)
	n0, n1, n2, nb := s.node(i0), s.node(i1), s.node(i2), s.node(b0)
	w0, w1, wb := S0.Known, S1.Known, N0.Known
	p0, p1, p2, pb, q1, q2 := S0.P, S1.P, S2.P, N0.P, N1.P, N2.P
	d0, d1 := distance(i0, b0), distance(i1, i0)
	hashes := &[...]uint32{
		h1(1, w0), h1(2, p0), h2(3, w0, p0), h1(4, wb), h1(5, pb), h2(6, wb, pb), h1(7, w1), h1(8, p1), h2(9, w1, p1),
		h1(10, N1.Known), h1(11, q1), h2(12, N1.Known, q1), h1(13, q2), h1(14, N2.Known), h1(15, p2), h2(16, S2.Known, p2),
		h2(17, w0, wb), h3(18, w0, p0, pb), h3(19, p0, wb, pb), h2(20, p0, pb), h2(21, w0, pb), h2(22, p0, wb),
		h2(23, w1, w0), h3(24, w1, p1, p0), h3(25, p1, w0, p0), h2(26, p1, p0), h2(27, w1, p0), h2(28, p1, w0),
		h2(29, w1, wb), h2(30, w1, pb), h2(31, p1, wb), h2(32, p1, pb),
		h2(33, pb, q1), h2(34, wb, q1), h2(35, wb, N1.Known), h2(36, pb, N1.Known), h2(37, p0, q1), h2(38, w0, q1), h2(39, w0, N1.Known),
		h3(40, p0, pb, q1), h3(41, p1, p0, pb), h3(42, p2, p1, p0), h3(43, pb, q1, q2), h4(44, p0, pb, q1, q2), h4(45, p1, p0, pb, q1),
		h3(46, w0, pb, q1), h3(47, p0, wb, q1), h3(48, w1, p0, pb), h3(49, p1, w0, pb), h3(50, p1, p0, wb), h4(51, p2, p1, p0, pb),
		h3(52, d0, p0, pb), h3(53, d0, w0, pb), h3(54, d0, p0, wb), h3(55, d1, p1, p0), h3(56, d1, w1, p0), h3(57, d1, p1, w0),
		h3(58, uint32(n0.LeftN), p0, pb), h3(59, uint32(n0.RightN), p0, pb), h3(60, uint32(n1.RightN), p1, p0), h3(61, uint32(nb.LeftN), pb, p0),
		h2(62, uint32(n0.RightN), w0), h2(63, uint32(n1.RightN), w1), h2(64, uint32(nb.LeftN), wb),
	}
	f = append(f, hashes[:]...)
	return s.treeFeatures(f, S0, S1, S2, N0, N1, n0, n1, n2, nb, i0, i1, b0)
}

// at is word for what lies ahead: the root counts as nobody unless it is the front.
func (s *State) at(i int32) *Word {
	if int(i) < s.N {
		return &s.Words[i]
	}
	return &nobody
}

// treeFeatures appends what looks at dependents already found, and at what lies between.
func (s *State) treeFeatures(f []uint32, S0, S1, S2, N0, N1 *Word, n0, n1, n2, nb *Node, i0, i1, b0 int32) []uint32 {
	p0, p1, p2, pb, w0, w1, wb := S0.P, S1.P, S2.P, N0.P, S0.Known, S1.Known, N0.Known
	l0, r0, r1, l1, lb := s.word(n0.L).P, s.word(n0.R).P, s.word(n1.R).P, s.word(n1.L).P, s.word(nb.L).P
	bl0, br0, bl1, br1, blb := bag(n0.LeftB), bag(n0.RightBg), bag(n1.LeftB), bag(n1.RightBg), bag(nb.LeftB)
	c0, c1, cb := s.word(n0.Case), s.word(n1.Case), s.word(nb.Case)
	m1, m0 := s.between(i1, i0), s.between(i0, b0)
	prev, next := s.word(b0-1), s.at(i0+1)
	hashes := &[...]uint32{
		h3(70, l0, p0, pb), h3(71, r0, p0, pb), h3(72, p0, pb, lb), h3(73, p1, r1, p0), h3(74, p1, l1, p0), h3(75, p1, p0, l0), h3(76, p1, p0, r0),
		h4(77, p0, r0, s.word(n0.R2).P, pb), h4(78, p0, l0, s.word(n0.L2).P, pb), h4(79, p1, r1, s.word(n1.R2).P, p0), h3(80, p0, lb, s.word(nb.L2).P),
		h2(81, bl0, p0), h2(82, bl0, w0), h2(83, br0, p0), h2(84, br0, w0), h2(85, br1, p1), h2(86, br1, w1), h2(87, blb, pb), h2(88, blb, wb), h2(89, bl1, w1),
		h3(90, bl0, p0, pb), h3(91, br0, p0, pb), h3(92, br1, p1, p0), h3(93, blb, pb, p0), h4(94, bl1, br1, p1, p0), h4(95, bl0, br0, p0, pb),
		h2(96, c0.Known, w1), h2(97, c0.Known, p1), h3(98, c0.Known, p1, p2), h2(99, c0.Known, S2.Known), h3(100, c0.Known, w1, w0), h3(101, c0.Known, p1, p0),
		h3(102, c0.Known, pb, p0), h2(103, c0.Known, wb), h3(104, c1.Known, p1, p0), h3(105, c1.Known, c0.Known, p1), h3(106, c0.Known, S1.C2, S0.C2),
		h3(107, m1, p1, p0), h3(108, m0, p0, pb), h3(109, m0, w0, pb), h3(110, m1, w1, p0), h3(111, m1, p1, w0), h3(112, m0, p0, wb), h4(113, m1, m0, p0, pb),
		h3(114, S0.Suf[2], N0.Suf[2], m0), h3(115, S1.Suf[2], S0.Suf[2], m1), h3(116, S0.Shape, N0.Shape, pb), h3(117, S1.Shape, S0.Shape, p0),
		h2(118, prev.Known, pb), h3(119, prev.P, p0, pb), h3(120, next.P, p0, pb), h3(121, next.P, p1, p0), h2(122, next.Known, p0),
		h2(123, S0.C1, N0.C1), h2(124, S1.C1, S0.C1), h2(125, S0.C1, pb), h2(126, p0, N0.C1), h2(127, S1.C1, p0), h2(128, p1, S0.C1),
		h3(129, c0.Known, S1.C1, p0), h3(130, c0.Known, S2.C1, S1.C2), h2(131, S0.C1, wb), h2(132, S1.C1, w0), h2(133, S1.C1, N0.C1),
		h3(134, c0.Known, cb.Known, pb), h3(135, bag(n2.RightBg), p2, p1), h4(136, p1, br1, p0, pb), h3(137, N1.C1, p0, pb),
	}
	f = append(f, hashes[:]...)
	if S0.U2|N0.U2|S1.U2|N1.U2 != 0 {
		s0, s1, sb := S0.Soft, S1.Soft, N0.Soft
		f = append(f, h1(140, s0), h1(141, sb), h2(142, s0, sb), h2(143, s1, s0), h2(144, s0, wb), h2(145, w0, sb), h2(146, sb, N1.Soft),
			h3(147, s1, s0, sb), h2(148, s1, sb), h2(149, w1, s0), h2(150, s1, w0), h3(151, s0, sb, N1.Soft))
	}
	return f
}
