package number

import (
	"strings"
)

// quakes makes a measure of a magnitude: "magnitude-6.4", "a 7.1 quake", "measured 6.7".
func (sc *scanner) quakes(e *expression) {
	p := e.lo
	if e.class != Count || p.scaled || p.worded || p.val.float() > 10 || p.val.float() < 0 {
		return
	}
	k := e.first - 1
	if sc.isDash(k) || sc.is(k, "of", "at", "a") {
		k--
	}
	near := sc.is(k, "magnitude", "magnitudes", "richter") || sc.is(k, "scale")
	switch {
	case near:
		if !sc.is(k, "scale") && k < e.first && !sc.taken(k) && (sc.isDash(e.first-1) || k == e.first-1 || sc.is(k+1, "of")) {
			e.first = k
		}
	case p.val.isInt():
		if !sc.is(sc.hyphen(e.end), "magnitude") {
			return
		}
	case sc.is(sc.hyphen(e.end), "magnitude", "quake", "earthquake", "tremor", "aftershock", "on"), sc.is(k, "measured", "measuring", "registered", "registering"):
		if !sc.anyQuake() {
			return
		}
	case sc.is(e.end, "temblor", "jolt"):
	default:
		return
	}
	if h := sc.hyphen(e.end); sc.is(h, "magnitude") {
		e.end, e.spanEnd = h+1, h+1
	}
	for _, q := range []*part{&e.lo, &e.hi} {
		q.class, q.unit = Measure, magnitudes
	}
	e.class = Measure
}

// magnitudes is the scale of earthquakes; it has no unit in print.
var magnitudes = &unit{code: "magnitude", base: "magnitude", form: "magnitude", factor: ratio{1, 1}}

// anyQuake tells whether the sentence speaks of an earthquake.
func (sc *scanner) anyQuake() bool {
	for i := range sc.atoms {
		if sc.atoms[i].word.is(quake) {
			return true
		}
	}
	return sc.measuredBySubject()
}

// measuredBySubject lets "It measured 6.7, according to the seismological institute" be a magnitude.
func (sc *scanner) measuredBySubject() bool {
	for i := range sc.atoms {
		if s := strings.ToLower(sc.str(i)); strings.HasPrefix(s, "seismolog") || strings.HasPrefix(s, "epicent") || strings.HasPrefix(s, "geolog") {
			return true
		}
	}
	return false
}
