package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"strings"
	"syscall"
	"time"
)

// Limits bound what Fetch does. The zero Limits are right for the web: 30 seconds, 16 MB, five redirections, no private addresses.
type Limits struct {
	Time      time.Duration // for one address, robots.txt included
	Size      int64         // bytes of the page, unpacked
	Redirects int           // how many are followed
	Agent     string        // what the program calls itself, to sites and in robots.txt
	Private   bool          // addresses of the own machine and of private networks are allowed
	NoRobots  bool          // robots.txt is not asked: for addresses that are the user's own
	Now       time.Time     // see Options
}

const (
	fetchTime      = 30 * time.Second
	fetchSize      = 16 << 20
	fetchRedirects = 5
	fetchAgent     = "crosscheck"
)

func (l Limits) filled() Limits {
	if l.Time <= 0 {
		l.Time = fetchTime
	}
	if l.Size <= 0 {
		l.Size = fetchSize
	}
	if l.Redirects <= 0 {
		l.Redirects = fetchRedirects
	}
	if l.Agent == "" {
		l.Agent = fetchAgent
	}
	return l
}

// IsAddress tells whether a path given by a user is an address that Fetch reads.
func IsAddress(path string) bool {
	return strings.HasPrefix(path, "http://") || strings.HasPrefix(path, "https://")
}

// Fetch reads the articles of a web address: a page, a feed, or a file of any other format. It asks robots.txt first and refuses addresses
// of private networks unless the limits allow them. An article's path is the address.
func Fetch(ctx context.Context, address string, l Limits) (Corpus, error) {
	l = l.filled()
	ctx, cancel := context.WithTimeout(ctx, l.Time)
	defer cancel()
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.User != nil {
		return Corpus{}, fmt.Errorf("%q is not an address that can be fetched: want http or https, without a password", address)
	}
	client := l.client()
	defer client.CloseIdleConnections()
	f := fetcher{limits: l, client: client, robots: map[string]robots{}}
	client.CheckRedirect = f.follow
	data, kind, err := f.get(ctx, u)
	if err != nil {
		return Corpus{}, fmt.Errorf("%s: %w", address, fetchError(err, l))
	}
	format, ok := formatOfType(kind, u.Path, data)
	if !ok {
		return Corpus{}, fmt.Errorf("%s: is %q, which is none of the formats that can be read", address, kind)
	}
	var c Corpus
	c.read(Source{Path: address, Data: data, Byline: Byline{URL: address, Outlet: ""}, Now: l.Now}, format)
	for i, a := range c.Articles {
		if a.Outlet == stem(address) || a.Outlet == stem(a.Path) {
			c.Articles[i] = renamed(a, host(address))
		}
	}
	return c, nil
}

// fetchError makes one line of what a client returns.
func fetchError(err error, l Limits) error {
	var inner *url.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("took longer than %s", l.Time)
	case errors.As(err, &inner):
		return inner.Err
	}
	return err
}

// client returns a client that asks every address it is about to connect to, redirections included, whether it is public.
func (l Limits) client() *http.Client {
	dialer := &net.Dialer{Timeout: l.Time}
	if !l.Private {
		dialer.Control = func(_, address string, _ syscall.RawConn) error { return public(address) }
	}
	transport := &http.Transport{DialContext: dialer.DialContext, TLSHandshakeTimeout: l.Time, ResponseHeaderTimeout: l.Time, MaxResponseHeaderBytes: 1 << 20}
	if l.Private {
		transport.Proxy = http.ProxyFromEnvironment
	}
	return &http.Client{Transport: transport}
}

// public refuses addresses that the internet does not route: a page must not make the program ask the machines around it.
func public(address string) error {
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%q is not an address: %w", address, err)
	}
	ip := ap.Addr().Unmap()
	if !ip.IsGlobalUnicast() || ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast() || inReserved(ip) {
		return fmt.Errorf("%s is a private address, which is refused", ip)
	}
	return nil
}

// reserved are networks that are neither private by name nor part of the internet.
var reserved = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"), netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("240.0.0.0/4"), netip.MustParsePrefix("64:ff9b::/96"), netip.MustParsePrefix("2002::/16"), netip.MustParsePrefix("2001::/32"),
}

func inReserved(ip netip.Addr) bool {
	for _, p := range reserved {
		if p.Contains(ip) {
			return true
		}
	}
	return false
}

// A fetcher gets one address.
type fetcher struct {
	limits Limits
	client *http.Client
	robots map[string]robots // by scheme and host
}

// follow judges a redirection as it would the first address.
func (f *fetcher) follow(r *http.Request, via []*http.Request) error {
	if len(via) > f.limits.Redirects {
		return fmt.Errorf("leads on more than %d times", f.limits.Redirects)
	}
	if r.URL.Scheme != "http" && r.URL.Scheme != "https" {
		return fmt.Errorf("leads to %q, which is not a web address", r.URL.Redacted())
	}
	if path.Base(via[0].URL.Path) == "robots.txt" {
		return nil
	}
	return f.allowed(r.Context(), r.URL)
}

// get returns a page and its media type.
func (f *fetcher) get(ctx context.Context, u *url.URL) ([]byte, string, error) {
	if err := f.allowed(ctx, u); err != nil {
		return nil, "", err
	}
	resp, err := f.request(ctx, u.String())
	if err != nil {
		return nil, "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, "", fmt.Errorf("answers %s", resp.Status)
	}
	if resp.ContentLength > f.limits.Size {
		return nil, "", fmt.Errorf("has %s, more than the %s that a page may have", size(resp.ContentLength), size(f.limits.Size))
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, f.limits.Size+1))
	if err != nil {
		return nil, "", err
	}
	if int64(len(data)) > f.limits.Size {
		return nil, "", fmt.Errorf("has more than the %s that a page may have", size(f.limits.Size))
	}
	kind := resp.Header.Get("Content-Type")
	return recodedPage(data, kind), kind, nil
}

func (f *fetcher) request(ctx context.Context, address string) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", f.limits.Agent)
	r.Header.Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
	return f.client.Do(r)
}

// allowed asks the site's robots.txt. A site without one, or whose server fails at it with a 4xx, allows everything; one that cannot be reached
// allows nothing.
func (f *fetcher) allowed(ctx context.Context, u *url.URL) error {
	if f.limits.NoRobots {
		return nil
	}
	site := u.Scheme + "://" + u.Host
	rules, known := f.robots[site]
	if !known {
		resp, err := f.request(ctx, site+"/robots.txt")
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		switch {
		case resp.StatusCode >= 500:
			return fmt.Errorf("its robots.txt answers %s", resp.Status)
		case resp.StatusCode == http.StatusOK:
			const longest = 512 << 10
			data, err := io.ReadAll(io.LimitReader(resp.Body, longest))
			if err != nil {
				return err
			}
			rules = parseRobots(string(data), f.limits.Agent)
		}
		f.robots[site] = rules
	}
	if !rules.allow(u.EscapedPath(), u.RawQuery) {
		return fmt.Errorf("the site's robots.txt does not allow %q", u.EscapedPath())
	}
	return nil
}

// formatOfType returns the format of a media type, or else of a name, or else of the data.
func formatOfType(kind, name string, data []byte) (Format, bool) {
	media, _, _ := mime.ParseMediaType(kind)
	switch media {
	case "text/html", "application/xhtml+xml":
		return HTML, true
	case "application/pdf":
		return PDF, true
	case "text/markdown":
		return Markdown, true
	case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml":
		return Feed, true
	case "application/json", "application/ld+json", "text/xml", "application/xml", "text/plain", "application/octet-stream", "application/zip", "application/gzip", "application/x-gzip",
		"message/rfc822", "application/x-ndjson", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "":
		if f, ok := formatFor(name, data); ok && misnamed(name, data, f) == nil {
			return f, true
		}
		return sniff(data), true
	}
	return Format{}, false
}

// recodedPage makes UTF-8 of a page whose encoding only the server tells.
func recodedPage(data []byte, kind string) []byte {
	_, params, err := mime.ParseMediaType(kind)
	if err != nil || params["charset"] == "" || !strings.HasPrefix(kind, "text/") {
		return data
	}
	text, err := recoded(mapped{text: string(data)}, params["charset"])
	if err != nil {
		return data
	}
	return []byte(text.text)
}
