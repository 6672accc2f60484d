package review

import (
	"context"
	"sort"

	"crosscheck/checker"
	"crosscheck/checker/review/store"
)

// A matrix sets the facts of a story against its outlets: who printed which value.
type matrix struct {
	Outlets []string
	Rows    []matrixRow
	More    int // outlets left out
}

// A matrixRow is one fact: disputed where Link leads to its finding, agreed upon where it does not.
type matrixRow struct {
	ID      string
	Link    string
	Kind    checker.FindingKind
	Label   string
	Status  store.Status
	Cells   []matrixCell // one an outlet
	Outlets int
}

// A matrixCell is what one outlet printed, nothing where it is silent.
type matrixCell struct {
	Values []matrixValue
}

// A matrixValue is a value in a cell.
type matrixValue struct {
	Side int
	Text string
	Copy bool // printed in a copy of somebody else's text only
}

// Bounds of one page of the matrix.
const (
	maxColumns = 40
	maxCells   = 1800
	minRows    = 8
	maxRows    = 60
	cellText   = 24
)

func rowsPerPage(columns int) int {
	return min(maxRows, max(minRows, maxCells/max(columns, 1)))
}

// matrix lays out one page of a story's facts.
func (s *Server) matrix(b *board, st *story, cards []int, columns []string) matrix {
	m := matrix{More: len(st.outlets) - len(columns)}
	m.Outlets, _ = shorten(columns, len(columns))
	place := make(map[string]int, len(columns))
	for i, name := range columns {
		place[name] = i
	}
	for _, i := range cards {
		c := &b.cards[i]
		row := matrixRow{ID: c.ID, Link: findingLink(c.ID, "story="+st.id), Kind: c.Kind, Label: clip(c.Summary, nameText), Status: s.ledger.of(c.ID).status,
			Cells: make([]matrixCell, len(columns)), Outlets: len(c.outlets)}
		for n, side := range c.Sides {
			row.add(n, side.Value, side.Passages, place)
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

// add puts a value into the cells of the outlets that printed it, once each.
func (r *matrixRow) add(side int, value string, passages []checker.Passage, place map[string]int) {
	at := map[int]int{} // column -> place among its values
	for _, p := range passages {
		col, ok := place[p.Outlet]
		if !ok {
			continue
		}
		cell := &r.Cells[col]
		if n, ok := at[col]; ok {
			cell.Values[n].Copy = cell.Values[n].Copy && p.CopyOf != ""
			continue
		}
		at[col] = len(cell.Values)
		cell.Values = append(cell.Values, matrixValue{Side: side, Text: clip(value, cellText), Copy: p.CopyOf != ""})
	}
}

// agreed returns the facts that the story's outlets print alike, at most a page of them.
func (s *Server) agreed(ctx context.Context, b *board, st *story, columns []string) ([]matrixRow, error) {
	if s.desk.Agree == nil {
		return nil, nil
	}
	articles := make([]checker.Article, 0, len(st.articles))
	for _, i := range st.articles {
		articles = append(articles, b.report.Articles[i])
	}
	facts, err := s.desk.Agree(ctx, articles)
	if err != nil {
		return nil, err
	}
	place := make(map[string]int, len(columns))
	for i, name := range columns {
		place[name] = i
	}
	var rows []matrixRow
	for _, f := range facts {
		row := matrixRow{Label: clip(f.Subject, 160), Cells: make([]matrixCell, len(columns))}
		row.add(0, f.Value, f.Passages, place)
		for _, cell := range row.Cells {
			row.Outlets += min(1, len(cell.Values))
		}
		rows = append(rows, row)
	}
	sort.SliceStable(rows, func(i, j int) bool { return rows[i].Outlets > rows[j].Outlets })
	return rows[:min(len(rows), rowsPerPage(len(columns))/2)], nil
}
