package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"crosscheck/rules/grammar"
	"crosscheck/rules/grammar/internal/learn"
)

// measure prints figures of the embedded model with the rules over the tree: by relation, from raw text with our own words, and last the
// four figures with the treebank's words. Trees go to trees in CoNLL-U where it is not empty.
func measure(path, trees string) error {
	sents, err := learn.ReadTrees(path)
	if err != nil {
		return err
	}
	if err := grammar.Load(); err != nil {
		return err
	}
	out := io.Discard
	if trees != "" {
		f, err := os.Create(trees)
		if err != nil {
			return fmt.Errorf("write trees: %w", err)
		}
		defer f.Close()
		out = f
	}
	f := learn.NewFigure()
	var s grammar.Sentence
	words := 0
	var spent time.Duration
	for _, t := range sents {
		t.Fill(&s)
		start := clock()
		grammar.ParseTokens(&s)
		spent += clock() - start
		words += len(t.Rows)
		for i, r := range t.Rows {
			f.Count(r, row(s.Tokens[i]))
		}
		if err := write(out, &s); err != nil {
			return fmt.Errorf("write trees: %w", err)
		}
	}
	fmt.Println(f)
	fmt.Println(raw(sents))
	fmt.Printf("upos %.2f uas %.2f las %.2f tokens/s %.0f\n", f.UPOS(), f.UAS(), f.LAS(), float64(words)/spent.Seconds())
	return nil
}

func row(k grammar.Token) learn.Row {
	return learn.Row{Form: k.Text, U: k.Tag.String(), Fine: k.Fine, Lemma: k.Lemma, Head: k.Head, Rel: k.Rel}
}

func write(w io.Writer, s *grammar.Sentence) error {
	for i, k := range s.Tokens {
		if _, err := fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\tMargin=%.2f\n", i+1, k.Text, k.Lemma, k.Tag, k.Fine, k.Head+1, k.Rel, k.Margin); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(w)
	return err
}

// raw compares trees over our own words with the treebank's: words are the same where they cover the same letters, arcs where both their
// ends are. The figures are F1 without punctuation.
func raw(sents []learn.Tree) string {
	var gold, got, word, tag, head, label int
	for _, t := range sents {
		spans, ok := place(t)
		if !ok {
			continue
		}
		at := map[[2]int]int{}
		for i, span := range spans {
			at[span] = i
		}
		s := grammar.Parse(t.Text)
		match := make([]int, len(s.Tokens)) // the treebank's word, -1 none
		for i, k := range s.Tokens {
			match[i] = -1
			if g, ok := at[[2]int{k.Start, k.End}]; ok {
				match[i] = g
			}
		}
		for _, r := range t.Rows {
			gold += count(r.U != "PUNCT")
		}
		for i, k := range s.Tokens {
			got += count(k.Tag != grammar.PUNCT)
			g := match[i]
			if g < 0 || t.Rows[g].U == "PUNCT" {
				continue
			}
			word++
			tag += count(t.Rows[g].U == k.Tag.String())
			h := -1
			if k.Head >= 0 {
				if h = match[k.Head]; h < 0 {
					continue
				}
			}
			same := h == t.Rows[g].Head
			head += count(same)
			label += count(same && k.Rel == t.Rows[g].Rel)
		}
	}
	f1 := func(n int) float64 { return 200 * float64(n) / float64(max(gold+got, 1)) }
	return fmt.Sprintf("from raw text, F1: words %.2f upos %.2f uas %.2f las %.2f", f1(word), f1(tag), f1(head), f1(label))
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// place finds the treebank's words in its text, and tells whether it found all.
func place(t learn.Tree) ([][2]int, bool) {
	var spans [][2]int
	at := 0
	for _, r := range t.Rows {
		k := strings.Index(t.Text[at:], r.Form)
		if k < 0 || strings.TrimSpace(t.Text[at:at+k]) != "" {
			return nil, false
		}
		spans = append(spans, [2]int{at + k, at + k + len(r.Form)})
		at += k + len(r.Form)
	}
	return spans, true
}
