package rules

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"crosscheck/checker"
)

// moving are the concepts whose numbers move on while a story runs, so that a later number updates an earlier one.
var moving = map[string]bool{"dead": true, "injured": true, "missing": true, "arrest": true, "evacuate": true, "displaced": true,
	"rescue": true, "hospitalize": true, "treat": true, "hostage": true, "survivor": true, "charge": true, "contained": true, "area": true,
	"case": true, "outage": true,
	"firefighter": true, "donation": true, "share price": true, "victim": true, "suspect": true}

// tolls are the moving concepts that every story of a disaster counts anew each hour.
var tolls = map[string]bool{"dead": true, "injured": true, "missing": true, "evacuate": true, "displaced": true, "rescue": true,
	"hospitalize": true, "arrest": true, "trapped": true, "dismiss": true, "ill": true, "expel": true}

// ruinous are the predicates by which a disaster counts what it does to things, whatever they are: five villages hit, then seven.
var ruinous = map[string]bool{"damage": true, "destroy": true, "hit": true, "affect": true, "burn": true, "flood": true, "destruction": true, "cut": true}

// moves tells whether a claim gives a number that moves on while a story runs. When and how long are no such numbers.
func moves(c *checker.Claim) bool { return (moving[c.Frame.Head] || ruined(c)) && !timed[c.Kind] }

// ruined tells whether a claim counts what a disaster did to things.
func ruined(c *checker.Claim) bool {
	return c.Kind == checker.Quantity && c.Value.Unit == "" && c.Frame.Head != "job" && c.Frame.Head != "dismiss" && (ruinous[c.Frame.Pred] || has(c.Frame.Terms, "destruction"))
}

// stale is the time after which a moving number counts as a later one.
const stale = 2 * time.Hour

// cause says of what kind a conflict between two claims is, the older first, and how the kind follows.
func cause(a, b *checker.Claim) (checker.FindingKind, string) {
	switch {
	case a.Kind == checker.Age && b.Value.Exact == a.Value.Exact+1 && b.Sentence.Published.Sub(a.Sentence.Published) > 30*24*time.Hour:
		return checker.Update, "a birthday can lie between the two texts"
	case staged(a, b):
		return checker.Update, "the text itself tells the two apart as an earlier and a later version"
	case moveable[a.Kind] && a.Voice.Mode == checker.Planned && b.Voice.Mode != checker.Planned && after(a, b):
		return checker.Update, "the earlier text tells of a plan"
	case moved(a, b) && !otherUnit(a.Value, b.Value) && !shuffled(a, b):
		return checker.Update, later(a, b)
	}
	return standing(a, b)
}

// moveable are the kinds of what comes otherwise than planned without anybody having been wrong: days are put off, and strikes called off. A sum,
// a count or a post that was announced is what it is.
var moveable = map[checker.Kind]bool{checker.Date: true, checker.Clock: true, checker.Status: true, checker.Order: true, checker.Place: true}

// standing says of what kind a conflict is whose values do not move, and how the kind follows.
func standing(a, b *checker.Claim) (checker.FindingKind, string) {
	switch {
	case speakers(a, b) && (a.Kind != checker.Age || !official(a) && !official(b)): // nobody disputes an age with the police
		return checker.Disputed, fmt.Sprintf("one is the word of %s, the other of %s", speaker(a), speaker(b))
	case a.Sentence.Article == b.Sentence.Article:
		return checker.Internal, "both stand in one article"
	}
	return checker.Contradiction, "both are given as fact"
}

// reprinted is what an update is where the older value is printed again after the newer one: a conflict, unless the text itself, and not the order in
// print, tells the two apart.
func reprinted(kind checker.FindingKind, a, b *checker.Claim) checker.FindingKind {
	if kind != checker.Update || staged(a, b) {
		return ""
	}
	kind, _ = standing(a, b)
	return kind
}

// shuffled tells whether two longer numbers differ in the order of their digits alone: no count moves on so.
func shuffled(a, b *checker.Claim) bool {
	x, y := a.Value.Exact, b.Value.Exact
	return len(digits(x)) > 2 && transposed(x, y)
}

// otherUnit tells whether one number of two digits or more stands before two units: "12,400 acres", "12,400 hectares". No count moves on so.
func otherUnit(a, b checker.Value) bool {
	x, y := figure(a), figure(b)
	return a.Unit != "" && a.Unit == b.Unit && len(x) > 1 && x == y && a.Exact != b.Exact
}

// figure is the number of a value as its text prints it, before the unit.
func figure(v checker.Value) string {
	for _, w := range strings.Fields(v.Text) {
		if w[0] >= '0' && w[0] <= '9' {
			return w
		}
	}
	return ""
}

// staged tells whether the words call one an earlier and the other a later version of the thing.
func staged(a, b *checker.Claim) bool {
	return a.Frame.Stage != b.Frame.Stage && (a.Frame.Stage == "earlier" || b.Frame.Stage == "earlier")
}

func after(a, b *checker.Claim) bool {
	x, y := a.Sentence.Published, b.Sentence.Published
	return !x.IsZero() && y.After(x)
}

// moved tells whether the later claim can be the earlier one moved on.
func moved(a, b *checker.Claim) bool {
	x, y := a.Sentence.Published, b.Sentence.Published
	if a.Sentence.Article == b.Sentence.Article || !moves(a) && !moves(b) {
		return false
	}
	if a.Kind == checker.Score || has(a.Frame.Scope, "by") { // outcomes and margins do not grow
		return false
	}
	if counted[a.Frame.Head] && counted[b.Frame.Head] && !onTheMove(a) && !onTheMove(b) {
		return false
	}
	if x.IsZero() != y.IsZero() {
		return true
	}
	if x.Equal(y) && dayOnly(x) && settledToll(a, b) || y.Sub(x) >= stale && shrunk(a, b) {
		return false
	}
	if x.IsZero() || x.Equal(y) && dayOnly(x) { // nobody knows which came first, and a toll is more often moved on than wrong
		return (tolls[a.Frame.Head] || tolls[b.Frame.Head] || ruined(a) || ruined(b)) && !oneSource(a, b)
	}
	return y.Sub(x) >= stale
}

// counted are the moving concepts whose number is known once the matter is over, as that of those who were held or got out. A later text that gives another
// one, and does not say that it moves, contradicts.
var counted = map[string]bool{"rescue": true, "hostage": true, "evacuate": true, "hospitalize": true, "arrest": true}

// onTheMove tells whether the words around a number say that it is one of a moment.
func onTheMove(c *checker.Claim) bool {
	if c.Value.Hedged && math.IsInf(c.Value.Admits.High, 1) || has(c.Frame.Scope, "more") || lingering(c) {
		return true
	}
	text := strings.ToLower(c.Sentence.Text)
	if strings.HasPrefix(text, "by ") || strings.Contains(text, ", by ") {
		return true // "by six in the evening there had been 14 arrests"
	}
	return slices.ContainsFunc(strings.Fields(text), func(w string) bool { return moment[strings.Trim(w, ".,;:”\"")] })
}

var moment = map[string]bool{"rose": true, "risen": true, "rises": true, "climbed": true, "climbs": true, "grew": true, "grown": true, "now": true, "another": true, "more": true,
	"far": true, "latest": true, "yet": true, "already": true, "fell": true, "fallen": true, "down": true, "up": true}

// mounting are the concepts whose numbers only grow while a story runs, and what a disaster does to things: a later number that is lower is no
// update. The injured are treated and the missing found.
var mounting = map[string]bool{"dead": true, "injured": true, "rescue": true, "arrest": true, "treat": true, "case": true, "ill": true, "hospitalize": true}

// shrunk tells whether a number that only grows is lower in the later of two texts, though neither text calls its number less than exact. One dead
// less may be the killer, whom not every text counts.
func shrunk(older, newer *checker.Claim) bool {
	if older.Frame.Head == "dead" && older.Value.Exact-newer.Value.Exact < 2 {
		return false
	}
	grows := mounting[older.Frame.Head] || mounting[newer.Frame.Head] || ruined(older) || ruined(newer)
	near := ratio(older, newer) < math.Log(1.2) && (older.Value.Hedged || newer.Value.Hedged)
	return grows && newer.Value.Admits.High < older.Value.Admits.Low && !near && !lingering(newer)
}

// lingering tells whether a count is of those who are left of more, of whom a later text counts fewer: "nine remained in hospital".
func lingering(c *checker.Claim) bool {
	text := strings.ToLower(c.Sentence.Text)
	for _, w := range [...]string{"still", "remain", "left in", "kept in", "stay", "yet to"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// settledToll tells whether two texts of one day give a toll that moves no more: it is small, and it is of the day before.
func settledToll(a, b *checker.Claim) bool {
	const small = 10
	if a.Frame.Lone || b.Frame.Lone || a.Value.Hedged || b.Value.Hedged || max(a.Value.Exact, b.Value.Exact) >= small {
		return false
	}
	printed := float64(a.Sentence.Published.Truncate(24 * time.Hour).Unix())
	before := func(c *checker.Claim) bool { return c.Frame.Lead.Known && c.Frame.Lead.Low < printed }
	return before(a) && before(b) || before(a) && !b.Frame.Lead.Known || before(b) && !a.Frame.Lead.Known
}

// dayOnly tells whether a publication names its day alone, as midnight UTC.
func dayOnly(t time.Time) bool { return t.UTC().Truncate(24 * time.Hour).Equal(t) }

// later says how far apart in print two stages of one number are.
func later(a, b *checker.Claim) string {
	if gap := b.Sentence.Published.Sub(a.Sentence.Published); gap > 0 && !a.Sentence.Published.IsZero() {
		return fmt.Sprintf("the later text was published %s after the earlier one", span(gap))
	}
	return "such a count moves by the hour, and nothing tells which of the texts is the later"
}

func span(d time.Duration) string {
	switch h := int(d.Hours()); {
	case h < 48:
		return fmt.Sprintf("%d hours", h)
	default:
		return fmt.Sprintf("%d days", h/24)
	}
}
