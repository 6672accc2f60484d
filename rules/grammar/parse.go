package grammar

import (
	"sync"

	"crosscheck/rules/grammar/internal/engine"
	"crosscheck/rules/grammar/internal/model"
)

// Load reads the embedded model; later calls cost nothing. Parse does it by itself: Load is for those who want the error, or the time, early.
func Load() error {
	_, err := model.Load()
	return err
}

// Parse returns text, which should be one sentence, as a tree. It never fails: any bytes give a tree over all their tokens. It is safe for
// concurrent use.
func Parse(text string) *Sentence {
	s := new(Sentence)
	ParseInto(s, text)
	return s
}

// ParseInto is Parse into a sentence whose memory is used again; what was read from it before must no longer be used.
func ParseInto(s *Sentence, text string) {
	s.Text = text
	s.Tokens = appendTokens(s.Tokens[:0], text)
	if k := s.dateline(); k > 0 {
		s.parseReport(k)
		return
	}
	ParseTokens(s)
}

// ParseTokens gives tags, lemmas and a tree to a sentence whose Text and Tokens are set: for words that were cut elsewhere, as a treebank's.
func ParseTokens(s *Sentence) {
	m, err := model.Load()
	if err != nil { // the model is part of the program: this cannot happen to a program that passed its tests
		panic(err)
	}
	w := workers.Get().(*worker)
	w.run(m, s)
	workers.Put(w)
	s.settle()
	s.index()
}

// A worker holds the buffers of one parse.
type worker struct {
	scratch engine.Scratch
	words   []engine.Word
	lemmas  engine.LemmaCache
}

var workers = sync.Pool{New: func() any { return new(worker) }}

func (w *worker) run(m *engine.Model, s *Sentence) {
	n := len(s.Tokens)
	if cap(w.words) < n {
		w.words = make([]engine.Word, n, n+n/2)
	}
	w.words = w.words[:n]
	for i := range s.Tokens {
		w.words[i].Reset(s.Tokens[i].Text, m.Lex)
	}
	m.TagWords(w.words, &w.scratch)
	m.Repair(w.words)
	m.ParseWords(w.words, &w.scratch)
	for i := range s.Tokens {
		t, word, node := &s.Tokens[i], &w.words[i], &w.scratch.State.Nodes[i]
		t.Tag, t.Fine = Tag(word.U), m.Pairs[word.Pair].Fine
		t.Lemma = m.Lemmas.Find(t.Text, word.Pair, &w.lemmas)
		t.Head, t.Rel = int(node.Head), m.Rels[node.Rel]
		if t.Head == n {
			t.Head = -1
		}
		t.Margin = float32(float64(node.Margin) * m.Shrink)
	}
}
