package rules

import (
	"slices"
	"strings"

	"crosscheck/checker"
)

// akin tells whether two heads that are not one word can name one thing of which both texts speak: words that outlets put for each other, beside a
// name or words that the frames share.
func akin(x, y checker.Frame) bool {
	if x.Head == "" || y.Head == "" {
		return false
	}
	both := func(group []string) bool { return slices.Contains(group, x.Head) && slices.Contains(group, y.Head) }
	if !slices.ContainsFunc(interchanged, both) {
		return false
	}
	named := common(x.Names, y.Names) + common(x.Places, y.Places)
	return named > 0 || common(x.Terms, y.Terms) > 1
}

// interchanged are words that two outlets use of one thing, each line of one sort.
var interchanged = func() [][]string {
	var out [][]string
	for _, line := range [...]string{
		"inquiry investigation probe file case",
		"merger bid offer purchase deal",
		"application bid request petition claim",
		"bill legislation law measure act reform",
		"power electricity outage supply",
		"marathon race", "match game derby final tie fixture clash semi-final", "concert gig show performance", "talks encounter conference visit",
		"festival carnival fair fete parade", "trial hearing case", "vote referendum election poll",
		"hotel building tower block development project plan scheme complex", "road street motorway highway route carriageway",
		"train line railway service", "factory plant works mill site", "offer deal plan package terms", "fine damages penalty",
		"decision move plan ruling", "attack raid bombing", "ban prohibition moratorium", "shutdown closure", "film movie picture", "pipe pipeline leak",
	} {
		out = append(out, strings.Fields(line))
	}
	return out
}()
