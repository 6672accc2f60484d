package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"

	"github.com/RoaringBitmap/roaring/v2"
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
