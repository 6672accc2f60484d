package app

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/report"
	"crosscheck/rules"
	"crosscheck/rules/claims"
)

func (p *program) rulesCommand() *cli.Command {
	return &cli.Command{
		Name:      "rules",
		Usage:     "list or explain rules and kinds of claims",
		ArgsUsage: "[NAME]",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "print as `FORMAT`: text, markdown (the table of the README), json"},
		},
		Action: p.rules,
	}
}

// catalog is what the program knows, from the tables of the rooms. Extractors of one kind are one entry.
func catalog() report.Catalog {
	c := report.Catalog{Rules: rules.All}
	at := map[checker.Kind]int{}
	for _, e := range claims.All {
		if i, ok := at[e.Kind]; ok {
			c.Kinds[i].Title += "; " + e.Title
			continue
		}
		at[e.Kind] = len(c.Kinds)
		c.Kinds = append(c.Kinds, report.ClaimKind{Kind: e.Kind, Title: e.Title})
	}
	return c
}

func (p *program) rules(c *cli.Context) error {
	format, err := oneOf("format", c.String("format"), "text", "markdown", "json")
	if err != nil {
		return err
	}
	var o report.Options
	o.Width, o.Color = p.look(c)
	switch {
	case c.NArg() > 1:
		return fmt.Errorf("rules explains one rule at a time, and got %d names", c.NArg())
	case c.NArg() == 1:
		found, err := catalog().Page(p.streams.Out, c.Args().First(), o)
		if err == nil && !found {
			err = fmt.Errorf("no rule or kind of claims %q: crosscheck rules lists them", c.Args().First())
		}
		return err
	case format == "markdown":
		return catalog().Markdown(p.streams.Out)
	case format == "json":
		return catalog().JSON(p.streams.Out)
	}
	return catalog().Text(p.streams.Out, o)
}

func joined(words []string) string { return strings.Join(words, ", ") }
