package number

import (
	"strings"
)

// singular names of time units by their forms.
func timeName(s string) string {
	s = strings.ToLower(s)
	switch s {
	case "yr", "yrs":
		return "year"
	case "min", "mins":
		return "minute"
	case "hr", "hrs":
		return "hour"
	case "sec", "secs":
		return "second"
	case "centuries":
		return "century"
	}
	return strings.TrimSuffix(s, "s")
}

// ageAfter reads "-year-old", "years old", "years of age", "yo".
func (sc *scanner) ageAfter(p *part) bool {
	k := sc.hyphen(p.end)
	if sc.is(k, "yo") || sc.is(k, "y") && sc.str(k+1) == "/" && sc.is(k+2, "o") {
		p.class, p.noun, p.unitAt, p.aged = Age, "year", k, true
		p.end = k + 1
		if sc.is(k, "y") {
			p.end = k + 3
		}
		return true
	}
	if !sc.guard(k, timeUnit) || !sc.is(k, "year", "years", "month", "months", "week", "weeks", "day", "days", "yr", "yrs", "hour", "hours") {
		return false
	}
	j := sc.hyphen(k + 1)
	switch {
	case sc.is(j, "old", "olds"):
		p.end = j + 1
	case sc.is(j, "of") && sc.is(j+1, "age"):
		p.end = j + 2
	default:
		return false
	}
	p.class, p.noun, p.unitAt, p.marked, p.aged = Age, timeName(sc.str(k)), k, k > p.to, true
	return true
}

// timeAfter reads a number of time units.
func (sc *scanner) timeAfter(p *part) bool {
	k := sc.hyphen(p.end)
	if sc.is(k, "more", "additional", "further", "full", "straight", "consecutive", "long", "extra", "whole") && sc.guard(k+1, timeUnit) {
		p.more = sc.is(k, "more", "additional", "further", "extra")
		k++
		p.end = k
	}
	if !sc.guard(k, timeUnit) || sc.is(k, "season", "seasons", "quarters") || sc.is(k, "second") && !p.worded && !p.digits {
		return false
	}
	if k == p.end && p.val != whole(1) && sc.str(k)[len(sc.str(k))-1]|0x20 != 's' && !(p.val.d > 1 || p.negative) && !sc.is(k, "yr", "min", "hr", "sec") {
		return false // "two night-shift workers"
	}
	if sc.is(k, "second") && k == p.end || sc.is(k, "quarter") { // "one second" is time, "two second terms" and a "three-quarter share" are not
		if k > p.end || p.val != whole(1) && (sc.is(k, "quarter") || !sc.is(p.from, "one")) {
			return false
		}
	}
	p.class, p.noun, p.unitAt, p.end, p.marked = Duration, timeName(sc.str(k)), k, k+1, k > p.to
	return true
}

// timesAfter reads "three times", "tenfold" apart.
func (sc *scanner) timesAfter(p *part) bool {
	k := sc.hyphen(p.end)
	if sc.is(k, "times", "fold") || sc.is(k, "time") && k > p.end {
		p.class, p.unitAt, p.end, p.marked = Times, k, k+1, k > p.to
		return true
	}
	return false
}
