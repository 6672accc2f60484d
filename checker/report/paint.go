package report

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"crosscheck/checker"
)

// The marks stand round deciding words while text is folded into lines. They are private-use characters, which clean lets nothing else
// contain, and have no width until they are rendered.
const (
	markOn  = "\ue000"
	markOff = "\ue001"
)

// A paint renders marks and headings, with terminal escapes or with plain signs.
type paint struct{ color bool }

const (
	reset     = "\x1b[0m"
	bold      = "\x1b[1m"
	faint     = "\x1b[2m"
	underline = "\x1b[1;4m"
)

var kindColors = map[checker.FindingKind]string{
	checker.Contradiction: "\x1b[1;31m",
	checker.Internal:      "\x1b[1;31m",
	checker.Disputed:      "\x1b[1;35m",
	checker.Update:        "\x1b[1;36m",
	checker.Imprecise:     "\x1b[1;33m",
	checker.Variant:       "\x1b[1;34m",
}

func (p paint) with(code, s string) string {
	if !p.color || s == "" {
		return s
	}
	return code + s + reset
}

// marks renders the marks of folded lines. A quote that runs over a line's end is closed there and opened again.
func (p paint) marks(lines []string) []string {
	on, off := "«", "»"
	if strings.ContainsAny(strings.Join(lines, ""), "«»") {
		on, off = "[[", "]]"
	}
	if p.color {
		on, off = underline, reset
	}
	inside := false
	for i, line := range lines {
		if inside && p.color {
			line = markOn + line
		}
		inside = strings.LastIndex(line, markOn) > strings.LastIndex(line, markOff)
		if inside && p.color {
			line += markOff
		}
		lines[i] = strings.NewReplacer(markOn, on, markOff, off).Replace(line)
	}
	return lines
}

// fold breaks text into lines of at most columns cells, at spaces, and inside a word only where the word alone is longer than a line.
// Marks count as one cell each, which is what they take without colour.
func fold(text string, columns int) []string {
	columns = max(columns, 20)
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		for {
			n := cells(word)
			if used > 0 && used+1+n <= columns {
				line, used = line+" "+word, used+1+n
				break
			}
			if used > 0 {
				lines = append(lines, line)
				line, used = "", 0
			}
			if n <= columns {
				line, used = word, n
				break
			}
			head := chop(word, columns)
			lines, word = append(lines, head), word[len(head):]
		}
	}
	if used > 0 || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// chop returns the longest head of a word that fits.
func chop(word string, columns int) string {
	used := 0
	for i, r := range word {
		used += cell(r)
		if used > columns && i > 0 {
			return word[:i]
		}
	}
	return word
}

// cells counts the terminal cells of a text.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += cell(r)
	}
	return n
}

func cell(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// pad fills a text with spaces up to columns cells.
func pad(s string, columns int) string {
	return s + strings.Repeat(" ", max(0, columns-cells(s)))
}
