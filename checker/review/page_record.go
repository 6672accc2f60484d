package review

import (
	"errors"
	"net/http"
	"strings"

	"crosscheck/checker/review/store"
)

type recordBody struct {
	Recent   []store.Decision
	Progress progress
	Imported *store.Imported
	Wrong    string
	Engine   string
	Articles int
}

const shownRecent = 100

func (s *Server) recordPage(w http.ResponseWriter, r *http.Request) {
	s.showRecord(w, r, http.StatusOK, recordBody{})
}

func (s *Server) showRecord(w http.ResponseWriter, r *http.Request, code int, body recordBody) {
	recent, err := s.store.Recent(r.Context(), shownRecent)
	if err != nil {
		s.broken(w, r, err)
		return
	}
	b := s.board.Load()
	body.Recent, body.Progress, body.Engine, body.Articles = recent, s.progress(b), s.store.Engine(), len(b.report.Articles)
	s.render(w, r, code, "record", page0("Record", "record", body))
}

// exportRecord sends the record as a file: decisions.jsonl and .csv are the whole record, baseline.jsonl the last word on every finding.
func (s *Server) exportRecord(w http.ResponseWriter, r *http.Request) {
	switch file := r.PathValue("file"); file {
	case "decisions.jsonl", "decisions.csv", "baseline.jsonl":
		s.export(w, r, file, strings.HasPrefix(file, "baseline"), strings.HasSuffix(file, ".csv"))
	default:
		s.fail(w, r, http.StatusNotFound, "There is no such export.")
	}
}

func (s *Server) export(w http.ResponseWriter, r *http.Request, file string, latest, csv bool) {
	write, kind := s.store.WriteJSONL, "application/jsonl; charset=utf-8"
	if csv {
		write, kind = s.store.WriteCSV, "text/csv; charset=utf-8"
	}
	patient(w)
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", `attachment; filename="`+file+`"`)
	if err := write(r.Context(), w, latest); err != nil {
		s.config.Log.Error("export failed", "error", err)
		panic(http.ErrAbortHandler) // a file cut short must not look whole
	}
}

// importRecord takes an exported file back, from a form.
func (s *Server) importRecord(w http.ResponseWriter, r *http.Request) {
	patient(w)
	if err := r.ParseMultipartForm(1 << 20); err != nil {
		s.unreadable(w, r, err)
		return
	}
	defer r.MultipartForm.RemoveAll()
	file, _, err := r.FormFile("file")
	if err != nil {
		s.showRecord(w, r, http.StatusUnprocessableEntity, recordBody{Wrong: "No file was chosen."})
		return
	}
	defer file.Close()
	got, err := s.store.Import(r.Context(), file)
	if err != nil {
		s.showRecord(w, r, http.StatusUnprocessableEntity, recordBody{Wrong: "Nothing was imported: " + err.Error() + "."})
		return
	}
	if err := s.ledger.refresh(r.Context()); err != nil {
		s.broken(w, r, err)
		return
	}
	s.showRecord(w, r, http.StatusOK, recordBody{Imported: &got})
}

// tooLong tells whether a body ran over its bound.
func tooLong(err error) bool {
	var long *http.MaxBytesError
	return errors.As(err, &long)
}
