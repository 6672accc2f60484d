package ingest

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"path"
	"strings"
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
