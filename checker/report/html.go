package report

import (
	_ "embed"
	"html/template"
	"io"
	"strings"

	"crosscheck/checker"
)

// HTML is the report as one page that needs nothing beside itself: to be mailed, printed or kept as an artifact.
var HTML = Format{
	Name:  "html",
	Doc:   "one page without any other file, to be mailed or kept",
	Write: writeHTML,
}

//go:embed report.gohtml
var pageSource string

//go:embed report.css
var pageStyle string

func writeHTML(w io.Writer, r checker.Report, o Options) error {
	t, err := template.New("report").Funcs(template.FuncMap{
		"meaning": meaning,
		"state":   state,
		"place":   place,
		"join":    func(words []string) string { return list(words) },
		"places":  func(ps []passage) string { return list(places(ps)) },
		"where":   func(p checker.Part) string { return map[bool]string{true: "in the " + partWord(p)}[p != checker.Body] },
		"inc":     func(i int) int { return i + 1 },
		"percent": func(x float64) int { return int(x*100 + 0.5) },
	}).Parse(pageSource)
	if err != nil {
		return err
	}
	page := struct {
		page
		Style template.CSS
		Title string
	}{newPage(r, o), template.CSS(strings.TrimSpace(pageStyle)), "crosscheck report"}
	return t.Execute(w, page)
}
