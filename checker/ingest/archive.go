package ingest

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"crosscheck/checker"
)

// Gzip reads any other format that was packed.
var Gzip = Format{
	Name:       "gzip",
	Doc:        "any of the formats, packed; the name without .gz tells which",
	Extensions: []string{".gz"},
}

// Zip reads archives of files of the other formats.
var Zip = Format{
	Name:       "zip",
	Doc:        "archives of files of any of the formats, read as a folder is: corpus.yaml counts; an article's path is archive.zip/file",
	Extensions: []string{".zip"},
}

const (
	deepestArchive = 2         // archives inside archives
	mostUnpacked   = 256 << 20 // bytes of all files of an archive
	mostMembers    = 100_000
)

func readGzip(src Source) ([]checker.Article, error) {
	if src.depth >= deepestArchive {
		return nil, fmt.Errorf("archives are nested deeper than %d", deepestArchive)
	}
	in, err := gzip.NewReader(bytes.NewReader(src.Data))
	if err != nil {
		return nil, fmt.Errorf("cannot be unpacked: %w", err)
	}
	data, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, errors.New("cannot be unpacked: it breaks off")
	case err != nil:
		return nil, fmt.Errorf("cannot be unpacked: %w", err)
	case len(data) > maxFile:
		return nil, fmt.Errorf("unpacks to more than %s", size(maxFile))
	}
	name := strings.TrimSuffix(src.Path, path.Ext(src.Path))
	inner := src
	inner.Data, inner.depth = data, src.depth+1
	format, ok := formatFor(name, data)
	if !ok {
		format = sniff(data)
	}
	if err := misnamed(name, data, format); err != nil {
		return nil, err
	}
	articles, err := format.Read(inner)
	for i := range articles {
		if articles[i].Outlet == stem(src.Path) {
			articles[i] = renamed(articles[i], stem(name))
		}
	}
	return articles, err
}

// renamed changes the outlet of an article that has none but its file's name.
func renamed(a checker.Article, outlet string) checker.Article {
	a.Outlet = outlet
	for i := range a.Sentences {
		a.Sentences[i].Outlet = outlet
	}
	return a
}

func readZip(src Source) ([]checker.Article, error) {
	if src.depth >= deepestArchive {
		return nil, fmt.Errorf("archives are nested deeper than %d", deepestArchive)
	}
	archive, err := zip.NewReader(bytes.NewReader(src.Data), int64(len(src.Data)))
	if err != nil {
		return nil, fmt.Errorf("cannot be unpacked: %w", err)
	}
	if len(archive.File) > mostMembers {
		return nil, fmt.Errorf("holds %d files, more than %d", len(archive.File), mostMembers)
	}
	z := zipReader{src: src, known: map[string]Byline{}}
	z.bylines(archive)
	for _, f := range archive.File {
		if err := z.file(f); err != nil {
			z.faults = append(z.faults, err)
			if errors.Is(err, errTooMuch) {
				break
			}
		}
	}
	if len(z.articles) == 0 && len(z.faults) == 0 {
		return nil, errors.New("no article in this archive")
	}
	return z.articles, errors.Join(z.faults...)
}

var errTooMuch = fmt.Errorf("unpacks to more than %s", size(mostUnpacked))

type zipReader struct {
	src      Source
	known    map[string]Byline
	unpacked int
	articles []checker.Article
	faults   []error
}

// bylines reads the corpus.yaml files of an archive.
func (z *zipReader) bylines(archive *zip.Reader) {
	for _, f := range archive.File {
		if path.Base(f.Name) != bylineFile {
			continue
		}
		data, err := unpack(f)
		if err == nil {
			var known map[string]Byline
			known, err = parseBylines(data)
			for file, b := range known {
				z.known[path.Join(path.Dir(f.Name), file)] = b
			}
		}
		if err != nil {
			z.faults = append(z.faults, fmt.Errorf("%s: %w", f.Name, err))
		}
	}
}

// file reads one file of the archive.
func (z *zipReader) file(f *zip.File) error {
	name := path.Clean(strings.ReplaceAll(f.Name, "\\", "/"))
	base := path.Base(name)
	if f.FileInfo().IsDir() || strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX") || base == bylineFile || base == goldFile {
		return nil
	}
	if _, ok := formatFor(name, nil); !ok {
		return nil
	}
	if strings.HasPrefix(name, "../") || path.IsAbs(name) {
		return fmt.Errorf("%s: leads out of the archive", f.Name)
	}
	data, err := unpack(f)
	if err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	if z.unpacked += len(data); z.unpacked > mostUnpacked {
		return errTooMuch
	}
	format, _ := formatFor(name, data)
	if err := misnamed(name, data, format); err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	inner := z.src
	inner.Path, inner.Data, inner.Byline, inner.depth = z.src.Path+"/"+name, data, z.known[name].or(z.src.Byline), z.src.depth+1
	articles, err := format.Read(inner)
	z.articles = append(z.articles, articles...)
	if err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	return nil
}
