package number

import (
	"crosscheck/checker"
)

// finish weighs the expression: its spans, numbers, interval, unit and canonical text.
func (sc *scanner) finish(e *expression) Number {
	if !e.isRange && e.class != Score {
		e.hi = e.lo
	}
	if e.sense == Plain {
		e.sense = e.hedges.sense
	} else {
		e.sense = combine(e.hedges.sense, e.sense)
	}
	n := Number{
		Class: e.class, Sense: e.sense, Range: e.isRange, Rate: e.rate,
		Hedged: e.sense.hedged() || e.lo.vague != "", Negative: e.negative, Additive: e.additive, Whole: e.whole,
		Span:   sc.span(e.first, e.spanEnd),
		Amount: sc.span(e.lo.first, max(e.hi.end, min(e.spanEnd, e.hi.end))),
		Words:  sc.span(e.lo.from, e.hi.wordsEnd),
		Tok:    int(sc.at(e.first).tok), EndTok: int(sc.at(e.end-1).tok) + 1, UnitTok: -1,
	}
	if e.class == Measure && e.hi.unit == magnitudes || e.hi.marked && e.class == Count {
		n.Amount.End = n.Span.End
	}
	sc.unitOf(&n, e)
	weigh(&n, e)
	n.Floating = n.Class == Count && n.Unit == "" && !n.Hedged && !n.Negative && n.Rate == "" && !n.Whole && !n.Additive
	sc.buf = appendCanonical(sc.buf[:0], sc.lx, &n, e)
	n.Text = string(sc.buf)
	return n
}

func (sc *scanner) span(from, to int) checker.Span {
	return checker.Span{Start: int(sc.at(from).start), End: int(sc.at(to - 1).end)}
}

// unitOf names the unit of the number.
func (sc *scanner) unitOf(n *Number, e *expression) {
	at := e.hi.unitAt
	switch e.class {
	case Count, Ordinal:
		at = e.noun
		if e.noun >= 0 {
			n.Unit = singularOf(sc.str(e.noun))
		} else {
			n.Unit = e.nounText
		}
	case Percent, Points, Fraction:
		n.Unit = "%"
		if e.class == Points {
			n.Unit = "pp"
		}
	case Money:
		n.Unit = e.hi.cur.code
		n.PrintedUnit = n.Unit
		if e.hi.small {
			n.PrintedUnit = n.Unit + "/100"
		}
	case Age:
		n.Unit = "year"
		n.PrintedUnit = e.hi.noun
	case Duration:
		n.Unit = e.hi.noun
	case Rank:
		n.Unit = e.rank
	case Measure:
		n.Unit, n.PrintedUnit = e.hi.unit.base, e.hi.unit.code
		if n.Unit == "deg" && !sc.near(e.lo.from, 12, angle) {
			n.Unit = "Cel"
		}
	case Times:
		n.Unit = "time"
	}
	if n.PrintedUnit == "" {
		n.PrintedUnit = n.Unit
	}
	if at >= 0 {
		n.UnitTok = int(sc.at(at).tok)
	}
}
