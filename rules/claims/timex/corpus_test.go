package timex

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/rules/grammar"
)

// TestCorpus reads testdata/*.corpus. A line "at 2025-12-08" sets the document's time, "at -" takes it away; "= VALUE key=want ..." gives
// what the phrasings under it mean, "= -" that they hold no time at all. A phrasing marks in brackets what an editor would mark.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("testdata/*.corpus")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		var doc time.Time
		var want []string
		for n, line := range strings.Split(string(text), "\n") {
			where := fmt.Sprintf("%s:%d %s", filepath.Base(file), n+1, line)
			switch {
			case line == "" || strings.HasPrefix(line, "#"):
			case strings.HasPrefix(line, "at "):
				doc = docOf(t, line[3:], where)
			case strings.HasPrefix(line, "= "):
				want = strings.Fields(line[2:])
			default:
				phrasing(t, strings.TrimSpace(line), want, doc, where)
			}
		}
	}
}

func docOf(t *testing.T, s, where string) time.Time {
	if s == "-" {
		return time.Time{}
	}
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02"} {
		if d, err := time.Parse(layout, s); err == nil {
			return d
		}
	}
	require.Fail(t, "no time", where)
	return time.Time{}
}

func phrasing(t *testing.T, line string, want []string, doc time.Time, where string) {
	text := strings.NewReplacer("[", "", "]", "").Replace(line)
	got := Scan(&grammar.Sentence{Text: text, Tokens: grammar.Tokenize(text)}, doc)
	if want[0] == "-" {
		assert.Empty(t, got, where)
		return
	}
	start := strings.Index(line, "[")
	end := strings.Index(line, "]") - 1
	for _, x := range got {
		if x.Start == start && x.End == end {
			assert.Equal(t, want[0], x.Value, where)
			for _, pair := range want[1:] {
				key, value, _ := strings.Cut(pair, "=")
				assert.Equal(t, value, attribute(x, key), "%s: %s", where, key)
			}
			assert.GreaterOrEqual(t, x.Tok, 0, where)
			return
		}
	}
	var seen []string
	for _, x := range got {
		seen = append(seen, fmt.Sprintf("%q=%s", text[x.Start:x.End], x.Value))
	}
	assert.Fail(t, "not found", "%s: found %v", where, seen)
}

// attribute writes one field of an expression as the corpora give it.
func attribute(x Timex, key string) string {
	switch key {
	case "class":
		return string(x.Class)
	case "bound":
		return strings.ReplaceAll(x.Bound.String(), " ", "-")
	case "mod":
		return x.Mod.String()
	case "anchor":
		return x.Anchor.String()
	case "fuzzy":
		return x.Fuzzy
	case "zone":
		return x.Zone
	case "hedged":
		return fmt.Sprint(x.Hedged)
	case "relative":
		return fmt.Sprint(x.Relative)
	case "weekday":
		return x.Weekday.String()
	case "clash":
		_, _, clash := x.WeekdayClash()
		return fmt.Sprint(clash)
	case "gmt":
		return fmt.Sprint(x.GMT)
	case "minutes":
		return fmt.Sprintf("%g..%g", x.Minutes.Low, x.Minutes.High)
	case "seconds":
		return fmt.Sprintf("%.0f..%.0f", x.Admits.Low, x.Admits.High)
	case "printed":
		return fmt.Sprintf("%d-%d-%d", x.Year, x.Month, x.Day)
	case "days":
		if !x.Admits.Known {
			return "-"
		}
		return edgeOf(x.Admits.Low) + ".." + edgeOf(x.Admits.High)
	case "read":
		return strings.ReplaceAll(Format(x), " ", "_")
	}
	return "unknown key " + key
}

func edgeOf(sec float64) string {
	if sec < -6.2e10 || sec > 2.6e11 {
		return ""
	}
	return floorDay(sec).time().Format("2006-01-02")
}
