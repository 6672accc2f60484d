package index

import (
	"slices"
	"sync"

	"crosscheck/checker"
)

// maxCachedSentences bounds the cache: some ten megabytes.
const maxCachedSentences = 40_000

// cache holds articles that were unpacked of late, by the hash of what they hold, so that it need not know what is written meanwhile. The
// articles of a story are asked for again and again, once for each of their neighbours.
type cache struct {
	mu        sync.Mutex
	articles  map[[16]byte]checker.Article
	sentences int
}

func (c *cache) get(hash [16]byte) (checker.Article, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	a, ok := c.articles[hash]
	return a, ok
}

func (c *cache) put(hash [16]byte, a checker.Article) {
	if len(a.Sentences) > maxCachedSentences/8 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.articles == nil || c.sentences+len(a.Sentences) > maxCachedSentences {
		c.articles, c.sentences = map[[16]byte]checker.Article{}, 0
	}
	if _, ok := c.articles[hash]; !ok {
		c.articles[hash] = a
		c.sentences += len(a.Sentences)
	}
}

// own returns a copy of a sentence whose lists the caller may change.
func own(s checker.Sentence) checker.Sentence {
	s.Breaks, s.Silence = slices.Clone(s.Breaks), slices.Clone(s.Silence)
	return s
}

// owned returns a copy of an article that the caller may change.
func owned(a checker.Article) checker.Article {
	a.Sentences = slices.Clone(a.Sentences)
	for i, s := range a.Sentences {
		if s.Breaks != nil || s.Silence != nil {
			a.Sentences[i] = own(s)
		}
	}
	return a
}
