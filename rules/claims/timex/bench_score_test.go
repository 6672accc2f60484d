package timex

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"crosscheck/rules/grammar"
)

// A suiteCase is one line of the suite: a text, its time, and what it holds.
type suiteCase struct {
	Suite, Input, Reference string
	Results                 []suiteResult
}

type suiteResult struct {
	Start, End int // in UTF-16 units, the end inclusive
	Type       string
	Values     []map[string]string
}

// shared returns a path beside the repository, and skips the test where there is none.
func shared(t *testing.T, path string) string {
	dir, err := os.Getwd()
	require.NoError(t, err)
	for dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	path = filepath.Join(dir, "..", "shared", path)
	if _, err := os.Stat(path); err != nil {
		require.NotEqual(t, "all", os.Getenv("CROSSCHECK_REQUIRE"), "no %s", path)
		t.Skipf("no %s", path)
	}
	return path
}

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

// TestSuite holds the share of the suite's cases whose spans and values are all right, over the families that news prints, above a floor.
func TestSuite(t *testing.T) {
	f, err := os.Open(shared(t, "bench/extraction/recognizers.jsonl"))
	require.NoError(t, err)
	defer f.Close()
	right, loose, all, whole, total := 0, 0, 0, 0, 0
	out := map[string]int{}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	n := 0
	for sc.Scan() {
		var c suiteCase
		require.NoError(t, json.Unmarshal(sc.Bytes(), &c))
		if c.Suite != "datetime" {
			continue
		}
		n++
		strict, near, why := scoreCase(t, &c)
		total++
		if strict {
			whole++
		}
		if name := leftOut(&c); name != "" {
			out[name]++
			if os.Getenv("TIMEX_OUT") != "" {
				fmt.Printf("OUT %d %v %s: %.110q\n", n, strict, name, c.Input)
			}
			continue
		}
		all++
		if strict {
			right++
		}
		if near {
			loose++
		}
		if !strict && os.Getenv("TIMEX_MISSES") != "" {
			fmt.Printf("%d near=%v %.130q\n      %s\n", n, near, c.Input, why)
		}
	}
	t.Logf("span and value right: %d of %d (%.1f%%); articles and prepositions aside %d (%.1f%%); of the whole suite %d of %d; left out %v",
		right, all, 100*float64(right)/float64(all), loose, 100*float64(loose)/float64(all), whole, total, out)
	require.GreaterOrEqual(t, float64(right)/float64(all), 0.10)
}

// scoreCase tells whether every expression of a case was found with its span and one of its values, and no other; near disregards a
// leading article or preposition.
func scoreCase(t *testing.T, c *suiteCase) (strict, near bool, why string) {
	ref, err := time.Parse("2006-01-02T15:04:05", c.Reference[:19])
	require.NoError(t, err)
	got := Scan(&grammar.Sentence{Text: c.Input}, ref)
	var b strings.Builder
	for _, x := range got {
		fmt.Fprintf(&b, "%q=%s,%s ", c.Input[x.Start:x.End], x.Value, x.Bound)
	}
	b.WriteString(" WANT ")
	strict, near = len(got) == len(c.Results), len(got) == len(c.Results)
	for i, r := range c.Results {
		start, end := bytesAt(c.Input, r.Start), bytesAt(c.Input, r.End+1)
		fmt.Fprintf(&b, "%q=%v", c.Input[start:end], r.Values)
		if i >= len(got) {
			continue
		}
		x := got[i]
		ok := valueRight(&x, &r)
		if !ok {
			fmt.Fprintf(&b, " VALUE ")
		}
		strict = strict && ok && x.Start == start && x.End == end
		near = near && ok && x.End == end && bare(c.Input[x.Start:end]) == bare(c.Input[start:end])
	}
	return strict, near, b.String()
}

func bytesAt(s string, unit int) int {
	n := 0
	for i, r := range s {
		if n >= unit {
			return i
		}
		n++
		if r > 0xffff {
			n++
		}
	}
	return len(s)
}

// bare cuts what leads an expression and says nothing of its value.
func bare(s string) string {
	f := strings.Fields(strings.ToLower(s))
	for len(f) > 1 && strings.Contains(" the in on at of a an from for ", " "+f[0]+" ") {
		f = f[1:]
	}
	return strings.Join(f, " ")
}

// valueRight tells whether one of the suite's resolutions is the expression's. The suite ends a range where its last term begins, so both
// ends of the last term count; its months have 30 days and its years 365.
func valueRight(x *Timex, r *suiteResult) bool {
	for _, v := range r.Values {
		if v["timex"] == x.Value && (v["value"] == "not resolved" || x.Class == Set || x.Class == Clock && !x.Point.Known || x.Value == "PRESENT_REF") {
			return true
		}
		switch {
		case strings.HasSuffix(r.Type, "duration"):
			if v["timex"] == x.Value || x.Class == Duration && v["value"] == trim(suiteSeconds(x.Value)) {
				return true
			}
		case v["value"] != "":
			if stamp(x.Point.Low, len(v["value"])) == v["value"] && x.Point.Known || strings.HasPrefix(x.Value, "T") && pad(x.Value[1:]) == v["value"] {
				return true
			}
		default:
			if rangeRight(x, v) {
				return true
			}
		}
	}
	return false
}

func pad(clock string) string {
	return (clock + ":00:00")[:8]
}

func stamp(sec float64, n int) string {
	s := time.Unix(int64(sec), 0).UTC().Format("2006-01-02 15:04:05")
	if n == 10 {
		return s[:10]
	}
	return s
}

func rangeRight(x *Timex, v map[string]string) bool {
	if a, b, ok := strings.Cut(x.Value, "/"); ok && strings.HasPrefix(a, "T") {
		return pad(a[1:]) == v["start"] && pad(b[1:]) == v["end"]
	}
	if strings.HasPrefix(x.Value, "T") {
		if x.Clock >= 0 {
			c := pad(x.Value[1:])
			return v["start"] == c && v["end"] == "" && (x.Bound == After || x.Bound == Since) || v["end"] == c && v["start"] == "" && (x.Bound == Before || x.Bound == By)
		}
		return v["timex"] == x.Value
	}
	if !x.Point.Known {
		return false
	}
	n := max(len(v["start"]), len(v["end"]))
	lo, hi := stamp(x.Point.Low, n), stamp(x.Point.High+1, n)
	if i := strings.LastIndexByte(v["timex"], 'T'); i > 0 && v["start"] != "" && v["end"] != "" && x.Fuzzy != "" && x.Clock < 0 {
		return v["timex"][i:] == x.Value[strings.LastIndexByte(x.Value, 'T'):] && v["start"][:10] == x.Value[:10]
	}
	if x.Mod == Start || x.Mod == Mid || x.Mod == End {
		mod := map[Mod]string{Start: "start", Mid: "mid", End: "end"}[x.Mod]
		if v["timex"] == x.Value || strings.HasPrefix(v["timex"], "XXXX") && strings.HasSuffix(v["timex"], x.Value[4:]) && within(v, x) {
			return strings.Contains(v["Mod"], mod) || v["Mod"] == ""
		}
		return v["start"] == "" && hi == v["end"] || v["end"] == "" && (lo == v["start"] || hi == v["start"])
	}
	switch {
	case v["start"] == "":
		return lo == v["end"] || hi == v["end"]
	case v["end"] == "":
		return lo == v["start"] || hi == v["start"] || x.Bound == After && stamp(x.Point.High+1, n) == v["start"]
	}
	_, last, ok := strings.Cut(x.Value, "/")
	return lo == v["start"] && (hi == v["end"] || ok && startOf(last) == v["end"][:10] || ok && n > 10 && stamp(x.Point.High+1-60, n) == v["end"] || ok && stamp(x.Point.High, n) == v["end"])
}

func within(v map[string]string, x *Timex) bool {
	a, b := v["start"], v["end"]
	return a >= stamp(x.Point.Low, 10) && a <= stamp(x.Point.High, 10) || b != "" && b >= stamp(x.Point.Low, 10) && b <= stamp(x.Point.High+1, 10)
}

// startOf returns the first day of a day, month, quarter, half or year.
func startOf(v string) string {
	switch {
	case len(v) == 4:
		return v + "-01-01"
	case len(v) == 7 && v[5] == 'Q':
		return v[:5] + [...]string{"01", "04", "07", "10"}[v[6]-'1'] + "-01"
	case len(v) == 7 && v[5] != 'H':
		return v + "-01"
	}
	return v
}

func suiteSeconds(v string) float64 {
	var s, n float64
	clock := false
	for i, c := range v {
		switch {
		case c == 'T':
			clock = true
		case c >= '0' && c <= '9':
			j := i
			for j < len(v) && (isDigit(v[j]) || v[j] == '.') {
				j++
			}
			if i == 0 || !isDigit(v[i-1]) && v[i-1] != '.' {
				fmt.Sscanf(v[i:j], "%g", &n)
			}
		default:
			u := map[string]float64{"Y": 365 * 86400, "M": 30 * 86400, "W": 7 * 86400, "D": 86400, "TH": 3600, "TM": 60, "TS": 1}
			if clock {
				s += n * u["T"+string(c)]
			} else {
				s += n * u[string(c)]
			}
			n = 0
		}
	}
	return s
}
