package learn

// sieveBits is the room for counts of features, as a power of two.
const sieveBits = 25

// A sieve counts features, so that only those are learned from that were met often: what was met once tells nothing of a new text, and takes
// the room of others.
type sieve struct {
	n     []uint8
	least uint8
	some  []uint32
}

func newSieve(least uint8) *sieve { return &sieve{n: make([]uint8, 1<<sieveBits), least: least} }

func (s *sieve) count(feats []uint32) {
	for _, h := range feats {
		if c := &s.n[h>>(32-sieveBits)]; *c < s.least {
			*c++
		}
	}
}

// often returns the features that were met often enough, until its next call; a nil sieve lets all through.
func (s *sieve) often(feats []uint32) []uint32 {
	if s == nil {
		return feats
	}
	s.some = s.some[:0]
	for _, h := range feats {
		if s.n[h>>(32-sieveBits)] >= s.least {
			s.some = append(s.some, h)
		}
	}
	return s.some
}
