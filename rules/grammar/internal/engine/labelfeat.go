package engine

// LabelFeatures appends the features that choose the label of the arc from head to dep, when it is drawn.
func (s *State) LabelFeatures(f []uint32, dep, head int32) []uint32 {
	D, H := s.word(dep), s.word(head)
	nd, nh := s.node(dep), s.node(head)
	dir, sib := uint32(1), nh.R
	if dep < head {
		dir, sib = 2, nh.L
	}
	a, b := min(dep, head), max(dep, head)
	dist := distance(a, b)
	m := s.between(a, b)
	wd, wh, pd, ph := D.Known, H.Known, D.P+dir, H.P+dir
	cd := s.word(nd.Case)
	bl, br, hl, hr := bag(nd.LeftB), bag(nd.RightBg), bag(nh.LeftB), bag(nh.RightBg)
	sw := s.word(sib)
	sr := uint32(99)
	if sib >= 0 {
		sr = uint32(s.Nodes[sib].Rel)
	}
	prev, next, hprev, hnext := s.word(dep-1), s.at(dep+1), s.word(head-1), s.at(head+1)
	hashes := &[...]uint32{
		h2(1, wd, dir), h1(2, pd), h2(3, wh, dir), h1(4, ph), h2(5, wd, ph), h2(6, pd, wh), h2(7, pd, ph), h3(8, wd, wh, dir), h3(9, pd, ph, wd), h3(10, pd, ph, wh),
		h3(11, D.Suf[2], H.Suf[2], dir), h3(12, D.Shape, H.Shape, pd), h2(13, D.Suf[2], ph), h2(14, H.Suf[2], pd),
		h2(15, cd.Known, dir), h2(16, cd.Known, wh), h2(17, cd.Known, ph), h3(18, cd.Known, wd, dir), h3(19, cd.Known, pd, ph), h3(20, cd.Known, wh, wd),
		h3(21, bl, pd, ph), h3(22, br, pd, ph), h3(23, hl, pd, ph), h3(24, hr, pd, ph), h3(25, bl, wd, dir), h3(26, br, wd, dir), h3(27, hl, wh, pd), h3(28, hr, wh, pd),
		h2(29, bl, pd), h3(30, dist, pd, ph), h3(31, m, pd, ph), h3(32, m, wd, ph),
		h3(33, prev.P, pd, ph), h3(34, next.P, pd, ph), h2(35, prev.Known, pd), h2(36, next.Known, pd), h3(37, hprev.P, pd, ph), h3(38, hnext.P, pd, ph),
		h3(39, sw.P, pd, ph), h3(40, sr, pd, ph), h3(41, sr, wd, ph), h2(42, sr, pd),
		h3(43, D.C1, ph, dir), h2(44, H.C1, pd), h3(45, D.C1, H.C1, dir), h3(46, cd.Known, D.C1, dir), h3(47, cd.Known, H.C1, D.C2), h3(48, cd.Known, D.C1, ph),
		h3(49, hprev.Known, pd, ph), h4(50, hl, hr, pd, ph),
	}
	f = append(f, hashes[:]...)
	if D.U2|H.U2 != 0 {
		f = append(f, h3(51, D.Soft, H.Soft, dir), h3(52, D.Soft, wh, dir), h3(53, wd, H.Soft, dir), h3(54, D.Soft, cd.Known, dir))
	}
	return f
}
