package engine

import "encoding/binary"

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
		if words[i] == Zero {
			run := 1
			for run < 255 && i+run < len(words) && words[i+run] == Zero {
				run++
			}
			masks = append(masks, 0, byte(run))
			i += run - 1
			continue
		}
		mask := byte(0)
		for b := 0; b < 8; b++ {
			v := int8(words[i]>>(8*b)) ^ -128
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

// packed reads n words.
func (r *reader) packed(n int) []uint64 {
	if n > 1<<26 {
		panic(errShort)
	}
	masks := r.take(r.uint())
	halves := r.take(r.uint())
	rest := r.take(r.uint())
	out := make([]uint64, n)
	half, at := 0, 0
	for i := 0; i < n; {
		mask := masks[0]
		masks = masks[1:]
		if mask == 0 {
			for run := int(masks[0]); run > 0; run-- {
				out[i] = Zero
				i++
			}
			masks = masks[1:]
			continue
		}
		word := uint64(Zero)
		for b := uint(0); mask != 0; b, mask = b+8, mask>>1 {
			if mask&1 == 0 {
				continue
			}
			v := halves[half>>1] >> (4 * (half & 1)) & 15
			half++
			if v == 8 {
				v = rest[at]
				at++
			} else {
				v = byte(int8(v<<4) >> 4)
			}
			word ^= uint64(v) << b
		}
		out[i] = word
		i++
	}
	return out
}

// arcWords shows weights as words of the kind that packed writes.
func arcWords(w []int8) []uint64 {
	out := make([]uint64, len(w)/8)
	for i := range out {
		for b := 0; b < 8; b++ {
			out[i] |= uint64(uint8(w[8*i+b])^0x80) << (8 * b)
		}
	}
	return out
}

func arcBytes(words []uint64) []int8 {
	out := make([]int8, 8*len(words))
	var b [8]byte
	for i, word := range words {
		binary.LittleEndian.PutUint64(b[:], word^Zero)
		for k, x := range b {
			out[8*i+k] = int8(x)
		}
	}
	return out
}
