package claims

import (
	"strings"

	"crosscheck/checker"
)

// once forgets what happened at a time where the article puts one happening of that name at two times: there are two. One of long ago, which only gives the
// news its background, goes alone.
func once(claims []checker.Claim) {
	spans, several, fresh := map[string]checker.Interval{}, map[string]bool{}, map[string]bool{}
	for i := range claims {
		if k := happeningKey(&claims[i]); k != "" && !longAgo(&claims[i]) {
			fresh[k] = true
		}
	}
	background := func(x *checker.Claim, k string) bool { return fresh[k] && longAgo(x) }
	for i := range claims {
		x := &claims[i]
		k := happeningKey(x)
		if k == "" || x.Sentence.Part != checker.Body || background(x, k) {
			continue
		}
		before, seen := spans[k]
		several[k] = several[k] || seen && !before.Overlaps(x.Value.Admits)
		spans[k] = x.Value.Admits
	}
	for i := range claims {
		x := &claims[i]
		if k := happeningKey(x); several[k] || background(x, k) {
			x.Frame.Deed = ""
		}
	}
}

// happeningKey names the happening that a time is given to, with what begins or ends in it; "" for claims of no happening, and of what each person has
// for a time of his own.
func happeningKey(c *checker.Claim) string {
	if c.Frame.Deed == "" || ofTenure(c.Frame.Deed) {
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

// longAgo tells whether a date lies so far before its publication that it is of something else than the news.
func longAgo(c *checker.Claim) bool {
	return c.Kind == checker.Date && c.Value.Admits.Known && !c.Sentence.Published.IsZero() && c.Value.Admits.High < float64(c.Sentence.Published.Unix())-history
}
