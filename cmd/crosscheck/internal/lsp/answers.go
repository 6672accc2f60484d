package lsp

import (
	"fmt"
	"strings"

	"crosscheck/checker/report"
)

// hover shows the findings at a position with all their passages.
func (s *server) hover(p positionParams) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d, ok := s.docs[p.TextDocument.URI]
	if !ok {
		return nil, nil
	}
	var parts []string
	var at span
	seen := map[string]bool{}
	for _, f := range d.found {
		if f.diagnostic.Range.holds(p.Position) && !seen[f.finding.ID] {
			seen[f.finding.ID] = true
			at = f.diagnostic.Range
			parts = append(parts, report.Brief(f.finding))
		}
	}
	if len(parts) == 0 {
		return nil, nil
	}
	return hoverResult{markup{"markdown", strings.Join(parts, "\n\n---\n\n")}, at}, nil
}

// codeAction offers to silence the findings in a range. The reason is left to be written: a silence without one is reported, so it cannot be
// forgotten.
func (s *server) codeAction(p actionParams) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	actions := []codeAction{}
	d, ok := s.docs[p.TextDocument.URI]
	if !ok {
		return actions, nil
	}
	lines := strings.Split(d.text, "\n")
	seen := map[string]bool{}
	for _, f := range d.found {
		key := fmt.Sprintf("%s %d", f.finding.Rule, f.sentence.N)
		if seen[key] || !f.diagnostic.Range.meets(p.Range) {
			continue
		}
		seen[key] = true
		actions = append(actions, codeAction{
			Title:       fmt.Sprintf("Silence %s in this sentence, with a reason", f.finding.Rule),
			Kind:        "quickfix",
			Diagnostics: []diagnostic{f.diagnostic},
			Edit:        workspace{Changes: map[string][]textEdit{d.uri: {silence(lines, f)}}},
		})
	}
	return actions, nil
}

// silence is the edit that sets a note before the sentence: on a line of its own where the sentence begins one, else in the line.
func silence(lines []string, f found) textEdit {
	at := place(lines, f.sentence.Line, f.sentence.Column, "").Start
	note := fmt.Sprintf("<!-- crosscheck-ignore %s: -->", f.finding.Rule)
	if at.Character == 0 {
		return textEdit{span{at, at}, note + "\n"}
	}
	return textEdit{span{at, at}, note + " "}
}
