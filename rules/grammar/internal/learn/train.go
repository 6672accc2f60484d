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
	Trees  []Tree
	Plain  []string  // paragraphs of plain news, for clusters
	Log    io.Writer // progress
	Folds  int       // parts that are tagged and parsed by models that have not seen them
	Fine   int       // clusters
	Coarse int
	Rounds int // of exchange between clusters

	TagRuns, TagEpochs       int // runs are averaged
	PairEpochs               int
	FirstRuns, FirstEpochs   int
	SecondRuns, SecondEpochs int
	LabelRuns, LabelEpochs   int
}

// Train returns a model. It is deterministic: jobs that run side by side have seeds and memory of their own.
func Train(p Plan) *engine.Model {
	start := time.Now()
	note := func(format string, args ...any) {
		fmt.Fprintf(p.Log, "%6.1fs "+format+"\n", append([]any{time.Since(start).Seconds()}, args...)...)
	}
	m := &engine.Model{}
	inv := NewInventory(m, p.Trees)
	m.Lemmas = LearnLemmas(m, inv, p.Trees)
	sents := inv.Prepare(m, p.Trees)
	for i, s := range sents {
		s.Fold = (i / 20) % p.Folds
	}
	headlines, from := Headlines(p.Trees)
	for i, s := range inv.Prepare(m, headlines) {
		s.Fold = sents[from[i]].Fold
		sents = append(sents, s)
	}
	clusters := LearnClusters(p.Plain, p.Trees, p.Fine, p.Coarse, p.Rounds)
	note("clusters of %d forms", len(clusters))
	autoTags(m, sents, clusters, p.Plain)
	note("plain text tagged")
	trainTags(m, sents, clusters, p, note)
	trainTrees(m, sents, p, note)
	trainReview(m, doubts(m, sents, clusters, p), sents)
	note("review")
	trainPair(m, copySents(sents), clusters, p.TagRuns, p.PairEpochs)
	note("taggers from both sides")
	learnHabits(m, p.Plain, p.Trees)
	note("habits")
	return m
}

// trainTags trains the tagger. The sentences are left with the tags of taggers that had not seen them, so that what follows learns from tags
// as they will be, and with the attributes that words will have.
func trainTags(m *engine.Model, sents []*Sent, clusters Clusters, p Plan, note func(string, ...any)) {
	both(p.Folds, func(fold int) { tagFold(m, sents, fold, clusters, p) })
	note("tags by folds, %.2f right", tagShare(m, sents))
	m.Lex = BuildLexicon(m, sents, clusters)
	fresh := copySents(sents)
	Look(fresh, m.Lex)
	trainTaggers(m, fresh, p.TagRuns, p.TagEpochs, 1)
	note("tagger")
	for i, s := range sents {
		for k := range s.Words {
			old := s.Words[k]
			s.Words[k] = fresh[i].Words[k]
			m.SetPair(&s.Words[k], old.Pair)
			s.Words[k].SetSecond(old.U2)
		}
	}
}

// trainTrees trains the two parsers and the labels on tagged sentences.
func trainTrees(m *engine.Model, sents []*Sent, p Plan, note func(string, ...any)) {
	buildMasks(m, sents)
	both(p.Folds, func(fold int) { guessFold(m, sents, fold, p) })
	cuts := marginCuts(sents)
	note("trees by folds, %.2f heads right", headShare(sents, false))
	unit := trainFirst(m, sents, p.FirstRuns, p.FirstEpochs, 1)
	m.Cut = units(cuts, unit)
	note("first parser")
	trainSecond(m, sents, cuts, p.SecondRuns, p.SecondEpochs)
	m.Ratio = int64(1024 * unit / m.Shrink)
	note("second parser, %.2f heads right while learning", headShare(sents, true))
	trainLabels(m, sents, p.LabelRuns, p.LabelEpochs)
	note("labels")
}

// tagFold trains on all folds but one and tags that one.
func tagFold(m *engine.Model, sents []*Sent, fold int, clusters Clusters, p Plan) {
	rest, held := split(sents, fold)
	rest = copySents(rest)
	lex := BuildLexicon(m, rest, clusters)
	Look(rest, lex)
	Look(held, lex)
	own := *m
	trainTaggers(&own, rest, 1, p.TagEpochs, uint64(100+fold))
	var sc engine.Scratch
	for _, s := range held {
		own.TagWords(s.Words, &sc)
	}
}

// doubts returns the sentences with the tags of taggers that had not seen their documents: a text that is new has words of its own, and it is
// these that a tagger is in doubt about.
func doubts(m *engine.Model, sents []*Sent, clusters Clusters, p Plan) []*Sent {
	sents = copySents(sents)
	foldDocuments(sents, p.Folds)
	both(p.Folds, func(fold int) { tagFold(m, sents, fold, clusters, p) })
	return sents
}

// foldDocuments deals documents into n folds.
func foldDocuments(sents []*Sent, n int) {
	folds := map[string]int{}
	for _, s := range sents {
		fold, ok := folds[s.Tree.Doc]
		if !ok {
			fold = len(folds) % n
			folds[s.Tree.Doc] = fold
		}
		s.Fold = fold
	}
}

func split(sents []*Sent, fold int) (rest, held []*Sent) {
	for _, s := range sents {
		if s.Fold == fold {
			held = append(held, s)
		} else {
			rest = append(rest, s)
		}
	}
	return rest, held
}

func tagShare(m *engine.Model, sents []*Sent) float64 {
	right, all := 0, 0
	for _, s := range sents {
		for k, w := range s.Words {
			all++
			right += one(m.Pairs[s.Pair[k]].U == w.U)
		}
	}
	return percent(right, all)
}

func headShare(sents []*Sent, second bool) float64 {
	right, all := 0, 0
	for _, s := range sents {
		heads := s.GuessHead
		if second {
			heads = s.Tree2
		}
		for k, h := range heads {
			all++
			right += one(h == s.Head[k])
		}
	}
	return percent(right, all)
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

// both runs n independent jobs on two cores; each has seeds of its own, so their order does not matter.
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
