package ingest

import (
	"strings"
	"testing"
)

// Patterns that make careless readers take time with the square of their length: a test that does not end has found one.
func TestNothingTakesTimeWithTheSquare(t *testing.T) {
	const n = 100_000
	long := func(s string) string { return strings.Repeat(s, n/len(s)) }
	for _, pattern := range []string{"a.a.", "<!---->", "[", "](", "<", "*a", "_ ", "`", "(.", "x p.m. Monday ", "A. B. ", "!", ".) ", "1. A ", "a, Ind. (", "“", "&amp;", "# x\n", "- x\n", "| x\n", "x\n", "\n", "\r",
		"<!-- crosscheck-ignore a/b -->\n", "Photo: x\n\n", "x (AP)\n\n", "https://x ", "ﬁ", "e\u0301", "**x.** y\n\n"} {
		text := long(pattern)
		if !strings.Contains(pattern, "\n") {
			Split(text)
		}
		Text("a.txt", text)
		Text("a.md", text)
	}
	for _, pattern := range []string{"<p>x", "<b>x</b> | ", "<tr><td>x<td>y", "<sup>1</sup>x", "<div class='a b'>x</div>", "&lt;", "<br>", "<a href=x>y</a>", "<li><p>He said it was so on Monday.</p>",
		"<h1>x</h1>", "<p>same words all the time, said he.</p>"} {
		page := "<html><body><article>" + long(pattern)
		_, _ = readHTML(Source{Path: "a.html", Data: []byte(page)})
	}
	body := `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + long("<p>x ") + `"}</script>`
	_, _ = readHTML(Source{Path: "a.html", Data: []byte("<html><head>" + body + "</head><body><p>x</p></body></html>")})
	for _, pattern := range []string{"=E9", "=\r\n", "a\r\n"} {
		mail := "Subject: x\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + long(pattern)
		_, _ = readEML(Source{Path: "a.eml", Data: []byte(mail)})
	}
	_, _ = readFeed(Source{Path: "a.rss", Data: []byte(`<rss version="2.0"><channel><title>x</title>` + long("<item><title>t</title><description>x y.</description></item>") + `</channel></rss>`)})
	_, _ = readNITF(Source{Path: "a.xml", Data: []byte(`<nitf><body><body.content>` + long("<p>x</p>") + `</body.content></body></nitf>`)})
}
