package timex

import "strings"

// relative reads what hangs on the document's time or on another event's: "yesterday", "last week", "this September", "next Friday",
// "the following day", "that year", "the last three months", "two upcoming months", "now".
func (p *parser) relative(i, j int) (expr, int, bool) {
	e := newExpr(kRel, i)
	if n, ok := p.offset(i); ok {
		e.unit, e.n = day, n
		return p.offsetDate(e, i+1)
	}
	if e, k, ok := p.beyond(e, j); ok {
		return e, k, true
	}
	if u := p.at(j).lex.unit; (u == day || u == night && p.low(j) == "night") && p.is(i, wThe) && (p.is(j+1, wAfter) || p.is(j+1, wBefore)) {
		return p.dayBeside(e, j)
	}
	if e, k, ok := p.now(j); ok && (i == j || e.kind == kRel) {
		return e, k, true
	}
	if e, k, ok := p.within(i); ok {
		return e, k, true
	}
	if e, k, ok := p.counted(i); ok {
		return e, k, true
	}
	if p.at(j).lex.unit == weekend && i != j && p.low(j) == "weekend" {
		e.unit, e.rel = weekend, relNone
		return e, j + 1, !p.is(j+1, wOf)
	}
	r, k := p.relWord(j)
	if r == relNone || r == relLast && p.at(k).lex.unit == year && owners[p.low(j-1)] {
		return e, i, false // in her last year at school
	}
	if r == relThis && (p.is(k, wPast) || p.is(k, wComing) || p.is(k, wLast) || p.is(k, wNext)) {
		r, k = p.relWord(k)
	}
	return p.relTarget(e, r, j, k, i != j)
}

// owners are the words by which a last year is somebody's own.
var owners = map[string]bool{"his": true, "her": true, "their": true, "my": true, "our": true, "your": true}

// relWord reads "last", "this", "next" and their kin.
func (p *parser) relWord(i int) (rel, int) {
	switch p.at(i).lex.class {
	case wLast:
		if p.lasts(i) {
			return relNone, i
		}
		return relLast, i + 1
	case wPast:
		return relPast, i + 1
	case wPrevious:
		return relPrevious, i + 1
	case wThis, wCurrent:
		return relThis, i + 1
	case wNext:
		return relNext, i + 1
	case wComing:
		return relComing, i + 1
	case wFollowing:
		return relFollow, i + 1
	case wSame:
		return relThat, i + 1
	case wThat:
		if u := p.at(i + 1).lex; u.unit == noUnit && u.class != wSame && p.fine(p.at(i)) != "DT" {
			return relNone, i // "said that October was warm"
		}
		return relThat, i + 1
	}
	return relNone, i
}

// lasts tells whether "last" is what something does: "will last two days", "is to last all week".
func (p *parser) lasts(i int) bool {
	if !p.is(i, wLast) || p.low(i) != "last" {
		return false
	}
	k := i - 1
	if w := p.low(k); w == "only" || w == "also" || w == "even" || w == "probably" || w == "likely" {
		k--
	}
	switch p.low(k) {
	case "will", "would", "could", "may", "might", "can", "should", "must", "cannot", "did", "does", "not", "shall", "won't", "n't", "’t", "t":
		return true
	case "to": // "compared to last year"
		return bound[p.low(k-1)] || strings.HasPrefix(p.fine(p.at(i)), "V")
	}
	return false
}

// bound are the words behind which "to" tells what is to be.
var bound = map[string]bool{"is": true, "are": true, "was": true, "were": true, "be": true, "expected": true, "likely": true, "due": true, "set": true,
	"supposed": true, "meant": true, "planned": true, "scheduled": true, "going": true, "intended": true, "designed": true, "unlikely": true}

// relTarget reads what "last", "this" or "next" points at.
func (p *parser) relTarget(e expr, r rel, j, k int, the bool) (expr, int, bool) {
	w := p.at(k).lex
	if w.class == wFiscal || w.class == wCalendar {
		if p.at(k+1).lex.unit >= quarter {
			k, w = k+1, p.at(k+1).lex
		}
	}
	switch {
	case w.weekday > 0:
		d, next, ok := p.weekdayAt(k, k)
		if !ok {
			d, next = newExpr(kCal, k), p.dot(k+1)
			d.weekday = int(w.weekday)
		}
		if d.rel == relNone {
			d.rel = r
		}
		d.anchor = p.sameAs(r)
		return d, next, r != relThat || d.day > 0 || d.anchor != NoAnchor
	case w.month > 0:
		d, next, ok := p.monthFirst(k, k)
		if !ok {
			d, next = newExpr(kCal, k), p.dot(k+1)
			d.month = int(w.month)
		}
		d.rel, d.anchor = r, p.sameAs(r)
		return d, next, d.anchor != NoAnchor && p.at(k).capital || r != relThat && p.at(k).capital || w.month != 5 && w.month != 3 && r != relThat
	case w.season > 0:
		e.kind, e.season, e.rel = kSeason, int(w.season), r
		return e, k + 1, r != relThat
	case w.holiday:
		d, next, ok := p.holidayAt(k, k)
		d.rel = r
		return d, next, ok && r != relThat
	}
	if d, next, ok := p.dayFirst(k, k); ok && d.day > 0 && r != relThat {
		d.rel = r
		return d, next, true
	}
	if u, ok := p.calendarUnit(k); ok {
		return p.relUnit(e, r, u, k+1, the)
	}
	return p.roll(e, r, k)
}

// sameAs returns the anchor of "the same Friday".
func (p *parser) sameAs(r rel) Anchor {
	if r == relThat {
		return AnchorSame
	}
	return NoAnchor
}
