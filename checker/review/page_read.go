package review

import (
	"net/http"
	"sort"
	"time"

	"crosscheck/checker"
)

type readBody struct {
	Story    string
	Title    string
	Articles []articleRow
	Rest     int
	Columns  []column
}

// A column is an article on the reading page.
type column struct {
	ID         string
	Title      string
	Headline   []segment // the title with its marks
	Outlet     string
	Wire       string
	Author     string
	URL        string
	Published  time.Time
	Paragraphs []readParagraph
	Before     string // address of the part before, "" at the start
	After      string
}

// A readParagraph is one paragraph with its marks.
type readParagraph struct {
	Part      checker.Part
	Sentences []readSentence
}

// A readSentence is one sentence with its marks.
type readSentence struct {
	N    int
	Text []segment
}

// Bounds of the reading page: articles side by side, and bytes of text in all.
const (
	maxReadColumns = 4
	readBytes      = 120_000
)

func (s *Server) readPage(w http.ResponseWriter, r *http.Request) {
	b := s.board.Load()
	st, ok := b.story(r.PathValue("id"))
	if !ok {
		s.fail(w, r, http.StatusNotFound, "There is no such story.")
		return
	}
	picked, order := b.picked(st, r.URL.Query()["a"])
	body := readBody{Story: st.id, Title: clip(st.title, lineText)}
	body.Articles, body.Rest = b.articleRows(st, picked)
	skip := 0
	if len(order) == 1 {
		skip = max(number(r.URL.Query().Get("from"), 0), 0)
	}
	for _, i := range order {
		body.Columns = append(body.Columns, b.column(st, i, skip, readBytes/len(order)))
	}
	s.render(w, r, http.StatusOK, "read", page0("Side by side: "+clip(st.title, nameText), "stories", body))
}

// picked returns the articles to show: those asked for, or the two with the most findings.
func (b *board) picked(st *story, ids []string) (map[string]bool, []int) {
	place := map[string]int{}
	for _, i := range st.articles {
		place[storyID(b.report.Articles[i].Path)] = i
	}
	picked := map[string]bool{}
	var order []int
	take := func(id string) {
		if i, ok := place[id]; ok && !picked[id] && len(order) < maxReadColumns {
			picked[id] = true
			order = append(order, i)
		}
	}
	for _, id := range ids {
		take(id)
	}
	if len(order) == 0 {
		rows, _ := b.articleRows(st, nil)
		sort.SliceStable(rows, func(i, j int) bool { return rows[i].Findings > rows[j].Findings })
		for _, row := range rows[:min(len(rows), 2)] {
			take(row.ID)
		}
	}
	return picked, order
}

// column lays an article out from a sentence on, with the marks of its story's findings, up to about room bytes.
func (b *board) column(st *story, article, skip, room int) column {
	a := &b.report.Articles[article]
	id := storyID(a.Path)
	title := a.Title
	if title == "" {
		title = a.Path
	}
	col := column{ID: id, Title: clip(title, lineText), Outlet: clip(a.Outlet, nameText), Wire: clip(a.Wire, nameText), Author: clip(a.Author, nameText), URL: a.URL, Published: a.Published}
	marks := b.marks(st, a.Path)
	at := min(skip, len(a.Sentences))
	if at > 0 {
		col.Before = "/story/" + st.id + "/read?a=" + id
	}
	var last *checker.Sentence
	for ; at < len(a.Sentences) && room > 0; at++ {
		sentence := &a.Sentences[at]
		if sentence.Part == checker.Title && sentence.Text == a.Title && at == 0 {
			col.Headline = lay(sentence.Text, marks[sentence.N])
			continue
		}
		if last == nil || !beside(last, sentence) {
			col.Paragraphs = append(col.Paragraphs, readParagraph{Part: sentence.Part})
		}
		p := &col.Paragraphs[len(col.Paragraphs)-1]
		text := lay(sentence.Text, marks[sentence.N])
		p.Sentences = append(p.Sentences, readSentence{sentence.N, text})
		room -= len(sentence.Text) + 60 + 160*len(marks[sentence.N])
		last = sentence
	}
	if at < len(a.Sentences) {
		col.After = "/story/" + st.id + "/read?a=" + id + "&from=" + itoa(at)
	}
	return col
}

// A mark is a stretch of a sentence that a finding quotes.
type mark struct {
	start, end int
	finding    string
	segment    segment
}

// marks collects what the story's findings quote of an article, by sentence.
func (b *board) marks(st *story, path string) map[int][]mark {
	all := map[int][]mark{}
	for _, i := range st.cards {
		c := &b.cards[i]
		for n, side := range c.Sides {
			for _, p := range side.Passages {
				from := start(p)
				if p.Article != path || from < 0 {
					continue
				}
				all[p.N] = append(all[p.N], mark{from, from + len(p.Quote), c.ID, segment{Class: tone(n), Label: clip(c.Summary, nameText), Link: findingLink(c.ID, ""), Quote: true}})
			}
		}
	}
	return all
}

// lay marks a sentence; where marks overlap the first one stands.
func lay(text string, marks []mark) []segment {
	sort.SliceStable(marks, func(i, j int) bool { return marks[i].start < marks[j].start })
	var list []segment
	at := 0
	for _, m := range marks {
		if m.start < at || m.end > len(text) {
			continue
		}
		if m.start > at {
			list = append(list, segment{Text: text[at:m.start]})
		}
		m.segment.Text = text[m.start:m.end]
		list = append(list, m.segment)
		at = m.end
	}
	if at < len(text) {
		list = append(list, segment{Text: clip(text[at:], 4*longSentence)})
	}
	return list
}
