package review

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"crosscheck/checker/review/store"
)

//go:embed openapi.json
var openAPI []byte

func (s *Server) apiDescription(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Write(openAPI)
}

// readJSON reads a request's body strictly. Where it cannot, it answers itself and returns false.
func (s *Server) readJSON(w http.ResponseWriter, r *http.Request, into any) bool {
	kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";")
	if strings.TrimSpace(kind) != "application/json" {
		s.fail(w, r, http.StatusUnsupportedMediaType, "send application/json")
		return false
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		s.unreadable(w, r, err)
		return false
	}
	in := json.NewDecoder(bytes.NewReader(body))
	in.DisallowUnknownFields()
	if err := in.Decode(into); err != nil {
		s.fail(w, r, http.StatusBadRequest, "the body cannot be read: "+err.Error())
		return false
	}
	if in.More() {
		s.fail(w, r, http.StatusBadRequest, "the body holds more than one value")
		return false
	}
	return true
}

// filterParams are what a filter is made of in an address.
var filterParams = []string{"status", "kind", "rule", "severity", "outlet", "story", "assignee", "q", "from", "to", "sort", "page"}

// queryFilter reads a filter strictly: a program that misspells a parameter must hear of it.
func queryFilter(q url.Values) (filter, error) {
	for name := range q {
		if !slices.Contains(filterParams, name) {
			return filter{}, fmt.Errorf("no parameter %q", name)
		}
	}
	return parseFilter(q)
}

func (s *Server) apiFindings(w http.ResponseWriter, r *http.Request) {
	f, err := queryFilter(r.URL.Query())
	if err != nil {
		s.fail(w, r, http.StatusBadRequest, err.Error())
		return
	}
	b := s.board.Load()
	q := s.queue(b, f)
	out := pageJSON{Total: q.Total, Page: f.Page, Pages: q.Pages, Seen: q.seq, Progress: q.Progress, Findings: []findingJSON{},
		Counts: countsJSON{Status: q.Status, Kind: q.Kind, Severity: q.Severity, Rule: mapOf(q.Rule), Outlet: mapOf(q.Outlet), Story: mapOf(q.Story)}}
	for i, c := range q.cards {
		out.Findings = append(out.Findings, b.briefJSON(c, q.states[i]))
	}
	writeJSON(w, http.StatusOK, out)
}

func mapOf(list []count) map[string]int {
	m := make(map[string]int, len(list))
	for _, c := range list {
		m[c.Value] = c.N
	}
	return m
}

func (s *Server) apiFinding(w http.ResponseWriter, r *http.Request) {
	b, c, ok := s.lookup(r.PathValue("id"))
	if !ok {
		s.fail(w, r, http.StatusNotFound, "no such finding")
		return
	}
	j := b.fullJSON(c, s.ledger.of(c.ID))
	for _, row := range s.similar(b, c) {
		j.Similar = append(j.Similar, row.ID)
	}
	writeJSON(w, http.StatusOK, j)
}

func (s *Server) apiHistory(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	history, err := s.store.History(r.Context(), id)
	if err != nil {
		s.broken(w, r, err)
		return
	}
	if _, _, ok := s.lookup(id); !ok && len(history) == 0 {
		s.fail(w, r, http.StatusNotFound, "no such finding")
		return
	}
	writeJSON(w, http.StatusOK, map[string]any{"decisions": append([]store.Decision{}, history...)})
}

func (s *Server) apiProgress(w http.ResponseWriter, r *http.Request) {
	writeJSON(w, http.StatusOK, s.progress(s.board.Load()))
}
