package app

import (
	"errors"
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"crosscheck/cmd/crosscheck/internal/bench"
)

func (p *program) benchCommand() *cli.Command {
	return &cli.Command{
		Name:  "bench",
		Usage: "measure the program on invented articles",
		Description: "Makes up articles, the same every time, and runs the program on them, a process for each measurement: its processor time, its peak\n" +
			"memory and what it leaves on disk are printed as lines that benchstat reads. A million sentences take a quarter of an hour.",
		Flags: []cli.Flag{
			&cli.IntSliceFlag{Name: "sentences", Usage: "measure on `N` sentences; may be given more than once (default: 1000, 10000, 100000)"},
			&cli.StringSliceFlag{Name: "task", Usage: "measure `TASK` only; may be given more than once: " + joined(bench.Names())},
			&cli.IntFlag{Name: "count", Value: 1, Usage: "measure each task `N` times"},
			&cli.StringFlag{Name: "dir", Usage: "write the articles to `DIR` and leave them there; without it they are taken away again"},
		},
		Action: p.bench,
	}
}

func (p *program) bench(c *cli.Context) (err error) {
	if c.NArg() > 0 {
		return fmt.Errorf("bench takes no arguments, and got %q", c.Args().First())
	}
	r := &bench.Runner{Dir: c.String("dir"), Count: c.Int("count"), Tasks: c.StringSlice("task"), Out: p.streams.Out}
	for _, t := range r.Tasks {
		if _, err := oneOf("task", t, bench.Names()...); err != nil {
			return err
		}
	}
	sizes := c.IntSlice("sentences")
	if len(sizes) == 0 {
		sizes = []int{1_000, 10_000, 100_000}
	}
	for _, n := range sizes {
		if n < bench.PerArticle {
			return fmt.Errorf("bench needs %d sentences at least, and got %d", bench.PerArticle, n)
		}
	}
	if r.Exe, err = os.Executable(); err != nil {
		return fmt.Errorf("find the program to measure: %w", err)
	}
	if r.Dir == "" {
		if r.Dir, err = os.MkdirTemp("", "crosscheck-bench"); err != nil {
			return fmt.Errorf("make a folder for the articles: %w", err)
		}
		defer func() { err = errors.Join(err, os.RemoveAll(r.Dir)) }()
	}
	return r.Run(c.Context, sizes)
}
