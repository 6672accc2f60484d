package review_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review"
	"crosscheck/checker/review/fetch"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// hostile is a report whose every word wants to be a page.
func hostile() checker.Report {
	evil := `"'><script>alert(1)</script><img src=x onerror=alert(1)>` + "\u202Egnp.exe\u0007"
	p := newPress()
	p.article("<script>.md", evil, evil, noon, evil, "The count was 12 "+evil+".")
	p.article("javascript:alert(1)", evil+"2", evil, noon, evil, "The count was 13 "+evil+".")
	p.report.Articles[0].URL = "javascript:alert(document.cookie)"
	p.report.Articles[0].Author = evil
	p.finding("evil", "x/"+evil, checker.Contradiction, evil, side(evil, p.passage("<script>.md", "12 "+evil)), side("13"+evil, p.passage("javascript:alert(1)", "13")))
	f := &p.report.Findings[0]
	f.Why, f.Silenced, f.Baseline, f.Sides[0].Passages[0].Speaker = evil, evil, evil, evil
	return p.report
}

// TestCrossSiteScripting: whatever an article, an editor or an address says, a page holds no script, no handler and no style but its own.
func TestCrossSiteScripting(t *testing.T) {
	h := start(t, desk(hostile()), nil)
	evil := url.QueryEscape(`"><script>alert(1)</script>`)
	h.send(t, http.MethodPost, "/api/v1/findings/evil/decisions", `{"action":"note","note":"<script>alert(1)</script>","seen":0}`)
	h.send(t, http.MethodPost, "/api/v1/findings/evil/decisions", `{"action":"assign","assignee":"<script>alert(1)</script>","seen":1}`)
	story := "/story/" + h.firstStory(t)
	for _, path := range []string{"/", "/?status=all&done=1", "/finding/evil", story, story + "/read", "/stories", "/stories?q=" + evil, "/rules", "/record", "/bulk", "/?q=" + evil,
		"/?outlet=" + evil, "/?sort=" + evil, "/?assignee=" + evil, "/rule/x/" + evil, "/" + evil, "/finding/" + evil, "/login?next=" + evil} {
		_, text := h.get(t, path)
		assertTame(t, path, text)
	}
	_, text := h.upload(t, "/check", `<script>alert(1)</script>.txt`, `38 <script>alert(1)</script>`)
	assertTame(t, "/check", text)
	_, text = h.post(t, "/finding/evil/decide", "action=confirm&seen=0&note="+evil)
	assertTame(t, "lost race", text)
	assert.False(t, strings.ContainsAny(text, "\u202E\u0007"), "a text cannot turn the page's direction, nor ring a bell")
	for _, path := range []string{"/api/v1/findings/evil", "/record/decisions.jsonl", "/record/decisions.csv"} {
		answer, err := http.Get(h.url + path)
		require.NoError(t, err)
		answer.Body.Close()
		assert.NotContains(t, answer.Header.Get("Content-Type"), "html", path)
		assert.Equal(t, "nosniff", answer.Header.Get("X-Content-Type-Options"), path)
	}
}

// assertTame parses a page as a browser does and looks for anything that would run or reach outside.
func assertTame(t *testing.T, path, text string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	require.NoError(t, err)
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		assert.NotContains(t, []string{"img", "iframe", "object", "embed", "base", "style", "meta http-equiv"}, n.Data, path)
		for _, a := range n.Attr {
			assert.False(t, strings.HasPrefix(a.Key, "on") || a.Key == "style", "%s: <%s %s>", path, n.Data, a.Key)
			assert.False(t, strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") && a.Key != "value", "%s: %s", path, a.Val)
			if n.Data == "script" || n.Data == "link" {
				assert.False(t, a.Key == "src" && !strings.HasPrefix(a.Val, "/static/"), "%s: %s", path, a.Val)
			}
		}
		if n.Data == "script" {
			assert.Nil(t, n.FirstChild, "%s: a script of its own", path)
		}
	}
}

// TestClickjacking: every answer tells the browser to keep it out of frames, and to run nothing but the desk's own files.
func TestClickjacking(t *testing.T) {
	h := start(t, desk(morning()), nil)
	for _, path := range []string{"/", "/nowhere", "/static/desk.js", "/api/v1/findings", "/healthz", "/record/decisions.csv"} {
		answer, err := http.Get(h.url + path)
		require.NoError(t, err)
		answer.Body.Close()
		policy := answer.Header.Get("Content-Security-Policy")
		assert.Contains(t, policy, "default-src 'none'", path)
		assert.Contains(t, policy, "frame-ancestors 'none'", path)
		assert.NotContains(t, policy, "unsafe", path)
		assert.Equal(t, "DENY", answer.Header.Get("X-Frame-Options"), path)
		assert.Equal(t, "nosniff", answer.Header.Get("X-Content-Type-Options"), path)
		assert.Equal(t, "same-origin", answer.Header.Get("Referrer-Policy"), path)
	}
}

// TestCrossSiteRequestForgery: a page of another site writes nothing, by form or by script.
func TestCrossSiteRequestForgery(t *testing.T) {
	h := start(t, desk(morning()), nil)
	for _, header := range []map[string]string{{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"}} {
		for path, body := range map[string]string{"/decide": "one=confirm:0:toll1", "/finding/toll1/decide": "action=confirm&seen=0", "/bulk": "action=confirm&seen=0",
			"/undo": "", "/record": "", "/check": "text=x", "/refresh": "", "/logout": "", "/login": "", "/api/v1/findings/toll1/decisions": `{"action":"confirm","seen":0}`} {
			r := must(http.NewRequest(http.MethodPost, h.url+path, strings.NewReader(body)))
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			for key, value := range header {
				r.Header.Set(key, value)
			}
			code, _ := read(t, r)
			assert.Equal(t, http.StatusForbidden, code, "%s %v", path, header)
		}
	}
	assert.Zero(t, h.last(t, "toll1").Version)
	r := must(http.NewRequest(http.MethodPost, h.url+"/decide", strings.NewReader("one=confirm:0:toll1")))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	code, _ := read(t, r)
	assert.Equal(t, http.StatusSeeOther, code)
}

// TestReboundName: a desk on loopback answers to its own names only, whatever a stranger's name server says.
func TestReboundName(t *testing.T) {
	h := start(t, desk(morning()), func(c *review.Config) { c.Hosts = []string{"127.0.0.1", "localhost", "::1"} })
	for host, want := range map[string]int{"evil.example": 421, "evil.example:80": 421, "localhost": 200, "LOCALHOST:1": 200, "[::1]:80": 200, "127.0.0.1:8477": 200} {
		r := must(http.NewRequest(http.MethodGet, h.url+"/", nil))
		r.Host = host
		code, _ := read(t, r)
		assert.Equal(t, want, code, host)
	}
}

// TestPathTraversal: no spelling of a path leaves the embedded files.
func TestPathTraversal(t *testing.T) {
	h := start(t, desk(morning()), nil)
	for _, path := range []string{"/static/../desk.go", "/static/..%2fdesk.go", "/static/%2e%2e/desk.go", "/static/css/1-tokens.css", "/static//etc/passwd", "/static/%00", "/static/",
		"/record/..%2f..%2fetc%2fpasswd", "/record/desk.db", `/static/..\desk.go`, "/rule/../../etc/passwd", "/finding/..%2f..%2fetc%2fpasswd"} {
		conn, err := net.Dial("tcp", strings.TrimPrefix(h.url, "http://"))
		require.NoError(t, err)
		fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", path)
		answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
		require.NoError(t, err)
		text, _ := io.ReadAll(answer.Body)
		conn.Close()
		assert.NotEqual(t, http.StatusOK, answer.StatusCode, path)
		assert.NotContains(t, string(text), "package review", path)
		assert.NotContains(t, string(text), "root:", path)
	}
	code, text := h.upload(t, "/check", "../../../../etc/cron.d/x.txt", "38")
	assert.Equal(t, 200, code)
	assert.Contains(t, text, "Reading x.txt")
}

// TestOversizedRequests: what is too long is refused with a word, not swallowed.
func TestOversizedRequests(t *testing.T) {
	h := start(t, desk(morning()), func(c *review.Config) { c.MaxUpload = 1000 })
	long := strings.Repeat("x", 600<<10)
	code, _ := h.post(t, "/decide", "one="+long)
	assert.Equal(t, http.StatusRequestEntityTooLarge, code)
	code, _ = h.send(t, http.MethodPost, "/api/v1/findings/toll1/decisions", `{"note":"`+long+`"}`)
	assert.Equal(t, http.StatusRequestEntityTooLarge, code)
	code, _ = h.upload(t, "/check", "a.txt", long)
	assert.Equal(t, http.StatusRequestEntityTooLarge, code)
	code, text := h.upload(t, "/check", "a.txt", strings.Repeat("x", 2000))
	assert.Equal(t, http.StatusRequestEntityTooLarge, code)
	assert.Contains(t, text, "longer than this desk takes")
	r := must(http.NewRequest(http.MethodGet, h.url+"/", nil))
	r.Header.Set("X-Long", strings.Repeat("x", 100<<10))
	code, _ = read(t, r)
	assert.Equal(t, http.StatusRequestHeaderFieldsTooLarge, code)
	code, _ = h.get(t, "/?q="+strings.Repeat("x", 500))
	assert.Equal(t, http.StatusBadRequest, code)
}

// TestSlowRequests: a client that dribbles its request is cut off, and others are served meanwhile.
func TestSlowRequests(t *testing.T) {
	h := start(t, desk(morning()), func(c *review.Config) {
		c.Limits = review.Limits{Head: 200 * time.Millisecond, Body: 300 * time.Millisecond}
	})
	for _, begin := range []string{"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", "POST /decide HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\none="} {
		conn, err := net.Dial("tcp", strings.TrimPrefix(h.url, "http://"))
		require.NoError(t, err)
		fmt.Fprint(conn, begin)
		code, _ := h.get(t, "/")
		assert.Equal(t, http.StatusOK, code)
		conn.SetReadDeadline(time.Now().Add(5 * time.Second))
		text, err := io.ReadAll(conn)
		assert.NoError(t, err, "the server ends the connection")
		assert.NotContains(t, string(text), "200 OK")
		conn.Close()
	}
}

// TestServerSideRequestForgery: an address inside the house that somebody pastes is not asked, and the page says so.
func TestServerSideRequestForgery(t *testing.T) {
	asked := false
	inner := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer inner.Close()
	d := desk(morning())
	d.Fetch = func(ctx context.Context, address string) (review.Draft, error) {
		page, err := fetch.Fetcher{}.Get(ctx, address)
		return review.Draft{Name: page.Name, Text: page.Body}, err
	}
	h := start(t, d, nil)
	for _, address := range []string{inner.URL, h.url + "/record/decisions.jsonl", "http://169.254.169.254/", "file:///etc/passwd"} {
		code, text := h.post(t, "/check", "url="+url.QueryEscape(address))
		assert.Equal(t, http.StatusOK, code)
		assert.Contains(t, text, "could not be checked", address)
		_, text = h.send(t, http.MethodPost, "/api/v1/check", fmt.Sprintf(`{"url":%q}`, address))
		assert.Contains(t, text, `"error":`, address)
	}
	assert.False(t, asked)
}
