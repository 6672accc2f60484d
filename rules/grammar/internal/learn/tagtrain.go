package learn

import (
	"math"
	"math/rand/v2"

	"crosscheck/rules/grammar/internal/engine"
)

// A tagger in training.
type tagger struct {
	m         *engine.Model
	tag, fine *grad
	feats     []uint32
	prob      [64]float32
	eta       float32
	known     map[uint32]int
	rng       *rand.Rand
}

const (
	tagBits  = 17
	fineBits = 16
	eta      = 0.04
	leastTag = 0.03 // smaller weights are dropped
)

// doubt is the difference of log-odds within which a second tag is noted: about one in eight.
const doubt = 2.0

func newTagger(m *engine.Model, seed uint64) *tagger {
	return &tagger{m: m, tag: newGrad(tagBits, 17), fine: newGrad(fineBits, 8), eta: eta, rng: rand.New(rand.NewPCG(seed, 7))}
}

// train runs epochs over sentences whose words carry attributes.
func (t *tagger) train(sents []*Sent, epochs int) {
	t.known = counts(sents)
	order := make([]*Sent, len(sents))
	copy(order, sents)
	for e := 0; e < epochs; e++ {
		t.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, s := range order {
			undo := forget(s.Words, t.known, t.rng)
			t.sentence(s, e == 0)
			undo()
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
	t.feats = engine.TagFeatures(t.feats[:0], s.Words, i, style)
	prob := t.prob[:17]
	t.tag.score(t.feats, prob)
	got := argmax(prob)
	t.tag.learn(t.feats, prob, int(want), t.eta)
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
	var tag, fine []float32
	for _, t := range ts {
		tag, fine = plus(tag, t.tag.w), plus(fine, t.fine.w)
	}
	scale(tag, 1/float32(n))
	scale(fine, 1/float32(n))
	least := float32(leastTag)
	var unit float64
	m.Tag, unit = rows(tag, tagBits, 17, least, 1, 29)
	m.Fine, _ = rows(fine, fineBits, 8, least, 1, 31)
	m.Doubt = int(math.Round(doubt / unit))
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
