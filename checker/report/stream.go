package report

import (
	"bytes"
	"encoding/json"
	"io"

	"crosscheck/checker"
)

// A Stream writes the JSON report piece by piece, so that a report of any size is never held: the articles, in order of path, then the
// findings, in their order, then the end. Its bytes are those of JSON. The first error of the writer is returned by Close.
type Stream struct {
	w        io.Writer
	options  Options
	summary  jsonSummary
	findings bool // the articles are over
	any      bool // the list that is being written has a member
	err      error
}

// NewStream begins a report.
func NewStream(w io.Writer, o Options) *Stream {
	s := &Stream{w: w, options: o}
	s.write("{\n  \"schema\": \"" + Schema + "\",\n  \"articles\": [")
	return s
}

// Article writes the next article.
func (s *Stream) Article(a checker.Article) {
	s.summary.Articles++
	s.member(newJSONArticle(a))
}

// Finding writes the next finding.
func (s *Stream) Finding(f checker.Finding) {
	s.turn()
	s.summary.Findings++
	if f.Kind.Serious() {
		s.summary.Serious++
	}
	switch {
	case f.Silenced != "":
		s.summary.Silenced++
	case f.Baseline == "known":
		s.summary.Known++
	}
	s.member(newJSONFinding(f))
}

// Close writes what ends the report: the pairs that were held back, what was skipped, and the counts of sentences, claims and comparisons.
func (s *Stream) Close(r checker.Report) error {
	s.turn()
	s.end()
	s.write(",\n")
	s.summary.Sentences, s.summary.Claims, s.summary.Compared, s.summary.Skipped = r.Sentences, r.Claims, r.Compared, len(r.Skipped)
	var b bytes.Buffer
	if s.err == nil {
		s.err = encode(&b, newJSONRest(r, s.options, s.summary), "  ")
	}
	s.write(string(bytes.TrimPrefix(b.Bytes(), []byte("{\n"))))
	return s.err
}

// turn ends the articles and begins the findings.
func (s *Stream) turn() {
	if s.findings {
		return
	}
	s.end()
	s.write(",\n  \"findings\": [")
	s.findings, s.any = true, false
}

func (s *Stream) end() {
	if s.any {
		s.write("\n  ")
	}
	s.write("]")
}

func (s *Stream) member(v any) {
	if s.any {
		s.write(",")
	}
	s.any = true
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("    ", "  ")
	if err := e.Encode(v); err != nil && s.err == nil {
		s.err = err
	}
	s.write("\n    " + string(visible(bytes.TrimSuffix(b.Bytes(), []byte("\n")))))
}

func (s *Stream) write(text string) {
	if s.err == nil {
		_, s.err = io.WriteString(s.w, text)
	}
}
