package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/report"
)

// Whatever an article holds, every format stays harmless and whole.
func FuzzFormats(f *testing.F) {
	f.Add("killed 38 passengers", "38", 7)
	f.Add("\x1b[31m\u202e::error::<script>%0A\n## ``` --> ]]>", "\u202e", 0)
	f.Add("“\xff\x00”", "\xff", -1)
	f.Add("a\u0301\u200d\U000e0041日本", "日", 3)
	f.Fuzz(func(t *testing.T, sentence, quote string, start int) {
		p := checker.Passage{Article: quote + ".md", Outlet: sentence, Sentence: sentence, Quote: quote, Start: start, Line: 1, Column: start, Speaker: quote}
		r := checker.Report{Findings: []checker.Finding{{ID: "1", Rule: "quantity/conflict", Kind: checker.Update, Severity: checker.Note,
			Summary: sentence, Why: quote, Sides: []checker.Side{{Value: quote, Outlets: []string{sentence}, Passages: []checker.Passage{p}}, {Value: sentence, Passages: []checker.Passage{p}}}}}}
		o := report.Options{File: func(string) (string, []byte) { return quote, []byte(sentence) }}
		for _, format := range report.All {
			var b bytes.Buffer
			require.NoError(t, format.Write(&b, r, o))
			require.True(t, utf8.Valid(b.Bytes()), format.Name)
			for _, c := range b.String() {
				require.True(t, c == '\n' || c == '\u200c' || c == '\u200d' || unicode.IsGraphic(c), "%s: %U", format.Name, c)
			}
			switch format.Name {
			case "json", "sarif":
				require.True(t, json.Valid(b.Bytes()), format.Name)
			case "github":
				require.Equal(t, 2, strings.Count(b.String(), "\n"), "one annotation and one closing line: %q", b.String())
			case "html":
				require.NotContains(t, b.String(), "<script")
			}
		}
	})
}
