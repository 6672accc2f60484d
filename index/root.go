package index

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/util"
	bolt "go.etcd.io/bbolt"
	bbolterrors "go.etcd.io/bbolt/errors"
)

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
	case errors.Is(err, bbolterrors.ErrTimeout):
		return nil, ErrLocked
	case errors.Is(err, fs.ErrPermission):
		return nil, err
	}
	return nil, corrupt(err)
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
