package claims

import (
	"strings"

	"crosscheck/rules/claims/number"
)

// labelled tells whether a number counts nothing: it numbers a picture ("Image 3 of 5", "1 / 8"), a move or a lap, or belongs to a telephone
// ("(800) 226-TIPS (8477)").
func (c *Context) labelled(n number.Number) bool {
	if n.Class != number.Count || n.Tok < 1 {
		return false
	}
	before, after := c.lower(n.Tok-1), c.lower(n.EndTok)
	switch {
	case numbering[before], before == "/" || after == "/", steps[before] && n.UnitTok < 0:
		return true
	case before == "of" && n.Tok >= 3 && (numbering[c.lower(n.Tok-3)] || c.lower(n.Tok-2) == "/"):
		return true
	}
	text := c.Tree.Text
	from, to := strings.LastIndexByte(text[:n.Span.Start], ' ')+1, len(text)
	if i := strings.IndexByte(text[n.Span.End:], ' '); i >= 0 {
		to = n.Span.End + i
	}
	if dialled(text[from:to]) {
		return true
	}
	if before != "(" || after != ")" {
		return false
	}
	last, _, _ := strings.Cut(strings.TrimLeft(text[to:], " "), " ")
	first := strings.TrimRight(text[:from], " ")
	return dialled(last) || dialled(first[strings.LastIndexByte(first, ' ')+1:])
}

// lower is the token at i in lower case, "" outside the sentence.
func (c *Context) lower(i int) string {
	if i < 0 || i >= len(c.Tree.Tokens) {
		return ""
	}
	return c.Tree.Tokens[i].Lower()
}

// numbering are the words behind which a number tells which one.
var numbering = map[string]bool{"image": true, "photo": true, "picture": true, "slide": true, "page": true, "figure": true, "video": true, "frame": true}

// steps are the words behind which a bare number tells which one of a row: "on move 41", "on lap 12".
var steps = map[string]bool{"move": true, "lap": true, "round": true, "hole": true, "stage": true, "chapter": true, "paragraph": true, "article": true, "section": true,
	"scene": true, "episode": true, "heat": true}

// dialled tells whether a word is written as a telephone number, with letters for its last digits or not: 226-TIPS, 555-402-7200.
func dialled(w string) bool {
	w = strings.Trim(w, "().,;")
	i := strings.LastIndexByte(w, '-')
	if i < 3 || len(w)-i-1 < 4 {
		return false
	}
	for k, ch := range w {
		if digit := ch >= '0' && ch <= '9'; !digit && ch != '-' && (k < i || ch < 'A' || ch > 'Z') {
			return false
		}
	}
	return strings.IndexByte(w[i-3:i], '-') < 0
}
