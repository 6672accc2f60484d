package ingest

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// unquoted resolves the escapes of a JSON string literal that stands at source.
func unquoted(raw string, source int) mapped {
	var b mapper
	raw = strings.TrimSuffix(raw, `"`)
	for i := 1; i < len(raw); {
		if raw[i] != '\\' {
			next := strings.IndexByte(raw[i:], '\\')
			if next < 0 {
				next = len(raw) - i
			}
			b.add(strings.ToValidUTF8(raw[i:i+next], "\uFFFD"), source+i)
			i += next
			continue
		}
		n, with := escape(raw[i:])
		b.add(with, source+i)
		i += n
	}
	return b.done()
}

// escape resolves the escape that raw begins with: its length and what it stands for.
func escape(raw string) (int, string) {
	if len(raw) < 2 {
		return len(raw), ""
	}
	switch raw[1] {
	case 'n':
		return 2, "\n"
	case 't':
		return 2, "\t"
	case 'r':
		return 2, "\r"
	case 'b', 'f':
		return 2, " "
	case 'u':
		r := hex4(raw[2:])
		if utf16.IsSurrogate(r) && len(raw) >= 12 && raw[6] == '\\' && raw[7] == 'u' {
			return 12, string(utf16.DecodeRune(r, hex4(raw[8:])))
		}
		return min(6, len(raw)), string(r)
	}
	return 2, raw[1:2]
}

// hex4 reads four hexadecimal digits.
func hex4(raw string) rune {
	if len(raw) < 4 {
		return utf8.RuneError
	}
	r := rune(0)
	for _, c := range []byte(raw[:4]) {
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 + rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r = r<<4 + rune(c|0x20-'a') + 10
		default:
			return utf8.RuneError
		}
	}
	return r
}
