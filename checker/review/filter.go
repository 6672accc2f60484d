package review

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review/store"
)

// A filter says which findings a queue shows, and in which order. Its query form is the address of the page.
type filter struct {
	Status   string // a store.Status or "all"; "open" where none is given
	Kind     string // a checker.FindingKind, "serious", or "" for all
	Rule     string
	Severity string
	Outlet   string
	Story    string // id of a story
	Assignee string
	From, To time.Time // days of publication, both included; zero for no bound
	Words    string    // every word must occur
	Sort     string    // one of sorts
	Page     int       // from 1
	lower    []string  // the words in lower case
}

const (
	perPage  = 50
	maxWords = 200
)

// parseFilter reads a filter. An error names the parameter; nothing unknown is ignored silently.
func parseFilter(q url.Values) (filter, error) {
	f := filter{Status: q.Get("status"), Kind: q.Get("kind"), Rule: q.Get("rule"), Severity: q.Get("severity"), Outlet: q.Get("outlet"),
		Story: q.Get("story"), Assignee: q.Get("assignee"), Words: strings.TrimSpace(q.Get("q")), Sort: q.Get("sort"), Page: 1}
	if f.Status == "" {
		f.Status = string(store.Undecided)
	}
	if f.Sort == "" {
		f.Sort = sorts[0]
	}
	var err error
	if p := q.Get("page"); p != "" {
		if f.Page, err = strconv.Atoi(p); err != nil || f.Page < 1 || f.Page > 1e6 {
			return f, fmt.Errorf("page %q is no page", p)
		}
	}
	if f.From, err = parseDay(q.Get("from")); err != nil {
		return f, fmt.Errorf("from %w", err)
	}
	if f.To, err = parseDay(q.Get("to")); err != nil {
		return f, fmt.Errorf("to %w", err)
	}
	switch {
	case f.Status != "all" && !slices.Contains(store.Statuses, store.Status(f.Status)):
		return f, fmt.Errorf("status %q is not one of open, followup, confirmed, dismissed, all", f.Status)
	case f.Kind != "" && f.Kind != "serious" && !slices.Contains(checker.FindingKinds, checker.FindingKind(f.Kind)):
		return f, fmt.Errorf("kind %q is not one of serious, contradiction, internal, disputed, update, imprecise, variant", f.Kind)
	case f.Severity != "" && !slices.Contains(severities, f.Severity):
		return f, fmt.Errorf("severity %q is not one of error, warning, note", f.Severity)
	case !slices.Contains(sorts, f.Sort):
		return f, fmt.Errorf("sort %q is not one of %s", f.Sort, strings.Join(sorts, ", "))
	case len(f.Words) > maxWords:
		return f, fmt.Errorf("q is longer than %d bytes", maxWords)
	}
	f.lower = strings.Fields(strings.ToLower(f.Words))
	return f, nil
}

var severities = []string{string(checker.Error), string(checker.Warning), string(checker.Note)}

func parseDay(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return day, fmt.Errorf("%q is not a day of the form 2006-01-02", text)
	}
	return day, nil
}

// Query returns the filter as the query of an address, without what is the default.
func (f filter) Query() string {
	q := url.Values{}
	for _, p := range []struct{ key, value, normal string }{{"status", f.Status, "open"}, {"kind", f.Kind, ""}, {"rule", f.Rule, ""},
		{"severity", f.Severity, ""}, {"outlet", f.Outlet, ""}, {"story", f.Story, ""}, {"assignee", f.Assignee, ""}, {"q", f.Words, ""},
		{"sort", f.Sort, sorts[0]}} {
		if p.value != p.normal {
			q.Set(p.key, p.value)
		}
	}
	if !f.From.IsZero() {
		q.Set("from", f.From.Format(time.DateOnly))
	}
	if !f.To.IsZero() {
		q.Set("to", f.To.Format(time.DateOnly))
	}
	if f.Page > 1 {
		q.Set("page", strconv.Itoa(f.Page))
	}
	return q.Encode()
}

// narrowed tells whether the filter leaves anything out beside the status.
func (f filter) narrowed() bool {
	f.Status, f.Sort, f.Page = "open", sorts[0], 1
	return f.Query() != ""
}

// with returns the filter's address with one parameter changed, from the first page.
func (f filter) with(key, value string) string {
	f.Page = 1
	q, _ := url.ParseQuery(f.Query())
	q.Set(key, value)
	if value == "" || key == "status" && value == "open" || key == "page" && value == "1" {
		q.Del(key)
	}
	if len(q) == 0 {
		return "/"
	}
	return "/?" + q.Encode()
}
