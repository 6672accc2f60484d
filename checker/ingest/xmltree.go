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
	mostXML    = 1_000_000 // nodes
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
