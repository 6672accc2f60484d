package review

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"time"
)

// policy lets a page load its own style, script and pictures, talk to its own server, and nothing else.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guard is what every request passes: headers that keep browsers strict, a known host name, no writes from other sites, and the
// question who asks.
func (s *Server) guard(next http.Handler) http.Handler {
	crossOrigin := http.NewCrossOriginProtection()
	crossOrigin.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.fail(w, r, http.StatusForbidden, "A page of another site may not write here.")
	}))
	inner := crossOrigin.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := time.Now()
		n := &note{}
		out := &recorder{ResponseWriter: w}
		h := out.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		h.Set("Cache-Control", "no-store")
		r = r.WithContext(context.WithValue(r.Context(), noteKey{}, n))
		defer s.account(r, out, n, started)
		if !s.knownHost(r.Host) {
			http.Error(out, "this desk does not go by that name", http.StatusMisdirectedRequest)
			return
		}
		who, err := s.identify(r)
		if err != nil {
			s.config.Log.Error("the store does not answer", "error", err)
			http.Error(out, "the store does not answer", http.StatusServiceUnavailable)
			return
		}
		n.editor = who
		inner.ServeHTTP(out, r)
	})
}

// knownHost keeps a name that somebody else's name server points at this machine from speaking for it.
func (s *Server) knownHost(host string) bool {
	if len(s.config.Hosts) == 0 {
		return true
	}
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return slices.Contains(s.config.Hosts, strings.ToLower(strings.Trim(host, "[]")))
}

// note is what handlers learn of a request, for the log and the pages.
type note struct {
	editor string
	route  string
}

type noteKey struct{}

// editor returns who asks, "" for a stranger.
func editor(r *http.Request) string {
	if n, ok := r.Context().Value(noteKey{}).(*note); ok {
		return n.editor
	}
	return ""
}

// identify returns the editor behind a request: named by a trusted proxy, by a session, or by the desk's own setting.
func (s *Server) identify(r *http.Request) (string, error) {
	if s.config.Proxy.Header != "" {
		if name, ok := s.config.Proxy.editor(r); ok {
			return name, nil
		}
	}
	if s.config.Login {
		cookie, err := r.Cookie(cookieName)
		if err != nil || cookie.Value == "" || len(cookie.Value) > 100 {
			return "", nil
		}
		return s.store.Session(r.Context(), cookie.Value, s.config.Now())
	}
	if s.config.Proxy.Header != "" {
		return "", nil // only the proxy's word counts
	}
	return s.config.Editor, nil
}

// editor returns the name that a trusted proxy gives. The header counts only from the proxy's own address, and only once.
func (p Proxy) editor(r *http.Request) (string, bool) {
	if !p.trusts(r) {
		return "", false
	}
	values := r.Header.Values(p.Header)
	if len(values) != 1 || checkName(values[0]) != nil {
		return "", false
	}
	return values[0], true
}

// trusts tells whether a request comes from the proxy itself.
func (p Proxy) trusts(r *http.Request) bool {
	from, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return false
	}
	for _, prefix := range p.From {
		if prefix.Contains(from.Addr().Unmap()) {
			return true
		}
	}
	return false
}

func escape(text string) string { return url.QueryEscape(text) }
