package app

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/urfave/cli/v2"
)

// version is the module's version as the build knows it: a tag, a revision, or "devel".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	return "devel"
}

// commit is the commit that the program was built from, as the build noted it, and whether the tree held changes besides; "" where the
// build was not told, as with -buildvcs=false.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	noted := map[string]string{}
	for _, s := range info.Settings {
		noted[s.Key] = s.Value
	}
	out := noted["vcs.revision"]
	if out != "" && noted["vcs.modified"] == "true" {
		out += " with changes"
	}
	return out
}

func (p *program) versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the program's version, and the commit that it was built from",
		Action: func(c *cli.Context) error {
			words := []string{"crosscheck", version(), runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}
			if from := commit(); from != "" {
				words = append(words, "commit", from)
			}
			fmt.Fprintln(p.streams.Out, strings.Join(words, " "))
			return nil
		},
	}
}
