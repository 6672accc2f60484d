package rules

import (
	"slices"
	"strings"

	"crosscheck/checker"
)

// oneSource tells whether two texts have a number from one speaker or source, whom one of them may name in fewer words: "the county ambulance service",
// "the ambulance service".
func oneSource(a, b *checker.Claim) bool {
	same := func(x, y string) bool {
		x, y = bearer(x), bearer(y)
		return x != "" && y != "" && (x == y || strings.Contains(x, " ") && strings.HasSuffix(y, " "+x) || strings.Contains(y, " ") && strings.HasSuffix(x, " "+y))
	}
	return same(a.Voice.Speaker, b.Voice.Speaker) || same(a.Voice.Role, b.Voice.Role) || same(a.Voice.Source, b.Voice.Source)
}

// bearer is who holds the office that is named as a source, or the office itself where it is called by no holder: "the county assessor's office".
func bearer(source string) string {
	source = strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(source, "’", "'")), "the ")
	return strings.TrimSuffix(source, "'s office")
}

// speakers tells whether two different speakers are reported.
func speakers(a, b *checker.Claim) bool {
	x, y := a.Voice.Speaker, b.Voice.Speaker
	return x != y && x != "" && y != "" && !paper(a) && !paper(b) && !(official(a) && official(b)) && !(surveyed(a) && surveyed(b))
}

// surveyed tells whether a number is that of a survey or a count, whose word two outlets may call by two names.
func surveyed(c *checker.Claim) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(c.Voice.Role)), func(w string) bool { return surveys[w] })
}

var surveys = map[string]bool{"survey": true, "count": true, "tally": true, "census": true, "audit": true, "tables": true}

// official tells whether somebody speaks for those who look into a crime or an accident: the police of one outlet are the authorities of another.
func official(c *checker.Claim) bool {
	words := strings.FieldsFunc(strings.ToLower(c.Voice.Role+" "+c.Voice.Speaker), func(r rune) bool { return r == ' ' || r == '.' })
	return slices.ContainsFunc(words, func(w string) bool { return officials[w] })
}

var officials = map[string]bool{"police": true, "authorities": true, "authority": true, "officials": true, "investigators": true, "investigator": true, "detectives": true, "detective": true,
	"deputies": true, "troopers": true, "sheriff": true, "sheriff's": true, "officers": true, "officer": true, "sgt": true, "lt": true, "capt": true, "det": true, "sergeant": true,
	"lieutenant": true, "captain": true, "coroner": true, "examiner": true, "examiners": true}

// paper tells whether the words are those of a text, whoever stands behind it, and not of a speaker of their own.
func paper(c *checker.Claim) bool {
	words := strings.Fields(strings.ToLower(c.Voice.Role))
	return len(words) > 0 && papers[words[len(words)-1]]
}

var papers = map[string]bool{"statement": true, "document": true, "documents": true, "letter": true, "memo": true, "post": true, "message": true,
	"filing": true, "release": true, "transcript": true, "record": true, "records": true, "speech": true, "remarks": true}

func speaker(c *checker.Claim) string {
	switch {
	case c.Voice.Role != "":
		return c.Voice.Role
	case c.Voice.Speaker != "":
		return c.Voice.Speaker
	case c.Sentence.Outlet != "":
		return c.Sentence.Outlet
	}
	return "the article"
}
