package claims

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// dates reads when something happened or will: the day, month or year, tied to the event that it dates.
var dates = Extractor{
	Kind:  checker.Date,
	Title: "the day, month or year of an event, resolved on the day of publication",
	Extract: func(c *Context) []checker.Claim {
		return append(c.timed(checker.Date, timex.Date, timex.Weekday, timex.Interval, timex.Clock), c.vintages()...)
	},
}

var clocks = Extractor{
	Kind:  checker.Clock,
	Title: "the time of day of an event",
	Extract: func(c *Context) []checker.Claim {
		return c.timed(checker.Clock, timex.Clock)
	},
}

var durations = Extractor{
	Kind:  checker.Duration,
	Title: "how long something lasts: 48 hours, almost four years, a four-and-a-half-year deal",
	Extract: func(c *Context) []checker.Claim {
		return append(c.timed(checker.Duration, timex.Duration), c.tenures()...)
	},
}

func (c *Context) timed(kind checker.Kind, classes ...timex.Class) []checker.Claim {
	var out []checker.Claim
	for _, t := range c.Times {
		for _, class := range classes {
			if t.Class == class && t.Tok >= 0 && !c.stamp(t) && !(kind == checker.Duration && c.grown(t)) {
				if v, ok := timeValue(kind, t); ok {
					if life := c.lifespan(t); life != nil && kind == checker.Date {
						out = append(out, life...)
						continue
					}
					at := c.event(t)
					if day, ok := c.weekday(t, at); ok && kind == checker.Date {
						out = append(out, day)
					}
					f := c.frame(at, -1)
					f.Head = c.eventName(at)
					if kind == checker.Duration {
						f.Head, f.Sure = c.lasting(t, at)
						if asked := c.meted(at); asked == "asked" || asked != "" && f.Head == "sentence" {
							f.Scope = with(f.Scope, asked)
						}
						if c.onTop(t) {
							f.Scope = with(f.Scope, "more")
						}
					} else {
						f.Sure = lexicon.Event(f.Head)
					}
					if kind != checker.Duration {
						f.When = checker.Interval{} // the time is the value, not a guard on it
						if e := c.beside(t); e != "" {
							f.Event = e
						}
					}
					if kind == checker.Clock {
						f.When, f.Onset = c.dayOf(t), c.onset(at)
					}
					c.addDeed(&f, kind, t, at)
					if f.Deed == lastDay && t.Point.Known {
						v.Admits = t.Point // until then it may be done on any day, but the last is one
					}
					if t.Bound == timex.Until && t.Point.Known && turned[f.Deed] {
						v.Admits = c.turnedOn(t)
					}
					claim := c.claim(kind, checker.Span{Start: t.Start, End: t.End}, at, f, v)
					if kind == checker.Date && claim.Voice.Mode == checker.Past {
						claim.Voice.Mode = checker.Asserted // "opened in 1967": the year is what is said
					}
					if t.Bound == timex.NotBefore || f.Deed == lastSight || kind == checker.Duration && (f.Deed == "outage" || c.lacking(t)) { // the denial is in the bound, or in what lasted
						claim.Voice.Denied = false
					}
					out = append(out, claim)
				}
			}
		}
	}
	return out
}

// addDeed puts into the frame of a time what happened then.
func (c *Context) addDeed(f *checker.Frame, kind checker.Kind, t timex.Timex, at int) {
	var e enactment
	if kind == checker.Duration {
		e = c.endures(t, at)
		if spell, of := c.spelled(t); spell == "ban" {
			e.deed = spell
		} else if spell == "outage" && of == nil {
			e = enactment{deed: spell, party: failed(e.party)}
		} else if spell != "" {
			e = enactment{deed: spell, party: of}
		}
		if ofTenure(e.deed) {
			if who := c.officeHolder(t); who != nil {
				f.Names = who
			}
		}
	} else if e = c.unseen(t); e.deed != "" {
		f.Head, f.Sure = e.deed, false
	} else if e = c.term(t); e.deed == "" {
		if e = c.bounded(t, at); e.deed == "" && !c.resolved(at) {
			e = c.enacted(at)
		}
	}
	if kind != checker.Duration || e.deed == "outage" {
		e = usual(e)
	}
	f.Deed, f.Party = e.deed, with(e.party, c.contrasting(t, at)...)
	if e.deed == "resume" {
		f.Party = slices.DeleteFunc(f.Party, func(p string) bool { return strings.HasPrefix(p, "~nth ") || strings.HasPrefix(p, "~other ") }) // the next round of talks
	}
	if e.first {
		f.Scope = slices.DeleteFunc(slices.Clone(f.Scope), func(s string) bool { return s == "first" })
	}
}

// stamp tells whether a time is that of the page and not of an event: "Posted: Tuesday, March 4, 6:39 AM", "UPDATE (11/23/16 at 6 p.m.):", or a
// line that says nothing else.
func (c *Context) stamp(t timex.Timex) bool {
	k := t.Tok - 1
	for k >= 0 && (c.covered(k) || c.Tree.Tokens[k].Tag == grammar.NUM || joining[strings.ToLower(c.Tree.Tokens[k].Text)]) {
		k--
	}
	if k >= 0 {
		return stamping[strings.ToLower(c.Tree.Tokens[k].Text)]
	}
	for k = t.EndTok; k < len(c.Tree.Tokens); k++ {
		word := strings.ToLower(c.Tree.Tokens[k].Text)
		if !c.covered(k) && !joining[word] && !stamping[word] && c.Tree.Tokens[k].Tag != grammar.PUNCT {
			return false
		}
	}
	return true
}

var (
	// stamping words stand before the time at which a page was made or changed.
	stamping = map[string]bool{"posted": true, "updated": true, "published": true, "modified": true, "update": true}
	// joining words stand between them and the time, and between its parts.
	joining = map[string]bool{":": true, ",": true, "@": true, "(": true, "-": true, "–": true, "|": true, "at": true, "on": true}
)

// dayOf is the day that stands beside a time of day, the zero Interval where none does.
func (c *Context) dayOf(t timex.Timex) checker.Interval {
	const day = 24 * 3600
	if !t.Known() || t.Admits.High-t.Admits.Low > day {
		return checker.Interval{}
	}
	start := math.Floor(t.Admits.Low/day) * day
	return checker.Between(start, start+day-1)
}

// weekday makes the claim of a weekday that is printed beside a date on which it does not fall: "Wednesday, Nov. 7" of a year in which
// that is a Thursday.
func (c *Context) weekday(t timex.Timex, at int) (checker.Claim, bool) {
	printed, _, clash := t.WeekdayClash()
	if !clash {
		return checker.Claim{}, false
	}
	name := printed.String()
	i := strings.Index(c.Tree.Text[t.Start:t.End], name[:3])
	if i < 0 {
		return checker.Claim{}, false
	}
	start := t.Start + i
	end := start + 3
	for end < t.End && c.Tree.Text[end] >= 'a' && c.Tree.Text[end] <= 'z' {
		end++
	}
	f := c.frame(at, -1)
	f.Head, f.When = c.eventName(at), checker.Interval{}
	v := checker.Value{Text: "a " + name, Unit: "weekday", Timex: t.Value, Exact: float64(printed)}
	if t.Known() {
		v.Admits = nearest(printed, t.Admits.Low)
	}
	return c.claim(checker.Date, checker.Span{Start: start, End: end}, at, f, v), true
}

// nearest is the day of the week that lies next to a point in time, at most three days off.
func nearest(w time.Weekday, at float64) checker.Interval {
	const day = 24 * 3600
	start := math.Floor(at/day) * day
	off := (int(w)-int(time.Unix(int64(start), 0).UTC().Weekday())+10)%7 - 3
	start += float64(off) * day
	return checker.Between(start, start+day-1)
}

// timeValue makes the value of a time, false where nothing on the calendar or the clock is known of it.
func timeValue(kind checker.Kind, t timex.Timex) (checker.Value, bool) {
	v := checker.Value{Timex: t.Value, Hedged: t.Hedged, Text: timex.Format(t), Admits: t.Admits, Exact: t.Exact}
	switch kind {
	case checker.Date:
		if t.Class == timex.Clock && !t.Known() {
			return v, false
		}
	case checker.Duration:
		v.Unit = "s"
	case checker.Clock:
		v.Unit, v.Admits, v.Exact = "min", t.Minutes, float64(t.Clock)
		v.Text = fmt.Sprintf("%d:%02d", t.Clock/60%24, t.Clock%60)
		if t.Clock < 0 {
			return v, false
		}
	}
	return v, v.Admits.Known || kind == checker.Date && undated(t)
}

// undated tells whether a time names a day that only the day of publication, which is not known, would place on the calendar: "3 February",
// "on Monday". It admits whatever day.
func undated(t timex.Timex) bool {
	return (t.Class == timex.Date || t.Class == timex.Weekday) && strings.HasPrefix(t.Value, "XXXX-") && !strings.HasPrefix(t.Value, "XXXX-XX") && !strings.HasSuffix(t.Value, "-WXX")
}

// lasting names what lasts as long as a duration, and tells whether that is surely it. Years that somebody is given or gets are a sentence.
func (c *Context) lasting(t timex.Timex, at int) (head string, sure bool) {
	last := t.EndTok - 1
	if a := c.attribute(last); a >= 0 {
		return c.concepts[a], true
	}
	if h := c.Tree.Tokens[last].Head; h >= 0 && t.Exact > 25*24*3600 && c.is(last, "obj", "obl") && givingTime[c.Tree.Tokens[h].Lemma] && !(c.Tree.Tokens[h].Lemma == "serve" && c.word(t.Tok-1, "for")) {
		return "sentence", true // but not "served for nine years in the army"
	}
	if t.Tok == 0 && t.Exact > 25*24*3600 && c.word(t.EndTok, "for") && t.EndTok+1 < len(c.Tree.Tokens) && c.animate(t.EndTok+1) && c.Sentence.Part == checker.Title {
		return "sentence", true // "Five years for Holm"
	}
	head = c.eventName(at)
	switch {
	case c.spell(at):
		if k := c.nounAfter(last); k >= 0 { // "his 20-year playing career"
			return c.concepts[k], true
		}
	case head == "close":
		head = "closure"
	case (head == "prosecutor" || head == "prosecution") && t.Exact > 25*24*3600:
		return "sentence", true
	}
	return head, c.Tree.Tokens[at].Tag == grammar.NOUN || c.Tree.Tokens[at].Tag == grammar.VERB
}

// givingTime are verbs by which a court's years are given and got.
var givingTime = map[string]bool{"get": true, "receive": true, "serve": true, "face": true, "impose": true, "hand": true, "give": true, "seek": true}

// meted tells whether a term in prison at token at is one that the law allows ("most") or that somebody asked
// for ("asked"), "" where it was given.
func (c *Context) meted(at int) string {
	for p, steps := c.predicate(at), 0; p >= 0 && steps < 3; p, steps = c.Tree.Tokens[p].Head, steps+1 {
		switch lemma := strings.ToLower(c.Tree.Tokens[p].Lemma); {
		case lemma == "face":
			return "most"
		case asking[lemma]:
			return "asked"
		}
	}
	return ""
}

// onTop tells whether a length of time is added to one before it: "a further 60 days", "two more weeks".
func (c *Context) onTop(t timex.Timex) bool {
	for k := t.Tok - 1; k < t.EndTok; k++ {
		if k >= 0 && adding[c.lower(k)] && !c.word(k+1, "than") {
			return true
		}
	}
	return false
}

var adding = map[string]bool{"further": true, "another": true, "additional": true, "extra": true, "more": true}

// grown tells whether a number of years is an age: "17 years of age".
func (c *Context) grown(t timex.Timex) bool {
	return c.word(t.EndTok, "of") && c.word(t.EndTok+1, "age")
}
