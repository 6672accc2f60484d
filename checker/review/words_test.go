package review

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"crosscheck/checker"

	"github.com/stretchr/testify/assert"
)

func TestWords(t *testing.T) {
	at := func(y, m, d, h int) time.Time { return time.Date(y, time.Month(m), d, h, 0, 0, 0, time.UTC) }
	assert.Equal(t, "undated", span(time.Time{}, time.Time{}))
	assert.Equal(t, "1–2 Mar 2026", span(at(2026, 3, 1, 9), at(2026, 3, 2, 10)))
	assert.Equal(t, "1 Mar 2026", span(at(2026, 3, 1, 9), at(2026, 3, 1, 22)))
	assert.Equal(t, "30 Nov – 1 Dec 2025", span(at(2025, 11, 30, 0), at(2025, 12, 1, 0)))
	assert.Equal(t, "31 Dec 2025 – 1 Jan 2026", span(at(2025, 12, 31, 0), at(2026, 1, 1, 0)))
	assert.Equal(t, "1 Mar 2026", day(at(2026, 3, 1, 0)))
	assert.Equal(t, "1 Mar 2026, 09:00 UTC", day(at(2026, 3, 1, 9)))
	assert.Equal(t, "1,234,567", group(1234567))
	assert.Equal(t, "-1,234", group(-1234))
	assert.Equal(t, "999", group(999))
	assert.Equal(t, "1 finding", plural(1, "finding", "findings"))
	assert.Equal(t, "Z", letter(25))
	assert.Equal(t, "27", letter(26))
	assert.Equal(t, "a\uFFFDb\n", visible("a\u202Eb\n"))
	assert.Equal(t, "\uFFFD[31mred", visible("\x1b[31mred"))
	for _, text := range []string{"/x", "/?a=b"} {
		assert.Equal(t, text, local(text))
	}
	for _, text := range []string{"", "x", "//evil", "/\\evil", "https://evil", "/a\nb", "javascript:x"} {
		assert.Equal(t, "/", local(text), text)
	}
}

func TestMarks(t *testing.T) {
	sentence := "The mayor said 38 bodies had been brought ashore, and 41 were missing."
	text := func(list []segment) string {
		var b strings.Builder
		for _, s := range list {
			if s.Quote {
				b.WriteString("[" + s.Text + "]")
			} else {
				b.WriteString(s.Text)
			}
		}
		return b.String()
	}
	assert.Equal(t, "The mayor said [38 bodies] had been brought ashore, and 41 were missing.", text(split(sentence, 15, 9, "tone0", "")))
	assert.Equal(t, sentence, text(split(sentence, -1, 9, "tone0", "")))
	overlapping := []mark{{start: 15, end: 24, segment: segment{Quote: true}}, {start: 18, end: 30, segment: segment{Quote: true}}, {start: 54, end: 56, segment: segment{Quote: true}}, {start: 60, end: 900, segment: segment{Quote: true}}}
	assert.Equal(t, "The mayor said [38 bodies] had been brought ashore, and [41] were missing.", text(lay(sentence, overlapping)))
	assert.Equal(t, 15, start(checker.Passage{Sentence: sentence, Quote: "38 bodies", Start: 15}))
	assert.Equal(t, 15, start(checker.Passage{Sentence: sentence, Quote: "38 bodies", Start: 3}), "a wrong place is looked up")
	assert.Equal(t, -1, start(checker.Passage{Sentence: sentence, Quote: "nowhere", Start: 9999}))
	assert.True(t, utf8.ValidString(clip("ééééé", 3)))
}

// TestContext: a passage stands in its paragraph, not in its neighbours'.
func TestContext(t *testing.T) {
	a := checker.Article{Path: "a.md", Title: "Title"}
	for i, s := range []struct {
		paragraph int
		text      string
	}{{0, "Before."}, {1, "First."}, {1, "It killed 38."}, {1, "Last."}, {2, "After."}} {
		a.Sentences = append(a.Sentences, checker.Sentence{Article: "a.md", N: i, Paragraph: s.paragraph, Text: s.text})
	}
	b := newBoard(checker.Report{Articles: []checker.Article{a}}, nil)
	var shown string
	for _, s := range b.context(checker.Passage{Article: "a.md", N: 2, Sentence: "It killed 38.", Quote: "38", Start: 10}, "tone0", "side A") {
		shown += s.Text
	}
	assert.Equal(t, "First. It killed 38. Last.", shown)
	shown = ""
	for _, s := range b.context(checker.Passage{Article: "unknown.md", N: 2, Sentence: "It killed 38.", Quote: "38", Start: 10}, "tone0", "side A") {
		shown += s.Text
	}
	assert.Equal(t, "It killed 38.", shown, "the sentence alone where the article is not at hand")
}
