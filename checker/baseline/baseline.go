// Package baseline keeps what editors have decided on findings: silences that stand in an article, and a baseline file with an entry a
// finding. A finding that is covered is marked, never dropped, and a decision that covers nothing any more is reported.
package baseline

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sort"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"crosscheck/checker"
)

// Name is the file's usual name.
const Name = "crosscheck-baseline.yaml"

// What a finding's Baseline field says.
const (
	Known   = "known"
	Expired = "expired"
)

// An Entry is one finding that an editor has decided on.
type Entry struct {
	ID      string   `yaml:"id"`      // the finding's
	Rule    string   `yaml:"rule"`    // for readers
	Summary string   `yaml:"summary"` // for readers
	Sides   []string `yaml:"sides"`   // for readers: every value and its outlets
	In      []string `yaml:"in"`      // articles that the finding was seen in
	Reason  string   `yaml:"reason"`  // why it may stand
	By      string   `yaml:"by"`      // who decided
	Until   string   `yaml:"until"`   // day from which on it counts again, as 2006-01-02; "" for never
	Line    int      `yaml:"-"`       // in the file, from 1
}

// A File is a baseline file.
type File struct {
	Path    string
	Entries []Entry
}

// Load reads a baseline file. A file that does not exist is an error that fs.ErrNotExist matches.
func Load(path string) (File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return File{}, fmt.Errorf("read baseline: %w", err)
	}
	return Parse(path, data)
}

// Parse reads a baseline; path names it in errors.
func Parse(path string, data []byte) (File, error) {
	f := File{Path: path}
	loader, err := yaml.NewLoader(strings.NewReader(string(data)))
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", path, err)
	}
	var doc yaml.Node
	if err := loader.Load(&doc); errors.Is(err, io.EOF) {
		return f, nil
	} else if err != nil {
		return File{}, fmt.Errorf("%s: %s", path, oneLine(err))
	}
	list, err := findings(path, &doc)
	if err != nil || list == nil {
		return f, err
	}
	seen := map[string]int{}
	for _, n := range list.Content {
		e, err := entry(path, n)
		if err != nil {
			return File{}, err
		}
		if first, ok := seen[e.ID]; ok {
			return File{}, fmt.Errorf("%s:%d: finding %q already has an entry in line %d", path, e.Line, e.ID, first)
		}
		seen[e.ID] = e.Line
		f.Entries = append(f.Entries, e)
	}
	return f, nil
}

// findings returns the list of entries, nil where there is none.
func findings(path string, doc *yaml.Node) (*yaml.Node, error) {
	root := doc
	if root.Kind == yaml.DocumentNode && len(root.Content) > 0 {
		root = root.Content[0]
	}
	if root.Tag == "!!null" {
		return nil, nil
	}
	if root.Kind != yaml.MappingNode || len(root.Content) != 2 || root.Content[0].Value != "findings" {
		return nil, fmt.Errorf("%s:%d: a baseline has one key, findings, with a list of entries", path, max(1, root.Line))
	}
	list := root.Content[1]
	if list.Tag == "!!null" {
		return nil, nil
	}
	if list.Kind != yaml.SequenceNode {
		return nil, fmt.Errorf("%s:%d: findings must be a list of entries", path, list.Line)
	}
	return list, nil
}

// entry reads one entry strictly: a misspelt until would otherwise be a silence for ever.
func entry(path string, n *yaml.Node) (Entry, error) {
	e := Entry{Line: n.Line}
	if n.Kind != yaml.MappingNode {
		return e, fmt.Errorf("%s:%d: an entry must be a mapping with id and reason", path, n.Line)
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if err := e.set(k.Value, v); err != nil {
			return e, fmt.Errorf("%s:%d: %w", path, k.Line, err)
		}
	}
	switch {
	case e.ID == "":
		return e, fmt.Errorf("%s:%d: an entry needs the id of its finding", path, n.Line)
	case strings.TrimSpace(e.Reason) == "":
		return e, fmt.Errorf("%s:%d: entry %q needs a reason", path, n.Line, e.ID)
	case e.Until != "":
		if _, err := time.Parse(time.DateOnly, e.Until); err != nil {
			return e, fmt.Errorf("%s:%d: until %q is no day of the form 2006-01-02", path, n.Line, e.Until)
		}
	}
	return e, nil
}

func (e *Entry) set(key string, v *yaml.Node) error {
	lists := map[string]*[]string{"sides": &e.Sides, "in": &e.In}
	if list, ok := lists[key]; ok {
		return readList(key, v, list)
	}
	texts := map[string]*string{"id": &e.ID, "rule": &e.Rule, "summary": &e.Summary, "reason": &e.Reason, "by": &e.By, "until": &e.Until}
	if s, ok := texts[key]; ok {
		if v.Kind != yaml.ScalarNode {
			return fmt.Errorf("%s must be a text", key)
		}
		if *s = v.Value; v.Tag == "!!null" {
			*s = ""
		}
		return nil
	}
	return fmt.Errorf("unknown key %q: an entry has id, rule, summary, sides, in, reason, by, until", key)
}

func readList(key string, v *yaml.Node, list *[]string) error {
	if v.Tag == "!!null" {
		return nil
	}
	if v.Kind != yaml.SequenceNode {
		return fmt.Errorf("%s must be a list of texts", key)
	}
	for _, item := range v.Content {
		if item.Kind != yaml.ScalarNode {
			return fmt.Errorf("every item of %s must be a text", key)
		}
		*list = append(*list, item.Value)
	}
	return nil
}

func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

// expired tells whether an entry has run out on the given day.
func (e Entry) expired(today time.Time) bool {
	if e.Until == "" {
		return false
	}
	until, err := time.Parse(time.DateOnly, e.Until)
	return err == nil && !today.Before(until.AddDate(0, 0, 1))
}

// newEntry makes the entry of a finding.
func newEntry(f checker.Finding, reason, by, until string) Entry {
	e := Entry{ID: f.ID, Rule: f.Rule, Summary: f.Summary, Reason: reason, By: by, Until: until}
	e.describe(f)
	return e
}

// describe brings up to date what an entry tells its readers of the finding.
func (e *Entry) describe(f checker.Finding) {
	e.Rule, e.Summary, e.Sides, e.In = f.Rule, f.Summary, nil, nil
	in := map[string]bool{}
	for _, s := range f.Sides {
		e.Sides = append(e.Sides, fmt.Sprintf("%s (%s)", s.Value, strings.Join(s.Outlets, ", ")))
		for _, p := range s.Passages {
			if !in[p.Article] {
				in[p.Article] = true
				e.In = append(e.In, p.Article)
			}
		}
	}
	sort.Strings(e.In)
}

// Exists tells whether there is a file at path.
func Exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
