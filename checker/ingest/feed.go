package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"crosscheck/checker"
)

// Feed reads RSS, Atom and JSON Feed.
var Feed = Format{
	Name:       "feed",
	Doc:        "RSS, Atom and JSON Feed: every entry is an article, with its full content where that is there; its path is the file's with # and its number",
	Extensions: []string{".rss", ".atom", ".rdf", ".feed", ".xml", ".json"},
	Sniff: func(data []byte) bool {
		switch rootOf(data) {
		case "rss", "feed", "rdf", "channel":
			return true
		}
		return bytes.Contains(data[:min(len(data), 4096)], []byte("jsonfeed.org/version"))
	},
	Read: readFeed,
}

func readFeed(src Source) ([]checker.Article, error) {
	f := feedFile{src: src}
	if bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(src.Data, []byte("\uFEFF"))), []byte("{")) {
		if !json.Valid(src.Data) {
			return nil, errors.New("not whole: its JSON cannot be read")
		}
		f.text = string(src.Data)
		d, err := readData(src.Data, 0)
		if err != nil {
			return nil, err
		}
		f.strings(d)
	} else {
		root, text, err := readXML(src.Data)
		if err != nil && !lenient(err) {
			return nil, err
		}
		f.text = text
		if root != nil {
			f.language = root.first("feed").attr("lang")
			f.runs(root)
		} else if f.text, err = decodeXML(src.Data); err != nil {
			return nil, err
		}
	}
	f.starts = lineStarts(f.text)
	feed, err := gofeed.NewParser().ParseString(undeclared(f.text))
	if err != nil {
		return nil, fmt.Errorf("not a feed: %w", err)
	}
	if len(feed.Items) == 0 {
		return nil, errors.New("no entry in this feed")
	}
	var out []checker.Article
	var faults []error
	for i, item := range feed.Items {
		a, err := f.entry(feed, item, i+1)
		if err != nil {
			faults = append(faults, fmt.Errorf("entry %d: %w", i+1, err))
			continue
		}
		out = append(out, a)
	}
	return out, errors.Join(faults...)
}

// lenient tells whether a fault of XML is one that feeds are known for and their library forgives; broken-off files are none.
func lenient(err error) bool {
	if errors.Is(err, errOwnEntities) {
		return false
	}
	s := err.Error()
	return !strings.Contains(s, "unexpected EOF") && !strings.Contains(s, "deeper") && !strings.Contains(s, "more than") && !strings.Contains(s, "not whole")
}

// undeclared drops the encoding that the file declared: the text is UTF-8 by now.
func undeclared(text string) string {
	text = strings.TrimPrefix(text, "\uFEFF")
	if !strings.HasPrefix(text, "<?xml") {
		return text
	}
	if end := strings.Index(text, "?>"); end >= 0 {
		return text[end+2:]
	}
	return text
}

// A feedFile is a feed's text and the runs of text in it, so that what the library read is found again where it stands.
type feedFile struct {
	src      Source
	text     string
	starts   []int
	found    []mapped
	next     int // the run behind the last one found
	language string
}

// runs gathers the text of every element.
func (f *feedFile) runs(n *xnode) {
	var b mapper
	for _, k := range n.kids {
		if k.name != "" {
			f.runs(k)
			continue
		}
		for i, r := range k.text.runs {
			end := len(k.text.text)
			if i+1 < len(k.text.runs) {
				end = k.text.runs[i+1].at
			}
			b.add(k.text.text[r.at:end], r.source)
		}
	}
	if m := b.done(); strings.TrimSpace(m.text) != "" {
		f.found = append(f.found, m)
	}
}

// strings gathers the strings of a JSON feed.
func (f *feedFile) strings(d *datum) {
	if d == nil {
		return
	}
	if d.isText {
		f.found = append(f.found, d.text)
	}
	for _, x := range d.items {
		f.strings(x)
	}
	for _, name := range []string{"title", "content_html", "content_text", "summary", "items"} {
		f.strings(d.field(name))
	}
}

// locate finds where a text of the feed stands: among the runs of text, else in the file as it is.
func (f *feedFile) locate(text string) mapped {
	want := strings.TrimSpace(text)
	for pass := range 2 {
		from := f.next
		if pass == 1 {
			from = 0
		}
		for i := from; i < len(f.found); i++ {
			if at := strings.Index(f.found[i].text, want); at >= 0 {
				if len(want) > 200 {
					f.next = i + 1
				}
				return f.found[i].slice(at, at+len(want))
			}
		}
	}
	at := strings.Index(f.text, want)
	return mapped{want, []mapRun{{0, max(0, at)}}}
}

// entry makes an article of one entry.
func (f *feedFile) entry(feed *gofeed.Feed, item *gofeed.Item, n int) (checker.Article, error) {
	body := firstOf(item.Content, item.Description)
	if body == "" {
		return checker.Article{}, errors.New("no text in it")
	}
	p := page{Byline: Byline{
		Title:    oneLine(stripTags(item.Title)),
		Outlet:   cutFeed(oneLine(feed.Title)),
		URL:      webAddress(firstOf(item.Link, item.GUID)),
		Language: firstOf(feed.Language, f.language),
		Author:   people(item.Authors),
	}}
	if item.DublinCoreExt != nil && len(item.DublinCoreExt.Publisher) > 0 {
		p.Outlet = item.DublinCoreExt.Publisher[0]
	}
	var err error
	if p.Published, err = feedTime(item.PublishedParsed, item.Published); err != nil {
		return checker.Article{}, err
	}
	if p.Modified, err = feedTime(item.UpdatedParsed, item.Updated); err != nil {
		return checker.Article{}, err
	}
	if p.Published.IsZero() {
		p.Published, p.Modified = p.Modified, time.Time{}
	}
	if p.Modified.Equal(p.Published) {
		p.Modified = time.Time{}
	}
	p.Byline = p.Byline.or(f.src.Byline)
	if title := strings.TrimSpace(item.Title); title != "" {
		p.titleLine, p.titleCol = (&places{starts: f.starts}).position(f.locate(title).source(0))
	}
	p.blocks = f.locate(body).read(f.starts)
	if len(p.blocks) == 0 {
		return checker.Article{}, errors.New("no text in it")
	}
	p.shape()
	return p.article(f.src.Path + "#" + itoa10(n)), nil
}

// feedTime takes the library's reading of a date, or ours; a date that neither can read is an error.
func feedTime(parsed *time.Time, printed string) (time.Time, error) {
	if parsed != nil {
		return *parsed, sane(*parsed)
	}
	t, err := parseTime(printed)
	if err != nil {
		return t, fmt.Errorf("its date: %w", err)
	}
	return t, nil
}

func people(authors []*gofeed.Person) string {
	var names []string
	for _, a := range authors {
		if a != nil && firstOf(a.Name, a.Email) != "" {
			names = append(names, oneLine(firstOf(a.Name, a.Email)))
		}
	}
	return strings.Join(names, ", ")
}

// cutFeed drops what feeds add to their outlet's name: "Harbor Ledger - Latest news".
func cutFeed(title string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", ": ", " » "} {
		head, tail, ok := strings.Cut(title, sep)
		if ok && head != "" && (words(tail) > 1 || furniture["section"].exact[plain(tail)] || furniture["footer"].exact[plain(tail)]) {
			return head
		}
	}
	return title
}

// stripTags drops tags from a title.
func stripTags(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	return plainBody(s)
}
