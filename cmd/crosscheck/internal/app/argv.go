package app

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// arrange moves the flags of a command line before its other arguments, since the flag parser stops at the first argument that is none:
// `report a.md --format json` must not be taken for a report on three files. What follows "--" stays as it is.
func arrange(app *cli.App, args []string) ([]string, error) {
	var global, path, local, rest []string
	commands, flags := app.Commands, []cli.Flag{}
	for i := 0; i < len(args); i++ {
		arg := args[i]
		switch {
		case arg == "--":
			rest = append(rest, args[i:]...)
			i = len(args)
		case arg != "-" && strings.HasPrefix(arg, "-"):
			words := []string{arg}
			if takesNext(arg, slices.Concat(app.Flags, flags, below(commands))) {
				if i++; i == len(args) {
					return nil, fmt.Errorf("flag needs an argument: %s", arg)
				}
				words = append(words, args[i])
			}
			if named(arg, app.Flags) != nil {
				global = append(global, words...)
			} else {
				local = append(local, words...)
			}
		case len(rest) == 0 && find(commands, arg) != nil:
			c := find(commands, arg)
			path = append(path, arg)
			commands, flags = c.Subcommands, append(flags, c.Flags...)
		default:
			commands = nil
			rest = append(rest, arg)
		}
	}
	return slices.Concat(global, path, local, rest), nil
}

// below returns the flags of commands and of what is under them, for a flag that comes before its command.
func below(commands []*cli.Command) []cli.Flag {
	var out []cli.Flag
	for _, c := range commands {
		out = append(append(out, c.Flags...), below(c.Subcommands)...)
	}
	return out
}

func find(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.HasName(name) {
			return c
		}
	}
	return nil
}

// named returns the flag that an argument such as --format=json gives.
func named(arg string, flags []cli.Flag) cli.Flag {
	name, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

// takesNext tells whether the value of a flag is the argument after it.
func takesNext(arg string, flags []cli.Flag) bool {
	if strings.Contains(arg, "=") {
		return false
	}
	f := named(arg, flags)
	if f == nil {
		return false
	}
	d, ok := f.(cli.DocGenerationFlag)
	return ok && d.TakesValue()
}
