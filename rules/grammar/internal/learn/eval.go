package learn

import (
	"fmt"
	"strings"

	"crosscheck/rules/grammar"
	"crosscheck/rules/grammar/internal/engine"
)

// A Figure is what a model got right, counted word by word.
type Figure struct {
	words, u, fine, lemma, lemmas int
	arcs, head, label             int            // without punctuation
	gold, got, right              map[string]int // arcs by label
}

// NewFigure returns an empty count.
func NewFigure() *Figure {
	return &Figure{gold: map[string]int{}, got: map[string]int{}, right: map[string]int{}}
}

// Fill sets the text and the words of s to those of a tree of the treebank, to be parsed.
func (t *Tree) Fill(s *grammar.Sentence) {
	s.Text, s.Tokens = t.Text, s.Tokens[:0]
	at := 0
	for _, r := range t.Rows {
		s.Tokens = append(s.Tokens, grammar.Token{Start: at, End: at + len(r.Form), Text: r.Form})
		at += len(r.Form) + one(!r.Glued)
	}
}

// Count adds one word, as the treebank has it and as it was read.
func (f *Figure) Count(gold, got Row) {
	f.words++
	f.u += one(gold.U == got.U)
	f.fine += one(gold.Fine == got.Fine)
	if gold.Lemma != "_" {
		f.lemmas++
		f.lemma += one(strings.ReplaceAll(gold.Lemma, "’", "'") == strings.ReplaceAll(got.Lemma, "’", "'"))
	}
	if gold.U == "PUNCT" {
		return
	}
	f.arcs++
	same := gold.Head == got.Head
	f.head += one(same)
	f.label += one(same && gold.Rel == got.Rel)
	f.byLabel(gold.Rel, got.Rel, same)
	if negation(gold) {
		gold.Rel += "-negation"
		got.Rel += "-negation"
		f.byLabel(gold.Rel, got.Rel, same)
	}
}

func (f *Figure) byLabel(gold, got string, same bool) {
	f.gold[gold]++
	f.got[got]++
	f.right[got] += one(same && gold == got)
}

func negation(r Row) bool {
	switch strings.ToLower(r.Form) {
	case "not", "n't", "n’t", "never":
		return true
	}
	return false
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func percent(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }

// UPOS is the share of words with the right universal tag, UAS of words other than punctuation with the right head, LAS with the right head
// and label, in percent.
func (f *Figure) UPOS() float64 { return percent(f.u, f.words) }

// UAS is described with UPOS.
func (f *Figure) UAS() float64 { return percent(f.head, f.arcs) }

// LAS is described with UPOS.
func (f *Figure) LAS() float64 { return percent(f.label, f.arcs) }

// F1 is the mean of precision and recall of the arcs with a label, in percent; "advmod-negation" are the arcs of not, n't and never.
func (f *Figure) F1(rel string) float64 { return percent(2*f.right[rel], f.gold[rel]+f.got[rel]) }

var shown = []string{"nummod", "nsubj", "nsubj:pass", "obj", "advmod-negation", "appos", "root", "obl", "nmod", "conj", "compound", "amod", "case", "det", "advmod",
	"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "flat", "nmod:unmarked", "obl:unmarked", "obl:agent", "parataxis", "mark", "cc", "aux:pass", "nmod:poss"}

// String shows all figures on one line.
func (f *Figure) String() string {
	var b strings.Builder
	for _, rel := range shown {
		fmt.Fprintf(&b, "%s %.1f ", rel, f.F1(rel))
	}
	fmt.Fprintf(&b, "| xpos %.2f lemma %.2f upos %.2f uas %.2f las %.2f", percent(f.fine, f.words), percent(f.lemma, f.lemmas), f.UPOS(), f.UAS(), f.LAS())
	return b.String()
}

// MeasureTrees runs a model over sentences with the treebank's words, without the rules over the tree.
func MeasureTrees(m *engine.Model, trees []Tree) *Figure {
	f := NewFigure()
	var sc engine.Scratch
	var cache engine.LemmaCache
	for _, t := range trees {
		words := make([]engine.Word, len(t.Rows))
		for i, r := range t.Rows {
			words[i].Reset(r.Form, m.Lex)
		}
		m.TagWords(words, &sc)
		m.ParseWords(words, &sc)
		for i, r := range t.Rows {
			n, pair := sc.State.Nodes[i], m.Pairs[words[i].Pair]
			got := Row{U: TagNames[pair.U], Fine: pair.Fine, Head: int(n.Head), Rel: m.Rels[n.Rel], Lemma: m.Lemmas.Find(r.Form, words[i].Pair, &cache)}
			if got.Head == len(words) {
				got.Head = -1
			}
			f.Count(r, got)
		}
	}
	return f
}
