package ingest

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/checker"
)

//go:embed agencies.txt
var agenciesText string

// agencies maps every name of an agency to the one that reports print.
var agencies = readAgencies(agenciesText)

func readAgencies(text string) map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(text) {
		name, others, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || line[0] == '#' {
			continue
		}
		for other := range strings.SplitSeq(others, ",") {
			table[strings.TrimSpace(other)] = name
		}
	}
	return table
}

const leadBlocks = 6 // blocks of body among which a dateline stands

// wireOf returns the agency whose text a page is: by its dateline, its byline or its copyright line; "" where none tells.
func wireOf(p page) string {
	if wire := agencyIn(p.Author); wire != "" {
		return wire
	}
	seen := 0
	for _, b := range p.blocks {
		switch b.part {
		case checker.Body:
			if seen < leadBlocks {
				if wire := dateline(b.text); wire != "" {
					return wire
				}
			}
			seen++
		case checker.Furniture:
			if wire := creditLine(b.text, seen == 0); wire != "" {
				return wire
			}
		}
	}
	return ""
}

// dateline returns the agency in "KYIV (Reuters) — " or "(AP) - ".
func dateline(text string) string {
	const longest = 90
	head := text[:min(len(text), longest)]
	open, end := strings.IndexByte(head, '('), strings.IndexByte(head, ')')
	if open < 0 || end < open {
		return ""
	}
	rest := strings.TrimLeft(text[end+1:], " \u00a0")
	if dash, _ := utf8.DecodeRuneInString(rest); !strings.ContainsRune("-–—", dash) {
		return ""
	}
	for r := range strings.FieldsSeq(head[:open]) {
		if first, _ := utf8.DecodeRuneInString(r); unicode.IsLower(first) && len(r) > 3 {
			return ""
		}
	}
	return agencies[head[open+1:end]]
}

// creditLine returns the agency in a copyright line, or, above the text, in a byline.
func creditLine(text string, above bool) string {
	line := strings.ToLower(text)
	if strings.HasPrefix(line, "©") || strings.HasPrefix(line, "copyright") || strings.HasPrefix(line, "(c)") || above {
		return agencyIn(text)
	}
	return ""
}

// agencyIn returns the first agency that a line names by a name longer than its letters, or between marks.
func agencyIn(text string) string {
	at, found := len(text), ""
	for _, name := range agencyNames {
		i := strings.Index(text, name)
		if i < 0 || i >= at || !alone(text, i, i+len(name)) {
			continue
		}
		at, found = i, agencies[name]
	}
	return found
}

// agencyNames are all names, the longest first, so that the order of a map never tells.
var agencyNames = func() []string {
	var names []string
	for name := range agencies {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	return names
}()

// alone tells whether no letter touches text[i:j].
func alone(text string, i, j int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[j:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}
