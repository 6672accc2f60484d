package report

import (
	"strings"
	"time"

	"crosscheck/checker"
)

// A page is a report made ready to be shown: cleaned, dates written out, quotes cut out of their sentences.
type page struct {
	Findings []finding
	Near     []near
	Articles []article
	Skipped  []skip
	Notices  []Notice
	Counts   counts
	Closing  []string // the summary in plain words, one sentence each
}

type finding struct {
	ID, Rule, Summary, Why, Baseline, Silenced string
	Kind                                       checker.FindingKind
	Severity                                   checker.Severity
	Confidence                                 float64
	Fails                                      bool
	Sides                                      []side
}

type side struct {
	Value    string
	Outlets  []string
	Passages []passage
	Copies   []passage // passages that repeat another article's text
}

type passage struct {
	Article, Outlet, Wire, Date, Speaker string
	CopyOf                               string
	Part                                 checker.Part
	Before, Quote, After                 string // the sentence, cut round the quote
	Line, Column                         int
	raw                                  string // the article's path as it is, for comparing only
}

type near struct {
	Rule, Guard string
	Sides       [2]passage
}

type article struct {
	Path, Outlet, Wire, Title, Date string
	Sentences                       int
}

type skip struct {
	Path, Reason string
	Failed       bool
}

// counts are the figures of a closing summary.
type counts struct {
	Articles, Sentences, Claims, Compared, Findings, Serious, Known, Silenced, Skipped int
	Kinds                                                                              map[checker.FindingKind]int
}

// newPage is the only way from a report to what a reader sees.
func newPage(r checker.Report, o Options) page {
	p := page{Counts: count(r)}
	for _, f := range r.Findings {
		p.Findings = append(p.Findings, newFinding(f, o))
	}
	for _, n := range r.Near {
		p.Near = append(p.Near, near{clean(n.Rule), clean(n.Guard), [2]passage{newPassage(n.Sides[0]), newPassage(n.Sides[1])}})
	}
	for _, a := range r.Articles {
		p.Articles = append(p.Articles, article{clean(a.Path), clean(a.Outlet), clean(a.Wire), clean(a.Title), day(a.Published), len(a.Sentences)})
	}
	for _, s := range r.Skipped {
		p.Skipped = append(p.Skipped, skip{clean(s.Path), clean(s.Reason), s.Failed})
	}
	for _, n := range o.Notices {
		p.Notices = append(p.Notices, Notice{clean(n.Path), n.Line, clean(n.Text)})
	}
	p.Closing = closing(p, o)
	return p
}

func newFinding(f checker.Finding, o Options) finding {
	out := finding{
		ID: clean(f.ID), Rule: clean(f.Rule), Summary: clean(f.Summary), Why: clean(f.Why), Baseline: f.Baseline, Silenced: clean(f.Silenced),
		Kind: f.Kind, Severity: f.Severity, Confidence: f.Confidence, Fails: Fails(f, o.FailOn),
	}
	for _, s := range f.Sides {
		out.Sides = append(out.Sides, newSide(s))
	}
	return out
}

func newSide(s checker.Side) side {
	out := side{Value: clean(s.Value)}
	for _, o := range s.Outlets {
		out.Outlets = append(out.Outlets, clean(o))
	}
	for _, p := range s.Passages {
		if p.CopyOf != "" {
			out.Copies = append(out.Copies, newPassage(p))
		} else {
			out.Passages = append(out.Passages, newPassage(p))
		}
	}
	if len(out.Passages) == 0 {
		out.Passages, out.Copies = out.Copies, nil
	}
	return out
}

func newPassage(p checker.Passage) passage {
	before, quote, after := cut(p)
	return passage{
		Article: clean(p.Article), Outlet: clean(p.Outlet), Wire: clean(p.Wire), Date: day(p.Published), Speaker: clean(p.Speaker),
		CopyOf: clean(p.CopyOf), Part: p.Part, Before: clean(before), Quote: clean(quote), After: clean(after),
		Line: p.Line, Column: p.Column, raw: p.Article,
	}
}

// cut parts a sentence round its quote; a quote that is not in the sentence leaves the sentence whole.
func cut(p checker.Passage) (before, quote, after string) {
	start := p.Start
	if start < 0 || start > len(p.Sentence) || !strings.HasPrefix(p.Sentence[start:], p.Quote) {
		start = strings.Index(p.Sentence, p.Quote)
	}
	if start < 0 || p.Quote == "" {
		return p.Sentence, "", ""
	}
	end := start + len(p.Quote)
	return p.Sentence[:start], p.Quote, p.Sentence[end:]
}

// Sentence is the whole sentence.
func (p passage) Sentence() string { return p.Before + p.Quote + p.After }

// day writes a date as an editor would, with the time of day where one is known; "" for the zero time.
func day(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Hour() == 0 && t.Minute() == 0:
		return t.Format("2 Jan 2006")
	}
	return t.Format("2 Jan 2006, 15:04")
}

func count(r checker.Report) counts {
	c := counts{
		Articles: len(r.Articles), Sentences: r.Sentences, Claims: r.Claims, Compared: r.Compared,
		Findings: len(r.Findings), Serious: r.Serious(), Skipped: len(r.Skipped), Kinds: map[checker.FindingKind]int{},
	}
	for _, f := range r.Findings {
		c.Kinds[f.Kind]++
		switch {
		case f.Silenced != "":
			c.Silenced++
		case f.Baseline == "known":
			c.Known++
		}
	}
	return c
}
