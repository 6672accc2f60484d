package learn

import (
	"math"
	"math/rand/v2"

	"crosscheck/rules/grammar/internal/engine"
)

const (
	reviewBits   = 15
	reviewEpochs = 2
	reviewEta    = 0.004
	leastReview  = 0.001 // smaller weights are dropped
)

// A question is a word that the tagger was in doubt about.
type question struct {
	feats         []uint32
	first, second uint8
	gold          uint8
	lead          float32 // of the first tag, in log-odds
}

// trainReview learns to choose between the two tags of words in doubt. The table adds to what the tagger preferred by, so that it learns only
// what the tagger could not see. The doubts are of taggers, the trees in parsed of parsers, that had not seen them.
func trainReview(m *engine.Model, doubted, parsed []*Sent) {
	list := questions(m, doubted, parsed)
	t := newGrad(reviewBits, 17)
	rng := rand.New(rand.NewPCG(700, 7))
	for e := 0; e < reviewEpochs; e++ {
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for i := range list {
			t.weigh(&list[i])
		}
	}
	unit := unitOf(t.w, 31)
	m.Again = rows(t.w, reviewBits, 17, unit, leastReview, 1)
	m.Weigh = int64(1024 * doubt / 255 / unit)
}

func questions(m *engine.Model, doubted, parsed []*Sent) []question {
	var out []question
	var st engine.State
	for k, s := range doubted {
		st.Start(s.Words, m.Kinds(), m.CaseRels())
		st.Hang(parsed[k].GuessHead, parsed[k].GuessRel)
		style := engine.Style(s.Words)
		for i := range s.Words {
			w := &s.Words[i]
			q := question{first: w.U, second: w.U2 - 1, gold: m.Pairs[s.Pair[i]].U, lead: float32(w.Lead) * doubt / 255}
			if w.U2 > 0 && (q.gold == q.first || q.gold == q.second) {
				q.feats = st.ReviewFeatures(nil, i, style)
				out = append(out, q)
			}
		}
	}
	return out
}

// weigh makes one step towards the right one of two tags.
func (t *grad) weigh(q *question) {
	var score [17]float32
	t.score(q.feats, score[:])
	odds := float64(score[q.first] - score[q.second] + q.lead)
	d := float32(1 / (1 + math.Exp(-odds)))
	if q.gold == q.first {
		d--
	}
	shift := 32 - t.bits
	for _, h := range q.feats {
		at := int(h>>shift) * t.classes
		a, b := at+int(q.first), at+int(q.second)
		t.g[a] += d * d
		t.g[b] += d * d
		t.w[a] -= reviewEta * d / float32(math.Sqrt(float64(t.g[a])+1e-2))
		t.w[b] += reviewEta * d / float32(math.Sqrt(float64(t.g[b])+1e-2))
	}
}
