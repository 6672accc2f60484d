package checker

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"sort"
	"strings"
	"time"
)

// subject identifies what a claim speaks of.
func subject(c *Claim) string {
	if c.Frame.Head == "" {
		return string(c.Kind)
	}
	return c.Frame.Head
}

// finish grades and names a finding.
func finish(rule string, v Verdict, c *Claim, sides []Side) Finding {
	f := Finding{Rule: rule, Kind: v.Kind, Confidence: v.Confidence, Why: v.Why, Sides: sides, Severity: severity(v.Kind)}
	values := make([]string, 0, len(sides))
	for _, s := range sides {
		values = append(values, s.Value)
	}
	named := c.Frame.Label
	switch {
	case named == "" && c.Kind == Name:
		named = c.Value.Text
	case named == "":
		named = subject(c)
	}
	f.Summary = fmt.Sprintf("%s: %s", named, strings.Join(values, " against "))
	f.ID = identity(rule, subject(c), sides)
	return f
}

// lag is how long an outlet may go on printing what another has brought up to date.
const lag = 2 * time.Hour

// oneThing is the confidence from which two values are of one thing surely enough for an order in print that does not fit to tell against an update,
// and not against the pair.
const oneThing = 0.65

// settled is the verdict in the light of all that print either value: what is printed anew after the value that is said to follow it was no
// earlier stage of it.
func settled(v Verdict, sides []Side) Verdict {
	if v.Kind != Update || v.Standing == "" || v.Confidence < oneThing {
		return v
	}
	for i, s := range sides {
		for j, other := range sides {
			if i != j && printedAgain(s.Passages, other.Passages) {
				v.Kind = v.Standing
				v.Why += ", yet the older value is printed again after the newer one"
				return v
			}
		}
	}
	return v
}

// printedAgain tells whether some passages are older than one of the others, and some that copy none are newer.
func printedAgain(passages, others []Passage) bool {
	for _, o := range others {
		older, newer := false, false
		for _, p := range passages {
			if p.Published.IsZero() || o.Published.IsZero() {
				continue
			}
			older = older || o.Published.Sub(p.Published) >= lag
			newer = newer || p.CopyOf == "" && p.Published.Sub(o.Published) >= lag
		}
		if older && newer {
			return true
		}
	}
	return false
}

func severity(k FindingKind) Severity {
	switch k {
	case Contradiction, Internal:
		return Error
	case Disputed:
		return Warning
	}
	return Note
}

// identity hashes what stays while the fact stands: rule, subject, values and who printed them.
func identity(rule, subject string, sides []Side) string {
	lines := make([]string, 0, len(sides))
	for _, s := range sides {
		lines = append(lines, s.Value+"\x01"+strings.Join(witnesses(s), "\x02"))
	}
	sort.Strings(lines)
	sum := sha256.Sum256([]byte(rule + "\x00" + subject + "\x00" + strings.Join(lines, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// witnesses names who printed a side: the outlets, and for an article whose outlet is only its file's name the sentence itself, so that a
// file under a new name keeps its findings.
func witnesses(s Side) []string {
	var out []string
	for _, p := range s.Passages {
		if base := path.Base(p.Article); p.Outlet == strings.TrimSuffix(base, path.Ext(base)) {
			out = append(out, p.Sentence)
		} else {
			out = append(out, p.Outlet)
		}
	}
	return unique(out)
}

// dedupe drops findings that say the same twice.
func dedupe(fs []Finding) []Finding {
	seen := map[string]bool{}
	out := fs[:0]
	for _, f := range fs {
		if !seen[f.ID] {
			seen[f.ID] = true
			out = append(out, f)
		}
	}
	return out
}

var gravity = map[FindingKind]int{Contradiction: 0, Internal: 1, Disputed: 2, Update: 3, Imprecise: 4, Variant: 5}

// weightier orders findings for an editor: the gravest kind first, then the surest, then the most printed.
func weightier(a, b Finding) bool {
	if gravity[a.Kind] != gravity[b.Kind] {
		return gravity[a.Kind] < gravity[b.Kind]
	}
	if a.Confidence != b.Confidence {
		return a.Confidence > b.Confidence
	}
	if x, y := printers(a), printers(b); x != y {
		return x > y
	}
	return a.ID < b.ID
}

// printers counts the outlets of a finding, the copies of one text once.
func printers(f Finding) int {
	n := 0
	for _, s := range f.Sides {
		seen := map[string]bool{}
		for _, p := range s.Passages {
			if p.CopyOf == "" {
				seen[p.Outlet] = true
			}
		}
		n += len(seen)
	}
	return n
}
