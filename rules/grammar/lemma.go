package grammar

import "strings"

// The lemmatiser learned its endings from few texts, and some of them from words with a wrong tag. The exceptions below say what no table of
// endings can: that base forms are their own lemma, and which words only look like inflected ones.

// bases are words that look inflected and are not, or whose lemma no ending tells.
var bases = map[string]string{"unwilling": "unwilling", "unsettled": "unsettled", "foes": "foe", "woes": "woe", "shoes": "shoe", "toes": "toe", "hoes": "hoe",
	"canoes": "canoe", "oboes": "oboe", "signalled": "signal", "equalled": "equal", "rivalled": "rival", "totalled": "total", "signalling": "signal",
	"totalling": "total", "biased": "biased", "premiered": "premiere", "premieres": "premiere", "premiering": "premiere"}

// shortIE are the verbs whose past in "ied" comes from "ie".
var shortIE = set(`die lie tie vie untie belie`)

// mended returns the lemma of a word, set right where the learned one cannot be it.
func mended(fine, text, lemma string) string {
	if len(text) < 3 || strings.EqualFold(text, lemma) {
		return lemma
	}
	if l, ok := bases[text]; ok {
		return l
	}
	switch fine {
	case "VB", "VBP":
		if base(text, lemma) {
			return strings.ToLower(text)
		}
	case "NN":
		if len(lemma) < len(text) && strings.HasSuffix(text, "ren") && !strings.HasSuffix(text, "hildren") {
			return strings.ToLower(text)
		}
	case "NNP":
		if len(lemma)+1 == len(text) && strings.EqualFold(lemma, text[:len(lemma)]) {
			return text // "Christmas", "Idris"
		}
	case "NNS":
		if capitals(text) && len(text) <= 5 && text[len(text)-1] == 'S' {
			return text
		}
	case "VBD", "VBN":
		return past(text, lemma)
	}
	return lemma
}

// base tells whether a word tagged as a base form is one, though the learned ending shortens or changes it: "accept" is no "acceep". The
// learned lemma counts where the word as a whole is a past form, which an ending as long as the word tells, or ends in "ed".
func base(text, lemma string) bool {
	if strings.HasSuffix(text, "ed") && !strings.HasSuffix(text, "eed") || strings.ContainsAny(text, "'’") || len(text) < 5 {
		return false
	}
	if strings.HasSuffix(text, "ied") {
		return false
	}
	return common(text, lemma) >= len(text)-2
}

// common is the number of leading bytes that two words have in common.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n]|0x20 == b[n]|0x20 {
		n++
	}
	return n
}

// capitals tells whether a word is written in capitals.
func capitals(text string) bool {
	for i := range len(text) {
		if text[i] < 'A' || text[i] > 'Z' {
			return false
		}
	}
	return true
}

// past mends the lemma of a past form: "emptied" comes from "empty", "levelled" from "level".
func past(text, lemma string) string {
	switch {
	case strings.HasSuffix(text, "ied") && strings.HasSuffix(lemma, "ie") && !find(shortIE, lemma):
		return lemma[:len(lemma)-2] + "y"
	case strings.HasSuffix(text, "elled") && strings.HasSuffix(lemma, "ell") && len(lemma) > 5:
		return lemma[:len(lemma)-1]
	}
	return lemma
}
