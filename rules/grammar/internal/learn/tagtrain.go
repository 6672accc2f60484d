package learn

import (
	"math/rand/v2"

	"crosscheck/rules/grammar/internal/engine"
)

// A tagger in training.
type tagger struct {
	m     *engine.Model
	tag   *grad
	fine  *grad
	feats []uint32
	prob  [64]float32
	eta   float32
	known map[uint32]int
	rng   *rand.Rand
}

const (
	tagBits  = 17
	fineBits = 16
)

func newTagger(m *engine.Model, seed uint64) *tagger {
	return &tagger{m: m, tag: newGrad(tagBits, 17), fine: newGrad(fineBits, 8), eta: 0.06, rng: rand.New(rand.NewPCG(seed, 7))}
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

// sentence learns from one sentence. The tags around a word are the tagger's own, after a first epoch on gold ones.
func (t *tagger) sentence(s *Sent, gold bool) {
	style := engine.Style(s.Words)
	for i := range s.Words {
		t.word(s, i, style, false, gold)
	}
}

func (t *tagger) word(s *Sent, i int, style uint32, second, gold bool) {
	w := &s.Words[i]
	if w.Sure > 0 {
		t.m.SetPair(w, w.Sure-1)
		return
	}
	table := t.tag
	want := t.m.Pairs[s.Pair[i]].U
	t.feats = engine.TagFeatures(t.feats[:0], s.Words, i, style, second)
	prob := t.prob[:17]
	table.score(t.feats, prob)
	got := argmax(prob)
	table.learn(t.feats, prob, int(want), t.eta)
	if gold {
		got = int(want)
	}
	fine := t.fineOf(s, i, want, !second)
	if got != int(want) {
		fine = t.fineOf(s, i, uint8(got), false)
	} else if gold {
		fine = s.Pair[i]
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

// pack writes the tagger's tables into m.
func (t *tagger) pack(m *engine.Model) {
	m.Tag, _ = rows(t.tag.w, tagBits, 17, 0.05)
	m.Fine, _ = rows(t.fine.w, fineBits, 8, 0.05)
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
