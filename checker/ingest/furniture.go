package ingest

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed furniture.txt
var furnitureText string

// furniture holds the patterns of furniture.txt by section.
var furniture = readPatterns(furnitureText)

// patterns are lines with "*" and "#", those without in a set of their own.
type patterns struct {
	exact map[string]bool
	globs map[byte][]glob // by first byte; 0 for those that begin with "*" or "#"
}

// A glob is a pattern cut at its stars: the first part stands at a line's start, the last at its end.
type glob []part

// A part of a glob is printed as it stands but for "#", which is a run of digits.
type part struct {
	text   string
	digits bool // it holds a "#"
}

func newGlob(line string) glob {
	var g glob
	for _, text := range strings.Split(line, "*") {
		g = append(g, part{text, strings.Contains(text, "#")})
	}
	return g
}

func readPatterns(text string) map[string]patterns {
	table, section := map[string]patterns{}, ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "# ") && strings.HasSuffix(line, "."):
		case line[0] == '[':
			section = strings.Trim(line, "[]")
			table[section] = patterns{map[string]bool{}, map[byte][]glob{}}
		case !strings.ContainsAny(line, "*#"):
			table[section].exact[line] = true
		default:
			first := line[0]
			if first == '*' || first == '#' {
				first = 0
			}
			table[section].globs[first] = append(table[section].globs[first], newGlob(line))
		}
	}
	return table
}

// match tells whether a line that was made plain matches one of the patterns.
func (p patterns) match(line string) bool {
	if line == "" {
		return false
	}
	if p.exact[line] {
		return true
	}
	covers := func(g glob) bool { return g.covers(line) }
	return slices.ContainsFunc(p.globs[line[0]], covers) || slices.ContainsFunc(p.globs[0], covers)
}

// covers tells whether the glob matches a whole line: between its parts is anything, "#" is a run of digits.
func (g glob) covers(line string) bool {
	n := literal(line, g[0])
	if n < 0 {
		return false
	}
	if len(g) == 1 {
		return n == len(line)
	}
	line = line[n:]
	for _, part := range g[1 : len(g)-1] {
		at, n := find(line, part)
		if at < 0 {
			return false
		}
		line = line[at+n:]
	}
	last := g[len(g)-1]
	if !last.digits {
		return strings.HasSuffix(line, last.text)
	}
	for i := range len(line) {
		if literal(line[i:], last) == len(line)-i && (i == 0 || !digitAt(line, i-1)) {
			return true
		}
	}
	return false
}

// find returns where a part first stands in a line and how long it is there.
func find(line string, p part) (at, n int) {
	if !p.digits {
		return strings.Index(line, p.text), len(p.text)
	}
	for i := range len(line) {
		if n := literal(line[i:], p); n >= 0 {
			return i, n
		}
	}
	return -1, 0
}

// literal returns how many bytes of a line a part takes at its start, -1 where it does not match.
func literal(line string, p part) int {
	if !p.digits {
		if strings.HasPrefix(line, p.text) {
			return len(p.text)
		}
		return -1
	}
	at := 0
	for i := range len(p.text) {
		switch {
		case p.text[i] == '#' && digitAt(line, at):
			for digitAt(line, at) {
				at++
			}
		case p.text[i] != '#' && at < len(line) && line[at] == p.text[i]:
			at++
		default:
			return -1
		}
	}
	return at
}

// plain makes a line comparable: lower case, straight apostrophes, one space between words, no marks at the edges.
func plain(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	gap := false
	for i, r := range text {
		if r > ' ' && r < utf8.RuneSelf && !gap { // as nearly every letter
			if c := text[i]; 'A' <= c && c <= 'Z' {
				b.WriteByte(c | 0x20)
			} else {
				b.WriteByte(c)
			}
			continue
		}
		if unicode.IsSpace(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		if r == '’' || r == '‘' {
			r = '\''
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.TrimRight(strings.TrimLeft(b.String(), "*•|>»▶► "), " .:!|>»›…→*")
}

const longestFurniture = 320 // characters; a longer paragraph is never furniture

// isFurnitureLine tells whether a paragraph is page furniture by its own words.
func isFurnitureLine(text string) bool {
	return len(text) <= longestFurniture && isFurniture(text, plain(text))
}

// isFurniture is isFurnitureLine for a text that is not too long, with what plain makes of it, for those who know that.
func isFurniture(text, line string) bool {
	if line == "" || !strings.ContainsFunc(line, unicode.IsLetter) || isAddressLine(line) {
		return true
	}
	if furniture["line"].match(line) {
		return !holdsProse(text)
	}
	if isDateLine(text, line) {
		return true
	}
	if !isShort(text) {
		return false
	}
	return furniture["short"].match(line) || furniture["section"].exact[line] || isByline(text) || endsInTimeCode(line)
}

// isDateLine tells whether a line says when its page was published, and no more.
func isDateLine(text, line string) bool {
	const longest = 25 // words
	if strings.ContainsAny(line, "0123456789") && words(text) <= 6 {
		if _, err := parseTime(text); err == nil {
			return true
		}
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"”’"))
	return furniture["date"].match(line) && strings.ContainsAny(line, "0123456789") && words(text) <= longest && (last != '.' || strings.HasSuffix(line, ".m"))
}

// isAddressLine tells whether a line is a web address and no more.
func isAddressLine(line string) bool {
	return !strings.Contains(line, " ") && (strings.Contains(line, "://") || strings.HasPrefix(line, "www."))
}

// holdsProse tells whether a paragraph that begins as furniture goes on with sentences that are none.
func holdsProse(text string) bool {
	const enough = 60 // characters
	spans, prose := Split(text), 0
	if len(spans) == 1 {
		return false
	}
	for _, sp := range spans {
		if !isFurnitureSentence(text[sp.Start:sp.End]) {
			prose += sp.End - sp.Start
		}
	}
	return prose >= enough
}

// isFurnitureSentence tells whether one sentence of a paragraph is furniture.
func isFurnitureSentence(text string) bool {
	const longest = 180 // characters
	return len(text) <= longest && furniture["line"].match(plain(text))
}

// isShort tells whether a line has at most twelve words and does not end as a sentence does.
func isShort(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " \"”’"))
	return !strings.ContainsRune(".!?", last) && len(strings.Fields(text)) <= 12
}

// isByline tells whether a line names its writer: "By Ann Marr, Staff Writer".
func isByline(text string) bool {
	rest, ok := strings.CutPrefix(text, "By ")
	if !ok {
		rest, ok = strings.CutPrefix(text, "BY ")
	}
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsUpper(first) && mostlyCapitals(rest)
}

// mostlyCapitals tells whether the words of a line are names: capitals but for "and", "of", "the".
func mostlyCapitals(text string) bool {
	small, words := 0, strings.Fields(text)
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"“‘'(@"))
		if unicode.IsLower(r) && !strings.Contains(" and of the for in at on de la van der von bin al with ", " "+strings.Trim(w, ",")+" ") {
			small++
		}
	}
	return small*4 <= len(words)
}

// endsInTimeCode tells whether a line begins or ends as the entry of a video list does: "storm hits the coast 0:27".
func endsInTimeCode(line string) bool {
	if head, rest, _ := strings.Cut(line, " "); len(head) == 4 && head[1] == ':' && literal(head, part{"#:#", true}) == 4 && rest != "" && rest[0] != 'a' && rest[0] != 'p' {
		return true
	}
	i := strings.LastIndexByte(line, ':')
	if i < 1 || len(line)-i != 3 || !digitAt(line, i+1) || !digitAt(line, i+2) || !digitAt(line, i-1) {
		return false
	}
	j := i - 1
	for j > 0 && digitAt(line, j-1) {
		j--
	}
	return i-j <= 2 && (j == 0 || line[j-1] == ' ' || unicode.IsLetter(rune(line[j-1])))
}
