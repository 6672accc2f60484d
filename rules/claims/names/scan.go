package names

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// scan finds the names of a sentence.
func (r *resolver) scan(n int) {
	s := r.trees[n]
	if s == nil {
		return
	}
	if r.sentences[n].Part == checker.Title && titleCase(s.Tokens) {
		r.scanHeadline(n)
		return
	}
	dateline := r.dateline(n)
	opens := true // the next capital may only open a sentence
	for i := 0; i < len(s.Tokens); {
		t := &s.Tokens[i]
		if !capital(t.Text) && !arabic(s.Tokens, i) {
			switch t.Text {
			case "\"", "“", "‘", "'", "(", ":", "—", "–", "•", "-", "*", "**", ".", "?", "!", "…", "[":
				opens = opens || t.Text != "(" && t.Text != "-" && t.Text != "'"
			default:
				opens = false
			}
			i++
			continue
		}
		end := r.run(s, i)
		r.interpret(n, i, end, opens, i < dateline)
		opens = false
		i = end
	}
}

// arabic tells whether an article such as "al" stands at token i before a name, with a hyphen or without.
func arabic(ts []grammar.Token, i int) bool {
	if t := ts[i].Text; t != "al" && t != "el" {
		return false
	}
	if i+2 < len(ts) && ts[i+1].Text == "-" && glued(ts, i+1) {
		i++
	}
	return i+1 < len(ts) && capital(ts[i+1].Text)
}

// scanHeadline takes from a headline in capitals only what the gazetteer knows; persons follow once the body has told who they are.
func (r *resolver) scanHeadline(n int) {
	ts := r.trees[n].Tokens
	for i := 0; i < len(ts); {
		e, end := r.gazetted(n, i, len(ts), false)
		if e == nil || !capital(ts[i].Text) || r.v.not[ts[i].Text] && end == i+1 {
			i++
			continue
		}
		r.put(n, raw{tok: i, name: i, end: end, entry: e, headline: true})
		i = end
	}
}

// titleCase tells whether a headline capitalises its common words too, so that a capital tells nothing.
func titleCase(ts []grammar.Token) bool {
	upper, lower := 0, 0
	for i := range ts {
		if len(ts[i].Text) < 4 {
			continue
		}
		if capital(ts[i].Text) {
			upper++
		} else if c := ts[i].Text[0]; c >= 'a' && c <= 'z' {
			lower++
		}
	}
	return upper >= 3 && upper > 3*lower
}

// dateline returns the token past "PORT LATHROP, Ohio (MW) —" at the start of a text, 0 where there is none.
func (r *resolver) dateline(n int) int {
	ts := r.trees[n].Tokens
	if len(ts) == 0 || !shouted(ts[0].Text) || len(ts[0].Text) < 3 {
		return 0
	}
	for i := 1; i < len(ts) && i < 16; i++ {
		switch ts[i].Text {
		case "—", "–", "-", "--", ":":
			if !glued(ts, i) || i+1 < len(ts) && !glued(ts, i+1) {
				return i
			}
		}
	}
	return 0
}

// run returns the token past the capitalised words, and the small words between them, that begin at token i.
func (r *resolver) run(s *grammar.Sentence, i int) int {
	ts := s.Tokens
	j := i + 1
	keyword := r.keyword(&ts[i])
	for j < len(ts) {
		t := &ts[j]
		next := j+1 < len(ts) && capital(ts[j+1].Text)
		switch {
		case capital(t.Text):
			if r.breaks(ts, j) && !(r.v.eastern[ts[i].Text] && syllable(ts, j+1)) {
				return j
			}
			keyword = keyword || r.keyword(t)
			j++
		case t.Text == "." && glued(ts, j) && r.v.titles[ts[j-1].Text] != nil && j+1 < len(ts) && capital(ts[j+1].Text):
			if r.v.titleAt(ts, j-1) == nil || len(r.v.titleAt(ts, j-1).words) < 2 {
				return j
			}
			j++
		case j == i+2 && r.v.eastern[ts[i].Text] && syllable(ts, j):
			j += 2
		case !next:
			if end := r.hyphened(ts, j); end > 0 {
				j = end
				continue
			}
			if end := r.particles(ts, j); end > 0 {
				j = end
				continue
			}
			return j
		case t.Text == "of" && (keyword || r.ofName(ts, i, j)), t.Text == "for" && keyword && r.keyword(&ts[j-1]), t.Text == "&",
			t.Text == "and" && keyword && r.inList(ts, i, j):
			j += 2
		case r.v.particles[t.Text] && t.Text != "y" && !r.v.not[ts[j-1].Text]:
			j += 2
		case t.Text == "-" && glued(ts, j) && glued(ts, j+1):
			if r.sides(ts, j) {
				return j
			}
			j += 2
		case (t.Text == "'" || t.Text == "’") && strings.HasSuffix(ts[j-1].Text, "s") && glued(ts, j) && r.keywordAhead(ts, j+1):
			j += 2
		case (t.Text == "'s" || t.Text == "’s") && (ts[j+1].Text == "Office" || ts[j+1].Text == "Department") && r.v.roles[low(&ts[j-1])] != nil:
			j += 2
		case (t.Text == "'s" || t.Text == "’s") && (r.v.spots[ts[j+1].Text] == "spot" || r.v.bodies[ts[j+1].Text] == "hospital" || r.v.bodies[ts[j+1].Text] == "church") &&
			r.g.find(ts[j-1].Text) == nil && j > 1 && saint(ts[j-2].Text):
			j += 2
		default:
			return j
		}
	}
	return j
}

// syllable tells whether a hyphen at token j ties the second syllable of a given name: "Han Joon-ho".
func syllable(ts []grammar.Token, j int) bool {
	const most = 6
	if j+1 >= len(ts) || ts[j].Text != "-" || !glued(ts, j) || !glued(ts, j+1) || len(ts[j+1].Text) > most {
		return false
	}
	return strings.IndexFunc(ts[j+1].Text, func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}

// saint tells words whose hospitals and churches keep the possessive.
func saint(w string) bool { return w == "St" || w == "St." || w == "Saint" }

// breaks tells whether a capitalised word inside a run is none of the name's.
func (r *resolver) breaks(ts []grammar.Token, j int) bool {
	return r.v.not[ts[j].Text] && ts[j].Text != "May" || ts[j].Text == "I"
}

func (r *resolver) keyword(t *grammar.Token) bool {
	return r.v.bodies[t.Text] != "" || r.v.spots[t.Text] != "" || t.Text == "Republic" || t.Text == "Kingdom" || t.Text == "Centers" || t.Text == "Secretary"
}

func (r *resolver) keywordAhead(ts []grammar.Token, j int) bool {
	for k := j; k < len(ts) && k < j+4 && capital(ts[k].Text); k++ {
		if r.v.bodies[ts[k].Text] != "" {
			return true
		}
	}
	return false
}

// ofName tells names that the gazetteer knows with an "of" in them.
func (r *resolver) ofName(ts []grammar.Token, i, j int) bool {
	for k := i; k < j; k++ {
		if r.g.longest(ts[k].Text) > j-k+1 {
			return true
		}
	}
	return false
}

// inList tells whether a run already holds an "of" or "for", as in "Department of Health and Human Services".
func (r *resolver) inList(ts []grammar.Token, i, j int) bool {
	for k := i; k < j; k++ {
		if ts[k].Text == "of" || ts[k].Text == "for" {
			return j-k <= 3 && !r.v.first[ts[j+1].Text].known() && r.g.find(ts[k+1].Text) == nil
		}
	}
	return false
}

func (s Sex) known() bool { return s != 0 }

// hyphened returns the token past "-fil-A" and "-au-Prince" at token j, 0 where there is no such thing.
func (r *resolver) hyphened(ts []grammar.Token, j int) int {
	if ts[j].Text == "-" && j+3 < len(ts) && ts[j+2].Text == "-" && capital(ts[j+3].Text) && glued(ts, j) && glued(ts, j+1) && glued(ts, j+2) && glued(ts, j+3) {
		return j + 4
	}
	return 0
}

// particles returns the token past "van der Bellen" and "de la Croix" at token j, 0 where there is no such thing.
func (r *resolver) particles(ts []grammar.Token, j int) int {
	k := j
	for k < len(ts) && k < j+4 && (r.v.particles[ts[k].Text] || k > j && ts[k].Text == "-" && glued(ts, k)) {
		k++
	}
	if k > j && k < len(ts) && capital(ts[k].Text) && !r.v.not[ts[j-1].Text] {
		return k + 1
	}
	return 0
}

// sides tells whether a hyphen at j ties two names, as in "US-Ukraine" and "Trump-Zelenskyy".
func (r *resolver) sides(ts []grammar.Token, j int) bool {
	a, b := ts[j-1].Text, ts[j+1].Text
	if r.g.longest(a) > 3 {
		return false
	}
	return r.g.find(a) != nil || r.g.find(b) != nil || shouted(a) != shouted(b) || r.headed(ts, j)
}

// headed tells whether something that two sides have stands behind a pair: "Trump-Zelenskyy talks".
func (r *resolver) headed(ts []grammar.Token, j int) bool {
	if j+2 >= len(ts) {
		return false
	}
	switch low(&ts[j+2]) {
	case "talks", "meeting", "summit", "call", "deal", "agreement", "relations", "war", "conflict", "border", "negotiations", "dispute", "rivalry", "feud", "match", "game", "race", "debate", "line", "flight", "merger":
		return true
	}
	return false
}
