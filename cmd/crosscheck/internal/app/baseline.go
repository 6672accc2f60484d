package app

import (
	"errors"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/baseline"
	"crosscheck/checker/config"
	"crosscheck/checker/ingest"
)

func (p *program) baselineCommand() *cli.Command {
	flags := func() []cli.Flag {
		return append(againstFlags(),
			&cli.StringFlag{Name: "baseline", Usage: "the baseline `FILE`; without it the configuration's, or " + baseline.Name},
			&cli.StringFlag{Name: "reason", Usage: "why the findings may stand, for new entries"},
			&cli.StringFlag{Name: "by", Usage: "who decided, for new entries", EnvVars: []string{"USER"}},
			&cli.StringFlag{Name: "until", Usage: "the last `DAY` on which new entries count, as 2006-01-02"},
		)
	}
	sub := func(name, usage string, action cli.ActionFunc) *cli.Command {
		return &cli.Command{Name: name, Usage: usage, ArgsUsage: "[PATH...]", Flags: flags(), Action: action}
	}
	return &cli.Command{
		Name:  "baseline",
		Usage: "keep a file of the findings that an editor has decided on",
		Description: "Findings are those of `report PATH...`, or with --against those of `check PATH... --against`. Entries keep their reason, name and\n" +
			"day when they are updated.",
		Subcommands: []*cli.Command{
			sub("create", "write a new file with an entry for every finding", p.baselineCreate),
			sub("update", "add entries for new findings, and bring the others up to date", p.baselineUpdate),
			sub("prune", "take out the entries whose finding is gone", p.baselinePrune),
		},
	}
}

func (p *program) baselineCreate(c *cli.Context) error {
	path, err := p.baselinePath(c)
	if err != nil {
		return err
	}
	if baseline.Exists(path) {
		return fmt.Errorf("baseline %q is there already: update it, or remove it first", path)
	}
	return p.baselineAdd(c, baseline.File{Path: path})
}

func (p *program) baselineUpdate(c *cli.Context) error {
	path, err := p.baselinePath(c)
	if err != nil {
		return err
	}
	f, err := baseline.Load(path)
	if err != nil {
		return err
	}
	return p.baselineAdd(c, f)
}

func (p *program) baselineAdd(c *cli.Context, f baseline.File) error {
	if until := c.String("until"); until != "" {
		if _, err := ingest.Day(until); err != nil {
			return fmt.Errorf("--until %w", err)
		}
	}
	r, err := p.findings(c)
	if err != nil {
		return err
	}
	f, added := f.Add(r, c.String("reason"), c.String("by"), c.String("until"))
	if added > 0 && strings.TrimSpace(c.String("reason")) == "" {
		return fmt.Errorf("%d findings have no entry yet: give --reason, why they may stand", added)
	}
	if err := f.Save(); err != nil {
		return err
	}
	p.say(c, "%s: %d entries, %d of them new", f.Path, len(f.Entries), added)
	return nil
}

func (p *program) baselinePrune(c *cli.Context) error {
	path, err := p.baselinePath(c)
	if err != nil {
		return err
	}
	f, err := baseline.Load(path)
	if err != nil {
		return err
	}
	if len(c.StringSlice("against")) > 0 || c.String("changed-since") != "" {
		return errors.New("prune looks at all findings of PATH: it takes neither --against nor --changed-since")
	}
	r, err := p.findings(c)
	if err != nil {
		return err
	}
	f, gone := f.Prune(r)
	if err := f.Save(); err != nil {
		return err
	}
	p.say(c, "%s: %d entries, %d taken out", f.Path, len(f.Entries), gone)
	return nil
}

func (p *program) baselinePath(c *cli.Context) (string, error) {
	if path := c.String("baseline"); path != "" {
		return path, nil
	}
	conf, err := p.config(c)
	if err != nil {
		return "", err
	}
	if conf.Baseline != "" {
		return conf.At(conf.Baseline), nil
	}
	return baseline.Name, nil
}

// findings runs the check or report whose findings a baseline names. A run that could not read everything is no ground for decisions.
func (p *program) findings(c *cli.Context) (checker.Report, error) {
	conf, err := p.config(c)
	if err != nil {
		return checker.Report{}, err
	}
	e := newEngine(conf, false)
	var r checker.Report
	if len(c.StringSlice("against")) > 0 || c.String("changed-since") != "" {
		r, err = p.checkFindings(c, conf, e)
	} else {
		r, err = p.reportFindings(c, conf, e)
	}
	if err == nil {
		err = p.failures(r.Skipped)
	}
	if err != nil {
		return r, err
	}
	conf.Apply(&r)
	baseline.Silence(&r, nil, ruleNames())
	return r, nil
}

func (p *program) checkFindings(c *cli.Context, conf config.Config, e *checker.Engine) (checker.Report, error) {
	paths, err := checkedPaths(c)
	if err != nil {
		return checker.Report{}, err
	}
	g, err := p.gate(c, conf, paths)
	if err != nil {
		return checker.Report{}, err
	}
	defer g.close()
	return g.run(c.Context, e)
}

func (p *program) reportFindings(c *cli.Context, conf config.Config, e *checker.Engine) (checker.Report, error) {
	paths := c.Args().Slice()
	for _, s := range conf.Sources {
		if len(c.Args().Slice()) == 0 {
			paths = append(paths, conf.At(s))
		}
	}
	if len(paths) == 0 {
		return checker.Report{}, errors.New("a baseline needs a path of articles, or sources in " + config.Name)
	}
	in, err := p.articles(c, conf, paths)
	if err != nil {
		return checker.Report{}, err
	}
	return p.cross(c, e, in)
}
