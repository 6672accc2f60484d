package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"crosscheck/checker"
)

// Ninjs reads the agencies' JSON.
var Ninjs = Format{
	Name:       "ninjs",
	Doc:        "ninjs 1 and 2, the news agencies' JSON: headline, body, byline, provider, versions; withheld, cancelled and embargoed items are passed over",
	Extensions: []string{".ninjs", ".json"},
	Sniff:      looksNinjs,
	Read:       readNinjs,
}

func looksNinjs(data []byte) bool {
	head := data[:min(len(data), 1<<16)]
	found := 0
	for _, key := range []string{`"pubstatus"`, `"versioncreated"`, `"body_xhtml"`, `"body_html"`, `"bodies"`, `"headlines"`, `"usageterms"`, `"contentcreated"`, `"urgency"`, `"copyrightholder"`} {
		if bytes.Contains(head, []byte(key)) {
			found++
		}
	}
	return found >= 2
}

func readNinjs(src Source) ([]checker.Article, error) {
	d, err := readData(src.Data, 0)
	if err != nil {
		return nil, err
	}
	if err := usable(d.get("pubstatus"), d.get("embargoed"), src.Now); err != nil {
		return nil, err
	}
	if kind := d.get("type"); kind != "" && kind != "text" && kind != "composite" {
		return nil, notForUse(fmt.Sprintf("is an item of type %q, not text", kind))
	}
	starts := lineStarts(string(src.Data))
	p := page{Byline: Byline{
		Title:    firstOf(d.get("headline"), mainOf(d.field("headlines")), d.get("title")),
		Author:   firstOf(d.get("byline"), d.get("by"), d.get("authors")),
		Outlet:   firstOf(d.get("provider"), d.get("copyrightholder"), d.get("infosources")),
		Language: d.get("language"),
		URL:      webAddress(firstOf(d.get("url"), d.get("uri"))),
	}}
	p.Author = strings.TrimPrefix(p.Author, "By ")
	if err := ninjsDates(d, &p.Byline); err != nil {
		return nil, err
	}
	body, ok := d.long("body_xhtml", "body_html", "body_text", "body_sportsml")
	if !ok {
		body, ok = bodyOf(d.field("bodies"))
	}
	if !ok {
		return nil, errors.New("no body in this item")
	}
	p.Byline = p.Byline.or(src.Byline)
	p.blocks = body.read(starts)
	p.titleLine, p.titleCol = d.place(starts, "headline")
	p.shape()
	return []checker.Article{p.article(src.Path)}, nil
}

// usable tells whether an item may be used: its status, and its embargo where the clock is known or where it lies ahead of any.
func usable(status, embargo string, now time.Time) error {
	status = strings.ToLower(status[strings.LastIndexByte(status, ':')+1:])
	switch status {
	case "withheld", "canceled", "cancelled", "killed", "unpublished":
		return notForUse("is " + strings.Replace(status, "canceled", "cancelled", 1))
	case "embargoed":
		if embargo == "" {
			return notForUse("is embargoed")
		}
	}
	if embargo == "" || embargo == "false" {
		return nil
	}
	until, err := parseTime(embargo)
	if err != nil {
		return fmt.Errorf("embargo: %w", err)
	}
	if now.IsZero() || until.After(now) {
		return notForUse("is embargoed until " + embargo)
	}
	return nil
}

func ninjsDates(d *datum, b *Byline) error {
	for _, f := range []struct {
		into  *time.Time
		names []string
	}{
		{&b.Published, []string{"firstcreated", "contentcreated", "versioncreated"}},
		{&b.Modified, []string{"versioncreated", "contentmodified"}},
	} {
		value := d.get(f.names...)
		t, err := parseTime(value)
		if err != nil {
			return fmt.Errorf("%s: %w", f.names[0], err)
		}
		*f.into = t
	}
	if b.Modified.Equal(b.Published) {
		b.Modified = time.Time{}
	}
	return nil
}

// mainOf returns the main one of the headlines of ninjs 2.
func mainOf(d *datum) string {
	if d == nil {
		return ""
	}
	best := ""
	for _, h := range d.items {
		if role := h.get("role"); best == "" || role == "main" || role == "headline" {
			best = h.get("value")
		}
	}
	return best
}

// bodyOf returns the main one of the bodies of ninjs 2.
func bodyOf(d *datum) (mapped, bool) {
	if d == nil {
		return mapped{}, false
	}
	var best mapped
	for _, b := range d.items {
		if text, ok := b.long("value"); ok && (best.text == "" || b.get("role") == "main") {
			best = text
		}
	}
	return best, best.text != ""
}
