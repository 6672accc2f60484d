package app

import (
	_ "embed"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/urfave/cli/v2"
)

// licensesFile has a line for every module in the program: its path and its licence by SPDX identifier. A test holds it against the build.
//
//go:embed licenses.txt
var licensesFile string

func (p *program) licensesCommand() *cli.Command {
	return &cli.Command{
		Name:  "licenses",
		Usage: "print the licences of the program and of what is built into it",
		Action: func(*cli.Context) error {
			fmt.Fprint(p.streams.Out, "crosscheck: Apache-2.0\nthe grammar's trained model, from Universal Dependencies treebanks: CC-BY-SA-4.0\n\n")
			versions := map[string]string{}
			if info, ok := debug.ReadBuildInfo(); ok {
				for _, d := range info.Deps {
					versions[d.Path] = d.Version
				}
			}
			for line := range strings.Lines(licensesFile) {
				path, license, _ := strings.Cut(strings.TrimSpace(line), " ")
				fmt.Fprintf(p.streams.Out, "%s: %s\n", strings.TrimSpace(path+" "+versions[path]), license)
			}
			fmt.Fprintln(p.streams.Out, "\nThe full texts stand in the modules' sources.")
			return nil
		},
	}
}
