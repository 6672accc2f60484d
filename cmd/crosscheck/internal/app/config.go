package app

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"crosscheck/checker/config"
	"crosscheck/checker/report"
)

func (p *program) configCommand() *cli.Command {
	return &cli.Command{
		Name:  "config",
		Usage: "explain and check " + config.Name,
		Subcommands: []*cli.Command{
			{Name: "schema", Usage: "print the file's JSON Schema, for editors", Action: p.configSchema},
			{Name: "check", Usage: "read the file and say which one it is", Action: p.configCheck},
			{Name: "keys", Usage: "list the keys", Action: p.configKeys},
		},
	}
}

func (p *program) configSchema(*cli.Context) error {
	text, err := config.Schema(ruleNames())
	if err == nil {
		_, err = p.streams.Out.Write(text)
	}
	return err
}

func (p *program) configCheck(c *cli.Context) error {
	conf, err := p.config(c)
	if err != nil {
		return err
	}
	if conf.Path == "" {
		return fmt.Errorf("no %s here or above", config.Name)
	}
	fmt.Fprintf(p.streams.Out, "%s is good\n", report.Clean(conf.Path))
	return nil
}

func (p *program) configKeys(*cli.Context) error {
	for _, k := range config.Keys() {
		fmt.Fprintf(p.streams.Out, "%-10s %s\n", k.Name, k.Doc)
	}
	return nil
}
