package rules

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"crosscheck/checker"
)

// position compares places of which a thing has one: a side, a number, a direction from a landmark, a wound, a deathbed.
var position = checker.Rule{
	Name:  "place/position",
	Title: "one thing is put on two opposite sides, at two gates or floors, one person hit in two parts of the body or dead in two places",
	Doc: "Compares which way a thing lies from one landmark, on which side of a thing it is, which gate, platform or floor, which room a fire started in, " +
		"in which part of the body one person was hit, whether somebody died at the scene or in a hospital, and in which hospital or prison one person " +
		"is. An article that tells of both places, and people without a name of whom there are several, are left alone.",
	Example: [2]string{"The wreck lies two miles north of Pell Bridge.", "The wreck lies two miles south of Pell Bridge."},
	Near:    [2]string{"The wreck lies two miles north of Pell Bridge.", "The wreck lies two miles south of Ostrey."},
	Kinds:   []checker.Kind{checker.Place},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		if a.Value.Unit != b.Value.Unit || !sorts[placing(a)] || sameArticle(a, b) || !onePlace(a, b) {
			return checker.Verdict{}
		}
		if a.Value.Text == b.Value.Text {
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.7}
		}
		if !apartFrom(a, b) {
			return checker.Verdict{}
		}
		if g := twofold(a, b); g != "" {
			return checker.Verdict{Guard: g}
		}
		kind, because := cause(a, b)
		return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.65,
			Why: fmt.Sprintf("%s (%s) against %s (%s): one thing cannot be in both, and %s", upper(a.Quote()), printer(a), b.Quote(), printer(b), because)}
	},
}

// sorts are the first words of the units of places of which a thing has one.
var sorts = map[string]bool{"direction": true, "side": true, "number": true, "room": true, "wound": true, "deathbed": true, "ward": true}

// placing is the sort of a place: "number" of the unit "number gate".
func placing(c *checker.Claim) string {
	sort, _, _ := strings.Cut(c.Value.Unit, " ")
	return sort
}

// onePlace tells whether two claims are of one thing, as the sort of their place shows it.
func onePlace(a, b *checker.Claim) bool {
	x, y := &a.Frame, &b.Frame
	switch sort, of, _ := strings.Cut(a.Value.Unit, " "); sort {
	case "direction":
		return landmark(x.Head, y.Head) && (x.Event != "" && x.Event == y.Event || x.Pred != "" && x.Pred == y.Pred ||
			a.Value.Admits.Known && b.Value.Admits.Known && a.Value.Admits.Overlaps(b.Value.Admits))
	case "side":
		return (x.Event == "" || y.Event == "" || landmark(x.Event, y.Event)) && happens(a, b) && kin(a, b) >= oneEvent
	case "number":
		return kin(a, b) >= oneEvent && (happens(a, b) || of != "floor" && facing(a, b))
	case "room":
		return headed(a, b) && x.Pred == y.Pred && kin(a, b) >= oneEvent
	}
	return sufferer(a, b)
}

// happens tells whether two claims are of one happening: it has one name, and one verb where it has any.
func happens(a, b *checker.Claim) bool { return headed(a, b) && a.Frame.Pred == b.Frame.Pred }

// landmark tells whether two noun phrases name one thing: one is the other, or its last word.
func landmark(x, y string) bool {
	return x != "" && (x == y || strings.HasSuffix(x, " "+y) || strings.HasSuffix(y, " "+x)) && y != ""
}

// facing tells whether the words beside two numbers name opposite sides.
func facing(a, b *checker.Claim) bool {
	for _, w := range [...][2]string{{"north", "south"}, {"south", "north"}, {"east", "west"}, {"west", "east"}} {
		if has(a.Frame.Terms, w[0]) && has(b.Frame.Terms, w[1]) {
			return true
		}
	}
	return false
}

// sufferer tells whether two claims are of one person: of one name, or without one in two texts on one event that tell of one such person only.
func sufferer(a, b *checker.Claim) bool {
	x, y := &a.Frame, &b.Frame
	if x.Part != "" && y.Part != "" && x.Part != y.Part || x.Pred != y.Pred || x.Head == "" || y.Head == "" {
		return false
	}
	if kin(a, b) < near[checker.Status] || namesakes(a, b) {
		return false
	}
	if x.Head != "someone" && y.Head != "someone" {
		return onePerson(x.Head, y.Head)
	}
	return len(x.Cast) == 1 && len(y.Cast) == 1 && common(x.Story, y.Story) >= 5 && printedApart(a, b) < 14*day
}

// namesakes tells whether two texts print two given names before one last name: a brother and a sister, not one person.
func namesakes(a, b *checker.Claim) bool {
	x, y := strings.Fields(a.Frame.Label), strings.Fields(b.Frame.Label)
	return len(x) > 1 && len(y) > 1 && x[0] != y[0] && x[0][0] != y[0][0]
}

// apartFrom tells whether two places of one sort exclude each other.
func apartFrom(a, b *checker.Claim) bool {
	switch placing(a) {
	case "direction", "side":
		d := math.Abs(a.Value.Exact - b.Value.Exact)
		return min(d, 360-d) > 134
	case "wound":
		return parted(strings.Split(a.Value.Text, ", "), strings.Split(b.Value.Text, ", "))
	case "ward":
		x, y := strings.Fields(a.Value.Text), strings.Fields(b.Value.Text)
		return !slices.ContainsFunc(x, func(w string) bool { return slices.ContainsFunc(y, func(v string) bool { return like(w, v) }) }) && !initials(x, y) && !initials(y, x) && !amid(x, b) && !amid(y, a)
	}
	return true
}

// amid tells whether a word of one name stands in the other's sentence: Halmar Hospital is the hospital in Halmar.
func amid(name []string, c *checker.Claim) bool {
	text := strings.ToLower(c.Sentence.Text)
	return slices.ContainsFunc(name, func(w string) bool { return len(w) > 3 && strings.Contains(text, w) })
}

// like tells whether two words are one, or begin alike and so may be one that is misspelt.
func like(x, y string) bool { return x == y || min(len(x), len(y)) > 4 && x[:4] == y[:4] }

// initials tells whether a single word is made of the first letters of others.
func initials(x, y []string) bool {
	if len(x) != 1 || len(y) < 2 {
		return false
	}
	short := ""
	for _, w := range y {
		short += w[:1]
	}
	return strings.HasPrefix(x[0], short)
}

// parted tells whether two lists of parts of the body have none in common, or are one part on two sides.
func parted(x, y []string) bool {
	for _, p := range x {
		for _, q := range y {
			if r, s := bare(p), bare(q); r == s && (p == r || q == s || p == q) {
				return false
			}
		}
	}
	return true
}

func bare(part string) string { return part[strings.LastIndexByte(part, ' ')+1:] }

// twofold names what lets two places be both so, "" where nothing does.
func twofold(a, b *checker.Claim) string {
	switch {
	case unsaid(a, b) != "":
		return unsaid(a, b)
	case common(a.Frame.Cast, b.Frame.Cast) > 0:
		return "one text tells of both places"
	case otherTime(a, b):
		return "different time"
	case kin(a, b) < near[checker.Place]:
		return "perhaps another event"
	case a.Frame.Pred != "hold" && a.Frame.Pred != "take" && a.Value.Unit != "deathbed" && elsewhere(&a.Frame, &b.Frame):
		return "different place"
	}
	return ""
}
