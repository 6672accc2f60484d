package timex

// quantity reads how many of a unit: "four", "3.5", "four and a half", "half an", "a quarter of an", "a few", "a", with the unit to follow.
// spelled tells that the amount was no bare "a".
func (p *parser) quantity(i int) (a amount, next int, ok bool) {
	w := p.at(i).lex
	switch {
	case w.class == wHalf && p.is(i+1, wA), w.class == wHalf && p.sign(i+1, '-'):
		return amount{n: .5, half: true}, i + 2, true
	case w.class == wA && p.is(i+1, wHalf):
		return amount{n: .5, half: true}, p.hyphen(i + 2), true
	case p.sign(i, 'h'):
		return amount{n: .5, half: true}, i + 1, true
	case w.unit == quarter && p.is(i+1, wOf) && p.is(i+2, wA):
		return amount{n: .25, half: true}, i + 3, true
	case w.class == wA && p.at(i+1).lex.unit == quarter && p.is(i+2, wOf) && p.is(i+3, wA):
		return amount{n: .25, half: true}, i + 4, true
	case w.card == 3 && p.at(i+1).lex.unit == quarter && p.is(i+2, wOf) && p.is(i+3, wA):
		return amount{n: .75, half: true}, i + 4, true
	case w.class == wA && p.at(i+1).lex.class != wNone:
		if a, next, ok := p.loose(i + 1); ok {
			return a, next, true
		}
	}
	if a, next, ok := p.loose(i); ok {
		return a, next, true
	}
	if w.class == wOther && p.low(i) == "another" {
		return amount{n: 1}, i + 1, true
	}
	if w.class == wA {
		if c := p.at(i + 1).lex.card; c == 100 || c == 1000 {
			return amount{n: float64(c)}, i + 2, true
		}
		return amount{n: 1}, i + 1, true
	}
	return p.count(i)
}

// loose reads "few", "couple of", "several", "dozen".
func (p *parser) loose(i int) (amount, int, bool) {
	var n float64
	switch p.at(i).lex.class {
	case wCouple:
		n = 2
	case wFew, wSeveral:
		n = 3
	case wDozen:
		return amount{n: 12}, i + 1, true
	default:
		return amount{}, i, false
	}
	i++
	if p.is(i, wOf) && n == 2 {
		i++
	}
	return amount{n: n, vague: true}, i, true
}

func (p *parser) hyphen(i int) int {
	if p.sign(i, '-') && p.at(i).tight {
		return i + 1
	}
	return i
}

// count reads a cardinal with its decimals, scale and fraction: "1,200", "3.5", "two hundred", "four-and-a-half", "2½".
func (p *parser) count(i int) (amount, int, bool) {
	a, j, ok := p.whole(i)
	if !ok {
		return a, i, false
	}
	if k := p.hyphen(j); k > j && p.low(k) == "odd" || p.low(k) == "plus" && k > j {
		a.odd, j = true, k+1 // sixty-odd, 40-plus
	}
	if p.sign(j, 'h') {
		a.n, a.half, j = a.n+.5, true, j+1
	}
	if n, k := p.andHalf(j); k > j {
		a.n, a.half, j = a.n+n, true, k
	}
	return a, j, true
}

// andHalf reads "and a half", "-and-a-half", "and half", "and a quarter".
func (p *parser) andHalf(i int) (float64, int) {
	j := p.hyphen(i)
	if !p.is(j, wAnd) {
		return 0, i
	}
	j = p.hyphen(j + 1)
	if p.is(j, wA) {
		j = p.hyphen(j + 1)
	}
	switch {
	case p.is(j, wHalf):
		return .5, j + 1
	case p.at(j).lex.unit == quarter:
		return .25, j + 1
	}
	return 0, i
}

func (p *parser) whole(i int) (amount, int, bool) {
	a := p.at(i)
	if a.kind == figures {
		return p.figures(i)
	}
	n, j, ok := p.smallWord(i)
	if !ok || n == 0 {
		return amount{}, i, false
	}
	if p.at(j).lex.card == 100 {
		n, j = n*100, j+1
		k := j
		if p.is(k, wAnd) {
			k++
		}
		if d, next, ok := p.smallWord(k); ok {
			n, j = n+d, next
		}
	} else if p.at(j).lex.card == 1000 {
		n, j = n*1000, j+1
	}
	return amount{n: float64(n)}, j, true
}

// figures reads "12", "1,200" and "3.5".
func (p *parser) figures(i int) (amount, int, bool) {
	a := p.at(i)
	if a.num < 0 || a.tight && p.at(i-1).kind == sign && (p.sign(i-1, '.') || p.sign(i-1, ',') || p.sign(i-1, ':') || p.sign(i-1, '/') || p.money(i-1)) || p.money(i-1) {
		return amount{}, i, false
	}
	if a.tight && p.at(i-1).kind == letters || a.digits() > 1 && p.text[a.start] == '0' {
		return amount{}, i, false
	}
	out, j := amount{n: float64(a.num)}, i+1
	for p.sign(j, ',') && p.at(j).tight && p.at(j+1).tight && p.at(j+1).digits() == 3 {
		out.n, j = out.n*1000+float64(p.at(j+1).num), j+2
	}
	if d := p.at(j + 1); p.sign(j, '.') && p.at(j).tight && d.tight && d.kind == figures && d.digits() <= 3 {
		f := float64(d.num)
		for k := 0; k < d.digits(); k++ {
			f /= 10
		}
		out.n, out.digit, j = out.n+f, int8(d.digits()), j+2
	}
	if n := p.slashed(p.hyphen(j)); n > 0 {
		out.n, out.half, j = out.n+n, true, p.hyphen(j)+3
	}
	return out, j, true
}

// slashed reads the fraction of "2 1/2" and "1-3/4", 0 where there is none.
func (p *parser) slashed(i int) float64 {
	a, b := p.at(i), p.at(i+2)
	if a.digits() != 1 || !p.sign(i+1, '/') || !p.at(i+1).tight || !b.tight || b.digits() != 1 {
		return 0
	}
	switch {
	case a.num == 1 && b.num == 2:
		return .5
	case a.num == 1 && b.num == 4:
		return .25
	case a.num == 3 && b.num == 4:
		return .75
	}
	return 0
}
