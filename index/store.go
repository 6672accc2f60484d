package index

import (
	"context"
	"iter"

	"crosscheck/checker"
)

// A Store is a memory of articles, whatever it runs on: an Index in a folder, or package postgres's tables on one server or several. Both
// answer alike, to the byte and in order, so that nothing above them knows which of them it has; package storetest holds them to it.
type Store interface {
	checker.Searcher

	// Known tells whether the store holds this very article, so that its claims need not be read for keys.
	Known(ctx context.Context, a checker.Article) (bool, error)
	// Feed takes in articles as they come, each as a whole. One that is held in the same wording is left alone, one of the same path in
	// another wording is replaced. It ends at the first error that the sequence yields; what came before is taken in.
	Feed(ctx context.Context, entries iter.Seq2[Entry, error]) (Added, error)
	// Remove takes articles out and returns how many of the paths were held.
	Remove(ctx context.Context, paths []string) (int, error)
	// Size returns the number of articles.
	Size(ctx context.Context) (int, error)
	// List returns what is held, in order of path.
	List(ctx context.Context) ([]Item, error)
	// Stats counts what is held.
	Stats(ctx context.Context) (Stats, error)
	// Search returns the sentences that carry words, as Index.Search says.
	Search(ctx context.Context, words string, limit int) ([]Hit, error)
	// Close lets go of the store.
	Close() error
}

var _ Store = (*Index)(nil)

// Pack returns an article as every engine stores it, and the hash by which two wordings are told apart.
func Pack(a checker.Article) (hash, stored []byte) {
	p := pack(a)
	return p.hash[:], p.stored(bodyDeflated)
}

// Unpack returns the article that Pack stored, or an error where a byte of it differs.
func Unpack(path string, stored []byte) (checker.Article, error) {
	a, err := unpack(path, stored)
	return a, corrupt(err)
}

// Words cuts text into the terms that are searched for. It is not safe for concurrent use.
type Words struct{ z *analyzer }

// NewWords returns what cuts text into terms.
func NewWords() Words { return Words{newAnalyzer()} }

// Terms returns the terms of a text, each once, in order of print.
func (w Words) Terms(text string) []string {
	var out []string
	seen := map[string]bool{}
	w.z.each(text, func(t string, _, _ int) {
		if !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
	})
	return out
}

// Spans returns where terms stand in a text, in order, none touching another.
func (w Words) Spans(text string, terms map[string]bool) []checker.Span {
	return w.z.spans(text, terms)
}
