package names

import (
	"sort"

	"crosscheck/rules/grammar"
)

// table lays the mentions out by sentence.
func (r *resolver) table() *Table {
	t := &Table{mentions: make([][]Mention, len(r.trees)), roles: r.roles, forms: r.spell()}
	for i := range r.raws {
		x := &r.raws[i]
		if x.entity == nil {
			continue
		}
		t.mentions[x.sentence] = append(t.mentions[x.sentence], Mention{Sentence: x.sentence, Tok: x.tok, Name: x.name, EndTok: x.end,
			Entity: x.entity, Named: true, Adjective: x.adjective})
	}
	for _, m := range r.refs {
		t.mentions[m.Sentence] = append(t.mentions[m.Sentence], m)
	}
	seen := map[*Entity]bool{}
	for n, ms := range t.mentions {
		sort.SliceStable(ms, func(i, j int) bool { return ms[i].Tok < ms[j].Tok })
		for i := range ms {
			ms[i].Head = r.headOf(n, ms[i])
			if e := ms[i].Entity; !seen[e] {
				seen[e] = true
				t.entities = append(t.entities, e)
			}
		}
	}
	return t
}

// headOf returns the token of a mention whose governor lies outside it.
func (r *resolver) headOf(n int, m Mention) int {
	ts := r.trees[n].Tokens
	for i := m.Tok; i < m.EndTok; i++ {
		if h := ts[i].Head; (h < m.Tok || h >= m.EndTok) && ts[i].Tag != grammar.PUNCT && ts[i].Tag != grammar.DET {
			return i
		}
	}
	return m.EndTok - 1
}
