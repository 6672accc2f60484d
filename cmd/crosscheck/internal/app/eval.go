package app

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/checker/eval"
)

func (p *program) evalCommand() *cli.Command {
	return &cli.Command{
		Name:      "eval",
		Usage:     "measure on story sets and pairs of your own",
		ArgsUsage: "PATH...",
		Description: "PATH is a folder of story folders, a story folder (articles and gold.yaml), or a file of labelled pairs, one JSON object a line.\n" +
			"The configuration is not read.",
		Flags:  []cli.Flag{&cli.BoolFlag{Name: "verbose", Aliases: []string{"v"}, Usage: "list every miss and every false alarm"}},
		Action: p.eval,
	}
}

func (p *program) eval(c *cli.Context) error {
	if c.NArg() == 0 {
		return errors.New("eval needs story folders or files of pairs")
	}
	e := newEngine(config.Config{}, false)
	var figures eval.Figures
	for _, path := range c.Args().Slice() {
		info, err := os.Stat(path)
		if err != nil {
			return fmt.Errorf("measure: %w", err)
		}
		if !info.IsDir() {
			if err := p.evalPairs(c, e, path); err != nil {
				return err
			}
			continue
		}
		if err := p.evalStories(c, e, path, &figures); err != nil {
			return err
		}
	}
	if figures.Stories > 0 {
		figures.Write(p.streams.Out, c.Bool("verbose"))
	}
	return nil
}

func (p *program) evalStories(c *cli.Context, e *checker.Engine, path string, figures *eval.Figures) error {
	stories, err := eval.Stories(path)
	if err != nil {
		return err
	}
	if len(stories) == 0 {
		return fmt.Errorf("no story with a gold.yaml in %q", path)
	}
	done := p.progress(c, "stories", len(stories))
	defer done(-1)
	for i, story := range stories {
		gold, err := eval.Read(story)
		if err != nil {
			return err
		}
		in, err := p.read(c, config.Config{}, []string{story})
		if err != nil {
			return err
		}
		if err := p.failures(in.Skipped); err != nil {
			return err
		}
		r, err := p.cross(c, e, in)
		if err != nil {
			return err
		}
		figures.Add(eval.Story(filepath.Base(story), gold, r))
		done(i + 1)
	}
	return nil
}

func (p *program) evalPairs(c *cli.Context, e *checker.Engine, path string) error {
	pairs, err := eval.ReadPairs(path)
	if err != nil {
		return err
	}
	answers := make([]eval.Answer, len(pairs))
	in := func(yield func(int, string, error) bool) {
		for i := range pairs {
			if !yield(i, "", nil) {
				return
			}
		}
	}
	err = inOrder(c.Context, in, func(i int, _ string) ([]byte, error) {
		q := pairs[i]
		answer, err := judge(e, pair{ID: q.ID, A: q.A, B: q.B, PublishedA: q.PublishedA, PublishedB: q.PublishedB})
		if err != nil {
			return nil, fmt.Errorf("%s: pair %q: %w", path, q.ID, err)
		}
		answers[i] = eval.Answer{Relation: answer.Relation, Kind: answer.Kind, Rule: answer.Rule, QuoteA: answer.QuoteA, QuoteB: answer.QuoteB}
		return nil, nil
	}, io.Discard)
	if err != nil {
		return err
	}
	var verbose strings.Builder
	figures := eval.Pairs(path, pairs, answers, &verbose)
	if c.Bool("verbose") {
		io.WriteString(p.streams.Out, verbose.String())
	}
	figures.Write(p.streams.Out)
	return nil
}
