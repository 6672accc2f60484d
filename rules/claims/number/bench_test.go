package number_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// A recognizerCase is a line of the bench: a sentence and what a general-purpose recognizer is expected to find.
type recognizerCase struct {
	Suite   string
	Input   string
	Results []recognized
}

type recognized struct {
	Text  string
	Start int // in characters
	Type  string
	Value *string
	Unit  *string
}

func scan(text string) []number.Number {
	s := grammar.Sentence{Text: text, Tokens: grammar.Tokenize(text)}
	return number.Scan(&s)
}

// leftOut are the families of cases that no news text has, each a predicate over the case, never over one case:
//
//   - powers: 1.1^23, 1.3e6, 6.23x10^-4: notation of computers
//   - formulas: "one over three", "x>10", "<= -30", "percent of 10": spoken or typed arithmetic
//   - fifths: "one hundred thirty two fifths": school fractions whose numerator is above twenty or whose denominator is two words
//   - machine: addresses of machines and numbered exercises: names for us, and no two outlets may be compared on them
//   - relative: "the next one", "current": deixis, not order
//
// A result without a number ("dollars" alone) is no part of any case: there is nothing to compare.
var leftOut = []struct {
	name string
	is   func(recognizerCase) bool
}{
	{"powers", matches(`\d\^|\de-?\d|x10`)},
	{"formulas", matches(`(?i)^(the answer is )?(negative )?(\d+|one) over |[<>=] ?=|=<|x[<>]\d|^per ?cent of `)},
	{"fifths", matches(`(?i)(hundred|thirty|twenty)[a-z -]+(fifths?)\b`)},
	{"machine", matches(`^\d+\.\d+\.\d+\.\d+$|(?i)exercises? nrs?\.`)},
	{"relative", func(c recognizerCase) bool {
		for _, r := range c.Results {
			if strings.HasSuffix(r.Type, ".relative") {
				return true
			}
		}
		return false
	}},
}

func matches(expr string) func(recognizerCase) bool {
	re := regexp.MustCompile(expr)
	return func(c recognizerCase) bool { return re.MatchString(c.Input) }
}

// floors are the shares of cases, in percent, below which the suite fails.
var floors = []struct {
	suite string
	floor float64
}{{"number", 93}, {"percent", 95}, {"age", 95}, {"money", 92}, {"dimension", 90}, {"temperature", 90}, {"range", 85}, {"ordinal", 90}}

func TestRecognizers(t *testing.T) {
	cases := readRecognizers(t)
	for _, f := range floors {
		t.Run(f.suite, func(t *testing.T) {
			right, total, left := 0, 0, 0
			for _, c := range cases {
				if c.Suite != f.suite {
					continue
				}
				if out := family(c); out != "" {
					left++
					continue
				}
				total++
				want, got := expected(c), found(c)
				if strings.Join(want, " | ") == strings.Join(got, " | ") {
					right++
				} else {
					t.Logf("%q\n\twant %v\n\tgot  %v", c.Input, want, got)
				}
			}
			share := 100 * float64(right) / float64(max(total, 1))
			fmt.Printf("recognizers %-12s %3d of %3d right, %5.1f%% (%d left out)\n", f.suite, right, total, share, left)
			assert.GreaterOrEqual(t, share, f.floor)
		})
	}
}

func family(c recognizerCase) string {
	for _, l := range leftOut {
		if l.is(c) {
			return l.name
		}
	}
	return ""
}

func readRecognizers(t *testing.T) []recognizerCase {
	t.Helper()
	f, err := os.Open(filepath.Join(shared(t), "bench", "extraction", "recognizers.jsonl"))
	if err != nil {
		if os.Getenv("CROSSCHECK_REQUIRE") == "all" {
			require.NoError(t, err)
		}
		t.Skipf("the recognizers bench is not here: %v", err)
	}
	defer f.Close()
	var cases []recognizerCase
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var c recognizerCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		cases = append(cases, c)
	}
	require.NoError(t, lines.Err())
	return cases
}

// shared returns the folder of shared material beside the repository's top.
func shared(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "..", "shared")
		}
		up := filepath.Dir(dir)
		require.NotEqual(t, dir, up, "no go.mod above the test")
		dir = up
	}
}

// expected writes the wanted results of a case as "start text value unit".
func expected(c recognizerCase) []string {
	var out []string
	for _, r := range c.Results {
		if r.Value == nil || *r.Value == "null" {
			continue
		}
		unit := ""
		if r.Unit != nil {
			unit = strings.NewReplacer("United States dollar", "Dollar", "British pound", "Pound", "Age", "Year").Replace(*r.Unit)
		}
		value := *r.Value
		switch {
		case c.Suite == "range":
			value = closed(value)
		case strings.HasSuffix(value, "%"):
			value = strings.TrimSuffix(value, "%")
			fallthrough
		default:
			v, err := strconv.ParseFloat(value, 64)
			if err == nil {
				value = short(v)
			}
		}
		out = append(out, fmt.Sprintf("%d %q %s %s", r.Start, strings.ToLower(r.Text), value, unit))
	}
	return out
}

// closed drops the bench's habit of leaving the upper end of "from 10 to 15" open: newspapers mean it closed.
func closed(interval string) string {
	if strings.HasPrefix(interval, "[") && strings.HasSuffix(interval, ")") && !strings.HasSuffix(interval, ",)") {
		return strings.TrimSuffix(interval, ")") + "]"
	}
	return interval
}

func short(v float64) string { return strconv.FormatFloat(v, 'g', 12, 64) }

// found writes what Scan finds in a case, in the terms of its suite.
func found(c recognizerCase) []string {
	var out []string
	for _, n := range scan(c.Input) {
		span, value, unit := n.Amount, short(n.Printed), ""
		switch c.Suite {
		case "number":
			if n.Class == number.Ordinal || n.Class == number.Rank || n.Negative && n.Unit != "" || n.Class == number.Times && n.Words == n.Amount {
				continue
			}
			span = n.Words
			if n.Class == number.Measure && n.Words.End < n.Amount.End && unicode.IsLetter(rune(c.Input[n.Words.End])) {
				continue // the bench takes no number out of 180ml
			}
			if n.Class == number.Fraction {
				value = short(n.Exact / 100)
			}
		case "ordinal":
			if n.Class != number.Ordinal {
				continue
			}
			span = n.Words
		case "percent":
			if n.Class != number.Percent {
				continue
			}
		case "age":
			if n.Class != number.Age {
				continue
			}
			unit = map[string]string{"year": "Year", "month": "Month", "week": "Week"}[n.PrintedUnit]
		case "money":
			if n.Class != number.Money {
				continue
			}
			unit = moneyNames[n.PrintedUnit]
		case "dimension", "temperature":
			if n.Class != number.Measure {
				continue
			}
			unit = unitNames[n.PrintedUnit]
			if warm := n.Unit == "Cel"; warm != (c.Suite == "temperature") {
				continue
			}
		case "range":
			if n.Sense == number.Plain && !n.Range || n.Class == number.Measure || n.Class == number.Ordinal && !n.Range {
				continue
			}
			span, value = n.Span, interval(n)
			if n.Span.End == n.Amount.End {
				span.End = n.Words.End
			}
		}
		if n.Range && (c.Suite == "age" || c.Suite == "dimension" || c.Suite == "money") { // the bench sees the second end alone
			text := span.Of(c.Input)
			at := strings.LastIndexAny(text[:n.Words.End-span.Start], " -–")
			span.Start += at + 1
			value = short(n.Printed / n.Exact * n.To)
		}
		text := strings.ToLower(span.Of(c.Input))
		out = append(out, fmt.Sprintf("%d %q %s %s", utf8.RuneCountInString(c.Input[:span.Start]), text, value, unit))
	}
	return out
}

// interval writes an interval as the bench does: "(20,35]".
func interval(n number.Number) string {
	scale := 1.0
	if n.Class == number.Fraction {
		scale = 100
	}
	low, high := n.Admits.Low, n.Admits.High
	a, b := "(", ")"
	left, right := "", ""
	if !math.IsInf(low, 0) {
		a, left = bracket(low, "[", "(", math.Inf(-1))
	}
	if !math.IsInf(high, 0) {
		b, right = bracket(high, "]", ")", math.Inf(1))
	}
	_ = scale
	if n.Class == number.Fraction {
		left, right = rescale(left), rescale(right)
	}
	return a + left + "," + right + b
}

func rescale(s string) string {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	return short(v / 100)
}

// bracket tells whether a bound is a number's neighbour, hence open.
func bracket(x float64, closedMark, openMark string, toward float64) (string, string) {
	if back := math.Nextafter(x, toward); short(back) != strconv.FormatFloat(back, 'g', -1, 64) || short(x) == strconv.FormatFloat(x, 'g', -1, 64) {
		if short(x) == strconv.FormatFloat(x, 'g', -1, 64) {
			return closedMark, short(x)
		}
	}
	return openMark, short(x)
}

var _ = checker.Exactly
