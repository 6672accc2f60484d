package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem/english"
	"golang.org/x/text/unicode/norm"
)

// fold does for a word not seen before what the cache does for the others.
func (z *analyzer) fold(word string, ascii bool) string {
	if !ascii {
		word = foldLetters(word)
	}
	digits := strings.ContainsAny(word, "0123456789")
	switch {
	case stopWords[word]:
		return ""
	case digits:
		return strings.ReplaceAll(strings.ReplaceAll(word, ",", ""), "-", "")
	case strings.Contains(word, "."):
		if t := strings.ReplaceAll(word, ".", ""); t != "us" && t != "usa" {
			return t // "e.u." is "eu"
		}
		return "u.s"
	case word == "usa":
		return "u.s"
	case word == "cannot":
		return "not"
	}
	word = strings.ReplaceAll(word, "'", "")
	z.env.SetCurrent(word)
	english.Stem(z.env)
	return z.env.Current()
}

// foldLetters writes letters without their marks and in lower case: "Erdoğan" as "erdogan", "Łódź" as "lodz".
func foldLetters(word string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(word) {
		switch r = unicode.ToLower(r); {
		case unicode.Is(unicode.Mn, r) || r == '\u00ad' || r == '\u200d' || r == '\u200c':
		case r == '’' || r == 'ʼ' || r == '‘' || r == '＇':
			b.WriteByte('\'')
		case bareLetters[r] != "":
			b.WriteString(bareLetters[r])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// bareLetters are those whose mark is part of the letter, so that Unicode does not take it off.
var bareLetters = map[rune]string{'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'ı': "i", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ħ': "h"}

// cutPossessive takes off 's and a last full stop of a word that has no other.
func cutPossessive(word string) string {
	for _, s := range [...]string{"'s", "’s", "ʼs", "'S", "’S"} {
		word = strings.TrimSuffix(word, s)
	}
	if strings.Count(word, ".") == 1 {
		word = strings.TrimSuffix(word, ".")
	}
	return word
}

// cutNegation parts "didn't" into "did" and its negation.
func cutNegation(word string) (string, bool) {
	for _, s := range [...]string{"n't", "n’t", "nʼt", "N'T", "N’T"} {
		if base, ok := strings.CutSuffix(word, s); ok && base != "" {
			return base, true
		}
	}
	return word, false
}

// cutShort are what is left of can, will, shall and is where the negation has eaten into them.
var cutShort = map[string]bool{"ca": true, "wo": true, "sha": true, "ai": true}

// cutRune returns the greatest place up to n at which a rune of the word begins.
func cutRune(word string, n int) int {
	for n > 0 && !utf8.RuneStart(word[n]) {
		n--
	}
	return n
}
