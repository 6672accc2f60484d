package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"crosscheck/checker"
)

// WeekdayClash tells whether a weekday was printed beside a date that falls on another: "Wednesday, Nov. 7" where November 7 is a Thursday.
// It returns the weekday as printed and the date that the rest of the words name.
func (t Timex) WeekdayClash() (printed time.Weekday, named time.Time, clash bool) {
	if t.Weekday == None || !t.Known() || t.Class == Set || t.Day == 0 && t.Class == Weekday {
		return t.Weekday, time.Time{}, false
	}
	d := date(int64(t.Point.Low) / daySeconds).time()
	if t.Class == Interval || t.Day == 0 {
		return t.Weekday, d, false
	}
	return t.Weekday, d, d.Weekday() != t.Weekday
}

// Format writes an expression as an editor reads it: "Sunday, November 30, 2025", "by June 30, 2026", "about 50 minutes". What has no place
// on the calendar is written as its Value.
func Format(t Timex) string {
	out, mod := t.body(), t.Mod
	if t.Exact > 0 && t.Class == Date {
		mod = NoMod // roughly says it
	}
	switch mod {
	case Approx:
		out = "about " + out
	case Nearly:
		out = "almost " + out
	case Bulk:
		out = "most of " + out
	case Under:
		out = "less than " + out
	case Over:
		out = "more than " + out
	case Least:
		out = "at least " + out
	case Most:
		out = "at most " + out
	case Soon:
		out = "shortly after " + out
	case Just:
		out = "shortly before " + out
	case Start:
		out = "early " + out
	case Mid:
		out = "mid-" + out
	case End:
		out = "late " + out
	}
	if t.Bound != NoBound {
		out = t.Bound.String() + " " + out
	}
	return out
}

func (t Timex) body() string {
	switch {
	case t.Anchor == AnchorSame && t.Fuzzy != "":
		return "the same " + t.Fuzzy
	case t.Anchor != NoAnchor && t.Fuzzy != "":
		return "the " + t.Fuzzy + " " + t.Anchor.String()
	case t.Class == Duration:
		if a, b, ok := strings.Cut(t.Value, "/"); ok {
			return readDuration(a) + " to " + readDuration(b)
		}
		return readDuration(t.Value)
	case t.Class == Set:
		return t.Value
	case t.Value != "" && t.Anchor == AnchorSame:
		return "the same " + strings.TrimPrefix(readDuration(t.Value), "1 ")
	case t.Anchor != NoAnchor:
		return readDuration(t.Value) + " " + t.Anchor.String()
	}
	out := ""
	if t.Point.Known {
		out = FormatInterval(t.Point)
	}
	if t.Clock >= 0 && t.Class != Interval {
		clock := FormatClock(t.Clock)
		if t.Point.Known {
			clock += " on " + readDay(date(int64(t.Point.Low)/daySeconds))
		}
		return clock
	}
	if t.Fuzzy != "" && t.Point.Known {
		return t.Fuzzy + " of " + readDay(date(int64(t.Point.Low)/daySeconds))
	}
	if t.Exact > 0 && t.Class == Date && t.Admits.Known && t.Bound == NoBound {
		return t.roughly()
	}
	if out == "" {
		return t.Value
	}
	return out
}

// roughly writes a date that was given by its distance, as finely as the words give it.
func (t Timex) roughly() string {
	d := floorDay(t.Admits.Low/2 + t.Admits.High/2).time()
	switch wide := t.Admits.High - t.Admits.Low; {
	case wide > 250*daySeconds:
		return d.Format("2006") + " or so"
	case wide > 20*daySeconds:
		return d.Format("January 2006") + " or so"
	}
	return readDay(date(int64(t.Point.Low) / daySeconds))
}

// FormatClock writes minutes after midnight: "4:12 a.m.", "noon", "midnight".
func FormatClock(minutes int) string {
	h, m := minutes/60%24, minutes%60
	switch {
	case m == 0 && h == 0:
		return "midnight"
	case m == 0 && h == 12:
		return "noon"
	}
	half := "a.m."
	if h >= 12 {
		half = "p.m."
	}
	h = (h+11)%12 + 1
	if m == 0 {
		return strconv.Itoa(h) + " " + half
	}
	return fmt.Sprintf("%d:%02d %s", h, m, half)
}

// FormatInterval writes civil Unix seconds as the calendar period that they fill, else as the first and last day: "November 2025",
// "June 3 to June 5, 2026", "2026".
func FormatInterval(i checker.Interval) string {
	if !i.Known {
		return ""
	}
	if i.Low < -6.2e10 || i.High > 2.6e11 {
		switch {
		case i.Low < -6.2e10 && i.High > 2.6e11:
			return "any time"
		case i.Low < -6.2e10:
			return "up to " + readDay(date(int64(i.High)/daySeconds))
		}
		return "from " + readDay(date(int64(i.Low)/daySeconds)) + " on"
	}
	first, last := floorDay(i.Low), floorDay(i.High)
	if first == last {
		return readDay(first)
	}
	fy, fm, fd := first.ymd()
	ly, lm, ld := (last + 1).ymd()
	switch {
	case fd == 1 && ld == 1 && fm == 1 && lm == 1 && ly == fy+1:
		return strconv.Itoa(fy)
	case fd == 1 && ld == 1 && (ly*12+lm)-(fy*12+fm) == 1:
		return fmt.Sprintf("%s %d", time.Month(fm), fy)
	}
	ly, lm, ld = last.ymd()
	if fy == ly {
		return fmt.Sprintf("%s %d to %s %d, %d", time.Month(fm), fd, time.Month(lm), ld, fy)
	}
	return fmt.Sprintf("%s %d, %d to %s %d, %d", time.Month(fm), fd, fy, time.Month(lm), ld, ly)
}

func floorDay(s float64) date {
	d := date(int64(s) / daySeconds)
	if s < 0 && int64(s)%daySeconds != 0 {
		d--
	}
	return d
}

func readDay(d date) string { return d.time().Format("Monday, January 2, 2006") }

var unitWords = map[byte]string{'Y': "year", 'W': "week", 'D': "day", 'H': "hour", 'S': "second"}

// readDuration writes a TIMEX3 duration in words: "4 years", "1 hour 30 minutes".
func readDuration(v string) string {
	var out []string
	clock := false
	for v = strings.TrimPrefix(v, "P"); v != ""; {
		if v[0] == 'T' {
			clock, v = true, v[1:]
			continue
		}
		n := strings.IndexFunc(v, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != 'X' })
		if n <= 0 {
			return v
		}
		word := unitWords[v[n]]
		if v[n] == 'M' {
			word = either(clock, "minute", "month")
		}
		next := n + 1
		if strings.HasPrefix(v[n:], "WE") {
			word, next = "weekend", n+2
		}
		count := v[:n]
		if count == "X" {
			count = "some"
		}
		if count != "1" {
			word += "s"
		}
		out, v = append(out, count+" "+word), v[next:]
	}
	return strings.Join(out, " ")
}
