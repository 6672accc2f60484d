package lexicon

import "strings"

// Saying returns the lemma of the verb of saying that a word in lower case is a form of, as in "denied" and "denying" for "deny"; "" for
// any other word. Many of the forms are nouns as well.
func Saying(form string) string { return sayings().Of(form) }

var sayings = once(func() map[string]string {
	out := map[string]string{}
	for lemma := range says() {
		for _, f := range forms(lemma) {
			if out[f] == "" || f == lemma {
				out[f] = lemma
			}
		}
	}
	return out
})

// irregular are the past forms that no rule makes.
var irregular = map[string][]string{"say": {"said"}, "tell": {"told"}, "think": {"thought"}, "write": {"wrote", "written"}, "put": {"put"},
	"read": {"read"}}

// doubled are the verbs that double their last consonant.
var doubled = map[string]bool{"admit": true, "quip": true, "signal": true}

// forms returns the inflected forms of a verb, the lemma first.
func forms(lemma string) []string {
	out := []string{lemma}
	last := lemma[len(lemma)-1]
	afterVowel := strings.ContainsRune("aeiou", rune(lemma[len(lemma)-2]))
	stem := lemma
	switch {
	case last == 'e':
		stem = lemma[:len(lemma)-1]
		out = append(out, lemma+"s")
	case last == 'y' && !afterVowel:
		out = append(out, lemma[:len(lemma)-1]+"ies")
	case last == 's' || strings.HasSuffix(lemma, "sh") || strings.HasSuffix(lemma, "ch"):
		out = append(out, lemma+"es")
	default:
		out = append(out, lemma+"s")
	}
	out = append(out, stem+"ing")
	if doubled[lemma] {
		out = append(out, lemma+string(last)+"ed", lemma+string(last)+"ing")
	}
	if past := irregular[lemma]; past != nil {
		return append(out, past...)
	}
	if last == 'y' && !afterVowel {
		return append(out, lemma[:len(lemma)-1]+"ied")
	}
	return append(out, stem+"ed")
}
