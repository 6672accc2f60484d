package app

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"crosscheck/checker/baseline"
	"crosscheck/checker/review/store"
)

func (p *program) reviewUserCommand() *cli.Command {
	sub := func(name, usage, args string, action func(*cli.Context, *store.Store) error) *cli.Command {
		return &cli.Command{Name: name, Usage: usage, ArgsUsage: args, Flags: []cli.Flag{storeFlag()}, Action: p.withStore(name == "add", action)}
	}
	return &cli.Command{Name: "user", Usage: "keep the accounts of the review desk", Subcommands: []*cli.Command{
		sub("add", "make an account, or give one a new password: asked for on a terminal, else the first line of standard input", "NAME", p.userAdd),
		sub("remove", "end an account and its sessions; the decisions stay", "NAME", p.userRemove),
		sub("list", "list the accounts", "", p.userList),
	}}
}

func (p *program) reviewExportCommand() *cli.Command {
	return &cli.Command{Name: "export", Usage: "write the decisions to standard output",
		Flags: []cli.Flag{storeFlag(), &cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "jsonl", Usage: "as `FORMAT`: jsonl, csv, or baseline for what editors have settled"},
			&cli.BoolFlag{Name: "latest", Usage: "only the last decision on every finding"}},
		Action: p.withStore(false, p.reviewExport)}
}

func (p *program) reviewImportCommand() *cli.Command {
	return &cli.Command{Name: "import", Usage: "add exported decisions, JSON Lines or CSV, to a store", ArgsUsage: "FILE", Flags: []cli.Flag{storeFlag()}, Action: p.withStore(true, p.reviewImport)}
}

// withStore runs an action on the store. One that only reads must not make a store where there is none: an empty answer would hide a
// wrong address.
func (p *program) withStore(create bool, action func(*cli.Context, *store.Store) error) cli.ActionFunc {
	return func(c *cli.Context) error {
		conf, err := p.config(c)
		if err != nil {
			return err
		}
		if file, ok := strings.CutPrefix(storeAddress(c, conf), "sqlite:"); !create && (ok || !strings.Contains(file, "://")) {
			if _, err := os.Stat(file); err != nil {
				return fmt.Errorf("open the desk's store %q: no such file", file)
			}
		}
		s, err := p.openStore(c, conf)
		if err != nil {
			return err
		}
		return errors.Join(action(c, s), s.Close())
	}
}

func (p *program) userAdd(c *cli.Context, s *store.Store) error {
	if c.NArg() != 1 {
		return errors.New("review user add needs one NAME")
	}
	name := c.Args().First()
	if err := store.CheckName(name); err != nil {
		return err
	}
	password, err := p.password(name)
	if err != nil {
		return err
	}
	if err := s.AddEditor(c.Context, name, password, time.Now()); err != nil {
		return err
	}
	p.say(c, "%s can log in", name)
	return nil
}

// password asks twice on a terminal, without showing what is typed, and reads a line elsewhere.
func (p *program) password(name string) (string, error) {
	file, ok := p.streams.In.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		line, err := bufio.NewReader(io.LimitReader(p.streams.In, 4096)).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return "", fmt.Errorf("read the password: %w", err)
		}
		return strings.TrimRight(line, "\r\n"), nil
	}
	var typed [2][]byte
	for i, prompt := range []string{"password for " + name + ": ", "again: "} {
		fmt.Fprint(p.streams.Err, prompt)
		text, err := term.ReadPassword(int(file.Fd()))
		fmt.Fprintln(p.streams.Err)
		if err != nil {
			return "", fmt.Errorf("read the password: %w", err)
		}
		typed[i] = text
	}
	if !bytes.Equal(typed[0], typed[1]) {
		return "", errors.New("the two passwords differ")
	}
	return string(typed[0]), nil
}

func (p *program) userRemove(c *cli.Context, s *store.Store) error {
	if c.NArg() != 1 {
		return errors.New("review user remove needs one NAME")
	}
	gone, err := s.RemoveEditor(c.Context, c.Args().First())
	if err == nil && !gone {
		err = fmt.Errorf("no editor %q", c.Args().First())
	}
	return err
}

func (p *program) userList(c *cli.Context, s *store.Store) error {
	names, err := s.Editors(c.Context)
	for _, name := range names {
		fmt.Fprintln(p.streams.Out, name)
	}
	return err
}

func (p *program) reviewExport(c *cli.Context, s *store.Store) error {
	switch format := c.String("format"); format {
	case "jsonl":
		return s.WriteJSONL(c.Context, p.streams.Out, c.Bool("latest"))
	case "csv":
		return s.WriteCSV(c.Context, p.streams.Out, c.Bool("latest"))
	case "baseline":
		return p.exportBaseline(c, s)
	default:
		return fmt.Errorf("unknown format %q: choose jsonl, csv, baseline", format)
	}
}

// exportBaseline writes what editors settled as a baseline: those findings do not fail a check any more.
func (p *program) exportBaseline(c *cli.Context, s *store.Store) error {
	var file baseline.File
	err := s.EachLatest(c.Context, func(d store.Decision) error {
		if d.Status != store.Confirmed && d.Status != store.Dismissed {
			return nil
		}
		reason := string(d.Status)
		if d.Cause != "" {
			reason += ": " + d.Cause
		}
		if d.Note != "" {
			reason += ", " + strings.Join(strings.Fields(d.Note), " ")
		}
		file.Entries = append(file.Entries, baseline.Entry{ID: d.Finding, Rule: d.Rule, Summary: d.Summary, Reason: reason, By: d.Editor})
		return nil
	})
	if err != nil {
		return err
	}
	text, err := file.Encode()
	if err == nil {
		_, err = p.streams.Out.Write(text)
	}
	return err
}

func (p *program) reviewImport(c *cli.Context, s *store.Store) error {
	if c.NArg() != 1 {
		return errors.New("review import needs one FILE, - for standard input")
	}
	in := p.streams.In
	if name := c.Args().First(); name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return fmt.Errorf("read decisions: %w", err)
		}
		defer file.Close()
		in = file
	}
	got, err := s.Import(c.Context, in)
	if err != nil {
		return fmt.Errorf("import %q: %w", c.Args().First(), err)
	}
	p.say(c, "%d decisions added, %d known already, %d left out", got.Added, got.Known, len(got.Conflicts))
	for _, conflict := range got.Conflicts {
		p.tell("crosscheck: %s", conflict)
	}
	if len(got.Conflicts) > 0 {
		return errSaid
	}
	return nil
}
