package ingest

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// site is a local server with a page, a feed and everything that can go wrong.
func site(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	file := func(path, kind, name string) {
		data := mustRead(t, filepath.Join("testdata", "story", name))
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", kind)
			_, _ = w.Write(data)
		})
	}
	file("/ferry", "text/html; charset=utf-8", "story.html")
	file("/feed", "application/rss+xml", "story.rss")
	file("/story.pdf", "application/pdf", "story.pdf")
	file("/story.md", "text/plain", "story.md")
	file("/private/ferry", "text/html", "story.html")
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "User-agent: *\nDisallow: /private\n") })
	mux.HandleFunc("/latin", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
		fmt.Fprint(w, "<html><body><article><h1>Caf\xe9 closes</h1><p>The Caf\xe9 Lund in Port Alder closes on Monday after 41 years, its owner said.</p></article></body></html>")
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/ferry", http.StatusFound) })
	mux.HandleFunc("/hidden", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/private/ferry", http.StatusFound) })
	mux.HandleFunc("/round", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) })
	mux.HandleFunc("/big", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		for range 200 {
			fmt.Fprint(w, strings.Repeat("x", 1<<10))
		}
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-r.Context().Done():
		case <-time.After(5 * time.Second):
		}
	})
	mux.HandleFunc("/film", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "video/mp4") })
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

func TestFetch(t *testing.T) {
	server := site(t)
	local := Limits{Private: true, Time: 300 * time.Millisecond, Size: 100 << 10}
	for path, title := range map[string]string{"/ferry": "Ferry runs aground off Port Alder, 12 hurt", "/moved": "Ferry runs aground off Port Alder, 12 hurt",
		"/feed": "Ferry runs aground off Port Alder, 12 hurt", "/story.pdf": "Ferry runs aground off Port Alder, 12 hurt", "/story.md": "Ferry runs aground off Port Alder, 12 hurt",
		"/latin": "Café closes"} {
		c, err := Fetch(context.Background(), server.URL+path, local)
		require.NoError(t, err, path)
		require.Len(t, c.Articles, 1, "%s: %v", path, c.Skipped)
		assert.Equal(t, title, c.Articles[0].Title, path)
		assert.True(t, strings.HasPrefix(c.Articles[0].Path, server.URL), path)
	}
	for path, want := range map[string]string{
		"/private/ferry": `the site's robots.txt does not allow "/private/ferry"`,
		"/hidden":        `the site's robots.txt does not allow "/private/ferry"`,
		"/round":         "leads on more than 5 times",
		"/big":           "has more than the 100 kB that a page may have",
		"/slow":          "took longer than 300ms",
		"/gone":          "answers 404 Not Found",
		"/film":          `is "video/mp4", which is none of the formats that can be read`,
	} {
		_, err := Fetch(context.Background(), server.URL+path, local)
		require.Error(t, err, path)
		assert.Equal(t, server.URL+path+": "+want, err.Error())
	}
}

func TestFetchRefusesPrivateAddresses(t *testing.T) {
	server := site(t)
	_, err := Fetch(context.Background(), server.URL+"/ferry", Limits{})
	require.Error(t, err)
	assert.Contains(t, err.Error(), "127.0.0.1 is a private address, which is refused")
	for _, address := range []string{"127.0.0.1:80", "10.1.2.3:80", "192.168.0.1:80", "169.254.169.254:80", "[::1]:80", "[fd00::1]:80", "[fe80::1]:80", "0.0.0.0:80", "100.64.0.1:80", "[::ffff:10.0.0.1]:80"} {
		assert.Error(t, public(address), address)
	}
	assert.NoError(t, public("93.184.216.34:443"))
	for _, address := range []string{"ftp://x.example/a", "file:///etc/passwd", "https://a:b@x.example/", "nothing"} {
		_, err := Fetch(context.Background(), address, Limits{})
		assert.ErrorContains(t, err, "is not an address that can be fetched")
	}
}

func TestRobots(t *testing.T) {
	text := "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /a/\nAllow: /a/b\nDisallow: /*.pdf$\nDisallow: /q?x=\n"
	r := parseRobots(text, "crosscheck/1.0")
	for path, want := range map[string]bool{"/": true, "/a/": false, "/a/c": false, "/a/b/c": true, "/x.pdf": false, "/x.pdf.html": true, "/q": true} {
		assert.Equal(t, want, r.allow(path, ""), path)
	}
	assert.False(t, r.allow("/q", "x=1"))
	own := parseRobots(text+"\nUser-agent: crosscheck\nUser-agent: more\nDisallow: /only\n", "crosscheck/1.0")
	assert.True(t, own.allow("/a/", ""))
	assert.False(t, own.allow("/only", ""))
	assert.True(t, robots{}.allow("/", ""))
}

func TestPathsFetch(t *testing.T) {
	server := site(t)
	c, err := Paths(context.Background(), []string{server.URL + "/ferry", server.URL + "/gone"}, Options{Fetch: &Limits{Private: true}})
	require.NoError(t, err)
	require.Len(t, c.Articles, 1)
	assert.Equal(t, []checker.Skip{{Path: server.URL + "/gone", Reason: "answers 404 Not Found", Failed: true}}, c.Skipped)
	c, err = Paths(context.Background(), []string{server.URL + "/ferry"}, Options{})
	require.NoError(t, err)
	assert.Equal(t, "is a web address, which this command does not fetch", c.Skipped[0].Reason)
}
