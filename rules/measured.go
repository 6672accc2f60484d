package rules

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"crosscheck/checker"
)

// The likelihood from which two values are taken to belong to one thing, and from which they are in articles where the difference would be no
// more than the story moving on.
const (
	enough      = 0.47 // below even odds, since the weights count pairs of two incidents, too, which most desks never see
	enoughLone  = 0.42 // in sentences without their articles
	enoughAlike = 0.24 // in such sentences that print no two names, and count no dead or hurt, of whom a year of headlines has many
	noted       = 0.3
)

// opening is how many sentences of an article repeat what its headline says.
const opening = 5

// belong tells whether two values that are as likely as p to belong to one thing are taken to.
func belong(a, b *checker.Claim, p float64) bool {
	if alone(a, b) {
		if otherNamed(a, b) || tolls[a.Frame.Head] {
			return p >= enoughLone
		}
		return p >= enoughAlike
	}
	return p >= enough || p >= noted && !agree(a, b) && onward(a, b)
}

// measured makes the comparison of claims whose values are numbers: the same thing in the same unit, with intervals that share nothing.
func measured(a, b *checker.Claim) checker.Verdict {
	if g := hard(a, b); g != "" {
		return checker.Verdict{Guard: g}
	}
	p, against := likely(a, b), doubt(a, b)
	if against == "" || misprint(a, b) {
		p = max(p, known(a, b))
	}
	if !belong(a, b, p) {
		return checker.Verdict{Guard: tell(p, cmp.Or(against, "perhaps different subjects"))}
	}
	if agree(a, b) && !outgrown(a, b) && refuted(a) == refuted(b) {
		return checker.Verdict{Relation: checker.Corroborates, Confidence: p}
	}
	return conflict(a, b, p)
}

// known is how likely two values belong to one thing by what a newsroom knows of such pairs, whatever else they have in common; 0 where it knows
// nothing. Without any one of them a story set, a file of pairs or a fixture loses something that the fitted weights do not find.
func known(a, b *checker.Claim) float64 {
	switch {
	case a.Kind == checker.Age && a.Frame.Sure && b.Frame.Sure && (headed(a, b) || namesake(a, b)):
		return 0.85
	case made(a, b) && (headed(a, b) || common(a.Frame.Names, b.Frame.Names) > 0):
		return 0.6
	case a.Kind == checker.Age && a.Value.Range && b.Value.Range && headed(a, b):
		return 0.6
	case misprint(a, b):
		return 0.9
	case a.Kind == checker.Quantity && otherUnit(a.Value, b.Value) && headed(a, b) && len(figure(a.Value)) > 3:
		return 0.8 // acres for hectares
	case tolls[a.Frame.Head] && headed(a, b) && a.Frame.Sure && b.Frame.Sure && alone(a, b) && common(a.Frame.Terms, b.Frame.Terms) > 0 &&
		!a.Sentence.Published.IsZero() && !b.Sentence.Published.IsZero():
		return 0.75 // two dated sentences on one disaster
	case (a.Kind == checker.Clock && !alone(a, b) && !again[a.Frame.Head] || a.Kind == checker.Rank || a.Kind == checker.Ordinal && rows[a.Frame.Head] && !alone(a, b)) && headed(a, b):
		return 0.5 // a story tells few of them
	case unique(a, b):
		return 0.8
	case a.Kind == checker.Clock && a.Frame.Alone && b.Frame.Alone && incident(a) && incident(b) && !a.Frame.Lone && !b.Frame.Lone && kin(a, b) >= oneEvent:
		return 0.55
	case a.Kind == checker.Clock && begins(a) && a.Frame.Onset == b.Frame.Onset && !a.Frame.Lone && !b.Frame.Lone && kin(a, b) >= oneMishap(a):
		return 0.55 // it began once
	case appointed(a, b):
		return 0.55
	case oneWhole(a, b) && !alone(a, b):
		return 0.6
	case a.Kind == checker.Quantity && standingTolls[a.Frame.Head] && headed(a, b) && singleToll(a) && singleToll(b) && !alone(a, b) && !sameArticle(a, b) && kin(a, b) >= oneEvent:
		return 0.5
	case culprits[a.Frame.Head] && culprits[b.Frame.Head] && a.Kind == checker.Quantity && a.Frame.Alone && b.Frame.Alone && !alone(a, b) && kin(a, b) >= oneCrime:
		return 0.55
	case timed[a.Kind] && oneDeed(a, b):
		return 0.6
	case a.Frame.Head == "margin" && headed(a, b) && !alone(a, b) && !sameArticle(a, b) && !printed(a, b) && !printed(b, a) && kin(a, b) >= oneEvent:
		return 0.55
	case plainOne(a, b):
		return 0.5
	case oneTenure(a, b) && !alone(a, b):
		return 0.65
	case answering(a, b) && a.Frame.Terse && b.Frame.Terse:
		return 0.8
	case answering(a, b) && headed(a, b):
		return 0.6
	case repeats(a, b):
		return 0.6
	}
	return 0
}

// tenures are how long somebody has had a post, or has been with a body.
var tenures = map[string]bool{"tenure": true, "service": true}

// made tells whether one of two ages is that of a thing by the year in which it was made, in articles that have something in common.
func made(a, b *checker.Claim) bool {
	const related = 0.15
	return a.Kind == checker.Age && (a.Frame.Deed == "making") != (b.Frame.Deed == "making") && !alone(a, b) && kin(a, b) >= related
}

// oneTenure tells whether two lengths of time are those for which one person has had a post, or has been with a body.
func oneTenure(a, b *checker.Claim) bool {
	return a.Kind == checker.Duration && tenures[a.Frame.Deed] && a.Frame.Deed == b.Frame.Deed && common(a.Frame.Names, b.Frame.Names) > 0
}

// standingTolls are the tolls of those who are in some place or state still, of whom a story has one number at a time.
var standingTolls = map[string]bool{"missing": true, "hospitalize": true, "trapped": true, "displaced": true}

// singleToll tells whether a toll is the only one of its sort that its text gives, so that it is of the event which the text is about.
func singleToll(c *checker.Claim) bool { return c.Frame.Sure && c.Frame.First && c.Frame.Alone }

// culprits are the heads of counts of those who committed the crime that a story is about, which each text tells once.
var culprits = map[string]bool{"culprit": true, "thief": true, "intruder": true, "kidnapper": true, "abductor": true, "hijacker": true}

// oneCrime is how much two articles must have in common for the crimes that they tell of to be taken for one.
const oneCrime = 0.25

// timed are the kinds of when something happens and how long it takes.
var timed = map[checker.Kind]bool{checker.Date: true, checker.Clock: true, checker.Duration: true}

// again are what a story has several of in a day, each at its hour.
var again = map[string]bool{"briefing": true, "conference": true, "call": true}

// begins tells whether a time of day is that of the beginning of what a story has once.
func begins(c *checker.Claim) bool { return c.Frame.Onset != "" && c.Frame.Onset != "end" }

// oneOnset tells whether two hours are those at which one mishap began of which a story has one, whatever the words around them tell apart.
func oneOnset(a, b *checker.Claim) bool {
	return a.Kind == checker.Clock && begins(a) && a.Frame.Onset == b.Frame.Onset && oneMishap(a) < oneEvent
}

// otherOutage tells whether two hours are those at which two things failed: the power, the phone network.
func otherOutage(a, b *checker.Claim) bool {
	return a.Kind == checker.Clock && a.Frame.Deed == "outage" && b.Frame.Deed == "outage" && others(themes(a).all, themes(b).all)
}

// oneMishap is how much two articles must have in common for a mishap of one sort in both to be taken for the same. A town has many shootings and fires.
func oneMishap(c *checker.Claim) float64 {
	const rare = 0.2
	if c.Frame.Onset == "shooting" || c.Frame.Onset == "fire" {
		return oneEvent
	}
	return rare
}

// appointed tells whether two texts of one event set a date for one thing, each the first of its kind that the text gives: when the talks will
// resume, when the school will close.
func appointed(a, b *checker.Claim) bool {
	if a.Kind != checker.Date || alone(a, b) || sameArticle(a, b) || !headed(a, b) || a.Frame.Pred != b.Frame.Pred || kin(a, b) < oneEvent {
		return false
	}
	planned := a.Voice.Mode == checker.Planned && b.Voice.Mode == checker.Planned
	return planned && a.Frame.First && b.Frame.First && (a.Frame.Sure && b.Frame.Sure || common(a.Frame.Terms, b.Frame.Terms) > 0)
}

// incident tells whether a claim is of the crime or the accident that an article is about.
func incident(c *checker.Claim) bool {
	return incidents[c.Frame.Head] || incidents[c.Frame.Event] || (c.Frame.Head == "place" || c.Frame.Head == "happen" || c.Frame.Head == "occur") && slices.ContainsFunc(c.Frame.Terms, func(t string) bool {
		return incidents[t]
	})
}

var incidents = map[string]bool{"shooting": true, "stabbing": true, "crash": true, "collision": true, "attack": true, "robbery": true, "fire": true,
	"explosion": true, "accident": true, "incident": true, "shot": true, "injured": true, "dead": true}

// repeats tells whether a headline and the opening of its text tell the same thing of something that a story has once. Days of which one is
// well past the other are two.
func repeats(a, b *checker.Claim) bool {
	if a.Sentence.Article != b.Sentence.Article || head(a) == head(b) || max(a.Sentence.N, b.Sentence.N) > opening {
		return false
	}
	if a.Kind == checker.Percent || a.Kind == checker.Duration || a.Kind == checker.Date && apart(a.Value.Admits, b.Value.Admits) >= 2*day {
		return false
	}
	return headed(a, b) && a.Frame.Sure && a.Frame.First && b.Frame.First
}

// once is what happens to a thing or person one time, so that two dates of it exclude each other.
var once = map[string]bool{"bear": true, "birth": true, "die": true, "dead": true, "death": true, "establish": true, "found": true, "discover": true,
	"invent": true, "publish": true, "release": true, "premiere": true, "open": true, "inaugurate": true, "retire": true, "marry": true,
	"abolish": true, "dissolve": true, "air": true, "launch": true, "debut": true, "graduate": true, "assassinate": true, "crown": true}

// singly tells whether both claims date what happens one time: by its nature, because they speak of the first time, or as the making of a thing.
func singly(a, b *checker.Claim) bool {
	return once[a.Frame.Head] || has(a.Frame.Scope, "first") && has(b.Frame.Scope, "first") || a.Frame.Pred == "make" && b.Frame.Pred == "make"
}

// unique tells whether two claims date what happens once, of one owner by name, or of whatever a lone sentence leaves unnamed.
func unique(a, b *checker.Claim) bool {
	if a.Kind != checker.Date || !headed(a, b) || !singly(a, b) {
		return false
	}
	if len(a.Frame.Names) > 0 && len(b.Frame.Names) > 0 {
		return common(a.Frame.Names, b.Frame.Names) > 0
	}
	return alone(a, b)
}

// transposed tells whether two numbers are written with the same digits in another order, at least two of them.
func transposed(x, y float64) bool {
	if x == y || x <= 0 || y <= 0 || x > 4*y || y > 4*x {
		return false
	}
	p, q := digits(x), digits(y)
	return len(p) == len(q) && len(p) >= 2 && p != q && sortedDigits(p) == sortedDigits(q)
}

// digits writes a number's significant digits, without the zeros at its ends.
func digits(x float64) string {
	s := strings.ReplaceAll(strconv.FormatFloat(x, 'f', -1, 64), ".", "")
	return strings.Trim(s, "0")
}

func sortedDigits(s string) string {
	b := []byte(s)
	slices.Sort(b)
	return string(b)
}

// outgrown tells whether a later count went well past an earlier lower bound: "at least 17" in the morning, 38 in the evening. Of two texts of
// which one bears no date either may be the later.
func outgrown(a, b *checker.Claim) bool {
	return moved(a, b) && (surpasses(a, b) || a.Sentence.Published.IsZero() != b.Sentence.Published.IsZero() && surpasses(b, a))
}

// surpasses tells whether a count is well above the lower bound that another gives.
func surpasses(bound, count *checker.Claim) bool {
	x, y := bound.Value, count.Value
	return x.Hedged && math.IsInf(x.Admits.High, 1) && y.Exact > 1.25*x.Exact && y.Exact > x.Exact+1
}

// own tells whether both claims stand in the running text of one article, where two numbers tell of two things: only its headline,
// takeaways and captions repeat what the text says.
func own(a, b *checker.Claim) bool {
	return a.Sentence.Article == b.Sentence.Article && (a.Sentence.Part == b.Sentence.Part || !head(a) && !head(b))
}

func head(c *checker.Claim) bool {
	return c.Sentence.Part == checker.Title || c.Sentence.Part == checker.Takeaway || c.Sentence.Part == checker.Caption
}

// tell returns the reason where a pair came near enough to be explained, "" where it never did.
func tell(score float64, why string) string {
	if score >= 0.1 {
		return why
	}
	return ""
}

// conflict is the verdict on two claims of one subject that cannot both be true.
func conflict(a, b *checker.Claim, score float64) checker.Verdict {
	kind, because := cause(a, b)
	if (kind.Serious() || !tolls[a.Frame.Head] && !tolls[b.Frame.Head]) && slight(a, b) && !transposed(a.Value.Exact, b.Value.Exact) {
		kind, because = checker.Imprecise, "the numbers differ by less than a tenth and one of them is hedged"
	}
	return checker.Verdict{
		Relation:   checker.Contradicts,
		Kind:       kind,
		Standing:   reprinted(kind, a, b),
		Confidence: score,
		Why:        fmt.Sprintf("%s (%s) against %s (%s): both speak of %s, and %s", a.Value.Text, printer(a), b.Value.Text, printer(b), topic(a, b), because),
	}
}

func printer(c *checker.Claim) string {
	if c.Sentence.Outlet != "" {
		return c.Sentence.Outlet
	}
	return c.Sentence.Article
}

func topic(a, b *checker.Claim) string {
	for _, h := range []string{a.Frame.Label, b.Frame.Label, a.Frame.Head, b.Frame.Head} {
		if h != "" {
			return h
		}
	}
	return "one thing"
}

// onward tells whether a difference of two values would be an update.
func onward(a, b *checker.Claim) bool {
	kind, _ := cause(a, b)
	return kind == checker.Update
}
