package rules

import (
	"fmt"
	"strings"
	"time"

	"crosscheck/checker"
)

// opposed compares the places of one subject on one axis.
func opposed(a, b *checker.Claim) checker.Verdict {
	if a.Value.Unit == "cause" || a.Value.Unit != b.Value.Unit || !oneSubject(a, b) {
		return checker.Verdict{}
	}
	if a.Kind == checker.Stance && shared(a.Frame.Names, b.Frame.Names) == 0 {
		return checker.Verdict{Guard: "different actors"}
	}
	if g := unlike(a, b); g != "" {
		return checker.Verdict{Guard: g}
	}
	if a.Voice.Quoted && b.Voice.Quoted && a.Voice.Speaker == b.Voice.Speaker && alike(a, b) > 0.5 {
		return checker.Verdict{Guard: "one utterance in two wordings"} // which is reported as such
	}
	if a.Voice.Mode == checker.Hypothetical || b.Voice.Mode == checker.Hypothetical {
		return checker.Verdict{Guard: "hypothetical"}
	}
	if (a.Frame.Lone || b.Frame.Lone) && evidence(a, b) < 2 {
		return checker.Verdict{Guard: "nothing shows that they tell one story"}
	}
	x, y := &a.Frame, &b.Frame
	if (unnamed[x.Head] || unnamed[y.Head] || a.Value.Unit == "life" && x.Label == "") && kin(a, b) < near[checker.Status] {
		return checker.Verdict{Guard: "perhaps another event"}
	}
	if !x.When.Overlaps(y.When) && !befalling[a.Value.Unit] && !outlived(a, b) && !outlived(b, a) {
		return checker.Verdict{Guard: "different time"}
	}
	weight := 0.7 + 0.2*overlap(x.Terms, y.Terms) + 0.1*shared(x.Names, y.Names)
	if weight < 0.7 {
		return checker.Verdict{Guard: "perhaps different subjects"}
	}
	if a.Value.Admits.Overlaps(b.Value.Admits) {
		return checker.Verdict{Relation: checker.Corroborates, Confidence: weight}
	}
	kind, because := cause(a, b)
	if befalling[a.Value.Unit] && kind == checker.Update {
		kind, because = checker.Contradiction, "both are given as fact"
	}
	stages := a.Value.Stage && b.Value.Stage
	if (stages && sameArticle(a, b) || own(a, b)) && kind != checker.Disputed {
		return checker.Verdict{Guard: "one text's own account"}
	}
	if stages && (kind != checker.Disputed || a.Value.Unit != "agreement") && !after(a, b) {
		return checker.Verdict{Guard: "stages of one course"}
	}
	denied := unsays(a, b)
	if before(a, b) && !denied {
		return checker.Verdict{Guard: "one tells of what went before"}
	}
	if denied && kind == checker.Update {
		kind, because = checker.Contradiction, "the later text denies what the earlier one tells of"
	}
	if stages && !denied && kind != checker.Disputed {
		kind, because = checker.Update, "the later text tells of a later stage"
	}
	if kind == checker.Contradiction && !denied && b.Sentence.Published.Sub(a.Sentence.Published) >= turned(a) && (a.Kind != checker.Stance || !a.Sentence.Published.IsZero()) && !past[a.Value.Unit] && !judged(a, b) && !stayed(b) {
		kind, because = checker.Update, "the later text can tell of a later state"
	}
	if kind == checker.Update && (sameArticle(a, b) || longPast(a) != longPast(b)) {
		return checker.Verdict{Guard: "different time"}
	}
	return checker.Verdict{
		Relation: checker.Contradicts, Kind: kind, Confidence: weight,
		Why: fmt.Sprintf("%s (%s) against %s (%s): both speak of %s, and %s", a.Value.Text, printer(a), b.Value.Text, printer(b), topic(a, b), because),
	}
}

// longPast tells whether what a claim tells of came well before its publication, so that it is no stage of the news.
func longPast(c *checker.Claim) bool {
	const recent = 365 * day
	w, printed := c.Frame.When, c.Sentence.Published
	return w.Known && !printed.IsZero() && w.High < float64(printed.Unix())-recent
}

// unsays tells whether the later of two texts, which stands second, denies an act to the named one of whom the other tells it: whoever was arrested cannot have been at
// no point detained, though he may be in custody no longer.
func unsays(a, b *checker.Claim) bool {
	act, ok := strings.CutPrefix(b.Value.Text, "not ")
	return ok && acts[act] && !unnamed[a.Frame.Head] && !unnamed[b.Frame.Head] && b.Value.Admits.High <= a.Value.Admits.Low
}

// acts are steps of stages that nothing undoes once they are taken.
var acts = map[string]bool{"arrest": true, "detain": true, "apprehend": true, "capture": true, "charge": true, "indict": true, "arraign": true, "convict": true,
	"find guilty": true, "sentence": true, "concede": true, "admit defeat": true, "accept the result": true, "accept defeat": true}

// oneSubject tells whether two states can be those of one thing: by one head, or because one text names the suspect or victim of whom the other
// tells only what befell him.
func oneSubject(a, b *checker.Claim) bool {
	x, y := &a.Frame, &b.Frame
	if x.Head == y.Head {
		return x.Head != ""
	}
	if akin(x, y) {
		return true
	}
	if sameArticle(a, b) {
		return false
	}
	named := func(unnamed, f *checker.Frame, role string) bool {
		return unnamed.Head == role && f.Label != "" && (len(unnamed.Names) == 0 || common(unnamed.Names, f.Names) > 0)
	}
	switch a.Value.Unit {
	case "custody", "taking":
		return named(x, y, "suspect") || named(y, x, "suspect")
	case "condition":
		return x.Alone && y.Alone && (named(x, y, "victim") || named(y, x, "victim"))
	}
	return false
}

// unnamed are those whom every story of a crime has.
var unnamed = map[string]bool{"suspect": true, "victim": true}

// turned is the time after which a later text can tell of a later state: actors turn round more slowly than states do.
func turned(c *checker.Claim) time.Duration {
	if c.Kind == checker.Stance {
		return 2 * 24 * time.Hour
	}
	return stale
}

// past are the axes of what has happened or has not, which no later state undoes.
var past = map[string]bool{"weapon": true, "warning": true, "expectation": true, "truth": true, "taking": true, "belt": true, "helmet": true,
	"drink": true, "arms": true, "company": true, "struggle": true, "flight": true, "unanimity": true, "departure": true, "signal": true, "punctuality": true,
	"sounding": true, "lit": true, "fencing": true, "gritting": true, "manning": true, "guarding": true, "supervision": true, "tether": true, "licensing": true,
	"registry": true, "sleep": true, "indoors": true, "crowding": true, "jailing": true, "accident": true, "menace": true, "detonation": true,
	"ruin": true, "damage": true, "airborne": true, "authority": true, "warrant": true, "notice": true, "consulting": true, "inviting": true, "attending": true,
	"reception": true, "priors": true, "counted": true, "conversion": true, "contest": true, "live": true, "singing": true, "scripting": true,
	"loading": true, "replica": true, "theft": true, "braking": true, "speeding": true, "lifejacket": true, "mask": true, "harness": true, "cuffing": true,
	"clothing": true, "duty": true, "uniform": true, "targeting": true, "planning": true, "provoking": true, "visibility": true, "surface": true,
	"daylight": true, "success": true, "quorum": true, "binding": true, "fairness": true, "majority": true, "directness": true, "fruit": true,
	"admission": true, "derailment": true, "overturning": true, "motion": true, "autopilot": true, "gear": true, "soundness": true, "overloading": true,
	"occupancy": true, "toss": true, "lineup": true, "finishing": true, "weighing-in": true, "remorse": true, "testimony": true, "counsel": true,
	"tears": true, "burial": true, "harvest": true, "subscription": true}

// judged tells whether two texts give verdicts, which no later day turns round. What somebody pleads is none.
func judged(a, b *checker.Claim) bool {
	return verdicts[strings.TrimPrefix(a.Value.Text, "not ")] && verdicts[strings.TrimPrefix(b.Value.Text, "not ")]
}

// verdicts are the words of the axis of guilt that only a court says.
var verdicts = map[string]bool{"convict": true, "convict of": true, "find guilty": true, "acquit": true, "acquit of": true, "find not guilty": true}

// befalling are the axes of what befalls somebody once in a story, whatever else its sentence dates.
var befalling = map[string]bool{"taking": true}

// stayed tells whether a state is said to have held all along: "stayed open", "was kept closed".
func stayed(c *checker.Claim) bool {
	text := strings.TrimPrefix(c.Value.Text, "not ")
	for _, w := range []string{"stay", "remain", "keep", "still"} {
		if strings.HasPrefix(text, w+" ") {
			return true
		}
	}
	return courses[c.Value.Unit] && (text != c.Value.Text || lasting[text])
}

// lasting words say by themselves that what they are said of has not ended.
var lasting = map[string]bool{"go on": true, "drag on": true, "continue": true, "press on": true, "rage on": true, "still on": true}

// courses are the axes on which the one state comes before the other in the story itself, so that both are told of what has run its course: who is
// freed was held. Only the first of them that is said to last excludes the second.
var courses = map[string]bool{"captivity": true, "rescue": true, "leak": true, "supply": true, "traffic": true, "finding": true, "strike": true, "sale": true,
	"unsealing": true, "aground": true, "solving": true, "identifying": true, "claiming": true, "evacuation": true, "contact": true, "working": true,
	"publishing": true, "capture": true, "bedside": true, "impounding": true}

// outlived tells whether the first state is said to last at a later time than the one at which another text has it end.
func outlived(a, b *checker.Claim) bool {
	return courses[a.Value.Unit] && a.Value.Admits.Holds(-1) && b.Value.Admits.Holds(1) && stayed(a) && a.Frame.When.Low > b.Frame.When.Low
}

// before tells whether one of two states, the older text's first, is that which the other ended or is to bring: who is charged was arrested, what
// reopens was closed, and what is to be signed has not been signed yet.
func before(a, b *checker.Claim) bool {
	back := b.Value.Admits.High < a.Value.Admits.Low
	if a.Value.Unit == "custody" && back && b.Value.Admits.High > 0 || a.Value.Unit == "life" && back && b.Value.Stage || a.Value.Unit == "blaze" && back && !strings.HasPrefix(b.Value.Text, "still ") {
		return true
	}
	if courses[a.Value.Unit] {
		first := a
		if b.Value.Admits.Holds(-1) {
			first = b
		}
		return !stayed(first)
	}
	one := func(x, y *checker.Claim) bool {
		if x.Value.Unit == "openness" && strings.HasPrefix(x.Value.Text, "reopen") {
			return !stayed(y)
		}
		return x.Voice.Mode == checker.Planned && strings.HasPrefix(y.Value.Text, "not ")
	}
	return one(a, b) || one(b, a)
}
