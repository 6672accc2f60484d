package review_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"

	"crosscheck/checker/review"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A description is the OpenAPI file as far as the tests read it.
type description struct {
	Paths map[string]map[string]struct {
		Parameters  []struct{ Name, In string }
		RequestBody struct{ Content map[string]any }
		Responses   map[string]struct{ Content map[string]any }
	}
	raw any
}

func describe(t *testing.T) description {
	t.Helper()
	text, err := os.ReadFile("openapi.json")
	require.NoError(t, err)
	var d description
	require.NoError(t, json.Unmarshal(text, &d))
	d.raw, err = jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	return d
}

// fits holds a body against the schema that the description gives at a place, as in paths/~1findings/get/...
func (d description) fits(t *testing.T, place, body string) {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("desk.json", d.raw))
	schema, err := c.Compile("desk.json#/" + place)
	require.NoError(t, err, place)
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
	require.NoError(t, err, body)
	assert.NoError(t, schema.Validate(value), "%s\n%s", place, body)
}

// TestDescribed holds the routes and the description against each other, and every answer against its schema.
func TestDescribed(t *testing.T) {
	d := describe(t)
	h := start(t, desk(morning()), nil)
	var described, served []string
	for path, operations := range d.Paths {
		for method := range operations {
			described = append(described, strings.ToUpper(method)+" /api/v1"+path)
		}
	}
	for _, pattern := range h.server.Patterns() {
		if strings.Contains(pattern, " /api/v1") {
			served = append(served, strings.Replace(pattern, "...}", "}", 1))
		}
	}
	slices.Sort(described)
	slices.Sort(served)
	require.Equal(t, served, described)

	story := h.firstStory(t)
	confirmed := `{"finding":"old","version":1,"action":"confirm","status":"confirmed","editor":"Ben","time":"2026-03-01T08:00:00Z"}`
	used := map[string]bool{}
	for _, step := range []struct {
		operation, path, body string
		code                  int
	}{
		{"GET /openapi.json", "", "", 200},
		{"GET /findings", "?status=all&kind=serious&q=ferry&sort=newest", "", 200},
		{"GET /findings", "?status=none", "", 400},
		{"GET /findings/{id}", "/findings/toll1", "", 200},
		{"GET /findings/{id}", "/findings/none", "", 404},
		{"POST /findings/{id}/decisions", "/findings/toll1/decisions", `{"action":"dismiss","cause":"rounding","note":"x","seen":0}`, 201},
		{"POST /findings/{id}/decisions", "/findings/toll1/decisions", `{"action":"confirm","seen":0}`, 409},
		{"POST /findings/{id}/decisions", "/findings/depart/decisions", `{"action":"confirm","seen":3}`, 409},
		{"POST /findings/{id}/decisions", "/findings/toll1/decisions", `{"action":"dismiss","seen":1}`, 422},
		{"POST /findings/{id}/decisions", "/findings/toll1/decisions", `{"action":"burn","seen":1}`, 422},
		{"POST /findings/{id}/decisions", "/findings/toll1/decisions", `{"action":"confirm","seen":1,"seem":1}`, 400},
		{"POST /findings/{id}/decisions", "/findings/toll1/decisions", `{"action":"confirm"}{}`, 400},
		{"POST /findings/{id}/decisions", "/findings/none/decisions", `{"action":"confirm","seen":0}`, 404},
		{"GET /findings/{id}/decisions", "/findings/toll1/decisions", "", 200},
		{"GET /findings/{id}/decisions", "/findings/none/decisions", "", 404},
		{"POST /bulk", "", `{"filter":{"kind":"serious"},"action":"followup","seen":99}`, 200},
		{"POST /bulk", "", `{"filter":{"colour":"red"},"action":"followup","seen":99}`, 400},
		{"POST /bulk", "", `{"action":"dismiss","seen":99}`, 422},
		{"POST /undo", "", `{}`, 200},
		{"POST /undo", "", `{"batch":999}`, 422},
		{"GET /stories", "", "", 200},
		{"GET /stories/{id}", "/stories/" + story, "", 200},
		{"GET /stories/{id}", "/stories/none", "", 404},
		{"GET /articles/{id}", "/articles/" + story, "", 200},
		{"GET /articles/{id}", "/articles/none", "", 404},
		{"GET /rules", "", "", 200},
		{"GET /rules/{name}", "/rules/quantity/conflict", "", 200},
		{"GET /rules/{name}", "/rules/none", "", 404},
		{"GET /progress", "", "", 200},
		{"POST /check", "", `{"text":"At least 38 died.","outlet":"New","published":"2026-03-05"}`, 200},
		{"POST /check", "", `{"text":" "}`, 422},
		{"POST /check", "", `{"text":"x","published":"soon"}`, 422},
		{"POST /check", "", `{"url":"http://example.org"}`, 422}, // this desk fetches nothing
		{"GET /decisions", "", "", 200},
		{"GET /decisions", "?format=csv&latest=true", "", 200},
		{"GET /decisions", "?format=xml", "", 400},
		{"POST /decisions", "", confirmed, 200},
		{"POST /decisions", "", "{", 422},
		{"POST /refresh", "", "{}", 200},
		{"GET /session", "", "", 200},
		{"POST /session", "", `{"name":"Ann","password":"correct horse"}`, 404},
		{"DELETE /session", "", "", 204},
	} {
		method, path, _ := strings.Cut(step.operation, " ")
		used[step.operation] = true
		at := path
		if strings.HasPrefix(step.path, "/") {
			at = step.path
		} else {
			at += step.path
		}
		code, body := h.send(t, method, "/api/v1"+at, step.body)
		require.Equal(t, step.code, code, "%s %s: %s", method, at, body)
		answer, ok := d.Paths[path][strings.ToLower(method)].Responses[fmt.Sprint(code)]
		require.True(t, ok, "%s does not describe %d", step.operation, code)
		place := fmt.Sprintf("paths/%s/%s/responses/%d/content/", pointer(path), strings.ToLower(method), code)
		for kind := range answer.Content {
			if code == 200 && strings.Contains(step.path, "csv") != (kind == "text/csv") {
				continue
			}
			if kind == "text/csv" {
				assert.Contains(t, body, "finding,version")
				continue
			}
			lines := []string{body}
			if kind == "application/jsonl" {
				lines = strings.Split(strings.TrimSpace(body), "\n")
			}
			for _, line := range lines {
				d.fits(t, place+pointer(kind)+"/schema", line)
			}
		}
		if code < 300 && step.body != "" && d.Paths[path][strings.ToLower(method)].RequestBody.Content["application/json"] != nil {
			d.fits(t, fmt.Sprintf("paths/%s/post/requestBody/content/application~1json/schema", pointer(path)), step.body)
		}
	}
	for path, operations := range d.Paths {
		for method := range operations {
			assert.True(t, used[strings.ToUpper(method)+" "+path], "%s %s is described and never tried", method, path)
		}
	}
}

func pointer(text string) string {
	return strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D").Replace(text)
}

func TestAPINeedsJSON(t *testing.T) {
	h := start(t, desk(morning()), nil)
	r := must(http.NewRequest(http.MethodPost, h.url+"/api/v1/findings/toll1/decisions", strings.NewReader(`{"action":"confirm","seen":0}`)))
	r.Header.Set("Content-Type", "text/plain") // what a form of another site could send without asking
	code, _ := read(t, r)
	assert.Equal(t, http.StatusUnsupportedMediaType, code)
}

func TestAPIWithAccounts(t *testing.T) {
	h := start(t, desk(morning()), func(c *review.Config) { c.Login, c.Editor = true, "" })
	require.NoError(t, h.store.AddEditor(t.Context(), "Ann", "correct horse", noon))
	d := describe(t)
	for _, pattern := range h.server.Patterns() {
		method, path, _ := strings.Cut(pattern, " ")
		if !strings.HasPrefix(path, "/api/") || strings.HasSuffix(pattern, "POST /api/v1/session") {
			continue
		}
		code, body := h.send(t, method, strings.NewReplacer("{id}", "toll1", "{name...}", "x").Replace(path), "{}")
		assert.Equal(t, http.StatusUnauthorized, code, pattern)
		d.fits(t, "components/schemas/Problem", body)
	}
	code, body := h.send(t, http.MethodPost, "/api/v1/session", `{"name":"Ann","password":"correct horse"}`)
	assert.Equal(t, http.StatusOK, code)
	d.fits(t, "components/schemas/Who", body)
	code, _ = h.send(t, http.MethodPost, "/api/v1/session", `{"name":"Ann","password":"wrong"}`)
	assert.Equal(t, http.StatusUnauthorized, code)
	history, err := h.store.History(t.Context(), "toll1")
	require.NoError(t, err)
	assert.Empty(t, history)
}
