package ingest

import (
	"fmt"
	"io/fs"
	"path"

	"go.yaml.in/yaml/v4"
)

const (
	bylineFile = "corpus.yaml" // who published what and when, for files that do not tell
	goldFile   = "gold.yaml"   // what a scorer expects of a folder; never read
)

const maxByline = 4 << 20 // bytes

// readByline reads the corpus.yaml of a folder.
func (w *walker) readByline(dir string, entries []fs.DirEntry) {
	for _, e := range entries {
		if e.Name() != bylineFile {
			continue
		}
		name := path.Join(dir, bylineFile)
		known, err := readBylines(w.fsys, name)
		if err != nil {
			w.corpus.fail(name, err)
		}
		for file, b := range known {
			w.known[path.Join(dir, file)] = b
		}
	}
}

// orFolder fills what is not known of a file from the corpus.yaml beside it, where there is one that can be read.
func (b Byline) orFolder(fsys fs.FS, file string) Byline {
	known, err := readBylines(fsys, bylineFile)
	if err != nil {
		return b
	}
	return b.or(known[file])
}

// readBylines reads a corpus.yaml: a list "articles" of files with outlet, wire, title, author, url, language, published and modified.
func readBylines(fsys fs.FS, name string) (map[string]Byline, error) {
	data, err := readFile(fsys, name, maxByline)
	if err != nil {
		return nil, err
	}
	return parseBylines(data)
}

func parseBylines(data []byte) (map[string]Byline, error) {
	var doc struct {
		Articles []map[string]any `yaml:"articles"`
	}
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, fmt.Errorf("not YAML as expected: %s", firstLine(err))
	}
	out := map[string]Byline{}
	for i, fields := range doc.Articles {
		file, _ := fields["file"].(string)
		if file == "" {
			return out, fmt.Errorf("article %d names no file", i+1)
		}
		b := bylineOf(fields)
		if err := dates(fields, &b); err != nil {
			return out, fmt.Errorf("%s: %w", file, err)
		}
		out[path.Clean(file)] = b
	}
	return out, nil
}
