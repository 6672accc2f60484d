package review

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
)

// metrics are counters in the text form that Prometheus reads.
type metrics struct {
	mu       sync.Mutex
	counters map[string]map[string]int64 // name -> labels -> count
	seconds  map[string]float64          // route -> time spent
}

// counterHelp names the counters and says what they count.
var counterHelp = map[string]string{
	"requests_total":  "Requests by method, route and status code.",
	"decisions_total": "Decisions written, by action.",
	"stale_total":     "Decisions refused because the finding had moved on.",
	"logins_total":    "Tries to log in, by outcome.",
	"checks_total":    "Articles checked, by outcome.",
}

func newMetrics() *metrics {
	return &metrics{counters: map[string]map[string]int64{}, seconds: map[string]float64{}}
}

// add counts n under a name and its labels, given as names and values in turn.
func (m *metrics) add(n int, name string, labels ...string) {
	var key strings.Builder
	for i := 0; i+1 < len(labels); i += 2 {
		if i > 0 {
			key.WriteByte(',')
		}
		fmt.Fprintf(&key, "%s=%q", labels[i], labels[i+1])
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.counters[name] == nil {
		m.counters[name] = map[string]int64{}
	}
	m.counters[name][key.String()] += int64(n)
}

func (m *metrics) write(w io.Writer) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, name := range sorted(counterHelp) {
		fmt.Fprintf(w, "# HELP crosscheck_review_%s %s\n# TYPE crosscheck_review_%s counter\n", name, counterHelp[name], name)
		for _, labels := range sorted(m.counters[name]) {
			fmt.Fprintf(w, "crosscheck_review_%s{%s} %d\n", name, labels, m.counters[name][labels])
		}
	}
	fmt.Fprint(w, "# HELP crosscheck_review_seconds_total Time spent answering, by route.\n# TYPE crosscheck_review_seconds_total counter\n")
	for _, route := range sorted(m.seconds) {
		fmt.Fprintf(w, "crosscheck_review_seconds_total{route=%q} %g\n", route, m.seconds[route])
	}
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

// A recorder remembers how a request was answered.
type recorder struct {
	http.ResponseWriter
	code  int
	bytes int64
}

// WriteHeader remembers the status code.
func (r *recorder) WriteHeader(code int) {
	if r.code == 0 {
		r.code = code
	}
	r.ResponseWriter.WriteHeader(code)
}

// Write counts the bytes.
func (r *recorder) Write(p []byte) (int, error) {
	if r.code == 0 {
		r.code = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(p)
	r.bytes += int64(n)
	return n, err
}

// Unwrap lets a response controller reach the connection.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// account logs and counts a request. The query is left out: it holds what editors look for.
func (s *Server) account(r *http.Request, out *recorder, n *note, started time.Time) {
	spent := time.Since(started)
	route := n.route
	if route == "" {
		route = "none"
	}
	s.metrics.add(1, "requests_total", "method", method(r), "route", route, "code", strconv.Itoa(out.code))
	s.metrics.mu.Lock()
	s.metrics.seconds[route] += spent.Seconds()
	s.metrics.mu.Unlock()
	s.config.Log.Info("request", "method", r.Method, "route", route, "status", out.code, "bytes", out.bytes, "ms", float64(spent.Microseconds())/1000, "editor", n.editor)
}

// health tells whether the store answers.
func (s *Server) health(w http.ResponseWriter, r *http.Request) {
	if err := s.store.Ping(r.Context()); err != nil {
		http.Error(w, "the store does not answer", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	io.WriteString(w, "ok\n")
}

// metricsPage answers editors, and programs on this machine that no proxy stands before.
func (s *Server) metricsPage(w http.ResponseWriter, r *http.Request) {
	if editor(r) == "" && (s.config.Proxy.trusts(r) || !loopback(r.RemoteAddr)) {
		s.stranger(w, r)
		return
	}
	if err := s.ledger.refresh(r.Context()); err != nil {
		http.Error(w, "the store does not answer", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	s.metrics.write(w)
	b := s.board.Load()
	p := s.progress(b)
	fmt.Fprintf(w, "# HELP crosscheck_review_findings Findings on the desk.\n# TYPE crosscheck_review_findings gauge\n")
	fmt.Fprintf(w, "crosscheck_review_findings{state=\"all\"} %d\ncrosscheck_review_findings{state=\"serious\"} %d\ncrosscheck_review_findings{state=\"serious decided\"} %d\n", p.All, p.Serious, p.Decided)
}

func loopback(remote string) bool {
	host, _, err := net.SplitHostPort(remote)
	if err != nil {
		return false
	}
	address, err := netip.ParseAddr(host)
	return err == nil && address.Unmap().IsLoopback()
}

// progress counts how far the desk has come.
func (s *Server) progress(b *board) progress {
	var p progress
	s.ledger.view(func(states map[string]state, _ int64) {
		for i := range b.cards {
			p.add(&b.cards[i], at(states, b.cards[i].ID))
		}
	})
	return p
}

// method names a request's method, with one name for all that HTTP does not know, since a label's values must stay few.
func method(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodDelete, http.MethodPut, http.MethodPatch, http.MethodOptions:
		return r.Method
	}
	return "other"
}
