package engine

// Habits remember what the model always decides in the same surroundings: half of all decisions need not be weighed again, and weighing is
// what costs time. Training learns them from the model's own decisions over plain text.
type Habits struct {
	Bits  uint     // 1<<Bits slots
	Slots []uint32 // the decision plus one, and above it bits of the key, to tell it from others that fall on the slot; 0 is empty
}

// decisionBits is the room for a decision plus one in a slot.
const decisionBits = 7

// Keys are hashes of what surrounds a decision, each of another part of it.
type Keys [3]uint32

// NewHabits returns 1<<bits empty slots.
func NewHabits(bits uint) Habits { return Habits{Bits: bits, Slots: make([]uint32, 1<<bits)} }

// Set remembers a decision for a key, unless the slot is taken, and tells whether it does.
func (h *Habits) Set(key uint32, decision int) bool {
	slot := &h.Slots[key>>(32-h.Bits)]
	if *slot != 0 {
		return false
	}
	*slot = key<<decisionBits | uint32(decision+1)
	return true
}

// find returns the decision for the first key that has one, -1 where none has.
func (h *Habits) find(keys *Keys) int {
	if len(h.Slots) == 0 {
		return -1
	}
	for _, key := range keys {
		slot := h.Slots[key>>(32-h.Bits)]
		if slot>>decisionBits == key<<decisionBits>>decisionBits && slot != 0 {
			return int(slot&(1<<decisionBits-1)) - 1
		}
	}
	return -1
}

// Kinds of decisions that may become habits.
const (
	HabitTag   = iota // of the first tagger: a tag pair, where no second tag comes near
	HabitMove         // of the first parser
	HabitLabel        // of the first parser's arcs
	HabitFinal        // of the finished tree's arcs
	HabitCount
)

// A Watch is told every decision that was weighed; -1 is one that must not become a habit.
type Watch func(kind int, keys Keys, decision int)

// sound returns a decision that was not close, else -1.
func sound(decision int, clear bool) int {
	if !clear {
		return -1
	}
	return decision
}

func tagKeys(words []Word, i int) Keys {
	w, l1, r1 := at(words, i), at(words, i-1), at(words, i+1)
	own := h3(1, w.Form, w.Known, w.Shape)
	return Keys{h2(2, own, l1.P), h2(3, own, r1.Amb), h3(4, own, l1.P, r1.Amb)}
}

func (s *State) moveKeys() Keys {
	i0, b0 := s.under(0), int32(s.Front)
	S0, S1, N0, N1 := s.word(i0), s.word(s.under(1)), s.word(b0), s.at(b0+1)
	l0 := s.word(s.node(i0).L).P
	return Keys{h4(1, S1.P, S0.P, N0.P, N1.P), h4(2, S0.Known, N0.P, N1.P, l0), h4(3, S0.P, N0.Known, N1.P, l0)}
}

func (s *State) labelKeys(dep, head int32) Keys {
	D, H, nh := s.word(dep), s.word(head), s.node(head)
	arc := h3(1, D.P, H.P, b2u(dep < head))
	return Keys{h2(2, arc, D.Known), h3(3, arc, bag(nh.LeftB), bag(nh.RightBg)), h2(4, arc, s.word(s.node(dep).Case).Known)}
}

func (s *State) finalKeys(dep int32) Keys {
	node := &s.Nodes[dep]
	D, H := s.word(dep), s.word(node.Head)
	arc := h4(1, D.P, H.P, uint32(node.Rel), b2u(dep < node.Head)|b2u(node.Same)<<1)
	return Keys{h2(2, arc, D.Known), h3(3, arc, bag(s.node(node.Head).LeftB), bag(s.node(node.Head).RightBg)), h2(4, arc, s.word(node.Case).Known)}
}
