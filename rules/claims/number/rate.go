package number

import (
	"slices"
	"strings"
)

// rates reads what the number is counted by: "a year", "per person", "each", "/month". Of two, the time counts: "a day each", "per person per day".
func (sc *scanner) rates(e *expression) {
	sc.rateOf(e)
	first := e.rate
	if first == "" {
		sc.behind(e)
		return
	}
	if first == "share" {
		return
	}
	e.rate = ""
	if sc.rateOf(e); e.rate == "" || spells[first] {
		e.rate = first
	}
}

// behind reads a rate that stands behind the number in another unit, or behind what is measured: "80 liters (21 gallons) of water a day". The number's own
// words end before them.
func (sc *scanner) behind(e *expression) {
	k := e.end
	if e.class != Measure && e.class != Money {
		return
	}
	if sc.str(k) == "(" {
		for n := k + 1; n < k+8 && n < len(sc.atoms); n++ {
			if sc.str(n) == ")" {
				k = n + 1
				break
			}
		}
	}
	if sc.is(k, "of") && sc.isWord(k+1) && !sc.guard(k+1, stop) {
		k += 2
	}
	if k == e.end {
		return
	}
	beyond := *e
	beyond.end = k
	if sc.rates(&beyond); beyond.rate != "" {
		e.rate, e.lo.unit, e.hi.unit = beyond.rate, beyond.lo.unit, beyond.hi.unit
	}
}

// spells are the times that something is counted by.
var spells = map[string]bool{"second": true, "minute": true, "hour": true, "day": true, "night": true, "week": true, "month": true, "quarter": true, "year": true}

// rateOf reads one thing that the number is counted by.
func (sc *scanner) rateOf(e *expression) {
	k := e.end
	if e.class == Ordinal || e.class == Rank || e.class == Score || e.class == Age || e.class == Times && !sc.word(k).article {
		return
	}
	switch {
	case sc.is(k, "each", "apiece"):
		e.rate, e.end = "each", k+1
	case sc.is(k, "per") && sc.is(k+1, "annum"):
		e.rate, e.end = "year", k+2
	case sc.is(k, "per") && sc.isWord(k+1) && !sc.guard(k+1, stop):
		if one := singularOf(sc.str(k + 1)); one != "cent" && !sc.lx.lookup(one).is(stop) {
			e.rate, e.end = one, k+2
		}
	case sc.str(k) == "/" && sc.joined(k) && sc.guard(k+1, rateNoun) && sc.joined(k+1):
		e.rate, e.end = singularOf(sc.str(k+1)), k+2
	case sc.is(k, "a", "an", "every") && sc.guard(k+1, rateNoun) && !sc.is(k+2, "ago", "later", "earlier", "before", "after", "old"):
		e.rate, e.end = timeName(sc.str(k+1)), k+2
	case sc.str(k) == "-" && sc.joined(k) && sc.is(k+1, "a", "an", "per") && sc.str(k+2) == "-" && sc.guard(k+3, rateNoun):
		e.rate, e.end = timeName(sc.str(k+3)), k+4
	case sc.is(k, "annually", "yearly", "monthly", "weekly", "daily"):
		e.rate = map[string]string{"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}[strings.ToLower(sc.str(k))]
		e.end = k + 1
	}
	if e.class == Measure && e.rate != "" {
		if u := sc.lx.per(e.hi.unit, e.rate); u != nil {
			e.lo.unit, e.hi.unit, e.rate = u, u, ""
		}
	}
}

// per is the unit that the lexicon has for a unit in a rate, "mph" for miles and hour, nil where it has none.
func (lx *lexicons) per(u *unit, rate string) *unit {
	words := append(strings.Fields(u.form), "per", rate)
	first := lx.lookup(words[0])
	if first == nil {
		return nil
	}
	for _, p := range first.starts {
		if p.kind == measured && slices.Equal(p.words, words) {
			return p.unit
		}
	}
	return nil
}
