package app

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"crosscheck/checker"
	"crosscheck/checker/report"
)

// globalFlags may stand anywhere on the command line.
func globalFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print nothing on standard error but errors"},
		&cli.BoolFlag{Name: "no-color", Usage: "print without colour, as with NO_COLOR set"},
		&cli.StringFlag{Name: "config", Usage: "read `FILE` instead of the nearest crosscheck.yaml; \"none\" for none"},
	}
}

// formatFlags are those of commands that print a report.
func formatFlags(failOn string) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "print as `FORMAT`: " + strings.Join(report.Names(), ", ")},
		&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output"},
		&cli.StringFlag{Name: "fail-on", Value: failOn, Usage: "exit with 1 on findings from `GRADE` on: never, note, warning, error"},
		&cli.BoolFlag{Name: "explain", Usage: "also list the nearest pairs that are no finding, and what held them back"},
		&cli.StringFlag{Name: "baseline", Usage: "mark the findings that `FILE` names"},
		todayFlag(),
	}
}

// todayFlag exists so that a run can be repeated: it is the only way in which the day reaches a report.
func todayFlag() cli.Flag {
	return &cli.StringFlag{Name: "today", Usage: "the `DAY`, as 2006-01-02: baseline entries and embargoes before it are over, and articles of a later day are refused; without it only baseline entries look at the clock"}
}

func today(c *cli.Context) (time.Time, error) {
	s := c.String("today")
	if s == "" {
		y, m, d := time.Now().Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC), nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return t, fmt.Errorf("--today %q is no day of the form 2006-01-02", s)
	}
	return t, nil
}

// failOn reads the failing grade: the flag, else what the configuration says, else the flag's default. "" is never.
func failOn(c *cli.Context, configured checker.Severity) (checker.Severity, error) {
	grade := c.String("fail-on")
	if !c.IsSet("fail-on") && configured != "" {
		grade = string(configured)
	}
	switch grade {
	case "never":
		return "", nil
	case "note", "warning", "error":
		return checker.Severity(grade), nil
	}
	return "", fmt.Errorf("unknown grade %q for --fail-on: choose never, note, warning, error", grade)
}

// terminal tells whether a stream is a terminal, and how many columns it has.
func terminal(stream any) (columns int, ok bool) {
	f, isFile := stream.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil || columns <= 0 {
		columns = 80
	}
	return columns, true
}

// look decides on width and colour of what goes to standard output.
func (p *program) look(c *cli.Context) (width int, color bool) {
	width, isTerminal := terminal(p.streams.Out)
	if !isTerminal {
		width = 80
		if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
			width = n
		}
	}
	color = isTerminal && !c.Bool("no-color") && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return width, color
}

// say prints a line for people on standard error, unless they asked for quiet.
func (p *program) say(c *cli.Context, format string, args ...any) {
	if !c.Bool("quiet") {
		p.tell(format, args...)
	}
}

// tell prints a line on standard error, harmless whatever the names and texts in it are.
func (p *program) tell(format string, args ...any) {
	fmt.Fprintln(p.streams.Err, oneLine(fmt.Errorf(format, args...)))
}
