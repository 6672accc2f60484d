package ingest

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"crosscheck/checker"
)

// NewsML reads NewsML-G2.
var NewsML = Format{
	Name:       "newsml",
	Doc:        "NewsML-G2 items and messages: headline, by, provider, versions; withheld, cancelled and embargoed items are passed over, and so are older versions",
	Extensions: []string{".newsml", ".g2", ".xml"},
	Sniff: func(data []byte) bool {
		switch rootOf(data) {
		case "newsitem", "newsmessage", "packageitem", "newsml":
			return true
		}
		return false
	},
	Read: readNewsML,
}

func readNewsML(src Source) ([]checker.Article, error) {
	root, text, err := readXML(src.Data)
	if err != nil {
		return nil, err
	}
	items := root.all("newsitem")
	if len(items) == 0 {
		return nil, errors.New("no <newsItem> in this file")
	}
	starts := lineStarts(text)
	latest := newest(items)
	var out []checker.Article
	var faults []error
	for i, item := range items {
		path := src.Path
		if len(items) > 1 {
			path += "#" + itoa10(i+1)
		}
		p, err := newsMLPage(item, starts, src.Now)
		if id := item.attr("guid"); err == nil && id != "" && latest[id] != i {
			err = notForUse("is an older version of " + id)
		}
		if err != nil {
			if len(items) > 1 {
				err = fmt.Errorf("item %d: %w", i+1, err)
			}
			faults = append(faults, err)
			continue
		}
		p.Byline = p.Byline.or(src.Byline)
		p.shape()
		out = append(out, p.article(path))
	}
	return out, errors.Join(faults...)
}

// newest tells which item of each identity has the highest version.
func newest(items []*xnode) map[string]int {
	best := map[string]int{}
	for i, item := range items {
		id := item.attr("guid")
		if old, ok := best[id]; !ok || version(item) >= version(items[old]) {
			best[id] = i
		}
	}
	return best
}

// version is an item's version number, 0 where it has none.
func version(item *xnode) int {
	n := 0
	for _, c := range item.attr("version") {
		if c < '0' || c > '9' || n > 1<<30 {
			break
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// newsMLPage reads one item.
func newsMLPage(item *xnode, starts []int, now time.Time) (page, error) {
	meta, content := item.first("itemmeta"), item.first("contentmeta")
	if meta == nil {
		meta = &xnode{}
	}
	if content == nil {
		content = &xnode{}
	}
	status := meta.first("pubstatus")
	if err := usable(firstOf(status.attr("qcode"), status.attr("uri")), meta.first("embargoed").words(), now); err != nil {
		return page{}, err
	}
	headline := content.first("headline")
	p := page{Byline: Byline{
		Title:    headline.words(),
		Author:   strings.TrimPrefix(firstOf(content.first("by").words(), content.first("creator", "name").words()), "By "),
		Outlet:   firstOf(meta.first("provider", "name").words(), literal2(meta.first("provider")), content.first("creditline").words(), content.first("infosource", "name").words()),
		Language: firstOf(content.first("language").attr("tag"), item.attr("lang")),
	}}
	p.titleLine, p.titleCol = headline.place(starts)
	var err error
	if p.Published, err = parseTime(firstOf(meta.first("firstcreated").words(), content.first("contentcreated").words(), meta.first("versioncreated").words())); err != nil {
		return page{}, fmt.Errorf("its date: %w", err)
	}
	if p.Modified, err = parseTime(firstOf(content.first("contentmodified").words(), meta.first("versioncreated").words())); err != nil {
		return page{}, fmt.Errorf("its date: %w", err)
	}
	if p.Modified.Equal(p.Published) {
		p.Modified = time.Time{}
	}
	p.blocks, err = newsMLBody(item, starts, now, &p)
	return p, err
}

// newsMLBody reads the text of an item: NITF or XHTML inside it, or plain data.
func newsMLBody(item *xnode, starts []int, now time.Time, p *page) ([]block, error) {
	set := item.first("contentset")
	if set == nil {
		return nil, errors.New("no <contentSet> in this item")
	}
	if nitf := set.first("nitf"); nitf != nil {
		inner, err := nitfPage(nitf, starts, now)
		p.Byline = p.Byline.or(inner.Byline)
		return inner.blocks, err
	}
	x := xmlBody{places: &places{starts: starts}, paragraph: nitfParagraphs, skip: nitfSkip}
	if body := set.first("inlinexml", "body"); body != nil {
		x.walk(body, checker.Body, false)
		x.end()
		return x.blocks, nil
	}
	if inline := set.first("inlinexml"); inline != nil {
		x.walk(inline, checker.Body, false)
		x.end()
		return x.blocks, nil
	}
	if data := set.first("inlinedata"); data != nil {
		var out []block
		for _, k := range data.kids {
			out = append(out, k.text.read(starts)...)
		}
		return out, nil
	}
	return nil, errors.New("no text in this item")
}

// literal2 is what a provider without a name is called.
func literal2(n *xnode) string {
	if n == nil {
		return ""
	}
	code := firstOf(n.attr("literal"), n.attr("qcode"))
	return code[strings.LastIndexByte(code, ':')+1:]
}
