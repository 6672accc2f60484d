package app

import (
	"errors"
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/checker/report"
	"crosscheck/index"
	"crosscheck/index/postgres"
	"crosscheck/rules/claims"
)

func indexFlag() cli.Flag {
	return &cli.StringFlag{Name: "index", Usage: "the index in folder `DIR`; without it the configuration's"}
}

// addressFlag names a store past one machine, wherever an index can be named.
func addressFlag() cli.Flag {
	return &cli.StringFlag{Name: "store", Usage: "the store at `ADDRESS`, as postgres://..., in place of an index"}
}

func (p *program) indexCommand() *cli.Command {
	sub := func(name, usage, args string, action cli.ActionFunc) *cli.Command {
		return &cli.Command{Name: name, Usage: usage, ArgsUsage: args, Flags: []cli.Flag{indexFlag(), addressFlag()}, Action: action}
	}
	return &cli.Command{
		Name:  "index",
		Usage: "keep an index on disk",
		Subcommands: []*cli.Command{
			{
				Name: "add", Usage: "read articles and add them; one that is there is replaced", ArgsUsage: "PATH...|URL...", Action: p.indexAdd,
				Flags: []cli.Flag{indexFlag(), addressFlag(), todayFlag(), &cli.BoolFlag{Name: "private", Usage: "fetch addresses of this machine and of private networks too"}},
			},
			sub("remove", "remove articles, by the paths that list shows", "PATH...", p.indexRemove),
			sub("list", "list the articles", "", p.indexList),
			sub("stats", "print the figures of an index", "", p.indexStats),
			sub("verify", "read everything and tell what is damaged", "", p.indexVerify),
			sub("rebuild", "make an index anew from the articles that it holds", "", p.indexRebuild),
		},
	}
}

// indexDir is the folder, or the address of a store, that the flags or the configuration name.
func (p *program) indexDir(c *cli.Context) (string, error) {
	if store := c.String("store"); store != "" {
		if c.String("index") != "" {
			return "", errors.New("give --index or --store, not both")
		}
		if !postgres.Is(store) {
			return "", fmt.Errorf("--store %q is no address of the form postgres://USER@HOST/DATABASE", store)
		}
		return store, nil
	}
	if dir := c.String("index"); dir != "" {
		return dir, nil
	}
	conf, err := p.config(c)
	if err != nil {
		return "", err
	}
	if conf.Index == "" {
		return "", errors.New("which index? give --index DIR, or index in " + config.Name)
	}
	return conf.At(conf.Index), nil
}

func (p *program) indexRemove(c *cli.Context) error {
	dir, err := p.indexDir(c)
	if err != nil {
		return err
	}
	if c.NArg() == 0 {
		return errors.New("index remove needs the paths of articles, as index list shows them")
	}
	if _, err := os.Stat(dir); err != nil && !postgres.Is(dir) {
		return fmt.Errorf("open index %q: %w", dir, index.ErrMissing)
	}
	x, err := openForWriting(c.Context, dir, 0)
	if err != nil {
		return err
	}
	n, err := x.Remove(c.Context, c.Args().Slice())
	if err := errors.Join(err, x.Close()); err != nil {
		return err
	}
	if n < c.NArg() {
		return fmt.Errorf("removed %d articles; the index does not hold the other %d", n, c.NArg()-n)
	}
	p.say(c, "removed %d articles", n)
	return nil
}

func (p *program) indexList(c *cli.Context) error {
	return p.withIndex(c, func(x index.Store) error {
		items, err := x.List(c.Context)
		if err != nil {
			return err
		}
		rows := make([]report.Row, len(items))
		for i, it := range items {
			rows[i] = report.Row{Path: it.Path, Outlet: it.Outlet, Wire: it.Wire, Title: it.Title, Published: it.Published, Sentences: it.Sentences}
		}
		var o report.Options
		o.Width, o.Color = p.look(c)
		return report.List(p.streams.Out, rows, o)
	})
}

func (p *program) indexStats(c *cli.Context) error {
	return p.withIndex(c, func(x index.Store) error {
		s, err := x.Stats(c.Context)
		if err != nil {
			return err
		}
		fmt.Fprintf(p.streams.Out, "articles   %d\nsentences  %d\noutlets    %d\n", s.Articles, s.Sentences, s.Outlets)
		if !s.First.IsZero() {
			fmt.Fprintf(p.streams.Out, "published  %s to %s\n", s.First.Format("2006-01-02"), s.Last.Format("2006-01-02"))
		}
		fmt.Fprintf(p.streams.Out, "segments   %d\nbytes      %d\nversions   articles %d, keys %d\n", s.Segments, s.Bytes, s.Schema, s.Keys)
		return nil
	})
}

// withIndex opens the index for reading whatever its keys are.
func (p *program) withIndex(c *cli.Context, do func(index.Store) error) error {
	dir, err := p.indexDir(c)
	if err != nil {
		return err
	}
	if c.NArg() > 0 {
		return fmt.Errorf("%s takes no arguments, and got %q", c.Command.HelpName, c.Args().First())
	}
	x, err := openStore(c.Context, dir, 0)
	if err != nil {
		return err
	}
	return errors.Join(do(x), x.Close())
}

func (p *program) indexVerify(c *cli.Context) error {
	dir, err := p.indexDir(c)
	if err != nil {
		return err
	}
	if postgres.Is(dir) {
		return errors.New("index verify reads folders; PostgreSQL has tools of its own to verify what it holds")
	}
	v, err := index.Verify(c.Context, dir)
	if err != nil {
		return err
	}
	fmt.Fprintf(p.streams.Out, "%d articles, %d sentences\n", v.Articles, v.Sentences)
	if len(v.Faults) == 0 {
		return nil
	}
	p.tellFaults(v.Faults)
	return fmt.Errorf("index %q is damaged: rebuild it, then add again what was lost", dir)
}

func (p *program) indexRebuild(c *cli.Context) error {
	dir, err := p.indexDir(c)
	if err != nil {
		return err
	}
	conf, err := p.config(c)
	if err != nil {
		return err
	}
	e := newEngine(conf, false)
	if postgres.Is(dir) {
		n, err := postgres.Rebuild(c.Context, dir, storeOptions(claims.Version), func(a checker.Article) checker.Entry { return entry(e, e.Reader.Read(a)) })
		if err == nil {
			p.say(c, "rebuilt %d articles", n)
		}
		return err
	}
	out, err := index.Rebuild(c.Context, dir, index.Options{Keys: claims.Version}, func(a checker.Article) checker.Entry {
		return e.Entry(e.Reader.Read(a))
	})
	if err != nil {
		return err
	}
	p.say(c, "rebuilt %d articles, %d sentences", out.Articles, out.Sentences)
	if len(out.Lost) == 0 {
		return nil
	}
	p.tellFaults(out.Lost)
	return fmt.Errorf("index %q: %d parts were lost: add their articles again", dir, len(out.Lost))
}

func (p *program) tellFaults(faults []index.Fault) {
	for _, f := range faults {
		p.tell("%s: %s", f.Path, f.What)
	}
}
