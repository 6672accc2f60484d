package report

import (
	"bytes"
	"io"

	"crosscheck/checker"
)

// RDJSONL is the report as Reviewdog Diagnostic Format, one JSON object a line.
var RDJSONL = Format{
	Name:  "rdjsonl",
	Doc:   "for reviewdog, one diagnostic a line",
	Write: writeRDJSONL,
}

type rdDiagnostic struct {
	Message  string      `json:"message"`
	Location rdLocation  `json:"location"`
	Severity string      `json:"severity"`
	Source   rdSource    `json:"source"`
	Code     rdCode      `json:"code"`
	Related  []rdRelated `json:"relatedLocations,omitempty"`
}

type rdLocation struct {
	Path  string  `json:"path"`
	Range rdRange `json:"range"`
}

type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

// A rdPosition counts lines and UTF-8 bytes, both from 1.
type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

func writeRDJSONL(w io.Writer, r checker.Report, o Options) error {
	var b bytes.Buffer
	for _, f := range r.Findings {
		shown := newFinding(f, o)
		first, others := spots(f, o)
		d := rdDiagnostic{Message: message(shown), Location: rdAt(first), Severity: rdSeverity(shown), Source: rdSource{"crosscheck"}, Code: rdCode{shown.Rule}}
		for _, s := range others {
			d.Related = append(d.Related, rdRelated{s.other(), rdAt(s)})
		}
		if err := encode(&b, d, ""); err != nil {
			return err
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

func rdAt(s spot) rdLocation {
	at := rdLocation{Path: s.File, Range: rdRange{Start: rdPosition{s.Line, s.Byte}}}
	if s.End > 0 {
		at.Range.End = &rdPosition{s.Line, s.End}
	}
	return at
}

func rdSeverity(f finding) string {
	switch command(f) {
	case "error":
		return "ERROR"
	case "warning":
		return "WARNING"
	}
	return "INFO"
}
