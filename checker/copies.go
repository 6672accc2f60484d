package checker

import (
	"slices"
	"strings"
)

// An agency's text is printed by many outlets, each with an edit here and there. Its sentences are one witness, not many.
const (
	fewWords = 10   // shorter sentences are alike by chance, and repeat each other word for word or not at all
	alike    = 0.85 // of the words of the longer sentence, how many the other has as well
	origins  = 64   // how many different sentences of one side a further one is held against
)

// copies names the passages of a side that repeat an earlier one of another article.
type copies struct {
	exact map[string]int // first passage with that text
	texts []printed
}

type printed struct {
	at    int // place in the side
	words []string
}

// origin returns the place of the passage that p, the next one of its side, repeats; -1 where it repeats none.
func (c *copies) origin(at int, p Passage) int {
	key := fold(p.Sentence)
	if i, ok := c.exact[key]; ok {
		return i
	}
	c.exact[key] = at
	words := strings.Fields(strings.ToLower(strings.Map(letters, p.Sentence)))
	slices.Sort(words)
	for _, t := range c.texts {
		if repeats(words, t.words) {
			c.exact[key] = t.at
			return t.at
		}
	}
	if len(c.texts) < origins {
		c.texts = append(c.texts, printed{at, words})
	}
	return -1
}

// letters keeps what words are made of.
func letters(r rune) rune {
	if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 127 && !strings.ContainsRune("’‘“”—–…", r) {
		return r
	}
	return ' '
}

// repeats tells whether two sentences, as sorted words, have nearly all words in common and every number.
func repeats(x, y []string) bool {
	if min(len(x), len(y)) < fewWords {
		return false
	}
	same, i, j := 0, 0, 0
	for i < len(x) && j < len(y) {
		switch {
		case x[i] == y[j]:
			same, i, j = same+1, i+1, j+1
		case x[i] < y[j]:
			if number(x[i]) {
				return false
			}
			i++
		default:
			if number(y[j]) {
				return false
			}
			j++
		}
	}
	return float64(same) >= alike*float64(max(len(x), len(y))) && !slices.ContainsFunc(x[i:], number) && !slices.ContainsFunc(y[j:], number)
}

func number(word string) bool { return strings.ContainsAny(word, "0123456789") }
