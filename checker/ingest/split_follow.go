package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A following is the word behind a stop.
type following struct {
	word      string
	quoted    bool   // an opening quotation mark stands before it
	dashed    bool   // a dash stands before it
	bracketed bool   // an opening bracket stands before it
	rest      string // the text from the word on
}

// quoting tells whether what follows closing quotation marks names the speaker and no more: “Will you stay?” Marr asked.
func (f following) quoting(marks string) bool {
	if !strings.ContainsAny(marks, "\"”’'»") || f.quoted {
		return false
	}
	rest := f.rest
	for range 5 {
		word, after, ok := strings.Cut(rest, " ")
		bare := strings.TrimRight(word, ".,")
		if verbsOfSaying[bare] {
			return bare != word || strings.TrimSpace(after) == "" || !ok
		}
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) && word != "the" && word != "de" && word != "van" && word != "von" || bare != word && len(bare) > 3 {
			return false
		}
		rest = after
	}
	return false
}

var verbsOfSaying = map[string]bool{"said": true, "says": true, "asked": true, "asks": true, "added": true, "adds": true, "wrote": true, "writes": true,
	"tweeted": true, "posted": true, "shouted": true, "yelled": true, "recalled": true, "replied": true, "continued": true, "told": true, "explained": true,
	"declared": true, "exclaimed": true, "cried": true, "wondered": true, "noted": true, "warned": true}

const longestFollow = 120 // bytes behind a stop that are looked at

// wordAfter returns the word that begins at i, past opening marks and dashes.
func wordAfter(text string, i int) following {
	var f following
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune("\"“‘'«([{¿¡—–-*_ \\", r) {
			break
		}
		f.bracketed = f.bracketed || r == '('
		f.dashed = f.dashed || strings.ContainsRune("—–-", r)
		f.quoted = f.quoted || strings.ContainsRune("\"“‘«", r)
		i += size
	}
	rest := text[i:min(len(text), i+longestFollow)]
	f.rest = rest
	if j := strings.IndexFunc(rest, unicode.IsSpace); j >= 0 {
		rest = rest[:j]
	}
	f.word = strings.TrimRight(rest, ",;:!?\"”’)]")
	return f
}

// opensInLowerCase tells whether a word in lower case can open a sentence: "iPhone", "al-Noor".
func opensInLowerCase(word string) bool {
	for _, prefix := range []string{"al-", "el-"} {
		if rest, ok := strings.CutPrefix(word, prefix); ok {
			r, _ := utf8.DecodeRuneInString(rest)
			return unicode.IsUpper(r)
		}
	}
	return len(word) > 2 && (word[0] == 'i' || word[0] == 'e') && word[1] >= 'A' && word[1] <= 'Z'
}
