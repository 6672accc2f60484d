package names

import (
	"fmt"
	"strings"

	"crosscheck/rules/grammar"
)

func (v *vocabulary) readTitles() error {
	for n, line := range lines(titlesFile) {
		left, sex, ok := strings.Cut(line, "|")
		if !ok {
			return fmt.Errorf("titles line %d: no bar in %q", n, line)
		}
		for _, w := range strings.Split(left, ",") {
			v.title(title{words: tokens(w), sex: sexOf(strings.TrimSpace(sex))})
		}
	}
	for n, line := range lines(ranksFile) {
		role, list, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("ranks line %d: no colon in %q", n, line)
		}
		for _, w := range strings.Split(list, ",") {
			v.title(title{words: tokens(w), role: role})
		}
	}
	return nil
}

func (v *vocabulary) readRoles() error {
	for n, line := range lines(rolesFile) {
		text, rest, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("roles line %d: no colon in %q", n, line)
		}
		list, flags, _ := strings.Cut(rest, "|")
		r := role{text: strings.TrimSpace(text)}
		for _, f := range strings.Fields(flags) {
			switch f {
			case "o":
				r.office = true
			case "t":
				r.title = true
			default:
				r.sex = sexOf(f)
			}
		}
		for _, w := range append(strings.Split(list, ","), r.text) {
			if w = strings.TrimSpace(w); w != "" {
				r.words = tokens(w)
				r := r
				if strings.HasSuffix(w, "woman") {
					r.sex = 'f'
				}
				v.role(r)
			}
		}
	}
	return nil
}

func (v *vocabulary) title(t title) {
	v.titles[t.words[0]] = ranked(v.titles[t.words[0]], t, func(t title) int { return len(t.words) })
}

func (v *vocabulary) role(r role) {
	v.roles[r.words[0]] = ranked(v.roles[r.words[0]], r, func(r role) int { return len(r.words) })
}

// ranked puts an entry into a list in which those of more words stand first, so that the longest that fits is met before the shorter ones.
func ranked[T any](list []T, entry T, length func(T) int) []T {
	list = append(list, entry)
	for i := len(list) - 1; i > 0 && length(list[i]) > length(list[i-1]); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	return list
}

func (v *vocabulary) readFirst() error {
	for n, line := range lines(firstnamesFile) {
		sex, list, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("firstnames line %d: no colon in %q", n, line)
		}
		for _, w := range strings.Split(list, ",") {
			if w = strings.TrimSpace(w); v.first[w] == 0 {
				v.first[w] = Sex(sex[0])
			}
		}
	}
	return nil
}

func sexOf(s string) Sex {
	if s == "m" || s == "f" {
		return Sex(s[0])
	}
	return 0
}

// table reads lines of "word, word <sep> value".
func table(text, sep string) (map[string]string, error) {
	out := map[string]string{}
	for n, line := range lines(text) {
		left, value, ok := strings.Cut(line, sep)
		if !ok {
			return nil, fmt.Errorf("line %d: no %q in %q", n, sep, line)
		}
		for _, w := range strings.Split(left, ",") {
			out[strings.TrimSpace(w)] = strings.TrimSpace(value)
		}
	}
	return out, nil
}

// tokens cuts a name or phrase as the grammar cuts text.
func tokens(text string) []string {
	var out []string
	for _, t := range grammar.Tokenize(strings.TrimSpace(text)) {
		out = append(out, t.Text)
	}
	return out
}
