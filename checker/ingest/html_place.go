package ingest

import (
	"html"
	"strings"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
)

// A token is one run of text between the tags of a page, with its place in the source.
type token struct {
	text string // unescaped, as the parser gives it
	raw  string // as printed
	at   int    // byte in the source
}

// places knows where in the source every text node of a page stands.
type places struct {
	tokens []token
	starts []int // bytes at which the lines of the source begin
	byNode map[*nethtml.Node]int
	origin func(int) int // maps bytes of the text to bytes of the file that holds it; nil where they are the same
}

// placesOf finds the runs of text of a page.
func placesOf(text string) *places {
	p := &places{starts: lineStarts(text), byNode: map[*nethtml.Node]int{}}
	z := nethtml.NewTokenizer(strings.NewReader(text))
	for at := 0; ; {
		kind := z.Next()
		raw := string(z.Raw())
		if kind == nethtml.TextToken {
			p.tokens = append(p.tokens, token{text: string(z.Text()), raw: raw, at: at})
		}
		at += len(raw)
		if kind == nethtml.ErrorToken {
			return p
		}
	}
}

func lineStarts(text string) []int {
	starts := []int{0}
	for i := range len(text) {
		if text[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// position returns line and column of a byte of the source.
func (p *places) position(at int) (line, column int) {
	if p.origin != nil {
		at = p.origin(at)
	}
	low, high := 0, len(p.starts)
	for low+1 < high {
		if mid := (low + high) / 2; p.starts[mid] <= at {
			low = mid
		} else {
			high = mid
		}
	}
	return low + 1, at - p.starts[low] + 1
}

// assign finds the token of every text node. Nodes come in the order of the source but for tables that hold stray text, so each is sought
// behind the last, then everywhere.
func (p *places) assign(doc *nethtml.Node) {
	byText := map[string][]int{}
	for i, t := range p.tokens {
		byText[clean(t.text)] = append(byText[clean(t.text)], i)
	}
	last := -1
	for n := range doc.Descendants() {
		if n.Type != nethtml.TextNode || strings.TrimSpace(n.Data) == "" {
			continue
		}
		found := byText[clean(n.Data)]
		if len(found) == 0 {
			continue
		}
		best := found[0]
		for _, i := range found {
			if i > last {
				best = i
				break
			}
		}
		p.byNode[n] = best
		last = max(last, best)
	}
}

// clean makes the text of tokens and nodes equal: the parser drops zero bytes and carriage returns.
func clean(text string) string {
	return strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(text))
}

// write makes a block of the text nodes of a part of the page. White space between them is as the page shows it.
func (p *places) write(b htmlBlock) block {
	var ink pen
	for _, piece := range b.pieces {
		if piece.node == nil {
			ink.space = true
			continue
		}
		i, ok := p.byNode[piece.node]
		if !ok {
			line, column := max(1, ink.line), max(1, ink.column)
			ink.write(piece.node.Data, line, column)
			continue
		}
		p.escaped(&ink, p.tokens[i].raw, p.tokens[i].at)
	}
	out := ink.block()
	out.bullet, out.heading = b.tag == "li", b.heading
	return out
}

// escaped writes raw text of the source, character references resolved.
func (p *places) escaped(ink *pen, raw string, at int) {
	for i := 0; i < len(raw); {
		line, column := p.position(at + i)
		if raw[i] == '&' {
			if n, with := reference(raw[i:]); n > 0 {
				ink.write(with, line, column)
				ink.line = 0 // what follows leaves the run
				i += n
				continue
			}
		}
		_, size := utf8.DecodeRuneInString(raw[i:])
		ink.write(raw[i:i+size], line, column)
		i += size
	}
}

// reference reads the character reference that raw begins with: its length and what it stands for.
func reference(raw string) (int, string) {
	end := strings.IndexByte(raw[:min(len(raw), 34)], ';')
	if end < 2 {
		return 0, ""
	}
	with := html.UnescapeString(raw[:end+1])
	if with == raw[:end+1] || strings.HasSuffix(with, ";") && end > 1 && with != ";" {
		return 0, ""
	}
	return end + 1, with
}

// quoted makes blocks of a text that stands in the source only as a string of JSON.
func (p *places) quoted(source, body string) []block {
	var out []block
	at := 0
	for para := range strings.SplitSeq(strings.ReplaceAll(body, "\r", "\n"), "\n") {
		if para = strings.TrimSpace(para); para == "" {
			continue
		}
		// The first words find the paragraph in the source; inside it the escapes of JSON are not counted.
		if i := strings.Index(source[at:], firstWords(para)); i >= 0 {
			at += i
		}
		line, column := p.position(at)
		var ink pen
		ink.write(para, line, column)
		out = append(out, ink.block())
	}
	return out
}

// firstWords is the run of plain letters that a text begins with, long enough to be found again.
func firstWords(text string) string {
	const enough = 40
	end := strings.IndexFunc(text, func(r rune) bool { return r == '"' || r == '\\' || r == '/' || r >= utf8.RuneSelf })
	if end < 0 {
		end = len(text)
	}
	return text[:min(end, enough)]
}
