package review

import (
	"net/http"
)

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
