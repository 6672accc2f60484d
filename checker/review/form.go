package review

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"

	"crosscheck/checker"
)

// readForm reads a form's fields from the body. Where it cannot, it answers itself and returns false.
func (s *Server) readForm(w http.ResponseWriter, r *http.Request) bool {
	err := r.ParseForm()
	if err == nil {
		return true
	}
	s.unreadable(w, r, err)
	return false
}

// unreadable answers a body that is too long or no form.
func (s *Server) unreadable(w http.ResponseWriter, r *http.Request, err error) {
	var long *http.MaxBytesError
	if errors.As(err, &long) {
		s.fail(w, r, http.StatusRequestEntityTooLarge, "That is longer than this desk takes ("+group(int(long.Limit))+" bytes).")
		return
	}
	s.fail(w, r, http.StatusBadRequest, "The request cannot be read.")
}

// broken answers when the store fails.
func (s *Server) broken(w http.ResponseWriter, r *http.Request, err error) {
	s.config.Log.Error("the store failed", "error", err)
	s.fail(w, r, http.StatusServiceUnavailable, "The store does not answer; nothing was changed.")
}

// formFilter reads the filter that a form carries in one field; a broken one is the plain queue.
func formFilter(text string) filter {
	q, _ := url.ParseQuery(text)
	f, err := parseFilter(q)
	if err != nil {
		f, _ = parseFilter(nil)
	}
	return f
}

// number reads a number, or returns the one to use instead.
func number(text string, instead int) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return instead
	}
	return n
}

func itoa(n int) string { return strconv.Itoa(n) }

// rule returns a rule's documentation.
func (s *Server) rule(name string) (checker.Rule, bool) {
	for _, r := range s.desk.Rules {
		if r.Name == name {
			return r, true
		}
	}
	return checker.Rule{}, false
}

// editors lists who may be asked to look after a finding; a desk without accounts knows only who asks.
func (s *Server) editors(r *http.Request) []string {
	names, err := s.store.Editors(r.Context())
	if err != nil {
		s.config.Log.Error("the store failed", "error", err)
	}
	if len(names) == 0 {
		return []string{editor(r)}
	}
	return names
}
