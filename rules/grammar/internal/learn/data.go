package learn

import (
	"math/rand/v2"
	"sort"

	"crosscheck/rules/grammar/internal/engine"
)

// A Sent is a sentence made ready for training.
type Sent struct {
	Words []engine.Word // attributes; tags are filled by the tagger
	Pair  []uint8       // gold tag pairs
	Head  []int32       // gold heads, the root's is len(Words)
	Rel   []uint8       // gold labels
	Tree  *Tree
	Fold  int

	// What a first parser that had not seen the sentence made of it.
	GuessHead   []int32
	GuessRel    []uint8
	GuessMargin []float32
	Guesses     []engine.Guess // the same for the second parser, in a turned sentence
	Tree2       []int32        // heads that the second parser found while learning
}

// Inventory lists what is counted by index: tag pairs and labels.
type Inventory struct {
	pair map[[2]string]uint8
	rel  map[string]uint8
}

// TagNames are the universal tags in the order of grammar.Tag.
var TagNames = []string{"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"}

func tagIndex(u string) uint8 {
	for i, name := range TagNames {
		if name == u {
			return uint8(i)
		}
	}
	return 0
}

// NewInventory lists the tag pairs and labels of trees and puts them into m: the eight commonest Penn tags of each universal tag.
func NewInventory(m *engine.Model, trees []Tree) *Inventory {
	pairs, rels := map[[2]string]int{}, map[string]int{"dep": 1 << 30}
	for _, t := range trees {
		for _, r := range t.Rows {
			pairs[[2]string{r.U, r.Fine}]++
			rels[r.Rel]++
		}
	}
	inv := &Inventory{pair: map[[2]string]uint8{}, rel: map[string]uint8{}}
	m.ByTag = make([][]uint8, len(TagNames))
	for _, p := range byCount(pairs, func(a, b [2]string) bool { return a[0] < b[0] || a[0] == b[0] && a[1] < b[1] }) {
		u := tagIndex(p[0])
		if len(m.ByTag[u]) == 8 {
			continue
		}
		inv.pair[p] = uint8(len(m.Pairs))
		m.ByTag[u] = append(m.ByTag[u], uint8(len(m.Pairs)))
		m.Pairs = append(m.Pairs, engine.Pair{U: u, Fine: p[1]})
	}
	for _, r := range byCount(rels, func(a, b string) bool { return a < b }) {
		inv.rel[r] = uint8(len(m.Rels))
		m.Rels = append(m.Rels, r)
	}
	m.Ready()
	return inv
}

func byCount[K comparable](counts map[K]int, less func(a, b K) bool) []K {
	var keys []K
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if a, b := counts[keys[i]], counts[keys[j]]; a != b {
			return a > b
		}
		return less(keys[i], keys[j])
	})
	return keys
}

// pairOf returns the index of a row's tags; a pair too rare to be listed is its universal tag's commonest.
func (inv *Inventory) pairOf(m *engine.Model, r Row) uint8 {
	if p, ok := inv.pair[[2]string{r.U, r.Fine}]; ok {
		return p
	}
	return m.ByTag[tagIndex(r.U)][0]
}

// Prepare turns trees into sentences for training or measuring.
func (inv *Inventory) Prepare(m *engine.Model, trees []Tree) []*Sent {
	var out []*Sent
	for i := range trees {
		t := &trees[i]
		s := &Sent{Tree: t, Words: make([]engine.Word, len(t.Rows))}
		heads := make([]int, len(t.Rows))
		for k, r := range t.Rows {
			heads[k] = r.Head
			s.Pair = append(s.Pair, inv.pairOf(m, r))
			s.Rel = append(s.Rel, inv.rel[r.Rel])
		}
		for _, h := range Project(heads) {
			if h < 0 {
				h = len(heads)
			}
			s.Head = append(s.Head, int32(h))
		}
		out = append(out, s)
	}
	return out
}

// Look fills the words' attributes from a lexicon.
func Look(sents []*Sent, lex *engine.Lexicon) {
	for _, s := range sents {
		for k := range s.Words {
			s.Words[k].Reset(s.Tree.Rows[k].Form, lex)
		}
	}
}

// Clusters are what plain text tells of a form by its hash: the fine and the coarse class, how it is written, and how it is tagged.
type Clusters map[uint32][4]uint16

// counts returns how often each form occurs.
func counts(sents []*Sent) map[uint32]int {
	n := map[uint32]int{}
	for _, s := range sents {
		for k := range s.Words {
			n[s.Words[k].Form]++
		}
	}
	return n
}

// forget makes rare words look unseen at times, so that the features of unseen words are learned. It returns what undoes it.
func forget(words []engine.Word, n map[uint32]int, rng *rand.Rand) func() {
	type old struct {
		i int
		w engine.Word
	}
	var kept []old
	for i := range words {
		c := n[words[i].Form]
		if c > 6 || rng.IntN(c+1) > 0 {
			continue
		}
		kept = append(kept, old{i, words[i]})
		words[i].Forget()
	}
	return func() {
		for _, o := range kept {
			w := &words[o.i]
			o.w.Pair, o.w.U, o.w.U2, o.w.P, o.w.Soft = w.Pair, w.U, w.U2, w.P, w.Soft
			words[o.i] = o.w
		}
	}
}
