package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"crosscheck/checker"
)

// A Corpus is what was read, in the order of the paths given and, inside a folder, of the names.
type Corpus struct {
	Articles []checker.Article
	Skipped  []checker.Skip // what was not read; Failed where it should have been
}

// Options tell how to read. The zero Options are right for files on disk.
type Options struct {
	Stdin   io.Reader // what the path "-" reads; nil where it is not offered
	MaxFile int64     // bytes that a file may have; 0 means 64 MB
	Fetch   *Limits   // how paths that are web addresses are fetched; nil where they are refused
	Now     time.Time // embargoes before it are over, and an article dated a day or more after it is refused; zero to do neither
}

const maxFile = 64 << 20

func (o Options) maxFile() int64 {
	if o.MaxFile > 0 {
		return o.MaxFile
	}
	return maxFile
}

// Paths reads files and folders; "-" is standard input. A file that cannot be read is skipped with its reason, never the others. The error is
// not nil only where ctx ended, or where a folder given holds no article at all and nothing in it failed.
func Paths(ctx context.Context, paths []string, o Options) (Corpus, error) {
	var c Corpus
	for _, p := range paths {
		if err := ctx.Err(); err != nil {
			return c, err
		}
		if p == "-" {
			c.stdin(o)
			continue
		}
		if IsAddress(p) {
			c.address(ctx, p, o)
			continue
		}
		info, err := os.Stat(p)
		switch {
		case err != nil:
			c.fail(p, cause(err))
		case info.IsDir():
			if err := c.folder(ctx, os.DirFS(p), p, o); err != nil {
				return c, err
			}
		default:
			c.file(os.DirFS(filepath.Dir(p)), filepath.Base(p), p, Byline{}.orFolder(os.DirFS(filepath.Dir(p)), filepath.Base(p)), o, true)
		}
	}
	return c, nil
}

// FS reads every article of a file system, as Paths reads a folder.
func FS(fsys fs.FS) (Corpus, error) {
	var c Corpus
	err := c.folder(context.Background(), fsys, ".", Options{})
	return c, err
}

// address fetches one web address.
func (c *Corpus) address(ctx context.Context, address string, o Options) {
	if o.Fetch == nil {
		c.fail(address, errors.New("is a web address, which this command does not fetch"))
		return
	}
	limits := *o.Fetch
	if limits.Now.IsZero() {
		limits.Now = o.Now
	}
	got, err := Fetch(ctx, address, limits)
	c.Articles = append(c.Articles, got.Articles...)
	c.Skipped = append(c.Skipped, got.Skipped...)
	if err != nil {
		c.fail(address, errors.New(strings.TrimPrefix(err.Error(), address+": ")))
	}
}

// stdin reads standard input as one text.
func (c *Corpus) stdin(o Options) {
	if o.Stdin == nil {
		c.fail("-", errors.New("standard input is not open"))
		return
	}
	data, err := io.ReadAll(io.LimitReader(o.Stdin, o.maxFile()+1))
	switch {
	case err != nil:
		c.fail("-", cause(err))
	case int64(len(data)) > o.maxFile():
		c.fail("-", fmt.Errorf("has more than the %s that an input may have", size(o.maxFile())))
	default:
		c.read(Source{Path: "-", Data: data, Byline: Byline{Outlet: "standard input"}, Now: o.Now}, sniff(data))
	}
}

// folder reads a folder recursively, names in order. Links to folders are followed, each folder once.
func (c *Corpus) folder(ctx context.Context, fsys fs.FS, name string, o Options) error {
	before, failed := len(c.Articles), c.failures()
	w := walker{corpus: c, fsys: fsys, root: name, options: o, known: map[string]Byline{}}
	if err := w.walk(ctx, ".", nil); err != nil {
		return err
	}
	if len(c.Articles) == before && c.failures() == failed {
		c.fail(name, errors.New("no article in this folder"))
	}
	return nil
}

func (c *Corpus) failures() int {
	n := 0
	for _, s := range c.Skipped {
		if s.Failed {
			n++
		}
	}
	return n
}

// fail keeps an input that should have been readable.
func (c *Corpus) fail(path string, err error) {
	c.Skipped = append(c.Skipped, checker.Skip{Path: path, Reason: err.Error(), Failed: true})
}

// skip keeps an input that is none of ours.
func (c *Corpus) skip(path, reason string) {
	c.Skipped = append(c.Skipped, checker.Skip{Path: path, Reason: reason})
}

// file reads one file of fsys as the article of path as; one that was named must be readable.
func (c *Corpus) file(fsys fs.FS, name, as string, known Byline, o Options, named bool) {
	_, ok := formatFor(name, nil)
	if !ok && !named {
		c.skip(as, "no known format")
		return
	}
	data, err := readFile(fsys, name, o.maxFile())
	if err != nil {
		c.fail(as, err)
		return
	}
	format, ok := formatFor(name, data)
	if !ok {
		format = sniff(data)
	} else if err := misnamed(name, data, format); err != nil {
		c.fail(as, err)
		return
	}
	c.read(Source{Path: as, Data: data, Byline: known, Now: o.Now}, format)
}

// read adds the articles of a source and notes what was not read of it.
func (c *Corpus) read(src Source, format Format) {
	articles, err := readWhole(src, format)
	for _, a := range articles {
		c.measure(a)
		if !src.Now.IsZero() && a.Published.After(src.Now.AddDate(0, 0, 1)) {
			c.fail(a.Path, fmt.Errorf("is dated %s, which is in the future", a.Published.Format(time.DateOnly)))
			continue
		}
		c.Articles = append(c.Articles, a)
	}
	c.note(src.Path, err)
}

// readWhole reads a source. A fault of a reader is the fault of that one file, and stops no other.
func readWhole(src Source, format Format) (articles []checker.Article, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			articles, err = nil, fmt.Errorf("broke the reader of %s, please report it: %v", format.Name, fault)
		}
	}()
	return format.Read(src)
}

// measure says where an article, or a sentence of it, is longer than what is read for claims.
func (c *Corpus) measure(a checker.Article) {
	if n := len(a.Sentences); n > checker.MostSentences {
		c.skip(a.Path, fmt.Sprintf("has %d sentences; claims are read from the first %d", n, checker.MostSentences))
	}
	for _, s := range a.Sentences[:min(len(a.Sentences), checker.MostSentences)] {
		if n := len(s.Text); n > checker.MostBytes && s.Part != checker.Furniture {
			c.skip(a.Path, fmt.Sprintf("line %d: a sentence of %s is not read for claims", s.Line, size(int64(n))))
			return
		}
	}
}

// note keeps the reasons that an error joins.
func (c *Corpus) note(path string, err error) {
	var skip notForUse
	joined, many := err.(interface{ Unwrap() []error })
	switch {
	case err == nil:
	case many:
		for _, e := range joined.Unwrap() {
			c.note(path, e)
		}
	case errors.As(err, &skip):
		c.skip(path, err.Error())
	default:
		c.fail(path, err)
	}
}

// notForUse is the reason why an item that was read well is not used: withheld, cancelled, embargoed.
type notForUse string

func (n notForUse) Error() string { return string(n) }
