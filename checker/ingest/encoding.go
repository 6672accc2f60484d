package ingest

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode/utf32"
)

const sample = 64 << 10 // bytes by which an encoding is guessed

// decodeHTML makes UTF-8 of a page: by its byte order mark, as UTF-8 where it is that, by its meta tag, or by its letters.
func decodeHTML(data []byte) (string, error) {
	if text, ok := decodeMarked(data); ok {
		return text, nil
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	enc, name, certain := charset.DetermineEncoding(data, "")
	if !certain {
		if found := chardet.Detect(data[:min(len(data), sample)]); found.Confidence > 0.5 {
			if guessed, err := htmlindex.Get(found.Encoding); err == nil {
				enc, name = guessed, found.Encoding
			}
		}
	}
	if name == "utf-8" {
		return string(bytes.ToValidUTF8(data, []byte("\uFFFD"))), nil
	}
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("is not text in %s: %w", name, err)
	}
	return string(text), nil
}

// decodeMarked reads text that begins with a byte order mark other than that of UTF-8.
func decodeMarked(data []byte) (string, bool) {
	name := ""
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE, 0, 0}), bytes.HasPrefix(data, []byte{0, 0, 0xFE, 0xFF}):
		text, err := utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM).NewDecoder().Bytes(data)
		return string(text), err == nil
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		name = "utf-16le"
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		name = "utf-16be"
	default:
		return "", false
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return "", false
	}
	text, err := enc.NewDecoder().Bytes(data)
	return string(text), err == nil && !bytes.ContainsRune(text, utf8.RuneError)
}

// decodeText makes UTF-8 of plain text. Text that is not UTF-8 is taken for an older encoding only where its letters leave no doubt, since a
// broken file must not become a readable one.
func decodeText(data []byte) (string, error) {
	if text, ok := decodeMarked(data); ok {
		return text, nil
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	line := 1 + bytes.Count(data[:firstInvalid(data)], []byte("\n"))
	broken := fmt.Errorf("line %d is not valid UTF-8", line)
	const enough = 200 // bytes that tell a language
	found := chardet.Detect(data[:min(len(data), sample)])
	if len(data) < enough || found.Confidence < 0.7 || hasUTF8(data) || bytes.IndexByte(data, 0) >= 0 {
		return "", broken
	}
	enc, err := htmlindex.Get(found.Encoding)
	if err != nil {
		return "", broken
	}
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil || !plausible(string(text)) {
		return "", broken
	}
	return string(text), nil
}

func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(data)
}

// hasUTF8 tells whether some character of several bytes is whole: then the text is UTF-8 that was damaged.
func hasUTF8(data []byte) bool {
	whole := 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r != utf8.RuneError && size > 1 {
			whole++
		}
		i += size
	}
	return whole > 2
}

// plausible tells whether decoded text has letters and marks of print only.
func plausible(text string) bool {
	for _, r := range text {
		if r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r) || r == 'ÿ' || r == 'þ' {
			return false
		}
	}
	return true
}
