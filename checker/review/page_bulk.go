package review

import (
	"fmt"
	"net/http"
	"strings"

	"crosscheck/checker/review/store"
)

type bulkBody struct {
	Filter  filter
	Query   string
	Total   int
	Seen    int64
	Sample  []row
	Back    string
	Editors []string
}

// bulkPage shows what a decision on everything behind a filter would touch, before it is made.
func (s *Server) bulkPage(w http.ResponseWriter, r *http.Request) {
	f, err := parseFilter(r.URL.Query())
	if err != nil {
		s.fail(w, r, http.StatusBadRequest, "That filter cannot be read: "+err.Error()+".")
		return
	}
	f.Page = 1
	b := s.board.Load()
	q := s.queue(b, f)
	body := bulkBody{Filter: f, Query: f.Query(), Total: q.Total, Seen: q.seq, Back: home(f), Editors: s.editors(r)}
	for i, c := range q.cards[:min(len(q.cards), 8)] {
		body.Sample = append(body.Sample, b.row(c, q.states[i], ""))
	}
	s.render(w, r, http.StatusOK, "bulk", page0("Decide on "+plural(q.Total, "finding", "findings"), "queue", body))
}

// bulkDecide decides on everything behind a filter. Findings that anybody touched after the editor looked are left out.
func (s *Server) bulkDecide(w http.ResponseWriter, r *http.Request) {
	if !s.readForm(w, r) {
		return
	}
	f := formFilter(r.PostForm.Get("filter"))
	action, cause, _ := strings.Cut(r.PostForm.Get("action"), ":")
	order := bulkOrder{Action: store.Action(action), Cause: cause, Note: r.PostForm.Get("note"), Assignee: strings.TrimSpace(r.PostForm.Get("assignee")),
		Seen: int64(number(r.PostForm.Get("seen"), -1)), Expect: number(r.PostForm.Get("expect"), -1)}
	entries, moved := s.bulkEntries(r, f, order)
	if len(entries) == 0 {
		s.fail(w, r, http.StatusConflict, "Nothing is left behind this filter: everything there was decided on meanwhile.")
		return
	}
	back := home(f)
	if moved > 0 {
		back = add(back, "lost", itoa(moved))
	}
	s.decideMany(w, r, entries, back)
}

// A bulkOrder is a decision on everything behind a filter.
type bulkOrder struct {
	Action   store.Action
	Cause    string
	Note     string
	Assignee string
	Seen     int64 // how far the record had been read when the editor looked
	Expect   int   // how many findings the editor saw; -1 where it does not matter
}

// bulkEntries returns what to write, and how many findings behind the filter moved on since the editor looked.
func (s *Server) bulkEntries(r *http.Request, f filter, order bulkOrder) (entries []store.Entry, moved int) {
	b := s.board.Load()
	m := b.matcher(f)
	s.ledger.view(func(states map[string]state, _ int64) {
		for _, i := range b.orders[f.Sort] {
			c := &b.cards[i]
			st := at(states, c.ID)
			if m.failed(c, st) != 0 {
				continue
			}
			if st.seq > order.Seen {
				moved++
				continue
			}
			e := s.entry(r, c, order.Action, order.Cause, st.version)
			e.Note = order.Note
			if order.Action == store.Assign {
				e.Assignee = order.Assignee
			}
			entries = append(entries, e)
		}
	})
	if order.Expect >= 0 && len(entries)+moved < order.Expect {
		moved = order.Expect - len(entries)
	}
	return entries, moved
}

// Tell says in words what a filter lets through.
func (f filter) Tell() string {
	parts := []string{}
	for _, p := range []struct{ name, value string }{{"status", f.Status}, {"kind", f.Kind}, {"rule", f.Rule}, {"severity", f.Severity}, {"outlet", f.Outlet},
		{"story", f.Story}, {"assigned to", f.Assignee}, {"words", f.Words}} {
		if p.value != "" {
			parts = append(parts, fmt.Sprintf("%s: %s", p.name, p.value))
		}
	}
	if !f.From.IsZero() {
		parts = append(parts, "from "+day(f.From))
	}
	if !f.To.IsZero() {
		parts = append(parts, "to "+day(f.To))
	}
	return strings.Join(parts, " · ")
}
