// Package report turns a checker's report into bytes: one file per format, each a Format value in All.
//
// Every format but JSON prints from a page, in which all text that came from an article has been made harmless once (see clean).
package report

import (
	"fmt"
	"io"
	"strings"

	"crosscheck/checker"
)

// A Format is one way to print a report. Write returns the writer's error; the same report and options give the same bytes.
type Format struct {
	Name  string // as given to --format
	Doc   string // one line: who reads it
	Write func(w io.Writer, r checker.Report, o Options) error
}

// Options are what a format may need beside the report.
type Options struct {
	Width   int              // columns of a text report; 0 is 80
	Color   bool             // mark and colour with terminal escapes
	Explain bool             // also print the pairs that came near to a finding
	FailOn  checker.Severity // the grade from which a finding fails; "" is never
	Rules   []checker.Rule   // the rules' documentation, for formats that carry it
	Version string           // of the program, "" where unknown
	Checked []string         // paths of the articles that were checked; none: all with each other
	Against string           // what they were checked against, as given
	Notices []Notice         // what is wrong with silences and baselines

	// File tells which file an article was read from and what it holds, for formats that link to a place in it. Nil, or a nil text:
	// the article's path is the file's, and columns are left out.
	File func(article string) (path string, text []byte)
}

// A Notice tells of something that needs an editor's hand but is no finding: a stale silence, an expired baseline entry.
type Notice struct {
	Path string // file it is about
	Line int    // from 1; 0 where the whole file is meant
	Text string // one line
}

// All lists every format, in the order in which help names them.
var All = []Format{Text, JSON, Markdown, HTML, SARIF, GitHub, JUnit, RDJSONL}

// Named returns the format of that name, or an error that lists the names there are.
func Named(name string) (Format, error) {
	for _, f := range All {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("unknown format %q: choose %s", name, strings.Join(Names(), ", "))
}

// Names lists the formats' names in the order of All.
func Names() []string {
	names := make([]string, len(All))
	for i, f := range All {
		names[i] = f.Name
	}
	return names
}

// Fails tells whether a finding is at or above the failing grade. What is silenced or known to a baseline never fails; "" never fails.
func Fails(f checker.Finding, failOn checker.Severity) bool {
	if failOn == "" || f.Silenced != "" || f.Baseline == "known" {
		return false
	}
	return Grade(f.Severity) >= Grade(failOn)
}

// Grade orders severities: error 3, warning 2, note 1, anything else 0.
func Grade(s checker.Severity) int {
	switch s {
	case checker.Error:
		return 3
	case checker.Warning:
		return 2
	case checker.Note:
		return 1
	}
	return 0
}
