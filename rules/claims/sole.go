package claims

import (
	"strings"

	"crosscheck/checker"
)

// soleTimes marks the times of each happening to which its article gives no other time: what it says of the verdict's day, it says of the one verdict.
func soleTimes(claims []checker.Claim) {
	spans, several := map[string]checker.Interval{}, map[string]bool{}
	for i := range claims {
		k := happeningKey(&claims[i])
		if k == "" {
			continue
		}
		before, seen := spans[k]
		several[k] = several[k] || seen && !before.Overlaps(claims[i].Value.Admits)
		if !seen {
			spans[k] = claims[i].Value.Admits
		}
	}
	for i := range claims {
		k := happeningKey(&claims[i])
		claims[i].Frame.Sole = k != "" && !several[k]
	}
}

// happeningKey names the happening that a time is given to, with what begins or ends in it; "" for claims that are no times.
func happeningKey(c *checker.Claim) string {
	if c.Frame.Deed == "" || c.Kind != checker.Date && c.Kind != checker.Clock && c.Kind != checker.Duration {
		return ""
	}
	key := string(c.Kind) + "|" + c.Frame.Deed
	for _, p := range c.Frame.Party {
		if strings.HasPrefix(p, "!") {
			key += "|" + p
		}
	}
	return key
}
