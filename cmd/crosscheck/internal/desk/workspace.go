package desk

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/baseline"
	"crosscheck/checker/config"
	"crosscheck/checker/ingest"
	"crosscheck/index"
)

// A Workspace is a desk with the folder that it works on: its configuration, its sources, and what editors decided. Files that are among
// the sources are known by the source's path, so that an edited article is never compared with itself.
type Workspace struct {
	*Desk
	Config  config.Config
	Rules   []string // names of the rules that there are
	Today   time.Time
	folder  string
	engine  *checker.Engine
	corpus  *Corpus
	known   map[string]string // real path of a source's file to the path that it has among the sources
	indexes []index.Store
	base    baseline.File
}

// OpenWorkspace reads the sources that the configuration names, or the folder itself where it names none. The indexes are closed with the
// workspace.
func OpenWorkspace(ctx context.Context, folder string, conf config.Config, e *checker.Engine, indexes []index.Store) (*Workspace, error) {
	w := &Workspace{Config: conf, folder: folder, engine: e, indexes: indexes, known: map[string]string{}}
	var paths []string
	for _, s := range conf.Sources {
		paths = append(paths, conf.At(s))
	}
	if len(paths) == 0 && len(indexes) == 0 {
		paths = []string{folder}
	}
	w.corpus = NewCorpus()
	for _, p := range paths {
		if err := w.corpus.Add(ctx, conf, p); err != nil {
			return nil, err
		}
	}
	readings, err := e.Read(ctx, w.corpus.Articles)
	if err != nil {
		return nil, err
	}
	for article, file := range w.corpus.files {
		w.known[realPath(file)] = fileName(article, file)
	}
	if w.Desk, err = New(ctx, e, readings, indexes); err != nil {
		return nil, err
	}
	return w, w.Decided()
}

// Decided reads the baseline file again.
func (w *Workspace) Decided() error {
	w.base = baseline.File{}
	path := w.Config.At(w.Config.Baseline)
	if path == "" || !baseline.Exists(path) {
		return nil
	}
	f, err := baseline.Load(path)
	w.base = f
	return err
}

// Read reads a text as the article of a file.
func (w *Workspace) Read(file, text string) checker.Reading {
	path := w.article(file)
	a := ingest.Text(path, text)
	return w.engine.Reader.Read(w.Config.Rename(a))
}

// article is the path by which a file's article is known here.
func (w *Workspace) article(file string) string {
	if path, ok := w.known[realPath(file)]; ok {
		return path
	}
	if rel, err := filepath.Rel(realPath(w.folder), realPath(file)); err == nil && !strings.HasPrefix(rel, "..") {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(file)
}

// Judge checks drafts, applies the configuration and marks what editors decided.
func (w *Workspace) Judge(ctx context.Context, drafts []checker.Reading) (checker.Report, []baseline.Notice, error) {
	r, err := w.Check(ctx, drafts, nil)
	if err != nil {
		return r, nil, err
	}
	w.Config.Apply(&r)
	var checked []string
	for _, d := range drafts {
		checked = append(checked, d.Article.Path)
	}
	notices := baseline.Silence(&r, checked, w.Rules)
	return r, append(notices, w.base.Mark(&r, checked, w.Today)...), nil
}

// Source returns the file of an article, "" where it has none on disk, and what it holds.
func (w *Workspace) Source(article string) (string, []byte) {
	if file, ok := w.corpus.files[article]; ok {
		data, _ := os.ReadFile(file)
		return file, data
	}
	file := filepath.Join(w.folder, filepath.FromSlash(article))
	data, err := os.ReadFile(file)
	if err != nil {
		return "", nil
	}
	return file, data
}

// Close forgets the sources and closes the indexes.
func (w *Workspace) Close() error {
	err := w.Desk.Close()
	for _, x := range w.indexes {
		if cerr := x.Close(); err == nil {
			err = cerr
		}
	}
	return err
}
