package review

import (
	"net/http"
	"strings"

	"crosscheck/checker"
	"crosscheck/checker/review/store"
)

// A ruleRow is a rule with what editors made of its findings.
type ruleRow struct {
	Name      string
	Title     string
	Findings  int
	Open      int
	Confirmed int
	Dismissed int
	Causes    []count // of dismissals
}

// ruleRows counts the findings of every rule, the documented ones first, in their order.
func (s *Server) ruleRows(b *board) []ruleRow {
	var rows []ruleRow
	place := map[string]int{}
	for _, r := range s.desk.Rules {
		place[r.Name] = len(rows)
		rows = append(rows, ruleRow{Name: r.Name, Title: r.Title})
	}
	for _, name := range b.rules {
		if _, ok := place[name]; !ok {
			place[name] = len(rows)
			rows = append(rows, ruleRow{Name: name})
		}
	}
	causes := make([]map[string]int, len(rows))
	s.ledger.view(func(states map[string]state, _ int64) {
		for i := range b.cards {
			n := place[b.cards[i].Rule]
			st := at(states, b.cards[i].ID)
			rows[n].Findings++
			switch st.status {
			case store.Confirmed:
				rows[n].Confirmed++
			case store.Dismissed:
				rows[n].Dismissed++
				if causes[n] == nil {
					causes[n] = map[string]int{}
				}
				causes[n][st.cause]++
			default:
				rows[n].Open++
			}
		}
	})
	for n := range rows {
		for _, cause := range store.Causes {
			if k := causes[n][cause]; k > 0 {
				rows[n].Causes = append(rows[n].Causes, count{cause, cause, k})
			}
		}
	}
	return rows
}

func (s *Server) rulesPage(w http.ResponseWriter, r *http.Request) {
	s.render(w, r, http.StatusOK, "rules", page0("Rules", "rules", s.ruleRows(s.board.Load())))
}

type ruleBody struct {
	Rule       checker.Rule
	Documented bool
	Paragraphs []string
	Row        ruleRow
}

func (s *Server) rulePage(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	for _, row := range s.ruleRows(s.board.Load()) {
		if row.Name != name {
			continue
		}
		rule, ok := s.rule(name)
		rule.Name = name
		body := ruleBody{Rule: rule, Documented: ok, Row: row}
		for _, text := range strings.Split(rule.Doc, "\n\n") {
			if text = strings.TrimSpace(text); text != "" {
				body.Paragraphs = append(body.Paragraphs, text)
			}
		}
		s.render(w, r, http.StatusOK, "rule", page0("Rule "+name, "rules", body))
		return
	}
	s.fail(w, r, http.StatusNotFound, "There is no such rule.")
}

func (s *Server) helpPage(w http.ResponseWriter, r *http.Request) {
	s.render(w, r, http.StatusOK, "help", page0("Help", "help", nil))
}

func (s *Server) refreshPage(w http.ResponseWriter, r *http.Request) {
	patient(w)
	if err := s.Load(r.Context()); err != nil {
		s.config.Log.Error("refresh failed", "error", err)
		s.fail(w, r, http.StatusInternalServerError, "The corpus could not be read again: "+err.Error())
		return
	}
	http.Redirect(w, r, "/", http.StatusSeeOther)
}
