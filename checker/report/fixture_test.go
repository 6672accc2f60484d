package report_test

import (
	"time"

	"crosscheck/checker"
)

// on returns midnight UTC of a day in the year of the fixture.
func on(month time.Month, day int) time.Time {
	return time.Date(2031, month, day, 0, 0, 0, 0, time.UTC)
}

var (
	ledger = checker.Article{Path: "harbor-ledger.md", Outlet: "Harbor Ledger", Title: "Ferry sinks off Port Ness", Published: on(3, 4)}
	coast  = checker.Article{Path: "coast-wire.md", Outlet: "Coast Wire", Wire: "Coast Wire", Title: "Rescuers count 41 dead", Published: on(3, 5).Add(14*time.Hour + 30*time.Minute)}
	valley = checker.Article{Path: "desk/valley post.txt", Outlet: "Valley Post", Wire: "Coast Wire", Published: on(3, 5)}
)

// say makes a passage of an article whose quote begins where it first stands in the sentence.
func say(a checker.Article, line int, sentence, quote string) checker.Passage {
	column := 1
	for i := range sentence {
		if len(sentence[i:]) >= len(quote) && sentence[i:i+len(quote)] == quote {
			column = i + 1
			break
		}
	}
	return checker.Passage{
		Article: a.Path, Outlet: a.Outlet, Wire: a.Wire, Published: a.Published, Line: line, Column: column, N: line,
		Sentence: sentence, Quote: quote, Start: column - 1,
	}
}

// fixture is a report with one finding of most kinds, a copy, a headline, a speaker, a known and a silenced one.
func fixture() checker.Report {
	copied := say(valley, 3, "Rescuers recovered bodies through the night and 41 people were dead by noon, the coast guard said.", "41 people were dead")
	copied.CopyOf = coast.Path
	head := say(coast, 3, "Rescuers count 41 dead", "41 dead")
	head.Part = checker.Title
	chief := say(ledger, 14, "The ferry's owner, Ada Finch, said that the life jackets had been “checked a week ago”.", "checked a week ago")
	chief.Speaker = "Ada Finch"
	inspector := say(coast, 9, "An inspector, Juan Ortega, said that no jacket had been checked since spring.", "no jacket had been checked since spring")
	inspector.Speaker = "Juan Ortega"
	return checker.Report{
		Articles:  []checker.Article{ledger, coast, valley},
		Sentences: 96, Claims: 143, Compared: 512,
		Skipped: []checker.Skip{{Path: "photo.bin", Reason: "no known format"}},
		Findings: []checker.Finding{
			{
				ID: "3f9c21aa07d4", Rule: "quantity/conflict", Kind: checker.Contradiction, Severity: checker.Error, Confidence: 0.931,
				Summary: "How many died in the sinking: Harbor Ledger has 38, Coast Wire and Valley Post have 41",
				Why:     "Both count the dead of the same sinking in their own voice on the same day; the numbers do not overlap, and neither text tells of a toll that moved on.",
				Sides: []checker.Side{
					{Value: "38 dead", Outlets: []string{"Harbor Ledger"}, Passages: []checker.Passage{
						say(ledger, 12, "The sinking, the worst on this coast in a generation, killed 38 passengers and left hundreds of families waiting on the quay for news that did not come until the evening.", "killed 38 passengers")}},
					{Value: "41 dead", Outlets: []string{"Coast Wire", "Valley Post"}, Passages: []checker.Passage{
						say(coast, 7, "Rescuers recovered bodies through the night and 41 people were dead by noon, the coast guard said.", "41 people were dead"), head, copied}},
				},
			},
			{
				ID: "77b0e1c2d3f4", Rule: "attribution/conflict", Kind: checker.Disputed, Severity: checker.Warning, Confidence: 0.8,
				Summary: "When the life jackets were checked: Ada Finch and Juan Ortega disagree",
				Why:     "Two speakers, each reported as such, cannot both be right.",
				Sides: []checker.Side{
					{Value: "a week ago", Outlets: []string{"Harbor Ledger"}, Passages: []checker.Passage{chief}},
					{Value: "not since spring", Outlets: []string{"Coast Wire"}, Passages: []checker.Passage{inspector}},
				},
			},
			{
				ID: "0a1b2c3d4e5f", Rule: "date/weekday", Kind: checker.Internal, Severity: checker.Error, Confidence: 0.99, Baseline: "known",
				Summary: "Harbor Ledger writes Tuesday, March 3, which was a Monday",
				Why:     "The weekday does not fall on the date in the year of publication.",
				Sides: []checker.Side{
					{Value: "Tuesday", Outlets: []string{"Harbor Ledger"}, Passages: []checker.Passage{say(ledger, 5, "The ferry left on Tuesday, March 3, with 412 on board.", "Tuesday")}},
					{Value: "March 3", Outlets: []string{"Harbor Ledger"}, Passages: []checker.Passage{say(ledger, 5, "The ferry left on Tuesday, March 3, with 412 on board.", "March 3")}},
				},
			},
			{
				ID: "c0ffee123456", Rule: "name/variant", Kind: checker.Variant, Severity: checker.Note, Confidence: 0.7, Silenced: "house style of the Post",
				Summary: "Port Ness is also written Portness",
				Why:     "One place, two spellings.",
				Sides: []checker.Side{
					{Value: "Port Ness", Outlets: []string{"Harbor Ledger"}, Passages: []checker.Passage{say(ledger, 3, "Ferry sinks off Port Ness", "Port Ness")}},
					{Value: "Portness", Outlets: []string{"Valley Post"}, Passages: []checker.Passage{say(valley, 2, "The pier at Portness stayed shut.", "Portness")}},
				},
			},
		},
	}
}

// hostile is a report whose articles try to pass for something else wherever they are shown.
func hostile() checker.Report {
	const nasty = "safe\x1b[2J\x1b]0;owned\a\u202e|=cmd|'/c'!A1\r\n::error file=x::gone\n<script>alert(1)</script> \u2066%0A\u0085\x9b31m\x00 [x](javascript:y) `a` \xff --> end"
	a := checker.Article{Path: "a\n::warning::\x1b[31m.md", Outlet: "=SUM(\x1b[0m)", Wire: "<b>w</b>", Title: nasty, Published: on(1, 2)}
	p := say(a, 1, nasty, "alert(1)")
	p.Speaker = nasty
	q := say(a, 2, nasty, "owned\a\u202e")
	return checker.Report{
		Articles: []checker.Article{a}, Sentences: 2, Claims: 2, Compared: 1,
		Skipped: []checker.Skip{{Path: a.Path, Reason: nasty, Failed: true}},
		Near:    []checker.Near{{Rule: nasty, Guard: nasty, Sides: [2]checker.Passage{p, q}}},
		Findings: []checker.Finding{{
			ID: "1", Rule: "quantity/conflict", Kind: checker.Contradiction, Severity: checker.Error, Confidence: 1, Summary: nasty, Why: nasty, Silenced: "",
			Sides: []checker.Side{{Value: nasty, Outlets: []string{a.Outlet}, Passages: []checker.Passage{p}}, {Value: "2\x1b", Outlets: []string{nasty}, Passages: []checker.Passage{q}}},
		}},
	}
}
