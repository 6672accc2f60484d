package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"crosscheck/checker"
)

// JUnit is the report for test views: a test case a finding, failed where the check fails, skipped where it has been decided on.
var JUnit = Format{
	Name:  "junit",
	Doc:   "for the test views of CI systems",
	Write: writeJUnit,
}

type junitSuites struct {
	XMLName  xml.Name   `xml:"testsuites"`
	Tests    int        `xml:"tests,attr"`
	Failures int        `xml:"failures,attr"`
	Errors   int        `xml:"errors,attr"`
	Suite    junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Time     string      `xml:"time,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Time    string        `xml:"time,attr"`
	Failure *junitProblem `xml:"failure"`
	Error   *junitProblem `xml:"error"`
	Skipped *junitProblem `xml:"skipped"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitProblem struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

func writeJUnit(w io.Writer, r checker.Report, o Options) error {
	p := newPage(r, o)
	s := junitSuite{Name: "crosscheck", Time: "0"}
	for i, f := range r.Findings {
		s.add(findingCase(f, p.Findings[i], o))
	}
	for _, k := range p.Skipped {
		if k.Failed {
			s.add(junitCase{Name: "read " + k.Path, Class: "crosscheck.input", File: k.Path, Time: "0", Error: &junitProblem{Message: k.Reason}})
		}
	}
	// A suite without a case is taken for a broken one by most test views.
	s.add(junitCase{Name: "cross-check", Class: "crosscheck", Time: "0", Out: strings.Join(p.Closing, "\n")})
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(junitSuites{Tests: s.Tests, Failures: s.Failures, Errors: s.Errors, Suite: s}); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (s *junitSuite) add(c junitCase) {
	s.Tests++
	switch {
	case c.Failure != nil:
		s.Failures++
	case c.Error != nil:
		s.Errors++
	case c.Skipped != nil:
		s.Skipped++
	}
	s.Cases = append(s.Cases, c)
}

func findingCase(f checker.Finding, shown finding, o Options) junitCase {
	first, others := spots(f, o)
	lines := []string{message(shown)}
	for _, s := range append([]spot{first}, others...) {
		lines = append(lines, fmt.Sprintf("%s:%d: %s", s.File, s.Line, s.other()))
	}
	text := strings.Join(lines, "\n")
	c := junitCase{Name: fmt.Sprintf("%s [%s]", shown.Summary, shown.ID), Class: "crosscheck." + strings.ReplaceAll(shown.Rule, "/", "."), File: first.File, Line: first.Line, Time: "0"}
	switch {
	case shown.Fails:
		c.Failure = &junitProblem{shown.Summary, string(shown.Kind), text}
	case shown.Silenced != "" || shown.Baseline == "known":
		c.Skipped = &junitProblem{Message: strings.Trim(state(shown), " ()")}
	default:
		c.Out = text
	}
	return c
}
