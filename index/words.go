package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	bindex "github.com/blevesearch/bleve_index_api"
	"github.com/blevesearch/snowballstem"
)

// stopWords are not indexed. Negations are not among them: "no deal" is not "deal". Nor is any word with a digit.
var stopWords = set(`a an the this that these those of in on at by to from for with as into onto upon over
	and or but if then than so while when where which who whom whose what how why
	is are was were be been being am do does did has have had having will would shall should may might can could must
	he she it they we you i him her them us me his hers its their theirs our ours your my mine
	there here also just very about after before up down out off again further once`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// maxTerm is the length in bytes beyond which a word is cut: what is longer is no word.
const maxTerm = 64

// maxCached bounds the cache of terms, so that a text of a million different words costs no more than one of a thousand.
const maxCached = 1 << 15

// analyzer cuts text into terms in one pass: lower case, without diacritics and possessives, stemmed, without stop words. It is not safe
// for concurrent use.
type analyzer struct {
	env   *snowballstem.Env
	terms map[string]*term // by word in lower case
	met   map[string]*term // terms and keys, whichever word they came from
	word  []byte
	round int     // the field that is being made
	found []*term // the terms of the field that is being made
}

// A term is what the analyzer keeps of a term of a text, or of a key.
type term struct {
	text string // "" for a stop word
	met  bool   // it was counted
	in   int    // the last field that it was put into
}

func newAnalyzer() *analyzer {
	return &analyzer{env: snowballstem.NewEnv(""), terms: make(map[string]*term, 1024), met: map[string]*term{}}
}

// known returns what is kept of a term.
func (z *analyzer) known(text string) *term {
	t := z.met[text]
	if t == nil {
		if len(z.met) >= maxMet {
			clear(z.met)
			clear(z.terms)
		}
		t = &term{text: text}
		z.met[text] = t
	}
	return t
}

// frequency returns how a term is to be counted. Half of the terms of any text stand in one sentence only, and Bleve writes such a one in
// eight bytes in place of forty where it is counted as one; to write that of every other would cost a byte a time. So the first time
// counts.
func (t *term) frequency() *bindex.TokenFreq {
	if t.met {
		return uncounted
	}
	t.met = true
	return once
}

// maxMet bounds the memory of terms.
const maxMet = 1 << 18

// each calls emit with every term of the text in order, and the bytes of the text that it stands for.
func (z *analyzer) each(text string, emit func(term string, start, end int)) {
	z.all(text, func(t *term, start, end int) { emit(t.text, start, end) })
}

// all is each with what is kept of the terms.
func (z *analyzer) all(text string, emit func(t *term, start, end int)) {
	for i := 0; i < len(text); {
		if end := plainEnd(text, i); end > i {
			if t := z.term(text[i:end]); t.text != "" {
				emit(t, i, end)
			}
			i = end
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unsegmented(r):
			emit(z.known(text[i:i+size]), i, i+size)
			i += size
		case wordRune(r):
			end := wordEnd(text, i)
			z.emit(text[i:end], i, emit)
			i = end
		case r == '%' || unicode.Is(unicode.Sc, r):
			emit(z.known(text[i:i+size]), i, i+size)
			i += size
		default:
			i += size
		}
	}
}

// plainEnd returns the end of the word that begins at i where it is one of ASCII letters with nothing in or behind it that could belong to it, as
// most words are; i where it is not.
func plainEnd(text string, i int) int {
	end := i
	for end < len(text) && (text[end]|0x20) >= 'a' && (text[end]|0x20) <= 'z' {
		end++
	}
	if end < len(text) {
		switch c := text[end]; {
		case c >= utf8.RuneSelf, '0' <= c && c <= '9', c == '\'', (c == '.' || c == '-') && end > i && text[end-1] < 'a':
			return i
		}
	}
	return end
}

// emit turns one word into its terms: one as a rule, none for a stop word, two for "didn't".
func (z *analyzer) emit(word string, at int, emit func(*term, int, int)) {
	end := at + len(word)
	stem := cutPossessive(word)
	if base, ok := cutNegation(stem); ok {
		if t := z.term(base); t.text != "" && !cutShort[t.text] {
			emit(t, at, at+len(base))
		}
		emit(z.known("not"), at, end)
		return
	}
	if t := z.term(stem); t.text != "" {
		emit(t, at, at+len(stem))
	}
}

// term returns the term of a word, one without text for a stop word.
func (z *analyzer) term(word string) *term {
	if len(word) > maxTerm {
		word = word[:cutRune(word, maxTerm)]
	}
	if word == "US" { // the country; "us" is a stop word
		return z.known("u.s")
	}
	b, ascii := z.word[:0], true
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		ascii = ascii && c < utf8.RuneSelf
		b = append(b, c)
	}
	z.word = b
	if t, ok := z.terms[string(b)]; ok {
		return t
	}
	lower := string(b)
	t := z.known(z.fold(lower, ascii))
	if len(z.terms) >= maxCached {
		clear(z.terms)
	}
	z.terms[lower] = t
	return t
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// unsegmented tells whether the rune belongs to a script that is written without spaces, where each sign is a term.
func unsegmented(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// wordEnd returns the end of the word that begins at i. A sign inside a word belongs to it where letters or digits stand on both sides.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if wordRune(r) && !unsegmented(r) {
			i += size
			continue
		}
		if !joins(text, i, r, size) {
			return i
		}
		i += size
		if r == '.' && dotEnds(text, i) {
			return i
		}
	}
	return i
}

// joins tells whether the sign at i joins what stands before and after it into one word: "won't", "6.4", "1,200", "U.S.", "F-16".
func joins(text string, i int, r rune, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+size:])
	switch r {
	case '\'', '’', 'ʼ', '＇':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case '.':
		return unicode.IsDigit(before) && unicode.IsDigit(after) || unicode.IsUpper(before) && initial(text, i)
	case ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	case '-':
		return unicode.IsUpper(before) && unicode.IsDigit(after) && initial(text, i)
	case '\u00ad', '\u200d', '\u200c':
		return unicode.IsLetter(after)
	}
	return false
}

// initial tells whether the letter before i stands alone: as the first of a word or after another initial's full stop.
func initial(text string, i int) bool {
	_, size := utf8.DecodeLastRuneInString(text[:i])
	if i -= size; i == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return !wordRune(r)
}

// dotEnds tells whether an initial's full stop ends the word: no other initial follows at once.
func dotEnds(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return !unicode.IsUpper(r) && !unicode.IsDigit(r)
}
