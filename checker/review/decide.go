package review

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"crosscheck/checker/review/store"
)

// decideFinding takes the form of a finding's page: an action (with the cause after a colon where it is a dismissal), a note, an assignee,
// and the version that the editor saw.
func (s *Server) decideFinding(w http.ResponseWriter, r *http.Request) {
	if !s.readForm(w, r) {
		return
	}
	form, id := r.PostForm, r.PathValue("id")
	f := formFilter(form.Get("filter"))
	_, c, ok := s.lookup(id)
	if !ok {
		s.gone(w, r, id)
		return
	}
	action, cause, _ := strings.Cut(form.Get("action"), ":")
	e := s.entry(r, c, store.Action(action), cause, number(form.Get("seen"), -1))
	e.Note, e.Assignee = form.Get("note"), strings.TrimSpace(form.Get("assignee"))
	if e.Action != store.Assign {
		e.Assignee = ""
	}
	d, err := s.decide(r, e)
	var stale *store.StaleError
	switch {
	case errors.As(err, &stale):
		s.showFinding(w, r, http.StatusConflict, id, f, findingBody{Lost: &stale.Current, Note: e.Note})
	case errors.Is(err, store.ErrInvalid):
		s.showFinding(w, r, http.StatusUnprocessableEntity, id, f, findingBody{Wrong: reason(err), Note: e.Note})
	case err != nil:
		s.broken(w, r, err)
	default:
		http.Redirect(w, r, done(findingLink(id, f.Query()), d.Batch), http.StatusSeeOther)
	}
}

// decideQueue takes a button of the queue: "confirm", "followup", "reopen" or "dismiss" with a cause, each with the finding's id and the
// version seen; or the bar below, which decides on every finding picked.
func (s *Server) decideQueue(w http.ResponseWriter, r *http.Request) {
	if !s.readForm(w, r) {
		return
	}
	f := formFilter(r.PostForm.Get("filter"))
	if one := r.PostForm.Get("one"); one != "" {
		s.decideOne(w, r, one, f)
		return
	}
	action, cause, _ := strings.Cut(r.PostForm.Get("bulk"), ":")
	var entries []store.Entry
	for _, pick := range r.PostForm["pick"] {
		version, id, _ := strings.Cut(pick, ":")
		if _, c, ok := s.lookup(id); ok {
			e := s.entry(r, c, store.Action(action), cause, number(version, -1))
			e.Note, e.Assignee = r.PostForm.Get("note"), strings.TrimSpace(r.PostForm.Get("assignee"))
			entries = append(entries, e)
		}
	}
	if len(entries) == 0 {
		s.fail(w, r, http.StatusUnprocessableEntity, "No finding was picked.")
		return
	}
	s.decideMany(w, r, entries, home(f))
}

// decideOne reads action[:cause]:version:id.
func (s *Server) decideOne(w http.ResponseWriter, r *http.Request, one string, f filter) {
	action, rest, _ := strings.Cut(one, ":")
	cause := ""
	if store.Action(action) == store.Dismiss {
		cause, rest, _ = strings.Cut(rest, ":")
	}
	version, id, _ := strings.Cut(rest, ":")
	_, c, ok := s.lookup(id)
	if !ok {
		s.gone(w, r, id)
		return
	}
	d, err := s.decide(r, s.entry(r, c, store.Action(action), cause, number(version, -1)))
	var stale *store.StaleError
	switch {
	case errors.As(err, &stale):
		s.showFinding(w, r, http.StatusConflict, id, f, findingBody{Lost: &stale.Current})
	case errors.Is(err, store.ErrInvalid):
		s.fail(w, r, http.StatusUnprocessableEntity, "That cannot be done: "+reason(err)+".")
	case err != nil:
		s.broken(w, r, err)
	default:
		http.Redirect(w, r, done(home(f), d.Batch), http.StatusSeeOther)
	}
}

// decideMany writes one stroke of decisions and goes back to a page that tells how it went.
func (s *Server) decideMany(w http.ResponseWriter, r *http.Request, entries []store.Entry, back string) {
	written, stale, err := s.decideAll(r, entries)
	switch {
	case errors.Is(err, store.ErrInvalid):
		s.fail(w, r, http.StatusUnprocessableEntity, "That cannot be done: "+reason(err)+".")
	case err != nil:
		s.broken(w, r, err)
	case len(written) == 0:
		s.fail(w, r, http.StatusConflict, fmt.Sprintf("Somebody else has decided on %s meanwhile; nothing was changed.", plural(len(stale), "finding", "findings")))
	default:
		back = done(back, written[0].Batch)
		if len(stale) > 0 {
			back = add(back, "lost", itoa(len(stale)))
		}
		http.Redirect(w, r, back, http.StatusSeeOther)
	}
}

func (s *Server) entry(r *http.Request, c *card, action store.Action, cause string, seen int) store.Entry {
	return store.Entry{Finding: c.ID, Seen: seen, Action: action, Cause: cause, Editor: editor(r), Time: s.config.Now(), Rule: c.Rule, Summary: strings.ToValidUTF8(c.Summary, "\uFFFD")}
}

// decide writes one decision and counts it.
func (s *Server) decide(r *http.Request, e store.Entry) (store.Decision, error) {
	d, err := s.store.Append(r.Context(), e)
	var stale *store.StaleError
	if errors.As(err, &stale) {
		s.metrics.add(1, "stale_total", "action", actionLabel(e.Action))
	}
	if err == nil {
		s.metrics.add(1, "decisions_total", "action", string(d.Action))
		err = s.ledger.refresh(r.Context())
	}
	return d, err
}

func (s *Server) decideAll(r *http.Request, entries []store.Entry) ([]store.Decision, []*store.StaleError, error) {
	written, stale, err := s.store.AppendAll(r.Context(), entries)
	if err != nil {
		return nil, nil, err
	}
	s.metrics.add(len(stale), "stale_total", "action", actionLabel(entries[0].Action))
	s.metrics.add(len(written), "decisions_total", "action", actionLabel(entries[0].Action))
	return written, stale, s.ledger.refresh(r.Context())
}

// actionLabel names an action for a counter, whose labels must stay few.
func actionLabel(a store.Action) string {
	if _, ok := verbs[a]; ok {
		return string(a)
	}
	return "unknown"
}

// reason returns what is wrong with an entry, without the words that every such error begins with.
func reason(err error) string {
	_, text, ok := strings.Cut(err.Error(), store.ErrInvalid.Error()+": ")
	if !ok {
		return err.Error()
	}
	return text
}

// home is the address of the queue under a filter.
func home(f filter) string {
	if q := f.Query(); q != "" {
		return "/?" + q
	}
	return "/"
}
