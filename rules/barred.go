package rules

import (
	"math"
	"slices"
	"strings"

	"crosscheck/checker"
)

// hard names what keeps two claims with numbers for values from being compared at all, "" where nothing does.
func hard(a, b *checker.Claim) string {
	switch {
	case a.Value.Unit != b.Value.Unit || a.Value.Unit == "weekday":
		return "different units"
	case otherThings(a, b) && !(shuffled(a, b) && !sameArticle(a, b) && likely(a, b) >= plainly) && (common(a.Frame.Sorts, b.Frame.Sorts) == 0 || sameArticle(a, b) || printed(a, b) || printed(b, a)):
		return "different things"
	case a.Frame.Sure && b.Frame.Sure && a.Frame.Head != b.Frame.Head && (a.Kind == checker.Quantity && a.Value.Unit != "" || a.Kind == checker.Percent):
		return "different things"
	case has(a.Frame.Scope, "by tally") && has(b.Frame.Scope, "by tally"):
		return "told by their scores"
	case a.Kind == checker.Money && sansMillions(a.Value.Exact, b.Value.Exact):
		return "one leaves out the millions"
	case a.Kind == checker.Percent && !headed(a, b) && a.Frame.Head != "" && b.Frame.Head != "" && others(a.Frame.Terms, b.Frame.Terms) && sharedWords(a, b) == 0:
		return "different things"
	case a.Kind == checker.Percent && apartChanges(a, b):
		return "different things"
	case a.Kind == checker.Rank && !headed(a, b) && a.Frame.Head != "" && b.Frame.Head != "":
		return "different things"
	case a.Sentence.Article == b.Sentence.Article && a.Sentence.N == b.Sentence.N && !staged(a, b):
		return "one sentence tells of both"
	case own(a, b) && !staged(a, b) && !answering(a, b) && !(headed(a, b) && speakers(a, b)) && !oneTenure(a, b):
		return "one text's own account"
	case misprint(a, b):
		return ""
	case a.Kind == checker.Date && !sameArticle(a, b) && a.Sentence.Text == b.Sentence.Text:
		return "one text, printed on two days"
	}
	if g := unsaid(a, b); g != "" {
		return g
	}
	switch kindred := kin(a, b); {
	case narrowed(a, b):
		return "different scope"
	case kindred < near[a.Kind] && !(timed[a.Kind] && (fated(a, b) || toldOnce(a, b) && oneDeed(a, b))) ||
		a.Kind == checker.Clock && begins(a) && a.Frame.Onset == b.Frame.Onset && kindred < oneMishap(a):
		return "perhaps another event"
	case a.Value.Rate != b.Value.Rate && (periods[a.Value.Rate] || periods[b.Value.Rate]):
		return "counted by different measures"
	case (timesApart(a, b) || kindred < oneEvent && offDay(a, b)) && !outlasting(a, b):
		return "different time"
	case a.Frame.Event != "" && b.Frame.Event != "" && a.Frame.Event != b.Frame.Event && !oneDeed(a, b):
		return "different events"
	case begins(a) && b.Frame.Onset == "end" || begins(b) && a.Frame.Onset == "end":
		return "a beginning and an end"
	case a.Kind == checker.Age && math.Abs(a.Value.Exact-b.Value.Exact) >= years(a, b) && max(a.Value.Exact, b.Value.Exact) < oldest && !transposed(a.Value.Exact, b.Value.Exact):
		return "perhaps two of one name"
	case partly(a, b):
		return "perhaps a part of them"
	case addsUp(a, b) && !oneWhole(a, b), otherParts(a, b):
		return "parts of one total"
	case !alone(a, b) && (a.Frame.Lone || b.Frame.Lone) && evidence(a, b) < 2:
		return "nothing shows that they tell one story"
	case elsewhere(&a.Frame, &b.Frame) && !(a.Kind == checker.Age && headed(a, b) && a.Frame.Sure): // nobody is of another age where he goes
		return "different place"
	case a.Kind == checker.Date && ownDays(a, b) && !(tocome(a) && tocome(b) && toldOnce(a, b)):
		return "each text dates its own days"
	case (a.Kind == checker.Date || a.Kind == checker.Clock) && a.Frame.Sure && b.Frame.Sure && a.Frame.Head != b.Frame.Head && !oneDeed(a, b):
		return "different events"
	case (a.Kind == checker.Date || a.Kind == checker.Clock) && apartDeeds(a, b) && !alone(a, b) &&
		(!(headed(a, b) && a.Frame.Sure) || others(themes(a).nouns, themes(b).nouns)):
		return "different happenings"
	case a.Kind == checker.Duration && another(a, b) && !alone(a, b):
		return "different happenings"
	case timed[a.Kind] && !alone(a, b) && (!oneOnset(a, b) && (contrasted(a, b) || a.Frame.Deed == b.Frame.Deed && setApart(a, b)) || otherOutage(a, b)):
		return "told apart by a word"
	case momentary[a.Frame.Head] && dayOf(a) != dayOf(b):
		return "a level of another day"
	case !alone(a, b) && !ofOneThing(a, b) && unowned(a, b):
		return "perhaps different subjects"
	case !alone(a, b) && otherwise(a, b):
		return "paid for different things"
	case !alone(a, b) && otherOwners(a, b) && (others(a.Frame.Names, b.Frame.Names) || a.Kind != checker.Duration && a.Kind != checker.Score):
		return "different names"
	}
	if alone(a, b) {
		return loneGuard(a, b)
	}
	return ""
}

// sansMillions tells whether two sums are one but for a "million" or a "billion" that one text leaves to its reader: "$54.9-million", "a record of $54.9".
func sansMillions(x, y float64) bool {
	small, large := min(x, y), max(x, y)
	return small > 0 && small < 1000 && (large == small*1e6 || large == small*1e9)
}

// apartChanges tells whether two shares say by how much two things moved, of which one is such as a story measures: riders and revenue.
func apartChanges(a, b *checker.Claim) bool {
	x, y := &a.Frame, &b.Frame
	return has(x.Scope, "change") && has(y.Scope, "change") && x.Head != y.Head && x.Head != "" && y.Head != "" && (x.Sure || y.Sure)
}

// foreseen tells whether a claim is of what would be or will be, and hangs on nothing that its sentence supposes.
func foreseen(c *checker.Claim) bool {
	if c.Voice.Mode == checker.Hypothetical {
		return !strings.Contains(c.Sentence.Text, " if ") && !strings.Contains(c.Sentence.Text, " would have ")
	}
	return c.Voice.Mode == checker.Planned
}

// forgone tells whether a claim is of what was to come and will not: what the budget that fell would have cost.
func forgone(c *checker.Claim) bool {
	return (c.Voice.Mode == checker.Hypothetical || c.Voice.Mode == checker.Planned) && strings.Contains(c.Sentence.Text, " would have ")
}

// unsaid names what keeps two claims apart by how they are put: at least one says nothing of how things are now. Two sums or shares of what would be, were a
// plan carried out, are compared.
func unsaid(a, b *checker.Claim) string {
	switch {
	case a.Voice.Mode == checker.Question || b.Voice.Mode == checker.Question:
		return "question"
	case (a.Voice.Mode == checker.Hypothetical || b.Voice.Mode == checker.Hypothetical) && !(forecast[a.Kind] && (foreseen(a) && foreseen(b) || forgone(a) && forgone(b))):
		return "hypothetical"
	case (a.Voice.Mode == checker.Past || b.Voice.Mode == checker.Past) && !onePast(a, b):
		return "comparison with another time"
	case refuted(a) != refuted(b) && !outright(a, b):
		return "one is denied"
	}
	return ""
}

// onePast tells whether both claims name the time of which they speak, and it is one: what each says of 2022.
func onePast(a, b *checker.Claim) bool {
	x, y := a.Frame.When, b.Frame.When
	return x.Known && y.Known && x.Overlaps(y) && !math.IsInf(x.Low, 0) && !math.IsInf(y.Low, 0)
}

// outright tells whether one text denies the very place in an order that the other gives a thing of one name: that she was the first woman to lead a party.
func outright(a, b *checker.Claim) bool {
	return (a.Kind == checker.Ordinal || a.Kind == checker.Rank) && headed(a, b) && a.Value.Unit == b.Value.Unit && a.Value.Exact == b.Value.Exact && !sameArticle(a, b) &&
		(common(a.Frame.Names, b.Frame.Names) > 0 || a.Frame.Sure) && !others(a.Frame.Terms, b.Frame.Terms)
}

// refuted tells whether a claim is denied, but for a number whose own word denies: "no layoffs" counts none.
func refuted(c *checker.Claim) bool { return c.Voice.Denied && !c.Value.Negative }

// near is how much two articles must have in common for times, dates and places in them, and the states of those whom no name tells apart
// ("a man is in custody"), to be taken to be of one event, since two fires of one town and one week share police and places. The shares were
// chosen on local news articles of which the incident is known.
var near = map[checker.Kind]float64{checker.Clock: 0.15, checker.Date: 0.3, checker.Place: 0.15, checker.Status: 0.2}

// kin is the share of what the article with fewer names and nouns is about that the other is about too, 1 within one article and where a
// sentence stands without its article.
func kin(a, b *checker.Claim) float64 {
	if sameArticle(a, b) || a.Frame.Lone || b.Frame.Lone {
		return 1
	}
	x, y := a.Frame.Story, b.Frame.Story
	return float64(common(x, y)) / float64(max(1, min(len(x), len(y))))
}

// generation is the least distance in years between a parent and a child, who may have one name, and mistaken that from which a bare age is rather that
// of another than the one whom the text is about.
const (
	generation = 15
	mistaken   = 8
)

// years is the distance from which two ages are those of two people.
func years(a, b *checker.Claim) float64 {
	if a.Frame.Terse || b.Frame.Terse {
		return mistaken
	}
	return generation
}

// oldest is an age in years to which nobody lives: only things are older.
const oldest = 115

// others tells whether both of two sets hold something, and nothing in common.
func others(x, y []string) bool { return len(x) > 0 && len(y) > 0 && common(x, y) == 0 }

// undated tells whether a date stands beside no event: "The week in brief, March 3".
func undated(c *checker.Claim) bool { return !c.Frame.Sure && c.Frame.Pred == "" }

// elsewhere tells whether two frames name places of which none is, or lies in, one of the other.
func elsewhere(x, y *checker.Frame) bool {
	if streets(x.Places) != streets(y.Places) {
		return false // a street lies in a town that need not be named
	}
	return len(x.Places) > 0 && len(y.Places) > 0 && common(x.Places, y.Places) == 0 && common(x.Places, y.Lands) == 0 && common(x.Lands, y.Places) == 0
}

// streets tells whether all places of a frame are streets.
func streets(places []string) bool {
	return !slices.ContainsFunc(places, func(p string) bool { return ways[p[strings.LastIndexByte(p, ' ')+1:]] == "" })
}

// addsUp tells whether one count is the sum that the other's sentence gives in parts.
func addsUp(a, b *checker.Claim) bool {
	if a.Frame.Toll > 0 && b.Value.Admits.Holds(a.Frame.Toll) && b.Frame.Toll == 0 || b.Frame.Toll > 0 && a.Value.Admits.Holds(b.Frame.Toll) && a.Frame.Toll == 0 {
		return true
	}
	return a.Frame.Total > 0 && b.Value.Admits.Holds(a.Frame.Total) || b.Frame.Total > 0 && a.Value.Admits.Holds(b.Frame.Total)
}

// evidence counts what two texts have in common beside the thing that is compared: names anywhere, and words around the value.
func evidence(a, b *checker.Claim) int {
	if a.Sentence.Article == b.Sentence.Article || alone(a, b) && headed(a, b) && a.Frame.Pred == b.Frame.Pred && (open(a) || open(b)) {
		return 2
	}
	n := common(a.Frame.Story, b.Frame.Story) + common(a.Frame.Terms, b.Frame.Terms) + common(a.Frame.Around, b.Frame.Around)
	if a.Frame.Pred != "" && a.Frame.Pred == b.Frame.Pred && a.Frame.Pred != a.Frame.Head {
		n++
	}
	return n
}

// open tells whether a sentence begins with a pronoun: put beside another sentence, it speaks of whatever that one names.
func open(c *checker.Claim) bool {
	first, _, _ := strings.Cut(c.Sentence.Text, " ")
	switch first {
	case "He", "She", "It", "They", "His", "Her", "Its", "Their":
		return true
	}
	return false
}

// answering tells whether one text sets two speakers' bare numbers side by side: "police say 12,000. The organisers say 45,000."
func answering(a, b *checker.Claim) bool {
	return a.Sentence.Article == b.Sentence.Article && (a.Frame.Terse || b.Frame.Terse) && speakers(a, b) &&
		b.Sentence.N-a.Sentence.N <= 2 && a.Sentence.N-b.Sentence.N <= 2
}

// ownDays tells whether two texts each date something of the days around it: they were printed more than a week apart, or as far apart as
// the days are, so that each speaks of its yesterday.
func ownDays(a, b *checker.Claim) bool {
	if gap := printedApart(a, b); gap < 7*day && !shifted(a, b, gap) {
		return false
	}
	fresh := func(c *checker.Claim) bool {
		at := float64(c.Sentence.Published.Unix())
		return apart(c.Value.Admits, checker.Between(at, at)) < 8*day
	}
	return fresh(a) && fresh(b)
}

// shifted tells whether two dates lie apart by the time between the texts, in whole days and in the same order.
func shifted(a, b *checker.Claim, gap float64) bool {
	days := math.Round((b.Value.Admits.Low - a.Value.Admits.Low) / day)
	return days != 0 && days == math.Copysign(math.Round(gap/day), float64(b.Sentence.Published.Sub(a.Sentence.Published)))
}

// momentary are the levels that hold for a moment only.
var momentary = map[string]bool{"water level": true, "temperature": true, "share price": true, "index": true, "rate": true}

// dayOf is the day that a claim speaks of: the one it names, else the one on which it was published; 0 where neither is known.
func dayOf(c *checker.Claim) int {
	switch {
	case c.Frame.When.Known && !math.IsInf(c.Frame.When.Low, 0):
		return int(c.Frame.When.Low / day)
	case !c.Sentence.Published.IsZero():
		return int(c.Sentence.Published.Unix() / day)
	}
	return 0
}

// forecast are the kinds of which a planned value is no report of the present one.
var forecast = map[checker.Kind]bool{checker.Money: true, checker.Percent: true, checker.Score: true}

// narrow are the scopes that both of two values have, or neither.
var narrow = []string{"part", "change", "more", "other", "each", "first", "rest", "earlier", "average", "most", "least", "interim", "asked", "polled", "undone", "room", "feared",
	"in the constituency", "in the precinct", "in the district", "in the municipality", "in the village", "in the neighborhood", "in the neighbourhood"}

// narrowed tells whether one value is of a part, a change or a further number and the other is not.
func narrowed(a, b *checker.Claim) bool {
	if len(a.Frame.Scope)+len(b.Frame.Scope) == 0 {
		return false
	}
	for _, s := range narrow {
		if a.Kind == checker.Age && strings.HasPrefix(s, "in the ") {
			continue // nobody is of another age where he comes from
		}
		if has(a.Frame.Scope, s) != has(b.Frame.Scope, s) && !(s == "part" && onlyToll(a) && onlyToll(b) && ratio(a, b) < math.Ln2) {
			return true
		}
	}
	return farther(a, b) || farther(b, a) || a.Kind == checker.Rank && has(a.Frame.Scope, "overall") != has(b.Frame.Scope, "overall") ||
		a.Kind == checker.Score && has(a.Frame.Scope, "aggregate") != has(b.Frame.Scope, "aggregate")
}

// onlyToll tells whether a claim is the one toll of its sort in its text: "seven of them were hurt", where nobody else is told to be.
func onlyToll(c *checker.Claim) bool {
	return (c.Frame.Head == "dead" || c.Frame.Head == "injured") && c.Frame.Sure && c.Frame.Alone && !c.Frame.Lone
}

// farther tells whether one value is of the whole world and the other of less.
func farther(a, b *checker.Claim) bool {
	return has(a.Frame.Scope, "worldwide") && (has(b.Frame.Scope, "at home") || has(b.Frame.Scope, "abroad") || has(b.Frame.Scope, "nationwide"))
}
