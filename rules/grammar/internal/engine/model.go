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
	Tag      Rows       // first pass, universal tags
	Tag2     Rows       // second pass
	Fine     Rows       // Penn tags inside a universal tag
	Arc      Moves      // transitions
	Label    Rows       // labels
	Shrink   float64    // weight per unit of Arc, for margins
	kinds    [256]Kind
	caseRels uint64
	rootRel  uint8
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
	W    []int8 // Left at 2*slot, Right at 2*slot+1
}

// Score sums the weights of features.
func (m *Moves) Score(feats []uint32) (left, right int32) {
	shift := 32 - m.Bits
	w := m.W
	for _, h := range feats {
		i := h >> shift * 2
		if int(i)+1 < len(w) {
			left += int32(w[i])
			right += int32(w[i+1])
		}
	}
	return left, right
}

// Ready fills the tables that follow from the others. It must be called once, before the model is used.
func (m *Model) Ready() {
	for i, p := range m.Pairs {
		m.pairHash[i] = mix(uint32(i) + 501)
		m.kinds[i] = kindOfPair(p)
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
	w.Pair, w.U, w.P = pair, m.Pairs[pair].U, m.pairHash[pair]
}
