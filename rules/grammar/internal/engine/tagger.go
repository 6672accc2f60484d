package engine

// A Scratch holds the buffers of one run, to be used again.
type Scratch struct {
	State State
	Words []Word
	feats []uint32
	sums  [64]int32
}

// TagWords gives every word its tags, from left to right and then once more with the tags on both sides known.
func (m *Model) TagWords(words []Word, sc *Scratch) {
	style := Style(words)
	for i := range words {
		m.tagWord(words, i, style, false, sc)
	}
	if len(m.Tag2.W) == 0 {
		return
	}
	for i := range words {
		m.tagWord(words, i, style, true, sc)
	}
}

func (m *Model) tagWord(words []Word, i int, style uint32, second bool, sc *Scratch) {
	w := &words[i]
	if w.Sure > 0 {
		m.SetPair(w, w.Sure-1)
		return
	}
	table := &m.Tag
	if second {
		table = &m.Tag2
	}
	sc.feats = TagFeatures(sc.feats[:0], words, i, style, second)
	table.Score(sc.feats, &sc.sums)
	best := uint8(0)
	for u := uint8(1); u < 17; u++ {
		if sc.sums[u] > sc.sums[best] {
			best = u
		}
	}
	list := m.ByTag[best]
	if len(list) == 1 {
		m.SetPair(w, list[0])
		return
	}
	sc.feats = FineFeatures(sc.feats[:0], words, i, uint32(best))
	m.Fine.Score(sc.feats, &sc.sums)
	k := 0
	for j := range list {
		if sc.sums[j] > sc.sums[k] {
			k = j
		}
	}
	m.SetPair(w, list[k])
}
