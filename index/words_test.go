package index

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func terms(text string) []string {
	var out []string
	newAnalyzer().each(text, func(t string, _, _ int) { out = append(out, t) })
	return out
}

func TestTerms(t *testing.T) {
	for text, want := range map[string]string{
		"The talks were not cancelled":                 "talk not cancel",
		"No deal, never; nor any without":              "no deal never nor ani without",
		"didn't won’t cannot":                          "not not not",
		"U.S. officials told the US and the U.S.A.":    "u.s offici told u.s u.s",
		"tell us about it":                             "tell",
		"the mayor's dog, the mayors’ dogs, Kyiv’s":    "mayor dog mayor dog kyiv",
		"Erdoğan Erdogan ERDOĞAN":                      "erdogan erdogan erdogan",
		"Łódź Øresund Großmann naïve café":             "lodz oresund grossmann naiv cafe",
		"an F-16 and 1,200 men at 6.4 degrees in 2026": "f16 1200 men 6.4 degre 2026",
		"95% of $1.2 million or €5":                    "95 % $ 1.2 million € 5",
		"a 28-point plan":                              "28 point plan",
		"B.J. Smith of the E.U. came at 6 p.m.":        "bj smith eu came 6 p m",
		"It fell. Then it rose.":                       "fell rose",
		"习近平 said":                                     "习 近 平 said",
		"Владимир Путин":                               "владимир путин",
		"":                                             "",
		" – … “” ":                                     "",
	} {
		assert.Equal(t, want, strings.Join(terms(text), " "), "%q", text)
	}
}

func TestTermsStandWhereTheySay(t *testing.T) {
	text := "In Łódź, the U.S. didn’t say “95%”."
	var got []string
	newAnalyzer().each(text, func(_ string, start, end int) { got = append(got, text[start:end]) })
	assert.Equal(t, []string{"Łódź", "U.S.", "didn’t", "say", "95", "%"}, got)
}

func TestLongWordsAreCut(t *testing.T) {
	for _, s := range []string{strings.Repeat("a", 1<<20), strings.Repeat("ж", 1<<20), strings.Repeat("\u0301", 1<<20), strings.Repeat("A.", 1<<20), strings.Repeat("\xff", 1<<20)} {
		for _, term := range terms(s) {
			assert.LessOrEqual(t, len(term), 2*maxTerm)
		}
	}
}

func FuzzTerms(f *testing.F) {
	for _, s := range []string{"U.S. troops didn't", "Erdoğan’s", "F-16", "1,200.5%", "\xff\xfe", "习近平", "a\u0301\u200d.b"} {
		f.Add(s)
	}
	z := newAnalyzer()
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		z.each(text, func(term string, start, end int) {
			if term == "" || start < 0 || end > len(text) || start >= end || start < last && term != "not" {
				t.Fatalf("%q at %d to %d of %q", term, start, end, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(term) {
				t.Fatalf("term %q is no text", term)
			}
			last = start
		})
	})
}
