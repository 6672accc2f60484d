package ingest

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// An xnode is an element or a run of text of an XML file.
type xnode struct {
	name  string // local name in lower case, "" for text
	attrs map[string]string
	kids  []*xnode
	text  mapped // of a run of text
}

const (
	deepestXML = 256
	mostXML    = 2_000_000 // nodes
)

// readXML reads an XML file to a tree. Entities that the file defines are never expanded; the text returned is the file in UTF-8.
func readXML(data []byte) (*xnode, string, error) {
	text, err := decodeXML(data)
	if err != nil {
		return nil, "", err
	}
	dec := xml.NewDecoder(strings.NewReader(text))
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	dec.Entity = xml.HTMLEntity
	root := &xnode{}
	stack := []*xnode{root}
	for nodes := 0; ; nodes++ {
		before := dec.InputOffset()
		token, err := dec.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, "", xmlError(err)
		}
		if nodes > mostXML {
			return nil, "", fmt.Errorf("has more than %d elements", mostXML)
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			if len(stack) > deepestXML {
				return nil, "", fmt.Errorf("nested deeper than %d", deepestXML)
			}
			n := &xnode{name: strings.ToLower(token.Name.Local), attrs: map[string]string{}}
			for _, a := range token.Attr {
				n.attrs[strings.ToLower(a.Name.Local)] = a.Value
			}
			top.kids = append(top.kids, n)
			stack = append(stack, n)
		case xml.EndElement:
			if len(stack) == 1 || stack[len(stack)-1].name != strings.ToLower(token.Name.Local) {
				return nil, "", fmt.Errorf("not well-formed: </%s> closes nothing", token.Name.Local)
			}
			stack = stack[:len(stack)-1]
		case xml.Directive:
			if bytes.Contains(token, []byte("<!ENTITY")) {
				return nil, "", errOwnEntities
			}
		case xml.CharData:
			top.kids = append(top.kids, &xnode{text: unescaped(text[before:dec.InputOffset()], int(before))})
		}
	}
	if len(stack) > 1 {
		return nil, "", fmt.Errorf("not whole: <%s> is never closed", stack[len(stack)-1].name)
	}
	return root, text, nil
}

// errOwnEntities refuses files that define entities: small ones can stand for texts without end.
var errOwnEntities = errors.New("defines entities of its own, which are not resolved")

func xmlError(err error) error {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("not XML at line %d: %s", syntax.Line, syntax.Msg)
	}
	return fmt.Errorf("not XML: %w", err)
}

// decodeXML makes UTF-8 of an XML file by its mark or its declaration.
func decodeXML(data []byte) (string, error) {
	if text, ok := decodeMarked(data); ok {
		return text, nil
	}
	label := declared(data)
	if label == "" || strings.EqualFold(label, "utf-8") || strings.EqualFold(label, "us-ascii") {
		return decodeText(data)
	}
	enc, name := charset.Lookup(label)
	if enc == nil {
		return "", fmt.Errorf("is in the unknown encoding %q", label)
	}
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("is not text in %s: %w", name, err)
	}
	return string(text), nil
}

// declared is the encoding that an XML declaration names.
func declared(data []byte) string {
	head := data[:min(len(data), 200)]
	end := bytes.Index(head, []byte("?>"))
	at := bytes.Index(head, []byte("encoding="))
	if !bytes.HasPrefix(head, []byte("<?xml")) || end < 0 || at < 0 || at > end {
		return ""
	}
	rest := head[at+len("encoding="):]
	if len(rest) < 2 {
		return ""
	}
	stop := bytes.IndexByte(rest[1:], rest[0])
	if stop < 0 {
		return ""
	}
	return string(rest[1 : stop+1])
}

// all returns the elements of that name below n, in order.
func (n *xnode) all(name string) []*xnode {
	var out []*xnode
	for _, k := range n.kids {
		if k.name == name {
			out = append(out, k)
		}
		out = append(out, k.all(name)...)
	}
	return out
}

// first returns the first element on a path of names, each below the last; nil where there is none.
func (n *xnode) first(names ...string) *xnode {
	for _, name := range names {
		if n == nil {
			return nil
		}
		found := n.all(name)
		if len(found) == 0 {
			return nil
		}
		n = found[0]
	}
	return n
}

// attr returns an attribute, "" where there is none.
func (n *xnode) attr(name string) string {
	if n == nil {
		return ""
	}
	return n.attrs[name]
}

// words is all text below n as one line.
func (n *xnode) words() string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	n.write(&b)
	return oneLine(b.String())
}

func (n *xnode) write(b *strings.Builder) {
	b.WriteString(n.text.text)
	for _, k := range n.kids {
		k.write(b)
	}
}

// place returns where the element's text begins.
func (n *xnode) place(starts []int) (line, column int) {
	if n == nil {
		return 0, 0
	}
	if trimmed := strings.TrimLeft(n.text.text, " \t\r\n"); trimmed != "" {
		return (&places{starts: starts}).position(n.text.source(len(n.text.text) - len(trimmed)))
	}
	for _, k := range n.kids {
		if line, column = k.place(starts); line > 0 {
			return line, column
		}
	}
	return 0, 0
}

// ink writes all text below n.
func (n *xnode) ink(p *pen, at *places) {
	if n.name == "sup" && strings.Trim(n.words(), "0123456789*†‡[]") == "" {
		return
	}
	if n.name == "br" {
		p.space = true
	}
	for i := 0; i < len(n.text.text); {
		size := runeLen(n.text.text[i:])
		line, column := at.position(n.text.source(i))
		p.write(n.text.text[i:i+size], line, column)
		i += size
	}
	for _, k := range n.kids {
		k.ink(p, at)
	}
}
