// Package ingest turns bytes into articles: one file for each format, the metadata that it carries, and the splitting into sentences.
//
// It never guesses a date from the clock, never reads a network address unless Fetch is called, and one bad input never stops the others.
package ingest

import (
	"fmt"
	"path"
	"strings"
	"time"

	"crosscheck/checker"
)

// A Format reads one kind of file.
type Format struct {
	Name       string   // lower case, as in "markdown"
	Doc        string   // one line: what is read, and what of the metadata
	Extensions []string // lower case with the dot, as in ".md"; a format's first is its own
	// Read returns the articles of a source, which may be many: a feed, an archive. An error names the fault but not the file.
	Read func(src Source) ([]checker.Article, error)
}

// All lists every format; the first that claims an extension reads it.
var All = []Format{Plain, Markdown, HTML}

// A Source is one input, read whole.
type Source struct {
	Path   string // becomes the articles' Path
	Data   []byte
	Byline Byline // what is known of it from elsewhere; what the source itself says goes first
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

// formatOf returns the format that reads a file of that name.
func formatOf(name string) (Format, bool) {
	ext := strings.ToLower(path.Ext(strings.ReplaceAll(name, "\\", "/")))
	for _, f := range All {
		for _, e := range f.Extensions {
			if e == ext {
				return f, true
			}
		}
	}
	return Format{}, false
}

// Text reads one text that is at hand, plain or Markdown, as the article of that path. Unlike the files' formats it never fails: what is not
// UTF-8 is replaced, and front matter that cannot be read is text.
func Text(path, text string) checker.Article {
	src := Source{Path: path, Data: []byte(strings.ToValidUTF8(text, "\uFFFD"))}
	read := readPlain
	if f, ok := formatOf(path); ok && f.Name == Markdown.Name || looksMarkdown(text) {
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
	if looksHTML(data) {
		return HTML
	}
	if looksMarkdown(string(data[:min(len(data), 4096)])) {
		return Markdown
	}
	return Plain
}
