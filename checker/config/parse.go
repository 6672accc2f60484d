package config

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"

	"crosscheck/checker"
)

// parser walks the nodes of one file, so that every error can name its line.
type parser struct {
	path   string
	config *Config
	rules  []string
}

func (p parser) errorf(n *yaml.Node, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", p.path, n.Line, fmt.Sprintf(format, args...))
}

// pairs calls do for every key of a mapping; a repeated key is an error.
func (p parser) pairs(n *yaml.Node, what string, do func(k, v *yaml.Node) error) error {
	if n.Kind != yaml.MappingNode {
		return p.errorf(n, "%s must be a mapping of keys to values", what)
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := n.Content[i]
		if first, ok := seen[k.Value]; ok {
			return p.errorf(k, "key %q was already given in line %d", k.Value, first)
		}
		seen[k.Value] = k.Line
		if err := do(k, n.Content[i+1]); err != nil {
			return err
		}
	}
	return nil
}

// key reads one key of the file.
func (p parser) key(k, v *yaml.Node) error {
	names := make([]string, len(keys))
	for i, known := range keys {
		names[i] = known.name
		if known.name != k.Value {
			continue
		}
		value, err := p.value(known, v)
		if err != nil {
			return err
		}
		known.set(p.config, value)
		return nil
	}
	return p.errorf(k, "unknown key %q%s", k.Value, suggest(k.Value, names))
}

func (p parser) value(k key, v *yaml.Node) (any, error) {
	switch k.shape {
	case texts:
		return p.texts(k.name, v)
	case aliases:
		return p.aliases(k.name, v)
	case groups:
		return p.groups(k.name, v)
	case grades:
		return p.grades(k.name, v)
	case severity:
		return p.oneOf(k.name, v, "never", "note", "warning", "error")
	}
	return p.text(k.name, v)
}

func (p parser) text(what string, v *yaml.Node) (string, error) {
	if v.Kind != yaml.ScalarNode || v.Tag == "!!null" || strings.TrimSpace(v.Value) == "" {
		return "", p.errorf(v, "%s must be a text", what)
	}
	return v.Value, nil
}

func (p parser) texts(what string, v *yaml.Node) ([]string, error) {
	if v.Kind != yaml.SequenceNode {
		return nil, p.errorf(v, "%s must be a list of texts", what)
	}
	var out []string
	for _, item := range v.Content {
		s, err := p.text("every item of "+what, item)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

func (p parser) aliases(what string, v *yaml.Node) (map[string][]string, error) {
	out := map[string][]string{}
	err := p.pairs(v, what, func(k, v *yaml.Node) error {
		if v.Tag == "!!null" {
			out[k.Value] = nil
			return nil
		}
		names, err := p.texts(what+" "+k.Value, v)
		out[k.Value] = names
		return err
	})
	return out, err
}

func (p parser) groups(what string, v *yaml.Node) ([][]string, error) {
	if v.Kind != yaml.SequenceNode {
		return nil, p.errorf(v, "%s must be a list of lists, each of the spellings of one name", what)
	}
	var out [][]string
	for _, item := range v.Content {
		group, err := p.texts("every item of "+what, item)
		if err != nil {
			return nil, err
		}
		if len(group) < 2 {
			return nil, p.errorf(item, "%s needs at least two spellings of a name", what)
		}
		out = append(out, group)
	}
	return out, nil
}

func (p parser) grades(what string, v *yaml.Node) (map[string]checker.Severity, error) {
	out := map[string]checker.Severity{}
	err := p.pairs(v, what, func(k, v *yaml.Node) error {
		if !contains(p.rules, k.Value) {
			return p.errorf(k, "unknown rule %q%s", k.Value, suggest(k.Value, p.rules))
		}
		grade, err := p.oneOf("rule "+k.Value, v, "off", "note", "warning", "error")
		out[k.Value] = checker.Severity(grade)
		return err
	})
	return out, err
}

func (p parser) oneOf(what string, v *yaml.Node, choices ...string) (string, error) {
	for _, c := range choices {
		if v.Kind == yaml.ScalarNode && v.Value == c {
			return c, nil
		}
	}
	return "", p.errorf(v, "%s must be one of %s, not %q%s", what, strings.Join(choices, ", "), v.Value, suggest(v.Value, choices))
}

// suggest proposes the nearest of the known words, where one is near enough to have been meant.
func suggest(word string, known []string) string {
	best, least := "", 1+max(1, len(word)/3)
	for _, k := range known {
		if d := distance(strings.ToLower(word), k); d < least {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(": did you mean %q?", best)
}

// distance counts the letters to insert, drop, change or swap with the next.
func distance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := rows[i-1][j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			rows[i][j] = min(change, rows[i-1][j]+1, rows[i][j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
