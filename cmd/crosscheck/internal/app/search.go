package app

import (
	"errors"
	"strings"

	"github.com/urfave/cli/v2"

	"crosscheck/checker/report"
)

func (p *program) searchCommand() *cli.Command {
	return &cli.Command{
		Name:      "search",
		Usage:     "find sentences, with outlet, date and place in the article",
		ArgsUsage: "WORDS",
		Flags: []cli.Flag{
			indexFlag(), addressFlag(),
			&cli.IntFlag{Name: "limit", Aliases: []string{"n"}, Value: 20, Usage: "print at most `N` sentences, 0 for all"},
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "print as `FORMAT`: text, json (one object a line)"},
		},
		Action: p.search,
	}
}

func (p *program) search(c *cli.Context) error {
	format, err := oneOf("format", c.String("format"), "text", "json")
	if err != nil {
		return err
	}
	words := strings.Join(c.Args().Slice(), " ")
	if strings.TrimSpace(words) == "" {
		return errors.New("search needs words to look for")
	}
	dir, err := p.indexDir(c)
	if err != nil {
		return err
	}
	x, err := openStore(c.Context, dir, 0)
	if err != nil {
		return err
	}
	defer x.Close()
	found, err := x.Search(c.Context, words, max(0, c.Int("limit")))
	if err != nil {
		return err
	}
	hits := make([]report.Hit, len(found))
	for i, h := range found {
		hits[i] = report.Hit{Sentence: h.Sentence, Title: h.Title, Spans: h.Spans}
	}
	if format == "json" {
		return report.HitsJSON(p.streams.Out, hits)
	}
	var o report.Options
	o.Width, o.Color = p.look(c)
	return report.Hits(p.streams.Out, hits, o)
}
