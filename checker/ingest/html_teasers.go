package ingest

import (
	"strings"

	"golang.org/x/net/html"
)

// markTeasers marks the paragraphs that stand below headlines of other articles: on their path most follow a line that is a link.
func (c *chooser) markTeasers() {
	below, all, free := map[string]int{}, map[string]int{}, 0
	for i, b := range c.blocks {
		if !b.prose() || b.linkShare() > 0.5 {
			continue
		}
		all[b.path]++
		if i > 0 && c.blocks[i-1].linkShare() > 0.8 && c.blocks[i-1].words >= 3 {
			below[b.path]++
		}
	}
	isTeaser := func(path string) bool { return all[path] > 1 && below[path]*10 >= all[path]*6 }
	for _, b := range c.blocks {
		if b.prose() && b.linkShare() < 0.5 && !isTeaser(b.path) && b.hint&(hintOut|hintComment|hintHidden|hintCaption) == 0 {
			free += b.words
		}
	}
	const enough = 25 // words: an article needs some
	for i, b := range c.blocks {
		if isTeaser(b.path) && free >= enough {
			c.blocks[i].hint |= hintOut
		}
	}
}

// isNotice tells whether a paragraph asks for consent to cookies and the like, or is the small print of a page.
func isNotice(text string) bool {
	text, found := strings.ToLower(text), 0
	legal := 0
	for _, word := range []string{"copyright", "rights reserved", "may not be", "may be copied", "be published, broadcast", "broadcast", "rewritten", "redistribut", "reproduc", "permission",
		"not responsible for", "terms of", "privacy policy", "are delayed", "is delayed", "for information only", "informational purposes", "external sites", "external internet sites", "sites to which",
		"complaint", "registered in england", "registered office", "trademark"} {
		if strings.Contains(text, word) {
			legal++
		}
	}
	if legal >= 3 {
		return true
	}
	for _, word := range []string{"cookie", "partners", "consent", "personal data", "personalis", "personaliz", "privacy", "preferences", "store and access", "advertising", "accept", "your choices", "our site", "experience",
		"datenschutz", "einwillig", "zustimm", "akzeptier", "utilizamos", "aceptar", "utilisons", "accepter", "utilizziamo", "accett"} {
		if strings.Contains(text, word) {
			found++
		}
	}
	return found >= 4 || found >= 2 && strings.Contains(text, "we use cookies") || strings.Contains(text, "uses cookies")
}

// withoutBios drops what stands at the end on the writer: "Ann Marr is a reporter who covers the harbour."
func withoutBios(blocks []htmlBlock) []htmlBlock {
	const last = 3
	for n := len(blocks) - 1; n > 0 && n >= len(blocks)-last; n-- {
		if isBio(blocks[n].text) {
			blocks = blocks[:n]
		}
	}
	return blocks
}

// isBio tells whether a paragraph presents its writer.
func isBio(text string) bool {
	const longest = 90 // words
	if words(text) > longest {
		return false
	}
	head, rest, ok := strings.Cut(text, " is ")
	lower := strings.ToLower(rest)
	if ok && words(head) <= 4 && mostlyCapitals(head) && (strings.HasPrefix(lower, "a ") || strings.HasPrefix(lower, "an ") || strings.HasPrefix(lower, "the ")) {
		first, _, _ := strings.Cut(lower, ".")
		for _, job := range []string{"reporter", "writer", "journalist", "editor", "correspondent", "columnist", "producer", "contributor", "freelance", "staff", "intern"} {
			for w := range strings.FieldsSeq(first) {
				if strings.Trim(w, ",;") == job {
					return strings.Contains(lower, "cover") || strings.Contains(lower, " for ") || strings.Contains(lower, " at ") || strings.Contains(lower, "follow") ||
						strings.Contains(lower, "@") || strings.Contains(lower, "twitter") || strings.Contains(lower, "based in")
				}
			}
		}
	}
	return false
}

// withoutFoot drops what follows a heading such as "21 comments" where no paragraph before it stands in such a place.
func (c *chooser) withoutFoot(blocks []htmlBlock) []htmlBlock {
	at := map[*html.Node]int{}
	for i, b := range c.blocks {
		if _, seen := at[b.box]; !seen {
			at[b.box] = i
		}
	}
	paths := map[string]bool{}
	for i, b := range blocks {
		if i > 0 && !paths[b.path] && c.footBefore(at[b.box], at[blocks[0].box]) {
			return blocks[:i]
		}
		paths[b.path] = true
	}
	return blocks
}

// footBefore tells whether one of the few lines above block i is the heading of what readers say.
func (c *chooser) footBefore(i, first int) bool {
	const few = 4
	for j := i; j >= 0 && j > first && j >= i-few; j-- {
		if b := c.blocks[j]; b.words <= 8 && furniture["comments"].match(plain(b.text)) {
			return true
		}
	}
	return false
}
