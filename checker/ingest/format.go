// Package ingest turns bytes into articles: one file for each format, the metadata that it carries, and the splitting into sentences.
//
// It never guesses a date from the clock, never reads a network address unless Fetch is called, and one bad input never stops the others.
package ingest

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"crosscheck/checker"
)

// A Format reads one kind of file.
type Format struct {
	Name       string   // lower case, as in "markdown"
	Doc        string   // one line: what is read, and what of the metadata
	Extensions []string // lower case with the dot, as in ".md"; a format's first is its own
	// Sniff tells whether data, of which it looks at the beginning, are of this format, where formats share an extension. Nil is always true.
	Sniff func(data []byte) bool
	// Read returns the articles of a source, which may be many: a feed, an archive. An error names the fault but not the file; it may join
	// several, with articles beside them.
	Read func(src Source) ([]checker.Article, error)
}

// All returns every format; the first that claims an extension and recognises the data reads them.
var All = formats()

// formats is a function, since archives read all other formats and Go allows no table that refers to itself.
func formats() []Format {
	gz, archive := Gzip, Zip
	gz.Read, archive.Read = readGzip, readZip
	return []Format{Plain, Markdown, HTML, Feed, Ninjs, NewsML, NITF, JSONLines, JSON, DOCX, PDF, EML, gz, archive}
}

// A Source is one input, read whole.
type Source struct {
	Path   string // becomes the articles' Path
	Data   []byte
	Byline Byline    // what is known of it from elsewhere; what the source itself says goes first
	Now    time.Time // embargoes that lie behind it are over; zero where the clock is not known
	depth  int       // archives around it
}

// A Byline is what is known of an article besides its text. Zero fields are unknown.
type Byline struct {
	Outlet    string
	Wire      string
	Title     string
	Author    string
	URL       string
	Language  string
	Published time.Time
	Modified  time.Time
}

// or fills what b does not know from other.
func (b Byline) or(other Byline) Byline {
	fill := func(s *string, with string) {
		if *s == "" {
			*s = with
		}
	}
	fill(&b.Outlet, other.Outlet)
	fill(&b.Wire, other.Wire)
	fill(&b.Title, other.Title)
	fill(&b.Author, other.Author)
	fill(&b.URL, other.URL)
	fill(&b.Language, other.Language)
	if b.Published.IsZero() {
		b.Published = other.Published
	}
	if b.Modified.IsZero() {
		b.Modified = other.Modified
	}
	return b
}

// formatFor returns the format that reads a file of that name. Where several claim its extension, data decide; without data any of them.
func formatFor(name string, data []byte) (Format, bool) {
	ext := strings.ToLower(path.Ext(strings.ReplaceAll(name, "\\", "/")))
	var claimed Format
	for _, f := range formats() {
		if !slices.Contains(f.Extensions, ext) {
			continue
		}
		if f.Sniff == nil || data != nil && f.Sniff(data) {
			return f, true
		}
		if claimed.Name == "" {
			claimed = f
		}
	}
	if ext == ".xml" && looksHTML(data) {
		return HTML, true
	}
	return claimed, claimed.Name != ""
}

// magics are the first bytes of files that are no text.
var magics = []struct{ first, name string }{
	{"%PDF-", "PDF"}, {"PK\x03\x04", "a zip archive"}, {"\x1f\x8b", "gzip"}, {"\x89PNG", "a PNG picture"}, {"\xff\xd8\xff", "a JPEG picture"}, {"GIF8", "a GIF picture"},
	{"\xd0\xcf\x11\xe0", "an old Office document"}, {"{\\rtf", "RTF"}, {"\x7fELF", "a program"}, {"SQLite format 3", "a database"},
}

// misnamed tells when the first bytes of a file are of another kind than its name.
func misnamed(name string, data []byte, f Format) error {
	kind := ""
	for _, m := range magics {
		if strings.HasPrefix(string(data[:min(len(data), 32)]), m.first) {
			kind = m.name
		}
	}
	if kind == "" && (f.Name == Plain.Name || f.Name == Markdown.Name) {
		head := strings.ToLower(strings.TrimSpace(strings.TrimPrefix(string(data[:min(len(data), 256)]), "\uFEFF")))
		if strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html") {
			kind = "HTML"
		} else if strings.HasPrefix(head, "<?xml") {
			kind = "XML"
		}
	}
	want := map[string]string{"pdf": "PDF", "docx": "a zip archive", "zip": "a zip archive", "gzip": "gzip"}[f.Name]
	switch {
	case len(data) == 0:
		return errors.New("is empty")
	case kind == want:
		return nil
	case kind == "":
		return fmt.Errorf("is not %s, though its name ends in %q", want, path.Ext(name))
	}
	return fmt.Errorf("is %s by its first bytes, though its name ends in %q", kind, path.Ext(name))
}

// Text reads one text that is at hand, plain or Markdown, as the article of that path. Unlike the files' formats it never fails: what is not
// UTF-8 is replaced, and front matter that cannot be read is text.
func Text(path, text string) checker.Article {
	src := Source{Path: path, Data: []byte(strings.ToValidUTF8(text, "\uFFFD"))}
	read := readPlain
	if f, ok := formatFor(path, nil); ok && f.Name == Markdown.Name || looksMarkdown(text) {
		read = readMarkdown
	}
	articles, err := read(src)
	if err != nil || len(articles) == 0 {
		return page{Byline: Byline{Outlet: stem(path)}, blocks: blocksOf(linesOf(string(src.Data)), false)}.article(path)
	}
	return articles[0]
}

// looksMarkdown tells whether a text without a telling name is Markdown.
func looksMarkdown(text string) bool {
	text = strings.TrimPrefix(text, "\uFEFF")
	return strings.HasPrefix(text, "---\n") || strings.HasPrefix(text, "# ") || strings.Contains(text, "\n## ") || strings.Contains(text, "<!-- crosscheck-ignore")
}

// stem is a file's name without folder and extension.
func stem(name string) string {
	base := path.Base(strings.ReplaceAll(name, "\\", "/"))
	if cut := strings.TrimSuffix(base, path.Ext(base)); cut != "" {
		return cut
	}
	return base
}

// size prints a number of bytes for people.
func size(n int64) string {
	const mega = 1 << 20
	if n < mega {
		return fmt.Sprintf("%d kB", (n+1023)/1024)
	}
	return fmt.Sprintf("%d MB", n/mega)
}

// sniff tells the format of an input that has no telling name.
func sniff(data []byte) Format {
	head := strings.TrimSpace(strings.TrimPrefix(string(data[:min(len(data), 4096)]), "\uFEFF"))
	for _, f := range formats() {
		if f.Sniff != nil && f.Sniff(data) {
			return f
		}
	}
	switch {
	case strings.HasPrefix(head, "%PDF-"):
		return PDF
	case strings.HasPrefix(head, "PK\x03\x04"):
		if strings.Contains(string(data[:min(len(data), 1<<16)]), "word/document.xml") {
			return DOCX
		}
		return byName("zip")
	case strings.HasPrefix(head, "\x1f\x8b"):
		return byName("gzip")
	case looksHTML(data):
		return HTML
	case strings.HasPrefix(head, "{") && strings.Contains(head, "}\n{"):
		return JSONLines
	case strings.HasPrefix(head, "{"):
		return JSON
	case looksMarkdown(head):
		return Markdown
	}
	return Plain
}

// byName returns a format of the table.
func byName(name string) Format {
	for _, f := range formats() {
		if f.Name == name {
			return f
		}
	}
	return Plain
}
