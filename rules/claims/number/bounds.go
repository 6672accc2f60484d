package number

// joinBounds makes one number of two bounds that close an interval: "more than 10 and less than 40".
func joinBounds(sc *scanner, out []Number) []Number {
	for i := 0; i+1 < len(out); i++ {
		a, b := &out[i], &out[i+1]
		lo, hi, ok := bounds(a, b)
		if !ok {
			continue
		}
		between := sc.text[a.Span.End:b.Span.Start]
		if between != " and " && between != " but " {
			continue
		}
		join(a, b, lo, hi)
		out = append(out[:i+1], out[i+2:]...)
	}
	return out
}

// bounds tells which of two bounds is the lower one. They must close an interval, and only the upper one may print what is counted or by
// what, as in the canonical text.
func bounds(a, b *Number) (lo, hi *Number, ok bool) {
	if a.Class != b.Class || a.Negative || b.Negative || a.Unit != b.Unit && a.Unit != "" && b.Unit != "" {
		return a, b, false
	}
	if lo, hi = a, b; upper(a.Sense) {
		lo, hi = b, a
	}
	return lo, hi, lower(lo.Sense) && upper(hi.Sense) && lo.Exact < hi.Exact && lo.Rate == "" && (lo.Class != Count || lo.Unit == "")
}

func lower(s Sense) bool { return s == Over || s == AtLeast }

func upper(s Sense) bool { return s == Under || s == AtMost }

// join makes the interval of lo and hi, which are a and b in some order, of a; the text that tells it is canonical.
func join(a, b, lo, hi *Number) {
	text := lo.Text + " and " + hi.Text
	a.Admits.Low, a.Admits.High = lo.Admits.Low, hi.Admits.High
	a.Exact, a.To, a.Printed = lo.Exact, hi.To, lo.Printed
	a.Sense = lo.Sense
	a.Span.End, a.Amount.End, a.Words.End = b.Span.End, b.Amount.End, b.Words.End
	a.EndTok, a.Text, a.Range, a.Floating = b.EndTok, text, true, false
	if a.Unit == "" {
		a.Unit, a.PrintedUnit, a.UnitTok = b.Unit, b.PrintedUnit, b.UnitTok
	}
}
