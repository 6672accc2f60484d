package ingest

import "strings"

// headerKeys are the words that open the lines of a typed header, with the field of front matter that they fill.
var headerKeys = map[string]string{
	"headline": "title", "title": "title", "subject": "title", "byline": "author", "by": "author", "author": "author", "authors": "author", "writer": "author",
	"date": "published", "published": "published", "publication date": "published", "pub date": "published", "issued": "published", "updated": "modified", "modified": "modified", "last modified": "modified",
	"outlet": "outlet", "publication": "outlet", "publisher": "outlet", "newspaper": "outlet", "source": "outlet", "from": "outlet", "site": "outlet",
	"wire": "wire", "agency": "wire", "credit": "wire", "url": "url", "link": "url", "web": "url", "language": "language",
	"slug": "", "section": "", "page": "", "edition": "", "word count": "", "words": "", "length": "", "dateline": "", "category": "", "keywords": "", "embargo": "", "copyright": "", "desk": "", "priority": "", "id": "",
}

// textHeader reads the lines "Key: value" at the top of a plain text, as archives and wire services print them. At least two must stand
// there, of known keys, and a blank line behind them; else the text has no header.
func textHeader(ls lines) (header, lines) {
	fields := map[string]any{}
	first, title, last := 0, line{}, -1
	for first < len(ls) && ls[first].blank() {
		first++
	}
	for i := first; i < len(ls); i++ {
		if ls[i].blank() {
			break
		}
		key, value, ok := strings.Cut(ls[i].text, ":")
		field, known := headerKeys[strings.ToLower(strings.TrimSpace(key))]
		if !ok || !known {
			return header{}, ls
		}
		if value = strings.TrimSpace(value); field != "" && fields[field] == nil {
			fields[field] = value
		}
		if field == "title" && title.n == 0 {
			title = ls[i].trim().skip(strings.IndexByte(ls[i].trim().text, ':') + 1)
		}
		last = i
	}
	if last-first < 1 || last+1 >= len(ls) || len(fields) < 2 {
		return header{}, ls
	}
	h := header{Byline: bylineOf(fields), titleLine: title.n, titleCol: title.column}
	if dates(fields, &h.Byline) != nil {
		return header{}, ls // a sentence with a colon, not a date
	}
	return h, ls[last+1:]
}
