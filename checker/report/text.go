package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"crosscheck/checker"
)

// Text is the report for people: made to be read in a terminal or pasted into a mail.
var Text = Format{
	Name:  "text",
	Doc:   "to be read in a terminal or a mail",
	Write: writeText,
}

// shown is how many passages of one side are printed with their sentence; the rest are named in one line.
const shown = 3

func writeText(w io.Writer, r checker.Report, o Options) error {
	if o.Width <= 0 {
		o.Width = 80
	}
	p := newPage(r, o)
	t := texter{w: bufio.NewWriter(w), paint: paint{o.Color}, width: min(max(o.Width, 40), 100)}
	t.articles(p.Articles)
	for i, f := range p.Findings {
		t.finding(i+1, f)
	}
	t.near(p.Near)
	t.notices(p.Notices)
	t.skipped(p.Skipped)
	t.closing(p.Closing)
	return t.w.Flush()
}

// A texter prints a page; errors stay in its buffered writer until the flush.
type texter struct {
	w     *bufio.Writer
	paint paint
	width int
}

// lines prints text folded under an indent, the first line after its own lead of the same width.
func (t texter) lines(lead string, indent int, text string) {
	for i, line := range t.paint.marks(fold(text, t.width-indent)) {
		if i > 0 || lead == "" {
			lead = strings.Repeat(" ", indent)
		}
		fmt.Fprintln(t.w, strings.TrimRight(lead+line, " "))
	}
}

// styled prints text folded under an indent, all of it in one style.
func (t texter) styled(code string, indent int, text string) {
	for _, line := range fold(text, t.width-indent) {
		fmt.Fprintln(t.w, strings.Repeat(" ", indent)+t.paint.with(code, line))
	}
}

// articles lists what was read, where there are few enough to be a list that somebody reads.
func (t texter) articles(as []article) {
	if len(as) == 0 || len(as) > 12 {
		return
	}
	fmt.Fprintln(t.w, t.paint.with(bold, "Articles"))
	name := 0
	for _, a := range as {
		name = max(name, min(cells(a.Outlet), 24))
	}
	for _, a := range as {
		by := a.Date
		if a.Wire != "" && a.Wire != a.Outlet {
			by = strings.TrimLeft(by+" (text by "+a.Wire+")", " ")
		}
		what := strings.Join(nonEmpty(a.Title, by, a.Path), " · ")
		if len(a.Outlet) > 0 && cells(a.Outlet) <= 24 {
			t.lines("  "+pad(a.Outlet, name)+"  ", name+4, what)
		} else {
			t.lines("", 2, strings.Join(nonEmpty(a.Outlet, what), " · "))
		}
	}
	fmt.Fprintln(t.w)
}

// finding prints one disputed fact: what it is, who says what in which words, and why both cannot hold.
func (t texter) finding(n int, f finding) {
	fmt.Fprintln(t.w, t.paint.with(faint, strings.Repeat("─", t.width)))
	lead := t.paint.with(bold, fmt.Sprintf("%2d  ", n))
	label := strings.ToUpper(string(f.Kind))
	for i, line := range fold(label+": "+meaning(f.Kind)+state(f), t.width-4) {
		if i == 0 {
			line = t.paint.with(kindColors[f.Kind], label) + t.paint.with(faint, strings.TrimPrefix(line, label))
			fmt.Fprintln(t.w, lead+line)
			continue
		}
		t.styled(faint, 4, line)
	}
	t.styled(bold, 4, f.Summary)
	for _, s := range f.Sides {
		fmt.Fprintln(t.w)
		t.side(s)
	}
	fmt.Fprintln(t.w)
	if f.Why != "" {
		t.lines("    "+t.paint.with(faint, "Why "), 8, f.Why)
	}
	t.styled(faint, 4, fmt.Sprintf("%s · confidence %.2f · id %s", f.Rule, f.Confidence, f.ID))
	fmt.Fprintln(t.w)
}

// state says in the heading that somebody has decided on this finding before.
func state(f finding) string {
	switch {
	case f.Silenced != "":
		return " (silenced: " + f.Silenced + ")"
	case f.Baseline == "known":
		return " (known to the baseline)"
	case f.Baseline == "expired":
		return " (its baseline entry expired)"
	}
	return ""
}

// side prints a value with everybody who printed it.
func (t texter) side(s side) {
	t.lines("    "+t.paint.with(bold, "▪ "), 6, markBold(t.paint, s.Value))
	for i, p := range s.Passages {
		if i == shown && len(s.Passages) > shown+1 {
			t.lines("", 6, "also in "+list(places(s.Passages[i:]))+".")
			break
		}
		t.passage(p)
	}
	if len(s.Copies) > 0 {
		t.lines("", 6, "same text in "+list(places(s.Copies))+", counted once.")
	}
}

// markBold marks a whole value where colour can show it; plain text needs no mark on a line of its own.
func markBold(p paint, s string) string {
	if p.color {
		return markOn + s + markOff
	}
	return s
}

// passage prints the sentence with the deciding words marked, after the line that says who printed it, when and where.
func (t texter) passage(p passage) {
	who := p.Outlet
	if p.Speaker != "" {
		who += ", quoting " + p.Speaker
	}
	if p.Part == checker.Title || p.Part == checker.Takeaway || p.Part == checker.Caption {
		who += ", in the " + partWord(p.Part)
	}
	by := strings.Join(nonEmpty(who, p.Date, place(p)), " · ")
	t.styled(faint, 6, by)
	t.lines("", 8, p.Before+markOn+p.Quote+markOff+p.After)
}

func partWord(p checker.Part) string {
	switch p {
	case checker.Title:
		return "headline"
	case checker.Takeaway:
		return "summary"
	}
	return p.String()
}

func place(p passage) string {
	if p.Line == 0 {
		return p.Article
	}
	return fmt.Sprintf("%s:%d", p.Article, p.Line)
}

// places names passages by outlet and place, each outlet once.
func places(ps []passage) []string {
	var out []string
	seen := map[string]bool{}
	for _, p := range ps {
		if name := p.Outlet + " (" + place(p) + ")"; !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	return out
}

// near prints the pairs that came close and what held them back.
func (t texter) near(ns []near) {
	if len(ns) == 0 {
		return
	}
	fmt.Fprintln(t.w, t.paint.with(bold, "Near, but no finding"))
	for _, n := range ns {
		fmt.Fprintln(t.w)
		t.lines("  "+t.paint.with(bold, "· "), 4, n.Rule+": "+n.Guard)
		for _, p := range n.Sides {
			t.passage(p)
		}
	}
	fmt.Fprintln(t.w)
}

func (t texter) notices(ns []Notice) {
	for _, n := range ns {
		at := n.Path
		if n.Line > 0 {
			at = fmt.Sprintf("%s:%d", n.Path, n.Line)
		}
		t.lines("! ", 2, strings.Join(nonEmpty(at, n.Text), ": "))
	}
	if len(ns) > 0 {
		fmt.Fprintln(t.w)
	}
}

// skipped lists what was not read; many files of no known format are a number, not a list.
func (t texter) skipped(ss []skip) {
	listed := 0
	for _, s := range ss {
		if s.Failed || len(ss) <= 5 {
			t.lines("! ", 2, "not read: "+s.Path+": "+s.Reason)
			listed++
		}
	}
	if listed > 0 {
		fmt.Fprintln(t.w)
	}
}

func (t texter) closing(sentences []string) {
	fmt.Fprintln(t.w, t.paint.with(faint, strings.Repeat("─", t.width)))
	for _, s := range sentences {
		t.lines("", 0, s)
	}
}

// nonEmpty drops the empty ones.
func nonEmpty(words ...string) []string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}
