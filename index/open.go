package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
)

// openAs opens the generation that the manifest names. When a rebuild has put another in its place meanwhile, that one is opened.
func openAs(dir string, m manifest, o Options, readOnly bool) (*Index, error) {
	for range 3 {
		if err := m.check(dir, o.Keys); err != nil {
			return nil, err
		}
		x, err := openGeneration(dir, m, o, readOnly)
		now, merr := readManifest(dir)
		if merr == nil && now != m {
			if err == nil {
				_ = x.Close() // it was read only through a manifest that holds no more
			}
			m = now
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("open index %q: %w", dir, err)
		}
		return x, nil
	}
	return nil, fmt.Errorf("open index %q: it is being rebuilt: %w", dir, ErrLocked)
}

func openGeneration(dir string, m manifest, o Options, readOnly bool) (*Index, error) {
	data := filepath.Join(dir, m.Data)
	if err := preflight(data, !readOnly); err != nil {
		return nil, err
	}
	b, err := openBleve(data, readOnly)
	if err != nil {
		return nil, err
	}
	x, err := newIndex(dir, b, m, o)
	if err == nil {
		err = x.checksums(o.Check || !readOnly)
	}
	if err != nil {
		return nil, errors.Join(err, closeBleve(b))
	}
	x.readOnly = readOnly
	if !readOnly {
		x.sweep()
	}
	return x, nil
}

// checksums holds the files of the index against their checksums, so that nothing is built on a damaged one and no answer is taken from
// it. Where not all is asked for, files beyond what a check has time for are taken on trust.
func (x *Index) checksums(all bool) error {
	return x.view(context.Background(), func(v *view) error {
		left := int64(checkedBytes)
		for _, p := range v.parts {
			path := filepath.Join(x.dir, x.manifest.Data, "store", p.name())
			info, err := os.Stat(path)
			if err != nil {
				return corrupt(err)
			}
			if left -= info.Size(); left < 0 && !all {
				continue
			}
			if err := checksum(path); err != nil {
				return fmt.Errorf("file %q: %w", p.name(), err)
			}
		}
		return nil
	})
}

// checkedBytes is how much is held against checksums whenever an index is opened.
const checkedBytes = 256 << 20

// sweep takes away what others have left behind who were interrupted while they made or rebuilt the index.
func (x *Index) sweep() {
	data, _ := filepath.Glob(filepath.Join(x.dir, generation+"*"))
	drafts, _ := filepath.Glob(filepath.Join(x.dir, manifestName+".*"))
	for _, p := range append(data, drafts...) {
		if filepath.Base(p) != x.manifest.Data {
			_ = os.RemoveAll(p)
		}
	}
}

// manyParts is how many parts of about one size there may be before the background merges them. To read one more takes a microsecond a
// term; to merge them often takes a good part of what filling an index does.
const manyParts = 20

// openBleve opens Bleve's part and tells its faults apart. It never waits longer than lockWait.
func openBleve(dir string, readOnly bool) (b bleve.Index, err error) {
	defer caught(&err)
	b, err = bleve.OpenUsing(dir, map[string]any{"bolt_timeout": lockWait, "read_only": readOnly, "scorchMergePlanOptions": map[string]any{
		"MaxSegmentsPerTier": manyParts, "SegmentsPerMergeTask": manyParts,
	}})
	switch {
	case err == nil:
		return b, nil
	case err.Error() == "timeout":
		return nil, ErrLocked
	case errors.Is(err, fs.ErrPermission):
		return nil, err
	}
	return nil, fmt.Errorf("%w: %w", ErrCorrupt, err)
}

// create makes an empty index in a folder that is missing or empty. Where another process makes one at the same time, one of the two wins.
func create(dir string, o Options) (manifest, error) {
	m := manifest{Schema: Schema, Keys: o.Keys}
	err := os.MkdirAll(dir, 0o755)
	if err == nil {
		err = onlyOurs(dir)
	}
	if err == nil {
		m.Data, err = makeGeneration(dir, 1)
	}
	if err == nil {
		err = m.publish(dir)
	}
	if err == nil {
		return m, nil
	}
	if m.Data != "" {
		_ = os.RemoveAll(filepath.Join(dir, m.Data))
	}
	if theirs, merr := readManifest(dir); merr == nil {
		return theirs, nil
	}
	return m, fmt.Errorf("make index %q: %w", dir, err)
}

// onlyOurs errs where a folder holds anything that an index does not.
func onlyOurs(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), generation) && !strings.HasPrefix(e.Name(), manifestName) {
			return fmt.Errorf("the folder holds other files, such as %q: name an empty one", e.Name())
		}
	}
	return nil
}

// makeGeneration makes an empty Bleve index under a name of its own, and returns the name.
func makeGeneration(dir string, n int) (string, error) {
	path, err := os.MkdirTemp(dir, fmt.Sprintf("%s%d-", generation, n))
	if err != nil {
		return "", err
	}
	b, err := bleve.NewUsing(path, newMapping(), scorch.Name, scorch.Name, map[string]any{"bolt_timeout": lockWait})
	if err == nil {
		err = closeBleve(b)
	}
	if err != nil {
		return "", errors.Join(err, os.RemoveAll(path))
	}
	return filepath.Base(path), nil
}
