package baseline

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"go.yaml.in/yaml/v4"

	"crosscheck/checker"
)

// Add returns the file with an entry for every finding that has none and is not silenced in its article; entries that there are keep
// their reason, name and day, and tell of the finding as it stands now. It counts what is new.
func (f File) Add(r checker.Report, reason, by, until string) (File, int) {
	at := map[string]int{}
	out := File{Path: f.Path, Entries: append([]Entry(nil), f.Entries...)}
	for i, e := range out.Entries {
		at[e.ID] = i
	}
	added := 0
	for _, finding := range r.Findings {
		if i, ok := at[finding.ID]; ok {
			out.Entries[i].describe(finding)
			continue
		}
		if finding.Silenced == "" {
			out.Entries = append(out.Entries, newEntry(finding, reason, by, until))
			added++
		}
	}
	return out, added
}

// Prune returns the file without the entries that name no finding of the report, which must be of all articles. It counts what went.
func (f File) Prune(r checker.Report) (File, int) {
	stands := map[string]bool{}
	for _, finding := range r.Findings {
		stands[finding.ID] = true
	}
	out := File{Path: f.Path}
	for _, e := range f.Entries {
		if stands[e.ID] {
			out.Entries = append(out.Entries, e)
		}
	}
	return out, len(f.Entries) - len(out.Entries)
}

// header tells whoever opens the file what it is.
const header = `# Findings of crosscheck that an editor has decided on: they are shown, but do not fail a check.
# Each needs a reason; from the day after "until" on it fails again. The other fields are for readers.
`

// Encode writes the file's text, entries in the order of rule and id, so that two people's additions seldom meet in one line.
func (f File) Encode() ([]byte, error) {
	entries := append([]Entry(nil), f.Entries...)
	sort.SliceStable(entries, func(i, j int) bool {
		return entries[i].Rule < entries[j].Rule || entries[i].Rule == entries[j].Rule && entries[i].ID < entries[j].ID
	})
	nodes := &yaml.Node{Kind: yaml.SequenceNode}
	for _, e := range entries {
		nodes.Content = append(nodes.Content, e.node())
	}
	root := &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{word("findings", false), nodes}}
	text, err := yaml.Dump(root, yaml.WithIndent(2), yaml.WithLineWidth(-1))
	if err != nil {
		return nil, fmt.Errorf("write baseline: %w", err)
	}
	return append([]byte(header), text...), nil
}

// node lays an entry out: what is empty is left out, but reason and by, which ask to be filled in.
func (e Entry) node() *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	add := func(key, value string, always bool) {
		if value != "" || always {
			n.Content = append(n.Content, word(key, false), word(value, true))
		}
	}
	list := func(key string, values []string) {
		seq := &yaml.Node{Kind: yaml.SequenceNode}
		for _, v := range values {
			seq.Content = append(seq.Content, word(v, true))
		}
		if len(values) > 0 {
			n.Content = append(n.Content, word(key, false), seq)
		}
	}
	add("id", e.ID, true)
	add("rule", e.Rule, false)
	add("summary", e.Summary, false)
	list("sides", e.Sides)
	list("in", e.In)
	add("reason", e.Reason, true)
	add("by", e.By, true)
	add("until", e.Until, false)
	return n
}

// word is a scalar; text that comes from articles is quoted, so that no value can be taken for another type or another line.
func word(s string, quoted bool) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	if quoted {
		n.Style = yaml.DoubleQuotedStyle
	}
	return n
}

// Save writes the file whole or not at all.
func (f File) Save() error {
	text, err := f.Encode()
	if err != nil {
		return err
	}
	if old, err := os.ReadFile(f.Path); err == nil && bytes.Equal(old, text) {
		return nil
	}
	tmp, err := os.CreateTemp(filepath.Dir(f.Path), "."+strings.TrimPrefix(filepath.Base(f.Path), ".")+"-*")
	if err != nil {
		return fmt.Errorf("write baseline: %w", err)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(text)
	if err2 := tmp.Chmod(0o644); err == nil {
		err = err2
	}
	if err2 := tmp.Close(); err == nil {
		err = err2
	}
	if err == nil {
		err = os.Rename(tmp.Name(), f.Path)
	}
	if err != nil {
		return fmt.Errorf("write baseline %q: %w", f.Path, err)
	}
	return nil
}
