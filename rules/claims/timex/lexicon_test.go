package timex

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/rules/grammar"
)

// lines calls f for each line of a list that is no comment.
func lines(t *testing.T, file string, f func(fields []string, line string)) {
	text, err := files.ReadFile("lexicon/" + file + ".txt")
	require.NoError(t, err)
	n := 0
	for _, line := range strings.Split(string(text), "\n") {
		if fields := strings.Fields(line); len(fields) > 0 && !strings.HasPrefix(line, "#") {
			f(fields, line)
			n++
		}
	}
	require.Positive(t, n, file)
}

// reads tells whether an expression of a frame sentence covers the form put into it.
func reads(frame, form string) bool {
	text := strings.Replace(frame, "%", form, 1)
	at := strings.Index(frame, "%")
	for _, x := range Scan(&grammar.Sentence{Text: text}, time.Date(2025, 12, 8, 0, 0, 0, 0, time.UTC)) {
		if x.Start <= at && at+len(form) <= x.End {
			return true
		}
	}
	return false
}

// TestLexiconLinesAreReached puts every form of every list into a sentence that only it makes an expression of time.
func TestLexiconLinesAreReached(t *testing.T) {
	frames := map[string]struct {
		from  int // first field that is a form
		frame string
	}{
		"months": {1, "It was signed on 5 % 2021."}, "weekdays": {1, "It was signed on %, 5 June."},
		"weekdays-plural": {1, "The shop is shut on %."}, "units": {1, "It took 14 % in all."}, "seasons": {3, "It fell in the % of 2009."},
		"parts": {4, "It fell on Monday % there."}, "recurring": {1, "The paper is printed % now."}, "decades": {0, "It was built in the %."},
		"zones": {0, "It struck at 0112 % there."}, "lengths": {1, "It followed a % inquiry."},
	}
	for file, f := range frames {
		lines(t, file, func(fields []string, line string) {
			forms := fields[f.from:]
			if file == "decades" || file == "zones" {
				forms = fields[:1]
			}
			for _, form := range forms {
				if form == "|" {
					continue
				}
				if (file == "months" || file == "weekdays") && strings.Contains(line, "| ") {
					form = strings.ToUpper(form[:1]) + form[1:]
				}
				if file == "parts" && (form == "tonight" || form == "tonite" || strings.HasSuffix(form, "s")) {
					assert.True(t, reads("It fell %.", form) || reads("It fell in the %.", form) || reads("They meet %.", form), "%s: %s", file, form)
					continue
				}
				ok := reads(f.frame, form)
				if file == "units" { // quarters are counted only as periods, and a letter needs its figure
					ok = ok || reads("It fell in the last two %.", form) || reads("It fell last %.", form) || reads("It took 14% in all.", form)
				}
				assert.True(t, ok, "%s: %s", file, form)
			}
		})
	}
	lines(t, "numbers", func(f []string, line string) {
		if f[1] != "0" && f[1] != "1000" && f[1] != "100" {
			assert.True(t, reads("It took % weeks in all.", f[0]), line)
		}
	})
	lines(t, "holidays", func(_ []string, line string) {
		name, _, _ := strings.Cut(line, " = ")
		assert.True(t, reads("It was signed on % 2021.", strings.ToUpper(name[:1])+name[1:]), line)
	})
	lines(t, "tense", func(f []string, line string) {
		for _, form := range f[1:] {
			assert.Contains(t, theLexicon().words, form, line)
		}
	})
}

// TestLexiconFormsAreFound holds that a lookup in any case finds every form, so that none is too long or misspelt.
func TestLexiconFormsAreFound(t *testing.T) {
	l := theLexicon()
	for form, want := range l.words {
		assert.Same(t, want, l.find(form), form)
		assert.Same(t, want, l.find(strings.ToUpper(form[:1])+form[1:]), form)
	}
}

// TestClassesAreUsed holds that every class of function words is asked for somewhere and has a line, and that no line names another.
func TestClassesAreUsed(t *testing.T) {
	listed := map[string]bool{}
	lines(t, "words", func(f []string, _ string) { listed[f[0]] = true })
	var code strings.Builder
	sources, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, s := range sources {
		if s == "words.go" || strings.HasSuffix(s, "_test.go") {
			continue
		}
		text, err := os.ReadFile(s)
		require.NoError(t, err)
		code.Write(text)
	}
	for _, name := range classNames[1:] {
		assert.True(t, listed[name], "class %q has no line", name)
		assert.Contains(t, code.String(), "w"+strings.ToUpper(name[:1])+name[1:], "class %q is not used", name)
	}
}

func TestBrokenLexiconLines(t *testing.T) {
	for _, c := range []struct {
		read func(*lexicon, []string) error
		line string
	}{
		{readMonth, "13 smarch"}, {readMonth, "x smarch"}, {readWeekday, "8 oneday"}, {readUnit, "blink blinks"}, {readNumber, "four 4"},
		{readNumber, "four x fourth"}, {readDecade, "tens 10"}, {readSeason, "XX 0 3 thaw"}, {readSeason, "XX 3 13 thaw"},
		{readPart, "XX siesta 900 800 siesta"}, {readPart, "XX siesta x 800 siesta"}, {readZone, "XYZ 9000"}, {readClass, "verb go"},
		{readTense, "present is"}, {readHoliday, "unbirthday 01-01"}, {readHoliday, "unbirthday = 13-01"}, {readHoliday, "unbirthday = 02-31"},
		{readHoliday, "unbirthday = 02 monday"}, {readHoliday, "unbirthday = 02 oneday 1"}, {readHoliday, "unbirthday = easter?"},
		{readLength, "blink blinklong"}, {readPlural, "x oneday"},
	} {
		l, err := readLexicon()
		require.NoError(t, err)
		assert.Error(t, c.read(l, strings.Fields(c.line)), c.line)
	}
	l, err := readLexicon()
	require.NoError(t, err)
	assert.ErrorIs(t, readClass(l, []string{"the", "of"}), errTwice)
}
