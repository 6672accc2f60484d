package review

import (
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"crosscheck/checker"
)

type storyJSON struct {
	ID       string       `json:"id"`
	Title    string       `json:"title"`
	Outlets  []string     `json:"outlets,omitempty"`
	First    string       `json:"first,omitempty"`
	Last     string       `json:"last,omitempty"`
	Articles int          `json:"articles"`
	Findings int          `json:"findings"`
	Serious  int          `json:"serious"`
	Decided  int          `json:"decided"`
	Members  []memberJSON `json:"members,omitempty"`
	Matrix   []factJSON   `json:"matrix,omitempty"` // disputed facts, then those agreed upon
}

type memberJSON struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Published string `json:"published,omitempty"`
	Findings  int    `json:"findings"`
}

type factJSON struct {
	Finding string              `json:"finding,omitempty"` // "" for an agreement
	Fact    string              `json:"fact"`
	Cells   map[string][]string `json:"cells"` // outlet -> values
}

func (s *Server) apiStories(w http.ResponseWriter, r *http.Request) {
	rows := s.storyRows(s.board.Load(), r.URL.Query().Get("q"))
	page := max(number(r.URL.Query().Get("page"), 1), 1)
	from := min((page-1)*storiesPerPage, len(rows))
	list := []storyJSON{}
	for _, row := range rows[from:min(from+storiesPerPage, len(rows))] {
		list = append(list, storyOf(row))
	}
	writeJSON(w, http.StatusOK, map[string]any{"total": len(rows), "page": page, "stories": list})
}

func storyOf(row storyRow) storyJSON {
	return storyJSON{ID: row.ID, Title: row.Title, First: dayJSON(row.First), Last: dayJSON(row.Last), Articles: row.Articles, Findings: row.Findings, Serious: row.Serious, Decided: row.Decided}
}

func (s *Server) apiStory(w http.ResponseWriter, r *http.Request) {
	b := s.board.Load()
	st, ok := b.story(r.PathValue("id"))
	if !ok {
		s.fail(w, r, http.StatusNotFound, "no such story")
		return
	}
	var j storyJSON
	for _, row := range s.storyRows(b, "") {
		if row.ID == st.id {
			j = storyOf(row)
		}
	}
	columns := b.columns(st)
	j.Outlets = columns
	rows, _ := b.articleRows(st, nil)
	for _, a := range rows {
		j.Members = append(j.Members, memberJSON{ID: a.ID, Title: a.Title, Outlet: a.Outlet, Published: dayJSON(a.Published), Findings: a.Findings})
	}
	m := s.matrix(b, st, st.cards[:min(len(st.cards), maxRows)], columns)
	agreed, err := s.agreed(r.Context(), b, st, columns)
	if err != nil {
		s.config.Log.Error("agreements failed", "story", st.id, "error", err)
	}
	for _, row := range append(m.Rows, agreed...) {
		fact := factJSON{Finding: row.ID, Fact: row.Label, Cells: map[string][]string{}}
		for i, cell := range row.Cells {
			for _, v := range cell.Values {
				fact.Cells[columns[i]] = append(fact.Cells[columns[i]], v.Text)
			}
		}
		j.Matrix = append(j.Matrix, fact)
	}
	writeJSON(w, http.StatusOK, j)
}

type articleJSON struct {
	ID        string         `json:"id"`
	Path      string         `json:"path"`
	Title     string         `json:"title"`
	Outlet    string         `json:"outlet"`
	Wire      string         `json:"wire,omitempty"`
	Published string         `json:"published,omitempty"`
	Sentences []sentenceJSON `json:"sentences"`
	Next      int            `json:"next,omitempty"` // where the rest begins, 0 at the end
}

type sentenceJSON struct {
	N         int        `json:"n"`
	Paragraph int        `json:"paragraph"`
	Part      string     `json:"part"`
	Text      string     `json:"text"`
	Marks     []markJSON `json:"marks,omitempty"`
}

type markJSON struct {
	Start   int    `json:"start"` // bytes of the text
	End     int    `json:"end"`
	Finding string `json:"finding"`
}

func (s *Server) apiArticle(w http.ResponseWriter, r *http.Request) {
	b := s.board.Load()
	st, ok := b.story(r.PathValue("id"))
	if !ok {
		s.fail(w, r, http.StatusNotFound, "no such article")
		return
	}
	for _, i := range st.articles {
		a := &b.report.Articles[i]
		if storyID(a.Path) != r.PathValue("id") {
			continue
		}
		writeJSON(w, http.StatusOK, b.articleJSON(st, a, max(number(r.URL.Query().Get("from"), 0), 0)))
		return
	}
	s.fail(w, r, http.StatusNotFound, "no such article")
}

func (b *board) articleJSON(st *story, a *checker.Article, from int) articleJSON {
	j := articleJSON{ID: storyID(a.Path), Path: a.Path, Title: a.Title, Outlet: a.Outlet, Wire: a.Wire, Published: dayJSON(a.Published), Sentences: []sentenceJSON{}}
	marks := b.marks(st, a.Path)
	room := readBytes
	for i := min(from, len(a.Sentences)); i < len(a.Sentences); i++ {
		if room <= 0 {
			j.Next = i
			break
		}
		text := a.Sentences[i]
		sj := sentenceJSON{N: text.N, Paragraph: text.Paragraph, Part: text.Part.String(), Text: text.Text}
		for _, m := range marks[text.N] {
			sj.Marks = append(sj.Marks, markJSON{m.start, m.end, m.finding})
		}
		j.Sentences = append(j.Sentences, sj)
		room -= len(text.Text) + 80
	}
	return j
}

type ruleJSON struct {
	Name      string         `json:"name"`
	Title     string         `json:"title"`
	Doc       string         `json:"doc,omitempty"`
	Example   []string       `json:"example,omitempty"`
	Near      []string       `json:"near,omitempty"`
	Findings  int            `json:"findings"`
	Open      int            `json:"open"`
	Confirmed int            `json:"confirmed"`
	Dismissed int            `json:"dismissed"`
	Causes    map[string]int `json:"causes"`
}

func (s *Server) ruleJSON(row ruleRow) ruleJSON {
	j := ruleJSON{Name: row.Name, Title: row.Title, Findings: row.Findings, Open: row.Open, Confirmed: row.Confirmed, Dismissed: row.Dismissed, Causes: mapOf(row.Causes)}
	if rule, ok := s.rule(row.Name); ok {
		j.Doc, j.Example, j.Near = rule.Doc, rule.Example[:], rule.Near[:]
	}
	return j
}

func (s *Server) apiRules(w http.ResponseWriter, r *http.Request) {
	list := []ruleJSON{}
	for _, row := range s.ruleRows(s.board.Load()) {
		list = append(list, s.ruleJSON(row))
	}
	writeJSON(w, http.StatusOK, map[string]any{"rules": list})
}

func (s *Server) apiRule(w http.ResponseWriter, r *http.Request) {
	for _, row := range s.ruleRows(s.board.Load()) {
		if row.Name == r.PathValue("name") {
			writeJSON(w, http.StatusOK, s.ruleJSON(row))
			return
		}
	}
	s.fail(w, r, http.StatusNotFound, "no such rule")
}

type checkJSON struct {
	Name      string `json:"name"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	Text      string `json:"text"`
	URL       string `json:"url"`
}

// stepJSON is one line of the answer to a check: a step, an error, or the outcome.
type stepJSON struct {
	Step     string        `json:"step,omitempty"`
	Error    string        `json:"error,omitempty"`
	Check    string        `json:"check,omitempty"`
	Findings []findingJSON `json:"findings,omitempty"`
	Done     bool          `json:"done"`
}

// apiCheck answers with JSON Lines: a line for every step while it is taken, the last one with the findings or what went wrong.
func (s *Server) apiCheck(w http.ResponseWriter, r *http.Request) {
	if s.desk.Check == nil {
		s.fail(w, r, http.StatusNotFound, "this desk takes no articles")
		return
	}
	var in checkJSON
	if !s.readJSON(w, r, &in) {
		return
	}
	day, err := parseDay(in.Published)
	if err != nil {
		s.fail(w, r, http.StatusUnprocessableEntity, "published "+err.Error())
		return
	}
	draft := Draft{Name: fileName(either(in.Name, "pasted.txt")), Outlet: clip(in.Outlet, 120), Published: day, Text: []byte(in.Text)}
	switch err := s.checkDraft(draft, in.URL); {
	case tooLong(err):
		s.unreadable(w, r, err)
		return
	case err != nil:
		s.fail(w, r, http.StatusUnprocessableEntity, reason(err))
		return
	}
	control := http.NewResponseController(w)
	control.SetWriteDeadline(time.Now().Add(checkTime + maxCheckQueue + s.config.Limits.Answer))
	w.Header().Set("Content-Type", "application/jsonl; charset=utf-8")
	out := json.NewEncoder(w)
	say := func(step stepJSON) {
		out.Encode(step)
		control.Flush()
	}
	k, err := s.runCheck(r.Context(), draft, in.URL, func(line string) { say(stepJSON{Step: line}) })
	if err != nil {
		s.metrics.add(1, "checks_total", "outcome", "failed")
		say(stepJSON{Error: checkError(err), Done: true})
		return
	}
	s.metrics.add(1, "checks_total", "outcome", "checked")
	last := stepJSON{Check: k.id, Findings: []findingJSON{}, Done: true}
	for _, i := range k.board.orders[sorts[0]] {
		c := &k.board.cards[i]
		last.Findings = append(last.Findings, k.board.fullJSON(c, s.ledger.of(c.ID)))
	}
	say(last)
}

// apiExport sends the record: JSON Lines, or CSV with format=csv; latest=true is the last word on every finding, for a baseline.
func (s *Server) apiExport(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	format, latest := q.Get("format"), q.Get("latest")
	if format != "" && format != "jsonl" && format != "csv" || latest != "" && latest != "true" && latest != "false" {
		s.fail(w, r, http.StatusBadRequest, "format is jsonl or csv, latest is true or false")
		return
	}
	s.export(w, r, "decisions."+either(format, "jsonl"), latest == "true", format == "csv")
}

func (s *Server) apiImport(w http.ResponseWriter, r *http.Request) {
	got, err := s.store.Import(r.Context(), r.Body)
	switch {
	case tooLong(err):
		s.unreadable(w, r, err)
		return
	case err != nil:
		s.fail(w, r, http.StatusUnprocessableEntity, "nothing was imported: "+err.Error())
		return
	}
	if err := s.ledger.refresh(r.Context()); err != nil {
		s.broken(w, r, err)
		return
	}
	writeJSON(w, http.StatusOK, got)
}

func (s *Server) apiRefresh(w http.ResponseWriter, r *http.Request) {
	patient(w)
	if err := s.Load(r.Context()); err != nil {
		s.config.Log.Error("refresh failed", "error", err)
		s.fail(w, r, http.StatusInternalServerError, err.Error())
		return
	}
	writeJSON(w, http.StatusOK, s.progress(s.board.Load()))
}

type whoJSON struct {
	Editor string `json:"editor"`
	Login  bool   `json:"login"` // whether the desk has accounts
}

func (s *Server) apiWho(w http.ResponseWriter, r *http.Request) {
	writeJSON(w, http.StatusOK, whoJSON{editor(r), s.config.Login})
}

func (s *Server) apiLogin(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Name     string `json:"name"`
		Password string `json:"password"`
	}
	if !s.readJSON(w, r, &in) {
		return
	}
	code, wrong := s.admit(w, r, in.Name, in.Password)
	if wrong != "" {
		s.fail(w, r, code, strings.ToLower(wrong[:1])+strings.TrimSuffix(wrong[1:], "."))
		return
	}
	writeJSON(w, http.StatusOK, whoJSON{in.Name, true})
}

func (s *Server) apiLogout(w http.ResponseWriter, r *http.Request) {
	s.leave(w, r)
	w.WriteHeader(http.StatusNoContent)
}
