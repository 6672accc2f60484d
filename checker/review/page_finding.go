package review

import (
	"net/http"
	"sort"
	"strings"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review/store"
)

// A sideView is a value and who printed it, as its column shows it.
type sideView struct {
	Index    int
	Value    string
	Outlets  []string
	More     int // outlets left out
	First    time.Time
	Last     time.Time
	Speakers []string
	Passages []passageView
	Rest     int // passages left out
	Copies   []copyView
	Copied   int // copies in all
}

// A passageView is where a value was printed.
type passageView struct {
	Outlet    string
	Wire      string
	Speaker   string
	Published time.Time
	Part      string // "" for body text
	Line      int
	Article   string
	Link      string // the article on its page, "" where the desk has only the sentence
	Text      []segment
}

// A copyView is a reprint of another passage.
type copyView struct {
	Outlet    string
	Published time.Time
	Of        string
	Wire      string
}

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

// fillSides lays out one page of sides, each side its origins first.
func (s *Server) fillSides(b *board, c *card, body *findingBody, from string) {
	first := min(max(number(from, 1), 1), max(len(c.Sides), 1)) - 1
	first -= first % sidesPerPage
	body.From = first + 1
	last := min(first+sidesPerPage, len(c.Sides))
	link := func(at int) string {
		q := body.Query
		if q != "" {
			q += "&"
		}
		return findingLink(c.ID, q+"sides="+itoa(at+1))
	}
	if first > 0 {
		body.SidesPrev = link(first - sidesPerPage)
	}
	if last < len(c.Sides) {
		body.SidesNext = link(last)
	}
	shown, copies := shownPassages, shownCopies
	if n := last - first; n > 6 { // many columns: less in each, or the page grows out of hand
		shown, copies = max(1, 12/n), 2*shownCopies/n
	}
	for i := first; i < last; i++ {
		body.Sides = append(body.Sides, b.side(i, c.Sides[i], shown, copies))
	}
}

// side lays out one side with so many of its passages and copies.
func (b *board) side(i int, side checker.Side, shown, copies int) sideView {
	v := sideView{Index: i, Value: clip(side.Value, lineText)}
	v.Outlets, v.More = shorten(side.Outlets, shownOutlets)
	speakers := map[string]bool{}
	for _, p := range side.Passages {
		if !p.Published.IsZero() && (v.First.IsZero() || p.Published.Before(v.First)) {
			v.First = p.Published
		}
		if p.Published.After(v.Last) {
			v.Last = p.Published
		}
		if p.Speaker != "" && !speakers[p.Speaker] && len(v.Speakers) < shownOutlets {
			speakers[p.Speaker] = true
			v.Speakers = append(v.Speakers, clip(p.Speaker, nameText))
		}
		switch {
		case p.CopyOf != "":
			v.Copied++
			if len(v.Copies) < copies {
				v.Copies = append(v.Copies, copyView{clip(p.Outlet, nameText), p.Published, p.CopyOf, clip(p.Wire, nameText)})
			}
		case len(v.Passages) < shown:
			v.Passages = append(v.Passages, b.passage(p, i))
		default:
			v.Rest++
		}
	}
	return v
}

func (b *board) passage(p checker.Passage, side int) passageView {
	v := passageView{Outlet: clip(p.Outlet, nameText), Wire: clip(p.Wire, nameText), Speaker: clip(p.Speaker, nameText), Published: p.Published, Line: p.Line, Article: p.Article,
		Text: b.context(p, tone(side), "side "+letter(side))}
	if p.Part != checker.Body {
		v.Part = partNames[p.Part]
	}
	if _, ok := b.article(p.Article); ok {
		id := storyID(p.Article)
		if _, ok := b.storyOf[id]; ok {
			v.Link = "/story/" + id + "/read?a=" + id + "#s" + itoa(p.N)
		}
	}
	return v
}

var partNames = map[checker.Part]string{checker.Title: "headline", checker.Takeaway: "takeaway", checker.Caption: "caption", checker.Furniture: "furniture"}

// similar returns findings of the same story or rule that an editor may want to settle alongside, the likest first.
func (s *Server) similar(b *board, c *card) []row {
	type likeness struct {
		card  *card
		score float64
	}
	mine := words(c.Summary)
	var list []likeness
	consider := func(o *card) {
		if o.ID == c.ID {
			return
		}
		score := overlap(mine, words(o.Summary))
		if o.Rule == c.Rule {
			score += 0.3
		}
		if o.story == c.story && c.story >= 0 {
			score += 0.3
		}
		if score > 0.45 {
			list = append(list, likeness{o, score})
		}
	}
	scanned := 0
	if c.story >= 0 {
		for _, i := range b.stories[c.story].cards {
			if scanned++; scanned > similarScanned {
				break
			}
			consider(&b.cards[i])
		}
	}
	for _, i := range b.orders[sorts[0]] {
		if o := &b.cards[i]; o.rule == c.rule && (c.story < 0 || o.story != c.story) {
			if scanned++; scanned > similarScanned {
				break
			}
			consider(o)
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].score > list[j].score })
	var rows []row
	for _, l := range list[:min(len(list), similarShown)] {
		rows = append(rows, b.row(l.card, s.ledger.of(l.card.ID), ""))
	}
	return rows
}

func words(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if w = strings.Trim(w, ".,;:!?\"'“”‘’()"); len(w) > 2 {
			set[w] = true
		}
	}
	return set
}

// overlap returns which share of the words of two texts they have in common.
func overlap(x, y map[string]bool) float64 {
	common := 0
	for w := range x {
		if y[w] {
			common++
		}
	}
	if all := len(x) + len(y) - common; all > 0 {
		return float64(common) / float64(all)
	}
	return 0
}
