package review

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"crosscheck/checker/review/store"
)

type checkBody struct {
	Fetch  bool
	Max    string
	Recent []checkedRow
	Wrong  string
}

type checkedRow struct {
	ID       string
	Name     string
	Findings int
	At       time.Time
}

func (s *Server) checkPage(w http.ResponseWriter, r *http.Request) {
	if s.desk.Check == nil {
		s.fail(w, r, http.StatusNotFound, "This desk takes no articles.")
		return
	}
	s.showCheck(w, r, http.StatusOK, "")
}

func (s *Server) showCheck(w http.ResponseWriter, r *http.Request, code int, wrong string) {
	body := checkBody{Fetch: s.desk.Fetch != nil, Max: fmt.Sprintf("%.3g MB", float64(s.config.MaxUpload)/(1<<20)), Wrong: wrong}
	for _, k := range s.checks.recent() {
		body.Recent = append(body.Recent, checkedRow{k.id, k.name, len(k.board.cards), k.at})
	}
	s.render(w, r, code, "check", page0("Check an article", "check", body))
}

// readDraft reads the form: pasted text, a file, or an address.
func (s *Server) readDraft(r *http.Request) (draft Draft, address string, err error) {
	if err := r.ParseMultipartForm(1 << 20); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		return draft, "", err
	}
	if r.MultipartForm != nil {
		defer r.MultipartForm.RemoveAll()
	}
	draft = Draft{Name: "pasted.txt", Outlet: strings.TrimSpace(clip(r.PostForm.Get("outlet"), 120)), Text: []byte(r.PostForm.Get("text"))}
	if draft.Published, err = parseDay(r.PostForm.Get("published")); err != nil {
		return draft, "", fmt.Errorf("%w: published %w", store.ErrInvalid, err)
	}
	if file, head, err := r.FormFile("file"); err == nil {
		defer file.Close()
		if head.Size > 0 {
			draft.Name = fileName(head.Filename)
			if draft.Text, err = io.ReadAll(file); err != nil {
				return draft, "", err
			}
		}
	}
	return draft, strings.TrimSpace(r.PostForm.Get("url")), s.checkDraft(draft, strings.TrimSpace(r.PostForm.Get("url")))
}

// checkDraft tells what is missing or too much.
func (s *Server) checkDraft(draft Draft, address string) error {
	switch {
	case address != "" && s.desk.Fetch == nil:
		return fmt.Errorf("%w: this desk fetches no addresses; paste the text", store.ErrInvalid)
	case address == "" && len(bytes.TrimSpace(draft.Text)) == 0:
		return fmt.Errorf("%w: there is no text to check", store.ErrInvalid)
	case int64(len(draft.Text)) > s.config.MaxUpload:
		return &http.MaxBytesError{Limit: s.config.MaxUpload}
	}
	return nil
}

// fileName keeps the last part of a name that a browser sends, for its ending only.
func fileName(name string) string {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	if name = strings.TrimLeft(visible(clip(name, 120)), "."); name == "" {
		return "article.txt"
	}
	return name
}

// checkArticle answers with a page that grows: a line for every step, then the findings.
func (s *Server) checkArticle(w http.ResponseWriter, r *http.Request) {
	if s.desk.Check == nil {
		s.fail(w, r, http.StatusNotFound, "This desk takes no articles.")
		return
	}
	draft, address, err := s.readDraft(r)
	switch {
	case tooLong(err):
		s.unreadable(w, r, err)
		return
	case errors.Is(err, store.ErrInvalid):
		s.showCheck(w, r, http.StatusUnprocessableEntity, "That cannot be checked: "+reason(err)+".")
		return
	case err != nil:
		s.unreadable(w, r, err)
		return
	}
	p := page0("Checking", "check", nil)
	s.frame(r, &p)
	set := s.pages.sets["checking"]
	control := http.NewResponseController(w)
	control.SetWriteDeadline(time.Now().Add(checkTime + maxCheckQueue + s.config.Limits.Answer))
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	part := func(name string, data any) {
		if err := set.ExecuteTemplate(w, name, data); err != nil {
			s.config.Log.Error("page failed", "page", "checking", "error", err)
		}
		control.Flush()
	}
	part("above", p)
	part("steps", nil)
	k, err := s.runCheck(r.Context(), draft, address, func(line string) { part("step", visible(clip(line, 300))) })
	if err != nil {
		s.metrics.add(1, "checks_total", "outcome", "failed")
		part("failed", checkError(err))
	} else {
		s.metrics.add(1, "checks_total", "outcome", "checked")
		part("result", s.checkedBody(k))
	}
	part("below", p)
}

// checkError says in a line for people why an article could not be checked.
func checkError(err error) string {
	if errors.Is(err, errBusy) {
		return "Other articles are being checked. Try again in a moment."
	}
	return visible(clip(err.Error(), 400))
}

type checkedBody struct {
	ID   string
	Name string
	Rows []row
	More int
	At   time.Time
}

// shownChecked bounds the findings of a checked article on its page.
const shownChecked = 60

func (s *Server) checkedBody(k *checked) checkedBody {
	body := checkedBody{ID: k.id, Name: k.name, At: k.at}
	for _, i := range k.board.orders[sorts[0]] {
		if len(body.Rows) == shownChecked {
			body.More = len(k.board.cards) - shownChecked
			break
		}
		c := &k.board.cards[i]
		row := k.board.row(c, s.ledger.of(c.ID), "")
		row.StoryLink = "" // a story of this check has no page of its own
		body.Rows = append(body.Rows, row)
	}
	return body
}

func (s *Server) checkedPage(w http.ResponseWriter, r *http.Request) {
	k, ok := s.checks.find(r.PathValue("id"))
	if !ok {
		s.fail(w, r, http.StatusNotFound, "That check is no longer kept. Check the article again.")
		return
	}
	s.render(w, r, http.StatusOK, "checked", page0("Checked: "+k.name, "check", s.checkedBody(k)))
}
