package ingest

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func zipped(t *testing.T, files map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range files {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write(data)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

func gzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write(data)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;"><!ENTITY lol2 "&lol1;&lol1;&lol1;">]>`

// Each input gives one reason that names the fault; the good article beside them is read all the same.
func TestHostileInput(t *testing.T) {
	story := func(name string) []byte { return mustRead(t, filepath.Join("testdata", "story", name)) }
	half := func(name string) []byte { d := story(name); return d[:len(d)/2] }
	zeros := make([]byte, maxFile+1)
	deepZip := zipped(t, map[string][]byte{"a.zip": zipped(t, map[string][]byte{"b.zip": zipped(t, map[string][]byte{"c.txt": []byte("Text.")})})})
	cases := map[string]struct {
		data   []byte
		reason string
	}{
		"bomb.xml":        {[]byte(bomb + `<nitf><body><body.content><p>&lol2;</p></body.content></body></nitf>`), "defines entities of its own, which are not resolved"},
		"bomb.rss":        {[]byte(bomb + `<rss version="2.0"><channel><title>x</title><item><title>&lol2;</title><description>&lol2;</description></item></channel></rss>`), "defines entities of its own, which are not resolved"},
		"bomb.zip":        {zipped(t, map[string][]byte{"a.txt": zeros}), "a.txt: unpacks to more than 64 MB"},
		"bomb.txt.gz":     {gzipped(t, zeros), "unpacks to more than 64 MB"},
		"bomb.pdf":        {pdfOf(bytes.Repeat([]byte("(aaaaaaaa)Tj "), 1<<20)), "page 1 unpacks to more than 8 MB"},
		"broken.docx":     {half("story.docx"), "not a document: zip: not a valid zip file"},
		"broken.eml":      {[]byte("no header here\n"), "not a mail"},
		"broken.html.gz":  {half("story.html.gz"), "cannot be unpacked: it breaks off"},
		"broken.json":     {half("feed.json"), "not whole: its JSON cannot be read"},
		"broken.jsonl":    {append(half("story.jsonl"), '\n'), "line 1: not whole: its JSON breaks off"},
		"broken.ninjs":    {half("story.ninjs"), "not whole: its JSON breaks off"},
		"broken.pdf":      {half("story.pdf"), "is a broken PDF"},
		"broken.xml":      {half("nitf.xml"), "not whole: <p> is never closed"},
		"broken.zip":      {half("story.zip"), "cannot be unpacked: zip: not a valid zip file"},
		"cancelled.ninjs": {[]byte(`{"type":"text","pubstatus":"canceled","headline":"H","body_text":"T."}`), "is cancelled"},
		"date.json":       {[]byte(`{"text":"A text.","published":"31 Brumaire"}`), `published: "31 Brumaire" is not a date`},
		"date.rss":        {[]byte(`<rss version="2.0"><channel><title>x</title><item><title>t</title><description>A text.</description><pubDate>someday</pubDate></item></channel></rss>`), `entry 1: its date: "someday" is not a date`},
		"deep.html":       {[]byte("<html><body>" + strings.Repeat("<div>", 600) + "text" + strings.Repeat("</div>", 600)), "this page cannot be parsed"},
		"deep.json":       {[]byte(strings.Repeat("[", 5000) + strings.Repeat("]", 5000)), "nested deeper than 200"},
		"deep.xml":        {[]byte("<nitf>" + strings.Repeat("<p>", 5000) + strings.Repeat("</p>", 5000) + "</nitf>"), "nested deeper than 256"},
		"deep.zip":        {deepZip, "a.zip: b.zip: archives are nested deeper than 2"},
		"embargo.ninjs":   {[]byte(`{"type":"text","pubstatus":"usable","embargoed":"2099-01-01T00:00:00Z","headline":"H","body_text":"T."}`), "is embargoed until 2099-01-01T00:00:00Z"},
		"empty.html":      {nil, "is empty"},
		"page.txt":        {story("story.html"), `is HTML by its first bytes, though its name ends in ".txt"`},
		"far.md":          {[]byte("---\npublished: 2999-05-06\n---\nA text.\n"), `front matter: published: "2999-05-06" lies in the future`},
		"far.json":        {[]byte(`{"text":"A text.","published":"9999-12-31T00:00:00Z"}`), `published: "9999-12-31" lies in the future`},
		"old.json":        {[]byte(`{"text":"A text.","published":"0001-01-01"}`), `published: "0001-01-01" lies before any newspaper`},
		"future.md":       {[]byte("---\npublished: 2031-05-06\n---\nA text.\n"), "is dated 2031-05-06, which is in the future"},
		"latin.txt":       {[]byte("caf\xe9 \xff\n"), "line 1 is not valid UTF-8"},
		"line.txt":        {bytes.Repeat([]byte("x"), 50<<20), "line 1 has 50 MB, more than the 1 MB that a line may have"},
		"locked.pdf":      {lockedPDF(), "is locked with a password"},
		"nothing.html":    {[]byte("<html><body><nav><a href=/>Home</a></nav></body></html>"), "no article text found in this page"},
		"picture.html":    {[]byte("\x89PNG\r\n\x1a\n0000"), `is a PNG picture by its first bytes, though its name ends in ".html"`},
		"text.pdf":        {[]byte("This is text."), `is not PDF, though its name ends in ".pdf"`},
		"unclosed.md":     {[]byte("---\ntitle: x\n"), "front matter begins on line 1 and never ends"},
		"wrong.txt":       {story("story.pdf"), `is PDF by its first bytes, though its name ends in ".txt"`},
		"yaml.md":         {[]byte("---\njust words\n---\nText.\n"), "front matter"},
		"withheld.xml": {[]byte(`<newsItem guid="u" version="1"><itemMeta><pubStatus qcode="stat:withheld"/></itemMeta><contentSet><inlineXML><p>T.</p></inlineXML></contentSet></newsItem>`),
			"is withheld"},
	}
	dir := t.TempDir()
	for name, c := range cases {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), c.data, 0o600))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "good.txt"), []byte("A good text.\n"), 0o600))
	sparse, err := os.Create(filepath.Join(dir, "sparse.txt"))
	require.NoError(t, err)
	require.NoError(t, sparse.Truncate(1<<30))
	require.NoError(t, sparse.Close())
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o600))
	require.NoError(t, os.Symlink("loop.txt", filepath.Join(dir, "loop.txt")))

	c, err := Paths(context.Background(), []string{dir}, Options{Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	reasons := map[string]string{}
	for _, s := range c.Skipped {
		assert.Empty(t, reasons[s.Path], "two reasons for %s", s.Path)
		assert.NotContains(t, s.Reason, "\n", s.Path)
		reasons[s.Path] = s.Reason
	}
	good := ""
	for _, a := range c.Articles {
		good += a.Path + " "
	}
	assert.Contains(t, good, "good.txt")
	for name, want := range cases {
		assert.Contains(t, reasons[name], want.reason, name)
	}
	assert.Equal(t, "has 1024 MB, more than the 64 MB that a file may have", reasons["sparse.txt"])
	assert.Equal(t, "not a regular file", reasons["pipe.txt"])
	assert.Contains(t, reasons["loop.txt"], "too many levels of symbolic links")
	assert.Equal(t, "good.txt ", good)
}

// pdfOf is a PDF of one page with that content, packed.
func pdfOf(content []byte) []byte {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write(content)
	_ = z.Close()
	return rawPDF("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>>>",
		fmt.Sprintf("<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream", packed.Len(), packed.Bytes()))
}

// lockedPDF is a small PDF whose dictionary says that it is encrypted, with a key that the empty password does not open.
func lockedPDF() []byte {
	return rawPDF("/Encrypt 3 0 R/ID[<61><61>]", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>",
		"<</Filter/Standard/V 1/R 2/P -4/O<"+strings.Repeat("41", 32)+">/U<"+strings.Repeat("42", 32)+">>>")
}

// rawPDF puts objects together; trailer is what its dictionary has besides the usual.
func rawPDF(trailer string, objects ...string) []byte {
	var b bytes.Buffer
	var offsets []int
	b.WriteString("%PDF-1.4\n")
	for i, object := range objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, table)
	return b.Bytes()
}
