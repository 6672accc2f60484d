package app

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/report"
	"crosscheck/rules/grammar"
)

func (p *program) claimsCommand() *cli.Command {
	return &cli.Command{
		Name:      "claims",
		Usage:     "show what was read out of each sentence",
		ArgsUsage: "[PATH...]",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "print as `FORMAT`: text, json (one object a sentence)"},
			&cli.BoolFlag{Name: "tree", Usage: "draw the tree of each sentence"},
		},
		Action: p.claims,
	}
}

func (p *program) claims(c *cli.Context) error {
	format, err := oneOf("format", c.String("format"), "text", "json")
	if err != nil {
		return err
	}
	conf, err := p.config(c)
	if err != nil {
		return err
	}
	in, err := p.articles(c, conf, c.Args().Slice())
	if err != nil {
		return err
	}
	e := newEngine(conf, false)
	w := bufio.NewWriter(p.streams.Out)
	shown, failed := 0, error(nil)
	err = inSteps(c.Context, e, in.Articles, func(part []checker.Reading) {
		for _, r := range part {
			if shown > 0 && format == "text" {
				fmt.Fprintln(w)
			}
			if failed == nil {
				failed = p.showClaims(c, w, r, format)
			}
			shown++
		}
	})
	if failed != nil {
		return fmt.Errorf("write claims: %w", failed)
	}
	if err != nil {
		return err
	}
	return errors.Join(w.Flush(), p.failures(in.Skipped))
}

func (p *program) showClaims(c *cli.Context, w *bufio.Writer, r checker.Reading, format string) error {
	if format == "json" {
		return report.ClaimsJSON(w, r)
	}
	var o report.Options
	o.Width, o.Color = p.look(c)
	var tree func(checker.Sentence) string
	if c.Bool("tree") {
		tree = draw
	}
	return report.ClaimsText(w, r, o, tree)
}

// draw returns the tree of a sentence as lines.
func draw(s checker.Sentence) string {
	var b strings.Builder
	grammar.Parse(s.Text).Draw(&b) // a strings.Builder takes everything
	return b.String()
}

// oneOf checks a flag that has a few values.
func oneOf(flag, value string, choices ...string) (string, error) {
	for _, c := range choices {
		if value == c {
			return value, nil
		}
	}
	return "", fmt.Errorf("unknown %s %q: choose %s", flag, value, joined(choices))
}
