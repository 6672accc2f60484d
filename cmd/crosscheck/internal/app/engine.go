package app

import (
	"context"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/index"
	"crosscheck/index/postgres"
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

// openStore opens an index in a folder, or a store behind an address, for reading. Keys of version 0 are asked for by nobody.
func openStore(ctx context.Context, address string, keys int) (index.Store, error) {
	if !postgres.Is(address) {
		return opened(index.OpenReadOnly(address, index.Options{Keys: keys}))
	}
	return opened(postgres.Open(ctx, address, storeOptions(keys)))
}

// openForWriting opens an index or a store and makes it where there is none.
func openForWriting(ctx context.Context, address string, keys int) (index.Store, error) {
	if !postgres.Is(address) {
		return opened(index.Open(address, index.Options{Keys: keys}))
	}
	return opened(postgres.OpenForWriting(ctx, address, storeOptions(keys)))
}

func storeOptions(keys int) postgres.Options {
	if keys == 0 {
		return postgres.Options{}
	}
	return postgres.Options{Keys: keys, Claims: postgres.Layout()}
}

// opened keeps a store that could not be opened from being one that is nil and yet no nil.
func opened[S index.Store](s S, err error) (index.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

// redact writes an address without its password.
func redact(address string) string {
	if postgres.Is(address) {
		return postgres.Redact(address)
	}
	return address
}
