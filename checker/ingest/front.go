package ingest

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"
)

// A header is what front matter told.
type header struct {
	Byline
	titleLine, titleCol int
}

// frontMatter splits a text at its front matter and reads it: lines between "---" and "---" as YAML. Text without front matter is all body.
func frontMatter(ls lines) (header, lines, error) {
	if len(ls) == 0 || strings.TrimRight(ls[0].text, " \t") != "---" {
		return header{}, ls, nil
	}
	const longest = 2000 // lines
	for i := 1; i < min(len(ls), longest); i++ {
		if end := strings.TrimRight(ls[i].text, " \t"); end != "---" && end != "..." {
			continue
		}
		head, err := readHeader(ls[1:i])
		return head, ls[i+1:], err
	}
	if len(ls) > longest {
		return header{}, ls, fmt.Errorf("front matter has more than %d lines", longest)
	}
	return header{}, ls, fmt.Errorf("front matter begins on line 1 and never ends: a line %q is missing", "---")
}

// readHeader reads the fields of front matter. YAML that does not parse is read again line by line, since a title with a colon is common.
func readHeader(ls lines) (header, error) {
	var text strings.Builder
	for _, l := range ls {
		text.WriteString(l.text)
		text.WriteByte('\n')
	}
	fields := map[string]any{}
	if err := yaml.Unmarshal([]byte(text.String()), &fields); err != nil {
		fields = map[string]any{}
		if !readSimple(ls, fields) {
			return header{}, fmt.Errorf("front matter: %s", firstLine(err))
		}
	}
	h := header{Byline: bylineOf(fields)}
	if err := dates(fields, &h.Byline); err != nil {
		return header{}, fmt.Errorf("front matter: %w", err)
	}
	h.titleLine, h.titleCol = findTitleLine(ls, h.Title)
	return h, nil
}

// readSimple reads "key: value" lines and tells whether every line is one.
func readSimple(ls lines, fields map[string]any) bool {
	for _, l := range ls {
		key, value, ok := strings.Cut(l.text, ":")
		key = strings.TrimSpace(key)
		switch {
		case l.blank() || strings.HasPrefix(key, "#"):
		case !ok || key == "" || strings.ContainsAny(key, " \t\"'"):
			return false
		default:
			fields[key] = strings.Trim(strings.TrimSpace(value), "\"'")
		}
	}
	return true
}

// bylineOf reads the fields that name an article, under the names that newsrooms and site generators give them.
func bylineOf(fields map[string]any) Byline {
	lower := map[string]any{}
	for _, k := range slices.Sorted(maps.Keys(fields)) {
		lower[strings.ToLower(k)] = fields[k]
	}
	first := func(keys ...string) string {
		for _, k := range keys {
			if s := words1(lower[k]); s != "" {
				return s
			}
		}
		return ""
	}
	return Byline{
		Outlet:   first("outlet", "publisher", "site_name", "publication"),
		Wire:     first("wire", "agency"),
		Title:    first("title", "headline"),
		Author:   first("author", "authors", "byline", "by"),
		URL:      first("url", "canonical", "canonicalurl", "canonical_url", "link"),
		Language: first("language", "lang"),
	}
}

// words1 makes one line of a value: a text, a list of texts, an object with a name.
func words1(v any) string {
	switch v := v.(type) {
	case string:
		return strings.Join(strings.Fields(v), " ")
	case []any:
		var parts []string
		for _, x := range v {
			if s := words1(x); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		return words1(v["name"])
	case nil, bool, time.Time:
		return ""
	}
	return strings.TrimSpace(fmt.Sprint(v))
}

// dates reads when an article was published and changed. A date that cannot be read is an error: it anchors every weekday in the text.
func dates(fields map[string]any, b *Byline) error {
	lower := map[string]any{}
	for _, k := range slices.Sorted(maps.Keys(fields)) {
		lower[strings.ToLower(k)] = fields[k]
	}
	read := func(into *time.Time, key string) error {
		v, ok := lower[key]
		if !ok || !into.IsZero() {
			return nil
		}
		t, err := dateOf(v)
		if err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
		*into = t
		return nil
	}
	for _, key := range []string{"published", "publishdate", "pubdate", "published_at", "date"} {
		if err := read(&b.Published, key); err != nil {
			return err
		}
	}
	for _, key := range []string{"modified", "updated", "lastmod", "last_modified_at", "updated_at"} {
		if err := read(&b.Modified, key); err != nil {
			return err
		}
	}
	return nil
}

func dateOf(v any) (time.Time, error) {
	switch v := v.(type) {
	case nil:
		return time.Time{}, nil
	case time.Time:
		return v, sane(v)
	case string:
		return parseTime(v)
	}
	return time.Time{}, fmt.Errorf("%q is not a date", fmt.Sprint(v))
}

// findTitleLine tells where the title's words begin among the lines of a header.
func findTitleLine(ls lines, title string) (line, column int) {
	for _, l := range ls {
		if !strings.HasPrefix(strings.ToLower(l.text), "title:") && !strings.HasPrefix(strings.ToLower(l.text), "headline:") {
			continue
		}
		if i := strings.Index(l.text, title); i >= 0 && title != "" {
			return l.n, i + 1
		}
		value := l.skip(strings.IndexByte(l.text, ':') + 1)
		if strings.HasPrefix(value.text, "\"") || strings.HasPrefix(value.text, "'") {
			value = value.skip(1)
		}
		return l.n, value.column
	}
	return 0, 0
}

// firstLine is an error's first line.
func firstLine(err error) string {
	s, _, _ := strings.Cut(err.Error(), "\n")
	return s
}
