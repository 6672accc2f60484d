// Fit weighs what speaks for two values being values of one thing: a logistic regression over the pairs of claims that the engine would
// compare in story sets and files of sentence pairs, one for articles and one for sentences that stand alone.
//
//	go run ./rules/fit -o rules/weights.go STORIES... PAIRS.jsonl...
//
// It prints how well the weights rank pairs of stories that they were not fitted on. Without stories the weights in articles stay as they
// are, and without pairs those in lone sentences. The same input gives the same bytes.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"crosscheck/rules"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("fit: ")
	out := flag.String("o", "", "write the weights to `FILE`")
	incidents := flag.String("incidents", "", "hold values of different incidents in `FILE`, with one a line, to be of different things")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, *out, *incidents, flag.Args()); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, w io.Writer, out, incidents string, paths []string) error {
	if len(paths) == 0 {
		return fmt.Errorf("name story folders or files of pairs")
	}
	var samples [2][]sample
	for _, path := range paths {
		got, err := gather(ctx, path)
		if err != nil {
			return err
		}
		for _, s := range got {
			samples[s.context] = append(samples[s.context], s)
		}
	}
	if incidents != "" {
		got, err := betweenIncidents(ctx, incidents)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%d pairs between incidents\n", len(got))
		for _, s := range got {
			samples[s.context] = append(samples[s.context], s)
		}
	}
	var fitted [2][]float64
	for i, name := range contexts {
		s := samples[i]
		if len(s) == 0 {
			fmt.Fprintf(w, "%s: no pairs, the weights stay\n", name)
			fitted[i] = rules.Weights(i)
			continue
		}
		fmt.Fprintf(w, "%s: %s\n", name, held(s, decay[i]))
		fitted[i] = fit(s, decay[i])
	}
	if out == "" {
		return nil
	}
	return os.WriteFile(out, source(fitted), 0o644)
}

// contexts are where two claims are compared, in the order of a weight's columns.
var contexts = [2]string{"in articles", "in lone sentences"}

// decay is the strength of the pull of weights towards zero, chosen by how well held-out pairs are ranked.
var decay = [2]float64{3, 0.5}
