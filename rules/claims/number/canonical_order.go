package number

import (
	"strconv"
)

func appendOrdinal(b []byte, lx *lexicons, n *Number) []byte {
	if n.Range {
		b = appendPlace(append(b, "between "...), int64(n.Exact))
		return appendPlace(append(b, " and "...), int64(n.To))
	}
	b = appendPlace(b, int64(n.Exact))
	if n.Unit != "" && followsOrdinal(lx.lookup(n.Unit)) && singularOf(n.Unit) == n.Unit {
		b = append(append(b, ' '), n.Unit...)
	}
	return b
}

// followsOrdinal tells whether a word after an ordinal is read as what is ordered: not "2nd April", "2nd five", "2nd best".
func followsOrdinal(e *entry) bool {
	return e == nil || !e.is(stop|month) && !e.numeric && e.role == "" && e.rank == ""
}

// appendPlace writes 1st, 2nd, 3rd.
func appendPlace(b []byte, n int64) []byte {
	b = strconv.AppendInt(b, n, 10)
	end := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return append(b, end...)
}

// appendRank writes "the largest", "2nd largest", "top 10".
func appendRank(b []byte, lx *lexicons, n *Number, e *expression) []byte {
	if e.top {
		return strconv.AppendInt(append(append(b, e.rank...), ' '), int64(n.Exact), 10)
	}
	form := lx.superlative(n.Unit)
	if n.Exact != 1 {
		return append(append(appendPlace(b, int64(n.Exact)), ' '), form...)
	}
	b = append(append(b, "the "...), form...)
	if lx.lookup(form).is(timid) {
		b = append(b, " ever"...)
	}
	return b
}
