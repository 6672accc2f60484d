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
	Doc: "Compares posts and trades of one sort: a chief financial against a chief operating officer, a minister against a deputy minister or a mayor, " +
		"a roofer against a paramedic. Posts of two sorts may be held together, and a short form of a post is no other post.",
	Example: [2]string{"Deputy Finance Minister Ira Moll resigned.", "Ira Moll, the finance minister, resigned."},
	Near:    [2]string{"Finance Minister Ira Moll resigned.", "Ira Moll, the minister, resigned."},
	Kinds:   []checker.Kind{checker.Role},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		if a.Frame.Head == "" || !onePerson(a.Frame.Head, b.Frame.Head) || sameArticle(a, b) || namesakes(a, b) {
			return checker.Verdict{}
		}
		if a.Value.Unit != b.Value.Unit {
			return checker.Verdict{}
		}
		if a.Value.Unit == "party" {
			return partisan(a, b)
		}
		if strings.Join(post(a), " ") == strings.Join(post(b), " ") {
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.9}
		}
		if (a.Voice.Mode == checker.Past) != (b.Voice.Mode == checker.Past) {
			return checker.Verdict{Guard: "one is a former post"}
		}
		if !apartPosts(a, b) && !related(a, b) && !trainers(a, b) && !trainers(b, a) {
			return checker.Verdict{}
		}
		kind, because := cause(a, b)
		return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.85,
			Why: fmt.Sprintf("%s (%s) against %s (%s): two posts for one person, and %s", a.Value.Text, printer(a), b.Value.Text, printer(b), because)}
	},
}

// apartPosts tells whether nobody holds both of two posts, or takes both of two at once.
func apartPosts(a, b *checker.Claim) bool {
	x, y := post(a), post(b)
	p, q := strings.Join(x, " "), strings.Join(y, " ")
	return exclude(x, y) || a.Value.Unit == "role" && rivals(p, q, a.Voice.Mode == checker.Past) ||
		a.Voice.Mode == checker.Planned && b.Voice.Mode == checker.Planned && tops[p] && tops[q]
}

// partisan compares the parties that two texts give one person.
func partisan(a, b *checker.Claim) checker.Verdict {
	if a.Value.Text == b.Value.Text {
		return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.9}
	}
	if kin(a, b) < oneEvent || unsaid(a, b) != "" {
		return checker.Verdict{Guard: "perhaps another event"}
	}
	kind, because := cause(a, b)
	return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.75,
		Why: fmt.Sprintf("%s (%s) against %s (%s): two parties for one person, and %s", a.Value.Text, printer(a), b.Value.Text, printer(b), because)}
}

// related tells whether two texts make one person two relatives of one other.
func related(a, b *checker.Claim) bool {
	x, y := kindred[a.Value.Text], kindred[b.Value.Text]
	return x != "" && y != "" && x[2:] != y[2:] && (x[0] == y[0] || x[0] == '?' || y[0] == '?') && a.Frame.Event != "" && a.Frame.Event == b.Frame.Event && kin(a, b) >= oneEvent && christened(a) && christened(b)
}

// trainers tells whether one text has a head coach and the other an assistant.
func trainers(a, b *checker.Claim) bool {
	return a.Value.Text == "coach" && strings.HasPrefix(strings.ToLower(a.Quote()), "head coach") && strings.HasSuffix(b.Value.Text, "assistant coach") && kin(a, b) >= oneEvent
}

// christened tells whether a sentence prints the given name of the person: relatives share a last name.
func christened(c *checker.Claim) bool {
	given, family, _ := strings.Cut(c.Frame.Label, " ")
	return family != "" && strings.Contains(c.Sentence.Text, given)
}

// kindred are words of kinship by what excludes the others, behind the sex: nobody is mother and aunt of one person. A son who is somebody's
// wife elsewhere was misread.
var kindred = map[string]string{"mother": "f parent", "father": "m parent", "wife": "f spouse", "husband": "m spouse", "widow": "f spouse", "widower": "m spouse",
	"sister": "f sibling", "brother": "m sibling", "older sister": "f sibling", "older brother": "m sibling", "younger sister": "f sibling",
	"younger brother": "m sibling", "daughter": "f child", "son": "m child", "aunt": "f aunt", "uncle": "m uncle", "grandmother": "f grandparent",
	"grandfather": "m grandparent", "niece": "f niece", "nephew": "m nephew", "cousin": "? cousin"}

// tops are the posts of which somebody who is about to take one does not take another as well.
var tops = map[string]bool{"chief executive": true, "chairman": true, "chief executive officer": true, "president": true}

// grades set a post apart from the same post without them.
var grades = map[string]bool{"deputy": true, "vice": true, "assistant": true, "associate": true, "acting": true, "interim": true,
	"junior": true, "under": true, "shadow": true}

// exclude tells whether two posts are of one sort and differ: by a grade, or by the field in the middle of one title.
func exclude(x, y []string) bool {
	p, q := without(x), without(y)
	if strings.Join(p, " ") == strings.Join(q, " ") {
		if len(x) != len(y) && len(p) == 1 && p[0] == "head" {
			return true
		}
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
	"commissioner": true, "premier": true, "chair": true, "chairman": true, "chairwoman": true, "treasurer": true, "chief": true, "executive": true, "editor": true, "secretary": true, "prosecutor": true, "attorney": true}

// post returns the words of a post, with a grade that stands right before them in the sentence.
func post(c *checker.Claim) []string {
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
