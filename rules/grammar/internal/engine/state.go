package engine

// The transitions of the arc-hybrid system.
const (
	Shift = iota // the front of the buffer moves onto the stack
	Left         // the top of the stack becomes a dependent of the front of the buffer
	Right        // the top of the stack becomes a dependent of the one below it
)

// A Node is what the parser knows of a token's place in the tree so far. Token n, one past the last, stands for the root.
type Node struct {
	Head           int32 // -1 while open
	L, L2, R, R2   int32 // leftmost, second leftmost, rightmost and second rightmost dependent, -1 none
	Case           int32 // first dependent that is an adposition or a marker, -1 none
	LeftN, RightN  uint8 // number of dependents, at most 7
	Rel            uint8
	Same           bool   // both parsers chose this head
	LeftB, RightBg uint64 // labels of the dependents as bits
	Margin         int32
}

// A State is a sentence half parsed.
type State struct {
	Words  []Word
	Nodes  []Node
	Stack  []int32
	Front  int   // first token of the buffer
	N      int   // tokens
	marks  []cum // counts of marks before each token
	caseOf uint64

	Guesses []Guess // what the first parser found, for the second
}

// cum counts, up to a token, what may part two words.
type cum struct{ punct, comma, verb, cc uint16 }

// Start lays out the nodes of words, which must be tagged. Pairs tells the universal tag and kind of a tag pair.
func (s *State) Start(words []Word, kinds *[256]Kind, caseRels uint64) {
	n := len(words)
	s.Words, s.N, s.Front, s.Stack, s.caseOf = words, n, 0, s.Stack[:0], caseRels
	s.Guesses = s.Guesses[:0]
	if cap(s.Nodes) < n+1 {
		s.Nodes = make([]Node, n+1, n+n/2+1)
		s.marks = make([]cum, n+1, n+n/2+1)
	}
	s.Nodes, s.marks = s.Nodes[:n+1], s.marks[:n+1]
	var c cum
	for i := range s.Nodes {
		s.Nodes[i] = Node{Head: -1, L: -1, L2: -1, R: -1, R2: -1, Case: -1}
		s.marks[i] = c
		if i < n {
			switch kinds[words[i].Pair] {
			case Comma:
				c.comma++
				c.punct++
			case Point:
				c.punct++
			case Verb:
				c.verb++
			case Conj:
				c.cc++
			}
		}
	}
}

// A Kind sorts tags by what they mean between two words.
type Kind uint8

// The kinds of words that may part two others.
const (
	Plain Kind = iota
	Comma
	Point
	Verb
	Conj
)

// between hashes how many signs, verbs and conjunctions stand between tokens a and b, which is right of a.
func (s *State) between(a, b int32) uint32 {
	if a < 0 || b <= a+1 {
		return 0
	}
	x, y := s.marks[a+1], s.marks[b]
	return uint32(min(y.comma-x.comma, 2)) | uint32(min(y.punct-x.punct, 3))<<2 | uint32(min(y.verb-x.verb, 2))<<4 | uint32(min(y.cc-x.cc, 2))<<6
}

// Done tells whether every token has a head.
func (s *State) Done() bool { return s.Front >= s.N && len(s.Stack) == 0 }

// Allowed tells of each transition whether it leads to a tree with one root.
type Allowed [3]bool

// Allowed tells which transitions do.
func (s *State) Allowed() Allowed {
	k := len(s.Stack)
	if s.Front >= s.N {
		return Allowed{Left: k == 1, Right: k > 1}
	}
	return Allowed{Shift: true, Left: k > 0, Right: k > 1}
}

// Forced returns the only transition that is allowed, unless there is a choice.
func (a Allowed) Forced() (move int, free bool) {
	switch {
	case !a[Left] && !a[Right]:
		return Shift, false
	case a[Shift] || a[Left] && a[Right]:
		return 0, true
	case a[Right]:
		return Right, false
	}
	return Left, false
}

// Attach makes dep a dependent of head by rel.
func (s *State) Attach(dep, head int32, rel uint8) {
	d, h := &s.Nodes[dep], &s.Nodes[head]
	d.Head, d.Rel = head, rel
	if dep < head {
		h.L2, h.L = h.L, dep
		h.LeftB |= 1 << rel
		if h.LeftN < 7 {
			h.LeftN++
		}
	} else {
		h.R2, h.R = h.R, dep
		h.RightBg |= 1 << rel
		if h.RightN < 7 {
			h.RightN++
		}
	}
	if s.caseOf>>rel&1 == 1 && (h.Case < 0 || dep < h.Case) {
		h.Case = dep
	}
}

// Arc returns the dependent and the head of the arc that a transition draws; Shift draws none.
func (s *State) Arc(move int) (dep, head int32) {
	top := s.Stack[len(s.Stack)-1]
	if move == Left {
		return top, int32(s.Front)
	}
	return top, s.Stack[len(s.Stack)-2]
}

// Apply makes a transition; rel labels the arc, where one is drawn.
func (s *State) Apply(move int, rel uint8) {
	if move == Shift {
		s.Stack = append(s.Stack, int32(s.Front))
		s.Front++
		return
	}
	dep, head := s.Arc(move)
	s.Attach(dep, head, rel)
	s.Stack = s.Stack[:len(s.Stack)-1]
}
