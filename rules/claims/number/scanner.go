package number

import (
	"slices"
	"strings"
	"sync"

	"crosscheck/rules/grammar"
)

// A scanner holds the state of one scan; it is reused.
type scanner struct {
	lx       *lexicons
	text     string
	sentence *grammar.Sentence
	atoms    []atom
	numeric  bool       // some atom may begin a number
	scratch  expression // the one that is read
	read     int32      // byte at which the last number found ends
	out      []Number
	buf      []byte // for canonical texts
}

var scanners = sync.Pool{New: func() any { return &scanner{lx: loaded(), atoms: make([]atom, 0, 128)} }}

func (sc *scanner) release() {
	sc.text, sc.sentence = "", nil
	scanners.Put(sc)
}

// run walks over the atoms: what is guarded is passed over, what begins a number is read.
func (sc *scanner) run() []Number {
	if !sc.numeric {
		return nil
	}
	out := sc.out[:0]
	sc.read = 0
	for i := 0; i < len(sc.atoms); {
		a := &sc.atoms[i]
		signed := a.kind == mark && (sc.sign(i) > i || sc.minusMoney(i))
		if a.kind != digits && a.word == nil && !signed {
			i++
			continue
		}
		if next := sc.guarded(i); next > i {
			i = next
			continue
		}
		if a.kind == digits || signed || a.word.numeric && !(a.word.article && sc.word(i+1) == &noEntry) {
			if n, next, ok := sc.expression(i); ok && !overlong(n.Text) {
				out = append(out, n)
				sc.read = int32(n.Span.End)
				i = next
				continue
			}
		}
		i++
	}
	sc.out = out[:0]
	if out = joinBounds(sc, out); len(out) == 0 {
		return nil
	}
	return slices.Clone(out)
}

// taken tells whether the word at k belongs to the number before it: "6.4-magnitude".
func (sc *scanner) taken(k int) bool { return sc.at(k).start < sc.read }

// minusMoney tells whether atom i is a minus before a currency: -$5.
func (sc *scanner) minusMoney(i int) bool {
	return sc.isDash(i) && !sc.joined(i) && sc.joined(i+1) && sc.isCurrency(i+1)
}

func (sc *scanner) at(i int) *atom {
	if i < 0 || i >= len(sc.atoms) {
		return &atom{tok: -1}
	}
	return &sc.atoms[i]
}

// str returns the text of atom i, "" outside.
func (sc *scanner) str(i int) string {
	if i < 0 || i >= len(sc.atoms) {
		return ""
	}
	return sc.text[sc.atoms[i].start:sc.atoms[i].end]
}

// is tells whether atom i is the word, in any case.
func (sc *scanner) is(i int, words ...string) bool {
	s := sc.str(i)
	for _, w := range words {
		if len(s) == len(w) && strings.EqualFold(s, w) {
			return true
		}
	}
	return false
}

// guard tells whether the word of atom i has the role.
func (sc *scanner) guard(i int, g guard) bool {
	return i >= 0 && i < len(sc.atoms) && sc.atoms[i].word.is(g)
}

func (sc *scanner) word(i int) *entry {
	if i < 0 || i >= len(sc.atoms) || sc.atoms[i].word == nil {
		return &noEntry
	}
	return sc.atoms[i].word
}

var noEntry entry

func (sc *scanner) isDigits(i int) bool {
	return i >= 0 && i < len(sc.atoms) && sc.atoms[i].kind == digits
}

func (sc *scanner) isWord(i int) bool {
	return i >= 0 && i < len(sc.atoms) && sc.atoms[i].kind == letters
}

// isDash tells whether atom i is a hyphen or an en dash.
func (sc *scanner) isDash(i int) bool {
	s := sc.str(i)
	return s == "-" || s == "–" || s == "‑" || s == "−"
}

// joined tells whether atom i follows the one before it without white space.
func (sc *scanner) joined(i int) bool { return i > 0 && i < len(sc.atoms) && sc.atoms[i].glued }

// hyphen returns the atom after a hyphen at i that joins two words ("28-point", "28 - point"), or i.
func (sc *scanner) hyphen(i int) int {
	if sc.str(i) != "-" && sc.str(i) != "‑" {
		return i
	}
	if sc.joined(i) == sc.joined(i+1) && i+1 < len(sc.atoms) {
		return i + 1
	}
	return i
}

// phrase returns the longest phrase of a kind that begins at atom i, and the atom after it.
func (sc *scanner) phrase(i int, kind phraseKind) (*phrase, int) {
	for _, p := range sc.word(i).starts {
		if p.kind != kind {
			continue
		}
		if next, ok := sc.match(p, i); ok {
			return p, next
		}
	}
	return nil, i
}

func (sc *scanner) match(p *phrase, i int) (int, bool) {
	for k, w := range p.words {
		if k > 0 && !p.glued[k] && sc.joined(i) && sc.str(i) == "-" && w != "-" {
			i++ // "mile-an-hour"
		}
		s := sc.str(i)
		if len(s) != len(w) || k > 0 && p.glued[k] && !sc.joined(i) {
			return i, false
		}
		if s != w && (p.exact || !strings.EqualFold(s, w)) {
			return i, false
		}
		i++
	}
	return i, true
}
