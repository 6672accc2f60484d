package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"crosscheck/checker"
)

// JSONLines reads JSON Lines.
var JSONLines = Format{
	Name: "jsonl",
	Doc: "JSON Lines, one article a line: text (or body, content, html), title, outlet, wire, author, url, language, published, modified; " +
		"an article's path is the file's with # and its id or its line",
	Extensions: []string{".jsonl", ".ndjson"},
	Read:       readJSONLines,
}

// JSON reads one article as JSON.
var JSON = Format{
	Name:       "json",
	Doc:        "one article, or a list of them, as JSON with the fields of JSON Lines",
	Extensions: []string{".json"},
	Read:       readJSON,
}

func readJSONLines(src Source) ([]checker.Article, error) {
	var out []checker.Article
	var faults []error
	starts := lineStarts(string(src.Data))
	for i, start := range starts {
		end := len(src.Data)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		raw := bytes.TrimRight(src.Data[start:end], " \t\r\n")
		if len(bytes.TrimSpace(raw)) == 0 {
			continue
		}
		if len(raw) > maxRecord {
			faults = append(faults, fmt.Errorf("line %d has %s, more than the %s that an article may have", i+1, size(int64(len(raw))), size(maxRecord)))
			continue
		}
		d, err := readData(raw, start)
		if err == nil {
			var a checker.Article
			if a, err = src.record(d, starts, itoa10(i+1)); err == nil {
				out = append(out, a)
			}
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("line %d: %w", i+1, err))
		}
	}
	if len(out) == 0 && len(faults) == 0 {
		return nil, errors.New("no article in it")
	}
	return out, errors.Join(faults...)
}

const maxRecord = 16 << 20 // bytes

func readJSON(src Source) ([]checker.Article, error) {
	d, err := readData(src.Data, 0)
	if err != nil {
		return nil, err
	}
	starts := lineStarts(string(src.Data))
	items := d.items
	if articles := d.field("articles"); articles != nil && len(items) == 0 {
		items = articles.items
	}
	if items == nil {
		a, err := src.record(d, starts, "")
		if err != nil {
			return nil, err
		}
		return []checker.Article{a}, nil
	}
	var out []checker.Article
	var faults []error
	for i, item := range items {
		a, err := src.record(item, starts, itoa10(i+1))
		if err != nil {
			faults = append(faults, fmt.Errorf("article %d: %w", i+1, err))
			continue
		}
		out = append(out, a)
	}
	return out, errors.Join(faults...)
}

// record makes an article of one object; key tells it from others of its file.
func (src Source) record(d *datum, starts []int, key string) (checker.Article, error) {
	body, ok := d.long("text", "body", "content", "body_text", "articleBody", "article", "html", "body_html", "description")
	if !ok {
		return checker.Article{}, errors.New(`no text: a field "text", "body" or "content" is missing`)
	}
	fields := map[string]any{}
	for name, v := range d.fields {
		fields[name] = v.words()
	}
	p := page{Byline: bylineOf(fields)}
	if p.Outlet == "" {
		p.Outlet = d.get("source", "site", "domain")
	}
	if err := dates(fields, &p.Byline); err != nil {
		return checker.Article{}, err
	}
	p.Byline = p.Byline.or(src.Byline)
	p.titleLine, p.titleCol = d.place(starts, "title", "headline")
	p.blocks = body.read(starts)
	if len(p.blocks) == 0 {
		return checker.Article{}, errors.New("no text in it")
	}
	if p.Outlet == "" {
		p.Outlet = host(p.URL)
	}
	p.shape()
	name := src.Path
	if key != "" {
		name += "#" + firstOf(strings.ReplaceAll(d.get("id"), "/", "_"), key)
	}
	return p.article(name), nil
}

// place tells where the first of the fields that is there begins.
func (d *datum) place(starts []int, names ...string) (line, column int) {
	for _, name := range names {
		if v := d.field(name); v != nil && v.isText && len(v.text.runs) > 0 {
			return (&places{starts: starts}).position(v.text.source(0))
		}
	}
	return 0, 0
}

func itoa10(n int) string { return fmt.Sprint(n) }
