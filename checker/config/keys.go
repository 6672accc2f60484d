package config

import (
	"crosscheck/checker"
)

// shape is the form of a key's value.
type shape int

const (
	text     shape = iota // a string
	texts                 // a list of strings
	aliases               // a mapping of a string to a list of strings
	groups                // a list of lists of strings
	grades                // a mapping of a rule to a grade
	severity              // a failing grade
)

// A key is one key of the file. The parser, the JSON Schema and the documentation are made from this table.
type key struct {
	name  string
	doc   string
	shape shape
	set   func(*Config, any)
}

var keys = []key{
	{"sources", "folders and files of articles that new ones are checked against", texts, func(c *Config, v any) { c.Sources = v.([]string) }},
	{"index", "folder of an index to check against", text, func(c *Config, v any) { c.Index = v.(string) }},
	{"outlets", "outlets, each with the other names it goes by", aliases, func(c *Config, v any) { c.Outlets = v.(map[string][]string) }},
	{"names", "spellings that this newsroom takes for one name, and that are not reported", groups, func(c *Config, v any) { c.Names = v.([][]string) }},
	{"rules", "rules switched off or given another grade: off, note, warning, error", grades, func(c *Config, v any) { c.Rules = v.(map[string]checker.Severity) }},
	{"fail-on", "the grade from which a check fails: never, note, warning, error", severity, func(c *Config, v any) { c.FailOn = checker.Severity(v.(string)) }},
	{"baseline", "file of the findings that an editor has decided on", text, func(c *Config, v any) { c.Baseline = v.(string) }},
	{"thesaurus", "extra lines for the newsroom's thesaurus", texts, func(c *Config, v any) { c.Thesaurus = v.([]string) }},
}

// A Key is a documented key of crosscheck.yaml.
type Key struct{ Name, Doc string }

// Keys lists the keys in the order of the documentation.
func Keys() []Key {
	out := make([]Key, len(keys))
	for i, k := range keys {
		out[i] = Key{k.name, k.doc}
	}
	return out
}
