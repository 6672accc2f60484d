package names

import "crosscheck/checker"

// What weighs for and against somebody as a pronoun's antecedent.
const (
	step      = 2 // against, for each sentence of distance
	another   = 3 // against, in another paragraph: who is brought in beside a pronoun is meant before whoever the text spoke of until then
	presented = 3 // for whom the sentence before names for the first time, in full
)

// antecedent returns who a pronoun stands for: of the persons that fit, named or meant within reach, the one that weighs most.
func (r *resolver) antecedent(n, i int, first []int, fits func(*Entity) bool, sex Sex) *Entity {
	in := r.quotes[n].inside(i)
	var best *Entity
	most := -1 << 30
	for m := n; m >= 0 && m > n-reach; m-- {
		if r.trees[m] == nil || r.sentences[m].Part == checker.Title {
			continue
		}
		opening := true
		for k := first[m]; k < first[m+1]; k++ {
			x := &r.raws[k]
			if m == n && x.tok >= i {
				break
			}
			if x.entity == nil || !fits(x.entity) || !in && r.quotes[m].inside(x.tok) {
				continue
			}
			w := r.weight(m, x.name, x.end, x.entity, sex) - r.distance(m, n)
			if opening {
				w++
				opening = false
			}
			if m == n {
				w++
			}
			if m == n-1 && r.sentences[m].Paragraph == r.sentences[n].Paragraph && r.introduced[x.entity] == k {
				w += presented
			}
			if w > most {
				most, best = w, x.entity
			}
		}
	}
	for k := len(r.refs) - 1; k >= 0 && r.refs[k].Sentence > n-reach; k-- {
		ref := &r.refs[k]
		if ref.Sentence == n && ref.Tok >= i || !fits(ref.Entity) || !in && r.quotes[ref.Sentence].inside(ref.Tok) {
			continue
		}
		if w := r.weight(ref.Sentence, ref.Name, ref.EndTok, ref.Entity, sex) - r.distance(ref.Sentence, n); w > most {
			most, best = w, ref.Entity
		}
	}
	return best
}

// weight tells how likely a person is meant later: subjects, whom the article names most, and whose sex is told weigh more.
func (r *resolver) weight(n, from, end int, e *Entity, sex Sex) int {
	w := 0
	if e.Sex == sex {
		w += 3
	}
	ts := r.trees[n].Tokens
	for i := from; i < end; i++ {
		if r.trees[n].Is(i, "nsubj") {
			w += 3
			if h := ts[i].Head; h >= 0 && ts[h].Head < 0 {
				w++
			}
			break
		}
	}
	switch c := r.count[e]; {
	case c == r.most:
		w += 2
	case c > 2:
		w++
	}
	return w
}
