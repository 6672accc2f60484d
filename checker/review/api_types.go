package review

import (
	"encoding/json"
	"net/http"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review/store"
)

// The JSON forms of the interface. They follow the report's own JSON and add how a finding stands.

type problem struct {
	Error   string          `json:"error"`
	Current *store.Decision `json:"current,omitempty"` // what stands now, after a lost race
}

type findingJSON struct {
	ID         string              `json:"id"`
	Rule       string              `json:"rule"`
	Kind       checker.FindingKind `json:"kind"`
	Severity   checker.Severity    `json:"severity"`
	Confidence float64             `json:"confidence"`
	Summary    string              `json:"summary"`
	Why        string              `json:"why,omitempty"`
	Outlets    []string            `json:"outlets"`
	Story      string              `json:"story,omitempty"`
	First      string              `json:"first,omitempty"`
	Last       string              `json:"last,omitempty"`
	Baseline   string              `json:"baseline,omitempty"`
	Silenced   string              `json:"silenced,omitempty"`
	Sides      []sideJSON          `json:"sides,omitempty"` // in a finding asked for by id
	Similar    []string            `json:"similar,omitempty"`
	State      stateJSON           `json:"state"`
}

type stateJSON struct {
	Status   store.Status `json:"status"`
	Cause    string       `json:"cause,omitempty"`
	Assignee string       `json:"assignee,omitempty"`
	Version  int          `json:"version"`
	By       string       `json:"by,omitempty"`
	At       *time.Time   `json:"at,omitempty"`
	Notes    int          `json:"notes"`
}

type sideJSON struct {
	Value    string        `json:"value"`
	Outlets  []string      `json:"outlets"`
	Passages []passageJSON `json:"passages"`
}

type passageJSON struct {
	Article   string `json:"article"`
	Outlet    string `json:"outlet"`
	Wire      string `json:"wire,omitempty"`
	Published string `json:"published,omitempty"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	Part      string `json:"part"`
	Sentence  string `json:"sentence"`
	Quote     string `json:"quote"`
	Speaker   string `json:"speaker"`
	CopyOf    string `json:"copyOf,omitempty"`
}

type pageJSON struct {
	Total    int           `json:"total"`
	Page     int           `json:"page"`
	Pages    int           `json:"pages"`
	Seen     int64         `json:"seen"` // for a decision on everything behind the filter
	Progress progress      `json:"progress"`
	Counts   countsJSON    `json:"counts"`
	Findings []findingJSON `json:"findings"`
}

type countsJSON struct {
	Status   map[string]int `json:"status"`
	Kind     map[string]int `json:"kind"`
	Severity map[string]int `json:"severity"`
	Rule     map[string]int `json:"rule"`
	Outlet   map[string]int `json:"outlet"`
	Story    map[string]int `json:"story"`
}

func stateOf(st state) stateJSON {
	j := stateJSON{Status: st.status, Cause: st.cause, Assignee: st.assignee, Version: st.version, By: st.by, Notes: st.notes}
	if !st.at.IsZero() {
		j.At = &st.at
	}
	return j
}

// brief returns a finding without its passages.
func (b *board) briefJSON(c *card, st state) findingJSON {
	j := findingJSON{ID: c.ID, Rule: c.Rule, Kind: c.Kind, Severity: c.Severity, Confidence: c.Confidence, Summary: c.Summary, Outlets: b.outletNames(c),
		First: dayJSON(c.first), Last: dayJSON(c.last), Baseline: c.Baseline, Silenced: c.Silenced, State: stateOf(st)}
	if c.story >= 0 {
		j.Story = b.stories[c.story].id
	}
	return j
}

// full returns a finding with everything.
func (b *board) fullJSON(c *card, st state) findingJSON {
	j := b.briefJSON(c, st)
	j.Why = c.Why
	for _, side := range c.Sides {
		sj := sideJSON{Value: side.Value, Outlets: append([]string{}, side.Outlets...), Passages: []passageJSON{}}
		for _, p := range side.Passages {
			sj.Passages = append(sj.Passages, passageJSON{Article: p.Article, Outlet: p.Outlet, Wire: p.Wire, Published: dayJSON(p.Published), Line: p.Line,
				Column: p.Column, Part: p.Part.String(), Sentence: p.Sentence, Quote: p.Quote, Speaker: p.Speaker, CopyOf: p.CopyOf})
		}
		j.Sides = append(j.Sides, sj)
	}
	return j
}

// dayJSON writes a publication time as reports do: the day alone at midnight, "" where it is unknown.
func dayJSON(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.UTC().Truncate(24 * time.Hour).Equal(t):
		return t.UTC().Format(time.DateOnly)
	}
	return t.UTC().Format(time.RFC3339)
}

func writeJSON(w http.ResponseWriter, code int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(code)
	out := json.NewEncoder(w)
	out.SetEscapeHTML(true) // harmless wherever it lands
	out.Encode(value)
}
