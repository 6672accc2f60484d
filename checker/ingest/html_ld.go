package ingest

import (
	"encoding/json"
	"html"
	"strings"
)

// readLinkedData reads one JSON-LD script: the byline of the article that it describes, and the article's text where it is there. A script
// that is no JSON tells nothing.
func readLinkedData(script string) (Byline, string) {
	script = strings.TrimSpace(script)
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<![CDATA["), "]]>")
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<!--"), "-->")
	var doc any
	if json.Unmarshal([]byte(script), &doc) != nil && json.Unmarshal([]byte(noControls(script)), &doc) != nil {
		return Byline{}, ""
	}
	graph := ldGraph{byID: map[string]map[string]any{}}
	graph.collect(doc, 0)
	var b Byline
	body := ""
	for _, node := range graph.nodes {
		if !isArticleType(node) {
			continue
		}
		b = b.or(graph.byline(node))
		for _, text := range graph.bodies(node) {
			body += text + "\n"
		}
		break
	}
	if b.Outlet == "" {
		for _, node := range graph.nodes {
			if t := ldText(node["@type"]); t == "NewsMediaOrganization" || t == "WebSite" {
				b.Outlet = ldText(node["name"])
				break
			}
		}
	}
	return b, strings.TrimSpace(body)
}

// noControls blanks line breaks and tabs, which careless templates leave inside strings.
func noControls(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

// An ldGraph is all objects of a script, in the order in which they stand.
type ldGraph struct {
	nodes []map[string]any
	byID  map[string]map[string]any
}

const deepestData = 12

// collect gathers the objects of a value.
func (g *ldGraph) collect(v any, depth int) {
	if depth > deepestData {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			g.collect(x, depth+1)
		}
	case map[string]any:
		g.nodes = append(g.nodes, v)
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			g.byID[id] = v
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "publisher", "author", "isPartOf"} {
			g.collect(v[key], depth+1)
		}
	}
}

// isArticleType tells whether an object is an article.
func isArticleType(node map[string]any) bool {
	types, ok := node["@type"].([]any)
	if !ok {
		types = []any{node["@type"]}
	}
	for _, t := range types {
		name, _ := t.(string)
		if strings.HasSuffix(name, "Article") || strings.HasSuffix(name, "BlogPosting") || name == "Report" || name == "ReportageNewsArticle" || name == "SocialMediaPosting" {
			return true
		}
	}
	return false
}

func (g *ldGraph) byline(node map[string]any) Byline {
	b := Byline{
		Title:    oneLine(html.UnescapeString(firstOf(ldText(node["headline"]), ldText(node["name"])))),
		Outlet:   oneLine(html.UnescapeString(g.name(node["publisher"]))),
		Author:   oneLine(html.UnescapeString(firstOf(g.name(node["author"]), g.name(node["creator"])))),
		Language: ldText(node["inLanguage"]),
		URL:      webAddress(ldText(node["url"])),
	}
	fillTime(&b.Published, ldText(node["datePublished"]))
	fillTime(&b.Published, ldText(node["dateCreated"]))
	fillTime(&b.Modified, ldText(node["dateModified"]))
	if b.URL == "" {
		b.URL = webAddress(firstOf(ldText(node["mainEntityOfPage"]), ldText(node["@id"])))
	}
	return b
}

// name reads the name of a person or a body: a text, an object, a reference, or a list of them.
func (g *ldGraph) name(v any) string {
	switch v := v.(type) {
	case string:
		if strings.Contains(v, "://") {
			return g.name(g.byID[v]["name"])
		}
		return v
	case []any:
		var names []string
		for _, x := range v {
			if s := g.name(x); s != "" {
				names = append(names, s)
			}
		}
		return strings.Join(names, ", ")
	case map[string]any:
		if name := ldText(v["name"]); name != "" {
			return name
		}
		if id, ok := v["@id"].(string); ok {
			return ldText(g.byID[id]["name"])
		}
	}
	return ""
}

// bodies are the texts that an article's object holds: its own, and those of the posts of a live blog.
func (g *ldGraph) bodies(node map[string]any) []string {
	var out []string
	if body := plainBody(ldText(node["articleBody"])); body != "" {
		out = append(out, body)
	}
	updates, _ := node["liveBlogUpdate"].([]any)
	for _, u := range updates {
		if post, ok := u.(map[string]any); ok {
			if body := plainBody(ldText(post["articleBody"])); body != "" {
				out = append(out, body)
			}
		}
	}
	return out
}

// plainBody drops the tags that some data hold in their text.
func plainBody(s string) string {
	if strings.Contains(s, "&lt;") || strings.Contains(s, "&amp;") || strings.Contains(s, "&#") || strings.Contains(s, "&nbsp;") {
		s = html.UnescapeString(s)
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		j := -1
		if i >= 0 {
			j = strings.IndexByte(s[i:], '>')
		}
		if j < 0 {
			b.WriteString(s)
			return strings.TrimSpace(b.String())
		}
		b.WriteString(s[:i])
		name, _, _ := strings.Cut(strings.ToLower(strings.Trim(s[i+1:i+j], "/ ")), " ")
		if name == "p" || name == "br" || name == "div" || name == "li" || strings.HasPrefix(name, "h") {
			b.WriteByte('\n')
		}
		s = s[i+j+1:]
	}
}

// ldText reads a text: itself, the first of a list, or an object's value, id or name.
func ldText(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		for _, x := range v {
			if s := ldText(x); s != "" {
				return s
			}
		}
	case map[string]any:
		for _, key := range []string{"@value", "name", "@id", "url"} {
			if s, ok := v[key].(string); ok {
				return strings.TrimSpace(s)
			}
		}
	}
	return ""
}
