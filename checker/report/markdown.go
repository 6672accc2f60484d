package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"crosscheck/checker"
)

// Markdown is the report as a comment on a pull request: a line a finding, the passages folded under it.
var Markdown = Format{
	Name:  "markdown",
	Doc:   "for a comment on a pull request",
	Write: writeMarkdown,
}

// commentMarker lets whoever posts the comment find and replace the last one.
const commentMarker = "<!-- crosscheck-report -->"

// commentRoom is what the hosts take in one comment, with some left for what is put round it.
const commentRoom = 60_000

func writeMarkdown(w io.Writer, r checker.Report, o Options) error {
	p := newPage(r, o)
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n### crosscheck: %s\n\n", commentMarker, verdict(p))
	for i, f := range p.Findings {
		part := markdownFinding(f)
		if b.Len()+len(part) > commentRoom {
			fmt.Fprintf(&b, "\n…and %s more, too long for a comment. The text report has all of them.\n\n", plural(len(p.Findings)-i, "finding", "findings"))
			break
		}
		b.WriteString(part)
	}
	for _, n := range p.Notices {
		fmt.Fprintf(&b, "- :warning: %s: %s\n", md(n.Path), md(n.Text))
	}
	for _, s := range p.Skipped {
		if s.Failed {
			fmt.Fprintf(&b, "- :warning: not read: %s: %s\n", md(s.Path), md(s.Reason))
		}
	}
	fmt.Fprintf(&b, "\n%s\n", md(strings.Join(p.Closing, " ")))
	_, err := w.Write(b.Bytes())
	return err
}

// verdict is the comment's headline.
func verdict(p page) string {
	open := p.Counts.Findings - p.Counts.Known - p.Counts.Silenced
	if open == 0 {
		return "nothing new to decide"
	}
	return plural(open, "disputed fact", "disputed facts")
}

// Brief is one finding in Markdown, for a place that shows it beside the text: its values, passages and reason.
func Brief(f checker.Finding) string {
	shown := newFinding(f, Options{})
	return fmt.Sprintf("**%s**%s %s\n\n%s", shown.Kind, md(state(shown)), md(shown.Summary), markdownBody(shown))
}

// Message is one finding in a few lines of plain text.
func Message(f checker.Finding) string { return message(newFinding(f, Options{})) }

// Clean makes text from an article harmless wherever it is shown: one line without control and direction characters.
func Clean(s string) string { return clean(s) }

func markdownFinding(f finding) string {
	return fmt.Sprintf("<details><summary><b>%s</b>%s %s</summary>\n\n%s\n\n</details>\n\n", f.Kind, md(state(f)), md(f.Summary), markdownBody(f))
}

func markdownBody(f finding) string {
	var b strings.Builder
	for _, s := range f.Sides {
		fmt.Fprintf(&b, "<b>%s</b>\n\n", md(s.Value))
		for i, p := range s.Passages {
			if i == shown && len(s.Passages) > shown+1 {
				fmt.Fprintf(&b, "Also in %s.\n\n", md(list(places(s.Passages[i:]))))
				break
			}
			b.WriteString(markdownPassage(p))
		}
		if len(s.Copies) > 0 {
			fmt.Fprintf(&b, "Same text in %s, counted once.\n\n", md(list(places(s.Copies))))
		}
	}
	fmt.Fprintf(&b, "%s\n\n<sub>%s, confidence %.2f, id %s</sub>", md(f.Why), md(f.Rule), f.Confidence, md(f.ID))
	return b.String()
}

func markdownPassage(p passage) string {
	who := p.Outlet
	if p.Speaker != "" {
		who += ", quoting " + p.Speaker
	}
	by := strings.Join(nonEmpty(who, p.Date, place(p)), " · ")
	quote := ""
	if p.Quote != "" {
		quote = "<b>" + md(p.Quote) + "</b>"
	}
	return fmt.Sprintf("> %s%s%s\n>\n> <sub>%s</sub>\n\n", md(p.Before), quote, md(p.After), md(by))
}

// md writes text as Markdown that shows it and does nothing else: no markup, no link, no mention, no issue number.
func md(s string) string {
	var b strings.Builder
	for i, r := range s {
		if meansSomething(s, i, r) {
			fmt.Fprintf(&b, "&#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// meansSomething tells whether the rune at s[i] could be read as Markdown's own.
func meansSomething(s string, i int, r rune) bool {
	next := s[min(i+1, len(s)):]
	switch {
	case strings.ContainsRune("\\`*_[]<>#|~!@&$^=", r):
		return true
	case r == ':': // a link's scheme or an emoji's name
		return next != "" && !strings.ContainsRune(" 0123456789", rune(next[0]))
	case r == '-' || r == '+': // a list's item
		return i == 0
	case r == '.' || r == ')': // a numbered item, or the host of a bare link
		return strings.Trim(s[:i], "0123456789") == "" || strings.HasSuffix(strings.ToLower(s[:i]), "www")
	}
	return false
}
