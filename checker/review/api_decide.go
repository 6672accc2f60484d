package review

import (
	"errors"
	"net/http"
	"net/url"

	"crosscheck/checker/review/store"
)

type decideJSON struct {
	Action   store.Action `json:"action"`
	Cause    string       `json:"cause"`
	Note     string       `json:"note"`
	Assignee string       `json:"assignee"`
	Seen     int          `json:"seen"`
}

func (s *Server) apiDecide(w http.ResponseWriter, r *http.Request) {
	in := decideJSON{Seen: -1}
	if !s.readJSON(w, r, &in) {
		return
	}
	_, c, ok := s.lookup(r.PathValue("id"))
	if !ok {
		s.fail(w, r, http.StatusNotFound, "no such finding")
		return
	}
	e := s.entry(r, c, in.Action, in.Cause, in.Seen)
	e.Note, e.Assignee = in.Note, in.Assignee
	d, err := s.decide(r, e)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	writeJSON(w, http.StatusCreated, d)
}

// refuse answers a decision that was not written.
func (s *Server) refuse(w http.ResponseWriter, r *http.Request, err error) {
	var stale *store.StaleError
	switch {
	case errors.As(err, &stale):
		p := problem{Error: stale.Error()}
		if stale.Current.Version > 0 {
			p.Current = &stale.Current
		}
		writeJSON(w, http.StatusConflict, p)
	case errors.Is(err, store.ErrInvalid):
		s.fail(w, r, http.StatusUnprocessableEntity, reason(err))
	default:
		s.broken(w, r, err)
	}
}

type bulkJSON struct {
	Filter   map[string]string `json:"filter"`
	Action   store.Action      `json:"action"`
	Cause    string            `json:"cause"`
	Note     string            `json:"note"`
	Assignee string            `json:"assignee"`
	Seen     int64             `json:"seen"`
}

type strokeJSON struct {
	Batch     int64            `json:"batch"` // 0 where nothing was written
	Written   int              `json:"written"`
	Stale     int              `json:"stale"` // left out, since somebody was faster
	Decisions []store.Decision `json:"decisions"`
}

// strokeShown bounds the decisions that an answer spells out.
const strokeShown = 1000

func stroke(written []store.Decision, stale int) strokeJSON {
	j := strokeJSON{Written: len(written), Stale: stale, Decisions: append([]store.Decision{}, written[:min(len(written), strokeShown)]...)}
	if len(written) > 0 {
		j.Batch = written[0].Batch
	}
	return j
}

func (s *Server) apiBulk(w http.ResponseWriter, r *http.Request) {
	in := bulkJSON{Seen: -1}
	if !s.readJSON(w, r, &in) {
		return
	}
	q := url.Values{}
	for key, value := range in.Filter {
		q.Set(key, value)
	}
	f, err := queryFilter(q)
	if err != nil {
		s.fail(w, r, http.StatusBadRequest, "filter: "+err.Error())
		return
	}
	entries, moved := s.bulkEntries(r, f, bulkOrder{Action: in.Action, Cause: in.Cause, Note: in.Note, Assignee: in.Assignee, Seen: in.Seen, Expect: -1})
	if len(entries) == 0 {
		writeJSON(w, http.StatusOK, stroke(nil, moved))
		return
	}
	written, stale, err := s.decideAll(r, entries)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	writeJSON(w, http.StatusOK, stroke(written, moved+len(stale)))
}

func (s *Server) apiUndo(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Batch int64 `json:"batch"`
	}
	if !s.readJSON(w, r, &in) {
		return
	}
	written, stale, err := s.undoBatch(r, in.Batch)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	writeJSON(w, http.StatusOK, stroke(written, len(stale)))
}
