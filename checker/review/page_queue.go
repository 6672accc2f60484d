package review

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review/store"
)

// A row is a finding as lists show it.
type row struct {
	ID         string
	Link       string
	Kind       checker.FindingKind
	Severity   checker.Severity
	Rule       string
	Summary    string
	Confidence float64
	Sides      []brief
	More       int // sides left out
	Outlets    int
	Story      string
	StoryLink  string
	First      time.Time
	Last       time.Time
	Baseline   string
	Silenced   string
	State      stateView
}

// A brief is a side in one line.
type brief struct {
	Index   int
	Value   string
	Outlets []string
	More    int // outlets left out
}

// A stateView is how a finding stands, for templates.
type stateView struct {
	Status   store.Status
	Cause    string
	Assignee string
	Version  int
	By       string
	At       time.Time
	Notes    int
}

func (st state) view() stateView {
	return stateView{st.status, st.cause, st.assignee, st.version, st.by, st.at, st.notes}
}

// Bounds of a finding in a list, and of lines and names wherever many stand on one page, in bytes.
const (
	briefSides   = 4
	briefOutlets = 3
	lineText     = 400
	nameText     = 120
)

// shorten returns at most n names, none too long, and how many are left out.
func shorten(names []string, n int) (short []string, more int) {
	for _, name := range names[:min(n, len(names))] {
		short = append(short, clip(name, nameText))
	}
	return short, max(0, len(names)-n)
}

// row lays a finding out for a list; query is kept in its link, so that the finding's page knows the list it came from.
func (b *board) row(c *card, st state, query string) row {
	r := row{ID: c.ID, Link: findingLink(c.ID, query), Kind: c.Kind, Severity: c.Severity, Rule: c.Rule, Summary: clip(c.Summary, lineText), Confidence: c.Confidence,
		Outlets: len(c.outlets), First: c.first, Last: c.last, Baseline: c.Baseline, Silenced: c.Silenced, State: st.view()}
	if c.story >= 0 {
		r.Story, r.StoryLink = clip(b.stories[c.story].title, nameText), "/story/"+b.stories[c.story].id
	}
	for i, side := range c.Sides {
		if i == briefSides {
			r.More = len(c.Sides) - i
			break
		}
		v := brief{Index: i, Value: clip(side.Value, nameText)}
		v.Outlets, v.More = shorten(side.Outlets, briefOutlets)
		r.Sides = append(r.Sides, v)
	}
	return r
}

func findingLink(id, query string) string {
	link := "/finding/" + url.PathEscape(id)
	if query != "" {
		link += "?" + query
	}
	return link
}

type queueBody struct {
	Filter   filter
	Query    string
	Queue    queue
	Rows     []row
	Statuses []choice
	Kinds    []count
	Levels   []count
	Sorts    []string
	Narrowed bool
	Prev     string
	Next     string
	Reset    string
	Empty    bool // there is no finding at all
	Articles int
	Seq      int64
}

// A choice is a tab of the queue.
type choice struct {
	Label   string
	Link    string
	N       int
	Current bool
}

func (s *Server) queuePage(w http.ResponseWriter, r *http.Request) {
	f, err := parseFilter(r.URL.Query())
	if err != nil {
		s.fail(w, r, http.StatusBadRequest, "That filter cannot be read: "+err.Error()+".")
		return
	}
	b := s.board.Load()
	q := s.queue(b, f)
	if q.Pages > 0 && f.Page > q.Pages { // the last page emptied while somebody worked on it
		f.Page = q.Pages
		q = s.queue(b, f)
	}
	body := queueBody{Filter: f, Query: f.Query(), Queue: q, Sorts: sorts, Narrowed: f.narrowed(), Empty: len(b.cards) == 0, Articles: len(b.report.Articles), Seq: q.seq,
		Reset: (filter{Status: f.Status, Sort: f.Sort}).with("page", "")}
	for i, c := range q.cards {
		body.Rows = append(body.Rows, b.row(c, q.states[i], body.Query))
	}
	for _, st := range append(append([]store.Status{}, store.Statuses...), "all") {
		label := statusNames[st]
		if st == "all" {
			label = "All"
		}
		body.Statuses = append(body.Statuses, choice{label, f.with("status", string(st)), q.Status[string(st)], f.Status == string(st)})
	}
	body.Kinds = append(body.Kinds, count{"serious", "All serious", q.Kind["serious"]})
	for _, k := range checker.FindingKinds {
		body.Kinds = append(body.Kinds, count{string(k), kindNames[k], q.Kind[string(k)]})
	}
	for _, v := range severities {
		body.Levels = append(body.Levels, count{v, v, q.Severity[v]})
	}
	if f.Page > 1 {
		body.Prev = f.with("page", strconv.Itoa(f.Page-1))
	}
	if f.Page < q.Pages {
		body.Next = f.with("page", strconv.Itoa(f.Page+1))
	}
	s.render(w, r, http.StatusOK, "queue", page{Title: fmt.Sprintf("Queue (%s)", group(q.Total)), Nav: "queue", Body: body})
}
