package ingest

import (
	"strings"
	"time"

	"golang.org/x/net/html"
)

// metaNames are the names under which meta tags tell something, with the field that they fill.
var metaNames = map[string]string{
	"og:title": "title", "twitter:title": "title2", "title": "title2", "dc.title": "title2", "parsely-title": "title2", "headline": "title2", "sailthru.title": "title2",
	"og:site_name": "outlet", "application-name": "outlet2", "dc.publisher": "outlet2", "publisher": "outlet2", "al:android:app_name": "outlet2",
	"author": "author", "article:author": "author", "dc.creator": "author", "dcterms.creator": "author", "parsely-author": "author", "sailthru.author": "author", "byl": "author", "twitter:creator": "",
	"og:url": "url", "parsely-link": "url",
	"article:published_time": "published", "og:article:published_time": "published", "article.published": "published", "datepublished": "published", "date": "published2", "dc.date": "published2",
	"dc.date.issued": "published", "dcterms.date": "published2", "dcterms.created": "published2", "pubdate": "published", "publishdate": "published", "publish-date": "published",
	"publication_date": "published", "parsely-pub-date": "published", "sailthru.date": "published", "pdate": "published2", "ptime": "published", "article_date_original": "published", "cxenseparse:recs:publishtime": "published",
	"article:modified_time": "modified", "og:updated_time": "modified", "datemodified": "modified", "lastmod": "modified", "last-modified": "modified", "dcterms.modified": "modified", "article.updated": "modified", "utime": "modified",
	"og:locale": "language", "content-language": "language", "language": "language", "dc.language": "language",
}

// readMeta reads one meta tag.
func readMeta(b *Byline, n *html.Node) {
	content := oneLine(attr(n, "content"))
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		field := metaNames[strings.ToLower(attr(n, key))]
		if content == "" || field == "" {
			continue
		}
		switch strings.TrimRight(field, "2") {
		case "title":
			fillText(&b.Title, content)
		case "outlet":
			if field == "outlet" || b.Outlet == "" {
				fillText(&b.Outlet, content)
			}
		case "author":
			if !strings.Contains(content, "://") && !strings.HasPrefix(content, "/") {
				fillText(&b.Author, strings.TrimPrefix(strings.TrimPrefix(content, "By "), "by "))
			}
		case "url":
			fillText(&b.URL, webAddress(content))
		case "language":
			fillText(&b.Language, strings.ReplaceAll(content, "_", "-"))
		case "published":
			fillTime(&b.Published, content)
		case "modified":
			fillTime(&b.Modified, content)
		}
	}
}

// readItem reads microdata and the marks of old templates.
func readItem(b *Byline, n *html.Node) {
	switch strings.ToLower(attr(n, "itemprop")) {
	case "datepublished":
		fillTime(&b.Published, firstOf(attr(n, "content"), attr(n, "datetime")))
	case "datemodified":
		fillTime(&b.Modified, firstOf(attr(n, "content"), attr(n, "datetime")))
	case "author", "creator":
		fillText(&b.Author, shortLine(firstOf(attr(n, "content"), textOf(n))))
	}
	if strings.EqualFold(attr(n, "rel"), "author") {
		fillText(&b.Author, shortLine(textOf(n)))
	}
}

// readPrinted reads bylines and dates as the page prints them, where their boxes are named so; it is the last resort.
func readPrinted(b *Byline, n *html.Node) {
	name := strings.ToLower(attr(n, "class") + " " + attr(n, "id"))
	if !strings.Contains(name, "byline") && !strings.Contains(name, "author") && !strings.Contains(name, "date") && !strings.Contains(name, "time") && !strings.Contains(name, "posted") && n.Data != "time" {
		return
	}
	const longest = 160 // characters
	text := oneLine(textOf(n))
	if text == "" || len(text) > longest {
		return
	}
	if isByline(text) && !strings.ContainsAny(text, "0123456789|") {
		fillText(&b.Author, shortLine(text))
	}
	if b.Published.IsZero() && strings.ContainsAny(text, "0123456789") {
		fillTime(&b.Published, undated(text))
	}
}

// undated drops the words around a printed date: "Published on March 4, 2024 at 9:30 PM".
func undated(text string) string {
	for _, word := range []string{"Published", "Posted", "Updated", "Last", "First", "Created", "Date", "PUBLISHED", "POSTED", "UPDATED", "on", "at", ":", "-", "|"} {
		text = strings.TrimSpace(strings.TrimPrefix(text, word))
	}
	for _, mark := range []string{" at ", " | ", " - ", " – ", " • ", " · "} {
		if head, tail, ok := strings.Cut(text, mark); ok && strings.ContainsAny(head, "0123456789") {
			if _, err := parseTime(head + " " + tail); err != nil {
				text = head
			} else {
				text = head + " " + tail
			}
		}
	}
	return text
}

func fillText(s *string, with string) {
	if *s == "" {
		*s = with
	}
}

func fillTime(t *time.Time, with string) {
	if !t.IsZero() || with == "" {
		return
	}
	if got, err := parseTime(with); err == nil {
		*t = got
	}
}

func firstOf(values ...string) string {
	for _, v := range values {
		if strings.TrimSpace(v) != "" {
			return strings.TrimSpace(v)
		}
	}
	return ""
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// shortLine is a name; what is longer is none.
func shortLine(s string) string {
	const longest = 80
	s = strings.TrimPrefix(strings.TrimPrefix(oneLine(s), "By "), "by ")
	if len(s) > longest {
		return ""
	}
	return s
}

// webAddress keeps whole addresses only.
func webAddress(s string) string {
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return s
	}
	return ""
}

// cutSite drops the outlet's name from the end of a title: "Ferry sinks | Harbor Ledger".
func cutSite(title, outlet string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		i := strings.LastIndex(title, sep)
		if i < 0 {
			continue
		}
		tail := plain(title[i+len(sep):])
		if outlet != "" && (tail == plain(outlet) || strings.Contains(tail, plain(outlet)) || strings.Contains(plain(outlet), tail)) || outlet == "" && sep == " | " && words(title[:i]) >= 4 {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// dayInAddress reads the day that many addresses hold: "/2024/03/04/".
func dayInAddress(address string) time.Time {
	parts := strings.Split(address, "/")
	for i := 3; i+2 < len(parts); i++ {
		if len(parts[i]) != 4 || len(parts[i+1]) > 2 || len(parts[i+2]) > 2 {
			continue
		}
		t, err := time.Parse("2006/1/2", parts[i]+"/"+parts[i+1]+"/"+parts[i+2])
		if err == nil && sane(t) == nil {
			return t
		}
	}
	return time.Time{}
}

// person drops what stands around a name: "by Ann Marr March 4, 2024 @annmarr".
func person(name string) string {
	for _, by := range []string{"By ", "by ", "BY ", "por ", "Por ", "par ", "Par ", "Von "} {
		name = strings.TrimPrefix(name, by)
	}
	fields := strings.Fields(name)
	for i, w := range fields {
		if i > 0 && (strings.ContainsAny(w, "0123456789@|•") || classes.of(strings.TrimRight(w, ".,"))&clock != 0 && i+1 < len(fields) && strings.ContainsAny(fields[i+1], "0123456789")) {
			return strings.TrimRight(strings.Join(fields[:i], " "), " ,-–|")
		}
	}
	return strings.Join(fields, " ")
}
