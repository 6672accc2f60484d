package app

import (
	"context"
	"errors"
	"fmt"
	"path"
	"sync"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/baseline"
	"crosscheck/checker/config"
	"crosscheck/checker/ingest"
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

// check reads a draft and checks it against the corpus. The report holds the draft first, then what its findings quote.
func (r *reviewCorpus) check(ctx context.Context, draft review.Draft, progress func(string)) (checker.Report, error) {
	progress("Reading the article")
	articles, err := readDraft(draft)
	if err != nil {
		return checker.Report{}, err
	}
	var readings []checker.Reading
	sentences, claims := 0, 0
	for _, a := range articles { // here and not side by side: should a hostile text break the reading, it breaks this request only
		rd := r.engine.Reader.Read(a)
		readings = append(readings, rd)
		sentences += len(a.Sentences)
		claims += len(rd.Claims)
	}
	progress(fmt.Sprintf("%d sentences, %d claims", sentences, claims))
	progress(fmt.Sprintf("Comparing with %d articles", len(r.known())))
	r.checking.Lock()
	defer r.checking.Unlock()
	out, err := r.drafts.Check(ctx, readings, nil)
	if err != nil {
		return checker.Report{}, err
	}
	r.conf.Apply(&out)
	progress(fmt.Sprintf("%d pairs of claims compared", out.Compared))
	return quoted(out, articles), nil
}

// known returns the readings of the corpus, not to be changed.
func (r *reviewCorpus) known() map[string]checker.Reading {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.readings
}

// readDraft reads a draft in the format that its name tells, else as plain text.
func readDraft(draft review.Draft) ([]checker.Article, error) {
	name := "new/" + path.Base(path.Clean("/"+draft.Name)) // a path of its own: it must not pass for an article of the corpus
	known := ingest.Byline{Outlet: draft.Outlet, Published: draft.Published}
	articles, err := []checker.Article{ingest.Text(name, string(draft.Text))}, error(nil)
	for _, f := range ingest.All {
		for _, ending := range f.Extensions {
			if path.Ext(name) == ending && ending != ".txt" {
				articles, err = f.Read(ingest.Source{Path: name, Data: draft.Text, Byline: known})
			}
		}
	}
	if err != nil {
		return nil, fmt.Errorf("read %q: %w", draft.Name, err)
	}
	for i := range articles {
		told(&articles[i], known)
	}
	return articles, nil
}

// told has what the editor typed stand over what the text seems to say.
func told(a *checker.Article, known ingest.Byline) {
	if known.Outlet != "" {
		a.Outlet = known.Outlet
	}
	if !known.Published.IsZero() {
		a.Published = known.Published
	}
	for i := range a.Sentences {
		a.Sentences[i].Outlet, a.Sentences[i].Published = a.Outlet, a.Published
	}
}

// quoted leaves the drafts and the articles that findings quote in a report.
func quoted(r checker.Report, drafts []checker.Article) checker.Report {
	named := map[string]bool{}
	for _, f := range r.Findings {
		for _, side := range f.Sides {
			for _, p := range side.Passages {
				named[p.Article] = true
			}
		}
	}
	list := append([]checker.Article(nil), drafts...)
	for _, d := range drafts {
		delete(named, d.Path)
	}
	for _, a := range r.Articles {
		if named[a.Path] {
			list = append(list, a)
		}
	}
	r.Articles = list
	return r
}
