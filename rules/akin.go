package rules

import (
	"slices"

	"crosscheck/checker"
)

// akin tells whether two heads that are not one word can name one thing of which both texts speak: words that outlets put for each other, beside a
// name or words that the frames share.
func akin(x, y *checker.Frame) bool {
	if x.Head == "" || y.Head == "" {
		return false
	}
	both := func(group []string) bool { return slices.Contains(group, x.Head) && slices.Contains(group, y.Head) }
	if !slices.ContainsFunc(interchanged[:], both) {
		return false
	}
	named := common(x.Names, y.Names) + common(x.Places, y.Places)
	return named > 0 || common(x.Terms, y.Terms) > 1
}

// interchanged are concepts by which two outlets call one thing that are no synonyms, and so not one concept of the thesaurus: an inquiry is a case, but
// a case may be a trial.
var interchanged = [...][]string{
	{"inquiry", "file", "case"},
	{"merger", "bid", "offer", "purchase", "deal"},
	{"application", "bid", "request", "petition", "claim"},
	{"bill", "legislation", "law", "measure", "act", "reform"},
	{"power", "electricity", "outage", "supply"},
	{"marathon", "race"},
	{"match", "game", "derby", "final", "tie", "clash", "semi-final"},
	{"concert", "gig", "show", "performance"},
	{"talks", "encounter", "conference", "visit"},
	{"festival", "carnival", "fair", "fete", "parade"},
	{"trial", "hearing", "case"},
	{"vote", "referendum", "election"},
	{"hotel", "building", "tower", "block", "development", "project", "plan", "complex"},
	{"road", "street", "route", "carriageway"},
	{"train", "line", "railway", "service"},
	{"factory", "plant", "works", "mill", "site"},
	{"offer", "deal", "plan", "package", "terms"},
	{"decision", "move", "plan", "ruling"},
	{"attack", "bombing"},
	{"ban", "prohibition", "moratorium"},
	{"shutdown", "closure"},
	{"film", "picture"},
	{"pipe", "pipeline", "leak"},
}
