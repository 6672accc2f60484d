package review

import (
	"encoding/json"
	"net/http"
	"time"
)

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
