package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/urfave/cli/v2"

	"crosscheck/checker"
	"crosscheck/checker/report"
	"crosscheck/cmd/crosscheck/internal/desk"
)

// settle is how long to wait after a file was touched: a save is several events, and some editors write another file and rename it.
const settle = 150 * time.Millisecond

func (p *program) watchCommand() *cli.Command {
	return &cli.Command{
		Name:      "watch",
		Usage:     "check again whenever an article in a folder is saved",
		ArgsUsage: "[FOLDER]",
		Flags:     []cli.Flag{againstFlags()[0], todayFlag()},
		Action:    p.watch,
	}
}

func (p *program) watch(c *cli.Context) error {
	folder := "."
	if c.NArg() > 1 {
		return fmt.Errorf("watch takes one folder, and got %d", c.NArg())
	}
	if c.NArg() == 1 {
		folder = c.Args().First()
	}
	if !isFolder(folder) {
		return fmt.Errorf("watch %q: no such folder", folder)
	}
	w, err := p.workspace(c.Context, c, folder)
	if err != nil {
		return err
	}
	defer w.Close()
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch %q: %w", folder, err)
	}
	defer watcher.Close()
	if err := watchBelow(watcher, folder); err != nil {
		return fmt.Errorf("watch %q: %w", folder, err)
	}
	p.say(c, "watching %s, beside %d sources; end with Ctrl-C", folder, len(w.Sources()))
	err = p.follow(c, w, watcher)
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// watchBelow watches a folder and all under it, since the watcher itself looks at one folder only.
func watchBelow(watcher *fsnotify.Watcher, folder string) error {
	return filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case !d.IsDir():
			return nil
		case path != folder && strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		}
		return watcher.Add(path)
	})
}

// follow gathers what is saved until it is quiet, then checks it.
func (p *program) follow(c *cli.Context, w *desk.Workspace, watcher *fsnotify.Watcher) error {
	quiet := time.NewTimer(time.Hour)
	saved := map[string]bool{}
	for {
		select {
		case <-c.Context.Done():
			return c.Context.Err()
		case err := <-watcher.Errors:
			return fmt.Errorf("watch: %w", err)
		case e := <-watcher.Events:
			if isFolder(e.Name) {
				if err := watchBelow(watcher, e.Name); err != nil {
					return fmt.Errorf("watch %q: %w", e.Name, err)
				}
				for _, f := range filesBelow(e.Name) {
					saved[f] = true
				}
			} else if !e.Has(fsnotify.Chmod) {
				saved[e.Name] = true
			}
			quiet.Reset(settle)
		case <-quiet.C:
			if err := p.saved(c, w, saved); err != nil {
				return err
			}
			saved = map[string]bool{}
		}
	}
}

// filesBelow lists the files that a new folder came with.
func filesBelow(folder string) []string {
	var out []string
	filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, path)
		}
		return nil
	})
	return out
}

// saved checks the articles that were saved, and prints what was found. A file that cannot be read is told, and the watch goes on.
func (p *program) saved(c *cli.Context, w *desk.Workspace, files map[string]bool) error {
	var drafts []checker.Reading
	var names []string
	for _, f := range slices.Sorted(keys(files)) {
		readings, err := w.Saved(c.Context, f)
		if err != nil {
			p.say(c, "crosscheck: %v", err)
		}
		for _, r := range readings {
			drafts = append(drafts, r)
			names = append(names, r.Article.Path)
		}
	}
	if len(drafts) == 0 {
		return nil
	}
	r, notices, err := w.Judge(c.Context, drafts)
	if err != nil {
		return err
	}
	o := report.Options{Checked: names, Against: "the sources", File: w.Source}
	o.Width, o.Color = p.look(c)
	for _, n := range notices {
		o.Notices = append(o.Notices, report.Notice{Path: n.Path, Line: n.Line, Text: n.Text})
	}
	r.Articles = slices.DeleteFunc(r.Articles, func(a checker.Article) bool { return !slices.Contains(names, a.Path) })
	var b bytes.Buffer
	if err := report.Text.Write(&b, r, o); err != nil {
		return err
	}
	_, err = p.streams.Out.Write(append(b.Bytes(), '\n'))
	return err
}

func keys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}
