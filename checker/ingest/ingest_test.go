package ingest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// outline is an article as lines "line:column part text", for tests to read.
func outline(a checker.Article) string {
	var b strings.Builder
	for _, s := range a.Sentences {
		b.WriteString(strings.Join([]string{place(s.Line, s.Column), s.Part.String(), s.Text}, " ") + "\n")
	}
	return b.String()
}

func place(line, column int) string { return itoa(line) + ":" + itoa(column) }

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

func TestMarkdown(t *testing.T) {
	a := Text("harbor.md", "\uFEFF---\r\noutlet: Harbor Ledger\r\nwire: AP\r\ntitle: \"Ferry: 12 hurt\"\r\nauthor: [Ann Marr, Bo Dunn]\r\n"+
		"published: 2024-03-05\r\nmodified: 2024-03-06T07:00:00Z\r\nurl: https://ledger.example/ferry\r\nlanguage: en\r\n---\r\n"+
		"# Ferry: 12 hurt\r\n\r\nThe *Aurora* hit a\r\npier on **Monday**. Twelve people\r\nwere hurt.\r\n\r\n- **Crew:** nine\r\n- **Where?** In [Port Alder](https://x.example).\r\n\r\n"+
		"| Dead | none |\r\n|------|------|\r\n```\ncode 99\n```\n")
	assert.Equal(t, "Harbor Ledger", a.Outlet)
	assert.Equal(t, "AP", a.Wire)
	assert.Equal(t, "Ferry: 12 hurt", a.Title)
	assert.Equal(t, "Ann Marr, Bo Dunn", a.Author)
	assert.Equal(t, "https://ledger.example/ferry", a.URL)
	assert.Equal(t, "en", a.Language)
	assert.Equal(t, time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC), a.Published)
	assert.Equal(t, time.Date(2024, 3, 6, 7, 0, 0, 0, time.UTC), a.Modified)
	assert.Equal(t, `11:3 title Ferry: 12 hurt
13:1 body The Aurora hit a pier on Monday.
14:21 body Twelve people were hurt.
17:5 body Crew: nine
18:5 body Where?
18:14 body In Port Alder.
20:3 body Dead | none
`, outline(a))
	for i, s := range a.Sentences {
		assert.Equal(t, i, s.N)
		assert.Equal(t, a.Published, s.Published)
		assert.Equal(t, "harbor.md", s.Article)
	}
	line, column := a.Sentences[1].Position(strings.Index(a.Sentences[1].Text, "pier"))
	assert.Equal(t, place(14, 1), place(line, column))
	line, column = a.Sentences[1].Position(strings.Index(a.Sentences[1].Text, "Monday"))
	assert.Equal(t, place(14, 11), place(line, column))
}

func TestTitleInFrontMatterStandsThere(t *testing.T) {
	a := Text("a.md", "---\ntitle: 'Toll rises to 41'\n---\nRescuers found two more.\n")
	assert.Equal(t, "2:9 title Toll rises to 41\n4:1 body Rescuers found two more.\n", outline(a))
	assert.Equal(t, "a", a.Outlet)
}

func TestPlainTextBrokenByHand(t *testing.T) {
	a := Text("x.txt", "Bridge closes after crash\n\nA lorry hit the Orley Bridge on Monday and two people were hurt, said the\nHarbor Police. The bridge will stay shut until Friday while engineers look at\n"+
		"the damage. Nobody knows how the lorry came to be there at that hour of night.\n\nShare this article\n")
	assert.Equal(t, `1:1 title Bridge closes after crash
3:1 body A lorry hit the Orley Bridge on Monday and two people were hurt, said the Harbor Police.
4:16 body The bridge will stay shut until Friday while engineers look at the damage.
5:13 body Nobody knows how the lorry came to be there at that hour of night.
7:1 furniture Share this article
`, outline(a))
}

func TestSilences(t *testing.T) {
	a := Text("a.md", "<!-- crosscheck-ignore quantity/conflict: corrected on page two -->\nForty died. <!-- crosscheck-ignore date/conflict -->\nIt was\nMonday.\n\n"+
		"Nobody left.\n<!-- crosscheck-ignore money/conflict, age/conflict: two\n sums -->\n\nThey paid $5.\n")
	require.Len(t, a.Sentences, 4)
	assert.Equal(t, []checker.Silence{{Rule: "quantity/conflict", Reason: "corrected on page two", Line: 1}}, a.Sentences[0].Silence)
	assert.Equal(t, []checker.Silence{{Rule: "date/conflict", Reason: "", Line: 2}}, a.Sentences[1].Silence)
	assert.Equal(t, "It was Monday.", a.Sentences[1].Text)
	assert.Empty(t, a.Sentences[2].Silence)
	assert.Equal(t, []checker.Silence{{Rule: "money/conflict", Reason: "two sums", Line: 7}, {Rule: "age/conflict", Reason: "two sums", Line: 7}}, a.Sentences[3].Silence)
}

func TestWire(t *testing.T) {
	for text, want := range map[string]string{
		"PORT ALDER (Reuters) — The ferry sank.":    "Reuters",
		"(AP) - The ferry sank.":                    "AP",
		"The ferry sank, and (AP) said so - twice.": "",
		"Ferry sinks\n\nBy Ann Marr, Associated Press\n\nThe ferry sank on Monday evening off Port Alder, police said, and all were saved.": "AP",
		"The ferry sank.\n\n©2025 Bloomberg L.P. Visit bloomberg.com.":                                                                      "Bloomberg",
		"The ferry sank.\n\nThe Associated Press contributed to this report.":                                                               "",
		"The ferry sank off Port Alder on Monday.\n\nPolice told Reuters that it was so.":                                                   "",
	} {
		assert.Equal(t, want, Text("x.txt", text).Wire, text)
	}
}

func TestFolder(t *testing.T) {
	fsys := fstest.MapFS{
		"b/two.md":      {Data: []byte("---\noutlet: Two\npublished: 2024-01-02\n---\nText of two.\n")},
		"b/corpus.yaml": {Data: []byte("articles:\n  - {file: two.md, outlet: Other, wire: AP}\n  - {file: one.txt, published: 2024-02-03}\n")},
		"b/one.txt":     {Data: []byte("Text of one.\n")},
		"a.txt":         {Data: []byte("Text of a.\n")},
		"b/gold.yaml":   {Data: []byte("facts: []\n")},
		"photo.xcf":     {Data: []byte("xx")},
		"bad.txt":       {Data: []byte("line\nbad \xff\n")},
		"empty.md":      {Data: []byte("---\noutlet: x\n---\n")},
		".hidden/a.txt": {Data: []byte("Hidden.\n")},
		"long.txt":      {Data: []byte("x" + strings.Repeat("y", 2<<20))},
		"never.md":      {Data: []byte("---\ntitle: x\n")},
		"baddate.md":    {Data: []byte("---\ntitle: x\npublished: someday\n---\nText.\n")},
	}
	c, err := FS(fsys)
	require.NoError(t, err)
	var paths []string
	for _, a := range c.Articles {
		paths = append(paths, a.Path+" "+a.Outlet+" "+a.Wire+" "+a.Published.Format(time.DateOnly))
	}
	assert.Equal(t, []string{"a.txt a  0001-01-01", "b/one.txt one  2024-02-03", "b/two.md Two AP 2024-01-02"}, paths)
	var skipped []string
	for _, s := range c.Skipped {
		skipped = append(skipped, s.Path+": "+s.Reason)
		assert.Equal(t, s.Path != "photo.xcf", s.Failed, s.Path)
	}
	assert.Equal(t, []string{
		`bad.txt: line 2 is not valid UTF-8`,
		`baddate.md: front matter: published: "someday" is not a date, want one like 2025-11-30 or 2025-11-30T14:05:00Z`,
		`empty.md: no text in it`,
		`long.txt: line 1 has 2 MB, more than the 1 MB that a line may have`,
		`never.md: front matter begins on line 1 and never ends: a line "---" is missing`,
		`photo.xcf: no known format`,
	}, skipped)
}

func TestPaths(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.txt")
	require.NoError(t, os.WriteFile(file, []byte("Text of a.\n"), 0o600))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "sub"), 0o700))
	require.NoError(t, os.Symlink(dir, filepath.Join(dir, "sub", "loop")))
	empty := t.TempDir()
	c, err := Paths(context.Background(), []string{file, dir, "-", empty, filepath.Join(dir, "none.txt")}, Options{Stdin: strings.NewReader("From a pipe.")})
	require.NoError(t, err)
	var paths []string
	for _, a := range c.Articles {
		paths = append(paths, a.Path)
	}
	assert.Equal(t, []string{file, "a.txt", "-"}, paths)
	assert.Equal(t, []checker.Skip{
		{Path: "sub/loop", Reason: "leads back to a folder above it", Failed: true},
		{Path: empty, Reason: "no article in this folder", Failed: true},
		{Path: filepath.Join(dir, "none.txt"), Reason: "no such file or directory", Failed: true},
	}, c.Skipped)
}
