package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"crosscheck/checker"
)

// GitHub is the report as workflow commands, which GitHub shows beside the lines of a pull request.
var GitHub = Format{
	Name:  "github",
	Doc:   "annotations for GitHub Actions",
	Write: writeGitHub,
}

func writeGitHub(w io.Writer, r checker.Report, o Options) error {
	b := bufio.NewWriter(w)
	p := newPage(r, o)
	for i, f := range r.Findings {
		first, others := spots(f, o)
		shown := p.Findings[i]
		lines := []string{message(shown)}
		for _, s := range others {
			lines = append(lines, fmt.Sprintf("%s:%d: %s", s.File, s.Line, s.other()))
		}
		annotate(b, command(shown), first.File, first.Line, first.Col, shown.Rule+": "+shown.Summary, strings.Join(lines, "\n"))
	}
	for _, n := range p.Notices {
		annotate(b, "warning", n.Path, n.Line, 0, "crosscheck", n.Text)
	}
	for _, s := range p.Skipped {
		if s.Failed {
			annotate(b, "error", s.Path, 0, 0, "not read", s.Reason)
		}
	}
	fmt.Fprintln(b, githubData.Replace(strings.Join(p.Closing, " ")))
	return b.Flush()
}

// command is the level that GitHub knows; what has been decided on is never more than a notice.
func command(f finding) string {
	if f.Silenced != "" || f.Baseline == "known" || f.Severity == checker.Note {
		return "notice"
	}
	return string(f.Severity)
}

func annotate(w io.Writer, level, file string, line, col int, title, text string) {
	props := []string{"file=" + githubProperty.Replace(file)}
	if line > 0 {
		props = append(props, fmt.Sprintf("line=%d", line))
	}
	if col > 0 {
		props = append(props, fmt.Sprintf("col=%d", col))
	}
	props = append(props, "title="+githubProperty.Replace(title))
	fmt.Fprintf(w, "::%s %s::%s\n", level, strings.Join(props, ","), githubData.Replace(text))
}

// What a workflow command reads as its own syntax is escaped; a line of the summary can not begin one, since it begins with a word.
var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
