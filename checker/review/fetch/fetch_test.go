package fetch_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"crosscheck/checker/review/fetch"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPublic(t *testing.T) {
	for _, address := range []string{"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1",
		"192.0.2.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1",
		"64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "fec0::1"} {
		assert.ErrorIs(t, fetch.Public(netip.MustParseAddr(address)), fetch.ErrForbidden, address)
	}
	for _, address := range []string{"1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8"} {
		assert.NoError(t, fetch.Public(netip.MustParseAddr(address)), address)
	}
	assert.Error(t, fetch.Public(netip.Addr{}))
}

// TestServerSideRequestForgery: no spelling of an inner address is ever asked, and no redirect leads there.
func TestServerSideRequestForgery(t *testing.T) {
	asked := 0
	inner := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { asked++ }))
	defer inner.Close()
	_, port, _ := strings.Cut(strings.TrimPrefix(inner.URL, "http://"), ":")
	for _, address := range []string{inner.URL, "http://localhost:" + port, "http://127.1:" + port, "http://2130706433:" + port, "http://0x7f000001:" + port,
		"http://[::1]:" + port, "http://[::ffff:127.0.0.1]:" + port, "http://0:" + port, "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd",
		"gopher://127.0.0.1", "ftp://127.0.0.1", "http://", "//127.0.0.1", "javascript:alert(1)", "http://ann:secret@127.0.0.1:" + port, "http://127.0.0.1\r\nHost: x"} {
		_, err := fetch.Fetcher{Timeout: 3 * time.Second}.Get(context.Background(), address)
		assert.Error(t, err, address)
	}
	assert.Zero(t, asked)
}

// within lets tests speak to their own servers, and to nothing else inside.
func within(allowed string) func(netip.Addr) error {
	return func(a netip.Addr) error {
		if a.String() == allowed {
			return nil
		}
		return fetch.Public(a)
	}
}

func TestRedirects(t *testing.T) {
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/inside":
			http.Redirect(w, r, "http://10.0.0.1/secret", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		case "/round":
			http.Redirect(w, r, "/round", http.StatusFound)
		case "/moved":
			http.Redirect(w, r, "/news/ferry-fire?x=1", http.StatusFound)
		case "/news/ferry-fire":
			assert.Empty(t, r.Header.Get("Cookie"))
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write([]byte("<p>At least 38 died.</p>"))
		case "/picture":
			w.Header().Set("Content-Type", "image/png")
		case "/long":
			w.Header().Set("Content-Type", "text/plain")
			w.Write(make([]byte, 3000))
		case "/slow":
			time.Sleep(400 * time.Millisecond)
		case "/gone":
			http.NotFound(w, r)
		}
	}))
	defer page.Close()
	f := fetch.Fetcher{Max: 2000, Timeout: 300 * time.Millisecond, Allow: within("127.0.0.1")}
	for path, want := range map[string]string{"/inside": "not a public address", "/file": "must begin with http", "/round": "too many redirects", "/picture": "no article",
		"/long": "longer than 2000 bytes", "/slow": "no answer in time", "/gone": "404"} {
		_, err := f.Get(context.Background(), page.URL+path)
		assert.ErrorContains(t, err, want, path)
	}
	got, err := f.Get(context.Background(), page.URL+"/moved")
	require.NoError(t, err)
	assert.Equal(t, "ferry-fire.html", got.Name)
	assert.Contains(t, string(got.Body), "38")
}
