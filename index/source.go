package index

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/util"
	zap "github.com/blevesearch/zapx/v17"
	bolt "go.etcd.io/bbolt"
)

// Fault is one thing that is wrong with an index.
type Fault struct {
	Path string // the article, or the file in the index's folder
	What string
}

// source is a Bleve index read file by file, so that a damaged one does not hide the others.
type source struct {
	root   *bolt.DB // which keeps other processes out; nil where it is damaged
	sure   bool     // that the parts are those of the newest state
	parts  []*part
	faults []Fault
}

// segmentFile is a file that belongs to the newest state of an index, and what is deleted of it.
type segmentFile struct {
	name    string
	deleted *roaring.Bitmap
}

// openSource opens the files of a generation, against writers, and where it is exclusive, against readers. Faults of files are noted.
func openSource(data string, exclusive bool) (s *source, err error) {
	store := filepath.Join(data, "store")
	s = &source{}
	root := filepath.Join(store, "root.bolt")
	if s.root, err = openRoot(root, exclusive); err != nil {
		if !errors.Is(err, ErrCorrupt) {
			return nil, err
		}
		s.fault(filepath.Base(root), err)
	}
	files, err := s.files(store)
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	for _, f := range files {
		path := filepath.Join(store, f.name)
		if err := checksum(path); err != nil {
			s.fault(f.name, err)
		}
		p, err := openPart(path, f.deleted)
		if err != nil {
			s.fault(f.name, err)
			continue
		}
		s.parts = append(s.parts, p)
	}
	return s, nil
}

func (s *source) fault(path string, err error) {
	s.faults = append(s.faults, Fault{Path: path, What: err.Error()})
}

// Close lets go of the files.
func (s *source) Close() error {
	var errs []error
	for _, p := range s.parts {
		errs = append(errs, p.Close())
	}
	if s.root != nil {
		errs = append(errs, s.root.Close())
	}
	return errors.Join(errs...)
}

func openRoot(path string, exclusive bool) (db *bolt.DB, err error) {
	wait, err := time.ParseDuration(lockWait)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) { // or else it would be made
		return nil, corrupt(err)
	}
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	var file *os.File
	defer func() {
		if err != nil && file != nil {
			unlock(file) // which nobody else does where opening has ended in a panic
			_ = file.Close()
		}
	}()
	defer caught(&err)
	db, err = bolt.Open(path, 0o600, &bolt.Options{Timeout: wait, ReadOnly: !exclusive, PreLoadFreelist: true, OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
		file, err = os.OpenFile(name, flag, mode)
		return file, err
	}})
	switch {
	case err == nil:
		return db, nil
	case errors.Is(err, bolt.ErrTimeout):
		return nil, ErrLocked
	case errors.Is(err, fs.ErrPermission):
		return nil, err
	}
	return nil, corrupt(err)
}

// preflight errs where the newest state of a generation cannot be read. Bleve would go back to an older one, or to none, or panic with the
// lock in its hand.
func preflight(data string, exclusive bool) (err error) {
	store := filepath.Join(data, "store")
	db, err := openRoot(filepath.Join(store, "root.bolt"), exclusive)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := rootSound(db); err != nil {
		return err
	}
	files, err := newest(db)
	if err != nil {
		return err
	}
	for _, f := range files {
		p, err := openPart(filepath.Join(store, f.name), nil)
		if err != nil {
			return fmt.Errorf("file %q: %w", f.name, err)
		}
		if err := p.Close(); err != nil {
			return err
		}
	}
	return nil
}

// rootSound errs where a page of the file that lists the segments is damaged, be it one that holds the newest state or not.
func rootSound(db *bolt.DB) (err error) {
	if err := metasSound(db.Path()); err != nil {
		return err
	}
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer caught(&err)
	return corrupt(db.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(_ []byte, b *bolt.Bucket) error { return readAll(b) })
	}))
}

func readAll(b *bolt.Bucket) error {
	return b.ForEach(func(k, v []byte) error {
		if v != nil {
			return nil
		}
		return readAll(b.Bucket(k))
	})
}

// metasSound reads both of the pages that a bolt file begins with, by turns the newest. Where one is damaged, bolt takes the other, and
// with it the state before the last write, without a word.
func metasSound(path string) error {
	const head, size, magic = 16, 56, 0xED0CDAED // of a page's head, of what is summed up, of the file's kind
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	pageSize := int64(os.Getpagesize())
	for page := range int64(2) {
		var b [head + size + 8]byte
		if _, err := f.ReadAt(b[:], page*pageSize); err != nil {
			return corrupt(err)
		}
		meta := b[head:]
		sum := fnv.New64a()
		sum.Write(meta[:size])
		if binary.NativeEndian.Uint32(meta) != magic || binary.NativeEndian.Uint64(meta[size:]) != sum.Sum64() {
			return corrupt(fmt.Errorf("page %d of the list of its files is damaged", page))
		}
		pageSize = int64(binary.NativeEndian.Uint32(meta[8:]))
	}
	return nil
}

// files returns the files of the newest state, or every segment there is where it cannot be told which state is the newest: what was
// removed or replaced may then be among them.
func (s *source) files(store string) ([]segmentFile, error) {
	if s.root != nil {
		if err := rootSound(s.root); err != nil {
			s.fault("root.bolt", err)
		}
		files, err := newest(s.root)
		if err == nil && metasSound(s.root.Path()) == nil {
			s.sure = true
			return files, nil
		}
	}
	paths, err := filepath.Glob(filepath.Join(store, "*.zap"))
	var out []segmentFile
	for _, p := range paths {
		out = append(out, segmentFile{name: filepath.Base(p)})
	}
	return out, err
}

// newest reads the newest state of an index: Bleve keeps each as a bucket of buckets, one for each segment.
func newest(db *bolt.DB) (files []segmentFile, err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer caught(&err)
	err = db.View(func(tx *bolt.Tx) error {
		states := tx.Bucket(util.BoltSnapshotsBucket)
		if states == nil {
			return corrupt(errors.New("it holds no state"))
		}
		c := states.Cursor()
		for k, _ := c.Last(); k != nil; k, _ = c.Prev() {
			if state := states.Bucket(k); state != nil && state.Bucket(util.BoltMetaDataKey) != nil {
				files, err = segmentFiles(state)
				return err
			}
		}
		return corrupt(errors.New("it holds no state"))
	})
	return files, err
}

func segmentFiles(state *bolt.Bucket) ([]segmentFile, error) {
	var out []segmentFile
	err := state.ForEachBucket(func(k []byte) error {
		if bytes.Equal(k, util.BoltMetaDataKey) || bytes.Equal(k, util.BoltInternalKey) {
			return nil
		}
		b := state.Bucket(k)
		f := segmentFile{name: string(b.Get(util.BoltPathKey))}
		if f.name == "" || f.name != filepath.Base(f.name) {
			return corrupt(errors.New("a state names no file"))
		}
		if d := b.Get(util.BoltDeletedKey); d != nil {
			f.deleted = roaring.New()
			if _, err := f.deleted.ReadFrom(bytes.NewReader(bytes.Clone(d))); err != nil {
				return corrupt(err)
			}
		}
		out = append(out, f)
		return nil
	})
	return out, err
}

func openPart(path string, deleted *roaring.Bitmap) (p *part, err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer caught(&err)
	var plugin zap.ZapPlugin
	s, err := plugin.Open(path)
	if err != nil {
		return nil, corrupt(err)
	}
	return newPart(s, deleted), nil
}

// checksum holds a segment's file against the sum that it ends with.
func checksum(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() < zap.FooterSize {
		return corrupt(errors.New("it is cut short"))
	}
	sum := crc32.NewIEEE()
	if _, err := io.CopyBuffer(sum, io.LimitReader(f, info.Size()-crc32.Size), make([]byte, 1<<18)); err != nil {
		return err
	}
	var want [crc32.Size]byte
	if _, err := io.ReadFull(f, want[:]); err != nil {
		return err
	}
	if sum.Sum32() != binary.BigEndian.Uint32(want[:]) {
		return fmt.Errorf("%w: its checksum is wrong", ErrCorrupt)
	}
	return nil
}
