package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNothingIsFetchedUnasked: no address and no path in an article, whatever its format, makes the program ask for it or open it.
func TestNothingIsFetchedUnasked(t *testing.T) {
	var asked atomic.Int64
	site := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer site.Close()
	dir := t.TempDir()
	secret := put(t, t.TempDir(), "secret.txt", "The vault holds 77 crowns.")
	text := "The sinking killed %s passengers, the coast guard said, on " + site.URL + "/a. ![x](" + site.URL + "/b) <img src=\"" + site.URL + "/c\">"
	put(t, dir, "a.md", "---\noutlet: Coast Wire\npublished: 2031-03-05\nurl: "+site.URL+"/d\ninclude: "+secret+"\n---\n# Ferry sinks off Port Ness\n\n"+fmt.Sprintf(text, "41")+"\n")
	put(t, dir, "b.html", "<html><head><base href=\""+site.URL+"\"><link rel=stylesheet href=/e><link rel=canonical href=/f><meta property=og:url content=/g><script src=/h></script>"+
		"<meta http-equiv=refresh content=\"0;url=/i\"><title>Ferry sinks off Port Ness</title></head><body><article><h1>Ferry sinks off Port Ness</h1><iframe src=file://"+secret+
		"></iframe><p>"+fmt.Sprintf(text, "38")+"</p></article></body></html>")
	put(t, dir, "c.xml", "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY s SYSTEM \"file://"+secret+"\"><!ENTITY % u SYSTEM \""+site.URL+"/j\"> %u;]><nitf><body><body.content><p>&s;</p></body.content></body></nitf>")
	put(t, dir, "d.rss", "<rss version=\"2.0\"><channel><title>x</title><item><title>t</title><link>"+site.URL+"/k</link><enclosure url=\""+site.URL+"/l\"/><description>A text.</description></item></channel></rss>")
	put(t, dir, "corpus.yaml", "articles:\n  - file: ../../"+secret+"\n    url: "+site.URL+"/m\n")
	require.NoError(t, os.Symlink("/etc/passwd", filepath.Join(dir, "e.bin")))
	var all strings.Builder
	for _, args := range [][]string{{"report", "--format", "json", dir}, {"report", "--format", "html", dir}, {"check", dir + "/a.md", "--against", dir}, {"claims", dir},
		{"index", "add", "--index", filepath.Join(t.TempDir(), "index"), dir}, {"baseline", "create", dir, "--reason", "seen", "--file", filepath.Join(t.TempDir(), "b.yaml")}} {
		_, out, errs := program(t, dir, args...)
		all.WriteString(out + errs)
	}
	assert.Zero(t, asked.Load(), "an address was asked")
	assert.Contains(t, all.String(), "41")
	assert.NotContains(t, all.String(), "77 crowns", "a file was opened")
	assert.NotContains(t, all.String(), "root:")
}
