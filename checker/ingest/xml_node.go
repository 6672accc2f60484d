package ingest

import "strings"

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
