package review_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// FuzzAddresses asks for pages under any query: never a fault of the server, and a page that can be read stays tame.
func FuzzAddresses(f *testing.F) {
	server := standing(f, morning())
	f.Add("/", "status=all&kind=serious&q=ferry&sort=newest&page=2&from=2026-03-01")
	f.Add("/finding/toll1", "sides=99999999999999999999&outlet=%00&page=-1")
	f.Add("/api/v1/findings", "from=2026-02-30&story=\xff")
	f.Add("/stories", "q=<script>&page=1e9")
	f.Add("/bulk", "assignee=%e2%80%ae")
	f.Add("/story/x/read", "a=..%2f..&from=-5")
	f.Fuzz(func(t *testing.T, path, query string) {
		if !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "/record/") {
			t.Skip()
		}
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.URL = &url.URL{Path: path, RawQuery: query}
		w := httptest.NewRecorder()
		server.ServeHTTP(w, r)
		assert.Less(t, w.Code, 500)
		if strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			assertTame(t, path, w.Body.String())
		}
	})
}

// FuzzDecisions sends any body to the ways in that write: never a fault of the server.
func FuzzDecisions(f *testing.F) {
	server := standing(f, morning())
	f.Add("/api/v1/findings/depart/decisions", `{"action":"confirm","seen":0}`)
	f.Add("/api/v1/bulk", `{"filter":{"kind":"serious"},"action":"dismiss","cause":"update","seen":9}`)
	f.Add("/api/v1/decisions", `{"finding":"x","version":1}`)
	f.Add("/decide", "one=dismiss:update:0:depart")
	f.Add("/bulk", "filter=%zz&action=:::&seen=x")
	f.Add("/undo", "batch=-1&back=//x")
	f.Add("/finding/depart/decide", "action=note&note=\xff&seen=0")
	f.Fuzz(func(t *testing.T, path, body string) {
		if !strings.HasPrefix(path, "/") {
			t.Skip()
		}
		r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
		r.URL = &url.URL{Path: path}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		if strings.HasPrefix(path, "/api/") {
			r.Header.Set("Content-Type", "application/json")
		}
		w := httptest.NewRecorder()
		server.ServeHTTP(w, r)
		assert.Less(t, w.Code, 500, w.Body.String())
	})
}
