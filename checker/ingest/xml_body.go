package ingest

import (
	"strings"

	"crosscheck/checker"
)

// xmlBody gathers the paragraphs of a body in XML.
type xmlBody struct {
	places    *places
	paragraph map[string]bool
	skip      map[string]bool
	blocks    []block
	hand      pen
	part      checker.Part
	bullet    bool
	heading   bool
}

// walk writes the text below n; every paragraph element begins and ends a block.
func (x *xmlBody) walk(n *xnode, part checker.Part, bullet bool) {
	for _, k := range n.kids {
		switch {
		case x.skip[k.name]:
		case k.name == "":
			k.ink(&x.hand, x.places)
		case k.name == "media-caption", k.name == "figcaption", k.name == "caption":
			x.inside(k, checker.Caption, false)
		case x.paragraph[k.name]:
			x.inside(k, part, bullet || k.name == "li")
		case blockTags[k.name] || k.name == "media" || k.name == "hr":
			x.end()
			x.walk(k, part, bullet)
			x.end()
		default:
			x.walkInline(k, part, bullet)
		}
	}
}

func (x *xmlBody) walkInline(k *xnode, part checker.Part, bullet bool) {
	if k.name == "br" {
		x.hand.space = true
		return
	}
	if k.name == "sup" {
		k.ink(&x.hand, x.places)
		return
	}
	x.walk(k, part, bullet)
}

// inside writes a paragraph.
func (x *xmlBody) inside(k *xnode, part checker.Part, bullet bool) {
	x.end()
	x.part, x.bullet, x.heading = part, bullet, strings.HasPrefix(k.name, "h") && k.name != "hr"
	x.walk(k, part, bullet)
	x.end()
}

// end closes the block in hand.
func (x *xmlBody) end() {
	b := x.hand.block()
	if b.text != "" {
		b.part, b.bullet, b.heading = x.part, x.bullet, x.heading
		x.blocks = append(x.blocks, b)
	}
	x.hand, x.part, x.bullet, x.heading = pen{}, checker.Body, false, false
}
