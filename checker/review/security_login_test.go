package review_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"

	"crosscheck/checker/review"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// guarded is a desk with accounts and one editor.
func guarded(t testing.TB, change func(*review.Config)) house {
	h := start(t, desk(morning()), func(c *review.Config) {
		c.Login, c.Editor = true, ""
		if change != nil {
			change(c)
		}
	})
	require.NoError(t, h.store.AddEditor(context.Background(), "Ann", "correct horse", noon))
	return h
}

// login logs in with a cookie brought along and returns the cookie given.
func (h house) login(t testing.TB, name, password, cookie string) (int, *http.Cookie) {
	t.Helper()
	r := must(http.NewRequest(http.MethodPost, h.url+"/login", strings.NewReader(url.Values{"name": {name}, "password": {password}, "next": {"//evil.example"}}.Encode())))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if cookie != "" {
		r.Header.Set("Cookie", "crosscheck_session="+cookie)
	}
	answer, err := client.Do(r)
	require.NoError(t, err)
	answer.Body.Close()
	if len(answer.Cookies()) == 0 {
		return answer.StatusCode, nil
	}
	assert.Equal(t, "/", answer.Header.Get("Location"), "a login leads nowhere else")
	return answer.StatusCode, answer.Cookies()[0]
}

// guess tries a wrong password as if from another address, which a stranger may claim as often as he likes.
func (h house) guess(t testing.TB, n int) int {
	r := must(http.NewRequest(http.MethodPost, h.url+"/login", strings.NewReader("name=Ann&password=wrong")))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for _, header := range []string{"X-Forwarded-For", "X-Real-Ip", "Forwarded", "True-Client-Ip"} {
		r.Header.Set(header, fmt.Sprintf("for=203.0.113.%d", n))
	}
	code, _ := read(t, r)
	return code
}

func (h house) as(t testing.TB, cookie, path string) int {
	r := must(http.NewRequest(http.MethodGet, h.url+path, nil))
	r.Header.Set("Cookie", "crosscheck_session="+cookie)
	code, _ := read(t, r)
	return code
}

// TestStrangersStayOutside: every page but the login needs an account.
func TestStrangersStayOutside(t *testing.T) {
	h := guarded(t, nil)
	for _, pattern := range h.server.Patterns() {
		method, path, _ := strings.Cut(pattern, " ")
		path = strings.NewReplacer("{$}", "", "{id}", "toll1", "{name...}", "x", "{name}", "desk.css", "{file}", "decisions.csv").Replace(path)
		code, text := h.send(t, method, path, "{}")
		switch path {
		case "/login", "/static/desk.css", "/healthz", "/metrics", "/api/v1/session": // metrics: from this machine
		default:
			assert.Contains(t, []int{http.StatusSeeOther, http.StatusUnauthorized}, code, pattern)
			assert.NotContains(t, text, "ferry", pattern)
		}
	}
}

// TestSessionFixation: a token that somebody planted is worth nothing after the login, nor is the cookie after the logout.
func TestSessionFixation(t *testing.T) {
	h := guarded(t, nil)
	code, cookie := h.login(t, "Ann", "correct horse", "planted-by-a-stranger")
	require.Equal(t, http.StatusSeeOther, code)
	require.NotNil(t, cookie)
	assert.NotEqual(t, "planted-by-a-stranger", cookie.Value)
	assert.True(t, cookie.HttpOnly)
	assert.Equal(t, http.SameSiteLaxMode, cookie.SameSite)
	assert.Equal(t, http.StatusSeeOther, h.as(t, "planted-by-a-stranger", "/"))
	assert.Equal(t, http.StatusOK, h.as(t, cookie.Value, "/"))
	_, second := h.login(t, "Ann", "correct horse", cookie.Value)
	assert.Equal(t, http.StatusSeeOther, h.as(t, cookie.Value, "/"), "the old session ends with the new login")
	r := must(http.NewRequest(http.MethodPost, h.url+"/logout", nil))
	r.AddCookie(second)
	read(t, r)
	assert.Equal(t, http.StatusSeeOther, h.as(t, second.Value, "/"))
}

// TestBruteForce: after a few tries a right password is not even looked at, for a while.
func TestBruteForce(t *testing.T) {
	now := noon
	h := guarded(t, func(c *review.Config) { c.Now = func() time.Time { return now } })
	for n := range 5 {
		assert.Equal(t, http.StatusUnauthorized, h.guess(t, n))
	}
	assert.Equal(t, http.StatusTooManyRequests, h.guess(t, 6), "an address that is only claimed is no other address")
	code, _ := h.login(t, "Ann", "correct horse", "")
	assert.Equal(t, http.StatusTooManyRequests, code)
	for i := range 30 { // many names from one place
		code, _ = h.login(t, fmt.Sprintf("name %d", i), "wrong", "")
	}
	assert.Equal(t, http.StatusTooManyRequests, code)
	now = now.Add(10 * time.Minute)
	code, cookie := h.login(t, "Ann", "correct horse", "")
	assert.Equal(t, http.StatusSeeOther, code)
	assert.NotNil(t, cookie)
}

// TestSecureCookie: over TLS the cookie never travels without it, and nobody but the trusted proxy can say that there is TLS.
func TestSecureCookie(t *testing.T) {
	h := guarded(t, nil)
	_, plain := h.login(t, "Ann", "correct horse", "")
	assert.False(t, plain.Secure)
	sealed := httptest.NewTLSServer(h.server)
	defer sealed.Close()
	c := sealed.Client()
	c.CheckRedirect = client.CheckRedirect
	answer, err := c.PostForm(sealed.URL+"/login", url.Values{"name": {"Ann"}, "password": {"correct horse"}})
	require.NoError(t, err)
	answer.Body.Close()
	require.Len(t, answer.Cookies(), 1)
	assert.True(t, answer.Cookies()[0].Secure)
	r := must(http.NewRequest(http.MethodPost, h.url+"/login", strings.NewReader("name=Ann&password=correct+horse")))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("X-Forwarded-Proto", "https")
	answer, err = client.Do(r)
	require.NoError(t, err)
	answer.Body.Close()
	assert.False(t, answer.Cookies()[0].Secure)
}

// TestSessionsEnd: a login lasts as long as it was meant to.
func TestSessionsEnd(t *testing.T) {
	now := noon
	h := guarded(t, func(c *review.Config) { c.Now = func() time.Time { return now } })
	_, cookie := h.login(t, "Ann", "correct horse", "")
	require.Equal(t, http.StatusOK, h.as(t, cookie.Value, "/"))
	now = now.Add(13 * time.Hour)
	assert.Equal(t, http.StatusSeeOther, h.as(t, cookie.Value, "/"))
}

// TestSpoofedHeader: the name in a header counts from the trusted proxy only, and only once.
func TestSpoofedHeader(t *testing.T) {
	ask := func(h house, names ...string) int {
		r := must(http.NewRequest(http.MethodGet, h.url+"/api/v1/session", nil))
		for _, name := range names {
			r.Header.Add("X-Editor", name)
		}
		code, _ := read(t, r)
		return code
	}
	proxy := func(from string) func(*review.Config) {
		return func(c *review.Config) {
			c.Editor, c.Proxy = "", review.Proxy{Header: "X-Editor", From: []netip.Prefix{netip.MustParsePrefix(from)}}
		}
	}
	elsewhere := start(t, desk(morning()), proxy("192.0.2.0/24"))
	assert.Equal(t, http.StatusUnauthorized, ask(elsewhere, "Ann"), "not from the proxy's address")
	assert.Equal(t, http.StatusUnauthorized, ask(elsewhere))
	here := start(t, desk(morning()), proxy("127.0.0.0/8"))
	assert.Equal(t, http.StatusOK, ask(here, "Ann"))
	assert.Equal(t, http.StatusUnauthorized, ask(here), "the proxy named nobody")
	assert.Equal(t, http.StatusUnauthorized, ask(here, "Ann", "Eve"), "two names")
	assert.Equal(t, http.StatusUnauthorized, ask(here, "Ann, Eve"))
	code, _ := here.get(t, "/metrics")
	assert.Equal(t, http.StatusUnauthorized, code, "behind a proxy loopback proves nothing")
	ordinary := start(t, desk(morning()), nil)
	_, text := ordinary.send(t, http.MethodGet, "/api/v1/session", "")
	assert.Contains(t, text, "Ann Example")
	r := must(http.NewRequest(http.MethodGet, ordinary.url+"/api/v1/session", nil))
	r.Header.Set("X-Forwarded-User", "Eve")
	_, text = read(t, r)
	assert.NotContains(t, text, "Eve")
}
