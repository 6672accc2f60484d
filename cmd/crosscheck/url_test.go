package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/cmd/crosscheck/internal/app"
)

// An address is fetched when it stands on the command line, from the own machine only when that is allowed, and never because a
// configuration names it.
func TestAddresses(t *testing.T) {
	asked := 0
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		if r.URL.Path != "/news/ferry.html" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(`<html><head><title>Ferry sinks off Port Ness</title><meta property="og:site_name" content="Coast Wire"></head><body><article><h1>Ferry sinks off Port Ness</h1>` +
			strings.Repeat(`<p>The ferry sank off Port Ness on Tuesday in fair weather, and the sinking killed 41 passengers, the coast guard said.</p>`, 3) + `</article></body></html>`))
	}))
	defer site.Close()
	t.Chdir(t.TempDir())
	run := func(args ...string) (int, string) {
		var out, errs bytes.Buffer
		code := app.Run(t.Context(), args, app.Streams{In: strings.NewReader(""), Out: &out, Err: &errs})
		return code, out.String() + errs.String()
	}
	code, said := run("index", "add", "--index", "idx", site.URL+"/news/ferry.html")
	assert.Equal(t, 2, code, said)
	assert.Zero(t, asked)
	code, said = run("index", "add", "--index", "idx", "--private", site.URL+"/news/ferry.html")
	require.Zero(t, code, said)
	_, said = run("index", "list", "--index", "idx")
	assert.Contains(t, said, "Coast Wire")
	assert.Contains(t, said, "/news/ferry.html")
	asked = 0
	require.NoError(t, os.WriteFile("crosscheck.yaml", []byte("sources: ["+site.URL+"/news/ferry.html]\n"), 0o644))
	require.NoError(t, os.WriteFile("new.md", []byte(ferry("Harbor Ledger", "38")), 0o644))
	code, said = run("check", "new.md")
	assert.Equal(t, 2, code, said)
	assert.Zero(t, asked)
}
