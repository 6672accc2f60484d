package review

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"strings"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review/store"
)

//go:embed templates/*.html
var templateFiles embed.FS

// pages holds the parsed templates, one set a page, each with the common frame.
type pages struct {
	sets   map[string]*template.Template
	assets *assets
}

// A page is what the frame around every page shows.
type page struct {
	Title  string
	Nav    string // which entry of the navigation is current
	Editor string // "" where nobody is logged in
	Login  bool   // accounts are asked for: show how to log out
	Check  bool   // the desk takes articles
	Flash  *flash
	Style  string
	Script string
	Body   any
}

// A flash is the line that tells what the last request did.
type flash struct {
	Text  string
	Bad   bool
	Batch int64 // what an undo would take back, 0 for nothing
	Back  string
}

func newPages() (*pages, error) {
	assets, err := newAssets()
	if err != nil {
		return nil, err
	}
	p := &pages{sets: map[string]*template.Template{}, assets: assets}
	names, err := fs.Glob(templateFiles, "templates/*.html")
	if err != nil {
		return nil, err
	}
	base, err := template.New("").Funcs(functions).ParseFS(templateFiles, "templates/frame.html", "templates/parts.html")
	if err != nil {
		return nil, err
	}
	for _, file := range names {
		name := strings.TrimSuffix(strings.TrimPrefix(file, "templates/"), ".html")
		if name == "frame" || name == "parts" {
			continue
		}
		set, err := base.Clone()
		if err == nil {
			set, err = set.ParseFS(templateFiles, file)
		}
		if err != nil {
			return nil, fmt.Errorf("template %q: %w", name, err)
		}
		p.sets[name] = set
	}
	return p, nil
}

// functions are what templates may call.
var functions = template.FuncMap{
	"day":      day,
	"iso":      iso,
	"span":     span,
	"moment":   func(t time.Time) string { return t.UTC().Format("2 Jan 2006, 15:04 UTC") },
	"show":     visible,
	"plural":   plural,
	"group":    group,
	"percent":  func(x float64) int { return int(x*100 + 0.5) },
	"letter":   letter,
	"tone":     tone,
	"kindName": func(k checker.FindingKind) string { return kindNames[k] },
	"verb":     func(a store.Action) string { return verbs[a] },
	"status":   func(s store.Status) string { return statusNames[s] },
	"causes":   func() []string { return store.Causes },
	"join":     strings.Join,
	"add":      func(a, b int) int { return a + b },
	"dict":     dict,
}

var kindNames = map[checker.FindingKind]string{checker.Contradiction: "Contradiction", checker.Internal: "Within one article", checker.Disputed: "Disputed",
	checker.Update: "Update", checker.Imprecise: "Imprecise", checker.Variant: "Spelling"}

var verbs = map[store.Action]string{store.Confirm: "confirmed", store.Dismiss: "dismissed", store.FollowUp: "marked for follow-up", store.Reopen: "reopened",
	store.Note: "noted", store.Assign: "assigned", store.Undo: "took back the decision"}

var statusNames = map[store.Status]string{store.Undecided: "Open", store.Confirmed: "Confirmed", store.Dismissed: "Dismissed", store.Following: "Follow-up"}

// dict builds the argument of a part that takes more than one value.
func dict(pairs ...any) map[string]any {
	m := make(map[string]any, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		m[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	return m
}

// day writes a publication time: the day, and the time of day where it is known.
func day(t time.Time) string {
	switch {
	case t.IsZero():
		return "undated"
	case t.UTC().Truncate(24 * time.Hour).Equal(t):
		return t.UTC().Format("2 Jan 2006")
	}
	return t.UTC().Format("2 Jan 2006, 15:04 UTC")
}

// span writes the days from one time to another, as short as it can be said.
func span(first, last time.Time) string {
	first, last = first.UTC(), last.UTC()
	switch {
	case first.IsZero() && last.IsZero():
		return "undated"
	case first.IsZero() || first.Format(time.DateOnly) == last.Format(time.DateOnly):
		return last.Format("2 Jan 2006")
	case first.Year() != last.Year():
		return first.Format("2 Jan 2006") + " – " + last.Format("2 Jan 2006")
	case first.Month() != last.Month():
		return first.Format("2 Jan") + " – " + last.Format("2 Jan 2006")
	}
	return first.Format("2") + "–" + last.Format("2 Jan 2006")
}

// iso writes a time for machines, "" where it is unknown.
func iso(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// plural writes a number with its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return group(n) + " " + many
}

// group writes a number with commas between its thousands.
func group(n int) string {
	text := fmt.Sprint(n)
	for i := len(text) - 3; i > 0 && text[i-1] != '-'; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// letter names a side: A to Z, then numbers.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return fmt.Sprint(i + 1)
}

// tone is the style class of a side's colour.
func tone(i int) string { return fmt.Sprintf("tone%d", i%6) }

// visible makes characters seen that could make a text look like another: controls, and those that turn its direction.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < ' ' || r >= 0x7F && r < 0xA0:
			return '\uFFFD'
		case r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C:
			return '\uFFFD'
		}
		return r
	}, text)
}

// render writes a page whole or not at all.
func (s *Server) render(w http.ResponseWriter, r *http.Request, code int, name string, p page) {
	var buf bytes.Buffer
	s.frame(r, &p)
	if err := s.pages.sets[name].ExecuteTemplate(&buf, "page", p); err != nil {
		s.config.Log.Error("page failed", "page", name, "error", err)
		http.Error(w, "the page could not be made", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	w.Write(buf.Bytes())
}

// frame fills what every page shows around its body.
func (s *Server) frame(r *http.Request, p *page) {
	p.Editor, p.Login, p.Check = editor(r), s.config.Login, s.desk.Check != nil
	p.Style, p.Script = s.pages.assets.address("desk.css"), s.pages.assets.address("desk.js")
	if p.Flash == nil {
		p.Flash = s.flash(r)
	}
}
