package learn

import (
	"math"
	"math/rand/v2"
	"slices"

	"crosscheck/rules/grammar/internal/engine"
)

// A tagger in training.
type tagger struct {
	m         *engine.Model
	tag, fine *grad
	feats     []uint32
	prob      [64]float32
	eta       float32
	fall      float32 // the part of eta that would be gone in an epoch after the last
	sieve     *sieve  // nil where all features are learned from
	known     map[uint32]int
	rng       *rand.Rand
}

const (
	tagBits  = 17
	fineBits = 16
	eta      = 0.04
	leastTag = 0.03 // smaller weights are dropped
)

// Of the taggers that a model is used with.
const (
	pairBits  = 18
	pairFall  = 0.9
	pairStep  = 0.03 // tables stay small by it, and lose nothing
	oftenTags = 3    // times that a feature must be met
	tagLevels = 29   // of weights; fewer pack better
)

// doubt is the difference of log-odds within which a second tag is noted: about one in eight.
const doubt = 2.0

// The same of two taggers: within askDoubt, one word in eight, the one that reads backwards is asked; within sumDoubt of both, one in twelve,
// the second tag is noted. They know much the same, so that only sharedDoubt of their sum is to be believed.
const (
	askDoubt    = 3.0
	sumDoubt    = 4.0
	sharedDoubt = 0.65
)

func newTagger(m *engine.Model, seed uint64) *tagger {
	return &tagger{m: m, tag: newGrad(tagBits, 17), fine: newGrad(fineBits, 8), eta: eta, rng: rand.New(rand.NewPCG(seed, 7))}
}

// train runs epochs over sentences whose words carry attributes.
func (t *tagger) train(sents []*Sent, epochs int) {
	t.known = counts(sents)
	t.sift(sents)
	order := make([]*Sent, len(sents))
	copy(order, sents)
	for e := 0; e < epochs; e++ {
		t.eta = eta * (1 - t.fall*float32(e)/float32(epochs))
		t.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, s := range order {
			undo := forget(s.Words, t.known, t.rng)
			t.sentence(s, e == 0)
			undo()
		}
	}
}

// sift counts features over the gold tags.
func (t *tagger) sift(sents []*Sent) {
	if t.sieve == nil {
		return
	}
	for _, s := range sents {
		style := engine.Style(s.Words)
		for i := range s.Words {
			if t.m.SetPair(&s.Words[i], s.Pair[i]); s.Words[i].Sure == 0 {
				t.feats = engine.TagFeatures(t.feats[:0], s.Words, i, 1, style)
				t.sieve.count(t.feats)
			}
		}
	}
}

// sentence learns from one sentence. The tags before a word are the tagger's own, after a first epoch on gold ones.
func (t *tagger) sentence(s *Sent, gold bool) {
	style := engine.Style(s.Words)
	for i := range s.Words {
		t.word(s, i, style, gold)
	}
}

func (t *tagger) word(s *Sent, i int, style uint32, gold bool) {
	w := &s.Words[i]
	if w.Sure > 0 {
		t.m.SetPair(w, w.Sure-1)
		return
	}
	want := t.m.Pairs[s.Pair[i]].U
	t.feats = engine.TagFeatures(t.feats[:0], s.Words, i, 1, style)
	prob := t.prob[:17]
	t.tag.score(t.feats, prob)
	got := argmax(prob)
	t.tag.learn(t.sieve.often(t.feats), prob, int(want), t.eta)
	fine := t.fineOf(s, i, want, true)
	switch {
	case gold:
		fine = s.Pair[i]
	case got != int(want):
		fine = t.fineOf(s, i, uint8(got), false)
	}
	t.m.SetPair(w, fine)
}

// fineOf returns the pair chosen for a universal tag and, where asked, learns from the gold pair.
func (t *tagger) fineOf(s *Sent, i int, u uint8, learn bool) uint8 {
	list := t.m.ByTag[u]
	if len(list) == 1 {
		return list[0]
	}
	t.feats = engine.FineFeatures(t.feats[:0], s.Words, i, uint32(u))
	prob := t.prob[32 : 32+len(list)]
	t.fine.score(t.feats, prob)
	got := argmax(prob)
	if learn {
		for k, p := range list {
			if p == s.Pair[i] {
				t.fine.learn(t.feats, prob, k, t.eta)
			}
		}
	}
	return list[got]
}

// trainTaggers trains n taggers that differ in the order of sentences, and packs the mean of their weights into m.
func trainTaggers(m *engine.Model, sents []*Sent, n, epochs int, seed uint64) {
	ts := make([]*tagger, n)
	both(n, func(i int) {
		ts[i] = newTagger(m, seed+uint64(i))
		ts[i].train(copySents(sents), epochs)
	})
	tag, fine := meanTagger(ts)
	unit := unitOf(tag, tagLevels)
	m.Tag, m.Tag2 = rows(tag, tagBits, 17, unit, leastTag, 1), engine.Rows{}
	m.Fine = rows(fine, fineBits, 8, unitOf(fine, 31), leastTag, 1)
	m.Doubt = int(math.Round(doubt / unit))
}

// trainPair gives m, whose lexicon is made, the taggers that it is used with: the means of n that read from left to right and of n that read
// from right to left. It takes longer than trainTaggers, and what the parsers learn from need not be better tagged than a new text would be.
func trainPair(m *engine.Model, sents []*Sent, clusters Clusters, n, epochs int) {
	LookElsewhere(m, sents, clusters)
	turned := turnTagged(sents)
	ts := make([]*tagger, 2*n)
	both(2*n, func(i int) {
		t, list := newTagger(m, uint64(1+i)), sents
		t.tag, t.sieve, t.fall = newGrad(pairBits, 17), newSieve(oftenTags), pairFall
		t.tag.step, t.fine.step = pairStep, pairStep
		if i >= n {
			list = turned
		}
		t.train(copySents(list), epochs)
		t.sieve, t.tag.g = nil, nil
		ts[i] = t
	})
	tag, fine := meanTagger(ts[:n])
	tag2, _ := meanTagger(ts[n:])
	unit := max(unitOf(tag, tagLevels), unitOf(tag2, tagLevels))
	m.Tag, m.Tag2 = rows(tag, pairBits, 17, unit, leastTag, 2), rows(tag2, pairBits, 17, unit, leastTag, 2)
	m.Fine = rows(fine, fineBits, 8, unitOf(fine, 31), leastTag, 1)
	m.Doubt, m.Doubt2 = int(math.Round(askDoubt/unit)), int(math.Round(sumDoubt/unit))
	m.Weigh = int64(float64(m.Weigh) * sharedDoubt * sumDoubt / doubt)
}

// turnTagged returns sentences read backwards, for a tagger.
func turnTagged(sents []*Sent) []*Sent {
	out := make([]*Sent, len(sents))
	for i, s := range sents {
		t := &Sent{Tree: s.Tree, Fold: s.Fold, Words: slices.Clone(s.Words), Pair: slices.Clone(s.Pair)}
		slices.Reverse(t.Words)
		slices.Reverse(t.Pair)
		out[i] = t
	}
	return out
}

// meanTagger returns the mean of the weights of taggers.
func meanTagger(ts []*tagger) (tag, fine []float32) {
	for _, t := range ts {
		tag, fine = plus(tag, t.tag.w), plus(fine, t.fine.w)
	}
	scale(tag, 1/float32(len(ts)))
	scale(fine, 1/float32(len(ts)))
	return tag, fine
}

func scale(x []float32, by float32) {
	for i := range x {
		x[i] *= by
	}
}

func argmax(x []float32) int {
	best := 0
	for k := range x {
		if x[k] > x[best] {
			best = k
		}
	}
	return best
}
