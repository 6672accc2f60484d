package report

import (
	"io"
	"math"
	"net/url"
	"strings"

	"crosscheck/checker"
)

// SARIF is the report for code scanning, version 2.1.0: rule metadata, both passages, stable fingerprints, the baseline's state.
var SARIF = Format{
	Name:  "sarif",
	Doc:   "for code scanning, SARIF 2.1.0",
	Write: writeSARIF,
}

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool         `json:"tool"`
	Invocations []sarifInvocation `json:"invocations"`
	ColumnKind  string            `json:"columnKind"`
	Results     []sarifResult     `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version,omitempty"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID    string     `json:"id"`
	Short sarifText  `json:"shortDescription"`
	Full  *sarifText `json:"fullDescription,omitempty"`
	Help  *sarifText `json:"help,omitempty"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level   string    `json:"level"`
	Message sarifText `json:"message"`
}

type sarifResult struct {
	RuleID       string             `json:"ruleId"`
	RuleIndex    int                `json:"ruleIndex"`
	Level        string             `json:"level"`
	Message      sarifText          `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Related      []sarifLocation    `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string  `json:"partialFingerprints"`
	Baseline     string             `json:"baselineState"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	Rank         float64            `json:"rank"`
	Properties   sarifProperties    `json:"properties"`
}

type sarifProperties struct {
	Kind       checker.FindingKind `json:"kind"`
	Confidence float64             `json:"confidence"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification,omitempty"`
}

type sarifLocation struct {
	ID       *int          `json:"id,omitempty"`
	Physical sarifPhysical `json:"physicalLocation"`
	Message  *sarifText    `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int        `json:"startLine"`
	StartColumn int        `json:"startColumn,omitempty"`
	EndColumn   int        `json:"endColumn,omitempty"`
	Snippet     *sarifText `json:"snippet,omitempty"`
}

func writeSARIF(w io.Writer, r checker.Report, o Options) error {
	rules, at := sarifRules(r, o.Rules)
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "crosscheck", Version: o.Version, Rules: rules}},
		Invocations: []sarifInvocation{sarifInvoked(r, o)},
		ColumnKind:  "utf16CodeUnits",
		Results:     []sarifResult{},
	}
	for _, f := range r.Findings {
		run.Results = append(run.Results, newSARIFResult(f, o, at[f.Rule]))
	}
	return encode(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}}, "  ")
}

// sarifRules lists the documented rules and those that only a finding names, with the place of each.
func sarifRules(r checker.Report, rules []checker.Rule) ([]sarifRule, map[string]int) {
	out, at := []sarifRule{}, map[string]int{}
	for _, rule := range rules {
		at[rule.Name] = len(out)
		doc := sarifRule{ID: clean(rule.Name), Short: sarifText{clean(rule.Title)}}
		if rule.Doc != "" {
			doc.Full, doc.Help = &sarifText{paragraphs(rule.Doc)}, &sarifText{paragraphs(rule.Doc)}
		}
		out = append(out, doc)
	}
	for _, f := range r.Findings {
		if _, ok := at[f.Rule]; !ok {
			at[f.Rule] = len(out)
			out = append(out, sarifRule{ID: clean(f.Rule), Short: sarifText{clean(f.Rule)}})
		}
	}
	return out, at
}

// paragraphs cleans a text and keeps its lines.
func paragraphs(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = clean(line)
	}
	return strings.Join(lines, "\n")
}

func sarifInvoked(r checker.Report, o Options) sarifInvocation {
	in := sarifInvocation{Successful: true}
	for _, s := range r.Skipped {
		level := "note"
		if s.Failed {
			in.Successful, level = false, "error"
		}
		in.Notifications = append(in.Notifications, sarifNotification{level, sarifText{clean("not read: " + s.Path + ": " + s.Reason)}})
	}
	for _, n := range o.Notices {
		in.Notifications = append(in.Notifications, sarifNotification{"warning", sarifText{clean(n.Path + ": " + n.Text)}})
	}
	return in
}

func newSARIFResult(f checker.Finding, o Options, rule int) sarifResult {
	shown := newFinding(f, o)
	first, others := spots(f, o)
	out := sarifResult{
		RuleID: shown.Rule, RuleIndex: rule, Level: string(f.Severity), Message: sarifText{message(shown)},
		Locations:    []sarifLocation{newSARIFLocation(first, nil)},
		Fingerprints: map[string]string{"crosscheck/v1": shown.ID},
		Baseline:     "new",
		Rank:         math.Round(f.Confidence * 100),
		Properties:   sarifProperties{f.Kind, math.Round(f.Confidence*100) / 100},
	}
	for i, s := range others {
		out.Related = append(out.Related, newSARIFLocation(s, &i))
	}
	if f.Baseline == "known" {
		out.Baseline = "unchanged"
		out.Suppressions = append(out.Suppressions, sarifSuppression{"external", "known to the baseline"})
	}
	if f.Silenced != "" {
		out.Suppressions = append(out.Suppressions, sarifSuppression{"inSource", shown.Silenced})
	}
	return out
}

func newSARIFLocation(s spot, id *int) sarifLocation {
	return sarifLocation{
		ID: id,
		Physical: sarifPhysical{
			Artifact: sarifArtifact{URI: (&url.URL{Path: s.File}).String()},
			Region:   sarifRegion{StartLine: s.Line, StartColumn: s.Col, EndColumn: s.To, Snippet: &sarifText{s.Passage.Sentence()}},
		},
		Message: &sarifText{s.other()},
	}
}
