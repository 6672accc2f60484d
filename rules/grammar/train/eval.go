package main

import (
	"fmt"
	"time"

	"crosscheck/rules/grammar"
	"crosscheck/rules/grammar/internal/learn"
)

// measure prints figures of the embedded model with the rules over the tree, the four figures of the contract last.
func measure(path string) error {
	trees, err := learn.ReadTrees(path)
	if err != nil {
		return err
	}
	if err := grammar.Load(); err != nil {
		return err
	}
	f := learn.NewFigure()
	var s grammar.Sentence
	words := 0
	var spent time.Duration
	for _, t := range trees {
		s.Text, s.Tokens = t.Text, s.Tokens[:0]
		for _, r := range t.Rows {
			s.Tokens = append(s.Tokens, grammar.Token{Text: r.Form})
		}
		start := time.Now()
		grammar.ParseTokens(&s)
		spent += time.Since(start)
		words += len(t.Rows)
		for i, r := range t.Rows {
			k := s.Tokens[i]
			f.Count(r, learn.Row{U: k.Tag.String(), Fine: k.Fine, Lemma: k.Lemma, Head: k.Head, Rel: k.Rel})
		}
	}
	fmt.Println(f)
	fmt.Printf("upos %.2f uas %.2f las %.2f tokens/s %.0f\n", f.UPOS(), f.UAS(), f.LAS(), float64(words)/spent.Seconds())
	return nil
}
