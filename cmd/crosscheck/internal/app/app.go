// Package app is the command line: flags in, exit code out. All wiring is here, and no logic of what a claim or a conflict is.
package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"crosscheck/checker/report"
)

// Streams are the program's standard streams.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// The exit codes.
const (
	Clean    = 0 // nothing at or above the failing grade
	Findings = 1 // findings at or above it
	Failed   = 2 // the command could not do its job
)

// errFindings ends a command whose output already says that the check fails.
var errFindings = errors.New("findings at or above the failing grade")

// errSaid ends a command that failed and has already said why.
var errSaid = errors.New("failed")

// Run runs the program on its arguments, without its name, and returns the exit code. It never exits.
func Run(ctx context.Context, args []string, s Streams) int {
	app := newApp(s)
	args, err := arrange(app, args)
	if err == nil {
		err = app.RunContext(ctx, append([]string{app.Name}, args...))
	}
	switch {
	case err == nil:
		return Clean
	case errors.Is(err, errFindings):
		return Findings
	case errors.Is(err, errSaid):
		return Failed
	}
	fmt.Fprintln(s.Err, "crosscheck: "+oneLine(err))
	return Failed
}

// oneLine keeps a message to the one line that a user can act on, with nothing in it that a terminal obeys.
func oneLine(err error) string { return strings.Join(strings.Fields(report.Clean(err.Error())), " ") }

func newApp(s Streams) *cli.App {
	p := &program{streams: s}
	app := &cli.App{
		Name:      "crosscheck",
		Usage:     "shows where outlets that cover a story contradict each other",
		UsageText: "crosscheck COMMAND [OPTIONS] [PATH...]",
		Description: "Offline, deterministic, and it explains itself. Start with `crosscheck report`, which cross-checks the five articles that come\n" +
			"with the program, or `crosscheck report FOLDER` with articles of your own.",
		Reader: s.In, Writer: s.Out, ErrWriter: s.Err,
		HideVersion: true, HideHelpCommand: true, DisableSliceFlagSeparator: true, Suggest: false,
		Flags:          globalFlags(),
		Commands:       p.commands(),
		ExitErrHandler: func(*cli.Context, error) {}, // exit codes are made in one place: Run
		OnUsageError:   usageError,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return unknownCommand(c)
			}
			return cli.ShowAppHelp(c)
		},
	}
	for _, c := range app.Commands {
		prepare(c)
	}
	return app
}

// prepare gives a command what every command needs, and so down the tree.
func prepare(c *cli.Command) {
	c.OnUsageError = usageError
	c.HideHelpCommand = true
	for _, sub := range c.Subcommands {
		prepare(sub)
	}
	if len(c.Subcommands) > 0 && c.Action == nil {
		c.Action = func(c *cli.Context) error {
			if c.Args().Present() {
				return unknownCommand(c)
			}
			return fmt.Errorf("%s needs a command: %s", c.Command.HelpName, strings.Join(names(c.Command.Subcommands), ", "))
		}
	}
}

func usageError(c *cli.Context, err error, _ bool) error {
	text := strings.Replace(err.Error(), "flag provided but not defined: -", "unknown flag --", 1)
	return fmt.Errorf("%s (see %s --help)", text, strings.TrimSpace(helpName(c)))
}

func unknownCommand(c *cli.Context) error {
	return fmt.Errorf("unknown command %q (see %s --help)", c.Args().First(), helpName(c))
}

func helpName(c *cli.Context) string {
	if c.Command != nil && c.Command.HelpName != "" {
		return c.Command.HelpName
	}
	return c.App.Name
}

func names(cs []*cli.Command) []string {
	var out []string
	for _, c := range cs {
		out = append(out, c.Name)
	}
	return out
}

// program carries what the commands share in one run.
type program struct{ streams Streams }

// commands is the table of commands, in the order of help.
func (p *program) commands() []*cli.Command {
	return []*cli.Command{
		p.reportCommand(), p.checkCommand(), p.claimsCommand(), p.compareCommand(), p.searchCommand(), p.indexCommand(), p.archiveCommand(), p.rulesCommand(),
		p.baselineCommand(), p.reviewCommand(), p.watchCommand(), p.lspCommand(), p.configCommand(), p.evalCommand(), p.benchCommand(), p.versionCommand(), p.licensesCommand(),
	}
}
