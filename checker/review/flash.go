package review

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"

	"crosscheck/checker/review/store"
)

// done adds to an address what the page is to report.
func done(address string, batch int64) string {
	return add(address, "done", strconv.FormatInt(batch, 10))
}

// add sets a parameter of a local address.
func add(address, key, value string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "/"
	}
	q := u.Query()
	q.Set(key, value)
	u.RawQuery = q.Encode()
	return u.String()
}

// flash tells what the last request did, from the parameters that it left in the address.
func (s *Server) flash(r *http.Request) *flash {
	q := r.URL.Query()
	back := *r.URL
	for _, key := range []string{"done", "lost", "nothing"} {
		q.Del(key)
	}
	back.RawQuery = q.Encode()
	if r.URL.Query().Get("nothing") != "" {
		return &flash{Text: "There is nothing of yours to undo."}
	}
	batch, err := strconv.ParseInt(r.URL.Query().Get("done"), 10, 64)
	if err != nil || editor(r) == "" {
		return nil
	}
	first, n, err := s.store.Batch(r.Context(), batch)
	if err != nil || n == 0 {
		return nil
	}
	f := &flash{Text: tellBatch(first, n, editor(r)), Batch: batch, Back: back.RequestURI()}
	if lost := number(r.URL.Query().Get("lost"), 0); lost > 0 {
		f.Bad = true
		f.Text += fmt.Sprintf(" Somebody else was faster on %s: left as it stands.", plural(lost, "finding", "findings"))
	}
	return f
}

// tellBatch says in one line what a stroke of decisions did.
func tellBatch(d store.Decision, n int, reader string) string {
	who := "You"
	if d.Editor != reader {
		who = d.Editor
	}
	what := "“" + visible(clip(d.Summary, 120)) + "”"
	if n > 1 {
		what = plural(n, "finding", "findings")
	}
	switch d.Action {
	case store.Dismiss:
		return fmt.Sprintf("%s dismissed %s: %s.", who, what, d.Cause)
	case store.FollowUp:
		return fmt.Sprintf("%s marked %s for follow-up.", who, what)
	case store.Note:
		return fmt.Sprintf("%s left a note on %s.", who, what)
	case store.Assign:
		if d.Assignee == "" {
			return fmt.Sprintf("%s assigned %s to nobody.", who, what)
		}
		return fmt.Sprintf("%s assigned %s to %s.", who, what, d.Assignee)
	case store.Undo:
		return fmt.Sprintf("%s took back the decision on %s.", who, what)
	}
	return fmt.Sprintf("%s %s %s.", who, verbs[d.Action], what)
}
