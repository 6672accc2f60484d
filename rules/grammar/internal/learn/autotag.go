package learn

import (
	"crosscheck/rules/grammar"
	"crosscheck/rules/grammar/internal/engine"
)

// autoTags lets a first tagger read the plain text, and notes in clusters how it tagged each frequent form. Words that the treebanks lack or
// have in one use only are told by their use in the news.
func autoTags(m *engine.Model, sents []*Sent, clusters Clusters, plain []string) {
	own := *m
	own.Lex = BuildLexicon(m, sents, clusters)
	mine := copySents(sents)
	Look(mine, own.Lex)
	trainTaggers(&own, mine, 1, 3, 900)
	halves := [2]map[uint32]*[17]int{{}, {}}
	both(2, func(half int) {
		for i := half; i < len(plain); i += 2 {
			countTags(&own, plain[i], halves[half])
		}
	})
	for h, n := range halves[1] {
		if halves[0][h] == nil {
			halves[0][h] = new([17]int)
		}
		for u := range n {
			halves[0][h][u] += n[u]
		}
	}
	for h, n := range halves[0] {
		if class := autoClass(n); class > 0 {
			c := clusters[h]
			c[3] = class
			clusters[h] = c
		}
	}
}

// countTags tags one paragraph.
func countTags(m *engine.Model, text string, counts map[uint32]*[17]int) {
	var sc engine.Scratch
	tokens := grammar.Tokenize(text)
	words := make([]engine.Word, len(tokens))
	for i, t := range tokens {
		words[i].Reset(t.Text, m.Lex)
	}
	if engine.Style(words) != 0 { // a headline
		return
	}
	m.TagWords(words, &sc)
	for i := range words {
		n := counts[words[i].Form]
		if n == nil {
			n = new([17]int)
			counts[words[i].Form] = n
		}
		n[words[i].U]++
	}
}

// autoClass sorts forms by their commonest tag and its share, 0 where too few were seen.
func autoClass(n *[17]int) uint16 {
	top, all := 0, 0
	for u, c := range n {
		all += c
		if c > n[top] {
			top = u
		}
	}
	switch {
	case all < 4:
		return 0
	case 100*n[top] >= 95*all:
		return uint16(1 + 3*top)
	case 100*n[top] >= 75*all:
		return uint16(2 + 3*top)
	}
	return uint16(3 + 3*top)
}
