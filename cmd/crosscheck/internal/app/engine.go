package app

import (
	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/index"
	"crosscheck/rules"
	"crosscheck/rules/claims"
)

// newEngine wires the reader of claims and the rules that the configuration leaves on.
func newEngine(conf config.Config, explain bool) *checker.Engine {
	return &checker.Engine{Reader: claims.Reader{}, Rules: conf.Enabled(rules.All), Stories: claims.SameStory, Explain: explain}
}

func ruleNames() []string {
	var out []string
	for _, r := range rules.All {
		out = append(out, r.Name)
	}
	return out
}

// openIndex opens an index on disk for reading.
func openIndex(dir string) (*index.Index, error) {
	return index.OpenReadOnly(dir, index.Options{Keys: claims.Version})
}
