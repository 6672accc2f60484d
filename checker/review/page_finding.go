package review

import (
	"net/http"

	"crosscheck/checker"
	"crosscheck/checker/review/store"
)

// Bounds of what one finding's page shows at once.
const (
	sidesPerPage   = 24
	shownPassages  = 6
	shownCopies    = 60
	shownOutlets   = 12
	shownHistory   = 100
	similarShown   = 6
	similarScanned = 3000
)

type findingBody struct {
	ID        string
	Kind      checker.FindingKind
	Severity  checker.Severity
	Rule      string
	RuleTitle string
	Summary   string
	Why       string
	Certain   float64
	Baseline  string
	Silenced  string
	Sides     []sideView
	SideCount int
	SidesPrev string
	SidesNext string
	From      int // number of the first side shown, from 1
	Story     string
	StoryLink string
	Chart     *chart
	State     stateView
	History   []store.Decision
	Earlier   int
	Similar   []row
	Editors   []string
	Query     string
	Back      string
	Prev      string
	Next      string
	Place     int
	Total     int
	Lost      *store.Decision // who was faster, after a lost race
	Wrong     string          // what is wrong with the form
	Note      string          // what the editor had written
}

func (s *Server) findingPage(w http.ResponseWriter, r *http.Request) {
	f, err := parseFilter(r.URL.Query())
	if err != nil {
		s.fail(w, r, http.StatusBadRequest, "That filter cannot be read: "+err.Error()+".")
		return
	}
	s.showFinding(w, r, http.StatusOK, r.PathValue("id"), f, findingBody{})
}

// showFinding renders a finding's page; start holds what a failed form brings along.
func (s *Server) showFinding(w http.ResponseWriter, r *http.Request, code int, id string, f filter, start findingBody) {
	b, c, ok := s.lookup(id)
	if !ok {
		s.gone(w, r, id)
		return
	}
	body := start
	st := s.ledger.of(c.ID)
	body.ID, body.Kind, body.Severity, body.Rule, body.Summary, body.Why = c.ID, c.Kind, c.Severity, c.Rule, clip(c.Summary, 4*lineText), clip(c.Why, 10*lineText)
	body.Certain, body.Baseline, body.Silenced, body.SideCount, body.State = c.Confidence, c.Baseline, c.Silenced, len(c.Sides), st.view()
	if rule, ok := s.rule(c.Rule); ok {
		body.RuleTitle = rule.Title
	}
	if c.story >= 0 {
		body.Story, body.StoryLink = clip(b.stories[c.story].title, lineText), "/story/"+b.stories[c.story].id
	}
	history, err := s.store.History(r.Context(), c.ID)
	if err != nil {
		s.broken(w, r, err)
		return
	}
	if len(history) > shownHistory {
		body.Earlier = len(history) - shownHistory
		history = history[body.Earlier:]
	}
	body.History = history
	body.Query = f.Query()
	body.Back = "/"
	if body.Query != "" {
		body.Back += "?" + body.Query
	}
	if b == s.board.Load() {
		prev, next, place, total := s.neighbours(b, f, c.ID)
		body.Place, body.Total = place, total
		if prev != "" {
			body.Prev = findingLink(prev, body.Query)
		}
		if next != "" {
			body.Next = findingLink(next, body.Query)
		}
	}
	s.fillSides(b, c, &body, r.URL.Query().Get("sides"))
	body.Chart = newChart(c.Rule, c.Sides)
	body.Similar = s.similar(b, c)
	body.Editors = s.editors(r)
	s.render(w, r, code, "finding", page{Title: clip(c.Summary, nameText), Nav: "queue", Body: body})
}

// gone tells of a finding that the corpus no longer yields; its record stays.
func (s *Server) gone(w http.ResponseWriter, r *http.Request, id string) {
	history, err := s.store.History(r.Context(), id)
	if err != nil || len(history) == 0 {
		s.fail(w, r, http.StatusNotFound, "There is no such finding.")
		return
	}
	s.render(w, r, http.StatusGone, "gone", page{Title: "A finding of the past", Nav: "queue", Body: history})
}

// lookup finds a finding on the desk or among the articles checked lately.
func (s *Server) lookup(id string) (*board, *card, bool) {
	b := s.board.Load()
	if c, ok := b.card(id); ok {
		return b, c, true
	}
	return s.checks.lookup(id)
}
