package review_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review"
	"crosscheck/checker/review/store"
	"crosscheck/checker/review/store/storetest"

	"github.com/stretchr/testify/require"
)

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

// A press builds reports as the checker would: articles, and findings that quote them exactly.
type press struct {
	report checker.Report
	places map[string]int
}

func newPress() *press { return &press{places: map[string]int{}} }

// article adds a text; paragraphs are split at blank lines and sentences at lines.
func (p *press) article(path, outlet, wire string, published time.Time, title, text string) {
	a := checker.Article{Path: path, Outlet: outlet, Wire: wire, Title: title, Published: published, Author: "A. Reporter", URL: "https://example.org/" + path}
	add := func(part checker.Part, paragraph int, line string) {
		a.Sentences = append(a.Sentences, checker.Sentence{Article: path, N: len(a.Sentences), Line: len(a.Sentences) + 1, Column: 1, Paragraph: paragraph, Part: part,
			Outlet: outlet, Wire: wire, Published: published, Text: line})
	}
	if title != "" {
		add(checker.Title, 0, title)
	}
	for i, paragraph := range strings.Split(strings.TrimSpace(text), "\n\n") {
		for _, line := range strings.Split(paragraph, "\n") {
			add(checker.Body, i+1, line)
		}
	}
	p.places[path] = len(p.report.Articles)
	p.report.Articles = append(p.report.Articles, a)
	p.report.Sentences += len(a.Sentences)
}

// passage quotes an article; it panics on words that are not there, since a fixture must be true.
func (p *press) passage(path, quote string) checker.Passage {
	a := p.report.Articles[p.places[path]]
	for _, s := range a.Sentences {
		if at := strings.Index(s.Text, quote); at >= 0 {
			return checker.Passage{Article: path, Outlet: a.Outlet, Wire: a.Wire, Published: a.Published, Line: s.Line, Column: at + 1, N: s.N, Part: s.Part,
				Sentence: s.Text, Quote: quote, Start: at}
		}
	}
	panic(fmt.Sprintf("article %q does not say %q", path, quote))
}

func side(value string, passages ...checker.Passage) checker.Side {
	s := checker.Side{Value: value, Passages: passages}
	seen := map[string]bool{}
	for _, p := range passages {
		if !seen[p.Outlet] {
			seen[p.Outlet] = true
			s.Outlets = append(s.Outlets, p.Outlet)
		}
	}
	return s
}

func (p *press) finding(id, rule string, kind checker.FindingKind, summary string, sides ...checker.Side) {
	severity := checker.Note
	if kind.Serious() {
		severity = checker.Error
	}
	p.report.Findings = append(p.report.Findings, checker.Finding{ID: id, Rule: rule, Kind: kind, Severity: severity, Confidence: 0.9, Summary: summary,
		Why: "Both speak of the same thing on the same day, and the numbers cannot both hold.", Sides: sides})
}

// morning is the report that most tests look at: a ferry fire as five outlets told of it.
func morning() checker.Report {
	p := newPress()
	day := func(d, h int) time.Time { return time.Date(2026, 3, d, h, 0, 0, 0, time.UTC) }
	p.article("harbour.md", "Harbour Ledger", "", day(1, 9), "Ferry fire kills 38 off Porto Alto",
		"A fire on the night ferry killed at least 38 people on Sunday.\nThe ship had left Porto Alto at 10 p.m. with 212 passengers.\nRescue boats reached it within an hour.\n\nThe mayor, Ana Prado, said 38 bodies had been brought ashore.\nThe company said the ship passed inspection in January.")
	p.article("coast.md", "Coast Wire", "Coast Wire", day(1, 15), "Ferry fire: 41 dead",
		"Forty-one people died when a ferry caught fire, the coast guard said.\nThe vessel carried 212 passengers and left at 11 p.m., officials said.")
	p.article("valley.md", "Valley Post", "Coast Wire", day(1, 17), "Ferry fire: 41 dead",
		"Forty-one people died when a ferry caught fire, the coast guard said.\nThe vessel carried 212 passengers and left at 11 p.m., officials said.")
	p.article("metro.md", "Metro Daily", "", day(2, 8), "Toll in ferry fire rises to 44",
		"The toll of Sunday's ferry fire rose to 44 on Monday.\nDivers found three more bodies in the hold.\nThe company said the ship was last inspected in November.")
	p.article("sada.md", "صدى المدينة", "", day(2, 10), "حريق العبارة: 41 قتيلا", "قال خفر السواحل إن 41 شخصا لقوا حتفهم.\nغادرت السفينة عند الساعة 11 مساء.")
	copied := p.passage("valley.md", "Forty-one people")
	copied.CopyOf = "coast.md"
	p.finding("toll1", "quantity/conflict", checker.Contradiction, "38 or 41 people killed in the ferry fire",
		side("38 dead", p.passage("harbour.md", "at least 38 people"), p.passage("harbour.md", "38 bodies")),
		side("41 dead", p.passage("coast.md", "Forty-one people"), copied, p.passage("sada.md", "41 شخصا")))
	p.finding("toll2", "quantity/conflict", checker.Update, "The toll of the ferry fire rose from 41 to 44",
		side("41 dead", p.passage("coast.md", "Forty-one people")), side("44 dead", p.passage("metro.md", "44")))
	p.finding("depart", "time/conflict", checker.Contradiction, "The ferry left at 10 p.m. or at 11 p.m.",
		side("10 p.m.", p.passage("harbour.md", "10 p.m.")), side("11 p.m.", p.passage("coast.md", "11 p.m."), p.passage("sada.md", "11 مساء")))
	p.finding("inspect", "date/conflict", checker.Disputed, "The last inspection was in January or in November",
		side("January", p.passage("harbour.md", "in January")), side("November", p.passage("metro.md", "in November")))
	p.article("vote.md", "Harbour Ledger", "", day(3, 9), "Council passes budget 7-4", "The council passed the budget by seven votes to five.")
	p.finding("vote", "score/headline", checker.Internal, "7-4 in the headline, 7-5 in the text",
		side("7-4", p.passage("vote.md", "7-4")), side("7-5", p.passage("vote.md", "seven votes to five")))
	return p.report
}

// rules documents what the fixtures name.
var rules = []checker.Rule{
	{Name: "quantity/conflict", Title: "Two counts of one thing", Doc: "Compares counts of one thing.\n\nCounts that moved on are updates.",
		Example: [2]string{"At least 38 died.", "Forty-one died."}, Near: [2]string{"38 died at sea.", "41 were hurt."}},
	{Name: "time/conflict", Title: "Two times of one event"},
	{Name: "date/conflict", Title: "Two days of one event"},
}

// desk returns a desk over a fixed report. Its check finds one contradiction in every text that says 38.
func desk(report checker.Report) review.Desk {
	return review.Desk{
		Report: func(context.Context) (checker.Report, error) { return report, nil },
		Check:  check,
		Rules:  rules,
	}
}

func check(_ context.Context, draft review.Draft, progress func(string)) (checker.Report, error) {
	if strings.Contains(draft.Name, ".pdf") {
		return checker.Report{}, fmt.Errorf("read %q: no known format", draft.Name)
	}
	if string(draft.Text) == "panic" {
		panic("a rule broke on this text")
	}
	p := newPress()
	progress("Reading " + draft.Name)
	p.article("new.txt", draft.Outlet, "", draft.Published, "", string(draft.Text))
	progress("Comparing with 5 articles")
	if strings.Contains(string(draft.Text), "38") {
		p.article("coast.md", "Coast Wire", "", noon, "Ferry fire: 41 dead", "Forty-one people died when a ferry caught fire, the coast guard said.")
		p.finding("pasted1", "quantity/conflict", checker.Contradiction, "38 in the new article, 41 in print", side("38", p.passage("new.txt", "38")), side("41", p.passage("coast.md", "Forty-one")))
	}
	return p.report, nil
}

// A house is a running desk.
type house struct {
	url    string
	server *review.Server
	store  *store.Store
}

// start opens a desk on a loopback port with the real store and the real server. change may alter the configuration.
func start(t testing.TB, desk review.Desk, change func(*review.Config)) house {
	t.Helper()
	s, err := store.Open(context.Background(), storetest.SQLite(t))
	require.NoError(t, err)
	t.Cleanup(func() { s.Close() })
	return startOn(t, s, desk, change)
}

func startOn(t testing.TB, s *store.Store, desk review.Desk, change func(*review.Config)) house {
	config := review.Config{Store: s, Editor: "Ann Example"}
	if os.Getenv("CROSSCHECK_LOG") != "" {
		config.Log = slog.New(slog.NewTextHandler(os.Stderr, nil))
	}
	if change != nil {
		change(&config)
	}
	server, err := review.New(desk, config)
	require.NoError(t, err)
	require.NoError(t, server.Load(context.Background()))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, listener) }()
	t.Cleanup(func() {
		cancel()
		require.NoError(t, <-done)
	})
	return house{url: "http://" + listener.Addr().String(), server: server, store: s}
}

// get returns a page's status and text.
func (h house) get(t testing.TB, path string) (int, string) {
	t.Helper()
	return read(t, must(http.NewRequest(http.MethodGet, h.url+path, nil)))
}

// post sends a form and follows no redirect.
func (h house) post(t testing.TB, path, form string) (int, string) {
	t.Helper()
	r := must(http.NewRequest(http.MethodPost, h.url+path, strings.NewReader(form)))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return read(t, r)
}

// send calls the JSON interface.
func (h house) send(t testing.TB, method, path, body string) (int, string) {
	t.Helper()
	r := must(http.NewRequest(method, h.url+path, strings.NewReader(body)))
	r.Header.Set("Content-Type", "application/json")
	return read(t, r)
}

var client = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}

func read(t testing.TB, r *http.Request) (int, string) {
	t.Helper()
	answer, err := client.Do(r)
	require.NoError(t, err)
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	if location := answer.Header.Get("Location"); location != "" {
		return answer.StatusCode, location
	}
	return answer.StatusCode, string(text)
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
