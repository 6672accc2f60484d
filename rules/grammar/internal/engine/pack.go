package engine

import "math/bits"

// Weights are packed word by word, eight bytes to a word: a byte that tells which weights are not zero, or a zero and the length of a run of
// zero words; then half a byte for each weight from -7 to 7, or 8 and the weight in a stream of its own. This decodes at memory speed.

// packed writes words as three streams, each with its length.
func (w *writer) packed(words []uint64) {
	var masks, halves, rest []byte
	half := false
	put := func(n byte) {
		if half {
			halves[len(halves)-1] |= n << 4
		} else {
			halves = append(halves, n)
		}
		half = !half
	}
	for i := 0; i < len(words); i++ {
		if words[i] == 0 {
			run := 1
			for run < 255 && i+run < len(words) && words[i+run] == 0 {
				run++
			}
			masks = append(masks, 0, byte(run))
			i += run - 1
			continue
		}
		mask := byte(0)
		for b := 0; b < 8; b++ {
			v := int8(words[i] >> (8 * b))
			if v == 0 {
				continue
			}
			mask |= 1 << b
			if v >= -7 && v <= 7 {
				put(byte(v) & 15)
			} else {
				put(8)
				rest = append(rest, byte(v))
			}
		}
		masks = append(masks, mask)
	}
	for _, stream := range [][]byte{masks, halves, rest} {
		w.uint(len(stream))
		w.b = append(w.b, stream...)
	}
}

// A stream reads what packed wrote.
type stream struct {
	masks, halves, rest []byte
	half, at            int
}

func (r *reader) stream() *stream {
	return &stream{masks: r.take(r.uint()), halves: r.take(r.uint()), rest: r.take(r.uint())}
}

// count returns how many of n words are not zero.
func (s *stream) count(n int) int {
	full := 0
	for i, k := 0, 0; i < n; i, k = i+1, k+1 {
		if s.masks[k] != 0 {
			full++
			continue
		}
		k++
		i += int(s.masks[k]) - 1
	}
	return full
}

// next returns the first word from i on that is not zero, and its place, which is beyond all words where none is left.
func (s *stream) next(i, n int) (int, uint64) {
	for i < n && s.masks[0] == 0 {
		i += int(s.masks[1])
		s.masks = s.masks[2:]
	}
	if i >= n {
		return n, 0
	}
	mask := s.masks[0]
	s.masks = s.masks[1:]
	word := uint64(0)
	for ; mask != 0; mask &= mask - 1 {
		v := s.halves[s.half>>1] >> (4 * (s.half & 1)) & 15
		s.half++
		if v == 8 {
			v = s.rest[s.at]
			s.at++
		} else {
			v = byte(int8(v<<4) >> 4)
		}
		word |= uint64(v) << (8 * uint(bits.TrailingZeros8(mask)))
	}
	return i, word
}

// rows returns a job that reads a table. Its part of the file is taken at once; the job may run beside others.
func (r *reader) rows(t *Rows) func() {
	n, in := r.shape(&t.Bits, &t.Width), r.stream()
	return func() {
		t.W = make([]uint64, n)
		huge(t.W)
		for i, x := in.next(0, n); i < n; i, x = in.next(i+1, n) {
			t.W[i] = x
		}
	}
}

// thin is rows for a thin table.
func (r *reader) thin(t *Thin) func() {
	n, in := r.shape(&t.Bits, &t.Width), r.stream()
	return func() {
		t.Rows = make([]uint32, 1<<t.Bits)
		t.W = make([]uint64, 0, in.count(n)+1)
		row, end := 0, t.Width
		for i, x := in.next(0, n); i < n; i, x = in.next(i+1, n) {
			for ; i >= end; end += t.Width {
				row++
			}
			if t.Rows[row] == 0 {
				t.Rows[row] = uint32(len(t.W)) << 8
			}
			t.Rows[row] |= 1 << (i + t.Width - end)
			t.W = append(t.W, x)
		}
		t.W = append(t.W, 0)
	}
}

// shape reads the size of a table and returns its words.
func (r *reader) shape(bits *uint, width *int) int {
	*bits, *width = uint(r.uint()), r.uint()
	if *bits > 20 || *width < 1 || *width > 8 {
		panic(errShort)
	}
	return *width << *bits
}

// moves is rows for the weights of transitions, which the file holds four slots to a word.
func (r *reader) moves(t *Moves) func() {
	t.Bits = uint(r.uint())
	if t.Bits > 24 || t.Bits < 2 {
		panic(errShort)
	}
	n, in := 1<<t.Bits/4, r.stream()
	return func() {
		t.W = make([]uint16, 4*n)
		huge(t.W)
		for i := range t.W {
			t.W[i] = noMove
		}
		for i, x := in.next(0, n); i < n; i, x = in.next(i+1, n) {
			slots := t.W[4*i : 4*i+4]
			slots[0], slots[1], slots[2], slots[3] = uint16(x)^noMove, uint16(x>>16)^noMove, uint16(x>>32)^noMove, uint16(x>>48)^noMove
		}
	}
}

// words shows weights as words of the kind that packed writes.
func (m *Moves) words() []uint64 {
	out := make([]uint64, len(m.W)/4)
	for i, pair := range m.W {
		out[i/4] |= uint64(pair^noMove) << (16 * (i % 4))
	}
	return out
}
