package ingest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// fuzz feeds a format with the files of testdata/story and whatever grows out of them. Nothing may panic, and what is read must hold together.
func fuzz(f *testing.F, name string, more ...string) {
	format := byName(name)
	files, err := filepath.Glob(filepath.Join("testdata", "story", "*"))
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		if slices.Contains(format.Extensions, filepath.Ext(file)) {
			f.Add(data)
		}
	}
	for _, m := range more {
		f.Add([]byte(m))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		articles, _ := format.Read(Source{Path: "x" + format.Extensions[0], Data: data})
		for _, a := range articles {
			for i, s := range a.Sentences {
				if s.N != i || s.Line < 1 || s.Column < 1 || strings.TrimSpace(s.Text) == "" || !utf8.ValidString(s.Text) {
					t.Fatalf("sentence %d: %+v", i, s)
				}
				for _, b := range s.Breaks {
					if b.At <= 0 || b.At >= len(s.Text) || b.Line < 1 || b.Column < 1 {
						t.Fatalf("sentence %d: %+v", i, s)
					}
				}
			}
		}
	})
}

func FuzzText(f *testing.F) {
	fuzz(f, "text", "KEY TAKEAWAYS\n• one\n• two\n\nBy Ann Marr\n\n(AP) - It rained. (Photo: Bo)")
}

func FuzzMarkdown(f *testing.F) {
	fuzz(f, "markdown", "# A\n\n**b.** [c](d) ![e](f)\n\n| g | h |\n<!-- crosscheck-ignore i/j: k -->\n> l\n```\nm\n```")
}

func FuzzHTML(f *testing.F) {
	fuzz(f, "html", "<table><p>a<td>b&amp;c<sup>1</sup></table>d<br><br>e<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"f\"}</script>")
}
func FuzzFeed(f *testing.F)   { fuzz(f, "feed") }
func FuzzNinjs(f *testing.F)  { fuzz(f, "ninjs") }
func FuzzNewsML(f *testing.F) { fuzz(f, "newsml") }
func FuzzNITF(f *testing.F)   { fuzz(f, "nitf") }
func FuzzJSONL(f *testing.F)  { fuzz(f, "jsonl", `{"text":"a \ud83d\ude00 \u00e9 <p>b</p>"}`) }
func FuzzJSON(f *testing.F)   { fuzz(f, "json", `[{"text":"a"},{"body":"b","published":"2024-01-02"}]`) }
func FuzzDOCX(f *testing.F)   { fuzz(f, "docx") }
func FuzzPDF(f *testing.F)    { fuzz(f, "pdf") }
func FuzzEML(f *testing.F) {
	fuzz(f, "eml", "Subject: a\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>b=E9=\r\nc")
}
func FuzzGzip(f *testing.F) { fuzz(f, "gzip") }
func FuzzZip(f *testing.F)  { fuzz(f, "zip") }

// FuzzSplit checks that sentences are in order, apart, without white space at their edges, and leave nothing out.
func FuzzSplit(f *testing.F) {
	data, err := os.ReadFile(filepath.Join("testdata", "split.txt"))
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, sp := range Split(text) {
			if sp.Start < last || sp.End <= sp.Start || sp.End > len(text) {
				t.Fatalf("span %v behind %d in %q", sp, last, text)
			}
			if strings.TrimSpace(text[last:sp.Start]) != "" || strings.TrimSpace(text[sp.Start:sp.End]) != text[sp.Start:sp.End] {
				t.Fatalf("span %v in %q", sp, text)
			}
			last = sp.End
		}
		if strings.TrimFunc(text[last:], unicode.IsSpace) != "" {
			t.Fatalf("left out %q", text[last:])
		}
	})
}

func FuzzFrontMatter(f *testing.F) {
	f.Add("---\ntitle: a: b\npublished: 2024-01-02\nauthor: [c, {name: d}]\n---\ne")
	f.Fuzz(func(t *testing.T, text string) {
		head, body, err := frontMatter(linesOf(text))
		if err == nil && len(body) > len(linesOf(text)) {
			t.Fatal(head)
		}
	})
}

// FuzzBylines reads any corpus.yaml.
func FuzzBylines(f *testing.F) {
	f.Add([]byte("articles:\n  - file: a.txt\n    outlet: b\n    published: 2024-01-02\n"))
	f.Add([]byte("articles: &a [{file: ../../x, title: [1, {c: d}]}]\nb: *a"))
	f.Add([]byte("articles: [5, null, {file: 5}]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		known, err := parseBylines(data)
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Fatalf("more than a line: %q", err)
		}
		for file := range known {
			if file == "" {
				t.Fatal("a byline for no file")
			}
		}
	})
}

// FuzzRobots reads any robots.txt: where it disallows everything to all and says no more, nothing may be fetched.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nAllow: /a", "/aab", "q=1")
	f.Add("user-agent: crosscheck\nuser-agent:*\ndisallow:%2f\n", "/%2F", "")
	f.Fuzz(func(t *testing.T, text, path, query string) {
		parseRobots(text, "crosscheck/1").allow(path, query)
		if strings.HasPrefix(path, "/") && parseRobots("User-agent: *\nDisallow: /\n", "crosscheck/1").allow(path, query) {
			t.Fatalf("%q is allowed", path)
		}
	})
}
