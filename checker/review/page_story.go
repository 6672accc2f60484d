package review

import (
	"net/http"
	"sort"
	"strings"
	"time"

	"crosscheck/checker"
)

// A storyRow is a story in a list.
type storyRow struct {
	ID       string
	Title    string
	Articles int
	Outlets  int
	Findings int
	Serious  int
	Decided  int // of the serious ones
	First    time.Time
	Last     time.Time
}

type storiesBody struct {
	Rows  []storyRow
	Total int
	Words string
	Prev  string
	Next  string
}

const storiesPerPage = 60

// storyRows lists the stories whose title holds the words, those with the most to decide first.
func (s *Server) storyRows(b *board, words string) []storyRow {
	words = strings.ToLower(words)
	var rows []storyRow
	for i := range b.stories {
		st := &b.stories[i]
		if words != "" && !strings.Contains(strings.ToLower(st.title), words) {
			continue
		}
		row := storyRow{ID: st.id, Title: clip(st.title, lineText), Articles: len(st.articles), Outlets: len(st.outlets), Findings: len(st.cards), Serious: st.serious, First: st.first, Last: st.last}
		for _, c := range st.cards {
			var p progress
			p.add(&b.cards[c], s.ledger.of(b.cards[c].ID))
			row.Decided += p.Decided
		}
		rows = append(rows, row)
	}
	sort.SliceStable(rows, func(i, j int) bool {
		x, y := rows[i].Serious-rows[i].Decided, rows[j].Serious-rows[j].Decided
		if x != y {
			return x > y
		}
		return rows[i].Last.After(rows[j].Last)
	})
	return rows
}

func (s *Server) storiesPage(w http.ResponseWriter, r *http.Request) {
	words := clip(strings.TrimSpace(r.URL.Query().Get("q")), maxWords)
	rows := s.storyRows(s.board.Load(), words)
	body := storiesBody{Total: len(rows), Words: words}
	page := max(number(r.URL.Query().Get("page"), 1), 1)
	from := min((page-1)*storiesPerPage, len(rows))
	to := min(from+storiesPerPage, len(rows))
	body.Rows = rows[from:to]
	if from > 0 {
		body.Prev = "/stories?q=" + escape(words) + "&page=" + itoa(page-1)
	}
	if to < len(rows) {
		body.Next = "/stories?q=" + escape(words) + "&page=" + itoa(page+1)
	}
	s.render(w, r, http.StatusOK, "stories", page0("Stories", "stories", body))
}

func page0(title, nav string, body any) page { return page{Title: title, Nav: nav, Body: body} }

type storyBody struct {
	ID       string
	Title    string
	First    time.Time
	Last     time.Time
	Outlets  int
	Findings int
	Serious  int
	Articles []articleRow
	Rest     int // articles left out
	Matrix   matrix
	Agreed   []matrixRow
	Failed   bool // the agreements could not be had
	Charts   []namedChart
	Prev     string
	Next     string
	From, To int
}

// A namedChart is a chart with its fact.
type namedChart struct {
	Link  string
	Title string
	Chart *chart
}

// An articleRow is an article in a list.
type articleRow struct {
	ID        string
	Title     string
	Outlet    string
	Wire      string
	Published time.Time
	URL       string
	Findings  int
	Picked    bool
}

const (
	shownArticles = 60
	shownCharts   = 4
)

func (s *Server) storyPage(w http.ResponseWriter, r *http.Request) {
	b := s.board.Load()
	st, ok := b.story(r.PathValue("id"))
	if !ok {
		s.fail(w, r, http.StatusNotFound, "There is no such story.")
		return
	}
	columns := b.columns(st)
	per := rowsPerPage(len(columns))
	pageNo := max(number(r.URL.Query().Get("page"), 1), 1)
	from := min((pageNo-1)*per, len(st.cards))
	to := min(from+per, len(st.cards))
	body := storyBody{ID: st.id, Title: clip(st.title, lineText), First: st.first, Last: st.last, Outlets: len(st.outlets), Findings: len(st.cards), Serious: st.serious, From: from + 1, To: to}
	body.Matrix = s.matrix(b, st, st.cards[from:to], columns)
	if from > 0 {
		body.Prev = "/story/" + st.id + "?page=" + itoa(pageNo-1)
	}
	if to < len(st.cards) {
		body.Next = "/story/" + st.id + "?page=" + itoa(pageNo+1)
	}
	if pageNo == 1 {
		var err error
		if body.Agreed, err = s.agreed(r.Context(), b, st, columns); err != nil {
			s.config.Log.Error("agreements failed", "story", st.id, "error", err)
			body.Failed = true
		}
	}
	for _, i := range st.cards[from:to] {
		c := &b.cards[i]
		if ch := newChart(c.Rule, c.Sides); ch != nil && (ch.Numeric || c.Kind == checker.Update) && len(body.Charts) < shownCharts {
			body.Charts = append(body.Charts, namedChart{findingLink(c.ID, ""), clip(c.Summary, nameText), ch})
		}
	}
	body.Articles, body.Rest = b.articleRows(st, nil)
	s.render(w, r, http.StatusOK, "story", page0(clip(st.title, nameText), "stories", body))
}

// columns returns the outlets of a story that have most to say in its findings, in the order of the alphabet.
func (b *board) columns(st *story) []string {
	weight := map[string]int{}
	for _, name := range st.outlets {
		weight[name] = 0
	}
	for _, i := range st.cards {
		for _, o := range b.cards[i].outlets {
			if _, ok := weight[b.outlets[o]]; ok {
				weight[b.outlets[o]]++
			}
		}
	}
	names := append([]string(nil), st.outlets...)
	sort.SliceStable(names, func(i, j int) bool {
		if weight[names[i]] != weight[names[j]] {
			return weight[names[i]] > weight[names[j]]
		}
		return names[i] < names[j]
	})
	names = names[:min(len(names), maxColumns)]
	sort.Strings(names)
	return names
}

// articleRows lists a story's articles, those picked always among them.
func (b *board) articleRows(st *story, picked map[string]bool) (rows []articleRow, rest int) {
	counts := map[string]int{}
	for _, i := range st.cards {
		seen := map[string]bool{}
		for _, path := range paths(&b.cards[i]) {
			if !seen[path] {
				seen[path] = true
				counts[path]++
			}
		}
	}
	for _, i := range st.articles {
		a := &b.report.Articles[i]
		id := storyID(a.Path)
		if len(rows) >= shownArticles && !picked[id] {
			rest++
			continue
		}
		title := a.Title
		if title == "" {
			title = a.Path
		}
		rows = append(rows, articleRow{ID: id, Title: clip(title, 2*nameText), Outlet: clip(a.Outlet, nameText), Wire: clip(a.Wire, nameText), Published: a.Published, URL: a.URL, Findings: counts[a.Path], Picked: picked[id]})
	}
	return rows, rest
}
