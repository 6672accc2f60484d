// Package review is the editors' desk: pages on which disputed facts are read with all their sides and settled, and the same over a
// JSON interface. It shows what was printed, side by side, and keeps what editors decide; it judges nothing itself.
//
// The package knows findings and articles, not how they are made: what it needs of the rest of the program comes in as a Desk.
package review

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review/store"
)

// A Desk is what the pages need of the rest of the program. Its functions may be called at the same time.
type Desk struct {
	// Report cross-checks the corpus. It is called once at the start and again when an editor asks for it.
	Report func(ctx context.Context) (checker.Report, error)
	// Check cross-checks a new article against the corpus and returns the findings that touch it, with every article that they quote
	// and the new one first. It tells what it is doing line by line. Where it is nil the desk takes no articles.
	Check func(ctx context.Context, draft Draft, progress func(line string)) (checker.Report, error)
	// Fetch reads a public web page. Where it is nil the desk takes no addresses. It must refuse addresses inside the house: see
	// package fetch.
	Fetch func(ctx context.Context, address string) (Draft, error)
	// Stories groups the articles of a report, by path; nil groups those that share a finding.
	Stories func(r checker.Report) [][]string
	// Agree returns what the given articles, one story, say alike; nil shows disputed facts only.
	Agree func(ctx context.Context, articles []checker.Article) ([]Agreement, error)
	// Rules documents the rules that findings name.
	Rules []checker.Rule
}

// A Draft is an article on its way in.
type Draft struct {
	Name      string    // file name, whose ending tells the format; "" is plain text
	Outlet    string    // "" where the text tells
	Published time.Time // zero where the text tells
	Text      []byte
}

// An Agreement is one fact that several outlets print alike.
type Agreement struct {
	Subject  string
	Value    string
	Passages []checker.Passage
}

// Config says how the desk runs. The zero value of a field means what its comment says first.
type Config struct {
	Store     *store.Store     // required
	Editor    string           // who decides where nobody logs in; required unless Login or Proxy.Header is set
	Login     bool             // false: no accounts; true: every page but the login needs one
	Proxy     Proxy            // none
	Hosts     []string         // any; otherwise the only host names that requests may name, against rebound names
	Now       func() time.Time // time.Now
	Log       *slog.Logger     // discards
	MaxUpload int64            // 2 MiB: the longest article taken, in bytes
	Limits    Limits           // see Limits
}

// A Proxy is a server in front of the desk that knows who asks.
type Proxy struct {
	Header string         // the header that carries the editor's name; "" trusts none
	From   []netip.Prefix // where the proxy speaks from; the header is ignored from anywhere else
}

// Limits bound how long a client may take; zero fields mean 5 s for a request's head, 30 s for its body, 60 s for the answer, and
// 120 s of silence between requests. Session is how long a login lasts: 12 hours.
type Limits struct {
	Head, Body, Answer, Idle, Session time.Duration
}

// A Server is the review desk over HTTP.
type Server struct {
	desk    Desk
	config  Config
	store   *store.Store
	ledger  *ledger
	board   atomic.Pointer[board]
	checks  *checks
	pages   *pages
	limiter *limiter
	metrics *metrics
	handler http.Handler
	loading sync.Mutex
}

// New returns a desk that shows nothing yet: call Load before serving.
func New(desk Desk, config Config) (*Server, error) {
	if desk.Report == nil || config.Store == nil {
		return nil, errors.New("review: a desk needs a report and a store")
	}
	if config.Editor == "" && !config.Login && config.Proxy.Header == "" {
		return nil, errors.New("review: a desk without accounts needs an editor's name")
	}
	config.fill()
	pages, err := newPages()
	if err != nil {
		return nil, fmt.Errorf("review: %w", err)
	}
	s := &Server{desk: desk, config: config, store: config.Store, ledger: newLedger(config.Store), checks: newChecks(), pages: pages,
		limiter: newLimiter(config.Now), metrics: newMetrics()}
	s.board.Store(newBoard(checker.Report{}, desk.Stories))
	s.handler = s.guard(s.mux())
	return s, nil
}

func (c *Config) fill() {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.MaxUpload == 0 {
		c.MaxUpload = 2 << 20
	}
	for _, d := range []struct {
		field *time.Duration
		value time.Duration
	}{{&c.Limits.Head, 5 * time.Second}, {&c.Limits.Body, 30 * time.Second}, {&c.Limits.Answer, time.Minute}, {&c.Limits.Idle, 2 * time.Minute},
		{&c.Limits.Session, 12 * time.Hour}} {
		if *d.field == 0 {
			*d.field = d.value
		}
	}
}

// Load runs the report and shows it from now on. Decisions stay with their findings.
func (s *Server) Load(ctx context.Context) error {
	s.loading.Lock() // one at a time: each reads the whole corpus
	defer s.loading.Unlock()
	report, err := s.desk.Report(ctx)
	if err != nil {
		return fmt.Errorf("cross-check the corpus: %w", err)
	}
	s.board.Store(newBoard(report, s.desk.Stories))
	return s.ledger.refresh(ctx)
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }
