package grammar

import (
	"slices"
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
	s.lower()
	return s
}

// ParseAll returns each text, which should be one sentence, as Parse does. It is much faster than Parse over many texts, since each table of
// the model is gone through for many sentences while it lies near. Equal texts share one tree.
func ParseAll(texts []string) []*Sentence {
	all := make([]Sentence, len(texts))
	out := make([]*Sentence, len(texts))
	parts := make([]*Sentence, 0, len(texts)+1)
	first := make(map[string]int, len(texts))
	var tokens []Token
	for i, text := range texts {
		k, again := first[text]
		if again { // a quote or a wire's sentence, printed once more
			out[i] = out[k]
			continue
		}
		first[text] = i
		tokens = appendTokens(tokens[:0], text)
		s := &all[i]
		s.Text, s.Tokens = text, slices.Clone(tokens)
		out[i] = s
		if k := s.dateline(); k > 0 {
			line, rest := s.cut(k)
			parts = append(parts, line, rest)
			continue
		}
		parts = append(parts, s)
	}
	parseParts(parts)
	for i, k := 0, 0; k < len(parts); i++ {
		s := &all[i]
		switch {
		case parts[k] == s:
			k++
		case out[i] == s:
			s.join(parts[k], parts[k+1])
			k += 2
		}
		s.lower()
	}
	return out
}

// ParseInto is Parse into a sentence whose memory is used again; what was read from it before must no longer be used.
func ParseInto(s *Sentence, text string) {
	s.Text = text
	s.Tokens = appendTokens(s.Tokens[:0], text)
	if k := s.dateline(); k > 0 {
		line, rest := s.cut(k)
		parseParts([]*Sentence{line, rest})
		s.join(line, rest)
		return
	}
	ParseTokens(s)
}

// ParseTokens gives tags, lemmas and a tree to a sentence whose Text and Tokens are set: for words that were cut elsewhere, as a treebank's.
func ParseTokens(s *Sentence) {
	one := [1]*Sentence{s}
	parseParts(one[:])
}

func parseParts(parts []*Sentence) {
	m, err := model.Load()
	if err != nil { // the model is part of the program: this cannot happen to a program that passed its tests
		panic(err)
	}
	w := workers.Get().(*worker)
	for from := 0; from < len(parts); from += batch {
		w.run(m, parts[from:min(from+batch, len(parts))])
	}
	workers.Put(w)
	for _, s := range parts {
		s.settle()
		s.index()
	}
}

// batch is how many sentences are parsed step by step. More hold more memory and bring no more.
const batch = 256

// A worker holds the buffers of one parse.
type worker struct {
	scratch engine.Scratch
	jobs    []job
	lemmas  engine.LemmaCache
}

// A job is one sentence half parsed.
type job struct {
	words []engine.Word
	state engine.State
}

var workers = sync.Pool{New: func() any { return new(worker) }}

// run parses at most batch sentences, each step for all of them before the next.
func (w *worker) run(m *engine.Model, list []*Sentence) {
	for len(w.jobs) < len(list) {
		w.jobs = append(w.jobs, job{})
	}
	jobs := w.jobs[:len(list)]
	for i, s := range list {
		jobs[i].read(m, s, &w.scratch)
	}
	for i := range jobs {
		m.FirstInto(&jobs[i].state, jobs[i].words, &w.scratch)
	}
	for i := range jobs {
		m.Second(&jobs[i].state, &w.scratch)
	}
	for i, s := range list {
		m.Labels(&jobs[i].state, &w.scratch)
		m.Review(&jobs[i].state, &w.scratch)
		jobs[i].write(m, s, &w.lemmas)
	}
}

// read makes tagged words of a sentence.
func (j *job) read(m *engine.Model, s *Sentence, sc *engine.Scratch) {
	n := len(s.Tokens)
	if cap(j.words) < n {
		j.words = make([]engine.Word, n, n+n/2)
	}
	j.words = j.words[:n]
	for i := range s.Tokens {
		j.words[i].Reset(s.Tokens[i].Text, m.Lex)
	}
	m.TagWords(j.words, sc)
	m.Repair(j.words)
}

// write gives a sentence the tree that was found.
func (j *job) write(m *engine.Model, s *Sentence, lemmas *engine.LemmaCache) {
	for i := range s.Tokens {
		t, word, node := &s.Tokens[i], &j.words[i], &j.state.Nodes[i]
		t.Tag, t.Fine = Tag(word.U), m.Pairs[word.Pair].Fine
		t.Lemma = mended(t.Fine, t.Text, m.Lemmas.Find(t.Text, word.Pair, lemmas))
		t.Head, t.Rel = int(node.Head), m.Rels[node.Rel]
		if t.Head == len(s.Tokens) {
			t.Head = -1
		}
		t.Margin = float32(float64(node.Margin) * m.Shrink)
	}
}
