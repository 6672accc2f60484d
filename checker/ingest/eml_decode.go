package ingest

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime/quotedprintable"
	"strings"

	"golang.org/x/net/html/charset"
)

// mailDecode resolves the transfer encoding and the charset. Places are exact for text in UTF-8 or in an alphabet of single bytes; in base64
// they are those of the group of letters that stands for a character.
func mailDecode(transfer, label string, body []byte, source int) (mapped, error) {
	var raw mapped
	switch strings.ToLower(strings.TrimSpace(transfer)) {
	case "quoted-printable":
		raw = unquotedPrintable(string(body), source)
		if _, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(body))); err != nil {
			return raw, fmt.Errorf("its quoted-printable text is broken: %w", err)
		}
	case "base64":
		data, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, bytes.NewReader(body)))
		if err != nil {
			return raw, fmt.Errorf("its base64 text is broken: %w", err)
		}
		raw = mapped{string(data), groupsOf(body, source)}
	default:
		raw = mapped{string(body), []mapRun{{0, source}}}
	}
	return recoded(raw, label)
}

// groupsOf tells where every three bytes of base64 text stand.
func groupsOf(body []byte, source int) []mapRun {
	var runs []mapRun
	chars := 0
	for i, c := range body {
		if c == '\r' || c == '\n' || c == ' ' {
			continue
		}
		if chars%4 == 0 {
			runs = append(runs, mapRun{chars / 4 * 3, source + i})
		}
		chars++
	}
	return runs
}

// recoded makes UTF-8 of a mapped text.
func recoded(raw mapped, label string) (mapped, error) {
	if label == "" || strings.EqualFold(label, "utf-8") || strings.EqualFold(label, "us-ascii") {
		text, err := decodeText([]byte(raw.text))
		if err == nil && text == raw.text {
			return raw, nil
		}
		return mapped{text, raw.runs}, err
	}
	enc, name := charset.Lookup(label)
	if enc == nil {
		return raw, fmt.Errorf("is in the unknown encoding %q", label)
	}
	if text, err := enc.NewDecoder().String(raw.text); err != nil || !strings.HasPrefix(name, "windows-125") && !strings.HasPrefix(name, "iso-8859") && !strings.HasPrefix(name, "koi8") {
		return mapped{text, raw.runs}, err
	}
	var chars [256]string
	for c := range chars {
		char, err := enc.NewDecoder().String(string([]byte{byte(c)}))
		if err != nil {
			char = "\uFFFD"
		}
		chars[c] = char
	}
	var b mapper
	for i := range len(raw.text) {
		b.add(chars[raw.text[i]], raw.source(i))
	}
	return b.done(), nil
}

// unquotedPrintable resolves "=E9" and soft line ends.
func unquotedPrintable(raw string, source int) mapped {
	var b mapper
	for i := 0; i < len(raw); {
		switch {
		case raw[i] != '=':
			b.add(raw[i:i+1], source+i)
			i++
		case strings.HasPrefix(raw[i:], "=\r\n"):
			i += 3
		case strings.HasPrefix(raw[i:], "=\n"):
			i += 2
		case i+2 < len(raw) && hex4("00"+raw[i+1:i+3]) != 0xFFFD:
			b.add(string([]byte{byte(hex4("00" + raw[i+1:i+3]))}), source+i)
			i += 3
		default:
			b.add("=", source+i)
			i++
		}
	}
	return b.done()
}
