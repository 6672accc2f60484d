package desk

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
)

// Refresh reads a file again that may be a source, and forgets what it held before. It returns the readings of its articles, and false where
// the file is no source.
func (w *Workspace) Refresh(ctx context.Context, file string) ([]checker.Reading, bool, error) {
	if w.Config.Baseline != "" && realPath(file) == realPath(w.Config.At(w.Config.Baseline)) {
		return nil, false, w.Decided()
	}
	name, ok := w.known[realPath(file)]
	if !ok {
		if name, ok = w.fresh(file); !ok {
			return nil, false, nil
		}
	}
	if err := w.forget(ctx, file); err != nil {
		return nil, true, err
	}
	if _, err := os.Stat(file); os.IsNotExist(err) {
		return nil, true, nil
	}
	readings, err := w.readFile(ctx, file, name)
	if err != nil || len(readings) == 0 {
		return nil, true, err
	}
	w.known[realPath(file)] = name
	for _, r := range readings {
		w.corpus.files[r.Article.Path] = file
	}
	return readings, true, w.Put(ctx, readings...)
}

// forget drops the articles of a file.
func (w *Workspace) forget(ctx context.Context, file string) error {
	var gone []string
	for article, f := range w.corpus.files {
		if realPath(f) == realPath(file) {
			gone = append(gone, article)
			delete(w.corpus.files, article)
		}
	}
	delete(w.known, realPath(file))
	if len(gone) == 0 {
		return nil
	}
	return w.Drop(ctx, gone...)
}

// readFile reads the articles of a file, by the path that the file has here.
func (w *Workspace) readFile(ctx context.Context, file, name string) ([]checker.Reading, error) {
	got, err := ingest.Paths(ctx, []string{file}, ingest.Options{})
	if err != nil {
		return nil, err
	}
	for _, s := range got.Skipped {
		if s.Failed {
			return nil, fmt.Errorf("%s: %s", s.Path, s.Reason)
		}
	}
	var articles []checker.Article
	for _, a := range got.Articles {
		articles = append(articles, w.Config.Rename(renamed(a, name+strings.TrimPrefix(a.Path, file))))
	}
	return w.engine.Read(ctx, articles)
}

// fileName is the path that a file has among the sources, from the path of one of its articles.
func fileName(article, file string) string {
	base := filepath.Base(file)
	if i := strings.LastIndex(article, base); i >= 0 {
		return article[:i+len(base)]
	}
	return article
}

// Saved reads a file that was saved, as drafts that are sources from now on where it lies among them. There are none in a file that holds
// no article or is gone.
func (w *Workspace) Saved(ctx context.Context, file string) ([]checker.Reading, error) {
	readings, isSource, err := w.Refresh(ctx, file)
	if err != nil || isSource || !readable(file) {
		return readings, err
	}
	if _, err := os.Stat(file); os.IsNotExist(err) {
		return nil, nil
	}
	return w.readFile(ctx, file, w.article(file))
}

// fresh tells whether a new file belongs to the sources, and by which path.
func (w *Workspace) fresh(file string) (string, bool) {
	sources := w.Config.Sources
	if len(sources) == 0 && len(w.indexes) > 0 || !readable(file) {
		return "", false
	}
	roots := []string{w.folder}
	if len(sources) > 0 {
		roots = nil
		for _, s := range sources {
			roots = append(roots, w.Config.At(s))
		}
	}
	for _, root := range roots {
		rel, err := filepath.Rel(realPath(root), realPath(file))
		if err == nil && rel != "." && !strings.HasPrefix(rel, "..") {
			path := filepath.ToSlash(rel)
			if _, taken := w.corpus.files[path]; taken {
				path = filepath.ToSlash(file)
			}
			return path, true
		}
	}
	return "", false
}

// readable tells whether a file has a format that is read, and no hidden name.
func readable(file string) bool {
	if strings.HasPrefix(filepath.Base(file), ".") {
		return false
	}
	ext := strings.ToLower(filepath.Ext(file))
	for _, f := range ingest.All {
		for _, e := range f.Extensions {
			if e == ext {
				return true
			}
		}
	}
	return false
}
