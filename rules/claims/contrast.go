package claims

import (
	"strings"

	"crosscheck/rules/claims/timex"
	"crosscheck/rules/grammar"
)

// contrasting lists the words of a clause that tell a thing from another of its name, each behind "~" and its sort: "~way east" of the east wing.
func (c *Context) contrasting(t timex.Timex, at int) []string {
	var out bag
	p := c.predicate(t.Tok)
	for _, k := range c.clause(p, at) {
		if t.Tok <= k && k < t.EndTok || c.mention(k) != nil || c.Tree.Tokens[k].Tag == grammar.VERB {
			continue
		}
		if sort := distinctions[c.lower(k)]; sort != "" {
			out.add("~" + sort)
		}
	}
	return out.set()
}

// distinctions are the sorts and values of words of which a thing has one of each sort.
var distinctions = func() map[string]string {
	out := map[string]string{}
	for sort, values := range map[string][]string{
		"way":     {"north northern northbound", "south southern southbound", "east eastern eastbound", "west western westbound"},
		"hand":    {"left", "right"},
		"level":   {"upper top", "lower bottom"},
		"inside":  {"inner indoor", "outer outdoor"},
		"end":     {"front", "rear back"},
		"season":  {"winter", "summer", "spring", "autumn"},
		"age":     {"old older elder oldest eldest", "young younger youngest new newer newest"},
		"sex":     {"men male", "women female", "boys", "girls"},
		"size":    {"large larger big bigger main major", "small smaller minor"},
		"way out": {"inbound incoming arriving", "outbound outgoing departing"},
		"days":    {"weekday weekdays weeknight weeknights", "weekend weekends", "saturdays", "sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays"},
		"reach":   {"domestic", "international"},
		"nth":     {"first", "second", "third", "fourth", "fifth", "final last"},
		"other":   {"other another"},
	} {
		for _, words := range values {
			list := strings.Fields(words)
			for _, w := range list {
				out[w] = sort + " " + list[0]
			}
		}
	}
	return out
}()
