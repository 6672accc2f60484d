package report

import (
	"fmt"
	"strings"

	"crosscheck/checker"
)

// meaning says in a few words what a kind of finding asks of an editor.
func meaning(k checker.FindingKind) string {
	switch k {
	case checker.Contradiction:
		return "outlets contradict each other"
	case checker.Internal:
		return "an article contradicts itself"
	case checker.Disputed:
		return "speakers disagree, each reported as such"
	case checker.Update:
		return "the story moved on"
	case checker.Imprecise:
		return "rounded or loose"
	case checker.Variant:
		return "written in two ways"
	}
	return ""
}

// plural writes "1 article", "5 articles".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// list joins words as a sentence does: "a", "a and b", "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// closing sums a run up in plain words: what was read, what was found, what an editor must do.
func closing(p page, o Options) []string {
	out := []string{reading(p.Counts, o)}
	if p.Counts.Findings == 0 {
		out = append(out, "Nothing to report.")
	} else {
		out = append(out, found(p.Counts))
	}
	if settled := settled(p.Counts); settled != "" {
		out = append(out, settled)
	}
	if o.FailOn != "" {
		if n := failing(p.Findings); n > 0 {
			out = append(out, fmt.Sprintf("%s at or above %q: the check fails.", plural(n, "finding", "findings"), o.FailOn))
		} else {
			out = append(out, fmt.Sprintf("No new finding at or above %q: the check passes.", o.FailOn))
		}
	}
	if p.Counts.Skipped > 0 {
		out = append(out, fmt.Sprintf("Not read: %s.", plural(p.Counts.Skipped, "file", "files")))
	}
	return out
}

func reading(c counts, o Options) string {
	what := fmt.Sprintf("Read %s in %s of %s", plural(c.Claims, "claim", "claims"), plural(c.Sentences, "sentence", "sentences"),
		plural(c.Articles, "article", "articles"))
	if len(o.Checked) > 0 {
		what += fmt.Sprintf("; checked %s against %s", plural(len(o.Checked), "article", "articles"), clean(o.Against))
	}
	return fmt.Sprintf("%s; compared %s.", what, plural(c.Compared, "pair", "pairs"))
}

// kindNames counts findings of a kind, one and many.
var kindNames = map[checker.FindingKind][2]string{
	checker.Contradiction: {"contradiction", "contradictions"},
	checker.Internal:      {"inside one article", "inside one article"},
	checker.Disputed:      {"dispute between speakers", "disputes between speakers"},
	checker.Update:        {"update", "updates"},
	checker.Imprecise:     {"imprecise", "imprecise"},
	checker.Variant:       {"variant", "variants"},
}

func found(c counts) string {
	var kinds []string
	for _, k := range checker.FindingKinds {
		if n := c.Kinds[k]; n > 0 {
			kinds = append(kinds, plural(n, kindNames[k][0], kindNames[k][1]))
		}
	}
	verdict := "none needs a decision"
	switch {
	case c.Serious == 1:
		verdict = "1 needs a decision"
	case c.Serious > 1:
		verdict = fmt.Sprintf("%d need a decision", c.Serious)
	}
	return fmt.Sprintf("Found %s (%s): %s.", plural(c.Findings, "disputed fact", "disputed facts"), list(kinds), verdict)
}

func settled(c counts) string {
	var parts []string
	if c.Known > 0 {
		parts = append(parts, fmt.Sprintf("%d known to the baseline", c.Known))
	}
	if c.Silenced > 0 {
		parts = append(parts, fmt.Sprintf("%d silenced in an article", c.Silenced))
	}
	if len(parts) == 0 {
		return ""
	}
	return "Of these, " + list(parts) + "."
}

func failing(fs []finding) int {
	n := 0
	for _, f := range fs {
		if f.Fails {
			n++
		}
	}
	return n
}
