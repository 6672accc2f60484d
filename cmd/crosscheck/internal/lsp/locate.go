package lsp

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"crosscheck/checker"
	"crosscheck/checker/baseline"
	"crosscheck/checker/report"
	"crosscheck/cmd/crosscheck/internal/desk"
)

// locate makes a diagnostic of every passage that a finding has in a document.
func locate(w *desk.Workspace, d document, r checker.Report) []found {
	lines := strings.Split(d.text, "\n")
	var out []found
	for _, f := range r.Findings {
		if f.Silenced != "" {
			continue
		}
		for _, side := range f.Sides {
			for _, p := range side.Passages {
				if p.Article != d.reading.Article.Path {
					continue
				}
				out = append(out, found{
					finding:    f,
					diagnostic: newDiagnostic(w, f, p, place(lines, p.Line, p.Column, p.Quote)),
					sentence:   sentence(d.reading.Article, p.N),
				})
			}
		}
	}
	return out
}

func newDiagnostic(w *desk.Workspace, f checker.Finding, here checker.Passage, at span) diagnostic {
	d := diagnostic{Range: at, Severity: severity(f), Code: f.Rule, Source: "crosscheck", Message: report.Message(f), Data: &data{f.ID}}
	for _, side := range f.Sides {
		for _, p := range side.Passages {
			file, _ := w.Source(p.Article)
			if file == "" || p.Article == here.Article && p.Line == here.Line && p.Column == here.Column {
				continue
			}
			start := position{Line: max(0, p.Line-1)}
			d.Related = append(d.Related, related{
				Location: location{fileURI(file), span{start, start}},
				Message:  report.Clean(fmt.Sprintf("%s (%s): %s", side.Value, p.Outlet, p.Sentence)),
			})
		}
	}
	return d
}

// severity grades for an editor: what was decided on is a hint.
func severity(f checker.Finding) int {
	switch {
	case f.Baseline == "known":
		return 4
	case f.Severity == checker.Error:
		return 1
	case f.Severity == checker.Warning:
		return 2
	}
	return 3
}

func sentence(a checker.Article, n int) checker.Sentence {
	for _, s := range a.Sentences {
		if s.N == n {
			return s
		}
	}
	return checker.Sentence{}
}

// noticed makes diagnostics of what is wrong with the silences of a document.
func noticed(d document, notices []baseline.Notice) []diagnostic {
	lines := strings.Split(d.text, "\n")
	var out []diagnostic
	for _, n := range notices {
		if n.Path != d.reading.Article.Path {
			continue
		}
		grade := 2
		if n.Bad {
			grade = 1
		}
		line := strings.TrimSuffix(lineAt(lines, n.Line), "\r")
		out = append(out, diagnostic{Range: span{position{max(0, n.Line-1), 0}, position{max(0, n.Line-1), units(line)}}, Severity: grade, Source: "crosscheck", Message: n.Text})
	}
	return out
}

// place turns a line and byte column, from 1, into the protocol's range over the quote. A quote that runs over the line's end is marked to
// that end.
func place(lines []string, line, column int, quote string) span {
	text := strings.TrimSuffix(lineAt(lines, line), "\r")
	column = min(max(column, 1), len(text)+1)
	start := units(text[:column-1])
	length := units(quote)
	if rest := text[column-1:]; !strings.HasPrefix(rest, quote) {
		length = min(length, units(rest))
	}
	at := max(0, line-1)
	return span{position{at, start}, position{at, start + length}}
}

func lineAt(lines []string, n int) string {
	if n < 1 || n > len(lines) {
		return ""
	}
	return lines[n-1]
}

// units counts UTF-16 code units.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}
