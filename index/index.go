// Package index is the memory: it keeps articles and their sentences in Bleve and proposes which of them may speak of the same thing.
//
// It keeps what was printed, never what is thought of it: the one derived thing it holds are keys, which carry a version. It judges
// nothing. Every article is added, replaced and removed as a whole: no reader ever sees half of one, nor does a process that is killed
// leave half of one behind. All answers come in the order of path and place.
package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bindex "github.com/blevesearch/bleve_index_api"

	"crosscheck/checker"
)

// Options are what an index is opened with. The zero value serves.
type Options struct {
	// Keys is the version of the keys that entries carry. A new index takes it on; an index of another is refused with a *VersionError.
	// At 0 it is not asked for, which suits whatever neither adds articles nor looks for peers.
	Keys int
	// Writers is how many batches are made ready side by side, from 1; at 0 there are as many as processors, up to 4.
	Writers int
	// Batch is how many sentences are written at once, from 1; at 0 it is 4,000. More is faster and takes more memory.
	Batch int
	// Check has the files held against their checksums, however large they are, when the index is opened for reading. Without it that is
	// done up to 256 MB, some two million sentences, for which it takes fifty milliseconds. Opening for writing always does.
	Check bool
}

// lockWait is how long to wait for another process to let go of an index.
const lockWait = "700ms"

// Index is a memory of articles. It is safe for concurrent use; one that was opened for writing holds off every other process.
type Index struct {
	dir      string // "" in memory
	readOnly bool
	manifest manifest
	options  Options
	bleve    bleve.Index
	low      bindex.Index  // the same, one layer down
	writing  sync.Mutex    // one writer at a time
	next     uint32        // ordinal of the next article, under writing
	broken   chan struct{} // closed when a write has failed, after fault was set
	breaking sync.Once
	fault    error
	open     sync.RWMutex // held for reading by everything that reads, for writing by Close
	closed   bool
	zs       sync.Pool // of *analyzer
}

var _ checker.Searcher = (*Index)(nil)

// Memory returns an empty index that lives as long as the process.
func Memory() (*Index, error) {
	b, err := bleve.NewUsing("", newMapping(), scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("make index in memory: %w", err)
	}
	return newIndex("", b, manifest{Schema: Schema}, Options{})
}

// Open opens the index in a folder for reading and writing, and makes one where the folder is missing or empty. It errs with ErrLocked
// while another process has the index open, with a *VersionError where the index is of another version, and with ErrCorrupt.
func Open(dir string, o Options) (*Index, error) {
	m, err := readManifest(dir)
	if errors.Is(err, ErrMissing) {
		if m, err = create(dir, o); err != nil {
			return nil, err
		}
	}
	if err != nil {
		return nil, err
	}
	return openAs(dir, m, o, false)
}

// OpenReadOnly opens the index in a folder for reading, beside other readers. It errs as Open does, and with ErrMissing.
func OpenReadOnly(dir string, o Options) (*Index, error) {
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	return openAs(dir, m, o, true)
}

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
				err = x.Close()
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

func newIndex(dir string, b bleve.Index, m manifest, o Options) (*Index, error) {
	low, err := b.Advanced()
	if err != nil {
		return nil, err
	}
	x := &Index{dir: dir, manifest: m, options: o, bleve: b, low: low, broken: make(chan struct{})}
	x.zs.New = func() any { return newAnalyzer() }
	err = x.view(context.Background(), func(v *view) error {
		x.next, err = v.nextOrdinal()
		return err
	})
	return x, err
}

// openBleve opens Bleve's part and tells its faults apart. It never waits longer than lockWait.
func openBleve(dir string, readOnly bool) (b bleve.Index, err error) {
	defer caught(&err)
	b, err = bleve.OpenUsing(dir, map[string]any{"bolt_timeout": lockWait, "read_only": readOnly})
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

// Close lets go of the index once every reader is done. A closed index answers everything with ErrClosed.
func (x *Index) Close() error {
	x.writing.Lock()
	defer x.writing.Unlock()
	x.open.Lock()
	defer x.open.Unlock()
	if x.closed {
		return nil
	}
	x.closed = true
	if err := closeBleve(x.bleve); err != nil {
		return fmt.Errorf("close index %q: %w", x.dir, err)
	}
	return nil
}
