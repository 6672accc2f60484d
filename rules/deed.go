package rules

import (
	"slices"
	"strings"

	"crosscheck/checker"
)

// unlike says why two deeds of one name, of which the unit begins with "did" or "would", may be two: done by different people, or one of them denied
// only as the words around it narrow it. "The gin does not taste of plums" leaves open that it tastes of something.
func unlike(a, b *checker.Claim) string {
	if a.Frame.Terse || b.Frame.Terse {
		return "the subject is not written out"
	}
	x, y := &a.Frame, &b.Frame
	if !deeds(a.Value.Unit) {
		for _, sort := range [...]string{"kind ", "who ", "age ", "from ", "at ", "by ", "for ", "of "} {
			if sorted(x.Scope, y.Scope, sort) {
				return "perhaps two of one name"
			}
		}
		return ""
	}
	switch {
	case len(x.Names) > 0 && len(y.Names) > 0 && shared(x.Names, y.Names) == 0:
		return "different actors"
	case elsewhere(x, y):
		return "different places"
	case denied(a) && len(x.Names) > 0 && len(y.Names) == 0 || denied(b) && len(y.Names) > 0 && len(x.Names) == 0:
		return "perhaps different actors"
	case denied(a) && common(x.Scope, y.Scope) < len(x.Scope), denied(b) && common(x.Scope, y.Scope) < len(y.Scope):
		return "denied in a narrower sense"
	}
	return ""
}

// sorted tells whether both scopes have words of a sort, and none in common: a smoke alarm, a burglar alarm.
func sorted(x, y []string, sort string) bool {
	of := func(scope []string) []string {
		return slices.DeleteFunc(slices.Clone(scope), func(s string) bool { return !strings.HasPrefix(s, sort) })
	}
	return others(of(x), of(y))
}

// deeds tells whether a unit is that of something done, meant, urged or held to be so, of which two reports must agree in who, where and how.
func deeds(unit string) bool {
	for _, sort := range [...]string{"did ", "would ", "should ", "holds "} {
		if strings.HasPrefix(unit, sort) {
			return true
		}
	}
	return false
}

// denied tells whether a deed is said not to have been done.
func denied(c *checker.Claim) bool { return c.Value.Admits.Holds(-1) }
