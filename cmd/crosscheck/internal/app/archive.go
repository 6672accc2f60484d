package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/checker/ingest"
	"crosscheck/index"
	"crosscheck/index/postgres"
	"crosscheck/rules/claims"
)

func (p *program) archiveCommand() *cli.Command {
	store := &cli.StringFlag{Name: "store", Usage: "the store at `ADDRESS`, as postgres://USER@HOST/DATABASE", Required: true}
	return &cli.Command{
		Name:  "archive",
		Usage: "keep an archive in PostgreSQL, on one server or several, and report on all of it",
		Subcommands: []*cli.Command{
			{
				Name: "create", Usage: "make a store in an empty database", Action: p.archiveCreate,
				Description: "Without --server the database holds everything. With it the database only coordinates, and each server holds a share.",
				Flags:       []cli.Flag{store, &cli.StringSliceFlag{Name: "server", Usage: "keep a share in the empty database at `ADDRESS`; may be given more than once"}},
			},
			{
				Name: "load", Usage: "read articles and add them; run again, it goes on where it was", ArgsUsage: "PATH...", Action: p.archiveLoad,
				Flags: []cli.Flag{store},
			},
			{
				Name: "report", Usage: "cross-check everything; run again, it goes on where it was", Action: p.archiveReport,
				Description: "Prints the JSON report, byte for byte that of crosscheck report --format json, once all of it is there.",
				Flags: []cli.Flag{store, &cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "json", Usage: "print as `FORMAT`: json"},
					&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output"},
					&cli.StringFlag{Name: "fail-on", Value: "never", Usage: "exit with 1 on findings from `GRADE` on: never, note, warning, error"},
					&cli.StringFlag{Name: "baseline", Usage: "mark the findings that `FILE` names"}, todayFlag()},
			},
		},
	}
}

func (p *program) archiveCreate(c *cli.Context) error {
	if c.NArg() > 0 {
		return fmt.Errorf("archive create takes no arguments, and got %q", c.Args().First())
	}
	servers := c.StringSlice("server")
	if err := postgres.Create(c.Context, c.String("store"), servers, storeOptions(claims.Version)); err != nil {
		return err
	}
	p.say(c, "made a store on %d servers", max(1, len(servers)))
	return nil
}

func (p *program) archiveLoad(c *cli.Context) (err error) {
	if c.NArg() == 0 {
		return errors.New("archive load needs a path of articles")
	}
	conf, err := p.config(c)
	if err != nil {
		return err
	}
	s, err := postgres.OpenForWriting(c.Context, c.String("store"), storeOptions(claims.Version))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	files, err := countFiles(c.Args().Slice())
	if err != nil {
		return err
	}
	l := &loader{program: p, conf: conf, store: s, engine: newEngine(conf, false), files: files, paths: c.Args().Slice()}
	l.meter = p.meter(c, "loading", "articles")
	if err := l.load(c.Context); err != nil {
		return err
	}
	l.meter.end()
	took := time.Since(l.meter.start)
	p.say(c, "added %d articles, replaced %d, %d were there unchanged: %d sentences, %d claims in %s", l.added.New, l.added.Replaced, l.added.Same+l.known,
		l.sentences, l.claims, took.Round(time.Second/10))
	return p.failures(l.skipped)
}

// loader reads files, a few at a time, and adds what the store does not hold.
type loader struct {
	program           *program
	conf              config.Config
	store             *postgres.Store
	engine            *checker.Engine
	paths             []string
	files, read       int
	meter             *meter
	added             index.Added
	known             int // articles whose claims were not read, as the store holds them
	sentences, claims int
	skipped           []checker.Skip // of these, what should have been read
	waiting           []checker.Article
}

func (l *loader) load(ctx context.Context) (err error) {
	l.added, err = l.store.Feed(ctx, func(yield func(checker.Entry, error) bool) {
		stopped := errors.New("stopped")
		for _, path := range l.paths {
			err := ingest.Each(ctx, path, ingest.Options{}, func(c ingest.Corpus) error {
				l.take(path, c)
				if !l.pass(ctx, yield, false) {
					return stopped
				}
				return nil
			})
			if errors.Is(err, stopped) {
				return
			}
			if err != nil {
				yield(checker.Entry{}, err)
				return
			}
		}
		l.pass(ctx, yield, true)
	})
	return err
}

// take notes what a file held. Where several paths are given, an article's name begins with its path, so that two folders may hold one name.
func (l *loader) take(path string, c ingest.Corpus) {
	l.read++
	for _, s := range c.Skipped {
		if s.Failed {
			l.skipped = append(l.skipped, s)
		}
	}
	info, err := os.Stat(path)
	for _, a := range c.Articles {
		if len(l.paths) > 1 && err == nil && info.IsDir() {
			a = inFolder(a, filepath.ToSlash(filepath.Join(path, a.Path)))
		}
		l.waiting = append(l.waiting, l.conf.Rename(a))
	}
}

func inFolder(a checker.Article, path string) checker.Article {
	a.Path = path
	for i := range a.Sentences {
		a.Sentences[i].Article = path
	}
	return a
}

// pass reads the claims of the articles that wait, unless they are too few to be worth it, and hands them on. It is false where no more are
// wanted.
func (l *loader) pass(ctx context.Context, yield func(checker.Entry, error) bool, all bool) bool {
	const step = 64
	for len(l.waiting) >= step || all && len(l.waiting) > 0 {
		now := l.waiting[:min(step, len(l.waiting))]
		l.waiting = l.waiting[len(now):]
		fresh, err := l.store.Unknown(ctx, now)
		if err == nil {
			l.known += len(now) - len(fresh)
			var readings []checker.Reading
			if readings, err = l.engine.Read(ctx, fresh); err == nil {
				for _, r := range readings {
					l.sentences += len(r.Article.Sentences)
					l.claims += len(r.Claims)
					if !yield(entry(l.engine, r), nil) {
						return false
					}
				}
			}
		}
		if err != nil {
			yield(checker.Entry{}, err)
			return false
		}
		l.meter.tell(l.read, l.files, fmt.Sprintf("%d files, %d sentences", l.read, l.sentences))
	}
	return true
}

// countFiles counts the files below paths, so that it can be told how long loading them takes.
func countFiles(paths []string) (int, error) {
	n := 0
	for _, p := range paths {
		err := filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && !strings.HasPrefix(d.Name(), ".") {
				n++
			}
			return nil // what cannot be read is told when it is read
		})
		if err != nil {
			return 0, err
		}
	}
	return n, nil
}
