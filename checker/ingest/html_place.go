package ingest

import (
	"sort"
	"strings"

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
		if k := sort.SearchInts(found, last+1); k < len(found) {
			best = found[k]
		}
		p.byNode[n] = best
		last = max(last, best)
	}
}

// clean makes the text of tokens and nodes equal: the parser drops zero bytes and carriage returns.
func clean(text string) string {
	return strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(text))
}
