package desk

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/checker/ingest"
	"crosscheck/seeds"
)

// A Corpus is what was read from paths, with the file of every article. Articles of two folders that have one name in both keep their
// folder's in front, and the outlets have the names that the configuration gives them.
type Corpus struct {
	Articles []checker.Article
	Skipped  []checker.Skip
	files    map[string]string // article path to file
	real     map[string]bool   // files by their real path
	embedded fs.FS             // where the files are, nil for the disk
	options  ingest.Options
}

// NewCorpus returns a corpus of nothing.
func NewCorpus() *Corpus { return &Corpus{files: map[string]string{}, real: map[string]bool{}} }

// Read reads files, folders and what else the options allow; no path means the embedded seeds.
func Read(ctx context.Context, conf config.Config, paths []string, o ingest.Options) (*Corpus, error) {
	c := NewCorpus()
	c.options = o
	if len(paths) == 0 {
		got, err := ingest.FS(seeds.FS)
		if err != nil {
			return nil, fmt.Errorf("read embedded seeds: %w", err)
		}
		c.embedded = seeds.FS
		c.take(conf, "", got)
		return c, nil
	}
	for _, path := range paths {
		if err := c.add(ctx, conf, path, o); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// Add reads one more file or folder. A file that has been read already, by whatever path, is passed over.
func (c *Corpus) Add(ctx context.Context, conf config.Config, path string) error {
	return c.add(ctx, conf, path, ingest.Options{Now: c.options.Now})
}

func (c *Corpus) add(ctx context.Context, conf config.Config, path string, o ingest.Options) error {
	got, err := ingest.Paths(ctx, []string{path}, o)
	if err != nil {
		return err
	}
	root := ""
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		root = path
	}
	c.take(conf, root, got)
	return nil
}

// take takes in what was read from a folder, or from a file where root is "".
func (c *Corpus) take(conf config.Config, root string, got ingest.Corpus) {
	fresh := map[string]bool{}
	for _, a := range got.Articles {
		file := c.fileOf(filepath.Join(root, a.Path))
		if root == "" {
			file = c.fileOf(a.Path)
		}
		name := c.realPath(file)
		if c.real[name] && !fresh[name] {
			continue
		}
		c.real[name], fresh[name] = true, true
		if _, taken := c.files[a.Path]; taken && root != "" {
			a = renamed(a, filepath.ToSlash(filepath.Join(root, a.Path)))
		}
		c.files[a.Path] = file
		c.Articles = append(c.Articles, conf.Rename(a))
	}
	for _, s := range got.Skipped {
		if root != "" && s.Path != root {
			s.Path = filepath.ToSlash(filepath.Join(root, s.Path))
		}
		c.Skipped = append(c.Skipped, s)
	}
}

// fileOf is the file that an article was read from: a feed's entries have a number behind its path, and an archive's members lie below it.
func (c *Corpus) fileOf(path string) string {
	if c.embedded != nil || path == "-" {
		return path
	}
	for file := path; file != "." && file != "/"; file = filepath.Dir(file) {
		if info, err := os.Stat(file); err == nil && !info.IsDir() {
			return file
		}
		if feed, _, ok := strings.Cut(file, "#"); ok {
			if info, err := os.Stat(feed); err == nil && !info.IsDir() {
				return feed
			}
		}
	}
	return path
}

// realPath tells two names of one file.
func (c *Corpus) realPath(file string) string {
	if c.embedded != nil {
		return file
	}
	return realPath(file)
}

func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
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

// File returns the file of an article and what it holds, for formats that link to places in it. The text is nil where it cannot be had, or
// where the article lies in an archive, so that its lines are none of the file's.
func (c *Corpus) File(article string) (string, []byte) {
	name, ok := c.files[article]
	if !ok || name == "-" {
		return article, nil
	}
	data, err := os.ReadFile(name)
	if c.embedded != nil {
		data, err = fs.ReadFile(c.embedded, name)
	}
	if err != nil || strings.Contains(filepath.ToSlash(article), filepath.Base(name)+"/") {
		return name, nil
	}
	return name, data
}
