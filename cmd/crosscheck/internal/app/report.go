package app

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/baseline"
	"crosscheck/checker/config"
	"crosscheck/checker/report"
	"crosscheck/cmd/crosscheck/internal/desk"
	"crosscheck/rules"
	"crosscheck/rules/claims"
)

func (p *program) reportCommand() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "cross-check articles with each other",
		ArgsUsage: "[PATH...]",
		Description: "PATH is an article, a folder of articles, or - for standard input. Without PATH it reports on the five articles that come with\n" +
			"the program; with --index or --store and without PATH on all that the index or the store holds.",
		Flags: append(formatFlags("never"), &cli.StringFlag{Name: "index", Usage: "keep what was read in the index in `DIR`, and compare with all that it holds"},
			&cli.StringFlag{Name: "store", Usage: "the same with the store at `ADDRESS`, as postgres://..."}),
		Action: p.report,
	}
}

func (p *program) report(c *cli.Context) error {
	conf, pr, err := p.printing(c)
	if err != nil {
		return err
	}
	e := newEngine(conf, c.Bool("explain"))
	if c.String("index") != "" || c.String("store") != "" {
		return p.reportIndex(c, conf, e, pr)
	}
	in, err := p.articles(c, conf, c.Args().Slice())
	if err != nil {
		return err
	}
	r, err := p.cross(c, e, in)
	if err != nil {
		return err
	}
	pr.options.File = in.File
	return pr.print(c.Context, r)
}

// cross cross-checks everything that was read.
func (p *program) cross(c *cli.Context, e *checker.Engine, in *desk.Corpus) (checker.Report, error) {
	readings, err := readPacked(c.Context, e, in.Articles, p.progress(c, "reading articles", len(in.Articles)))
	if err != nil {
		return checker.Report{}, err
	}
	r, err := crossAll(c.Context, e, readings)
	r.Skipped = in.Skipped
	return r, err
}

// crossAll cross-checks readings with each other.
func crossAll(ctx context.Context, e *checker.Engine, readings []checker.Reading) (checker.Report, error) {
	x, err := desk.NewStories(ctx, readings, claims.Span)
	if err != nil {
		return checker.Report{}, err
	}
	r, err := e.Cross(ctx, readings, x, nil)
	return r, errors.Join(err, x.Close())
}

// reportIndex adds what the paths hold to an index on disk, then cross-checks all that is in it.
func (p *program) reportIndex(c *cli.Context, conf config.Config, e *checker.Engine, pr *printer) error {
	in := desk.NewCorpus()
	dir, err := p.indexDir(c)
	if err != nil {
		return err
	}
	x, err := openForWriting(c.Context, dir, claims.Version)
	if err != nil {
		return err
	}
	defer x.Close()
	if c.NArg() > 0 {
		if in, err = p.read(c, conf, c.Args().Slice()); err != nil {
			return err
		}
		if _, _, err := p.addTo(c, x, e, in.Articles); err != nil {
			return err
		}
	}
	items, err := x.List(c.Context)
	if err != nil {
		return err
	}
	all := make([]checker.Article, 0, len(items))
	for _, it := range items {
		a, _, err := x.Article(c.Context, it.Path)
		if err != nil {
			return err
		}
		all = append(all, a)
	}
	if len(all) == 0 {
		return p.nothing(in)
	}
	readings, err := readPacked(c.Context, e, all, p.progress(c, "reading articles", len(all)))
	if err != nil {
		return err
	}
	r, err := crossAll(c.Context, e, readings)
	if err != nil {
		return err
	}
	r.Skipped = in.Skipped
	pr.options.File = in.File
	return pr.print(c.Context, r)
}

// nothing ends a run that read no article: never quietly empty.
func (p *program) nothing(in *desk.Corpus) error {
	if err := p.failures(in.Skipped); err != nil {
		return err
	}
	return errors.New("no article to check")
}

// A printer finishes a report: what editors decided, the format, the exit code.
type printer struct {
	program *program
	conf    config.Config
	format  report.Format
	options report.Options
	output  string
	base    baseline.File
	finish  func(r *checker.Report) []baseline.Notice
}

// printing reads the configuration and the flags of formatFlags.
func (p *program) printing(c *cli.Context) (config.Config, *printer, error) {
	conf, err := p.config(c)
	if err != nil {
		return conf, nil, err
	}
	pr, err := p.printer(c, conf)
	return conf, pr, err
}

// printer reads the flags of formatFlags, so that a bad one is told before any work is done.
func (p *program) printer(c *cli.Context, conf config.Config) (*printer, error) {
	format, err := report.Named(c.String("format"))
	if err != nil {
		return nil, err
	}
	grade, err := failOn(c, conf.FailOn)
	if err != nil {
		return nil, err
	}
	day, err := today(c)
	if err != nil {
		return nil, err
	}
	pr := &printer{program: p, conf: conf, format: format, output: c.String("output")}
	pr.options = report.Options{Explain: c.Bool("explain"), FailOn: grade, Rules: rules.All, Version: version()}
	pr.options.Width, pr.options.Color = p.look(c)
	if pr.output != "" {
		pr.options.Color = false
	}
	if pr.base, err = loadBaseline(c, conf); err != nil {
		return nil, err
	}
	pr.finish = func(r *checker.Report) []baseline.Notice {
		return append(pr.base.Mark(r, pr.options.Checked, day), baseline.Silence(r, pr.options.Checked, ruleNames())...)
	}
	return pr, nil
}

// loadBaseline reads the baseline that the flag or the configuration names. One that only the configuration names need not be there yet.
func loadBaseline(c *cli.Context, conf config.Config) (baseline.File, error) {
	if path := c.String("baseline"); path != "" {
		return baseline.Load(path)
	}
	path := conf.At(conf.Baseline)
	if path == "" || !baseline.Exists(path) {
		return baseline.File{Path: path}, nil
	}
	return baseline.Load(path)
}

// print writes the report, then tells what could not be read, then decides on the exit code.
func (pr *printer) print(ctx context.Context, r checker.Report) error {
	bad := pr.decide(&r)
	if err := pr.write(r); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	if err := errors.Join(pr.program.failures(r.Skipped), bad); err != nil {
		return err
	}
	for _, f := range r.Findings {
		if report.Fails(f, pr.options.FailOn) {
			return errFindings
		}
	}
	return ctx.Err()
}

// decide applies the configuration and what editors decided. A silence that is none ends the run as failed, after the report.
func (pr *printer) decide(r *checker.Report) error {
	pr.conf.Apply(r)
	var bad error
	for _, n := range pr.finish(r) {
		pr.options.Notices = append(pr.options.Notices, report.Notice{Path: n.Path, Line: n.Line, Text: n.Text})
		if n.Bad {
			pr.program.tell("crosscheck: %s:%d: %s", n.Path, n.Line, n.Text)
			bad = errSaid
		}
	}
	return bad
}

// write writes the report as it is made: one of an archive is hundreds of megabytes.
func (pr *printer) write(r checker.Report) error {
	if pr.output == "" {
		return pr.writeTo(pr.program.streams.Out, r)
	}
	f, err := os.OpenFile(pr.output, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	return errors.Join(pr.writeTo(f, r), f.Close())
}

func (pr *printer) writeTo(w io.Writer, r checker.Report) error {
	b := bufio.NewWriterSize(w, 1<<16) // which also remembers an error that a format passes over
	if err := pr.format.Write(b, r, pr.options); err != nil {
		return err
	}
	return b.Flush()
}
