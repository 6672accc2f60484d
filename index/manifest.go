package index

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// manifestName is the file that makes a folder an index. It is written last and replaced in one step, so that a folder is an index whole
// or not at all.
const manifestName = "crosscheck-index.json"

// generation is the beginning of the names of the folders that hold Bleve's files. A rebuilt index is a new one beside the old.
const generation = "data-"

// manifest is what is told of an index before a file of Bleve's is touched.
type manifest struct {
	Schema int    `json:"schema"`
	Keys   int    `json:"keys"`
	Data   string `json:"data"`
}

// readManifest returns the manifest of the folder, and ErrMissing where it is no index.
func readManifest(dir string) (manifest, error) {
	var m manifest
	b, err := os.ReadFile(filepath.Join(dir, manifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return m, fmt.Errorf("open index %q: %w", dir, ErrMissing)
	}
	if err != nil {
		return m, fmt.Errorf("open index %q: %w", dir, err)
	}
	if err := json.Unmarshal(b, &m); err != nil {
		return m, fmt.Errorf("open index %q: %s: %w: %w", dir, manifestName, ErrCorrupt, err)
	}
	if !strings.HasPrefix(m.Data, generation) || m.Data != filepath.Base(m.Data) {
		return m, fmt.Errorf("open index %q: %s names no data: %w", dir, manifestName, ErrCorrupt)
	}
	return m, nil
}

// check compares the versions with those of this program. Keys of version 0 are not asked for.
func (m manifest) check(dir string, keys int) error {
	if m.Schema != Schema {
		return &VersionError{Dir: dir, What: "schema", Have: m.Schema, Want: Schema}
	}
	if keys != 0 && m.Keys != keys {
		return &VersionError{Dir: dir, What: "keys", Have: m.Keys, Want: keys}
	}
	return nil
}

// write puts the manifest in the place of another, in one step.
func (m manifest) write(dir string) error {
	return m.put(dir, os.Rename)
}

// publish puts the manifest where there is none, in one step, and errs where there is one.
func (m manifest) publish(dir string) error {
	return m.put(dir, func(from, to string) error {
		err := os.Link(from, to)
		if err == nil || errors.Is(err, fs.ErrExist) {
			return err
		}
		return os.Rename(from, to) // some file systems have no links
	})
}

func (m manifest) put(dir string, place func(from, to string) error) error {
	b, err := json.Marshal(m)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, manifestName+".*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if err := errors.Join(writeSynced(f, append(b, '\n')), f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	if err := place(f.Name(), filepath.Join(dir, manifestName)); err != nil {
		return err
	}
	return syncDir(dir)
}

func writeSynced(f *os.File, b []byte) error {
	if _, err := f.Write(b); err != nil {
		return err
	}
	return f.Sync()
}

// syncDir makes a rename last. Where folders cannot be synced, renaming is all that can be done.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = d.Sync()
	return d.Close()
}
