package timex

import (
	"testing"
	"time"
	"unicode/utf8"

	"crosscheck/rules/grammar"
)

// FuzzScan holds on any text: no panic, spans inside the text, in order and apart, tokens that exist, values that read back as themselves,
// intervals that are no nonsense, and the same answer twice.
func FuzzScan(f *testing.F) {
	for _, text := range []string{
		"It fell at 4:12 a.m. (0112 GMT) on Tuesday, March 12.", "from June 3 to 5, 2026", "nearly four and a half years ago", "the last three months of this year",
		"between 0730-0930", "won’t open until Nov. 31", "½ hour 2½ years", "99999999 years ago", "in 4000000000 years", "last 999999999 hours", "last 55555 quarters", "next 9999 decades", "feb 29", "00:00 24:60", "the 31st", "Q9 2019-Q1",
		"first week of the 1st week of 2015", "P4Y 2024-02-30 2024-02-29T23:59", "two weeks before two weeks before Christmas", "’’’ 's ' 90s", "every 0 years", "the 0th century", "next winter",
	} {
		f.Add(text, int64(1765195200))
	}
	f.Fuzz(func(t *testing.T, text string, doc int64) {
		if len(text) > 2000 {
			return
		}
		var at time.Time
		if doc != 0 {
			at = time.Unix(doc%(1<<33), 0).UTC()
		}
		s := &grammar.Sentence{Text: text, Tokens: grammar.Tokenize(text)}
		got := Scan(s, at)
		last := 0
		for _, x := range got {
			if x.Start < last || x.End <= x.Start || x.End > len(text) {
				t.Fatalf("span %d-%d after %d in %q", x.Start, x.End, last, text)
			}
			last = x.End
			if utf8.ValidString(text) && !utf8.ValidString(text[x.Start:x.End]) {
				t.Fatalf("span %d-%d cuts a letter of %q", x.Start, x.End, text)
			}
			if x.Tok >= x.EndTok || x.EndTok > len(s.Tokens) {
				if x.Tok != -1 {
					t.Fatalf("tokens %d-%d of %d in %q", x.Tok, x.EndTok, len(s.Tokens), text)
				}
			}
			if v, ok := Normal(x.Value); !ok || v != x.Value {
				t.Fatalf("value %q of %q in %q does not read back", x.Value, text[x.Start:x.End], text)
			}
			if x.Admits.Known && !(x.Admits.Low <= x.Admits.High) {
				t.Fatalf("admits %v for %q in %q", x.Admits, text[x.Start:x.End], text)
			}
			Format(x)
			if printed, named, clash := x.WeekdayClash(); clash && printed == named.Weekday() {
				t.Fatalf("%q clashes with its own weekday", text[x.Start:x.End])
			}
		}
		again := Scan(s, at)
		if len(again) != len(got) {
			t.Fatalf("%q reads differently twice", text)
		}
	})
}
