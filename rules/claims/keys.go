package claims

import (
	"strings"

	"crosscheck/checker"
)

// ClaimKeys returns the keys under which claims that may be compared meet: the kind with the unit, the head or the axis.
func (Reader) ClaimKeys(c checker.Claim) []string {
	k := string(c.Kind) + "|"
	switch c.Kind {
	case checker.Quantity:
		if c.Value.Unit != "" {
			return []string{k + c.Value.Unit}
		}
		return []string{k + c.Frame.Head}
	case checker.Money, checker.Percent, checker.Duration, checker.Date, checker.Clock, checker.Score, checker.Place, checker.Ordinal,
		checker.Rank, checker.Age, checker.Order:
		return []string{k + c.Value.Unit}
	case checker.Status, checker.Stance:
		return []string{k + c.Value.Unit}
	case checker.Quote:
		var out []string
		for _, w := range strings.Fields(c.Value.Text) {
			if len(w) > 4 {
				out = append(out, k+w)
			}
		}
		return out
	}
	return []string{k + c.Frame.Head}
}

// story returns the identities of the names that an article prints, which tell what it is about.
func (d *document) story() []string {
	keys := map[string]bool{}
	for n := range d.trees {
		if d.trees[n] == nil {
			continue
		}
		for _, m := range d.names.In(n) {
			if m.Named {
				keys[m.Entity.ID] = true
			}
		}
	}
	return sorted(keys)
}
