package review

import (
	"net/http"
)

// apiExport sends the record: JSON Lines, or CSV with format=csv; latest=true is the last word on every finding, for a baseline.
func (s *Server) apiExport(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	format, latest := q.Get("format"), q.Get("latest")
	if format != "" && format != "jsonl" && format != "csv" || latest != "" && latest != "true" && latest != "false" {
		s.fail(w, r, http.StatusBadRequest, "format is jsonl or csv, latest is true or false")
		return
	}
	s.export(w, r, "decisions."+either(format, "jsonl"), latest == "true", format == "csv")
}

func (s *Server) apiImport(w http.ResponseWriter, r *http.Request) {
	patient(w)
	got, err := s.store.Import(r.Context(), r.Body)
	switch {
	case tooLong(err):
		s.unreadable(w, r, err)
		return
	case err != nil:
		s.fail(w, r, http.StatusUnprocessableEntity, "nothing was imported: "+err.Error())
		return
	}
	if err := s.ledger.refresh(r.Context()); err != nil {
		s.broken(w, r, err)
		return
	}
	writeJSON(w, http.StatusOK, got)
}

func (s *Server) apiRefresh(w http.ResponseWriter, r *http.Request) {
	patient(w)
	if err := s.Load(r.Context()); err != nil {
		s.config.Log.Error("refresh failed", "error", err)
		s.fail(w, r, http.StatusInternalServerError, err.Error())
		return
	}
	writeJSON(w, http.StatusOK, s.progress(s.board.Load()))
}
