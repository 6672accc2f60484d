package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/net/html/charset"

	"crosscheck/checker"
)

// EML reads mails.
var EML = Format{
	Name:       "eml",
	Doc:        "mails, as newsletters and press offices send them: subject, sender and date; the plain text, else the HTML; a typed header goes first",
	Extensions: []string{".eml"},
	Read:       readEML,
}

func readEML(src Source) ([]checker.Article, error) {
	m, err := mail.ReadMessage(bytes.NewReader(src.Data))
	if err != nil {
		return nil, fmt.Errorf("not a mail: %w", err)
	}
	known, err := mailByline(m.Header)
	if err != nil {
		return nil, err
	}
	body, err := io.ReadAll(m.Body)
	if err != nil {
		return nil, fmt.Errorf("not a whole mail: %w", err)
	}
	part, err := mailText(textproto.MIMEHeader(m.Header), body, len(src.Data)-len(body), 0)
	if err != nil {
		return nil, err
	}
	starts := lineStarts(string(src.Data))
	p := page{Byline: known, titleLine: mailLine(src.Data, "subject"), titleCol: len("Subject: ") + 1}
	if part.html {
		inner, err := htmlPage(part.text.text)
		if err != nil {
			return nil, err
		}
		p.blocks = part.text.markup(starts)
		if len(inner.blocks) > 0 {
			p.blocks = onlyThose(p.blocks, inner.blocks)
		}
	} else {
		p.blocks = part.text.blocks(starts)
		if head, rest := textHeader(linesOf(part.text.text)); len(rest) < len(linesOf(part.text.text)) {
			p.Byline = head.Byline.or(known)
			p.blocks = part.text.slice(offsetOf(part.text.text, rest), len(part.text.text)).blocks(starts)
		}
	}
	if len(p.blocks) == 0 {
		return nil, errors.New("no text in this mail")
	}
	p.Byline = p.Byline.or(src.Byline)
	p.shape()
	return []checker.Article{p.article(src.Path)}, nil
}

// onlyThose keeps the blocks whose words stand in the chosen ones.
func onlyThose(all, chosen []block) []block {
	words := map[string]bool{}
	for _, b := range chosen {
		words[b.text] = true
	}
	out := all[:0:0]
	for _, b := range all {
		if words[b.text] {
			out = append(out, b)
		}
	}
	return out
}

// offsetOf returns the byte at which the rest of a text's lines begins.
func offsetOf(text string, rest lines) int {
	if len(rest) == 0 {
		return len(text)
	}
	return lineStartsAny(text)[rest[0].n-1]
}

// mailByline reads the mail's header.
func mailByline(h mail.Header) (Byline, error) {
	decoder := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	subject, err := decoder.DecodeHeader(h.Get("Subject"))
	if err != nil {
		subject = h.Get("Subject")
	}
	b := Byline{Title: oneLine(subject), Language: h.Get("Content-Language")}
	for _, prefix := range []string{"Fwd: ", "FW: ", "Fw: ", "Re: ", "RE: "} {
		b.Title = strings.TrimPrefix(b.Title, prefix)
	}
	parser := mail.AddressParser{WordDecoder: &decoder}
	if from, err := parser.Parse(h.Get("From")); err == nil {
		b.Outlet = firstOf(from.Name, strings.TrimPrefix(from.Address[strings.LastIndexByte(from.Address, '@')+1:], "www."))
	}
	if h.Get("Date") == "" {
		return b, nil
	}
	if b.Published, err = h.Date(); err != nil {
		if b.Published, err = parseTime(h.Get("Date")); err != nil {
			return b, fmt.Errorf("its date: %w", err)
		}
	}
	if err := sane(b.Published); err != nil {
		return b, fmt.Errorf("its date: %w", err)
	}
	return b, nil
}

// mailLine returns the line of a field of the header.
func mailLine(data []byte, name string) int {
	for i, l := range strings.SplitN(string(data[:min(len(data), 1<<16)]), "\n", 500) {
		if len(l) > len(name) && strings.EqualFold(l[:len(name)+1], name+":") {
			return i + 1
		}
	}
	return 1
}

// A mailPart is the text of a mail.
type mailPart struct {
	text mapped
	html bool
}

const deepestMail = 8

// mailText finds the text of a mail or of one of its parts; body stands at source of the file.
func mailText(h textproto.MIMEHeader, body []byte, source, depth int) (mailPart, error) {
	kind, params, err := mime.ParseMediaType(firstOf(h.Get("Content-Type"), "text/plain"))
	if err != nil {
		kind = "text/plain"
	}
	switch {
	case depth > deepestMail:
		return mailPart{}, fmt.Errorf("has parts nested deeper than %d", deepestMail)
	case strings.HasPrefix(kind, "multipart/"):
		return mailParts(body, params["boundary"], source, depth)
	case kind != "text/plain" && kind != "text/html":
		return mailPart{}, fmt.Errorf("no text in this mail, only %s", kind)
	}
	text, err := mailDecode(h.Get("Content-Transfer-Encoding"), params["charset"], body, source)
	return mailPart{text, kind == "text/html"}, err
}

// mailParts chooses among the parts: plain text that has something to read, else HTML.
func mailParts(body []byte, boundary string, source, depth int) (mailPart, error) {
	in := multipart.NewReader(bytes.NewReader(body), boundary)
	var best mailPart
	fault := errors.New("no text in this mail")
	for at := 0; ; {
		part, err := in.NextRawPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			if best.text.text != "" {
				break
			}
			return best, fmt.Errorf("not a whole mail: %w", err)
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return best, fmt.Errorf("not a whole mail: %w", err)
		}
		if i := bytes.Index(body[at:], data); i >= 0 {
			at += i
		}
		if strings.HasPrefix(part.Header.Get("Content-Disposition"), "attachment") {
			continue
		}
		got, err := mailText(part.Header, data, source+at, depth+1)
		switch {
		case err != nil:
			fault = err
		case best.text.text == "" || best.html && !got.html && words(got.text.text) > 40:
			best = got
		}
	}
	if strings.TrimSpace(best.text.text) == "" {
		return best, fault
	}
	return best, nil
}
