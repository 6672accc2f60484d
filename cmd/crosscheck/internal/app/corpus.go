package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/checker/ingest"
	"crosscheck/seeds"
)

// A corpus is what was read from the paths given, with the file of every article.
type corpus struct {
	articles []checker.Article
	skipped  []checker.Skip
	files    map[string]string // article path to file; "" for what has none
	embedded fs.FS             // where the files are, nil for the disk
	absolute map[string]bool   // files by their real path, made when asked for
}

// read reads files and folders; none means the embedded seeds. Articles of two folders that have one name in both keep their folder's.
func (p *program) read(c *cli.Context, conf config.Config, paths []string) (*corpus, error) {
	out := &corpus{files: map[string]string{}}
	if len(paths) == 0 {
		return out, out.seeds(conf)
	}
	for _, path := range paths {
		got, err := ingest.Paths(c.Context, []string{path}, ingest.Options{Stdin: p.streams.In})
		if err != nil {
			return nil, err
		}
		out.add(conf, path, got)
	}
	return out, nil
}

func (o *corpus) seeds(conf config.Config) error {
	got, err := ingest.FS(seeds.FS)
	if err != nil {
		return fmt.Errorf("read embedded seeds: %w", err)
	}
	o.embedded = seeds.FS
	o.add(conf, ".", got)
	return nil
}

// add takes in what was read from one path.
func (o *corpus) add(conf config.Config, root string, got ingest.Corpus) {
	info, err := os.Stat(root)
	isFolder := err == nil && info.IsDir() && o.embedded == nil
	for _, a := range got.Articles {
		file := a.Path
		if isFolder {
			file = filepath.Join(root, a.Path)
		}
		if held, ok := o.files[a.Path]; ok {
			if held == file {
				continue // given twice
			}
			a = renamed(a, filepath.ToSlash(file))
		}
		o.files[a.Path] = file
		o.articles = append(o.articles, conf.Rename(a))
	}
	for _, s := range got.Skipped {
		if isFolder && s.Path != root {
			s.Path = filepath.ToSlash(filepath.Join(root, s.Path))
		}
		o.skipped = append(o.skipped, s)
	}
}

// renamed gives an article another path.
func renamed(a checker.Article, path string) checker.Article {
	a.Path = path
	a.Sentences = append([]checker.Sentence(nil), a.Sentences...)
	for i := range a.Sentences {
		a.Sentences[i].Article = path
	}
	return a
}

// file returns the file of an article and what it holds, for formats that link to places in it.
func (o *corpus) file(article string) (string, []byte) {
	name, ok := o.files[article]
	if !ok || name == "-" {
		return article, nil
	}
	data, err := os.ReadFile(name)
	if o.embedded != nil {
		data, err = fs.ReadFile(o.embedded, name)
	}
	if err != nil {
		return name, nil
	}
	return name, data
}

// failures says on standard error what could not be read, and returns an error that ends the run with the right code.
func (p *program) failures(skipped []checker.Skip) error {
	var err error
	for _, s := range skipped {
		if s.Failed {
			fmt.Fprintf(p.streams.Err, "crosscheck: %s: %s\n", s.Path, oneLine(errors.New(s.Reason)))
			err = errSaid
		}
	}
	return err
}

// config loads the configuration that the command line names, or the nearest one.
func (p *program) config(c *cli.Context) (config.Config, error) {
	path := c.String("config")
	switch path {
	case "none":
		return config.Config{}, nil
	case "":
		found, err := config.Find(".")
		if err != nil || found == "" {
			return config.Config{}, err
		}
		if path = found; filepath.IsAbs(found) {
			if wd, err := os.Getwd(); err == nil {
				if rel, err := filepath.Rel(wd, found); err == nil {
					path = rel
				}
			}
		}
	}
	return config.Load(path, ruleNames())
}

// readings reads the claims of articles, and shows how far it is on a terminal.
func (p *program) readings(c *cli.Context, e *checker.Engine, articles []checker.Article) ([]checker.Reading, error) {
	return readAll(c.Context, e, articles, p.progress(c, "reading articles", len(articles)))
}

// readAll reads in steps, so that progress can be told.
func readAll(ctx context.Context, e *checker.Engine, articles []checker.Article, done func(int)) ([]checker.Reading, error) {
	const step = 64
	out := make([]checker.Reading, 0, len(articles))
	for len(out) < len(articles) {
		part, err := e.Read(ctx, articles[len(out):min(len(out)+step, len(articles))])
		if err != nil {
			return nil, err
		}
		out = append(out, part...)
		done(len(out))
	}
	done(-1)
	return out, nil
}

// progress returns a function that is told how much of a job is done, -1 at its end. It shows it on a terminal only.
func (p *program) progress(c *cli.Context, what string, all int) func(int) {
	if _, ok := terminal(p.streams.Err); !ok || c.Bool("quiet") || all < 200 {
		return func(int) {}
	}
	return func(n int) {
		if n < 0 {
			fmt.Fprint(p.streams.Err, "\r\x1b[K")
			return
		}
		fmt.Fprintf(p.streams.Err, "\r%s: %d of %d\x1b[K", what, n, all)
	}
}
