package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/rules"
)

// An incident is what several outlets printed of one event.
type incident struct {
	Docs []struct {
		Outlet  string `json:"outlet"`
		Date    string `json:"date"`
		Title   string `json:"title"`
		Content string `json:"content"`
	} `json:"docs"`
}

// stray is how much a pair of values of two incidents counts: a newsroom's archive holds many incidents, most desks compare one at a time.
const stray = 0.1

// betweenIncidents takes the pairs of values of two incidents, in a file with an incident a line, that the engine would compare because two incidents of
// one town share names. No two of them are of one thing.
func betweenIncidents(ctx context.Context, path string) ([]sample, error) {
	folder, err := os.MkdirTemp("", "incidents")
	if err != nil {
		return nil, fmt.Errorf("read incidents: %w", err)
	}
	defer os.RemoveAll(folder)
	if err := unpack(path, folder); err != nil {
		return nil, err
	}
	corpus, err := ingest.Paths(ctx, []string{folder}, ingest.Options{})
	if err != nil {
		return nil, err
	}
	var out []sample
	e := collector(func(c couple) {
		x, y := incidentOf(c.a), incidentOf(c.b)
		if x == y {
			return
		}
		if on, lone, differ := rules.Weigh(c.a, c.b); differ {
			out = append(out, sample{on: on, weight: stray, group: "incident " + x[max(0, len(x)-1):], context: column(lone)})
		}
	})
	readings, err := e.Read(ctx, corpus.Articles)
	if err != nil {
		return nil, err
	}
	_, err = e.Cross(ctx, readings, checker.Exhaustive(corpus.Articles), nil)
	return out, err
}

// incidentOf names the incident of which a claim's article tells.
func incidentOf(c *checker.Claim) string {
	name, _, _ := strings.Cut(filepath.Base(c.Sentence.Article), "-")
	return name
}

// unpack writes the articles of a file of incidents into a folder, an article a file that is named by its incident.
func unpack(path, folder string) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("read incidents: %w", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for n := 0; lines.Scan(); n++ {
		var in incident
		if err := json.Unmarshal(lines.Bytes(), &in); err != nil {
			return fmt.Errorf("%s: line %d: %w", path, n+1, err)
		}
		for k, d := range in.Docs {
			text := fmt.Sprintf("---\noutlet: %s\ntitle: %s\npublished: %s\n---\n\n%s\n", strconv.Quote(d.Outlet), strconv.Quote(d.Title), d.Date, d.Content)
			if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d-%d.md", n, k)), []byte(text), 0o644); err != nil {
				return fmt.Errorf("read incidents: %w", err)
			}
		}
	}
	return lines.Err()
}
