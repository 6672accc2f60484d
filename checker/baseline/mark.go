package baseline

import (
	"fmt"
	"time"

	"crosscheck/checker"
)

// A Notice tells of a decision that needs an editor's hand.
type Notice struct {
	Path string // file that it stands in
	Line int    // from 1
	Text string
	Bad  bool // the decision is no decision: a silence without a reason
}

// Mark sets the Baseline field of every finding that the file names, and reports entries that have expired or have become stale. Checked
// are the articles whose findings are complete in the report; nil means all of them. Today is a day in the newsroom's time.
func (f File) Mark(r *checker.Report, checked []string, today time.Time) []Notice {
	found := map[string]*checker.Finding{}
	for i := range r.Findings {
		found[r.Findings[i].ID] = &r.Findings[i]
	}
	whole := map[string]bool{}
	for _, p := range checked {
		whole[p] = true
	}
	var out []Notice
	for _, e := range f.Entries {
		finding := found[e.ID]
		switch {
		case finding == nil && (checked == nil || touched(e.In, whole)):
			out = append(out, Notice{Path: f.Path, Line: e.Line, Text: fmt.Sprintf("entry %s is stale: no such finding any more (%s)", e.ID, e.Summary)})
		case finding == nil:
		case e.expired(today):
			finding.Baseline = Expired
			out = append(out, Notice{Path: f.Path, Line: e.Line, Text: fmt.Sprintf("entry %s expired on %s (%s)", e.ID, e.Until, e.Summary)})
		default:
			finding.Baseline = Known
		}
	}
	return out
}

func touched(paths []string, set map[string]bool) bool {
	for _, p := range paths {
		if set[p] {
			return true
		}
	}
	return false
}

// A place is a sentence of an article.
type place struct {
	article string
	n       int
}

// Silence sets the Silenced field of every finding that has a passage in a sentence whose silence names its rule. It reports silences
// without a reason, those that name no rule that there is, and those in checked articles (nil: in all) that cover nothing.
func Silence(r *checker.Report, checked []string, rules []string) []Notice {
	used := map[place]map[string]bool{}
	at := silences(r)
	for i := range r.Findings {
		f := &r.Findings[i]
		for _, s := range f.Sides {
			for _, p := range s.Passages {
				here := place{p.Article, p.N}
				for _, silence := range at[here] {
					if silence.Rule == f.Rule && silence.Reason != "" {
						f.Silenced = silence.Reason
						if used[here] == nil {
							used[here] = map[string]bool{}
						}
						used[here][silence.Rule] = true
					}
				}
			}
		}
	}
	return unused(r, checked, rules, used)
}

func silences(r *checker.Report) map[place][]checker.Silence {
	out := map[place][]checker.Silence{}
	for _, a := range r.Articles {
		for _, s := range a.Sentences {
			if len(s.Silence) > 0 {
				out[place{a.Path, s.N}] = s.Silence
			}
		}
	}
	return out
}

// unused reports, in the order of articles, what is wrong with their silences.
func unused(r *checker.Report, checked, rules []string, used map[place]map[string]bool) []Notice {
	var out []Notice
	asked, known := set(checked), set(rules)
	for _, a := range r.Articles {
		if checked != nil && !asked[a.Path] {
			continue
		}
		for _, s := range a.Sentences {
			for _, silence := range s.Silence {
				n := Notice{Path: a.Path, Line: silence.Line}
				switch {
				case !known[silence.Rule]:
					n.Text, n.Bad = fmt.Sprintf("silence names %q, which is no rule", silence.Rule), true
				case silence.Reason == "":
					n.Text, n.Bad = fmt.Sprintf("silence of %s gives no reason: write it after a colon", silence.Rule), true
				case !used[place{a.Path, s.N}][silence.Rule]:
					n.Text = fmt.Sprintf("silence of %s is stale: the next sentence has no such finding", silence.Rule)
				default:
					continue
				}
				out = append(out, n)
			}
		}
	}
	return out
}

func set(words []string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}
