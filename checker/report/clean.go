package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes text from an article harmless wherever it is shown: one line, no control characters that move a cursor or end a field, no
// format characters that turn the direction of what follows. Joiners stay, since Persian and emoji need them; what is dropped or
// replaced has no shape of its own.
func clean(s string) string {
	if harmless(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			b.WriteRune(utf8.RuneError)
		case unicode.IsSpace(r), unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
			b.WriteByte(' ')
		case joiner(r) || unicode.IsGraphic(r):
			b.WriteRune(r)
		case unicode.Is(unicode.Cf, r):
		default:
			b.WriteRune(utf8.RuneError)
		}
	}
	return b.String()
}

// harmless is the quick way out for the text that nearly every article is made of.
func harmless(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

func joiner(r rune) bool { return r == '\u200c' || r == '\u200d' }

// visible escapes, inside JSON strings, what a terminal or a reviewer would not see or would obey. The decoded text is unchanged.
func visible(json []byte) []byte {
	var out []byte
	from := 0 // what stands before is in out
	for i := 0; i < len(json); {
		if json[i] < 0x7f {
			i++
			continue
		}
		r, n := utf8.DecodeRune(json[i:])
		if r == 0x7f || n > 1 && !unicode.IsGraphic(r) && !joiner(r) {
			out = appendEscape(append(out, json[from:i]...), r)
			from = i + n
		}
		i += n
	}
	if from == 0 {
		return json
	}
	return append(out, json[from:]...)
}

func appendEscape(out []byte, r rune) []byte {
	if r > 0xffff {
		r -= 0x10000
		return appendEscape(appendEscape(out, 0xd800+r>>10), 0xdc00+r&0x3ff)
	}
	const hex = "0123456789abcdef"
	return append(out, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}
