package timex

// digitsAt reads a run of figures of at most n digits as a number that stands for itself: not part of "1,200", "3.5", "A-12" or "12%".
func (p *parser) plain(i, n int) (int, bool) {
	a := p.at(i)
	if a.kind != figures || a.digits() > n || a.num < 0 {
		return 0, false
	}
	if p.at(i+1).tight && (p.sign(i+1, '.') || p.sign(i+1, ',')) && p.at(i+2).tight && p.at(i+2).kind == figures {
		return 0, false
	}
	if a.tight && (p.sign(i-1, '.') || p.sign(i-1, ',')) && p.at(i-1).tight && p.at(i-2).kind == figures {
		return 0, false
	}
	return a.num, !p.sign(i+1, '%') && !(p.money(i - 1))
}

func (p *parser) money(i int) bool {
	return p.sign(i, '$') || p.at(i).kind == sign && p.text[p.at(i).start:p.at(i).end] == "£" || p.text[p.at(i).start:p.at(i).end] == "€"
}

// small reads a cardinal below 100, in figures or words ("twenty-four", "twenty four").
func (p *parser) small(i int) (int, int, bool) {
	if n, ok := p.plain(i, 2); ok {
		return n, i + 1, true
	}
	return p.smallWord(i)
}

func (p *parser) smallWord(i int) (int, int, bool) {
	n := int(p.at(i).lex.card)
	if n < 0 || n > 90 {
		return 0, i, false
	}
	if n >= 20 {
		j := i + 1
		if p.sign(j, '-') && p.at(j).tight {
			j++
		}
		if d := int(p.at(j).lex.card); d >= 1 && d <= 9 {
			return n + d, j + 1, true
		}
	}
	return n, i + 1, true
}

// ordinal reads "4th", "third", "twenty-first" and "twenty first".
func (p *parser) ordinal(i int) (int, int, bool) {
	if a := p.at(i); a.kind == figures && a.digits() <= 3 && a.num > 0 {
		if s := p.at(i + 1); s.tight && s.kind == letters && s.end-s.start == 2 && !(p.at(i+2).kind == figures && p.at(i+2).tight) {
			switch p.low(i + 1) {
			case "st", "nd", "rd", "th":
				return a.num, i + 2, true
			}
		}
		return 0, i, false
	}
	if n := int(p.at(i).lex.ord); n > 0 && n <= 100 {
		return n, i + 1, true
	}
	if n := int(p.at(i).lex.card); n >= 20 && n <= 90 {
		j := i + 1
		if p.sign(j, '-') && p.at(j).tight {
			j++
		}
		if d := int(p.at(j).lex.ord); d >= 1 && d <= 9 {
			return n + d, j + 1, true
		}
	}
	return 0, i, false
}

// yearWords reads "nineteen eighty-six", "nineteen hundred ninety three", "two thousand and fifteen".
func (p *parser) yearWords(i int) (int, int, bool) {
	n, j, ok := p.smallWord(i)
	if !ok || n == 0 {
		return 0, i, false
	}
	switch {
	case p.at(j).lex.card == 1000 && n <= 2:
		return p.yearTail(n*1000, j+1)
	case p.at(j).lex.card == 100 && n >= 11 && n <= 20:
		return p.yearTail(n*100, j+1)
	case n >= 16 && n <= 20:
		if tail, k, ok := p.smallWord(j); ok && tail >= 10 {
			return n*100 + tail, k, true
		}
	}
	return 0, i, false
}

func (p *parser) yearTail(y, i int) (int, int, bool) {
	j := i
	if p.is(j, wAnd) {
		j++
	}
	if n, k, ok := p.smallWord(j); ok && n > 0 {
		return y + n, k, true
	}
	return y, i, true
}
