package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/checker"
)

// shape tells what each block is: the headline, a takeaway, a caption, furniture. What markup already told is kept.
func (p *page) shape() {
	p.findTitle()
	lines := make([]string, len(p.blocks)) // of the body, as plain makes them
	for i, b := range p.blocks {
		if b.part == checker.Body {
			lines[i] = plain(b.text)
		}
	}
	p.markTitleAgain(lines)
	p.markCaptions(lines)
	p.markLists(lines)
}

// findTitle takes the headline from the text where no header gives it: the first line that reads like one, above the first paragraph. What
// stands before it is furniture.
func (p *page) findTitle() {
	for i, b := range p.blocks {
		if b.part != checker.Title {
			continue
		}
		if p.Title == "" {
			p.Title = b.text
		}
		if plain(b.text) == plain(p.Title) {
			p.blocks[i].title = true
		} else {
			p.blocks[i].part = checker.Body // the header's title is another
		}
		break
	}
	if p.Title != "" {
		return
	}
	best := -1
	for i, b := range p.blocks {
		if i > 12 || isParagraph(b.text) {
			break
		}
		if !b.bullet && headline(b) && (best < 0 || words(p.blocks[best].text) < 4 && words(b.text) >= 4) {
			best = i
		}
	}
	if best < 0 || best == len(p.blocks)-1 || words(p.blocks[best].text) < 2 {
		return
	}
	p.Title = p.blocks[best].text
	p.blocks[best].part, p.blocks[best].title, p.blocks[best].whole = checker.Title, true, true
	for i, b := range p.blocks[:best] {
		if b.part == checker.Body && credit(b.text) == "" && isShort(b.text) {
			p.blocks[i].part = checker.Furniture
		}
	}
}

func words(text string) int { return len(strings.Fields(text)) }

// headline tells whether a block reads like a headline.
func headline(b block) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(b.text, "\"”’'"))
	return b.part == checker.Body && len(b.text) <= 250 && words(b.text) <= 30 && last != '.' && last != ':' && last != ',' && !isFurnitureLine(b.text) &&
		strings.ContainsFunc(b.text, unicode.IsLetter) && credit(b.text) == ""
}

// isParagraph tells whether a block is running text.
func isParagraph(text string) bool { return endsAsProse(text) && !isFurnitureLine(text) }

// endsAsProse tells whether a block is as long as running text and ends like it.
func endsAsProse(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"”’')"))
	const prose = 36 // characters: the shortest sentence that stands as a paragraph
	return strings.ContainsRune(".!?", last) && len(text) >= prose
}

// markTitleAgain marks lines that repeat the headline.
func (p *page) markTitleAgain(lines []string) {
	want := plain(p.Title)
	for i, b := range p.blocks {
		if b.part == checker.Body && want != "" && lines[i] == want {
			p.blocks[i].part, p.blocks[i].whole = checker.Furniture, true
		}
	}
}

// markCaptions marks the words under pictures: those that begin or end as captions do, and a paragraph that the next one repeats with a
// credit.
func (p *page) markCaptions(lines []string) {
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.part != checker.Body || len(b.text) > 900 {
			continue
		}
		if furniture["caption"].match(lines[i]) {
			b.part = checker.Caption
			continue
		}
		open := bracketAtEnd(b.text)
		if open < 0 {
			continue
		}
		twin := p.twin(i, strings.TrimSpace(b.text[:open]))
		if twin >= 0 {
			p.blocks[twin].part = checker.Caption
		}
		if twin >= 0 || credit(b.text) != "" {
			b.part = checker.Caption
		}
	}
}

// twin returns the block beside block i that has only those words of it, -1 where there is none.
func (p *page) twin(i int, words string) int {
	for _, j := range []int{i - 1, i + 1} {
		if words != "" && j >= 0 && j < len(p.blocks) && (p.blocks[j].part == checker.Body || p.blocks[j].part == checker.Caption) && p.blocks[j].text == words {
			return j
		}
	}
	return -1
}

// bracketAtEnd returns where the bracket begins that a text ends with, -1 where there is none or it is long.
func bracketAtEnd(text string) int {
	trimmed := strings.TrimRight(text, " .")
	open := strings.LastIndexByte(trimmed, '(')
	const longest = 90
	if !strings.HasSuffix(trimmed, ")") || open < 0 || len(trimmed)-open > longest {
		return -1
	}
	return open
}

// credit returns the bracket at a text's end that names a photographer or an agency, "" where there is none.
func credit(text string) string {
	open := bracketAtEnd(text)
	if open < 0 {
		return ""
	}
	if inner := strings.Trim(text[open:], "(). "); strings.Contains(inner, "/") && !strings.ContainsAny(inner, "0123456789") && mostlyCapitals(strings.ReplaceAll(inner, "/", " ")) {
		return text[open:]
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(text[open:]), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if furniture["credit"].exact[w] {
			return text[open:]
		}
	}
	return ""
}

// markLists walks the page once and marks takeaways, page foots and all other furniture.
func (p *page) markLists(lines []string) {
	const lead = 12 // blocks above which a line of names is a byline
	takeaways, foot, begun := false, false, false
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.part != checker.Body {
			takeaways = takeaways && b.part == checker.Furniture
			continue
		}
		line := lines[i]
		furnished := len(b.text) <= longestFurniture && isFurniture(b.text, line)
		full := endsAsProse(b.text) && !furnished
		switch {
		case !b.bullet && isShort(b.text) && furniture["takeaways"].match(line) && p.listFollows(i):
			takeaways, foot = true, false
			b.part = checker.Furniture
			continue
		case takeaways && (b.bullet || !full && !begun):
			b.part = checker.Takeaway
			continue
		case !b.bullet && isShort(b.text) && furniture["footer"].match(line):
			foot, b.part = begun, checker.Furniture
		case foot && full && !b.bullet:
			foot = false
		case foot || furnished:
			b.part = checker.Furniture
		case i <= lead && !full && isAuthorLine(b.text):
			b.part = checker.Furniture
		}
		takeaways = false
		begun = begun || full
	}
}

// listFollows tells whether the block after i is an item of a list, so that a heading is the heading of a list.
func (p *page) listFollows(i int) bool {
	return i+1 < len(p.blocks) && (p.blocks[i+1].bullet || !isParagraph(p.blocks[i+1].text))
}

// isAuthorLine tells whether a line above the text names writers and whom they write for: "Ann Marr and Bo Dunn, Harbor News on".
func isAuthorLine(text string) bool {
	if !isShort(text) || !mostlyCapitals(text) {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		switch strings.Trim(w, ",.|") {
		case "news", "press", "writer", "correspondent", "reporter", "editor", "staff", "bureau", "columnist", "reuters", "afp":
			return true
		}
	}
	return false
}
