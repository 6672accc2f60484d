package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/checker/ingest"
	"crosscheck/cmd/crosscheck/internal/desk"
	"crosscheck/rules/claims/lexicon"
)

// read reads files, folders, standard input and web addresses; none means the embedded seeds. An address is fetched only when it stands on
// the command line, never because a file names it.
func (p *program) read(c *cli.Context, conf config.Config, paths []string) (*desk.Corpus, error) {
	o := ingest.Options{Stdin: p.streams.In, Fetch: &ingest.Limits{Private: c.Bool("private")}}
	if c.IsSet("today") {
		day, err := today(c)
		if err != nil {
			return nil, err
		}
		o.Now = day
	}
	return desk.Read(c.Context, conf, paths, o)
}

// articles reads as read does, and fails where there is no article.
func (p *program) articles(c *cli.Context, conf config.Config, paths []string) (*desk.Corpus, error) {
	in, err := p.read(c, conf, paths)
	if err == nil && len(in.Articles) == 0 {
		err = p.nothing(in)
	}
	return in, err
}

// failures says on standard error what could not be read, and returns an error that ends the run with the right code.
func (p *program) failures(skipped []checker.Skip) error {
	var err error
	for _, s := range skipped {
		if s.Failed {
			p.tell("crosscheck: %s: %s", s.Path, s.Reason)
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
	return loadConfig(path)
}

// loadConfig reads a configuration and gives its thesaurus lines to the reader of claims, before any claim is read.
func loadConfig(path string) (config.Config, error) {
	conf, err := config.Load(path, ruleNames())
	if err != nil {
		return conf, err
	}
	if err := lexicon.News().Add(strings.Join(conf.Thesaurus, "\n")); err != nil {
		return conf, fmt.Errorf("%s: %w", path, err)
	}
	return conf, nil
}

// readings reads the claims of articles, and shows how far it is on a terminal.
func (p *program) readings(c *cli.Context, e *checker.Engine, articles []checker.Article) ([]checker.Reading, error) {
	return readAll(c.Context, e, articles, p.progress(c, "reading articles", len(articles)))
}

// readAll reads in steps, so that progress can be told.
func readAll(ctx context.Context, e *checker.Engine, articles []checker.Article, done func(int)) ([]checker.Reading, error) {
	out := make([]checker.Reading, 0, len(articles))
	err := inSteps(ctx, e, articles, func(part []checker.Reading) {
		out = append(out, part...)
		done(len(out))
	})
	done(-1)
	return out, err
}

// readPacked is readAll for a cross-check of them all: where there are more claims than fit, they are packed, and so are the sentences, which
// the articles given lose.
func readPacked(ctx context.Context, e *checker.Engine, articles []checker.Article, done func(int)) ([]checker.Reading, error) {
	out := make([]checker.Reading, 0, len(articles))
	var p checker.Packer
	claims, packed := 0, 0
	err := inSteps(ctx, e, articles, func(part []checker.Reading) {
		for _, r := range part {
			claims += len(r.Claims)
		}
		out = append(out, part...)
		for ; claims > mostClaims && packed < len(out); packed++ {
			out[packed] = p.Pack(out[packed])
			articles[packed].Sentences = nil
		}
		done(len(out))
	})
	p.Close()
	done(-1)
	return out, err
}

// mostClaims is how many claims are held as they are: some hundred megabytes, and as many again that wait to be collected.
const mostClaims = 100_000

// inSteps reads articles and hands over the readings in order, some at a time.
func inSteps(ctx context.Context, e *checker.Engine, articles []checker.Article, take func([]checker.Reading)) error {
	const step = 64
	for from := 0; from < len(articles); from += step {
		part, err := e.Read(ctx, articles[from:min(from+step, len(articles))])
		if err != nil {
			return err
		}
		take(part)
	}
	return nil
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
