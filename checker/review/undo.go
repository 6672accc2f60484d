package review

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"

	"crosscheck/checker/review/store"
)

// undo takes back a batch, the editor's last one where the form names none.
func (s *Server) undo(w http.ResponseWriter, r *http.Request) {
	if !s.readForm(w, r) {
		return
	}
	back := local(r.PostForm.Get("back"))
	batch, _ := strconv.ParseInt(r.PostForm.Get("batch"), 10, 64)
	written, stale, err := s.undoBatch(r, batch)
	switch {
	case errors.Is(err, store.ErrInvalid):
		http.Redirect(w, r, add(back, "nothing", "1"), http.StatusSeeOther)
	case err != nil:
		s.broken(w, r, err)
	case len(written) == 0:
		s.fail(w, r, http.StatusConflict, fmt.Sprintf("Somebody else has decided on %s meanwhile; nothing was taken back.", plural(len(stale), "finding", "findings")))
	default:
		back = done(back, written[0].Batch)
		if len(stale) > 0 {
			back = add(back, "lost", itoa(len(stale)))
		}
		http.Redirect(w, r, back, http.StatusSeeOther)
	}
}

func (s *Server) undoBatch(r *http.Request, batch int64) ([]store.Decision, []*store.StaleError, error) {
	if batch == 0 {
		last, ok, err := s.store.LastBatch(r.Context(), editor(r))
		if err != nil {
			return nil, nil, err
		}
		if !ok {
			return nil, nil, fmt.Errorf("%w: nothing to undo", store.ErrInvalid)
		}
		batch = last
	}
	written, stale, err := s.store.UndoBatch(r.Context(), batch, store.Entry{Editor: editor(r), Time: s.config.Now()})
	if err != nil {
		return nil, nil, err
	}
	s.metrics.add(len(written), "decisions_total", "action", string(store.Undo))
	s.metrics.add(len(stale), "stale_total", "action", string(store.Undo))
	return written, stale, s.ledger.refresh(r.Context())
}
