package timex

// halfDay reads a.m., p.m. or "in the morning" behind an hour and settles the hour by it.
func (p *parser) halfDay(e *expr, i int) int {
	if pm, j, ok := p.meridiem(i); ok && e.clock < 13*60 {
		e.settle(pm)
		return j
	}
	return i
}

// settle makes an hour of the twelve-hour clock one of the day's.
func (e *expr) settle(pm bool) {
	e.ambiguous = false
	switch {
	case pm && e.clock < 12*60:
		e.clock += 12 * 60
	case !pm && e.clock >= 12*60 && e.clock < 13*60:
		e.clock -= 12 * 60
	}
}

// meridiem reads "a.m.", "pm", "p m", and "a" or "p" tight to the hour; true stands for the afternoon.
func (p *parser) meridiem(i int) (pm bool, next int, ok bool) {
	a := p.at(i)
	if a.kind != letters {
		return false, i, false
	}
	if p.is(i, wMeridiem) {
		return p.text[a.start]|0x20 == 'p', i + 1, true
	}
	c := p.text[a.start] | 0x20
	if a.end-a.start != 1 || c != 'a' && c != 'p' {
		return false, i, false
	}
	j := i + 1
	if p.sign(j, '.') && p.at(j).tight {
		j++
	}
	if m := p.at(j); m.end-m.start == 1 && p.text[m.start]|0x20 == 'm' && (m.tight || j == i+1) {
		j++
		if p.sign(j, '.') && p.at(j).tight && p.sign(i+1, '.') {
			j++
		}
		return c == 'p', j, true
	}
	if a.tight && p.at(i-1).kind == figures {
		return c == 'p', i + 1, true
	}
	return false, i, false
}

// partOfClock reads "in the morning", "at night" behind an hour.
func (p *parser) partOfClock(e *expr, j int) (int, bool) {
	k := j
	switch {
	case p.is(k, wIn) && p.is(k+1, wThe):
		k += 2
	case p.is(k, wAt):
		k++
	default:
		return j, false
	}
	w := p.at(k).lex
	if w.part == 0 || e.clock >= 13*60 {
		return j, false
	}
	p.settlePart(e, int(w.part))
	e.part = int(w.part)
	return k + 1, true
}

// settlePart settles a twelve-hour time by a part of the day.
func (p *parser) settlePart(e *expr, part int) {
	h := e.clock / 60
	switch p.lex.parts[part].code {
	case "MO", "DA":
		e.settle(false)
	case "AF", "EV", "DU":
		e.settle(true)
	case "NI":
		e.settle(h >= 6 && h < 12)
	}
}
