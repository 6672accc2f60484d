package rules

import "crosscheck/checker"

// partly tells whether one of two tolls may be a part of the other: it counts people of one sort, and they are fewer than all: "six hurt",
// "two women were hurt". Within one article a toll of one sort never stands against another.
func partly(a, b *checker.Claim) bool {
	if amongThem(a, b) || amongThem(b, a) {
		return true
	}
	if a.Kind != checker.Quantity || !tolls[a.Frame.Head] && a.Frame.Head != "job" && a.Frame.Head != "charge" || a.Frame.Head != b.Frame.Head {
		return false
	}
	if x, y := has(a.Frame.Scope, "grave"), has(b.Frame.Scope, "grave"); x && !y && a.Value.Exact < b.Value.Exact || y && !x && b.Value.Exact < a.Value.Exact {
		return true // the gravely hurt are some of the hurt
	}
	x, y := sortOf(a), sortOf(b)
	switch {
	case x == y:
		return false
	case sameArticle(a, b) || x != "" && y != "":
		return true
	case x != "":
		return a.Value.Exact < b.Value.Exact
	}
	return b.Value.Exact < a.Value.Exact
}

// amongThem tells whether one count is of those of a sort whom something befell, and the other of that sort: the hurt are some of the passengers.
func amongThem(a, b *checker.Claim) bool {
	return a.Kind == checker.Quantity && tolls[a.Frame.Head] && !tolls[b.Frame.Head] && b.Frame.Head != "" && common(a.Frame.Sorts, b.Frame.Sorts) > 0 && a.Value.Exact <= b.Value.Exact
}

// sortOf is whom a toll counts, "" where it counts all. Pupils are children of a school.
func sortOf(c *checker.Claim) string {
	if c.Frame.Part == "student" {
		return "child"
	}
	return c.Frame.Part
}
