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

// packed returns a job that reads n words into out, which allot must give memory before. The streams are taken at once; the job may run
// beside others.
func (r *reader) packed(n int, out *[]uint64) func() {
	if n > 1<<26 {
		panic(errShort)
	}
	masks := r.take(r.uint())
	halves := r.take(r.uint())
	rest := r.take(r.uint())
	r.wanted = append(r.wanted, want{n, out})
	return func() { unpack(*out, masks, halves, rest) }
}

// A want is a table that is still to be given memory.
type want struct {
	n   int
	out *[]uint64
}

// allot gives all tables their parts of one piece of memory.
func (r *reader) allot() {
	total := 0
	for _, w := range r.wanted {
		total += w.n
	}
	all := make([]uint64, total)
	huge(all)
	for _, w := range r.wanted {
		*w.out, all = all[:w.n:w.n], all[w.n:]
	}
}

// unpack fills out, which is zero, from the streams.
func unpack(out []uint64, masks, halves, rest []byte) {
	half, at := 0, 0
	for i := 0; i < len(out); i++ {
		mask := masks[0]
		if mask == 0 {
			i += int(masks[1]) - 1
			masks = masks[2:]
			continue
		}
		masks = masks[1:]
		word := uint64(0)
		for ; mask != 0; mask &= mask - 1 {
			v := halves[half>>1] >> (4 * (half & 1)) & 15
			half++
			if v == 8 {
				v = rest[at]
				at++
			} else {
				v = byte(int8(v<<4) >> 4)
			}
			word |= uint64(v) << (8 * uint(bits.TrailingZeros8(mask)))
		}
		out[i] = word
	}
}

// arcWords shows weights as words of the kind that packed writes.
func arcWords(w []int8) []uint64 {
	out := make([]uint64, len(w)/8)
	for i := range out {
		for b := 0; b < 8; b++ {
			out[i] |= uint64(uint8(w[8*i+b])) << (8 * b)
		}
	}
	return out
}
