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
	doubts  []doubt
	sums    [64]int32

	Watch Watch // nil but for training
}

// A doubt is a word whose best tags the first tagger hardly told apart, with its score of each.
type doubt struct {
	i    int
	sums [17]int32
}

// TagWords gives every word its tags: from left to right, and where that leaves a doubt, once more from right to left, when the scores of both
// taggers count. They see the tags on one side each, and err in different ways. A model without the second does with the first.
func (m *Model) TagWords(words []Word, sc *Scratch) {
	style := Style(words)
	sc.doubts = sc.doubts[:0]
	for i := range words {
		m.tagWord(words, i, style, sc)
	}
	for k := len(sc.doubts) - 1; k >= 0; k-- {
		m.tagAgain(words, &sc.doubts[k], style, sc)
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
	sc.feats = TagFeatures(sc.feats[:0], words, i, 1, style)
	m.Tag.Score(sc.feats, &sc.sums)
	best, second := topTwo((*[17]int32)(sc.sums[:17]))
	lead := sc.sums[best] - sc.sums[second]
	clear := lead > int32(m.Doubt)
	if !clear && len(m.Tag2.W) > 0 {
		sc.doubts = append(sc.doubts, doubt{i, [17]int32(sc.sums[:17])})
	}
	m.SetPair(w, m.fine(words, i, best, sc))
	if len(m.Tag2.W) == 0 {
		w.note(second, lead, m.Doubt)
	}
	if sc.Watch != nil {
		sc.Watch(HabitTag, keys, sound(int(w.Pair), clear))
	}
}

// note notes the second best tag of a word, and by how much the best is preferred to it, where that is at most most.
func (w *Word) note(second uint8, lead int32, most int) {
	if lead <= int32(most) {
		w.SetSecond(second + 1)
		w.Lead = uint8(255 * lead / max(1, int32(most)))
	}
}

// tagAgain gives a word that was in doubt the tag that both taggers prefer, and the second best where there still is a doubt.
func (m *Model) tagAgain(words []Word, d *doubt, style uint32, sc *Scratch) {
	w := &words[d.i]
	sc.feats = TagFeatures(sc.feats[:0], words, d.i, -1, style)
	m.Tag2.Score(sc.feats, &sc.sums)
	for u := range d.sums {
		d.sums[u] += sc.sums[u]
	}
	best, second := topTwo(&d.sums)
	if best != w.U {
		m.SetPair(w, m.fine(words, d.i, best, sc))
	}
	w.note(second, d.sums[best]-d.sums[second], m.Doubt2)
}

// topTwo returns the universal tag of the highest score and that of the next.
func topTwo(sums *[17]int32) (best, second uint8) {
	second = 1
	if sums[1] > sums[0] {
		best, second = 1, 0
	}
	for u := uint8(2); u < 17; u++ {
		switch {
		case sums[u] > sums[best]:
			best, second = u, best
		case sums[u] > sums[second]:
			second = u
		}
	}
	return best, second
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
