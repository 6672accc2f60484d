package checker

import "context"

// A Searcher proposes what may be compared and judges nothing. It may offer too much; what it withholds is a finding lost.
type Searcher interface {
	// Neighbours returns the paths of the articles that share a story key with the given keys, in order of path, without self.
	Neighbours(ctx context.Context, self string, keys []string) ([]string, error)
	// Peers returns the sentences of the given articles that carry one of the claim keys, by article and place.
	Peers(ctx context.Context, articles []string, keys []string) ([]Sentence, error)
	// Article returns a whole article as it was put in, and false where there is none of that path.
	Article(ctx context.Context, path string) (Article, bool, error)
}

// A Reader reads articles and names the keys under which an index finds their claims again. Its methods are pure and safe for concurrent
// use.
type Reader interface {
	// Read reads an article whole, since "she" and "the toll" are explained sentences before.
	Read(a Article) Reading
	// ReadAll reads each article as Read does, in the order given. A few together may cost less than one by one.
	ReadAll(articles []Article) []Reading
	// ClaimKeys returns the keys of a claim: two claims that may be compared share one.
	ClaimKeys(c Claim) []string
}

// A Reading is an article with what was read out of it: its claims in order of print, and the keys that tell its story, the names of
// people, places and bodies that it is about.
type Reading struct {
	Article Article
	Claims  []Claim
	Story   []string

	packed *packed // the sentences and the claims, where a Packer packed them
}

// An Entry is an article with the keys under which an index finds it again. Keys are derived data: they are made by a Reader and carry
// its version, never a judgement.
type Entry struct {
	Article Article
	Story   []string   // the article's story keys
	Keys    [][]string // claim keys by sentence, in the order of Article.Sentences
	Claims  []Claim    // what was read, for a memory that keeps it; nil where none does
}
