package engine

// A Pair is a universal tag with a Penn tag.
type Pair struct {
	U    uint8
	Fine string
}

// A Model is everything that training learned. It is never changed after loading and safe for concurrent use.
type Model struct {
	Pairs    []Pair     // tag pairs by index
	ByTag    [][]uint8  // pairs of each universal tag, at most 8, the commonest first
	Rels     []string   // labels by index, at most 64
	Lex      *Lexicon   // forms
	Lemmas   *Lemmas    // dictionary and rules
	Masks    []LabelSet // labels seen for (direction, head tag, dependent tag)
	Tag      Rows       // universal tags, from left to right
	Tag2     Rows       // universal tags, from right to left, in the units of Tag; may be empty while training
	Fine     Rows       // Penn tags inside a universal tag
	Doubt    int        // where a second universal tag comes within this score of Tag, Tag2 is asked too
	Doubt2   int        // a second universal tag within this score of both is noted
	Arc      Moves      // transitions of the first parser, from left to right
	Label    Thin       // labels of the first parser
	Arc2     Moves      // transitions of the second parser, from right to left
	Label2   Thin       // labels of the finished tree
	Again    Rows       // universal tags of words in doubt, once the tree is known
	Weigh    int64      // units of Again to one of Word.Lead, times 1024
	Habits   [HabitCount]Habits
	Cut      [3]int32 // limits of the classes of the first parser's margins
	Shrink   float64  // score of one unit of Arc2, for margins
	Ratio    int64    // units of Arc2 to one of Arc, times 1024
	kinds    [256]Kind
	caseRels uint64
	rootRel  uint8
	noun     uint8    // pair of NOUN with NN
	nouns    uint8    // and with NNS
	past     [2]uint8 // of VERB with VBD, and with VBN
	present  [2]uint8 // with VBZ, and with VBP
	to       uint8    // of PART with TO
	plain    uint8    // of ADJ with JJ
	bare     uint8    // of VERB with VB
	cardinal uint8    // of NUM with CD
	pairHash [256]uint32
}

// A LabelSet is a set of labels as bits.
type LabelSet uint64

// tagsWithRoot is the number of universal tags and the root.
const tagsWithRoot = 18

// MaskIndex returns the place in Masks of an arc between two universal tags; the root's tag is 17.
func MaskIndex(left bool, head, dep uint8) int {
	i := int(min(head, 17))*tagsWithRoot + int(dep)
	if left {
		i += tagsWithRoot * tagsWithRoot
	}
	return i
}

// MaskCount is the length of Masks.
const MaskCount = 2 * tagsWithRoot * tagsWithRoot

// Moves is a table of two weights a feature: what speaks for Left and for Right against Shift.
type Moves struct {
	Bits uint
	W    []uint16 // the weight of Left in the low byte, of Right in the high one, both 128 higher
}

// noMove is the pair of two weights of zero.
const noMove = 0x8080

// NewMoves pairs weights, Left at 2*slot and Right at 2*slot+1.
func NewMoves(bits uint, w []int8) Moves {
	m := Moves{Bits: bits, W: make([]uint16, len(w)/2)}
	for i := range m.W {
		m.W[i] = (uint16(uint8(w[2*i])) | uint16(uint8(w[2*i+1]))<<8) ^ noMove
	}
	return m
}

// Score sums the weights of features. It goes in steps of four, and finds them by a product in place of a shift: the fewer instructions there
// are to a weight, the more weights are on their way from memory at a time.
func (m *Moves) Score(feats []uint32) [3]int32 {
	var both, left uint32
	w, size, i := m.W, uint64(len(m.W)), 0
	for ; i+4 <= len(feats); i += 4 {
		f := feats[i : i+4 : i+4]
		a, b := uint32(w[uint64(f[0])*size>>32]), uint32(w[uint64(f[1])*size>>32])
		c, d := uint32(w[uint64(f[2])*size>>32]), uint32(w[uint64(f[3])*size>>32])
		both += a + b + c + d
		left += a&0xFF + b&0xFF + c&0xFF + d&0xFF
	}
	for _, h := range feats[i:] {
		pair := uint32(w[uint64(h)*size>>32])
		both += pair
		left += pair & 0xFF
	}
	zero := int32(128 * len(feats))
	return [3]int32{Left: int32(left) - zero, Right: int32((both-left)>>8) - zero}
}

// Ready fills the tables that follow from the others. It must be called once, before the model is used.
func (m *Model) Ready() {
	for i, p := range m.Pairs {
		m.pairHash[i] = mix(uint32(i) + 501)
		m.kinds[i] = kindOfPair(p)
		switch {
		case p.U == noun && p.Fine == "NN":
			m.noun = uint8(i)
		case p.U == noun && p.Fine == "NNS":
			m.nouns = uint8(i)
		case p.U == part && p.Fine == "TO":
			m.to = uint8(i)
		case p.U == adj && p.Fine == "JJ":
			m.plain = uint8(i)
		case p.U == num && p.Fine == "CD":
			m.cardinal = uint8(i)
		case p.U == verb && p.Fine == "VB":
			m.bare = uint8(i)
		case p.U == verb && p.Fine == "VBD":
			m.past[0] = uint8(i)
		case p.U == verb && p.Fine == "VBN":
			m.past[1] = uint8(i)
		case p.U == verb && p.Fine == "VBZ":
			m.present[0] = uint8(i)
		case p.U == verb && p.Fine == "VBP":
			m.present[1] = uint8(i)
		}
	}
	for i, rel := range m.Rels {
		switch rel {
		case "case", "mark":
			m.caseRels |= 1 << i
		case "root":
			m.rootRel = uint8(i)
		}
	}
}

// kindOfPair sorts a pair by what it means between two words; 13 is PUNCT, 16 VERB, 4 AUX and 5 CCONJ.
func kindOfPair(p Pair) Kind {
	switch {
	case p.U == 13 && p.Fine == ",":
		return Comma
	case p.U == 13:
		return Point
	case p.U == 16:
		return Verb
	case p.U == 5:
		return Conj
	}
	return Plain
}

// Kinds returns the kinds of the tag pairs, CaseRels the labels of adpositions and markers, RootRel the root's label.
func (m *Model) Kinds() *[256]Kind { return &m.kinds }

// CaseRels returns the labels of adpositions and markers as bits.
func (m *Model) CaseRels() uint64 { return m.caseRels }

// RootRel returns the label of the root.
func (m *Model) RootRel() uint8 { return m.rootRel }

// SetPair gives a word its tags.
func (m *Model) SetPair(w *Word, pair uint8) {
	w.Pair, w.U, w.P, w.U2 = pair, m.Pairs[pair].U, m.pairHash[pair], 0
	w.Soft = w.P
}

// SetSecond notes the universal tag, plus one, that a word may have instead; 0 is none.
func (w *Word) SetSecond(u2 uint8) {
	w.U2, w.Soft = u2, w.P
	if u2 > 0 {
		w.Soft = mix(w.P + uint32(u2)*k1)
	}
}
