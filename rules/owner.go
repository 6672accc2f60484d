package rules

import (
	"slices"
	"strings"

	"crosscheck/checker"
)

// unowned tells whether nothing shows that two values which tell nothing without their owner belong to one.
func unowned(a, b *checker.Claim) bool {
	return possessed(a, b) && !shareOwner(a, b)
}

// estranged tells whether a value that belongs to whoever is named beside it belongs to somebody of whom the other's text does not speak.
func estranged(a, b *checker.Claim) bool {
	return owned[a.Kind] && !(a.Kind == checker.Duration && headed(a, b) && a.Frame.Sure) && (stranger(a, b) || stranger(b, a))
}

// stranger tells whether a value belongs to somebody named of whom the other's text, or the value itself, does not speak.
func stranger(a, b *checker.Claim) bool {
	if titled(a, b) {
		return false
	}
	if len(a.Frame.Names) == 0 || common(a.Frame.Names, b.Frame.Names) > 0 || len(b.Frame.Names) == 0 && common(a.Frame.Names, b.Frame.Around) > 0 {
		return false
	}
	return len(b.Frame.Names) > 0 || a.Kind != checker.Score && len(b.Frame.Main) > 0 && common(a.Frame.Names, b.Frame.Main) == 0 && common(a.Frame.Names, a.Frame.Main) == 0
}

// titled tells whether what the other's words call by its office alone is named with that office in the sentence of a claim: the governor of one text is the
// Governor Marsh of the other.
func titled(a, b *checker.Claim) bool {
	return a.Kind == checker.Money && slices.ContainsFunc(b.Frame.Terms, func(w string) bool {
		return holders[w] && strings.Contains(strings.ToLower(a.Sentence.Text), w+" ")
	})
}

// holders are those of whom a place has one, who is named in one text and not in the other.
var holders = map[string]bool{"governor": true, "mayor": true, "president": true, "chancellor": true, "premier": true, "sheriff": true, "king": true, "queen": true, "pope": true}

// shareOwner tells whether two values surely belong to one owner: one name, or one part that a story has once.
func shareOwner(a, b *checker.Claim) bool {
	if a.Kind == checker.Ordinal && !rows[a.Frame.Head] && !(a.Frame.Sure && b.Frame.Sure) && (!alone(a, b) || passing[a.Frame.Head]) {
		return false
	}
	if len(a.Frame.Names) > 0 && len(b.Frame.Names) > 0 {
		return common(a.Frame.Names, b.Frame.Names) > 0 || a.Kind == checker.Age && namesake(a, b)
	}
	if len(a.Frame.Cast) > 1 || len(b.Frame.Cast) > 1 {
		return false // the victim of 22 and the victim of 26
	}
	if a.Kind == checker.Age && a.Frame.Part != "" && a.Frame.Part == b.Frame.Part && strings.HasSuffix(a.Frame.Part, " dead") && a.Frame.Alone && b.Frame.Alone && !sameArticle(a, b) && !alone(a, b) {
		return true // the one dead man of whom each tells, by name or not
	}
	if a.Kind == checker.Age && headed(a, b) && !anybody[a.Frame.Head] && a.Frame.Alone && b.Frame.Alone && !sameArticle(a, b) && !alone(a, b) {
		return true // each text tells one age: that of its guard
	}
	return headed(a, b) && (single[a.Frame.Head] || a.Kind == checker.Ordinal || a.Kind == checker.Age && min(a.Value.Exact, b.Value.Exact) > oldest)
}

// ofOneThing tells whether two ordinals number things of one sort that need no owner to be told apart: a floor, a minute, a recall. What somebody has one
// after the other, his terms, is his.
func ofOneThing(a, b *checker.Claim) bool {
	return a.Kind == checker.Ordinal && headed(a, b) && !passing[a.Frame.Head] && (!rows[a.Frame.Head] || a.Frame.Head == "minute")
}

// anybody are the nouns for people that tell no more than an age does.
var anybody = map[string]bool{"child": true, "man": true, "woman": true, "person": true, "male": true, "female": true, "adult": true, "resident": true}

// possessed tells whether a value says nothing without whose it is: every team has points. Two ranges of one head are of a group.
func possessed(a, b *checker.Claim) bool {
	return a.Kind == checker.Quantity && a.Frame.Head == "point" || personal[a.Kind] && !(a.Value.Range && b.Value.Range && headed(a, b))
}

// personal are the kinds whose values belong to one person or thing, and tell nothing without it; owned those whose values belong to
// whoever is named beside them.
var (
	personal = map[checker.Kind]bool{checker.Age: true, checker.Ordinal: true}
	owned    = map[checker.Kind]bool{checker.Percent: true, checker.Money: true, checker.Duration: true, checker.Rank: true, checker.Score: true}
)

// namesake tells whether the one of two people is called by the last name alone that the other has beside a given name: Mrs Tolen, 71, and Maria
// Tolen, 74. They must be the only ones of their name in both articles.
func namesake(a, b *checker.Claim) bool {
	last, full := a.Frame.Head, b.Frame.Head
	if len(last) > len(full) {
		last, full = full, last
	}
	if last == full || !onePerson(last, full) {
		return false
	}
	relative := func(id string) bool { return strings.HasPrefix(id, last+" ") && id != full }
	return !slices.ContainsFunc(a.Frame.Story, relative) && !slices.ContainsFunc(b.Frame.Story, relative)
}

// rows are the things of which somebody has one after the other, so that two places in the row exclude each other.
var rows = map[string]bool{"term": true, "round": true, "strike action": true, "win": true, "title": true, "edition": true, "attempt": true,
	"season": true, "anniversary": true, "marriage": true, "minute": true, "goal": true, "match": true, "phase": true, "year": true,
	"reading": true, "vote": true, "stage": true, "generation": true, "walkout": true, "consecutive": true, "straight": true, "championship": true}

// passing are what every story has a first and a second of.
var passing = map[string]bool{"time": true, "quarter": true, "half": true, "day": true, "week": true, "month": true, "century": true, "place": true}

// single are the parts that a story usually has once.
var single = map[string]bool{"victim": true, "suspect": true, "driver": true, "pilot": true, "captain": true, "mayor": true, "teenager": true,
	"aircraft": true, "ship": true, "sample": true, "gunman": true, "winner": true, "owner": true, "youngest": true, "oldest": true}
