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

// families are the cases that are left out of the score, since news does not print them or this package leaves them alone on purpose.
var families = []struct {
	name string
	out  func(c *suiteCase) bool
}{
	{"recurring sets, as in a calendar", func(c *suiteCase) bool { return c.has("set") }},
	{"numeric dates without a year", func(c *suiteCase) bool {
		return c.anyText(func(s string) bool { return digitsAround(s, "/.") && !longFigures(s) })
	}},
	{"offsets in minutes, as given to an assistant", func(c *suiteCase) bool {
		return c.anyText(func(s string) bool {
			return strings.Contains(s, "min") && !strings.Contains(s, "past") && !strings.Contains(s, "six")
		}) && !c.has("duration")
	}},
	{"bare hours without a.m., p.m. or o'clock", func(c *suiteCase) bool { return c.anyText(bareHour) }},
	{"meals as times", func(c *suiteCase) bool {
		return c.anyText(func(s string) bool {
			return strings.Contains(s, "breakfast") || strings.Contains(s, "lunch") || strings.Contains(s, "dinner")
		})
	}},
	{"queries to a database", func(c *suiteCase) bool { return strings.ContainsAny(c.Input, "<>=") }},
	{"days that no calendar has", func(c *suiteCase) bool {
		for _, r := range c.Results {
			if len(r.Values) > 0 && r.Values[0]["value"] == "not resolved" && strings.HasSuffix(r.Type, "date") {
				return true
			}
		}
		return false
	}},
	{"ends of a day as a deadline", func(c *suiteCase) bool {
		for _, r := range c.Results {
			if len(r.Values) > 0 && strings.HasSuffix(r.Values[0]["timex"], "T23:59:59") {
				return true
			}
		}
		return false
	}},
}

func (c *suiteCase) has(kind string) bool {
	for _, r := range c.Results {
		if strings.HasSuffix(r.Type, "."+kind) {
			return true
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
	return strings.HasSuffix(s, "am") || strings.HasSuffix(s, "pm")
}

// bareHour tells whether a lone number of one or two figures is the only word for a time of day.
func bareHour(s string) bool {
	f := strings.Fields(s)
	last := f[len(f)-1]
	return len(f) > 1 && (f[len(f)-2] == "at" || f[len(f)-2] == "around" || f[len(f)-2] == "and" || f[len(f)-2] == "to") && len(last) <= 2 && isDigit(last[0]) ||
		len(f) == 1 && len(last) <= 2 && isDigit(last[0]) || strings.HasSuffix(last, "ish")
}

func leftOut(c *suiteCase) string {
	for _, f := range families {
		if f.out(c) {
			return f.name
		}
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
