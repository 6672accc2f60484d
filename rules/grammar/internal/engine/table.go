package engine

import "math/bits"

// Feature atoms are combined into 32-bit hashes; the slot in a table is the hash's top bits. No collision is checked: training saw the
// same collisions.
const (
	k1 = 0x9E3779B1
	k2 = 0x85EBCA77
	k3 = 0xC2B2AE3D
	k4 = 0x27D4EB2F
)

func h1(t, a uint32) uint32 { return fin((t*k4 ^ a) * k1) }

func h2(t, a, b uint32) uint32 { return fin(((t*k4^a)*k1 ^ b) * k2) }

func h3(t, a, b, c uint32) uint32 { return fin((((t*k4^a)*k1^b)*k2 ^ c) * k3) }

func h4(t, a, b, c, d uint32) uint32 { return fin(((((t*k4^a)*k1^b)*k2^c)*k3 ^ d) * k1) }

// fin moves high bits down and up again: the slot comes from the top bits.
func fin(h uint32) uint32 {
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>13
}

// Rows is a table of rows of small signed weights, eight to a word.
type Rows struct {
	Bits  uint // 1<<Bits rows
	Width int  // words of 8 weights per row
	W     []uint64
}

// NewRows returns a table of zero weights.
func NewRows(bits uint, classes int) Rows {
	r := Rows{Bits: bits, Width: (classes + 7) / 8}
	r.W = make([]uint64, r.Width<<bits)
	return r
}

// bias turns signed bytes into unsigned ones, 128 higher, so that four can be added at a time without carries between them.
const bias = 0x8080808080808080

const low = 0x00FF00FF00FF00FF

// Score adds the rows of up to 256 features into sums, one for each weight of a row. Every sum is high by 128 for each feature.
func (r *Rows) Score(feats []uint32, sums *[64]int32) {
	var at [256]uint32
	size, width := uint64(1)<<r.Bits, uint64(r.Width)
	rows := at[:min(len(feats), len(at))]
	for i, h := range feats[:len(rows)] {
		rows[i] = uint32(uint64(h) * size >> 32 * width)
	}
	for k := uint32(0); k < uint32(width) && k < 8; k++ {
		var even, odd uint64
		w := r.W[k:]
		for _, i := range rows {
			x := w[i] ^ bias
			even += x & low
			odd += x >> 8 & low
		}
		spread(sums, k, even, odd, 0)
	}
}

// spread writes the sums of word k of a row, less by.
func spread(sums *[64]int32, k uint32, even, odd uint64, by int32) {
	for b := uint32(0); b < 8; b += 2 {
		sums[8*k+b] = int32(even&0xFFFF) - by
		sums[8*k+b+1] = int32(odd&0xFFFF) - by
		even >>= 16
		odd >>= 16
	}
}

// Thin is a table of rows most words of which are zero: it keeps the others only, so that it lies near the processor.
type Thin struct {
	Bits  uint     // 1<<Bits rows
	Width int      // words of 8 weights per row
	Rows  []uint32 // a bit for each word of the row that is kept; above the lowest eight, where in W the first of them is
	W     []uint64 // and one more
}

// NewThin returns the thin table of rows of at most eight words.
func NewThin(r Rows) Thin {
	t := Thin{Bits: r.Bits, Width: r.Width, Rows: make([]uint32, 1<<r.Bits)}
	kept := 0
	for _, x := range r.W {
		kept += int(b2u(x != 0))
	}
	t.W = make([]uint64, 0, kept+1)
	for i := range t.Rows {
		for k, x := range r.W[i*r.Width : (i+1)*r.Width] {
			if x != 0 {
				if t.Rows[i] == 0 {
					t.Rows[i] = uint32(len(t.W)) << 8
				}
				t.Rows[i] |= 1 << k
				t.W = append(t.W, x)
			}
		}
	}
	t.W = append(t.W, 0)
	return t
}

// dense returns the table with all its words.
func (t *Thin) dense() Rows {
	r := Rows{Bits: t.Bits, Width: t.Width, W: make([]uint64, t.Width<<t.Bits)}
	for i, row := range t.Rows {
		w := t.W[row>>8:]
		for mask := row & 0xFF; mask != 0; mask &= mask - 1 {
			r.W[i*r.Width+bits.TrailingZeros32(mask)], w = w[0], w[1:]
		}
	}
	return r
}

// ones counts the bits of a byte.
var ones = func() (n [256]uint8) {
	for i := range n {
		n[i] = uint8(bits.OnesCount8(uint8(i)))
	}
	return n
}()

// Score adds the rows of up to 128 features into sums, one for each weight of a row. Only the words of a row whose bit is set in cols are
// added; the sums of the others are left as they are.
func (t *Thin) Score(feats []uint32, cols uint8, sums *[64]int32) {
	var buf [128]uint32
	var first [128]uint64
	size, n := uint64(1)<<t.Bits, 0
	for _, h := range feats[:min(len(feats), len(buf))] { // all is fetched before any of it is looked at: a branch would wait for it
		row := t.Rows[uint64(h)*size>>32]
		buf[n&0x7F] = row
		n += int(b2u(row&uint32(cols) != 0))
	}
	for i, row := range buf[:n] {
		first[i] = t.W[row>>8]
	}
	var even, odd [8]uint64
	var count [8]int32
	for i, row := range buf[:n] {
		for mask := row & uint32(cols); mask != 0; mask &= mask - 1 {
			bit := mask & -mask
			k := bits.TrailingZeros32(bit) & 7
			x := first[i]
			if before := ones[uint8(row&(bit-1))]; before > 0 {
				x = t.W[row>>8+uint32(before)]
			}
			x ^= bias
			even[k] += x & low
			odd[k] += x >> 8 & low
			count[k]++
		}
	}
	for k := range even {
		if cols>>k&1 == 1 {
			spread(sums, uint32(k), even[k], odd[k], 128*count[k])
		}
	}
}
