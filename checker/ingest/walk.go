package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// readFile reads a regular file up to a limit.
func readFile(fsys fs.FS, name string, limit int64) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, cause(err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("is not a regular file")
	}
	if info.Size() > limit {
		return nil, fmt.Errorf("has %s, more than the %s that a file may have", size(info.Size()), size(limit))
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, cause(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, cause(err)
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("has more than the %s that a file may have", size(limit))
	}
	return data, nil
}

// cause drops the path from an error of the file system: the reader of a Skip knows it.
func cause(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

// A walker reads a folder.
type walker struct {
	corpus  *Corpus
	fsys    fs.FS
	root    string
	options Options
	known   map[string]Byline // from corpus.yaml files, by path
	each    func() error      // is told after every file; nil tells nobody
}

// walk reads one folder; above are the real folders that lead to it.
func (w *walker) walk(ctx context.Context, dir string, above []fs.FileInfo) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	info, err := fs.Stat(w.fsys, dir)
	if err != nil {
		w.corpus.fail(w.shown(dir), cause(err))
		return nil
	}
	if slices.ContainsFunc(above, func(a fs.FileInfo) bool { return os.SameFile(a, info) }) {
		w.corpus.fail(w.shown(dir), errors.New("leads back to a folder above it"))
		return nil
	}
	entries, err := fs.ReadDir(w.fsys, dir)
	if err != nil {
		w.corpus.fail(w.shown(dir), cause(err))
	}
	w.readByline(dir, entries)
	for _, e := range entries {
		if err := w.entry(ctx, path.Join(dir, e.Name()), append(above, info)); err != nil {
			return err
		}
	}
	return nil
}

// shown is how a path inside the folder is called in a report.
func (w *walker) shown(name string) string {
	if name == "." {
		return w.root
	}
	return name
}

// entry reads a file or walks a folder; hidden names are passed over.
func (w *walker) entry(ctx context.Context, name string, above []fs.FileInfo) error {
	base := path.Base(name)
	if strings.HasPrefix(base, ".") || base == bylineFile || base == goldFile {
		return nil
	}
	info, err := fs.Stat(w.fsys, name)
	switch {
	case err != nil:
		w.corpus.fail(w.shown(name), cause(err))
	case info.IsDir():
		return w.walk(ctx, name, above)
	case !info.Mode().IsRegular():
		w.corpus.skip(name, "not a regular file")
	default:
		w.corpus.file(w.fsys, name, name, w.known[name], w.options, false)
		if w.each != nil {
			return w.each()
		}
	}
	return nil
}
