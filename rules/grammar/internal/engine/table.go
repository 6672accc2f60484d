package engine

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

// Rows is a table of rows of small weights. Byte b of a row is weight b plus 128, so that a row is added to sums of 16 bits four at a time.
type Rows struct {
	Bits  uint // 1<<Bits rows
	Width int  // words of 8 weights per row
	W     []uint64
}

// Zero is a word of eight zero weights.
const Zero = 0x8080808080808080

// NewRows returns a table of zero weights.
func NewRows(bits uint, classes int) Rows {
	r := Rows{Bits: bits, Width: (classes + 7) / 8}
	r.W = make([]uint64, r.Width<<bits)
	for i := range r.W {
		r.W[i] = Zero
	}
	return r
}

// Row returns the index of a feature's row.
func (r *Rows) Row(h uint32) int { return int(h >> (32 - r.Bits)) }

const low = 0x00FF00FF00FF00FF

// Score adds the rows of up to 256 features into sums, one for each weight of a row, in the order of the row's weights. Every sum is high
// by 128 for each feature. Rows are at most 8 words.
func (r *Rows) Score(feats []uint32, sums *[64]int32) {
	var even, odd [8]uint64
	shift := 32 - r.Bits
	width := r.Width
	for _, h := range feats {
		i := int(h>>shift) * width
		row := r.W[i : i+width]
		if len(row) > 8 {
			row = row[:8]
		}
		for k, w := range row {
			even[k] += w & low
			odd[k] += w >> 8 & low
		}
	}
	for k := 0; k < width && k < 8; k++ {
		e, o := even[k], odd[k]
		for b := 0; b < 4; b++ {
			sums[8*k+2*b] = int32(e & 0xFFFF)
			sums[8*k+2*b+1] = int32(o & 0xFFFF)
			e >>= 16
			o >>= 16
		}
	}
}
