package checker

import "time"

// A Severity is the grade at which a check fails.
type Severity string

// The severities, the gravest first.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
)

// A Finding is one disputed fact laid before an editor: every value, and who printed it.
type Finding struct {
	ID         string // stable while the fact stands: rule, subject, outlets and values, not lines or wording
	Rule       string
	Kind       FindingKind
	Severity   Severity
	Confidence float64
	Summary    string // one line an editor understands
	Why        string // what was compared, and why both cannot hold
	Sides      []Side // each with a value and its passages, the oldest first
	Baseline   string // "" for a new finding; "known", "expired" where a baseline names it
	Silenced   string // the reason of a silence that covers it, "" where none does
}

// A Side is one value of a disputed fact and everybody who printed it.
type Side struct {
	Value    string
	Outlets  []string // sorted, each once
	Passages []Passage
}

// A Passage is where a side's value was printed.
type Passage struct {
	Article   string
	Outlet    string
	Wire      string
	Published time.Time // zero where unknown
	Line      int       // line and column of the quote in the source file, from 1
	Column    int
	N         int  // place of the sentence in its article, from 0
	Part      Part // title, body, takeaway, caption
	Sentence  string
	Quote     string // an exact part of Sentence
	Start     int    // byte of Sentence where Quote begins
	Speaker   string // as the text names the speaker, "" is the outlet
	CopyOf    string // the article whose text this one repeats, "" for an origin
}

// A Near is a pair of claims that came close to a finding and what held it back.
type Near struct {
	Rule  string
	Guard string
	Sides [2]Passage
}

// A Skip is an input that was not read, and why.
type Skip struct {
	Path   string
	Reason string
	Failed bool // the input should have been readable: the exit code must tell
}

// A Report is the outcome of a run.
type Report struct {
	Articles  []Article
	Findings  []Finding
	Near      []Near // only where explanations were asked for
	Skipped   []Skip
	Claims    int // claims read
	Compared  int // pairs of claims compared
	Sentences int
}

// Serious counts the findings that an editor must decide.
func (r Report) Serious() int {
	n := 0
	for _, f := range r.Findings {
		if f.Kind.Serious() {
			n++
		}
	}
	return n
}
