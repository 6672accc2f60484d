package app

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/checker/report"
)

func (p *program) compareCommand() *cli.Command {
	return &cli.Command{
		Name:      "compare",
		Usage:     "judge two sentences, or pairs line by line",
		ArgsUsage: `"A" "B"`,
		Description: "The sentences are taken to be of one story. With --jsonl every line is an object with a and b, and optionally id, published_a\n" +
			"and published_b; one line comes out for each, in order.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "jsonl", Usage: "read pairs from `FILE`, - for standard input"},
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "print as `FORMAT`: text, json"},
			&cli.StringFlag{Name: "published-a", Usage: "the `DAY` on which A was published"},
			&cli.StringFlag{Name: "published-b", Usage: "the `DAY` on which B was published"},
		},
		Action: p.compare,
	}
}

// A pair is a line that compare reads.
type pair struct {
	ID         string `json:"id"`
	A          string `json:"a"`
	B          string `json:"b"`
	PublishedA string `json:"published_a"`
	PublishedB string `json:"published_b"`
}

func (p *program) compare(c *cli.Context) error {
	format, err := oneOf("format", c.String("format"), "text", "json")
	if err != nil {
		return err
	}
	conf, err := p.config(c)
	if err != nil {
		return err
	}
	e := newEngine(conf, false)
	if file := c.String("jsonl"); file != "" {
		return p.comparePairs(c, e, file)
	}
	if c.NArg() != 2 {
		return fmt.Errorf("compare needs two sentences, or --jsonl FILE, and got %d arguments", c.NArg())
	}
	a := pair{A: c.Args().Get(0), B: c.Args().Get(1), PublishedA: c.String("published-a"), PublishedB: c.String("published-b")}
	answer, err := judge(e, a)
	if err != nil {
		return err
	}
	if format == "json" {
		return answer.JSON(p.streams.Out)
	}
	var o report.Options
	o.Width, o.Color = p.look(c)
	return answer.Text(p.streams.Out, a.A, a.B, o)
}

// judge compares one pair.
func judge(e *checker.Engine, q pair) (report.Comparison, error) {
	a, err := ingest.Running("a", q.A, q.PublishedA)
	if err != nil {
		return report.Comparison{}, err
	}
	b, err := ingest.Running("b", q.B, q.PublishedB)
	if err != nil {
		return report.Comparison{}, err
	}
	f, agree := e.Compare(a, b)
	return report.NewComparison(q.ID, f, agree), nil
}

func (p *program) comparePairs(c *cli.Context, e *checker.Engine, file string) error {
	if c.NArg() > 0 {
		return errors.New("compare takes sentences or --jsonl FILE, not both")
	}
	in := p.streams.In
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return fmt.Errorf("read pairs: %w", err)
		}
		defer f.Close()
		in = f
	}
	w := bufio.NewWriter(p.streams.Out)
	err := inOrder(c.Context, lines(in), func(n int, line string) ([]byte, error) {
		var q pair
		if err := json.Unmarshal([]byte(line), &q); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		answer, err := judge(e, q)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		var b strings.Builder
		err = answer.JSON(&b)
		return []byte(b.String()), err
	}, w)
	return errors.Join(err, w.Flush())
}

// lines yields the lines of a stream that are not blank, with their numbers from 1.
func lines(r io.Reader) func(yield func(int, string, error) bool) {
	return func(yield func(int, string, error) bool) {
		b := bufio.NewReader(r)
		for n := 1; ; n++ {
			line, err := b.ReadString('\n')
			if strings.TrimSpace(line) != "" && !yield(n, line, nil) {
				return
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(n, "", err)
				return
			}
		}
	}
}

// inOrder does a job for every line, several at a time, and writes what comes out in the order of the lines. It ends at the first error.
func inOrder(ctx context.Context, in func(func(int, string, error) bool), job func(int, string) ([]byte, error), w io.Writer) error {
	type result struct {
		text []byte
		err  error
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	queue := make(chan chan result, 4*runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	go func() {
		defer close(queue)
		in(func(n int, line string, err error) bool {
			out := make(chan result, 1)
			select {
			case queue <- out:
			case <-ctx.Done():
				return false
			}
			if err != nil {
				out <- result{err: err}
				return false
			}
			slots <- struct{}{}
			wg.Go(func() {
				defer func() { <-slots }()
				text, err := job(n, line)
				out <- result{text, err}
			})
			return true
		})
	}()
	defer wg.Wait()
	for out := range queue {
		r := <-out
		if r.err != nil {
			return r.err
		}
		if _, err := w.Write(r.text); err != nil {
			return err
		}
	}
	return ctx.Err()
}
