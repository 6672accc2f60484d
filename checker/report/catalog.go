package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"crosscheck/checker"
)

// A ClaimKind documents one kind of claim that is read.
type ClaimKind struct {
	Kind  checker.Kind
	Title string
}

// A Catalog is what the program knows: its rules and the kinds of claims it reads.
type Catalog struct {
	Rules []checker.Rule
	Kinds []ClaimKind
}

// Text writes the catalog as two lists.
func (c Catalog) Text(w io.Writer, o Options) error {
	t := texter{w: bufio.NewWriter(w), paint: paint{o.Color}, width: min(max(orDefault(o.Width), 40), 100)}
	names, kinds := 0, 0
	for _, r := range c.Rules {
		names = max(names, cells(r.Name))
	}
	for _, k := range c.Kinds {
		kinds = max(kinds, cells(string(k.Kind)))
	}
	fmt.Fprintln(t.w, t.paint.with(bold, "Rules"))
	for _, r := range c.Rules {
		t.lines("  "+pad(r.Name, names)+"  ", names+4, r.Title)
	}
	fmt.Fprintln(t.w)
	fmt.Fprintln(t.w, t.paint.with(bold, "Kinds of claims"))
	for _, k := range c.Kinds {
		t.lines("  "+pad(string(k.Kind), kinds)+"  ", kinds+4, k.Title)
	}
	fmt.Fprintln(t.w)
	t.styled(faint, 0, "crosscheck rules NAME explains one of them.")
	return t.w.Flush()
}

// Markdown writes the table of rules that the README holds.
func (c Catalog) Markdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("| rule | finds | reads | right |\n|---|---|---|---|\n")
	for _, r := range c.Rules {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", r.Name, cell1(r.Title), kindsOf(r), record(r))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// cell1 keeps a text inside its cell of a Markdown table.
func cell1(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "|", "\\|")
}

// record says how many of a rule's findings were right where that was measured, "" where there were none.
func record(r checker.Rule) string {
	if r.Record.Findings == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", r.Record.Right, r.Record.Findings)
}

func kindsOf(r checker.Rule) string {
	var out []string
	for _, k := range r.Kinds {
		out = append(out, string(k))
	}
	return strings.Join(out, ", ")
}

// JSON writes the rules for programs.
func (c Catalog) JSON(w io.Writer) error {
	type record struct {
		Right    int `json:"right"`
		Findings int `json:"findings"`
	}
	type rule struct {
		Name    string    `json:"name"`
		Title   string    `json:"title"`
		Doc     string    `json:"doc"`
		Example [2]string `json:"example"`
		Near    [2]string `json:"near"`
		Kinds   []string  `json:"kinds"`
		Record  record    `json:"record"`
	}
	type kind struct {
		Kind  checker.Kind `json:"kind"`
		Title string       `json:"title"`
	}
	out := struct {
		Rules []rule `json:"rules"`
		Kinds []kind `json:"kinds"`
	}{[]rule{}, []kind{}}
	for _, r := range c.Rules {
		doc := rule{Name: r.Name, Title: r.Title, Doc: r.Doc, Example: r.Example, Near: r.Near, Kinds: []string{}, Record: record(r.Record)}
		for _, k := range r.Kinds {
			doc.Kinds = append(doc.Kinds, string(k))
		}
		out.Rules = append(out.Rules, doc)
	}
	for _, k := range c.Kinds {
		out.Kinds = append(out.Kinds, kind(k))
	}
	return encode(w, out, "  ")
}

// Page explains one rule or kind of claim; false where there is none of that name.
func (c Catalog) Page(w io.Writer, name string, o Options) (bool, error) {
	t := texter{w: bufio.NewWriter(w), paint: paint{o.Color}, width: min(max(orDefault(o.Width), 40), 100)}
	for _, r := range c.Rules {
		if r.Name == name {
			t.rule(r)
			return true, t.w.Flush()
		}
	}
	for _, k := range c.Kinds {
		if string(k.Kind) == name {
			t.kind(k, c.Rules)
			return true, t.w.Flush()
		}
	}
	return false, nil
}

func (t texter) rule(r checker.Rule) {
	fmt.Fprintln(t.w, t.paint.with(bold, r.Name))
	t.lines("", 2, r.Title)
	for _, paragraph := range strings.Split(strings.TrimSpace(r.Doc), "\n\n") {
		if paragraph != "" {
			fmt.Fprintln(t.w)
			t.lines("", 2, paragraph)
		}
	}
	t.pair("It flags", r.Example)
	t.pair("It leaves alone", r.Near)
	fmt.Fprintln(t.w)
	t.styled(faint, 2, "Reads claims of kind "+kindsOf(r)+".")
	if r.Record.Findings > 0 {
		t.styled(faint, 2, "Of its findings in the story sets that crosscheck is measured on, "+record(r)+" were right.")
	}
}

// pair prints two passages that show what a rule does.
func (t texter) pair(what string, passages [2]string) {
	if passages == [2]string{} {
		return
	}
	fmt.Fprintln(t.w)
	fmt.Fprintln(t.w, "  "+t.paint.with(bold, what))
	for _, p := range passages {
		if p != "" {
			t.lines("    · ", 6, p)
		}
	}
}

func (t texter) kind(k ClaimKind, rules []checker.Rule) {
	fmt.Fprintln(t.w, t.paint.with(bold, string(k.Kind)))
	t.lines("", 2, k.Title)
	var by []string
	for _, r := range rules {
		if r.Reads(k.Kind) {
			by = append(by, r.Name)
		}
	}
	fmt.Fprintln(t.w)
	if len(by) == 0 {
		t.styled(faint, 2, "No rule compares it.")
		return
	}
	t.styled(faint, 2, "Compared by "+list(by)+".")
}
