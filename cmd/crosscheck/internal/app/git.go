package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"crosscheck/checker/ingest"
)

// changedSince lists the articles below paths (none: here) that git says were added or changed since a revision, with those that it does
// not know yet. What was deleted is not there to be checked, and what is no article is not listed.
func changedSince(ctx context.Context, rev string, paths []string) ([]string, error) {
	if strings.HasPrefix(rev, "-") {
		return nil, fmt.Errorf("unknown revision %q", rev)
	}
	if _, err := git(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}"); err != nil {
		return nil, fmt.Errorf("unknown revision %q, or no git repository here", rev)
	}
	scope := append([]string{"--"}, paths...)
	changed, err := git(ctx, append([]string{"diff", "--relative", "--name-only", "-z", "--diff-filter=d", rev}, scope...)...)
	if err != nil {
		return nil, err
	}
	fresh, err := git(ctx, append([]string{"ls-files", "--others", "--exclude-standard", "-z"}, scope...)...)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, name := range append(changed, fresh...) {
		if isArticle(name) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// isArticle tells whether a file is of a format that is read: by its name, and where formats share a name, by how it begins.
func isArticle(name string) bool {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() || strings.HasPrefix(filepath.Base(name), ".") {
		return false
	}
	for _, f := range ingest.All {
		if slices.Contains(f.Extensions, strings.ToLower(filepath.Ext(name))) && (f.Sniff == nil || f.Sniff(beginning(name))) {
			return true
		}
	}
	return false
}

// beginning is the first part of a file, empty where it cannot be read.
func beginning(name string) []byte {
	f, err := os.Open(name)
	if err != nil {
		return nil
	}
	defer f.Close()
	data, _ := io.ReadAll(io.LimitReader(f, 64<<10))
	return data
}

// git runs git and splits what it prints at zero bytes.
func git(ctx context.Context, args ...string) ([]string, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) && len(exit.Stderr) > 0 {
			return nil, fmt.Errorf("git %s: %s", args[0], strings.TrimSpace(string(exit.Stderr)))
		}
		return nil, fmt.Errorf("git %s: %w", args[0], err)
	}
	var names []string
	for _, name := range bytes.Split(out, []byte{0}) {
		if len(name) > 0 {
			names = append(names, string(name))
		}
	}
	return names, nil
}
