package rules

import "crosscheck/checker"

// doubt names what speaks against two values' being of one thing and is weighed with the rest in articles, where much else can outweigh it; sentences
// without their articles it keeps apart.
func doubt(a, b *checker.Claim) string {
	switch {
	case a.Value.Rate != b.Value.Rate:
		return "counted by different measures"
	case offDay(a, b):
		return "different time"
	case foretold(a, b):
		return "one is a forecast"
	case !alone(a, b) && otherOwners(a, b):
		return "different names"
	}
	return ""
}

// periods are the times by which values are counted: what a year brings is no total.
var periods = map[string]bool{"second": true, "minute": true, "hour": true, "day": true, "night": true, "week": true, "month": true, "quarter": true, "year": true}

// foretold tells whether one of two values is a forecast, which is no report of how things are.
func foretold(a, b *checker.Claim) bool {
	return forecast[a.Kind] && (a.Voice.Mode == checker.Planned) != (b.Voice.Mode == checker.Planned)
}

// otherwise tells whether two sums are told of with nothing in common, and not by what one verb says of them, as sums that things are insured for.
func otherwise(a, b *checker.Claim) bool {
	if a.Kind != checker.Money || headed(a, b) && a.Frame.Head == a.Frame.Pred && b.Frame.Head == b.Frame.Pred {
		return false
	}
	return !a.Frame.Sure && !b.Frame.Sure && others(a.Frame.Terms, b.Frame.Terms) && common(a.Frame.Places, b.Frame.Places) == 0 && common(a.Frame.Names, b.Frame.Names) == 0
}

// otherOwners tells whether a value belongs to somebody of whom the other's text does not speak, and it is not how long one deed took.
func otherOwners(a, b *checker.Claim) bool {
	return estranged(a, b) && !(a.Kind == checker.Duration && !alone(a, b) && oneDeed(a, b))
}

// otherThings tells whether two counts are of things that go by two names.
func otherThings(a, b *checker.Claim) bool {
	return a.Kind == checker.Quantity && a.Value.Unit == "" && a.Frame.Head != b.Frame.Head && a.Frame.Head != "" && b.Frame.Head != ""
}
