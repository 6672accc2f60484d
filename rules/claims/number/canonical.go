package number

import (
	"bytes"
	"strings"
)

// appendCanonical writes the number in one form for all its spellings; scanning that form gives the same number.
func appendCanonical(b []byte, lx *lexicons, n *Number, e *expression) []byte {
	switch {
	case n.Class == Score:
		return appendScore(b, n)
	case n.Class == Ordinal:
		return appendOrdinal(b, lx, n)
	case n.Class == Rank:
		return appendRank(b, lx, n, e)
	case n.Negative:
		return appendNone(b, lx, n)
	}
	magnitude := n.Class == Measure && e.hi.unit == magnitudes
	if magnitude {
		b = append(b, "magnitude "...)
	}
	b = appendHedges(b, lx, n)
	if feet, ok := appendFeet(b, n, &e.lo); ok {
		return appendRate(feet, lx, n.Rate)
	}
	b = appendEnd(b, n, e.lo, n.Class == Money && e.lo.vague == "")
	if n.Range {
		hi := e.hi
		hi.scaled = hi.scaled && !isDigit(b[len(b)-1])                                 // "1 to 2 million" would give the first its million too
		b = appendEnd(append(b, " to "...), n, hi, n.Class == Money && e.lo.val.n < 0) // "-USD 1 to 0" would be two numbers
	}
	if !magnitude {
		b = appendUnit(b, lx, n, e)
	}
	return appendRate(b, lx, n.Rate)
}

// appendHedges writes what stands before a number.
func appendHedges(b []byte, lx *lexicons, n *Number) []byte {
	if n.Sense != Plain {
		b = append(append(b, lx.hedges[n.Sense]...), ' ')
	}
	if n.Whole {
		b = append(b, "all "...)
	}
	if n.Additive {
		b = append(b, "another "...)
	}
	return b
}

// appendUnit writes what stands after the number, with its space.
func appendUnit(b []byte, lx *lexicons, n *Number, e *expression) []byte {
	one := e.hi.val == whole(1) && !n.Range && e.lo.vague == ""
	switch n.Class {
	case Percent:
		return append(b, '%')
	case Points:
		b = append(b, " percentage point"...)
		if !one {
			b = append(b, 's')
		}
	case Money:
		if e.lo.vague != "" {
			b = append(append(append(b, ofVague(e.lo.vague)...), ' '), n.Unit...)
		}
	case Age:
		b = append(appendTime(b, n.PrintedUnit, one), " old"...)
	case Duration:
		b = appendTime(b, n.Unit, one || n.Unit == "quarter") // the plural is no time
	case Times:
		b = append(b, " times"...)
	case Measure:
		form := e.hi.unit.form
		if form == "pounds" && (bytes.HasSuffix(b, []byte("illion")) || n.Rate != "") { // millions of pounds and pounds a share would be money
			form = "lb"
		}
		b = append(append(b, ' '), form...)
	case Count:
		if noun := nounText(lx, n.Unit, one); noun != "" && !(dialled(n.To) && lx.lookup(noun).is(calls)) {
			if e.lo.vague != "" {
				b = append(b, ofVague(e.lo.vague)...)
			}
			b = append(append(b, ' '), noun...)
		}
	}
	return b
}

// ofVague joins a vague number to its noun: "dozens of", "several hundred".
func ofVague(vague string) string {
	if strings.HasSuffix(vague, " of") || !strings.HasSuffix(vague, "s") {
		return ""
	}
	return " of"
}

// appendTime writes a unit of time after a space, in the plural unless one.
func appendTime(b []byte, unit string, one bool) []byte {
	b = append(b, ' ')
	if !one && strings.HasSuffix(unit, "y") && unit != "day" {
		return append(append(b, unit[:len(unit)-1]...), "ies"...)
	}
	b = append(b, unit...)
	if !one {
		b = append(b, 's')
	}
	return b
}

// nounText is the counted noun, "" where it would not be read again as the noun.
func nounText(lx *lexicons, unit string, one bool) string {
	switch unit {
	case "percent", "pct", "time", "fold", "further", "extra", "bce":
		return ""
	case "magnitude":
		if one {
			return ""
		}
	}
	if len(unit) < 3 {
		return ""
	}
	e := lx.lookup(unit)
	if e.is(state) {
		return unit
	}
	many := pluralOf(unit)
	if !e.harmless() || !lx.lookup(many).harmless() || !plainPlural(lx, many) {
		return ""
	}
	switch {
	case !one:
		return many
	case singularNoun(unit) && many != unit && !e.is(nameCapital): // "1 block" would be the name of one
		return unit
	}
	return ""
}

// harmless tells whether a word after a number is nothing but its noun.
func (e *entry) harmless() bool {
	const harmful = month | maybe | stop | state | timeUnit | singular | zone | change | metric | timid
	return e == nil || !e.numeric && !e.cue && len(e.starts) == 0 && e.scale == 0 && e.suffix == 0 && e.guards&harmful == 0
}

func appendRate(b []byte, lx *lexicons, rate string) []byte {
	switch {
	case rate == "":
		return b
	case rate == "each":
		return append(b, " each"...)
	case !lx.lookup(rate).is(rateNoun):
		b = append(b, " per "...)
	case strings.Contains("aeiou", rate[:1]) && rate != "unit" || rate == "hour":
		b = append(b, " an "...)
	default:
		b = append(b, " a "...)
	}
	return append(b, rate...)
}

func appendNone(b []byte, lx *lexicons, n *Number) []byte {
	switch n.Unit {
	case "person":
		return append(b, "nobody"...)
	case "":
		return append(b, "none"...)
	}
	if noun := nounText(lx, n.Unit, false); noun != "" && !lx.lookup(n.Unit).is(state) {
		return append(append(b, "no "...), noun...)
	}
	return append(b, "none"...)
}
