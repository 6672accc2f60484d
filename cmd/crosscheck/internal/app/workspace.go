package app

import (
	"context"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"crosscheck/checker/config"
	"crosscheck/cmd/crosscheck/internal/desk"
	"crosscheck/cmd/crosscheck/internal/lsp"
	"crosscheck/index"
)

func (p *program) lspCommand() *cli.Command {
	return &cli.Command{
		Name:  "lsp",
		Usage: "serve an editor over standard input and output, by the Language Server Protocol",
		Description: "Open articles are checked as they are written, against what " + config.Name + " names as sources and index, or else against all articles\n" +
			"of the folder. Findings are diagnostics; hovering shows the other passage; a code action silences one with a reason.",
		Flags:  []cli.Flag{againstFlags()[0], todayFlag(), &cli.BoolFlag{Name: "stdio", Usage: "is the only way, and may be said", Hidden: true}},
		Action: p.lsp,
	}
}

func (p *program) lsp(c *cli.Context) error {
	return lsp.Serve(c.Context, p.streams.In, p.streams.Out, version(), func(ctx context.Context, folder string) (*desk.Workspace, error) {
		return p.workspace(ctx, c, folder)
	})
}

// workspace opens a folder with its configuration: the nearest upwards from it, unless the command line names another.
func (p *program) workspace(ctx context.Context, c *cli.Context, folder string) (*desk.Workspace, error) {
	conf, err := p.configOf(c, folder)
	if err != nil {
		return nil, err
	}
	day, err := today(c)
	if err != nil {
		return nil, err
	}
	sources := against(c, conf)
	var indexes []index.Store
	conf.Sources = nil
	for _, s := range sources {
		x, err := p.archive(ctx, conf, s)
		if err != nil {
			return nil, err
		}
		if x != nil {
			indexes = append(indexes, x)
			continue
		}
		abs, err := filepath.Abs(s)
		if err != nil {
			return nil, err
		}
		conf.Sources = append(conf.Sources, abs)
	}
	w, err := desk.OpenWorkspace(ctx, folder, conf, newEngine(conf, false), indexes)
	if err != nil {
		return nil, err
	}
	w.Rules, w.Today = ruleNames(), day
	return w, nil
}

// configOf is the configuration of a folder.
func (p *program) configOf(c *cli.Context, folder string) (config.Config, error) {
	if c.String("config") != "" {
		return p.config(c)
	}
	path, err := config.Find(folder)
	if err != nil || path == "" {
		return config.Config{}, err
	}
	return loadConfig(path)
}

// isFolder tells whether a path is a folder.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
