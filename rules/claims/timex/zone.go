package timex

// zone reads "GMT", "EST", "local time", "Beijing time".
func (p *parser) zone(i int) (int, int, bool) {
	a := p.at(i)
	if a.kind != letters {
		return 0, i, false
	}
	if a.upper {
		if offset, ok := p.lex.zones[p.text[a.start:a.end]]; ok {
			return offset, i + 1, true
		}
	}
	if p.is(i, wLocal) && a.capital && !p.at(i+1).capital && (p.is(i-1, wMeridiem) || p.sign(i-1, '.') && p.at(i-1).tight) {
		return 0, p.skip(i+1, wTime), true
	}
	if (p.is(i, wLocal) || a.capital && a.lex == &noWord) && p.is(i+1, wTime) {
		return 0, i + 2, true
	}
	return 0, i, false
}

func (p *parser) zoneAt(e *expr, j int) int {
	_, k, ok := p.zone(j)
	if !ok {
		return j
	}
	e.zone = [2]int{p.at(j).start, p.at(j).end}
	return k
}

// equivalent reads the same time at Greenwich in brackets: "(0112 GMT)", "(2130 UTC)".
func (p *parser) equivalent(e *expr, j int) int {
	if !p.sign(j, '(') || e.gmt >= 0 {
		return j
	}
	g := newExpr(kTime, j+1)
	k, ok := p.clockFigures(&g, j+1, false)
	if !ok {
		return j
	}
	offset, k, ok := p.zone(k)
	if !ok || !p.sign(k, ')') {
		return j
	}
	e.gmt = ((g.clock-offset)%1440 + 1440) % 1440
	return k + 1
}
