package review_test

import (
	"bytes"
	"context"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"crosscheck/checker"
	"crosscheck/checker/review"
	"crosscheck/checker/review/store"
	"crosscheck/checker/review/store/storetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// last returns a finding's latest decision.
func (h house) last(t testing.TB, finding string) store.Decision {
	t.Helper()
	list, err := h.store.History(context.Background(), finding)
	require.NoError(t, err)
	if len(list) == 0 {
		return store.Decision{}
	}
	return list[len(list)-1]
}

func TestDecideOnThePage(t *testing.T) {
	h := start(t, desk(morning()), nil)
	code, to := h.post(t, "/finding/toll1/decide", "action=dismiss:rounding&seen=0&note=Both+rounded&filter=kind%3Dserious")
	require.Equal(t, http.StatusSeeOther, code)
	assert.Equal(t, "/finding/toll1?done=1&kind=serious", to)
	assert.Equal(t, store.Dismissed, h.last(t, "toll1").Status)
	assert.Equal(t, "38 or 41 people killed in the ferry fire", h.last(t, "toll1").Summary)
	_, text := h.get(t, to)
	assert.Contains(t, text, "You dismissed “38 or 41 people killed in the ferry fire”: rounding.")
	assert.Contains(t, text, "Both rounded")

	t.Run("a lost race tells who won and keeps the note", func(t *testing.T) {
		code, text := h.post(t, "/finding/toll1/decide", "action=confirm&seen=0&note=I+disagree")
		assert.Equal(t, http.StatusConflict, code)
		assert.Contains(t, text, "was faster")
		assert.Contains(t, text, ">I disagree</textarea>")
		assert.Equal(t, 1, h.last(t, "toll1").Version)
	})
	t.Run("a dismissal without a cause is refused", func(t *testing.T) {
		code, text := h.post(t, "/finding/toll1/decide", "action=dismiss&seen=1")
		assert.Equal(t, http.StatusUnprocessableEntity, code)
		assert.Contains(t, text, "dismissing needs a cause")
	})
	t.Run("assign and undo", func(t *testing.T) {
		code, to := h.post(t, "/finding/toll1/decide", "action=assign&seen=1&assignee=Ben+Okri")
		require.Equal(t, http.StatusSeeOther, code, to)
		assert.Equal(t, "Ben Okri", h.last(t, "toll1").Assignee)
		code, to = h.post(t, "/undo", "batch=0&back=/finding/toll1")
		require.Equal(t, http.StatusSeeOther, code)
		assert.Contains(t, to, "/finding/toll1?done=")
		assert.Empty(t, h.last(t, "toll1").Assignee)
		assert.Equal(t, store.Dismissed, h.last(t, "toll1").Status)
		h.post(t, "/decide", "one=confirm:0:depart")
		_, to = h.post(t, "/undo", "back=https://evil.example/")
		assert.True(t, strings.HasPrefix(to, "/?done="), to)
		assert.Equal(t, store.Undecided, h.last(t, "depart").Status)
		_, to = h.post(t, "/undo", "")
		assert.Equal(t, "/?nothing=1", to)
	})
}

func TestDecideInTheQueue(t *testing.T) {
	h := start(t, desk(morning()), nil)
	code, to := h.post(t, "/decide", "one=dismiss:other+event:0:toll1&filter=kind%3Dserious")
	require.Equal(t, http.StatusSeeOther, code)
	assert.Equal(t, "/?done=1&kind=serious", to)
	assert.Equal(t, "other event", h.last(t, "toll1").Cause)
	code, text := h.post(t, "/decide", "one=confirm:0:toll1")
	assert.Equal(t, http.StatusConflict, code)
	assert.Contains(t, text, "was faster")
	code, to = h.post(t, "/decide", "bulk=followup&pick=0:depart&pick=0:toll1&pick=0:vote")
	require.Equal(t, http.StatusSeeOther, code)
	_, text = h.get(t, to)
	assert.Contains(t, text, "You marked 2 findings for follow-up. Somebody else was faster on 1 finding")
	code, _ = h.post(t, "/decide", "bulk=confirm")
	assert.Equal(t, http.StatusUnprocessableEntity, code)
	code, _ = h.post(t, "/decide", "bulk=confirm&pick=0:depart")
	assert.Equal(t, http.StatusConflict, code)
	_, text = h.get(t, "/?status=followup")
	assert.Contains(t, text, `id="f-depart"`)
	assert.Contains(t, text, `id="f-vote"`)
}

func TestDecideOnAFilter(t *testing.T) {
	h := start(t, desk(morning()), nil)
	_, page := h.get(t, "/bulk?kind=serious")
	seen, query := between(page, `name="seen" value="`, `"`), between(page, `name="filter" value="`, `"`)
	h.post(t, "/decide", "one=confirm:0:vote") // somebody decides meanwhile
	code, to := h.post(t, "/bulk", "filter="+query+"&seen="+seen+"&expect=4&action=dismiss:misread&note=all+of+it")
	require.Equal(t, http.StatusSeeOther, code, to)
	_, text := h.get(t, to)
	assert.Contains(t, text, "You dismissed 3 findings: misread. Somebody else was faster on 1 finding")
	assert.Equal(t, store.Confirmed, h.last(t, "vote").Status)
	assert.Equal(t, "all of it", h.last(t, "depart").Note)
	h.post(t, "/undo", "batch="+between(text, `name="batch" value="`, `"`)+"&back=/")
	for _, id := range []string{"toll1", "depart", "inspect"} {
		assert.Equal(t, store.Undecided, h.last(t, id).Status)
	}
	code, _ = h.post(t, "/bulk", "filter=kind%3Dvariant&seen=99&action=confirm")
	assert.Equal(t, http.StatusConflict, code)
}

func TestFiltersCount(t *testing.T) {
	h := start(t, desk(morning()), nil)
	h.decideSome(t)
	for query, want := range map[string]string{
		"":                         `"total":2`,
		"status=all":               `"total":5`,
		"status=all&kind=serious":  `"total":4`,
		"status=all&rule=none":     `"total":0`,
		"status=all&severity=note": `"total":1`,
		"status=all&outlet=Coast+Wire&kind=update": `"total":1`,
		"status=all&from=2026-03-03":               `"total":1`,
		"status=all&to=2026-03-01":                 `"total":4`,
		"status=all&q=coast+GUARD":                 `"total":2`,
		"status=all&q=coast+moon":                  `"total":0`,
		"assignee=Ben+Okri":                        `"total":1`,
		"story=none":                               `"total":0`,
		"status=all&sort=newest&page=2":            `"findings":[]`,
	} {
		_, text := h.send(t, http.MethodGet, "/api/v1/findings?"+query, "")
		assert.Contains(t, text, want, query)
	}
	_, text := h.send(t, http.MethodGet, "/api/v1/findings?kind=update", "")
	assert.Contains(t, text, `"kind":{"contradiction":1,"internal":1,"serious":2}`, "a facet counts what its other choices would show")
	assert.Contains(t, text, `"progress":{"serious":4,"decided":1,"following":1,"findings":5,"touched":2}`)
}

func TestImportOnThePage(t *testing.T) {
	h := start(t, desk(morning()), nil)
	h.decideSome(t)
	_, record := h.get(t, "/record/decisions.csv")
	other := start(t, desk(morning()), nil)
	for round, want := range []string{"5 decisions added, 0 known already.", "0 decisions added, 5 known already."} {
		code, text := other.upload(t, "/record", "decisions.csv", record)
		require.Equal(t, http.StatusOK, code)
		assert.Contains(t, text, want, round)
	}
	assert.Equal(t, h.last(t, "toll1").Note, other.last(t, "toll1").Note)
	code, text := other.upload(t, "/record", "x", "nonsense")
	assert.Equal(t, http.StatusUnprocessableEntity, code)
	assert.Contains(t, text, "Nothing was imported")
	_, baseline := other.get(t, "/record/baseline.jsonl")
	assert.Equal(t, 4, strings.Count(baseline, "\n"))
}

// upload sends a file as a form does.
func (h house) upload(t testing.TB, path, name, text string) (int, string) {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, err := form.CreateFormFile("file", name)
	require.NoError(t, err)
	part.Write([]byte(text))
	form.Close()
	r := must(http.NewRequest(http.MethodPost, h.url+path, &body))
	r.Header.Set("Content-Type", form.FormDataContentType())
	return read(t, r)
}

func TestCheckOnThePage(t *testing.T) {
	h := start(t, desk(morning()), nil)
	code, text := h.upload(t, "/check", "draft.txt", "The fire killed 38 people.")
	require.Equal(t, http.StatusOK, code)
	assert.Contains(t, text, "<li dir=\"auto\">Reading draft.txt</li>")
	assert.Contains(t, text, "38 in the new article, 41 in print")
	assert.Contains(t, text, "</html>")
	_, text = h.get(t, "/check/"+between(text, `href="/check/`, `"`))
	assert.Contains(t, text, "41 in print")
	_, text = h.get(t, "/finding/pasted1")
	assert.Contains(t, text, "The fire killed ")
	code, to := h.post(t, "/finding/pasted1/decide", "action=confirm&seen=0")
	assert.Equal(t, http.StatusSeeOther, code, to)
	_, text = h.upload(t, "/check", "draft.pdf", "%PDF 38")
	assert.Contains(t, text, "could not be checked: read &#34;draft.pdf&#34;: no known format")
	code, text = h.upload(t, "/check", "draft.txt", "")
	assert.Equal(t, http.StatusUnprocessableEntity, code)
	assert.Contains(t, text, "there is no text to check")
	code, text = h.post(t, "/check", "text=panic")
	assert.Equal(t, http.StatusOK, code)
	assert.Contains(t, text, "the program failed on this text")
	code, text = h.post(t, "/check", "text=Nothing+to+see")
	assert.Equal(t, http.StatusOK, code)
	assert.Contains(t, text, "Nothing contradicts it")
}

// TestTwoDesks has two programs on one store: each sees what the other writes.
func TestTwoDesks(t *testing.T) { storetest.Each(t, twoDesks) }

func twoDesks(t *testing.T, address string) {
	var stores [2]*store.Store
	for i := range stores {
		s, err := store.Open(t.Context(), address)
		require.NoError(t, err)
		t.Cleanup(func() { s.Close() })
		stores[i] = s
	}
	one := startOn(t, stores[0], desk(morning()), nil)
	two := startOn(t, stores[1], desk(morning()), func(c *review.Config) { c.Editor = "Ben Okri" })
	one.post(t, "/decide", "one=confirm:0:toll1")
	_, text := two.get(t, "/finding/toll1")
	assert.Contains(t, text, "Ann Example")
	code, text := two.post(t, "/decide", "one=followup:0:toll1")
	assert.Equal(t, http.StatusConflict, code)
	assert.Contains(t, text, "<bdi>Ann Example</bdi></b> was faster: confirmed")
}

// TestGone: a finding that the corpus no longer yields keeps its record.
func TestGone(t *testing.T) {
	report := morning()
	d := desk(report)
	d.Report = func(context.Context) (checker.Report, error) { return report, nil }
	h := start(t, d, nil)
	h.post(t, "/decide", "one=confirm:0:toll1")
	report.Findings = report.Findings[1:]
	code, _ := h.post(t, "/refresh", "")
	require.Equal(t, http.StatusSeeOther, code)
	code, text := h.get(t, "/finding/toll1")
	assert.Equal(t, http.StatusGone, code)
	assert.Contains(t, text, "38 or 41 people killed")
}
