package app

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestArrange(t *testing.T) {
	app := newApp(Streams{})
	for given, want := range map[string]string{
		"report a.md --format json":       "report --format json a.md",
		"report a.md --format=json b.md":  "report --format=json a.md b.md",
		"--quiet report a --no-color":     "--quiet --no-color report a",
		"report --config x.yaml a":        "--config x.yaml report a",
		"report -- --format json":         "report -- --format json",
		"report - --explain b":            "report --explain - b",
		"index add dir --index idx":       "index add --index idx dir",
		"index --index idx add dir":       "index add --index idx dir",
		"check a --against b --against c": "check --against b --against c a",
		"search report --index x":         "search --index x report",
		"report --fail-on":                "",
		"check index add":                 "check index add",
		"report x --unknown y":            "report --unknown x y",
		"":                                "",
	} {
		got, err := arrange(app, strings.Fields(given))
		if given == "report --fail-on" {
			assert.ErrorContains(t, err, "flag needs an argument: --fail-on")
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, want, strings.Join(got, " "), given)
	}
}

func FuzzRunNeverPanics(f *testing.F) {
	f.Add("report --format json -- x")
	f.Add("--config none rules quantity/conflict -f markdown")
	f.Add("index --index add")
	f.Fuzz(func(t *testing.T, line string) {
		args := strings.Fields(line)
		for _, a := range args {
			if strings.ContainsAny(a, "/.") || len(args) > 0 && (args[0] == "lsp" || args[0] == "watch" || args[0] == "review") {
				t.Skip("touches nothing outside")
			}
		}
		t.Chdir(t.TempDir())
		var out, err bytes.Buffer
		code := Run(t.Context(), append([]string{"rules"}, args...), Streams{In: strings.NewReader(""), Out: &out, Err: &err})
		assert.Contains(t, []int{Clean, Findings, Failed}, code)
		if code == Failed {
			assert.Equal(t, 1, strings.Count(err.String(), "\n"), "one line: %q", err.String())
		}
	})
}
