package number

import (
	"math"

	"crosscheck/checker"
)

// A Sense says how the words around a number bend it.
type Sense uint8

// The senses of a hedge.
const (
	Plain      Sense = iota // nothing bends it
	Precisely               // exactly 40
	About                   // about 40: 5 in 100 to both sides
	Nearly                  // nearly 40: 5 in 100 below
	Over                    // more than 40
	AtLeast                 // at least 40
	Under                   // fewer than 40
	AtMost                  // up to 40
	BitOver                 // just over 40: up to 10 in 100 above
	BitUnder                // just under 40
	additional              // another 40
	entire                  // all 40
	between                 // between 40 and 50
	from                    // from 40 to 50
	senses
)

var senseNames = map[string]Sense{"about": About, "nearly": Nearly, "over": Over, "atleast": AtLeast, "under": Under, "atmost": AtMost,
	"bitover": BitOver, "bitunder": BitUnder, "exact": Precisely, "more": additional, "all": entire, "between": between, "from": from}

// How far a hedge reaches, as a share of the number.
const (
	aboutShare = 0.05
	bitShare   = 0.10
)

// admits returns the numbers that [low, high], read with a half width for its printed digits, admits in the sense.
func (s Sense) admits(low, high, width float64) checker.Interval {
	switch s {
	case About:
		return checker.Between(low-max(width, math.Abs(low)*aboutShare), high+max(width, math.Abs(high)*aboutShare))
	case Nearly:
		return checker.Between(low-max(width, math.Abs(low)*aboutShare), high)
	case Over:
		return checker.Above(low)
	case AtLeast:
		return checker.AtLeast(low)
	case Under:
		return checker.Below(high)
	case AtMost:
		return checker.AtMost(high)
	case BitOver:
		return checker.Between(math.Nextafter(low, math.Inf(1)), high+max(width, math.Abs(high)*bitShare))
	case BitUnder:
		return checker.Between(low-max(width, math.Abs(low)*bitShare), math.Nextafter(high, math.Inf(-1)))
	}
	return checker.Between(low-width, high+width)
}

// hedged tells whether the sense itself says that the number is not exact.
func (s Sense) hedged() bool { return About <= s && s <= BitUnder }

// maxHedge is how many atoms the words before a number span at most.
const maxHedge = 12

// hedges is what stands before a number.
type hedges struct {
	sense    Sense // the outermost bending sense
	opener   Sense // between or from
	additive bool
	whole    bool
	found    bool
	inner    int // the atom after an opener that stands first, 0 for none
}

// hedges reads the hedges that begin at atom i and returns the atom after them.
func (sc *scanner) hedges(i int) (hedges, int) {
	var h hedges
	for start := i; ; {
		p, next := sc.phrase(i, before)
		if p == nil || i > start+maxHedge {
			return h, i
		}
		switch p.sense {
		case additional:
			h.additive = true
		case entire:
			h.whole = true
		case between, from:
			h.opener = p.sense
			if i == start {
				h.inner = next
			}
		default:
			if p.sense == AtMost && sc.is(i, "up") && sc.guard(i-1, upward) {
				break // the verb's own particle: "edged up to 40"
			}
			if p.sense == About && sc.is(i, "about") && sc.is(i-1, "how", "what") {
				return h, i
			}
			if h.sense == Plain || h.sense == About {
				h.sense = p.sense
			}
		}
		h.found = true
		i = next
		if i < len(sc.atoms) && sc.isDash(i) && i > 0 && sc.atoms[i].glued && i+1 < len(sc.atoms) && sc.atoms[i+1].glued {
			i++ // "over-65s"
		}
	}
}

// combine joins a hedge after the number with the one before it; the later bound wins over a vague one.
func combine(pre, post Sense) Sense {
	if post == Plain || pre >= Over && pre <= AtMost && post == About {
		return pre
	}
	return post
}

// deniedAt tells whether the hedge at atom i stands under a negation: "could never have paid more than".
func (sc *scanner) deniedAt(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if sc.atoms[k].kind != letters && !sc.isApostrophe(k) || sc.guard(k, clause) {
			return false
		}
		if sc.guard(k, denial) && (!sc.is(k, "t") || sc.isApostrophe(k-1)) {
			return true
		}
	}
	return false
}

func (sc *scanner) isApostrophe(i int) bool { return sc.str(i) == "'" || sc.str(i) == "’" }
