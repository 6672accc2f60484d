package config_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"crosscheck/checker"
	"crosscheck/checker/config"
)

var rules = []string{"date/weekday", "name/variant", "quantity/conflict"}

const full = `# a newsroom
sources: [archive, wire/today.md]
index: .crosscheck
outlets:
  Coast Wire: [CW, coastwire.example]
  Ledger:
names:
  - [Kyiv, Kiev]
rules:
  name/variant: off
  quantity/conflict: warning
fail-on: warning
baseline: crosscheck-baseline.yaml
thesaurus:
  - "toll: dead = fatalities"
`

func TestParseReadsEveryKey(t *testing.T) {
	c, err := config.Parse("desk/crosscheck.yaml", []byte(full), rules)
	require.NoError(t, err)
	assert.Equal(t, config.Config{
		Path: "desk/crosscheck.yaml", Sources: []string{"archive", "wire/today.md"}, Index: ".crosscheck",
		Outlets: map[string][]string{"Coast Wire": {"CW", "coastwire.example"}, "Ledger": nil}, Names: [][]string{{"Kyiv", "Kiev"}},
		Rules:  map[string]checker.Severity{"name/variant": config.Off, "quantity/conflict": checker.Warning},
		FailOn: checker.Warning, Baseline: "crosscheck-baseline.yaml", Thesaurus: []string{"toll: dead = fatalities"},
	}, c)
	assert.Equal(t, filepath.Join("desk", "archive"), c.At("archive"))
	assert.Equal(t, "/x", c.At("/x"))
}

func TestParseTakesAnEmptyFile(t *testing.T) {
	for _, text := range []string{"", "\n", "# nothing yet\n", "---\n"} {
		_, err := config.Parse("c.yaml", []byte(text), rules)
		assert.NoError(t, err, "%q", text)
	}
}

func TestParseNamesLineAndSuggestion(t *testing.T) {
	for text, want := range map[string]string{
		"index: x\nsorces: [a]\n":            `c.yaml:2: unknown key "sorces": did you mean "sources"?`,
		"failon: error\n":                    `c.yaml:1: unknown key "failon": did you mean "fail-on"?`,
		"elephants: 3\n":                     `c.yaml:1: unknown key "elephants"`,
		"rules:\n  quantity/conflcit: off\n": `c.yaml:2: unknown rule "quantity/conflcit": did you mean "quantity/conflict"?`,
		"rules:\n  date/weekday: eror\n":     `c.yaml:2: rule date/weekday must be one of off, note, warning, error, not "eror": did you mean "error"?`,
		"fail-on: always\n":                  `c.yaml:1: fail-on must be one of never, note, warning, error, not "always"`,
		"sources: archive\n":                 `c.yaml:1: sources must be a list of texts`,
		"sources:\n- a\n- [b]\n":             `c.yaml:3: every item of sources must be a text`,
		"names: [[Kyiv]]\n":                  `c.yaml:1: names needs at least two spellings of a name`,
		"- a\n":                              `c.yaml:1: the file must be a mapping of keys to values`,
		"index:\n":                           `c.yaml:1: index must be a text`,
		"rules: 3\n":                         `c.yaml:1: rules must be a mapping of keys to values`,
	} {
		_, err := config.Parse("c.yaml", []byte(text), rules)
		assert.EqualError(t, err, want)
	}
	for _, text := range []string{"index: [", "index: a\nindex: b\n", "a: &a [*a]\n", "\t- x"} {
		_, err := config.Parse("c.yaml", []byte(text), rules)
		require.Error(t, err, "%q", text)
		assert.NotContains(t, err.Error(), "\n")
		assert.Contains(t, err.Error(), "c.yaml")
	}
}

func TestFindLooksUpwards(t *testing.T) {
	top := t.TempDir()
	deep := filepath.Join(top, "a", "b")
	require.NoError(t, os.MkdirAll(deep, 0o755))
	path, err := config.Find(deep)
	require.NoError(t, err)
	assert.Empty(t, path)
	want := filepath.Join(top, "a", config.Name)
	require.NoError(t, os.WriteFile(want, nil, 0o644))
	path, err = config.Find(deep)
	require.NoError(t, err)
	assert.Equal(t, want, path)
}

func TestApplyRegradesAndAccepts(t *testing.T) {
	c, err := config.Parse("c.yaml", []byte(full), rules)
	require.NoError(t, err)
	r := checker.Report{Findings: []checker.Finding{
		{Rule: "quantity/conflict", Severity: checker.Error, Kind: checker.Contradiction},
		{Rule: "name/other", Kind: checker.Variant, Sides: []checker.Side{{Value: "Kyiv"}, {Value: "kiev"}}},
		{Rule: "name/other", Kind: checker.Variant, Sides: []checker.Side{{Value: "Kyiv"}, {Value: "Kijev"}}},
	}}
	c.Apply(&r)
	require.Len(t, r.Findings, 2)
	assert.Equal(t, checker.Warning, r.Findings[0].Severity)
	assert.Equal(t, "Kijev", r.Findings[1].Sides[1].Value)
	assert.Equal(t, []checker.Rule{{Name: "quantity/conflict"}}, c.Enabled([]checker.Rule{{Name: "name/variant"}, {Name: "quantity/conflict"}}))
}

func TestRenameKeepsTheGivenArticle(t *testing.T) {
	c, err := config.Parse("c.yaml", []byte(full), rules)
	require.NoError(t, err)
	a := checker.Article{Outlet: "cw", Sentences: []checker.Sentence{{Outlet: "cw"}}}
	b := c.Rename(a)
	assert.Equal(t, "Coast Wire", b.Outlet)
	assert.Equal(t, "Coast Wire", b.Sentences[0].Outlet)
	assert.Equal(t, "cw", a.Sentences[0].Outlet)
	assert.Equal(t, "Elsewhere", c.Outlet("Elsewhere"))
}

// What the parser takes the schema takes, and what the schema refuses the parser refuses.
func TestSchemaAgreesWithTheParser(t *testing.T) {
	text, err := config.Schema(rules)
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("c.json", doc))
	schema, err := compiler.Compile("c.json")
	require.NoError(t, err)
	for _, file := range []string{full, "sorces: [a]", "rules: {x/y: off}", "rules: {date/weekday: loud}", "fail-on: always", "names: [[a]]", "sources: a", "index: ''"} {
		var value any
		require.NoError(t, yaml.Load([]byte(file), &value))
		_, parse := config.Parse("c.yaml", []byte(file), rules)
		assert.Equal(t, parse == nil, schema.Validate(value) == nil, file)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(full))
	f.Add([]byte("rules: {a: *b}"))
	f.Add([]byte("a: &a [*a, *a]\nsources: *a"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := config.Parse("c.yaml", data, rules); err != nil {
			assert.NotContains(t, err.Error(), "\n")
		}
	})
}
