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
	require.GreaterOrEqual(t, float64(right)/float64(all), 0.80)
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
