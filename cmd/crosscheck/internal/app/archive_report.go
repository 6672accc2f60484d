package app

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/checker/report"
	"crosscheck/index/postgres"
	"crosscheck/rules/claims"
)

func (p *program) archiveReport(c *cli.Context) (err error) {
	if c.NArg() > 0 {
		return fmt.Errorf("archive report takes no arguments, and got %q", c.Args().First())
	}
	if _, err := oneOf("format", c.String("format"), "json"); err != nil {
		return err
	}
	conf, pr, err := p.printing(c)
	if err != nil {
		return err
	}
	s, err := postgres.Open(c.Context, c.String("store"), storeOptions(claims.Version))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	e, m := newEngine(conf, false), p.meter(c, "judging", "articles")
	sum, err := s.Report(c.Context, postgres.Reporting{Engine: e, Window: claims.Span, Of: judges(conf, e), Progress: func(done, all int) {
		m.tell(done, all, fmt.Sprintf("%d of %d articles", done, all))
	}})
	m.end()
	if err != nil {
		return err
	}
	if sum.Articles == 0 {
		return errors.New("no article to check")
	}
	a := archived{printer: pr, store: s, sum: sum}
	return a.print(c.Context)
}

// judges names what reads and judges, so that a report by another program or with other rules begins anew.
func judges(conf config.Config, e *checker.Engine) string {
	names := make([]string, len(e.Rules))
	for i, r := range e.Rules {
		names[i] = r.Name
	}
	return strings.Join(append(names, version(), build(), fmt.Sprint(conf.Thesaurus)), " ")
}

// build tells two builds of one version apart.
func build() string {
	exe, err := os.Executable()
	if err != nil {
		return ""
	}
	info, err := os.Stat(exe)
	if err != nil {
		return ""
	}
	return fmt.Sprint(info.Size(), info.ModTime().UnixNano())
}

// archived prints the report of an archive piece by piece.
type archived struct {
	*printer
	store  *postgres.Store
	sum    postgres.Summary
	marked map[string]checker.Finding // by ID: what a baseline or a silence marks
	fails  bool
}

// print writes the report to a file first, so that nothing of it is seen unless it is whole, then to where it belongs.
func (a *archived) print(ctx context.Context) (err error) {
	bad := a.decideAll(ctx)
	if bad != nil && !errors.Is(bad, errSaid) {
		return bad
	}
	dir := ""
	if a.output != "" {
		dir = filepath.Dir(a.output)
	}
	f, err := os.CreateTemp(dir, ".crosscheck-report-*")
	if err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	defer os.Remove(f.Name())
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	if err := a.write(ctx, w); err != nil {
		return err
	}
	if err := errors.Join(w.Flush(), a.publish(f)); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	if bad == nil && a.fails {
		return errFindings
	}
	return bad
}

// publish puts a report that is whole where it belongs.
func (a *archived) publish(f *os.File) error {
	if a.output != "" {
		return errors.Join(f.Chmod(0o644), f.Sync(), os.Rename(f.Name(), a.output))
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(a.program.streams.Out, f)
	return err
}

func (a *archived) write(ctx context.Context, w io.Writer) error {
	out := report.NewStream(w, a.options)
	if err := a.store.Articles(ctx, func(x checker.Article) error { out.Article(x); return nil }); err != nil {
		return err
	}
	err := a.each(ctx, func(f checker.Finding) {
		if m, ok := a.marked[f.ID]; ok {
			f = m
		}
		a.fails = a.fails || report.Fails(f, a.options.FailOn)
		out.Finding(f)
	})
	if err != nil {
		return err
	}
	return out.Close(checker.Report{Sentences: a.sum.Sentences, Claims: a.sum.Claims, Compared: a.sum.Compared})
}

// each calls f with the findings as the configuration grades them.
func (a *archived) each(ctx context.Context, f func(checker.Finding)) error {
	return a.store.Findings(ctx, func(x checker.Finding) error {
		one := checker.Report{Findings: []checker.Finding{x}}
		a.conf.Apply(&one)
		for _, x := range one.Findings {
			f(x)
		}
		return nil
	})
}

// decideAll applies what editors decided. It looks at the few findings only that a baseline names or that touch a silenced sentence, and at
// the few articles with silences.
func (a *archived) decideAll(ctx context.Context) error {
	var few checker.Report
	silenced := map[string]bool{}
	err := a.store.Articles(ctx, func(x checker.Article) error {
		x.Sentences = slices.DeleteFunc(x.Sentences, func(s checker.Sentence) bool { return len(s.Silence) == 0 })
		if len(x.Sentences) > 0 {
			few.Articles = append(few.Articles, x)
			silenced[x.Path] = true
		}
		return nil
	})
	if err != nil {
		return err
	}
	named := map[string]bool{}
	for _, e := range a.base.Entries {
		named[e.ID] = true
	}
	if len(named)+len(silenced) == 0 {
		return nil
	}
	err = a.each(ctx, func(f checker.Finding) {
		if named[f.ID] || slices.ContainsFunc(f.Sides, func(s checker.Side) bool {
			return slices.ContainsFunc(s.Passages, func(p checker.Passage) bool { return silenced[p.Article] })
		}) {
			few.Findings = append(few.Findings, f)
		}
	})
	if err != nil {
		return err
	}
	bad := a.decide(&few)
	a.marked = map[string]checker.Finding{}
	for _, f := range few.Findings {
		a.marked[f.ID] = f
	}
	return bad
}
