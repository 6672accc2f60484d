package review_test

import (
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"

	"crosscheck/checker"
	"crosscheck/checker/review/store/storetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	if address := os.Getenv(childStore); address != "" {
		if err := runChild(address); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		os.Exit(0)
	}
	os.Exit(storetest.Main(m))
}

func TestPagesAnswer(t *testing.T) {
	h := start(t, desk(morning()), nil)
	_, stories := h.send(t, http.MethodGet, "/api/v1/stories", "")
	story := between(stories, `"id":"`, `"`)
	for path, want := range map[string]string{
		"/":                             "38 or 41 people killed",
		"/?status=dismissed":            "Nothing here",
		"/?q=nowhere":                   "No finding fits this filter",
		"/?kind=serious&sort=newest":    "7-4 in the headline",
		"/?outlet=Metro+Daily":          "rose from 41 to 44",
		"/finding/toll1":                "Forty-one people",
		"/finding/toll1?kind=serious":   "1 of 4",
		"/story/" + story:               "Who printed what",
		"/story/" + story + "/read":     "brought ashore",
		"/stories":                      "Ferry fire kills 38",
		"/rules":                        "Two counts of one thing",
		"/rule/quantity/conflict":       "Counts that moved on are updates",
		"/rule/score/headline":          "not documented here",
		"/check":                        "Check an article",
		"/record":                       "No decisions yet",
		"/bulk?kind=serious":            "Decide on 4 findings",
		"/help":                         "How the desk works",
		"/healthz":                      "ok",
		"/metrics":                      "crosscheck_review_requests_total",
		"/static/desk.css":              "--serif",
		"/api/v1/openapi.json":          "openapi",
		"/finding/toll1?sides=1&page=2": "Forty-one",
	} {
		code, text := h.get(t, path)
		assert.Equal(t, http.StatusOK, code, path)
		assert.Contains(t, text, want, path)
		assert.NotContains(t, text, "ZgotmplZ", path)
	}
	for path, want := range map[string]int{"/nowhere": 404, "/finding/x": 404, "/story/x": 404, "/rule/x": 404, "/check/x": 404, "/record/x": 404, "/static/x": 404,
		"/?sort=x": 400, "/?page=0": 400, "/?from=x": 400, "/api/v1/findings?colour=red": 400, "/api/v1/nowhere": 404} {
		code, _ := h.get(t, path)
		assert.Equal(t, want, code, path)
	}
}

func TestEmptyDesk(t *testing.T) {
	h := start(t, desk(checker.Report{}), nil)
	for _, path := range []string{"/", "/stories", "/record", "/rules", "/bulk", "/check"} {
		code, text := h.get(t, path)
		require.Equal(t, http.StatusOK, code, path)
		if path == "/" {
			assert.Contains(t, text, "Nothing to settle")
		}
	}
}

// between returns what stands between two marks of a text.
func between(text, from, to string) string {
	_, text, _ = strings.Cut(text, from)
	text, _, _ = strings.Cut(text, to)
	return text
}
