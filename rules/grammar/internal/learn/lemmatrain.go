package learn

import (
	_ "embed"
	"strings"

	"crosscheck/rules/grammar/internal/engine"
)

//go:embed irregular.txt
var irregular string

// LearnLemmas derives rules by ending from the treebanks' lemmas, and lists the words that the rules get wrong.
func LearnLemmas(m *engine.Model, inv *Inventory, trees []Tree) *engine.Lemmas {
	l := &engine.Lemmas{Words: map[engine.LemmaKey]string{}, Rules: map[engine.LemmaKey]engine.Rule{}}
	for i, p := range m.Pairs {
		l.Keep[i] = TagNames[p.U] == "PROPN" || p.Fine == "ADD" || p.Fine == "NNP" || p.Fine == "FW"
	}
	best := lemmaCounts(m, inv, trees, l)
	for k, lemma := range irregulars(m, inv) {
		best[k] = lemma
	}
	learnRules(l, best)
	var cache engine.LemmaCache
	for k, lemma := range best {
		if l.Find(k.Text, k.Pair, &cache) != lemma {
			l.Words[k] = lemma
		}
	}
	return l
}

// lemmaCounts returns the commonest lemma of each form and pair; names are left to the rules, which keep their capitals.
func lemmaCounts(m *engine.Model, inv *Inventory, trees []Tree, l *engine.Lemmas) map[engine.LemmaKey]string {
	n := map[engine.LemmaKey]map[string]int{}
	for _, t := range trees {
		for _, r := range t.Rows {
			pair, ok := inv.pair[[2]string{r.U, r.Fine}]
			lemma := strings.ReplaceAll(r.Lemma, "’", "'")
			if !ok || r.Lemma == "_" || r.Rel == "goeswith" {
				continue
			}
			if l.Keep[pair] {
				lemma = engine.Lower(lemma)
			}
			k := engine.LemmaKey{Text: engine.Lower(r.Form), Pair: pair}
			if n[k] == nil {
				n[k] = map[string]int{}
			}
			n[k][lemma]++
		}
	}
	best := map[engine.LemmaKey]string{}
	for k, c := range n {
		lemma := byCount(c, func(a, b string) bool { return a < b })[0]
		if l.Keep[k.Pair] && lemma == k.Text {
			continue
		}
		best[k] = lemma
	}
	return best
}

// learnRules keeps, for each ending, the commonest change among its words, where it differs from that of the shorter ending.
func learnRules(l *engine.Lemmas, best map[engine.LemmaKey]string) {
	votes := map[engine.LemmaKey]map[engine.Rule]int{}
	for k, lemma := range best {
		if l.Keep[k.Pair] && !strings.HasSuffix(k.Text, "s") {
			continue
		}
		rule := ruleOf(k.Text, strings.ToLower(lemma))
		for n := 0; n <= min(engine.MaxEnding, len(k.Text)); n++ {
			end := engine.LemmaKey{Text: k.Text[len(k.Text)-n:], Pair: k.Pair}
			if votes[end] == nil {
				votes[end] = map[engine.Rule]int{}
			}
			votes[end][rule]++
		}
	}
	for n := 0; n <= engine.MaxEnding; n++ {
		for end, c := range votes {
			if len(end.Text) != n {
				continue
			}
			top := byCount(c, func(a, b engine.Rule) bool { return a.Cut < b.Cut || a.Cut == b.Cut && a.Add < b.Add })[0]
			if n == 0 && len(votes) > 0 && top != (engine.Rule{}) && l.Keep[end.Pair] {
				top = engine.Rule{}
			}
			if c[top] < 2 && n > 0 || top == inherited(l, end) && n > 0 {
				continue
			}
			l.Rules[end] = top
		}
	}
}

func inherited(l *engine.Lemmas, end engine.LemmaKey) engine.Rule {
	for t := end.Text; t != ""; {
		t = t[1:]
		if r, ok := l.Rules[engine.LemmaKey{Text: t, Pair: end.Pair}]; ok {
			return r
		}
	}
	return engine.Rule{}
}

func ruleOf(form, lemma string) engine.Rule {
	n := 0
	for n < len(form) && n < len(lemma) && form[n] == lemma[n] {
		n++
	}
	return engine.Rule{Cut: uint8(len(form) - n), Add: lemma[n:]}
}

// bases are past forms that are verbs in their own right: to found, to saw.
const bases = " found fell lay saw wound ground bound felt lit shone split "

// irregulars reads the table of irregular words: "verb base past participle" and "noun singular plural".
func irregulars(m *engine.Model, inv *Inventory) map[engine.LemmaKey]string {
	out := map[engine.LemmaKey]string{}
	put := func(form, lemma string, pairs ...[2]string) {
		for _, f := range strings.Split(form, "/") {
			for _, p := range pairs {
				if id, ok := inv.pair[p]; ok {
					out[engine.LemmaKey{Text: f, Pair: id}] = lemma
				}
			}
		}
	}
	for _, line := range strings.Split(irregular, "\n") {
		f := strings.Fields(line)
		switch {
		case len(f) == 4 && f[0] == "verb":
			tags := [][2]string{{"VERB", "VBD"}, {"VERB", "VBN"}}
			if !strings.Contains(bases, " "+f[2]+" ") { // a wrong tag should not cost the lemma
				tags = append(tags, [2]string{"VERB", "VB"}, [2]string{"VERB", "VBP"})
			}
			put(f[2], f[1], tags...)
			put(f[3], f[1], tags[:2]...)
		case len(f) == 3 && f[0] == "noun":
			put(f[2], f[1], [2]string{"NOUN", "NNS"}, [2]string{"NOUN", "NN"})
		}
	}
	return out
}
