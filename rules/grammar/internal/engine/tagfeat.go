package engine

// Style tells how a sentence is printed: 0 as prose, 1 with most words in capitals, as headlines are, 2 all capitals, 3 no capitals.
func Style(words []Word) uint32 {
	caps, lows, all := 0, 0, 0
	for i := range words {
		switch {
		case words[i].Cap:
			caps++
			if words[i].Shape == shapeXX {
				all++
			}
		case words[i].Low:
			lows++
		}
	}
	switch {
	case all > 2 && lows == 0:
		return 2
	case caps >= 3 && caps >= 2*lows:
		return 1
	case caps == 0 && lows > 2:
		return 3
	}
	return 0
}

var shapeXX = func() uint32 {
	var w Word
	w.Reset("XX", nil)
	return w.Shape
}()

// nobody stands for the words beyond the ends of a sentence.
var nobody = Word{Form: 11, Known: 11, Shape: 13, Amb: 65000, C1: 65000, C2: 65000, P: 17, Suf: [4]uint32{19, 19, 19, 19}, Pre: [3]uint32{19, 19, 19}}

func at(words []Word, i int) *Word {
	if i < 0 || i >= len(words) {
		return &nobody
	}
	return &words[i]
}

// TagFeatures appends the features of word i to f. The words before it are tagged; step is 1 where they stand left of it, and -1 where the
// sentence is read backwards.
func TagFeatures(f []uint32, words []Word, i, step int, style uint32) []uint32 {
	w, l1, l2, r1, r2 := at(words, i), at(words, i-step), at(words, i-2*step), at(words, i+step), at(words, i+2*step)
	p1, p2, first := l1.P, l2.P, b2u(l1 == &nobody)
	hashes := &[...]uint32{
		h1(1, w.Known), h1(2, w.Suf[0]), h1(3, w.Suf[1]), h1(4, w.Suf[2]), h1(5, w.Suf[3]), h1(6, w.Pre[0]), h1(7, w.Pre[1]), h1(8, w.Pre[2]),
		h2(9, w.Shape, style), h1(10, w.Amb), h2(11, w.Shape, w.Suf[1]), h2(12, w.Amb, w.Shape),
		h1(13, l1.Known), h1(14, r1.Known), h1(15, l2.Known), h1(16, r2.Known), h2(17, l1.Known, w.Known), h2(18, w.Known, r1.Known),
		h1(19, p1), h2(20, p1, p2), h2(21, p1, w.Known), h2(22, p1, w.Amb), h3(23, p1, p2, w.Amb), h2(24, p1, r1.Amb), h2(25, p1, r1.Known),
		h2(26, p1, w.Suf[2]), h1(27, r1.Amb), h2(28, r1.Amb, r2.Amb), h2(29, w.Amb, r1.Amb), h3(30, w.Amb, r1.Amb, r2.Amb),
		h1(31, r1.Suf[2]), h3(32, l1.Shape, w.Shape, r1.Shape), h2(33, l1.Suf[2], w.Amb),
		h1(34, w.C1), h1(35, l1.C1), h1(36, r1.C1), h1(37, r2.C2), h2(38, p1, w.C1), h2(39, w.C1, r1.C1), h2(40, l1.C1, w.C1),
		h3(41, p1, w.Amb, r1.Amb), h2(42, w.Known, style), h3(43, l1.Known, w.Amb, r1.Known), h2(44, w.Shape, p1), h3(45, w.Shape, style, first),
		h3(46, w.Suf[2], w.Shape, r1.Amb), h2(47, w.Amb, r1.Known), h2(48, w.Amb, l1.Known),
		h2(49, w.Caps, w.Shape), h3(50, w.Caps, w.Shape, w.Amb), h3(51, w.Caps, style, w.Shape), h4(52, r1.Caps, r1.Shape, w.Amb, w.Shape),
		h4(53, l1.Caps, l1.Shape, w.Amb, w.Shape), h2(54, w.Known, w.Shape), h4(55, w.Amb, w.Shape, l1.Shape, r1.Shape), h4(56, w.Amb, w.Shape, style, first),
		h3(57, w.Caps, p1, w.Shape), h3(58, w.C1, w.Shape, style),
		h1(59, w.Auto), h2(60, w.Auto, w.Amb), h3(61, w.Auto, w.Shape, style), h2(62, w.Auto, p1), h3(63, p1, w.Auto, r1.Auto), h2(64, r1.Auto, w.Amb),
		h3(65, p1, p2, w.Auto), h2(66, w.Auto, w.Suf[2]),
	}
	f = append(f, hashes[:]...)
	return f
}

// FineFeatures appends the features that choose among the Penn tags of one universal tag.
func FineFeatures(f []uint32, words []Word, i int, u uint32) []uint32 {
	w, l1, l2, r1 := at(words, i), at(words, i-1), at(words, i-2), at(words, i+1)
	p1, p2 := l1.P, l2.P
	u = mix(u + 1001)
	hashes := &[...]uint32{
		h2(101, u, w.Known), h2(102, u, w.Suf[0]), h2(103, u, w.Suf[1]), h2(104, u, w.Suf[2]), h2(105, u, w.Shape), h2(106, u, w.Amb),
		h2(107, u, p1), h3(108, u, p1, p2), h3(109, u, p1, w.Suf[1]), h3(110, u, p1, w.Known), h3(111, u, p1, w.Amb), h2(112, u, l1.Known),
		h2(113, u, r1.Known), h2(114, u, r1.Amb), h3(115, u, l1.Known, w.Suf[1]), h3(116, u, w.C1, p1), h3(117, u, p1, r1.Amb),
		h2(118, u, l2.Known), h3(119, u, w.Known, l1.Known), h3(120, u, p2, w.Suf[1]), h2(121, u, w.C1), h3(122, u, l1.Amb, w.Amb), h3(123, u, w.Auto, w.Suf[1]),
	}
	f = append(f, hashes[:]...)
	return f
}

func b2u(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
