package app

import (
	"errors"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/index"
	"crosscheck/rules/claims"
)

func (p *program) indexAdd(c *cli.Context) error {
	dir, err := p.indexDir(c)
	if err != nil {
		return err
	}
	if c.NArg() == 0 {
		return errors.New("index add needs a path of articles")
	}
	conf, err := p.config(c)
	if err != nil {
		return err
	}
	in, err := p.articles(c, conf, c.Args().Slice())
	if err != nil {
		return err
	}
	x, err := openForWriting(c.Context, dir, claims.Version)
	if err != nil {
		return err
	}
	added, known, err := p.addTo(c, x, newEngine(conf, false), in.Articles)
	if err := errors.Join(err, x.Close()); err != nil {
		return err
	}
	p.say(c, "added %d articles, %d were there unchanged", added, known)
	return p.failures(in.Skipped)
}

// addTo adds the articles that an index does not hold as they are, a step at a time, so that memory does not grow with their number.
func (p *program) addTo(c *cli.Context, x index.Store, e *checker.Engine, articles []checker.Article) (added, known int, err error) {
	done := p.progress(c, "indexing articles", len(articles))
	defer done(-1)
	var fresh []checker.Article
	for _, a := range articles {
		same, err := x.Known(c.Context, a)
		if err != nil {
			return 0, 0, err
		}
		if same {
			known++
		} else {
			fresh = append(fresh, a)
		}
	}
	_, err = x.Feed(c.Context, func(yield func(checker.Entry, error) bool) {
		const step = 64
		for added < len(fresh) {
			readings, err := e.Read(c.Context, fresh[added:min(added+step, len(fresh))])
			if err != nil {
				yield(checker.Entry{}, err)
				return
			}
			for _, r := range readings {
				if !yield(entry(e, r), nil) {
					return
				}
			}
			added += len(readings)
			done(known + added)
		}
	})
	return added, known, err
}

// entry makes what a store keeps of a reading.
func entry(e *checker.Engine, r checker.Reading) checker.Entry {
	out := e.Entry(r)
	out.Claims = r.Claims
	return out
}
