package names

import (
	"sort"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// reach is how many sentences back a pronoun or a description looks.
const reach = 4

var pronouns = map[string]Sex{"he": 'm', "him": 'm', "his": 'm', "himself": 'm', "she": 'f', "her": 'f', "hers": 'f', "herself": 'f'}

// refer finds what pronouns and descriptions stand for, sentence by sentence.
func (r *resolver) refer() {
	sort.SliceStable(r.raws, func(i, j int) bool {
		a, b := &r.raws[i], &r.raws[j]
		return a.sentence < b.sentence || a.sentence == b.sentence && a.tok < b.tok
	})
	r.count, r.introduced = map[*Entity]int{}, map[*Entity]int{}
	for i := range r.raws {
		if e := r.raws[i].entity; e != nil && e.Kind == Person {
			if r.count[e] == 0 && (e.Given == "" || strings.IndexByte(r.raws[i].text, ' ') < 0) {
				r.introduced[e] = -1
			} else if r.count[e] == 0 {
				r.introduced[e] = i
			}
			r.count[e]++
			r.most = max(r.most, r.count[e])
		}
	}
	first := make([]int, len(r.trees)+1) // first[n] is the first raw of sentence n
	for i := range r.raws {
		first[r.raws[i].sentence+1] = i + 1
	}
	for n := 1; n <= len(r.trees); n++ {
		first[n] = max(first[n], first[n-1])
	}
	for n, s := range r.trees {
		if s == nil || r.sentences[n].Part == checker.Title {
			continue
		}
		k := first[n]
		for i := 0; i < len(s.Tokens); i++ {
			for k < first[n+1] && r.raws[k].end <= i {
				k++
			}
			if k < first[n+1] && r.raws[k].tok <= i {
				continue
			}
			i = r.reference(n, i, first)
		}
	}
}

// reference resolves the pronoun or description at token i and returns its last token, i where there is none.
func (r *resolver) reference(n, i int, first []int) int {
	ts := r.trees[n].Tokens
	w := low(&ts[i])
	if sex := pronouns[w]; sex != 0 {
		e := r.antecedent(n, i, first, func(e *Entity) bool { return e.Kind == Person && (e.Sex == sex || e.Sex == 0) }, sex)
		if e == nil {
			e = r.unexplained(n, i, first)
		}
		if e != nil {
			if e.Sex == 0 {
				e.Sex = sex
			}
			r.refs = append(r.refs, Mention{Sentence: n, Tok: i, Name: i, EndTok: i + 1, Entity: e})
		}
		return i
	}
	if w != "the" && w != "its" && w != "his" && w != "her" {
		return i
	}
	if ref, ok := r.description(n, i, first); ok {
		r.refs = append(r.refs, ref)
		return ref.EndTok - 1
	}
	return i
}

// description resolves "the president", "the Ukrainian president", "the union".
func (r *resolver) description(n, i int, first []int) (Mention, bool) {
	ts := r.trees[n].Tokens
	k := i + 1
	of := ""
	if e := r.at(n, k); e != nil && e.Kind != Person {
		of = e.ID
		for k < len(ts) && r.at(n, k) == e {
			k++
		}
	}
	if k >= len(ts) || r.at(n, k) != nil {
		return Mention{}, false
	}
	if p, ok := r.v.roleAt(ts, k); ok {
		if p.end < len(ts) && (r.at(n, p.end) != nil || ts[p.end].Tag == grammar.NOUN) {
			return Mention{}, false // "the mayor Yusef Karadan" and "the president office" name themselves
		}
		if p.end+1 < len(ts) && ts[p.end].Text == "," {
			if e := r.at(n, p.end+1); e != nil && e.Kind == Person {
				return Mention{Sentence: n, Tok: i, Name: k, EndTok: p.end, Entity: e}, true
			}
		}
		if of == "" {
			of = r.of(n, p.end)
		}
		match := func(e *Entity) bool { return e.Kind == Person && holds(e, p.text, of) }
		if e := r.only(n, i, first, match); e != nil {
			return Mention{Sentence: n, Tok: i, Name: k, EndTok: p.end, Entity: e}, true
		}
		return Mention{}, false
	}
	noun := strings.TrimSuffix(low(&ts[k]), ",")
	if !nouns()[noun] || of != "" || low(&ts[i]) != "the" || k+1 < len(ts) && ts[k+1].Tag == grammar.NOUN {
		return Mention{}, false
	}
	if e := r.only(n, i, first, func(e *Entity) bool { return e.Kind == Body && e.Noun == noun }); e != nil {
		return Mention{Sentence: n, Tok: i, Name: k, EndTok: k + 1, Entity: e}, true
	}
	return Mention{}, false
}

// holds tells whether a person has a role, or one whose last word it is, in the body or place of.
func holds(e *Entity, text, of string) bool {
	if e.Role == "" || of != "" && e.Of != "" && e.Of != of {
		return false
	}
	return e.Role == text || strings.HasSuffix(e.Role, " "+text)
}

// only returns the one entity of the article that matches, or, where several do, the one last named within reach before the token.
func (r *resolver) only(n, i int, first []int, match func(*Entity) bool) *Entity {
	var one *Entity
	count := 0
	for _, e := range r.entities {
		if match(e) {
			one = e
			count++
		}
	}
	if count == 1 {
		for k := 0; k < first[n+1]; k++ { // named before, or in this sentence
			if r.raws[k].entity == one && (r.raws[k].sentence < n || r.raws[k].tok < i) {
				return one
			}
		}
		return nil
	}
	if count == 0 {
		return nil
	}
	for k := first[n+1] - 1; k >= 0 && r.raws[k].sentence >= n-reach; k-- {
		x := &r.raws[k]
		if (x.sentence < n || x.tok < i) && x.entity != nil && match(x.entity) {
			return x.entity
		}
	}
	return nil
}
