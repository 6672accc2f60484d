package review

import (
	"time"

	"crosscheck/checker"
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
