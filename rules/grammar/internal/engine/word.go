// Package engine is the machine under grammar: word attributes, feature hashing, tagger, transition parser, labels and lemmas over one
// table of small integers. Inference adds integers only and breaks ties by the lowest index, so it is the same on every platform.
package engine

import (
	"unicode"
	"unicode/utf8"
)

// A Word is a token as features see it: hashes of its form and affixes, what the lexicon knows of it, and its tags once they are found.
type Word struct {
	Form  uint32    // lower-cased form, digits as 0
	Known uint32    // Form where the lexicon holds it, else a hash of its shape and ending
	Pre   [3]uint32 // first 1 to 3 letters
	Suf   [4]uint32 // last 1 to 4 letters
	Shape uint32
	Amb   uint32 // class of the tags seen with the form, 0 unseen
	C1    uint32 // fine cluster, 0 unknown
	C2    uint32 // coarse cluster, 0 unknown
	Caps  uint32 // class of how often the form has a capital, 0 unknown
	Auto  uint32 // class of the tags that plain text gives the form, 0 unknown
	Sure  uint8  // tag pair that the form always has, plus one; 0 is none
	Cap   bool   // begins with a capital
	Low   bool   // begins with a small letter

	Pair uint8  // index of the pair of universal and Penn tag
	U    uint8  // universal tag
	U2   uint8  // second best universal tag plus one, where the tagger was in doubt, else 0
	Lead uint8  // where there is a U2, by how much U was preferred to it: 255 where there was hardly a doubt
	P    uint32 // hash of Pair
	Soft uint32 // hash of Pair and U2
}

// maxLetters bounds what is read of one token, so that a token of a megabyte costs as little as a short one.
const maxLetters = 40

// Reset sets the attributes of one token that do not depend on its neighbours.
func (w *Word) Reset(text string, lex *Lexicon) {
	*w = Word{}
	var buf [maxLetters]rune
	n := 0
	h := uint32(2166136261)
	var shape shaper
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		kind := kindOf(r)
		if i == 0 {
			w.Cap, w.Low = kind == 'X', kind == 'x'
		}
		shape.add(kind)
		r = fold(r, kind)
		h = (h ^ uint32(r)) * 16777619
		if n == maxLetters { // keep the last letters, forget those in the middle
			copy(buf[8:], buf[9:])
			n--
		}
		buf[n] = r
		n++
		if i += size; i > 4*maxLetters && i < len(text)-2*maxLetters {
			i = len(text) - 2*maxLetters
			for i < len(text) && !utf8.RuneStart(text[i]) {
				i++
			}
		}
	}
	w.Form = mix(h)
	w.Shape = mix(shape.h + 77)
	w.affixes(buf[:n])
	w.Known = mix(w.Suf[2] ^ w.Shape*31)
	if lex == nil {
		return
	}
	if e := lex.find(w.Form); e >= 0 {
		w.look(&lex.Entries[e])
	}
}

// ResetAs is Reset where the lexicon would have the entry e.
func (w *Word) ResetAs(text string, e *Entry) {
	w.Reset(text, nil)
	w.look(e)
}

func (w *Word) affixes(letters []rune) {
	n := len(letters)
	h := uint32(97)
	for k := 0; k < 3; k++ {
		if k < n {
			h = mix(h ^ uint32(letters[k]))
		}
		w.Pre[k] = h
	}
	h = 131
	for k := 0; k < 4; k++ {
		if k < n {
			h = mix(h ^ uint32(letters[n-1-k]))
		}
		w.Suf[k] = h
	}
}

// look sets what an entry of the lexicon knows of the form.
func (w *Word) look(e *Entry) {
	w.C1, w.C2 = uint32(e.C1), uint32(e.C2)
	w.Amb, w.Sure, w.Caps, w.Auto = uint32(e.Amb), e.Sure, uint32(e.Caps), uint32(e.Auto)
	if e.Seen {
		w.Known = w.Form
	}
}

// A shaper hashes the shape of a word: kinds of letters, runs cut at two.
type shaper struct {
	h    uint32
	last byte
	run  int
}

func (s *shaper) add(kind byte) {
	if kind == s.last {
		if s.run++; s.run > 2 {
			return
		}
	} else {
		s.last, s.run = kind, 1
	}
	s.h = (s.h ^ uint32(kind)) * 16777619
}

// kindOf sorts runes: X capital, x small, 0 digit, c letter without case, and signs as they are.
func kindOf(r rune) byte {
	switch {
	case r >= 'a' && r <= 'z':
		return 'x'
	case r >= 'A' && r <= 'Z':
		return 'X'
	case r >= '0' && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		return byte(r)
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLower(r):
		return 'x'
	case unicode.IsLetter(r):
		return 'c'
	case r == '’' || r == '‘':
		return '\''
	case r == '“' || r == '”':
		return '"'
	case r == '–' || r == '—':
		return '-'
	}
	return 's'
}

// fold lower-cases a rune, and makes one of all digits, of all apostrophes and of all double quotes.
func fold(r rune, kind byte) rune {
	switch {
	case kind == '0':
		return '0'
	case kind == 'X' && r < utf8.RuneSelf:
		return r | 0x20
	case kind == 'X':
		return unicode.ToLower(r)
	case r >= utf8.RuneSelf && kind < 'a' && kind != 's':
		return rune(kind)
	case r == '`':
		return '\''
	}
	return r
}

// mix spreads the bits of a hash.
func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x7feb352d
	h ^= h >> 15
	h *= 0x846ca68b
	h ^= h >> 16
	return h
}

// FormHash returns the hash under which the lexicon files a form.
func FormHash(text string) uint32 {
	var w Word
	w.Reset(text, nil)
	return w.Form
}

// Forget makes the word look as if the treebanks never had it. Clusters stay: they come from plain text.
func (w *Word) Forget() {
	w.Amb, w.Sure = 0, 0
	w.Known = mix(w.Suf[2] ^ w.Shape*31)
}
