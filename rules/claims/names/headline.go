package names

import (
	"strings"

	"crosscheck/checker"
)

// headlines finds the article's names in a headline that capitalises every word.
func (r *resolver) headlines() {
	for n := range r.trees {
		if s := r.trees[n]; s == nil || r.sentences[n].Part != checker.Title || !titleCase(s.Tokens) {
			continue
		}
		r.headline(n)
	}
}

func (r *resolver) headline(n int) {
	ts := r.trees[n].Tokens
	forms := map[string]*Entity{}
	for i := range r.raws {
		x := &r.raws[i]
		if x.sentence != n && x.entity != nil && x.entry == nil {
			if strings.IndexByte(x.text, ' ') < 0 {
				forms[x.text] = x.entity
			} else if x.entity.Kind == Person {
				forms[lastWord(x.text)] = x.entity
				first, _, _ := strings.Cut(x.text, " ")
				if forms[first] == nil {
					forms[first] = x.entity
				}
			}
		}
	}
	for i := range ts {
		e := forms[ts[i].Text]
		if e == nil || r.covered(n, i) {
			continue
		}
		if k := len(r.raws) - 1; k >= 0 && r.raws[k].sentence == n && r.raws[k].entity == e && r.raws[k].end == i {
			r.raws[k].end++
			continue
		}
		r.raws = append(r.raws, raw{sentence: n, tok: i, name: i, end: i + 1, text: ts[i].Text, entity: e, headline: true})
	}
}

func (r *resolver) covered(n, i int) bool {
	for k := range r.raws {
		if x := &r.raws[k]; x.sentence == n && x.tok <= i && i < x.end {
			return true
		}
	}
	return false
}
