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

// Score adds the rows of up to 256 features into sums, one for each weight of a row. Every sum is high by 128 for each feature. Only the
// words of a row whose bit is set in cols are added; the sums of the others are left as they are.
func (r *Rows) Score(feats []uint32, cols uint8, sums *[64]int32) {
	var at [256]uint32
	shift, width := 32-r.Bits, uint32(r.Width)
	rows := at[:min(len(feats), len(at))]
	for i, h := range feats[:len(rows)] {
		rows[i] = h >> shift * width
	}
	for k := uint32(0); k < width && k < 8; k++ {
		if cols>>k&1 == 0 {
			continue
		}
		var even, odd uint64
		w := r.W[k:]
		for _, i := range rows {
			x := w[i] ^ bias
			even += x & low
			odd += x >> 8 & low
		}
		for b := uint32(0); b < 8; b += 2 {
			sums[8*k+b] = int32(even & 0xFFFF)
			sums[8*k+b+1] = int32(odd & 0xFFFF)
			even >>= 16
			odd >>= 16
		}
	}
}

// every asks Score for all words of a row.
const every = 0xFF
