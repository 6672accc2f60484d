package learn

import (
	"fmt"
	"io"
	"sync"
	"time"

	"crosscheck/rules/grammar/internal/engine"
)

// A Plan says how to train.
type Plan struct {
	Trees     []Tree
	Folds     int
	TagEpochs int
	Epochs    int
	Runs      int
	Log       io.Writer
}

// Train returns a model.
func Train(p Plan) *engine.Model {
	start := time.Now()
	note := func(format string, args ...any) {
		fmt.Fprintf(p.Log, "%6.1fs "+format+"\n", append([]any{time.Since(start).Seconds()}, args...)...)
	}
	m := &engine.Model{}
	inv := NewInventory(m, p.Trees)
	sents := inv.Prepare(m, p.Trees)
	for i, s := range sents {
		s.Fold = (i / 20) % p.Folds
	}
	var clusters Clusters
	both(p.Folds, func(fold int) { tagFold(m, sents, fold, clusters, p.TagEpochs) })
	right, all := 0, 0
	for _, s := range sents {
		for k, w := range s.Words {
			all++
			if m.Pairs[s.Pair[k]].U == w.U {
				right++
			}
		}
	}
	note("jackknifed tags %.2f", 100*float64(right)/float64(all))
	m.Lex = BuildLexicon(m, sents, clusters)
	tags := copySents(sents)
	Look(tags, m.Lex)
	t := newTagger(m, 1)
	t.train(tags, p.TagEpochs)
	t.pack(m)
	note("tagger")
	// The words of the parser carry the jackknifed tags and the whole lexicon's attributes.
	for i, s := range sents {
		for k := range s.Words {
			pair := s.Words[k].Pair
			s.Words[k] = tags[i].Words[k]
			m.SetPair(&s.Words[k], pair)
		}
	}
	buildMasks(m, sents)
	ps := make([]*parser, p.Runs)
	both(p.Runs, func(run int) {
		ps[run] = newParser(m, uint64(run+1))
		ps[run].train(copySents(sents), p.Epochs)
		note("parser %d", run)
	})
	packParsers(m, ps)
	m.Lemmas = LearnLemmas(m, inv, p.Trees)
	note("packed")
	return m
}

// tagFold trains on all folds but one and tags that one.
func tagFold(m *engine.Model, sents []*Sent, fold int, clusters Clusters, epochs int) {
	var rest, held []*Sent
	for _, s := range sents {
		if s.Fold == fold {
			held = append(held, s)
		} else {
			rest = append(rest, s)
		}
	}
	rest = copySents(rest)
	lex := BuildLexicon(m, rest, clusters)
	Look(rest, lex)
	Look(held, lex)
	own := *m
	t := newTagger(m, uint64(fold+100))
	t.train(rest, epochs)
	t.pack(&own)
	var sc engine.Scratch
	for _, s := range held {
		own.TagWords(s.Words, &sc)
	}
}

// copySents copies sentences with their words, which training changes.
func copySents(sents []*Sent) []*Sent {
	out := make([]*Sent, len(sents))
	for i, s := range sents {
		c := *s
		c.Words = append([]engine.Word(nil), s.Words...)
		out[i] = &c
	}
	return out
}

// both runs n independent jobs on two cores; each has seeds of its own, so the order does not matter.
func both(n int, job func(i int)) {
	var wg sync.WaitGroup
	gate := make(chan struct{}, 2)
	for i := 0; i < n; i++ {
		wg.Add(1)
		gate <- struct{}{}
		go func() {
			defer wg.Done()
			job(i)
			<-gate
		}()
	}
	wg.Wait()
}
