package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/checker/report"
	"crosscheck/cmd/crosscheck/internal/desk"
	"crosscheck/index"
	"crosscheck/index/postgres"
	"crosscheck/rules/claims"
)

func (p *program) checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "check new articles against what was printed",
		ArgsUsage: "ARTICLE...",
		Description: "Only findings that touch ARTICLE are reported. PATH is a folder of articles, an article, an index, or the address of a store; without --against it is what\n" +
			config.Name + " names as sources and index. A check that had nothing to compare with fails.",
		Flags:  append(formatFlags("error"), againstFlags()...),
		Action: p.check,
	}
}

// againstFlags are those of commands that check articles against others.
func againstFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "against", Usage: "compare with `PATH`; may be given more than once"},
		&cli.StringFlag{Name: "store", Usage: "compare with the store at `ADDRESS`, as postgres://..."},
		&cli.StringFlag{Name: "changed-since", Usage: "check the articles that changed in git since `REV`, and those git does not know"},
	}
}

func (p *program) check(c *cli.Context) error {
	conf, pr, err := p.printing(c)
	if err != nil {
		return err
	}
	paths, err := checkedPaths(c)
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		p.say(c, "no article changed since %s: nothing to check", c.String("changed-since"))
		return pr.print(c.Context, checker.Report{})
	}
	g, err := p.gate(c, conf, paths)
	if err != nil {
		return err
	}
	defer g.close()
	r, err := g.run(c.Context, newEngine(conf, c.Bool("explain")))
	if err != nil {
		return err
	}
	pr.options.Checked, pr.options.Against, pr.options.File = g.checkedPaths(), g.against, g.in.File
	if g.left > 0 {
		note := fmt.Sprintf("%d more articles share names with what was checked and were not read: only the nearest are", g.left)
		pr.options.Notices = append(pr.options.Notices, report.Notice{Path: g.against, Text: note})
	}
	if r.Compared == 0 {
		p.say(c, "crosscheck: nothing was compared: %s holds nothing that speaks of the same as %s", g.against, strings.Join(pr.options.Checked, ", "))
	}
	return pr.print(c.Context, r)
}

// checkedPaths are the articles on the command line and those that changed in git.
func checkedPaths(c *cli.Context) ([]string, error) {
	paths := c.Args().Slice()
	rev := c.String("changed-since")
	if rev == "" {
		if len(paths) == 0 {
			return nil, errors.New("check needs an article, or --changed-since REV")
		}
		return paths, nil
	}
	changed, err := changedSince(c.Context, rev, paths)
	if err != nil {
		return nil, err
	}
	return changed, nil
}

// A gate holds what one check reads: the articles to check, and what they are checked against.
type gate struct {
	program *program
	cli     *cli.Context
	in      *desk.Corpus // everything read from files: the checked articles first
	checked int          // how many of in.Articles are checked
	indexes []index.Store
	against string
	left    int // articles of an archive that may tell the story and were not read
}

// gate reads the articles and opens what they are checked against.
func (p *program) gate(c *cli.Context, conf config.Config, paths []string) (*gate, error) {
	in, err := p.articles(c, conf, paths)
	if err != nil {
		return nil, err
	}
	g := &gate{program: p, cli: c, in: in, checked: len(in.Articles)}
	sources := against(c, conf)
	if len(sources) == 0 {
		return nil, errors.New("check against what? give --against PATH, or sources in " + config.Name)
	}
	for i, s := range sources {
		if i > 0 {
			g.against += ", "
		}
		g.against += redact(s)
	}
	for _, s := range sources {
		if err := g.source(conf, s); err != nil {
			g.close()
			return nil, err
		}
	}
	return g, nil
}

// against is what articles are checked against: what the flags name, else what the configuration does.
func against(c *cli.Context, conf config.Config) []string {
	out := c.StringSlice("against")
	if s := c.String("store"); s != "" {
		out = append(out, s)
	}
	if len(out) > 0 {
		return out
	}
	for _, s := range conf.Sources {
		out = append(out, conf.At(s))
	}
	if conf.Index != "" {
		out = append(out, conf.At(conf.Index))
	}
	return out
}

// source reads a folder or file, or opens an index or a store.
func (g *gate) source(conf config.Config, path string) error {
	x, err := g.program.archive(g.cli.Context, conf, path)
	if err != nil {
		return err
	}
	if x != nil {
		g.indexes = append(g.indexes, x)
		return nil
	}
	return g.in.Add(g.cli.Context, conf, path)
}

// archive opens a source that is an index; nil where it is a folder or file. What the configuration calls an index must be one.
func (p *program) archive(ctx context.Context, conf config.Config, path string) (index.Store, error) {
	x, err := openStore(ctx, path, claims.Version)
	if err == nil {
		return x, nil
	}
	if postgres.Is(path) || !errors.Is(err, index.ErrMissing) || conf.Index != "" && path == conf.At(conf.Index) {
		return nil, err
	}
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("open %q: no such folder, article or index", path)
	}
	return nil, nil
}

// run checks. Sources from files are remembered beside the checked articles; an index is asked only for what they share.
func (g *gate) run(ctx context.Context, e *checker.Engine) (checker.Report, error) {
	readings, err := g.program.readings(g.cli, e, g.in.Articles)
	if err != nil {
		return checker.Report{}, err
	}
	d, err := desk.New(ctx, e, readings[g.checked:], g.indexes)
	if err != nil {
		return checker.Report{}, err
	}
	defer d.Close()
	if d.Size() == 0 {
		return checker.Report{}, fmt.Errorf("nothing to compare with: %s holds no other article", g.against)
	}
	r, err := d.Check(ctx, readings[:g.checked], nil)
	r.Skipped = g.in.Skipped
	g.left = d.LeftOut()
	return r, err
}

func (g *gate) checkedPaths() []string {
	var out []string
	for _, a := range g.in.Articles[:g.checked] {
		out = append(out, a.Path)
	}
	return out
}

func (g *gate) close() {
	for _, x := range g.indexes {
		x.Close()
	}
}
