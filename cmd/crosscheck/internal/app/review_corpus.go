package app

import (
	"context"
	"errors"
	"sync"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/baseline"
	"crosscheck/checker/config"
	"crosscheck/checker/review"
	"crosscheck/checker/review/fetch"
	"crosscheck/cmd/crosscheck/internal/desk"
	"crosscheck/index"
	"crosscheck/rules"
)

// A reviewCorpus is what the review desk stands on: the articles, read once, and an engine to check new ones against them.
type reviewCorpus struct {
	program  *program
	cli      *cli.Context
	conf     config.Config
	engine   *checker.Engine
	index    string // folder of an index, "" for paths
	mu       sync.RWMutex
	readings map[string]checker.Reading // by path; replaced whole, never changed
	checking sync.Mutex                 // drafts checks one article at a time
	drafts   *desk.Desk
}

func (p *program) reviewCorpus(c *cli.Context, conf config.Config) (*reviewCorpus, error) {
	r := &reviewCorpus{program: p, cli: c, conf: conf, engine: newEngine(conf, false), index: c.String("index")}
	if r.index == "" && c.NArg() == 0 && len(conf.Sources) == 0 && conf.Index != "" {
		r.index = conf.At(conf.Index)
	}
	return r, nil
}

func (r *reviewCorpus) close() {
	r.checking.Lock()
	defer r.checking.Unlock()
	if r.drafts != nil {
		r.drafts.Close()
	}
}

// desk hands the review pages what they need.
func (r *reviewCorpus) desk(noFetch bool) review.Desk {
	d := review.Desk{Report: r.report, Check: r.check, Agree: r.agree, Rules: rules.All}
	if !noFetch {
		d.Fetch = func(ctx context.Context, address string) (review.Draft, error) {
			page, err := fetch.Fetcher{}.Get(ctx, address)
			return review.Draft{Name: page.Name, Text: page.Body}, err
		}
	}
	return d
}

// report reads everything anew and cross-checks it.
func (r *reviewCorpus) report(ctx context.Context) (checker.Report, error) {
	articles, skipped, err := r.articles(ctx)
	if err != nil {
		return checker.Report{}, err
	}
	readings, err := readAll(ctx, r.engine, articles, r.program.progress(r.cli, "reading articles", len(articles)))
	if err != nil {
		return checker.Report{}, err
	}
	out, err := crossAll(ctx, r.engine, readings)
	if err != nil {
		return checker.Report{}, err
	}
	out.Skipped = skipped
	if err := r.decided(&out); err != nil {
		return checker.Report{}, err
	}
	fresh, err := desk.New(ctx, r.engine, readings, nil)
	if err != nil {
		return checker.Report{}, err
	}
	byPath := make(map[string]checker.Reading, len(readings))
	for _, rd := range readings {
		byPath[rd.Article.Path] = rd
	}
	r.mu.Lock()
	r.readings = byPath
	r.mu.Unlock()
	r.checking.Lock()
	defer r.checking.Unlock()
	if r.drafts != nil {
		r.drafts.Close()
	}
	r.drafts = fresh
	return out, nil
}

// decided applies the configuration, the baseline and the silences in the articles, as a report does.
func (r *reviewCorpus) decided(out *checker.Report) error {
	r.conf.Apply(out)
	base, err := loadBaseline(r.cli, r.conf)
	if err != nil {
		return err
	}
	day, err := today(r.cli)
	if err != nil {
		return err
	}
	base.Mark(out, nil, day)
	baseline.Silence(out, nil, ruleNames())
	return nil
}

// articles reads the paths given, the configuration's sources, an index, or the embedded seeds.
func (r *reviewCorpus) articles(ctx context.Context) ([]checker.Article, []checker.Skip, error) {
	if r.index != "" {
		list, err := r.stored(ctx)
		return list, nil, err
	}
	paths := r.cli.Args().Slice()
	if len(paths) == 0 {
		for _, s := range r.conf.Sources {
			paths = append(paths, r.conf.At(s))
		}
	}
	in, err := r.program.read(r.cli, r.conf, paths)
	if err != nil {
		return nil, nil, err
	}
	if len(in.Articles) == 0 {
		return nil, nil, r.program.nothing(in)
	}
	if err := r.program.failures(in.Skipped); err != nil && !errors.Is(err, errSaid) { // said, and the desk opens with the rest
		return nil, nil, err
	}
	return in.Articles, in.Skipped, nil
}

func (r *reviewCorpus) stored(ctx context.Context) ([]checker.Article, error) {
	x, err := openIndex(r.index)
	if err != nil {
		return nil, err
	}
	defer x.Close()
	return everything(ctx, x)
}

// everything returns all articles of an index.
func everything(ctx context.Context, x *index.Index) ([]checker.Article, error) {
	items, err := x.List(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]checker.Article, 0, len(items))
	for _, it := range items {
		a, _, err := x.Article(ctx, it.Path)
		if err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	return all, nil
}

// known returns the readings of the corpus, not to be changed.
func (r *reviewCorpus) known() map[string]checker.Reading {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.readings
}
