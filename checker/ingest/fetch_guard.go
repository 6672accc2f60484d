package ingest

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
)

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
