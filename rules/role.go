package rules

import (
	"fmt"
	"strings"

	"crosscheck/checker"
)

// role compares the posts that two texts give one person.
var role = checker.Rule{
	Name:  "role/conflict",
	Title: "one person is given two posts of one sort",
	Doc: "Compares posts of one sort: a chief financial against a chief operating officer, a minister against a deputy minister. Posts of two " +
		"sorts may be held together, and a short form of a post is no other post.",
	Example: [2]string{"Deputy Finance Minister Ira Moll resigned.", "Ira Moll, the finance minister, resigned."},
	Near:    [2]string{"Finance Minister Ira Moll resigned.", "Ira Moll, the minister, resigned."},
	Kinds:   []checker.Kind{checker.Role},
	Compare: func(a, b checker.Claim) checker.Verdict {
		if a.Frame.Head == "" || !onePerson(a.Frame.Head, b.Frame.Head) || sameArticle(a, b) {
			return checker.Verdict{}
		}
		x, y := post(a), post(b)
		if strings.Join(x, " ") == strings.Join(y, " ") {
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.9}
		}
		if !exclude(x, y) && !(a.Voice.Mode == checker.Planned && b.Voice.Mode == checker.Planned && tops[strings.Join(x, " ")] && tops[strings.Join(y, " ")]) {
			return checker.Verdict{}
		}
		kind, because := cause(a, b)
		return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.85,
			Why: fmt.Sprintf("%s (%s) against %s (%s): two posts for one person, and %s", a.Value.Text, printer(a), b.Value.Text, printer(b), because)}
	},
}

// tops are the posts of which somebody who is about to take one does not take another as well.
var tops = map[string]bool{"chief executive": true, "chairman": true, "chief executive officer": true, "president": true}

// grades set a post apart from the same post without them.
var grades = map[string]bool{"deputy": true, "vice": true, "assistant": true, "associate": true, "acting": true, "interim": true,
	"junior": true, "under": true, "shadow": true}

// exclude tells whether two posts are of one sort and differ: by a grade, or by the field in the middle of one title.
func exclude(x, y []string) bool {
	p, q := without(x), without(y)
	if strings.Join(p, " ") == strings.Join(q, " ") {
		return len(p) > 0 && len(x) != len(y) && offices[p[len(p)-1]]
	}
	if len(p) < 2 || len(q) < 2 || p[len(p)-1] != q[len(q)-1] {
		return false
	}
	// chief financial officer, chief operating officer; foreign minister, interior minister
	if p[0] == "chief" && q[0] == "chief" {
		return len(p) == 3 && len(q) == 3 && p[1] != q[1]
	}
	return p[len(p)-1] == "minister" && len(p) == len(q) && p[0] != q[0]
}

// offices are the posts that a grade makes another post of.
var offices = map[string]bool{"minister": true, "president": true, "governor": true, "mayor": true, "chancellor": true, "director": true,
	"commissioner": true, "premier": true, "chief": true, "executive": true, "editor": true, "secretary": true, "prosecutor": true, "attorney": true}

// post returns the words of a post, with a grade that stands right before them in the sentence.
func post(c checker.Claim) []string {
	words := strings.Fields(c.Value.Text)
	before := strings.Fields(strings.ReplaceAll(strings.ToLower(c.Sentence.Text[:c.Span.Start]), "-", " "))
	if n := len(before); n > 0 && grades[before[n-1]] {
		return append([]string{before[n-1]}, words...)
	}
	return words
}

func without(words []string) []string {
	var out []string
	for _, w := range words {
		if !grades[w] {
			out = append(out, w)
		}
	}
	return out
}
