// Package fetch reads one public web page at an editor's word, and nothing inside the house: an address that a stranger puts into a
// text must not make the desk knock at the newsroom's own doors.
package fetch

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

// A Page is what an address gave.
type Page struct {
	Name string // a file name whose ending tells the format
	URL  string // where the last redirect led
	Body []byte
}

// A Fetcher reads web pages. The zero Fetcher is ready for use.
type Fetcher struct {
	Max     int64                  // longest page in bytes; 0 is 4 MiB
	Timeout time.Duration          // for everything together; 0 is 20 s
	Allow   func(netip.Addr) error // says why an address may not be asked; nil is Public. Tests replace it
}

// ErrForbidden is wrapped by errors about addresses that are never asked.
var ErrForbidden = errors.New("not a public address")

// Public refuses every address that is not reachable from anywhere in the world: this machine, private networks, link-local and
// shared ranges, metadata services, multicast, and IPv6 forms that carry any of these inside.
func Public(a netip.Addr) error {
	a = a.Unmap()
	if !a.IsValid() || !a.IsGlobalUnicast() || a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() || a.IsMulticast() || a.Zone() != "" {
		return ErrForbidden
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return ErrForbidden
		}
	}
	return nil
}

// reserved are ranges that net/netip does not know as private.
var reserved = prefixes("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
	"240.0.0.0/4", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "2002::/16", "fec0::/10")

func prefixes(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for i, text := range list {
		out[i] = netip.MustParsePrefix(text)
	}
	return out
}

const redirects = 5

// Get reads a page over http or https. The check on addresses is made on the connection itself, after names are looked up, so a name that
// changes its address between looking and connecting gains nothing. Errors are one line that an editor understands.
func (f Fetcher) Get(ctx context.Context, address string) (Page, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return Page{}, fmt.Errorf("%q is no web address", address)
	}
	if err := proper(u); err != nil {
		return Page{}, err
	}
	if f.Timeout == 0 {
		f.Timeout = 20 * time.Second
	}
	if f.Max == 0 {
		f.Max = 4 << 20
	}
	ctx, cancel := context.WithTimeout(ctx, f.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, fmt.Errorf("%q is no web address", address)
	}
	request.Header.Set("User-Agent", "crosscheck")
	request.Header.Set("Accept", "text/html, text/plain, text/markdown, application/json;q=0.5")
	answer, err := f.client().Do(request)
	if err != nil {
		return Page{}, fmt.Errorf("fetch %q: %w", u.Host, plain(err))
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return Page{}, fmt.Errorf("fetch %q: it answers %s", u.Host, answer.Status)
	}
	name, err := fileName(answer)
	if err != nil {
		return Page{}, fmt.Errorf("fetch %q: %w", u.Host, err)
	}
	body, err := io.ReadAll(io.LimitReader(answer.Body, f.Max+1))
	if err != nil {
		return Page{}, fmt.Errorf("fetch %q: %w", u.Host, plain(err))
	}
	if int64(len(body)) > f.Max {
		return Page{}, fmt.Errorf("fetch %q: the page is longer than %d bytes", u.Host, f.Max)
	}
	return Page{Name: name, URL: answer.Request.URL.String(), Body: body}, nil
}

// client returns a client that asks no proxy, keeps no connection and no cookie, and looks at every address before it connects.
func (f Fetcher) client() *http.Client {
	allow := f.Allow
	if allow == nil {
		allow = Public
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second, Control: func(_, address string, _ syscall.RawConn) error {
		to, err := netip.ParseAddrPort(address)
		if err != nil {
			return ErrForbidden
		}
		return allow(to.Addr())
	}}
	return &http.Client{
		Transport: &http.Transport{DialContext: dialer.DialContext, DisableKeepAlives: true, TLSHandshakeTimeout: 10 * time.Second,
			ResponseHeaderTimeout: 15 * time.Second, MaxResponseHeaderBytes: 64 << 10},
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			if len(via) > redirects {
				return errors.New("too many redirects")
			}
			return proper(r.URL)
		},
	}
}

// proper refuses addresses that are not plain web addresses.
func proper(u *url.URL) error {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("%q is no web address: it must begin with http:// or https://", u.Scheme)
	case u.User != nil:
		return errors.New("a web address with a password is not asked")
	}
	return nil
}

// plain takes the wrapping off a client's error, which repeats the whole address.
func plain(err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	switch {
	case errors.Is(err, ErrForbidden):
		return ErrForbidden
	case errors.Is(err, context.DeadlineExceeded):
		return errors.New("no answer in time")
	}
	return err
}

// endings gives file names to kinds of content.
var endings = map[string]string{"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md"}

// fileName makes a name from the address, its ending from the kind of content.
func fileName(answer *http.Response) (string, error) {
	kind, _, err := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	if err != nil {
		kind = "text/html"
	}
	ending, ok := endings[kind]
	if !ok {
		return "", fmt.Errorf("%q is no article: a page or a text is needed", kind)
	}
	base := path.Base(answer.Request.URL.Path)
	base = strings.TrimSuffix(base, path.Ext(base))
	if base == "" || base == "." || base == "/" {
		base = answer.Request.URL.Hostname()
	}
	return base + ending, nil
}
