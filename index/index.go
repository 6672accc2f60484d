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
	// Batch is how many sentences are written at once, from 1; at 0 it is 8,000. More is faster and takes more memory.
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
	shape    shape
	zs       sync.Pool // of *analyzer
	articles cache
}

var _ checker.Searcher = (*Index)(nil)

// Memory returns an empty index that lives as long as the process.
func Memory() (*Index, error) { return inMemory(shape{body: bodyPlain, words: true}) }

// Keyed returns an index in memory that finds articles, neighbours and peers and keeps no words: Search errs. It is made in a third
// of the time, which serves a report that needs an index once.
func Keyed() (*Index, error) { return inMemory(shape{body: bodyPlain}) }

func inMemory(s shape) (*Index, error) {
	b, err := bleve.NewUsing("", newMapping(), scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("make index in memory: %w", err)
	}
	x, err := newIndex("", b, manifest{Schema: Schema}, Options{Batch: memoryBatch})
	if err != nil {
		return nil, errors.Join(err, closeBleve(b))
	}
	x.shape = s
	return x, nil
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

func newIndex(dir string, b bleve.Index, m manifest, o Options) (*Index, error) {
	low, err := b.Advanced()
	if err != nil {
		return nil, err
	}
	x := &Index{dir: dir, manifest: m, options: o, bleve: b, low: low, broken: make(chan struct{}), shape: shape{body: bodyDeflated, words: true}}
	x.zs.New = func() any { return newAnalyzer() }
	err = x.view(context.Background(), func(v *view) error {
		x.next, err = v.nextOrdinal()
		return err
	})
	return x, err
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
