package engine

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lemmas finds the dictionary form of a word from its lower-cased form and its tag pair.
type Lemmas struct {
	Words map[LemmaKey]string // whole words, for what the rules get wrong
	Rules map[LemmaKey]Rule   // by ending; the longest wins
	Keep  [256]bool           // tag pairs whose lemma keeps its capitals: names
}

// A LemmaKey is a form or an ending with a tag pair.
type LemmaKey struct {
	Text string
	Pair uint8
}

// A Rule cuts bytes off the end and puts others on.
type Rule struct {
	Cut uint8
	Add string
}

// MaxEnding is the longest ending of a rule in bytes.
const MaxEnding = 6

// A LemmaCache remembers lemmas, so that a word met again costs no memory. It forgets everything when full.
type LemmaCache struct {
	seen map[LemmaKey]string
	buf  []byte
}

const cacheSize = 1 << 15

// Find returns the lemma of text. The result is text itself, a part of it, or a string that outlives the call.
func (l *Lemmas) Find(text string, pair uint8, c *LemmaCache) string {
	if len(text) > maxLetters { // an address or worse: not worth remembering
		return text
	}
	if lemma, ok := c.seen[LemmaKey{text, pair}]; ok {
		return lemma
	}
	lemma := l.find(text, pair, c)
	if c.seen == nil || len(c.seen) >= cacheSize {
		c.seen = make(map[LemmaKey]string, 256)
	}
	lemma = strings.Clone(lemma)
	c.seen[LemmaKey{strings.Clone(text), pair}] = lemma
	return lemma
}

func (l *Lemmas) find(text string, pair uint8, c *LemmaCache) string {
	c.buf = lowerTo(c.buf[:0], text)
	if lemma, ok := l.Words[LemmaKey{string(c.buf), pair}]; ok {
		return lemma
	}
	base := c.buf
	if l.Keep[pair] {
		base = append(c.buf, text...)[len(c.buf):]
	}
	for n := min(MaxEnding, len(c.buf)); n >= 0; n-- {
		rule, ok := l.Rules[LemmaKey{string(c.buf[len(c.buf)-n:]), pair}]
		if !ok {
			continue
		}
		if int(rule.Cut) < len(base) {
			return string(base[:len(base)-int(rule.Cut)]) + rule.Add
		}
		break
	}
	return string(base)
}

func lowerTo(dst []byte, text string) []byte {
	for _, r := range text {
		switch {
		case r >= 'A' && r <= 'Z':
			dst = append(dst, byte(r)|0x20)
		case r < utf8.RuneSelf:
			dst = append(dst, byte(r))
		case r == '’' || r == '‘':
			dst = append(dst, '\'')
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	return dst
}

// Lower lower-cases a form as the lemma tables have it.
func Lower(text string) string { return string(lowerTo(nil, text)) }
