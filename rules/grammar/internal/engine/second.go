package engine

// A Guess is what the first parser found for a token.
type Guess struct {
	Head   int32 // the root is one past the last token
	First  int32 // its first dependent in the order of the second parser's reading, -1 none
	Last   int32 // its last one
	Score  int32 // by how much the first parser preferred its head, in its units
	Rel    uint8
	Margin uint8 // by how much the head was preferred, in four classes
}

// turnWords writes the words in the reverse order into dst.
func turnWords(dst, words []Word) []Word {
	dst = dst[:0]
	for i := len(words) - 1; i >= 0; i-- {
		dst = append(dst, words[i])
	}
	return dst
}

// TurnGuesses writes what the first parser found into dst, in the order of the second, which reads from right to left. cut holds the limits
// of the classes of margins.
func TurnGuesses(dst []Guess, nodes []Node, n int, cut [3]int32) []Guess {
	dst = dst[:0]
	for i := n - 1; i >= 0; i-- {
		node := &nodes[i]
		g := Guess{Head: turn(node.Head, n), Rel: node.Rel, Score: node.Margin, First: -1, Last: -1}
		for _, limit := range cut {
			if node.Margin > limit {
				g.Margin++
			}
		}
		dst = append(dst, g)
	}
	for i := range dst {
		if h := dst[i].Head; int(h) < n {
			if dst[h].First < 0 {
				dst[h].First = int32(i)
			}
			dst[h].Last = int32(i)
		}
	}
	return dst
}

// turn is the place of token i when the sentence is read backwards; the root stays at the end.
func turn(i int32, n int) int32 {
	if i < 0 || int(i) >= n {
		return i
	}
	return int32(n) - 1 - i
}

var noGuess = Guess{Head: -2, First: -1, Last: -1, Rel: 63, Margin: 7}

func (s *State) guess(i int32) *Guess {
	if i < 0 || int(i) >= len(s.Guesses) {
		return &noGuess
	}
	return &s.Guesses[i]
}

// sureClass is the least class of margins that the second parser takes over unseen.
const sureClass = 3

// Settled returns the move that the first parser's tree asks for, where the head that the top of the stack has in it is sure.
func (s *State) Settled(may Allowed) (move int, margin int32, sure bool) {
	below, front := s.under(1), int32(s.Front)
	g := s.guess(s.under(0))
	switch {
	case g.Margin < sureClass:
		return 0, 0, false
	case g.Head == front:
		move = Left
	case g.Head == below && below >= 0 && g.Last < front:
		move = Right
	case g.Head == below && below >= 0 || g.Head > front:
		move = Shift
	default: // its head is gone
		return 0, 0, false
	}
	return move, g.Score, may[move]
}

// GuideFeatures appends what the first parser's tree says of the next transition.
func (s *State) GuideFeatures(f []uint32) []uint32 {
	i0, i1, b0 := s.under(0), s.under(1), int32(s.Front)
	S0, S1, N0 := s.word(i0), s.word(i1), s.word(b0)
	g0, g1, gb := s.guess(i0), s.guess(i1), s.guess(b0)
	move := uint32(0) // what the first tree would do here
	switch {
	case g0.Head == b0 && g0.Last < b0:
		move = 1
	case g0.Head == i1 && i1 >= 0 && g0.Last < b0:
		move = 2
	case g0.Head == b0 || g0.Head == i1 && i1 >= 0:
		move = 3 // its dependents are still to come
	case g0.Head > b0:
		move = 4
	case g0.Head >= 0 && g0.Head < i0:
		move = 5
	case gb.Head == i0:
		move = 6
	}
	m0, mb, r0, rb, r1 := uint32(g0.Margin), uint32(gb.Margin), uint32(g0.Rel), uint32(gb.Rel), uint32(g1.Rel)
	rel := where(gb.Head, i0, i1, b0) | where(g1.Head, i0, i1, b0)<<3 | where(g0.Head, i0, i1, b0)<<6
	all := move | m0<<3
	hashes := &[...]uint32{
		h1(201, move), h1(202, all), h2(203, all, S0.P), h3(204, all, S0.P, N0.P), h3(205, all, S1.P, S0.P), h2(206, all, S0.Known), h2(207, all, r0),
		h3(208, all, r0, S0.P), h3(209, move, r0, rb), h3(210, move, r0, r1), h4(211, move, r0, S0.P, N0.P), h4(212, move, r0, S1.P, S0.P),
		h1(213, rel), h2(214, rel, m0|mb<<2), h3(215, rel, S0.P, N0.P), h3(216, rel, S1.P, S0.P), h2(217, rel, r0|rb<<6|r1<<12), h3(218, move, S0.Known, N0.Known),
		h3(219, move, S1.Known, S0.Known), h4(220, all, S0.U2orU(), N0.U2orU(), S1.U2orU()), h3(221, move, s.word(s.node(i0).Case).Known, S1.Known),
	}
	f = append(f, hashes[:]...)
	h := s.word(g0.Head)
	return append(f, h3(222, all, h.P, S0.P), h3(223, h.P, S0.P, N0.P), h3(224, h.Known, S0.Known, move), h3(225, h.P, S1.P, S0.P),
		h2(226, distance(i0, g0.Head), all), h3(227, s.word(gb.Head).P, S0.P, N0.P))
}

// U2orU returns the universal tag and its rival as one number.
func (w *Word) U2orU() uint32 { return uint32(w.U) | uint32(w.U2)<<5 }

// where tells how a head lies to the top of the stack, the one below it and the front of the buffer.
func where(h, i0, i1, b0 int32) uint32 {
	switch {
	case h < 0:
		return 0
	case h == i0:
		return 1
	case h == i1:
		return 2
	case h == b0:
		return 3
	case h > b0:
		return 4
	case h > i0:
		return 5
	}
	return 6
}

// FinalFeatures appends the features that choose the label of token dep in the finished tree, whose nodes carry the first parser's labels.
func (s *State) FinalFeatures(f []uint32, dep int32) []uint32 {
	head := s.Nodes[dep].Head
	f = s.LabelFeatures(f, dep, head)
	D, H := s.word(dep), s.word(head)
	nh := s.node(head)
	dir := uint32(3)
	if dep < head {
		dir = 4
	}
	guess, same := uint32(s.Nodes[dep].Rel), b2u(s.Nodes[dep].Same)<<3|dir
	up := s.word(nh.Head)
	hrel := uint32(nh.Rel)
	sub := s.word(s.Nodes[dep].L).P ^ s.word(s.Nodes[dep].R).P*3
	hashes := &[...]uint32{
		h2(80, guess, same), h3(81, guess, D.P, H.P), h3(82, guess, D.Known, dir), h3(83, guess, H.Known, dir), h3(84, guess, bag(nh.LeftB), bag(nh.RightBg)),
		h3(85, hrel, D.P, H.P), h3(86, up.P, D.P, H.P), h3(87, hrel, guess, dir), h3(88, up.Known, H.Known, D.P), h3(89, sub, D.P, H.P), h4(90, hrel, up.P, H.P, D.P),
		h4(91, uint32(nh.LeftN), uint32(nh.RightN), D.P, H.P), h4(92, guess, hrel, D.P, H.P), h3(93, s.word(nh.Case).Known, D.P, H.P), h3(94, hrel, D.Known, dir),
		h3(95, s.sib(dep, head, 1), D.P, H.P), h3(96, s.sib(dep, head, -1), D.P, H.P),
	}
	return append(f, hashes[:]...)
}

// sib hashes the label of the neighbour on one side where it has the same head.
func (s *State) sib(dep, head, side int32) uint32 {
	for k, steps := dep+side, 0; k >= 0 && int(k) < s.N && steps < 6; k, steps = k+side, steps+1 {
		if s.Nodes[k].Head == head {
			return uint32(s.Nodes[k].Rel) + 1
		}
	}
	return 0
}
