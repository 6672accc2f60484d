package ingest

import (
	_ "embed"
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
	globs map[byte][]string // by first byte; 0 for those that begin with "*" or "#"
}

func readPatterns(text string) map[string]patterns {
	table, section := map[string]patterns{}, ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "# ") && strings.HasSuffix(line, "."):
		case line[0] == '[':
			section = strings.Trim(line, "[]")
			table[section] = patterns{map[string]bool{}, map[byte][]string{}}
		case !strings.ContainsAny(line, "*#"):
			table[section].exact[line] = true
		default:
			first := line[0]
			if first == '*' || first == '#' {
				first = 0
			}
			table[section].globs[first] = append(table[section].globs[first], line)
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
	for _, g := range p.globs[line[0]] {
		if glob(g, line) {
			return true
		}
	}
	for _, g := range p.globs[0] {
		if glob(g, line) {
			return true
		}
	}
	return false
}

// glob tells whether a pattern covers a whole line: "*" is anything, "#" a run of digits.
func glob(pattern, line string) bool {
	for pattern != "" {
		switch pattern[0] {
		case '*':
			rest := pattern[1:]
			if rest == "" {
				return true
			}
			for i := 0; i <= len(line); i++ {
				if glob(rest, line[i:]) {
					return true
				}
			}
			return false
		case '#':
			i := 0
			for i < len(line) && line[i] >= '0' && line[i] <= '9' {
				i++
			}
			if i == 0 {
				return false
			}
			pattern, line = pattern[1:], line[i:]
		default:
			if line == "" || line[0] != pattern[0] {
				return false
			}
			pattern, line = pattern[1:], line[1:]
		}
	}
	return line == ""
}

// plain makes a line comparable: lower case, straight apostrophes, no marks at the edges.
func plain(text string) string {
	text = strings.ToLower(strings.Join(strings.Fields(strings.NewReplacer("’", "'", "‘", "'").Replace(text)), " "))
	return strings.TrimRight(strings.TrimLeft(text, "*•|>»▶► "), " .:!|>»›…→*")
}

const longestFurniture = 320 // characters; a longer paragraph is never furniture

// isFurnitureLine tells whether a paragraph is page furniture by its own words.
func isFurnitureLine(text string) bool {
	if len(text) > longestFurniture {
		return false
	}
	line := plain(text)
	if line == "" || !strings.ContainsFunc(line, unicode.IsLetter) {
		return true
	}
	if furniture["line"].match(line) {
		return true
	}
	if !isShort(text) {
		return false
	}
	return furniture["short"].match(line) || furniture["section"].exact[line] || isByline(text) || endsInTimeCode(line)
}

// isShort tells whether a line has at most twelve words and does not end as a sentence does.
func isShort(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " \"”’"))
	return len(strings.Fields(text)) <= 12 && !strings.ContainsRune(".!?", last)
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

// endsInTimeCode tells whether a line ends as the entry of a video list does: "storm hits the coast 0:27".
func endsInTimeCode(line string) bool {
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
