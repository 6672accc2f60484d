package ingest

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

//go:embed hints.txt
var hintsText string

// A hint is what the name of an element tells of it.
type hint uint8

const (
	hintOut hint = 1 << iota
	hintComment
	hintMeta
	hintCaption
	hintBody
	hintHidden
)

var hintNames = map[string]hint{"out": hintOut, "comment": hintComment, "meta": hintMeta, "caption": hintCaption, "body": hintBody, "hidden": hintHidden}

// hints maps words and runs of up to three words to what they tell.
var hints = readHints(hintsText)

func readHints(text string) map[string]hint {
	table, current := map[string]hint{}, hint(0)
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			current = hintNames[strings.Trim(line, "[]")]
		default:
			table[line] |= current
		}
	}
	return table
}

// hintOf returns what an element's name, classes, id and role tell.
func hintOf(n *html.Node) hint {
	if n.Type != html.ElementNode {
		return 0
	}
	var h hint
	switch n.Data {
	case "nav", "footer", "menu", "aside", "dialog", "form", "amp-sidebar":
		h |= hintOut
	case "figcaption":
		h |= hintCaption
	case "body", "html":
		return 0
	}
	if attr(n, "itemprop") == "articleBody" {
		h |= hintBody
	}
	switch attr(n, "role") {
	case "navigation", "complementary", "contentinfo", "banner", "search", "menu", "menubar", "dialog", "alertdialog", "alert":
		h |= hintOut
	}
	if isHidden(n) {
		h |= hintHidden
	}
	for _, name := range []string{"class", "id", "data-component", "data-testid", "data-module", "data-component-name", "data-type"} {
		for value := range strings.FieldsSeq(attr(n, name)) {
			h |= nameHint(value)
		}
	}
	if h&hintBody != 0 {
		h &^= hintMeta
	}
	return h
}

func isHidden(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	return hasAttr(n, "hidden") || attr(n, "aria-hidden") == "true" || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// nameHint returns what one class or id tells, by its words and by runs of two and three of them. A name is the body's only where it ends so,
// and hidden only as a whole: "article-body__links" and "overflow-hidden" are neither.
func nameHint(name string) hint {
	const longest = 80
	if len(name) > longest {
		return 0
	}
	parts := nameWords(name)
	var h hint
	for i := range parts {
		for n := 1; n <= 3 && i+n <= len(parts); n++ {
			found := hints[strings.Join(parts[i:i+n], " ")]
			if found&hintBody != 0 && slices.ContainsFunc(parts[i+n:], func(w string) bool { return !frameWords[w] }) {
				found &^= hintBody
			}
			if n < len(parts) {
				found &^= hintHidden
			}
			h |= found
		}
	}
	if h&(hintOut|hintComment) != 0 {
		h &^= hintBody
	}
	return h
}

// frameWords follow a name without changing what it tells.
var frameWords = set("wrapper wrap container inner outer content text main section block blocks column columns companion copy area html body module component paragraph paragraphs element elements " +
	"parent holder left center middle full wide narrow page desktop root clearfix cf p article story post box zone styled")

// nameWords cuts a class name at marks and capitals: "articleBody__text" is "article", "body", "text".
func nameWords(name string) []string {
	var b strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		switch {
		case !unicode.IsLetter(r):
			b.WriteByte(' ')
		case unicode.IsUpper(r) && i > 0 && unicode.IsLower(runes[i-1]):
			b.WriteByte(' ')
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return strings.Fields(b.String())
}
