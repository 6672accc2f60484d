package ingest

import (
	"context"
	"errors"
	"os"
)

// Each reads a file or a folder as Paths does and hands on what every file held as soon as it is read, so that memory is bounded by the
// largest file. It ends at the first error of f.
func Each(ctx context.Context, path string, o Options, f func(Corpus) error) error {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		c, err := Paths(ctx, []string{path}, o)
		return errors.Join(err, f(c))
	}
	var c Corpus
	found, failed := false, false
	hand := func() error {
		found, failed = found || len(c.Articles) > 0, failed || c.failures() > 0
		got := c
		c = Corpus{}
		return f(got)
	}
	w := walker{corpus: &c, fsys: os.DirFS(path), root: path, options: o, known: map[string]Byline{}, each: hand}
	if err := w.walk(ctx, ".", nil); err != nil {
		return err
	}
	if err := hand(); err != nil || found || failed {
		return err
	}
	c.fail(path, errors.New("no article in this folder"))
	return f(c)
}
