package timex

import (
	"fmt"
	"time"
)

// A docTime is the document's time on its own clock.
type docTime struct {
	known bool
	day   date
	sec   int64 // civil seconds
}

func newDocTime(t time.Time) docTime {
	if t.IsZero() {
		return docTime{}
	}
	y, m, d := t.Date()
	day := dateOf(y, int(m), d)
	return docTime{true, day, int64(day)*daySeconds + int64(t.Hour()*3600+t.Minute()*60+t.Second())}
}

// A period is a run of civil seconds, the end exclusive, and its TIMEX3 value; where known is false only the value says something.
type period struct {
	lo, hi int64
	value  string
	known  bool
}

func unknown(format string, args ...any) period { return period{value: fmt.Sprintf(format, args...)} }

func between(first, after date, value string) period {
	return period{int64(first) * daySeconds, int64(after) * daySeconds, value, true}
}

func dayPeriod(d date) period {
	y, m, dd := d.ymd()
	return between(d, d+1, dayValue(y, m, dd))
}

func dayValue(y, m, d int) string {
	b := [10]byte{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'}
	digits(b[0:4], y)
	digits(b[5:7], m)
	digits(b[8:10], d)
	return string(b[:])
}

func digits(b []byte, n int) {
	for i := len(b) - 1; i >= 0; i, n = i-1, n/10 {
		b[i] = '0' + byte(n%10)
	}
}

func monthPeriod(y, m int) period {
	d := dateOf(y, m, 1)
	y, m, _ = d.ymd()
	return between(d, dateOf(y, m+1, 1), dayValue(y, m, 1)[:7])
}

func yearPeriod(y int) period {
	return between(dateOf(y, 1, 1), dateOf(y+1, 1, 1), fmt.Sprintf("%04d", y))
}

func weekPeriod(monday date) period {
	y, w := monday.week()
	return between(monday, monday+7, fmt.Sprintf("%04d-W%02d", y, w))
}

func weekendPeriod(monday date) period {
	y, w := monday.week()
	return between(monday+5, monday+7, fmt.Sprintf("%04d-W%02d-WE", y, w))
}

func quarterPeriod(y, q int) period {
	return between(dateOf(y, 3*q-2, 1), dateOf(y, 3*q+1, 1), fmt.Sprintf("%04d-Q%d", y, q))
}

func halfPeriod(y, h int) period {
	return between(dateOf(y, 6*h-5, 1), dateOf(y, 6*h+1, 1), fmt.Sprintf("%04d-H%d", y, h))
}

func decadePeriod(y int) period {
	y -= y % 10
	return between(dateOf(y, 1, 1), dateOf(y+10, 1, 1), fmt.Sprintf("%03d", y/10))
}

func centuryPeriod(n int) period {
	return between(dateOf(100*(n-1), 1, 1), dateOf(100*n, 1, 1), fmt.Sprintf("%02d", n-1))
}

func (s season) period(year int) period {
	last := s.last
	if last < s.first {
		last += 12
	}
	return between(dateOf(year, s.first, 1), dateOf(year, last+1, 1), fmt.Sprintf("%04d-%s", year, s.code))
}

// slash joins two periods to one interval.
func slash(a, b period) period {
	return period{a.lo, max(a.hi, b.hi), a.value + "/" + b.value, a.known && b.known}
}

// days joins the days from first to last.
func spanOf(first, last date) period { return slash(dayPeriod(first), dayPeriod(last)) }

// secondsPeriod is one second or one minute on the clock.
func secondPeriod(sec, length int64, layout string) period {
	t := time.Unix(sec, 0).UTC()
	return period{sec, sec + length, t.Format(layout), true}
}
