package review

import (
	"net/http"

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
