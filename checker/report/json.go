package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"math"
	"time"

	"crosscheck/checker"
)

// JSON is the report for programs, schema crosscheck/report/1. Its text is exactly the article's; what a terminal would obey is escaped.
var JSON = Format{
	Name:  "json",
	Doc:   "for programs, schema crosscheck/report/1",
	Write: writeJSON,
}

// Schema names the version of the JSON report. Fields are added without a new version; none is renamed or dropped.
const Schema = "crosscheck/report/1"

// jsonRest is what follows the articles and the findings.
type jsonRest struct {
	Near    []jsonNear   `json:"near,omitempty"`
	Skipped []jsonSkip   `json:"skipped,omitempty"`
	Notices []jsonNotice `json:"notices,omitempty"`
	Summary jsonSummary  `json:"summary"`
}

type jsonArticle struct {
	Article   string `json:"article"`
	Outlet    string `json:"outlet"`
	Wire      string `json:"wire"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Time      string `json:"published_time,omitempty"`
	Author    string `json:"author,omitempty"`
	URL       string `json:"url,omitempty"`
	Language  string `json:"language,omitempty"`
	Modified  string `json:"modified_time,omitempty"`
	Sentences int    `json:"sentences"`
}

type jsonFinding struct {
	ID         string     `json:"id"`
	Rule       string     `json:"rule"`
	Kind       string     `json:"kind"`
	Severity   string     `json:"severity"`
	Confidence float64    `json:"confidence"`
	Summary    string     `json:"summary"`
	Why        string     `json:"why"`
	Baseline   string     `json:"baseline,omitempty"`
	Silenced   string     `json:"silenced,omitempty"`
	Sides      []jsonSide `json:"sides"`
}

type jsonSide struct {
	Value    string        `json:"value"`
	Outlets  []string      `json:"outlets"`
	Passages []jsonPassage `json:"passages"`
}

type jsonPassage struct {
	Article   string `json:"article"`
	Outlet    string `json:"outlet"`
	Wire      string `json:"wire,omitempty"`
	Published string `json:"published"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	Part      string `json:"part"`
	Sentence  string `json:"sentence"`
	Quote     string `json:"quote"`
	Speaker   string `json:"speaker"`
	CopyOf    string `json:"copy_of,omitempty"`
}

type jsonNear struct {
	Rule     string         `json:"rule"`
	Guard    string         `json:"guard"`
	Passages [2]jsonPassage `json:"passages"`
}

type jsonSkip struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
	Failed bool   `json:"failed"`
}

type jsonNotice struct {
	Path string `json:"path"`
	Line int    `json:"line,omitempty"`
	Text string `json:"text"`
}

type jsonSummary struct {
	Articles  int `json:"articles"`
	Sentences int `json:"sentences"`
	Claims    int `json:"claims"`
	Compared  int `json:"compared"`
	Findings  int `json:"findings"`
	Serious   int `json:"serious"`
	Known     int `json:"known"`
	Silenced  int `json:"silenced"`
	Skipped   int `json:"skipped"`
}

// writeJSON writes the report piece by piece: one of an archive is longer than what it is made of.
func writeJSON(w io.Writer, r checker.Report, o Options) error {
	b := bufio.NewWriter(w)
	s := NewStream(b, o)
	for _, a := range r.Articles {
		s.Article(a)
	}
	for _, f := range r.Findings {
		s.Finding(f)
	}
	if err := s.Close(r); err != nil {
		return err
	}
	return b.Flush()
}

func newJSONRest(r checker.Report, o Options, sum jsonSummary) jsonRest {
	out := jsonRest{Summary: sum}
	for _, n := range r.Near {
		out.Near = append(out.Near, jsonNear{n.Rule, n.Guard, [2]jsonPassage{newJSONPassage(n.Sides[0]), newJSONPassage(n.Sides[1])}})
	}
	for _, s := range r.Skipped {
		out.Skipped = append(out.Skipped, jsonSkip(s))
	}
	for _, n := range o.Notices {
		out.Notices = append(out.Notices, jsonNotice(n))
	}
	return out
}

func newJSONArticle(a checker.Article) jsonArticle {
	return jsonArticle{
		Article: a.Path, Outlet: a.Outlet, Wire: a.Wire, Title: a.Title, Published: date(a.Published), Time: clock(a.Published),
		Author: a.Author, URL: a.URL, Language: a.Language, Modified: clock(a.Modified), Sentences: len(a.Sentences),
	}
}

func newJSONFinding(f checker.Finding) jsonFinding {
	out := jsonFinding{
		ID: f.ID, Rule: f.Rule, Kind: string(f.Kind), Severity: string(f.Severity), Confidence: math.Round(f.Confidence*100) / 100,
		Summary: f.Summary, Why: f.Why, Baseline: f.Baseline, Silenced: f.Silenced, Sides: []jsonSide{},
	}
	for _, s := range f.Sides {
		side := jsonSide{Value: s.Value, Outlets: append([]string{}, s.Outlets...), Passages: []jsonPassage{}}
		for _, p := range s.Passages {
			side.Passages = append(side.Passages, newJSONPassage(p))
		}
		out.Sides = append(out.Sides, side)
	}
	return out
}

func newJSONPassage(p checker.Passage) jsonPassage {
	return jsonPassage{
		Article: p.Article, Outlet: p.Outlet, Wire: p.Wire, Published: date(p.Published), Line: p.Line, Column: p.Column,
		Part: p.Part.String(), Sentence: p.Sentence, Quote: p.Quote, Speaker: p.Speaker, CopyOf: p.CopyOf,
	}
}

// date writes a day as 2006-01-02, "" for the zero time.
func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// clock writes a time where more than its day is known.
func clock(t time.Time) string {
	if t.IsZero() || t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 {
		return ""
	}
	return t.Format(time.RFC3339)
}

// encode writes a value as JSON and a line's end, with nothing in it that a terminal would obey.
func encode(w io.Writer, v any, indent string) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(visible(b.Bytes()))
	return err
}
