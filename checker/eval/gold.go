// Package eval measures reports against story sets and verdicts against sentence pairs, with the figures of a newsroom's own gold: what
// was found, how much of what was flagged is right, and what a careful editor would have left alone.
package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"go.yaml.in/yaml/v4"
)

// A Gold is what a careful editor finds in the articles of one story.
type Gold struct {
	Story string `yaml:"story"`
	Facts []Fact `yaml:"facts"`
	Agree []Trap `yaml:"agree"`
}

// A Fact is one matter on which passages conflict.
type Fact struct {
	ID    string `yaml:"id"`
	Type  string `yaml:"type"`
	Kind  string `yaml:"kind"`
	Tier  string `yaml:"tier"` // plain, moderate or hard, for a good deterministic checker
	Why   string `yaml:"why"`
	Sides []struct {
		Value    string    `yaml:"value"`
		Passages []Passage `yaml:"passages"`
	} `yaml:"sides"`
}

// A Trap is a set of passages that only seem to conflict.
type Trap struct {
	ID       string    `yaml:"id"`
	Trap     string    `yaml:"trap"`
	Why      string    `yaml:"why"`
	Passages []Passage `yaml:"passages"`
}

// A Passage is an exact fragment of one sentence of an article.
type Passage struct {
	Article string `yaml:"article"`
	Text    string `yaml:"text"`
}

// Serious tells whether the fact is of a kind that an editor must decide.
func (f Fact) Serious() bool { return serious[f.Kind] }

var serious = map[string]bool{"contradiction": true, "disputed": true, "internal": true}

// Read reads the gold of a story folder.
func Read(dir string) (Gold, error) {
	var g Gold
	b, err := os.ReadFile(filepath.Join(dir, "gold.yaml"))
	if err != nil {
		return g, fmt.Errorf("read gold of %q: %w", dir, err)
	}
	if err := yaml.Unmarshal(b, &g); err != nil {
		return g, fmt.Errorf("read gold of %q: %w", dir, err)
	}
	return g, nil
}

// Stories returns the story folders in a path: the path itself where it holds a gold.yaml, else its children that do, sorted.
func Stories(path string) ([]string, error) {
	if _, err := os.Stat(filepath.Join(path, "gold.yaml")); err == nil {
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, fmt.Errorf("list stories of %q: %w", path, err)
	}
	var out []string
	for _, e := range entries {
		if _, err := os.Stat(filepath.Join(path, e.Name(), "gold.yaml")); err == nil {
			out = append(out, filepath.Join(path, e.Name()))
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no story with a gold.yaml in %q", path)
	}
	sort.Strings(out)
	return out, nil
}

var quotes = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00a0", " ", "\u2011", "-")

// norm folds quotation marks and white space, as the gold is compared.
func norm(s string) string { return strings.Join(strings.Fields(quotes.Replace(s)), " ") }
