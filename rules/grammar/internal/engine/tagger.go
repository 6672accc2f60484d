package engine

// A Scratch holds the buffers of one run, to be used again.
type Scratch struct {
	State   State // the tree, read forward
	Back    State // the second parser's, read backwards
	turned  []Word
	guesses []Guess
	feats   []uint32
	label   []uint32
	again   []int32
	sums    [64]int32

	Watch Watch // nil but for training
}

// TagWords gives every word its tags, from left to right.
func (m *Model) TagWords(words []Word, sc *Scratch) {
	style := Style(words)
	for i := range words {
		m.tagWord(words, i, style, sc)
	}
	m.correct(words)
}

func (m *Model) tagWord(words []Word, i int, style uint32, sc *Scratch) {
	w := &words[i]
	if w.Sure > 0 {
		m.SetPair(w, w.Sure-1)
		return
	}
	keys := tagKeys(words, i)
	if k := m.Habits[HabitTag].find(&keys); k >= 0 {
		m.SetPair(w, uint8(k))
		return
	}
	sc.feats = TagFeatures(sc.feats[:0], words, i, style)
	m.Tag.Score(sc.feats, &sc.sums)
	best, second := uint8(0), uint8(1)
	if sc.sums[1] > sc.sums[0] {
		best, second = 1, 0
	}
	for u := uint8(2); u < 17; u++ {
		switch {
		case sc.sums[u] > sc.sums[best]:
			best, second = u, best
		case sc.sums[u] > sc.sums[second]:
			second = u
		}
	}
	lead := sc.sums[best] - sc.sums[second]
	doubt := lead <= int32(m.Doubt)
	m.SetPair(w, m.fine(words, i, best, sc))
	if doubt {
		w.SetSecond(second + 1)
		w.Lead = uint8(255 * lead / max(1, int32(m.Doubt)))
	}
	if sc.Watch != nil {
		sc.Watch(HabitTag, keys, sound(int(w.Pair), !doubt))
	}
}

// fine chooses the tag pair of a universal tag.
func (m *Model) fine(words []Word, i int, u uint8, sc *Scratch) uint8 {
	list := m.ByTag[u]
	if len(list) == 1 {
		return list[0]
	}
	sc.feats = FineFeatures(sc.feats[:0], words, i, uint32(u))
	m.Fine.Score(sc.feats, &sc.sums)
	k := 0
	for j := range list {
		if sc.sums[j] > sc.sums[k] {
			k = j
		}
	}
	return list[k]
}
