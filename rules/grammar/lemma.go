package grammar

import "strings"

// The lemmatiser learned its endings from few texts, and some of them from words with a wrong tag. The exceptions below say what no table of
// endings can: that base forms are their own lemma, and which words only look like inflected ones.

// bases are words that look inflected and are not, or whose lemma no ending tells.
var bases = NewWords(map[string]string{"unwilling": "unwilling", "unsettled": "unsettled", "foes": "foe", "woes": "woe", "shoes": "shoe", "toes": "toe", "hoes": "hoe",
	"canoes": "canoe", "oboes": "oboe", "signalled": "signal", "equalled": "equal", "rivalled": "rival", "totalled": "total", "signalling": "signal",
	"totalling": "total", "biased": "biased", "premiered": "premiere", "premieres": "premiere", "premiering": "premiere",
	"patrolled": "patrol", "patrolling": "patrol", "rung": "ring", "rang": "ring", "hung": "hang", "swung": "swing", "sang": "sing", "sprang": "spring",
	"sprung": "spring", "flung": "fling", "clung": "cling", "stung": "sting", "slung": "sling", "wrung": "wring", "wed": "wed", "flood": "flood", "clinics": "clinic"})

// shortIE are the verbs whose past in "ied" comes from "ie".
var shortIE = set(`die lie tie vie untie belie`)

// mended returns the lemma of a word, set right where the learned one cannot be it.
func mended(fine, text, lemma string) string {
	if len(text) < 3 || strings.EqualFold(text, lemma) {
		return lemma
	}
	if l, ok := bases.Look(text); ok {
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
		return stem(text, past(text, lemma), "ed")
	case "VBG":
		return stem(text, lemma, "ing")
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

// stem mends the lemma of a form in "ed" or "ing" that is cut too short, or keeps or lacks an "e" that its spelling tells: "disturbed" comes
// from "disturb", "shouted" from "shout", "ruled" from "rule", "circled" from "circle", "conceded" from "concede".
func stem(text, lemma, ending string) string {
	root, ok := strings.CutSuffix(text, ending)
	if !ok || len(root) < 3 || !strings.HasPrefix(root, lemma) && lemma != root+"e" {
		return lemma
	}
	last, before := root[len(root)-1], root[len(root)-2]
	switch {
	case len(lemma) < len(root) && (last != before || strings.HasSuffix(root, "cott")): // "boycotted"
		return root
	case lemma == root+"e" && !vowel(last) && (last == 't' && before == 's' || last == 't' && before == 'u' && vowel(root[len(root)-3])):
		return root
	case lemma == root && dropped(root):
		return root + "e"
	}
	return lemma
}

// dropped tells whether what is left of a form without its ending must have lost an "e": one short syllable whose last letter would be
// doubled otherwise, or an end that no base form has.
func dropped(root string) bool {
	n := len(root)
	last, before := root[n-1], root[n-2]
	switch {
	case last == 'l' && strings.IndexByte("bcdfgkptz", before) >= 0:
		return true
	case vowel(last) || strings.IndexByte("wxy", last) >= 0 || !vowel(before) || vowel(root[n-3]) && !strings.HasSuffix(root[:n-2], "qu"):
		return false
	}
	short := true
	for i := range n - 2 {
		short = short && !vowel(root[i])
	}
	if short {
		return true
	}
	for _, end := range []string{"ced", "lud", "trud", "vad", "grad", "suad", "cad", "plod", "vok", "sol", "dul", "rven", "nven", "eunit"} {
		if strings.HasSuffix(root, end) {
			return true
		}
	}
	return false
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
