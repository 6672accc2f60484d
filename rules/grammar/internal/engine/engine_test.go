package engine

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// small returns a model with every part filled.
func small() *Model {
	rng := rand.New(rand.NewPCG(1, 2))
	table := func(bits uint, classes int) Rows {
		r := NewRows(bits, classes)
		for i := range r.W {
			if rng.IntN(3) == 0 {
				r.W[i] = rng.Uint64() & (rng.Uint64() | 0x00FF00FF00FF00FF)
			}
		}
		return r
	}
	weights := make([]int8, 64)
	for i := range weights {
		weights[i] = int8(rng.IntN(255) - 127)
	}
	m := &Model{
		Pairs: []Pair{{8, "NN"}, {16, "VB"}}, ByTag: make([][]uint8, 17), Rels: []string{"dep", "root", "case"},
		Lex:    NewLexicon([]Entry{{Form: FormHash("the"), Amb: 3, Sure: 1, C1: 9, C2: 4, Caps: 2, Auto: 7, Seen: true}, {Form: FormHash("a"), Amb: 1}}),
		Lemmas: &Lemmas{Words: map[LemmaKey]string{{"men", 0}: "man"}, Rules: map[LemmaKey]Rule{{"s", 0}: {1, ""}, {"ies", 0}: {3, "y"}}},
		Masks:  make([]LabelSet, MaskCount),
		Tag:    table(5, 17), Tag2: table(4, 17), Fine: table(5, 8), Again: table(3, 17), Weigh: 900, Label: NewThin(table(4, 30)), Label2: NewThin(table(4, 3)),
		Arc: NewMoves(5, weights), Arc2: NewMoves(5, weights), Doubt: 40, Doubt2: 60, Cut: [3]int32{3, 9, 27}, Shrink: 0.25, Ratio: 1300,
	}
	for i := range m.Habits {
		m.Habits[i] = NewHabits(4)
		m.Habits[i].Set(0x9000_0005, i)
		m.Habits[i].Set(0xF000_0007, 90)
	}
	for i := range m.ByTag {
		m.ByTag[i] = []uint8{uint8(i % 2)}
	}
	m.Masks[7] = 5
	m.Ready()
	return m
}

func TestModelComesBackEqual(t *testing.T) {
	m := small()
	b := m.Encode()
	back, err := Decode(b)
	require.NoError(t, err)
	assert.Equal(t, m, back)
	assert.Equal(t, b, back.Encode())
}

func TestDecodeRefusesWhatIsNoModel(t *testing.T) {
	b := small().Encode()
	for n := 0; n < len(b); n += 1 + n/20 {
		_, err := Decode(b[:n])
		assert.Error(t, err, "%d bytes of %d", n, len(b))
	}
}

func TestScoreAddsSignedWeights(t *testing.T) {
	r := NewRows(4, 10)
	r.W[0] = 0x80FF017F // weights 127, 1, -1, -128 of row 0
	var sums [64]int32
	r.Score([]uint32{0, 0, 1 << 28}, &sums)
	thin := NewThin(r)
	var same [64]int32
	thin.Score([]uint32{0, 0, 1 << 28}, 0xFF, &same)
	for k, want := range []int32{254, 2, -2, -256, 0} {
		assert.Equal(t, want, sums[k]-3*128, "weight %d", k)
		assert.Equal(t, want, same[k], "weight %d of the thin table", k)
	}
}

func TestThinTableScoresAsTheDenseOne(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	r := NewRows(6, 50)
	for i := range r.W {
		if rng.IntN(4) == 0 {
			r.W[i] = rng.Uint64()
		}
	}
	thin := NewThin(r)
	assert.Equal(t, r, thin.dense())
	feats := make([]uint32, 90)
	for i := range feats {
		feats[i] = rng.Uint32()
	}
	var want, got [64]int32
	r.Score(feats, &want)
	thin.Score(feats, 0xFF, &got)
	for k := range 50 {
		assert.Equal(t, want[k]-90*128, got[k], "weight %d", k)
	}
}

func TestMovesAddSignedWeights(t *testing.T) {
	m := NewMoves(2, []int8{-128, 127, 3, -1, 0, 0, -7, 9})
	assert.Equal(t, [3]int32{Left: -260, Right: 262}, m.Score([]uint32{0, 5, 1 << 30, 2 << 30, 3 << 30}))
}

func TestHabitsTellKeysApart(t *testing.T) {
	h := NewHabits(4)
	assert.True(t, h.Set(0x5000_0011, 3))
	assert.False(t, h.Set(0x5000_0012, 4), "the slot is taken")
	assert.Equal(t, 3, h.find(&Keys{0x1000_0011, 0x5000_0011, 0}))
	assert.Equal(t, -1, h.find(&Keys{0x5000_0012, 0x1000_0011, 0}))
	assert.Equal(t, -1, new(Habits).find(&Keys{1, 2, 3}))
}

func TestSettledFollowsASureTree(t *testing.T) {
	words := make([]Word, 3)
	var kinds [256]Kind
	var s State
	for _, c := range []struct {
		name   string
		margin uint8
		head   int32
		move   int
		sure   bool
	}{{"in doubt", 2, 2, 0, false}, {"at the front", 3, 2, Left, true}, {"below", 3, 0, Right, true}, {"to come", 3, 3, Shift, true}} {
		s.Start(words, &kinds, 0)
		s.Guesses = []Guess{{Head: 3, First: -1, Last: -1}, {Head: c.head, Margin: c.margin, First: -1, Last: -1}, {Head: 3, First: -1, Last: -1}}
		s.Apply(Shift, 0)
		s.Apply(Shift, 0)
		move, _, sure := s.Settled(s.Allowed())
		assert.Equal(t, c.sure, sure, c.name)
		assert.Equal(t, c.move, move, c.name)
	}
}

func TestLemmaRules(t *testing.T) {
	l := small().Lemmas
	var c LemmaCache
	for form, want := range map[string]string{"Men": "man", "dogs": "dog", "cities": "city", "s": "s", "Ärzte": "ärzte"} {
		assert.Equal(t, want, l.Find(form, 0, &c), form)
	}
}

func TestSignsGovernNoWords(t *testing.T) {
	words := make([]Word, 4) // "a b ." and a quote: the stop was left as the root, with a word and a quote under it
	words[2].Pair, words[3].Pair = 1, 1
	kinds := [256]Kind{Plain, Point}
	var s, back State
	s.Start(words, &kinds, 0)
	back.Start(turnWords(nil, words), &kinds, 0)
	for i, h := range []int32{1, 2, 4, 2} {
		back.Nodes[3-i].Head = turn(h, 4)
	}
	s.Rebuild(&back)
	var heads []int32
	for i := range words {
		heads = append(heads, s.Nodes[i].Head)
	}
	assert.Equal(t, []int32{1, 4, 1, 2}, heads)
}

// TestTagsInDoubtAreWeighedTwice: the tagger that reads backwards is heard where the first one hardly told two tags apart, and nowhere else.
func TestTagsInDoubtAreWeighedTwice(t *testing.T) {
	table := func(feats []uint32, u, weight uint8) Rows {
		r := NewRows(12, 17)
		for _, h := range feats[:2] {
			r.W[3*(h>>20)+uint32(u/8)] |= uint64(weight) << (8 * (u % 8))
		}
		return r
	}
	m := small()
	words := make([]Word, 1)
	words[0].Reset("light", m.Lex)
	m.Habits[HabitTag], m.ByTag[verb] = Habits{}, []uint8{1}
	feats := TagFeatures(nil, words, 0, 1, 0)
	m.Tag, m.Tag2 = table(feats, noun, 20), table(feats, verb, 30)
	var sc Scratch
	for _, c := range []struct {
		doubt, doubt2 int
		tag, second   uint8
	}{{39, 90, noun, 0}, {40, 90, verb, noun + 1}, {40, 19, verb, 0}} {
		m.Doubt, m.Doubt2 = c.doubt, c.doubt2
		m.TagWords(words, &sc)
		assert.Equal(t, c.tag, words[0].U, "%+v", c)
		assert.Equal(t, c.second, words[0].U2, "%+v", c)
	}
}

func TestFeaturesReadBothWays(t *testing.T) {
	words, turned := make([]Word, 3), make([]Word, 3)
	for i, form := range []string{"Deep", "water", "runs"} {
		words[i].Reset(form, nil)
		words[i].P = uint32(7 * i)
		turned[2-i] = words[i]
	}
	for i := range words {
		assert.Equal(t, TagFeatures(nil, turned, 2-i, 1, 0), TagFeatures(nil, words, i, -1, 0), "word %d", i)
	}
}
