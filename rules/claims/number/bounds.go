package number

// joinBounds makes one number of two bounds that close an interval: "more than 10 and less than 40".
func joinBounds(sc *scanner, out []Number) []Number {
	for i := 0; i+1 < len(out); i++ {
		a, b := &out[i], &out[i+1]
		if a.Class != b.Class || a.Unit != b.Unit && a.Unit != "" && b.Unit != "" || !lower(a.Sense) || !upper(b.Sense) {
			if a.Class != b.Class || !upper(a.Sense) || !lower(b.Sense) || !(b.Exact < a.Exact) {
				continue
			}
		} else if !(a.Exact < b.Exact) {
			continue
		}
		between := sc.text[a.Span.End:b.Span.Start]
		if between != " and " && between != " but " {
			continue
		}
		join(a, b)
		out = append(out[:i+1], out[i+2:]...)
	}
	return out
}

func lower(s Sense) bool { return s == Over || s == AtLeast }

func upper(s Sense) bool { return s == Under || s == AtMost }

// join makes the interval of both bounds of a, the text that tells it canonical.
func join(a, b *Number) {
	lo, hi := a, b
	if upper(a.Sense) {
		lo, hi = b, a
	}
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
