package rules

import (
	"slices"
	"strings"

	"crosscheck/checker"
)

// oneDeed tells whether two texts on one event tell of one happening, in whatever words: it has one name and a theme in common, and no two names or
// places take part in it. Where no word names it in one of them, the sentences must be much alike.
func oneDeed(a, b checker.Claim) bool {
	x, y := &a.Frame, &b.Frame
	if sameArticle(a, b) || x.Lone || y.Lone || kin(a, b) < oneEvent || others(x.Names, y.Names) || apartDeeds(a, b) || telling[x.Deed] {
		return false
	}
	if ahead(a) && bygone(b) || ahead(b) && bygone(a) || !oneGrain(a, b) || setApart(a, b) {
		return false
	}
	p, q := themes(a), themes(b)
	nouns, all := p.sharing(q), common(p.all, q.all)
	switch {
	case x.Deed == "" || y.Deed == "":
		return (nouns > 0 || p.head == q.head && common(p.names, q.names) > 0) && !others(p.nouns, q.nouns) && !abroad(a, b) && !abroad(b, a) && alike(a, b) >= mostly && sharedTelling(a, b) >= 3
	case common(p.names, q.names) > 0 && (p.head == q.head || embodying[p.head] || embodying[q.head]):
		return true
	case common(p.events, q.events) > 0:
		return has(p.events, "!vote") || !others(p.all, q.all)
	case x.Deed == "last sight":
		return len(p.all) == 0 || len(q.all) == 0 || all > 0 // who is missing may be named in one text only
	case others(p.nouns, q.nouns), abroad(a, b), abroad(b, a):
		return false
	case often[x.Deed] && all < 2 && alike(a, b) < 0.5:
		return slices.ContainsFunc(p.nouns, func(w string) bool { return has(q.nouns, w) && !everyday[w] })
	case nouns > 0 || all > 1 || common(p.places, q.places) > 0 && onceThere[x.Deed]:
		return true
	}
	bare := len(p.all) == 0 || len(q.all) == 0
	return bare && (headed(a, b) && x.Sure || a.Kind == checker.Duration && common(x.Names, y.Names) > 0)
}

// sharedTelling counts the words that two sentences share.
func sharedTelling(a, b checker.Claim) int {
	x := with(a.Frame.Around, a)
	return common(x, with(b.Frame.Around, b))
}

// with puts the words of a claim's frame to others, sorted.
func with(around []string, c checker.Claim) []string {
	out := slices.Clone(around)
	for w := range words(c) {
		out = append(out, w)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// mostly is the share of the words of two sentences that must be the same where the verbs tell nothing.
const mostly = 0.6

// apartDeeds tells whether two happenings have two names.
func apartDeeds(a, b checker.Claim) bool {
	x, y := one(a.Frame.Deed), one(b.Frame.Deed)
	return x != "" && y != "" && x != y
}

// one takes what opens for what begins, and what closes for what ends.
func one(deed string) string {
	switch deed {
	case "opening":
		return "begin"
	case "closure":
		return "end"
	}
	return deed
}

// setApart tells whether two texts tell of two things, by their words, by who takes part in them or by what they stand to.
func setApart(a, b checker.Claim) bool {
	x, y := a.Frame.Event, b.Frame.Event
	return x != "" && y != "" && x != y && a.Frame.Deed == "injury" || contrasted(a, b) || !onePerhaps(a, b) || themes(a).clash(themes(b)) || otherwiseRelated(a, b)
}

// otherwiseRelated tells whether two happenings stand to two things by one preposition: from Leeds, from York.
func otherwiseRelated(a, b checker.Claim) bool {
	x, y := relations(a), relations(b)
	for p, of := range x {
		if others(of, y[p]) {
			return true
		}
	}
	return false
}

func relations(c checker.Claim) map[string][]string {
	out := map[string][]string{}
	for _, p := range c.Frame.Party {
		if w, ok := strings.CutPrefix(p, "%"); ok {
			prep, what, _ := strings.Cut(w, " ")
			out[prep] = append(out[prep], what)
		}
	}
	return out
}

// A theme is what takes part in a happening, by sort.
type theme struct {
	head                 string // the noun that the rest is said of, "" where it is a name
	names, nouns, places []string
	events               []string // what begins or ends
	all                  []string // names and nouns, and those that stand behind a preposition
}

// themes sorts what takes part in a happening. A last name that two people in a story have may be either's.
func themes(c checker.Claim) theme {
	var t theme
	for _, p := range c.Frame.Party {
		w, aside := strings.CutPrefix(p, "+")
		switch {
		case w == "" || w[0] == '~' || w[0] == '?' || w[0] == '%':
		case w[0] == '^':
			t.head = w[1:]
		case w[0] == '@':
			t.places = append(t.places, w)
		case w[0] == '!':
			t.events = append(t.events, w)
		default:
			t.all = append(t.all, w)
			if aside {
				continue
			}
			if has(c.Frame.Story, w) && !relatives(c, w) {
				t.names = append(t.names, w)
			} else {
				t.nouns = append(t.nouns, w)
			}
		}
	}
	for _, l := range []*[]string{&t.names, &t.nouns, &t.places, &t.all} {
		slices.Sort(*l)
	}
	return t
}

// sharing counts the nouns of both themes. The library and the cafe of the library are two things.
func (t theme) sharing(o theme) int {
	n := 0
	for _, w := range t.nouns {
		if has(o.nouns, w) && (t.head == "" || o.head == "" || (w == t.head) == (w == o.head) || embodying[t.head] || embodying[o.head]) {
			n++
		}
	}
	return n
}

// embodying are nouns for what another noun behind them is, or is left of.
var embodying = map[string]bool{"dead": true, "remains": true, "wreck": true, "crash": true, "wreckage": true, "crew": true, "group": true, "member": true, "part": true, "site": true,
	"door": true, "aircraft": true, "vehicle": true, "flight": true, "minister": true, "work": true, "construction": true}

// clash tells whether two happenings have two themes, names or places.
func (t theme) clash(o theme) bool {
	return others(t.events, o.events) || others(t.names, o.names) || others(t.places, o.places)
}

// contrasted tells whether words tell the two things apart: the east and the west wing, the first and the second body.
func contrasted(a, b checker.Claim) bool {
	sort := func(p string) string {
		s, ok := strings.CutPrefix(p, "~")
		if !ok {
			return ""
		}
		return s[:strings.LastIndexByte(s, ' ')]
	}
	return oneSided(a, b, sort) || oneSided(b, a, sort)
}

// oneSided tells whether a has a word that tells its thing from that of b.
func oneSided(a, b checker.Claim, sort func(string) string) bool {
	for _, p := range a.Frame.Party {
		s := sort(p)
		if s == "" || has(b.Frame.Party, p) {
			continue
		}
		if s == "other" || s == "nth" && p != "~nth first" && !slices.ContainsFunc(b.Frame.Party, func(q string) bool { return sort(q) == s }) || slices.ContainsFunc(b.Frame.Party, func(q string) bool { return sort(q) == s && !has(a.Frame.Party, q) }) {
			return true
		}
	}
	return false
}

// onePerhaps tells whether nobody takes part in one happening who is only told of as somebody's relative or companion, and not so in the other.
func onePerhaps(a, b checker.Claim) bool {
	kin := func(p string) bool { return strings.HasPrefix(p, "?kin ") }
	for _, p := range a.Frame.Party {
		if kin(p) && !has(b.Frame.Party, p) {
			return false
		}
	}
	for _, p := range b.Frame.Party {
		if kin(p) && !has(a.Frame.Party, p) {
			return false
		}
	}
	return true
}

// oneGrain tells whether two dates are both days, or both months, or both years, and days no further apart than two outlets err.
func oneGrain(a, b checker.Claim) bool {
	if a.Kind != checker.Date {
		return true
	}
	x, y := a.Value.Admits, b.Value.Admits
	if !x.Known || !y.Known {
		return false
	}
	p, q := x.High-x.Low, y.High-y.Low
	deed := a.Frame.Deed
	switch {
	case p < 4*day && q < 4*day:
		return apart(x, y) < 20*day || onceThere[deed]
	case deed == "" || b.Frame.Deed == "" || p < 25*day || q < 25*day || p > 300*day && !oneTime[deed]:
		return false
	}
	return p < 3*q && q < 3*p
}

// abroad tells whether what a claim tells of is put in a place of which the other's article does not speak.
func abroad(c, other checker.Claim) bool {
	return slices.ContainsFunc(c.Frame.Party, func(p string) bool {
		place, ok := strings.CutPrefix(strings.TrimPrefix(p, "+"), "@")
		return ok && !has(other.Frame.Story, place)
	})
}

// ahead tells whether a claim is of what is to come, bygone whether it is of what has come.
func ahead(c checker.Claim) bool { return c.Voice.Mode == checker.Planned }

func bygone(c checker.Claim) bool {
	return c.Voice.Mode != checker.Planned && !(c.Kind == checker.Date && c.Value.Admits.Known && c.Value.Admits.Low > float64(c.Sentence.Published.Unix()))
}

// relatives tells whether an article names two people by one last name, so that the name alone may be either's.
func relatives(c checker.Claim, id string) bool {
	last, _, _ := strings.Cut(id, " ")
	n := 0
	for _, k := range c.Frame.Story {
		if f, _, _ := strings.Cut(k, " "); f == last {
			n++
		}
	}
	return n > 1
}

var (
	// onceThere are the happenings of which a place sees one in a story: what is banned there, founded, built.
	onceThere = map[string]bool{"ban": true, "abolition": true, "founding": true, "building": true, "completion": true, "opening": true, "closure": true, "demolition": true,
		"election": true, "force": true, "collapse": true, "landfall": true, "eruption": true}
	// everyday are the people and things of which stories of one town have several.
	everyday = map[string]bool{"victim": true, "suspect": true, "shot": true, "home": true, "building": true, "store": true, "street": true, "vehicle": true, "school": true,
		"council": true, "board": true, "committee": true, "plan": true, "bill": true, "budget": true, "law": true, "measure": true, "motion": true, "student": true, "driver": true,
		"police": true, "road": true, "club": true, "hospital": true, "party": true, "group": true, "company": true, "team": true, "worker": true, "resident": true, "customer": true,
		"head": true, "leg": true, "arm": true, "back": true, "scene": true, "charge": true, "crash": true, "fire": true, "incident": true, "attack": true, "shooting": true,
		"member": true, "protester": true, "soldier": true, "firefighter": true, "migrant": true, "passenger": true, "price": true, "rate": true, "tax": true, "job": true,
		"patient": true, "voter": true, "dead": true, "injured": true, "connection": true, "murder": true, "gunshot": true, "crime": true, "area": true, "city": true, "town": true}
	// oneTime are the happenings of which a thing sees one in all its years.
	oneTime = map[string]bool{"founding": true, "building": true, "completion": true, "opening": true, "closure": true, "birth": true, "death": true, "ban": true, "abolition": true,
		"discovery": true, "invention": true, "publication": true, "premiere": true, "theft": true, "demolition": true, "conviction": true, "signing": true, "resignation": true,
		"sinking": true, "crash": true, "collapse": true, "disappearance": true, "abduction": true, "marriage": true, "end": true, "begin": true, "retirement": true, "bankruptcy": true,
		"force": true, "shaking": true, "eruption": true, "explosion": true, "fire": true, "shooting": true, "independence": true, "merger": true, "recording": true, "painting": true}
	// telling are what a story tells to several on several days.
	telling = map[string]bool{"announcement": true, "conference": true, "hearing": true, "testimony": true, "search": true}
	// often are those of which a story of crime, or of a council, tells several.
	often = map[string]bool{"death": true, "arrest": true, "charge": true, "shooting": true, "stabbing": true, "crash": true, "fire": true, "theft": true, "explosion": true,
		"vote": true, "meeting": true, "talks": true, "attack": true, "protest": true, "cut": true,
		"rise": true, "freedom": true, "sentencing": true, "conviction": true, "birth": true, "award": true, "stay": true}
)
