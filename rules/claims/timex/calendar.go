package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

const daySeconds = 86400

// A date counts days from 1 January 1970.
type date int

func dateOf(year, month, dayOfMonth int) date {
	return date(time.Date(year, time.Month(month), dayOfMonth, 0, 0, 0, 0, time.UTC).Unix() / daySeconds)
}

func (d date) time() time.Time { return time.Unix(int64(d)*daySeconds, 0).UTC() }

func (d date) ymd() (int, int, int) {
	y, m, dd := d.time().Date()
	return y, int(m), dd
}

// weekday returns 1 for Monday to 7 for Sunday.
func (d date) weekday() int { return (int(d)%7+7+3)%7 + 1 }

// monday returns the first day of the week that d lies in.
func (d date) monday() date { return d - date(d.weekday()-1) }

func (d date) week() (int, int) { return d.time().ISOWeek() }

// daysIn returns the length of a month; months outside 1 to 12 run into the neighbouring years.
func daysIn(year, month int) int { return int(dateOf(year, month+1, 1) - dateOf(year, month, 1)) }

// valid tells whether the calendar has the day.
func valid(year, month, dayOfMonth int) bool {
	return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysIn(year, month)
}

// addMonths moves d by n months; a day that the month does not have becomes its last.
func (d date) addMonths(n int) date {
	y, m, dd := d.ymd()
	first := dateOf(y, m+n, 1)
	y, m, _ = first.ymd()
	return dateOf(y, m, min(dd, daysIn(y, m)))
}

// nthWeekday returns the n-th weekday of a month, counted from its end where n is negative, and false where it has none.
func nthWeekday(year, month, weekday, n int) (date, bool) {
	if n < 0 {
		last := dateOf(year, month+1, 1) - 1
		d := last - date((last.weekday()-weekday+7)%7) + date(7*(n+1))
		return d, d >= dateOf(year, month, 1)
	}
	first := dateOf(year, month, 1)
	d := first + date((weekday-first.weekday()+7)%7) + date(7*(n-1))
	return d, n > 0 && d < dateOf(year, month+1, 1)
}

// easter returns Easter Sunday of the Gregorian calendar, by the anonymous computus.
func easter(year int) date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	n := h + l - 7*((a+11*h+22*l)/451) + 114
	return dateOf(year, n/31, n%31+1)
}

// A holiday is a named day and the rule that gives its date.
type holiday struct {
	words      []string // the words after the first, as atoms print them in lower case
	name       string
	month, day int
	weekday, n int // the n-th weekday of month
	easter     bool
	shift      int // days after Easter or after the n-th weekday
}

// in returns the holiday's date in a year.
func (h *holiday) in(year int) date {
	switch {
	case h.easter:
		return easter(year) + date(h.shift)
	case h.weekday > 0:
		d, _ := nthWeekday(year, h.month, h.weekday, h.n)
		return d + date(h.shift)
	}
	return dateOf(year, h.month, h.day)
}

// readHoliday reads a line of holidays.txt: a name, "=", and a rule.
func readHoliday(l *lexicon, f []string) error {
	line := strings.Join(f, " ")
	name, rule, ok := strings.Cut(line, " = ")
	if !ok {
		return fmt.Errorf("no %q between name and rule", "=")
	}
	h := holiday{name: name}
	if err := h.read(l, strings.Fields(rule)); err != nil {
		return err
	}
	atoms, _ := split(name, l, nil)
	for _, a := range atoms[1:] {
		h.words = append(h.words, name[a.start:a.end])
	}
	first := name[:atoms[0].end]
	l.of(first).holiday = true
	l.days = append(l.days, h)
	list := append(l.holidays[first], len(l.days)-1)
	for i := len(list) - 1; i > 0 && len(l.days[list[i]].words) > len(l.days[list[i-1]].words); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	l.holidays[first] = list
	return nil
}

func (h *holiday) read(l *lexicon, rule []string) (err error) {
	if after, ok := strings.CutPrefix(rule[0], "easter"); ok {
		h.easter = true
		h.shift, err = strconv.Atoi(after)
		return err
	}
	month, dayOfMonth, fixed := strings.Cut(rule[0], "-")
	if h.month, err = number(month, 1, 12); err != nil {
		return err
	}
	if fixed {
		h.day, err = number(dayOfMonth, 1, daysIn(2024, h.month))
		return err
	}
	if len(rule) < 3 {
		return fmt.Errorf("rule %q has no weekday and count", rule)
	}
	if h.weekday = int(l.of(rule[1]).weekday); h.weekday == 0 {
		return fmt.Errorf("unknown weekday %q", rule[1])
	}
	if h.n, err = number(rule[2], -1, 5); err == nil && len(rule) > 3 {
		h.shift, err = strconv.Atoi(rule[3])
	}
	return err
}
