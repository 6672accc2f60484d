package timex

// race reads a length of time as a stopwatch shows it: "2:08:14", "26:44.7", "a time of 3:42". Minutes and seconds alone are one only with a
// fraction or behind what a stopwatch gives, since they may be a time of day or a score.
func (p *parser) race(i int) (expr, int, bool) {
	e := newExpr(kDur, i)
	parts, j := []float64{float64(p.at(i).num)}, i+1
	for d := p.at(i).digits(); d > 0 && d <= 3 && len(parts) < 3 && p.sign(j, ':') && p.at(j).tight && p.at(j+1).tight && p.at(j+1).digits() == 2 && p.at(j+1).num < 60; j += 2 {
		parts = append(parts, float64(p.at(j+1).num))
	}
	if len(parts) < 2 || p.at(i).tight && i > 0 && p.at(i-1).kind != letters || p.is(i-1, wAt) {
		return e, i, false
	}
	fraction := p.sign(j, '.') && p.at(j).tight && p.at(j+1).tight && p.at(j+1).digits() > 0 && p.at(j+1).digits() <= 3
	if fraction {
		n := float64(p.at(j + 1).num)
		for k := p.at(j + 1).digits(); k > 0; k-- {
			n /= 10
		}
		parts[len(parts)-1] += n
		j += 2
	}
	if _, _, timed := p.meridiem(j); timed || len(parts) == 2 && !fraction && !p.stopwatch(i) || p.at(j).tight && p.sign(j, ':') {
		return e, i, false
	}
	for k, u := range []unit{hour, minute, second}[3-len(parts):] {
		e.dur[k] = amount{n: parts[k], unit: u}
	}
	e.durs, e.to = len(parts), j
	return e, j, true
}

// stopwatch tells whether the words before atom i give what a stopwatch showed: "a time of", "clocked".
func (p *parser) stopwatch(i int) bool {
	if p.is(i-1, wOf) {
		i--
		return clocked[p.low(i-1)]
	}
	return timekeeping[p.low(i-1)]
}

var (
	clocked     = map[string]bool{"time": true, "best": true, "record": true, "mark": true}
	timekeeping = map[string]bool{"clocked": true, "clocking": true, "clocks": true, "timed": true}
)
