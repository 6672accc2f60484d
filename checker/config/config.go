// Package config reads crosscheck.yaml: what a newsroom checks against, which rules it wants, and what its outlets and names are called.
//
// It is strict: a key or a rule that does not exist is an error with its line and a suggestion, since a misspelt key that is ignored is
// a gate that stands open.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"go.yaml.in/yaml/v4"

	"crosscheck/checker"
)

// Name is the file's name, looked for from the working directory upwards.
const Name = "crosscheck.yaml"

// Off is the grade of a rule that is switched off.
const Off checker.Severity = "off"

// A Config is what crosscheck.yaml says. Paths are relative to the file's folder.
type Config struct {
	Path      string // of the file itself, "" where there is none
	Sources   []string
	Index     string
	Outlets   map[string][]string // canonical name to aliases
	Names     [][]string          // spellings that are accepted as one name
	Rules     map[string]checker.Severity
	FailOn    checker.Severity // "" where not set; "never" is never
	Baseline  string
	Thesaurus []string // extra lines for the newsroom's thesaurus
}

// Find returns the path of the nearest configuration in dir or above it, "" where there is none.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("find %s: %w", Name, err)
	}
	for {
		path := filepath.Join(dir, Name)
		_, err := os.Stat(path)
		if err == nil {
			return path, nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("find %s: %w", Name, err)
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", nil
		}
		dir = up
	}
}

// Load reads the file at path. Rules are the names that there are.
func Load(path string, rules []string) (Config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return Config{}, fmt.Errorf("read configuration: %w", err)
	}
	return Parse(path, data, rules)
}

// Parse reads a configuration; path names it in errors and anchors its paths.
func Parse(path string, data []byte, rules []string) (Config, error) {
	c := Config{Path: path, Outlets: map[string][]string{}, Rules: map[string]checker.Severity{}}
	var doc yaml.Node
	loader, err := yaml.NewLoader(bytes.NewReader(data))
	if err == nil {
		err = loader.Load(&doc)
	}
	if errors.Is(err, io.EOF) {
		return c, nil
	}
	if err != nil {
		return Config{}, fmt.Errorf("%s: %s", path, oneLine(err))
	}
	if err := loader.Load(&yaml.Node{}); !errors.Is(err, io.EOF) {
		return Config{}, fmt.Errorf("%s: more than one document in the file", path)
	}
	root := &doc
	if root.Kind == yaml.DocumentNode && len(root.Content) > 0 {
		root = root.Content[0]
	}
	if root.Kind == 0 || root.Tag == "!!null" {
		return c, nil
	}
	p := parser{path: path, config: &c, rules: rules}
	if err := p.pairs(root, "the file", p.key); err != nil {
		return Config{}, err
	}
	return c, nil
}

// oneLine makes one line of a library's error that may have several.
func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

// At resolves a path of the configuration from the working directory. An address, as of a store, stays what it is.
func (c Config) At(path string) string {
	if path == "" || filepath.IsAbs(path) || strings.Contains(path, "://") {
		return path
	}
	return filepath.Join(filepath.Dir(c.Path), path)
}

// Enabled returns the rules that are not switched off, in order.
func (c Config) Enabled(rules []checker.Rule) []checker.Rule {
	var out []checker.Rule
	for _, r := range rules {
		if c.Rules[r.Name] != Off {
			out = append(out, r)
		}
	}
	return out
}

// Outlet returns the canonical name of an outlet.
func (c Config) Outlet(name string) string {
	for _, canonical := range sortedKeys(c.Outlets) {
		if strings.EqualFold(name, canonical) {
			return canonical
		}
		for _, alias := range c.Outlets[canonical] {
			if strings.EqualFold(name, alias) {
				return canonical
			}
		}
	}
	return name
}

// Rename gives an article and its sentences the canonical name of their outlet. The sentences are copied where they change.
func (c Config) Rename(a checker.Article) checker.Article {
	name := c.Outlet(a.Outlet)
	if name == a.Outlet {
		return a
	}
	a.Outlet = name
	a.Sentences = append([]checker.Sentence(nil), a.Sentences...)
	for i := range a.Sentences {
		a.Sentences[i].Outlet = name
	}
	return a
}

// Apply regrades the findings and drops those about spellings that are accepted.
func (c Config) Apply(r *checker.Report) {
	kept := r.Findings[:0]
	for _, f := range r.Findings {
		if f.Kind == checker.Variant && c.accepted(f) {
			continue
		}
		if s, ok := c.Rules[f.Rule]; ok && s != Off {
			f.Severity = s
		}
		kept = append(kept, f)
	}
	r.Findings = kept
}

// accepted tells whether all values of a finding are spellings of one accepted name.
func (c Config) accepted(f checker.Finding) bool {
	for _, group := range c.Names {
		all := len(f.Sides) > 0
		for _, s := range f.Sides {
			all = all && contains(group, s.Value)
		}
		if all {
			return true
		}
	}
	return false
}

func contains(words []string, word string) bool {
	for _, w := range words {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
