package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"crosscheck/cmd/crosscheck/internal/app"
)

// A story is what outlets printed of one event: their paragraphs, one of which holds the figure.
type story struct {
	outlets []string
	figures []int
	order   []int    // in which the articles are given
	names   []string // of the files
	extra   [][]string
	width   int // to which lines are folded, 0 for none
	crlf    bool
}

// Sentences that say nothing which could be compared.
var fillers = []string{
	"The weather was fair in the morning.",
	"Families waited on the quay.",
	"Nobody could say what had happened.",
	"The harbor master thanked the crews.",
}

func plainStory(t *rapid.T) story {
	n := rapid.IntRange(2, 4).Draw(t, "outlets")
	s := story{}
	for i := range n {
		s.outlets = append(s.outlets, []string{"Coast Wire", "Harbor Ledger", "Valley Post", "Hill Times"}[i])
		s.figures = append(s.figures, rapid.SampledFrom([]int{36, 38, 41, 44}).Draw(t, "figure"))
		s.order = append(s.order, i)
		s.names = append(s.names, fmt.Sprintf("%d.md", i))
		s.extra = append(s.extra, nil)
	}
	return s
}

// changed is the same story after a day's work on the files: nothing that was printed of the event is another.
func changed(t *rapid.T, s story) story {
	s.order = rapid.Permutation(s.order).Draw(t, "order")
	s.names, s.extra = slices.Clone(s.names), slices.Clone(s.extra)
	for i := range s.names {
		s.names[i] = rapid.SampledFrom([]string{"a", "zz", "mid", "draft"}).Draw(t, "name") + s.names[i]
		s.extra[i] = rapid.SliceOfN(rapid.SampledFrom(fillers), 0, 4).Draw(t, "extra")
	}
	s.width = rapid.SampledFrom([]int{0, 24, 40, 72}).Draw(t, "width")
	s.crlf = rapid.Bool().Draw(t, "crlf")
	return s
}

func (s story) article(i int) string {
	paragraphs := []string{"# Ferry sinks off Port Ness", "The ferry sank off Port Ness on Tuesday."}
	paragraphs = append(paragraphs, s.extra[i]...)
	paragraphs = append(paragraphs, fmt.Sprintf("The sinking killed %d passengers, the coast guard said.", s.figures[i]))
	for n, p := range paragraphs {
		if n > 0 && s.width > 0 {
			paragraphs[n] = wrapped(p, s.width)
		}
	}
	text := fmt.Sprintf("---\noutlet: %s\npublished: 2031-03-05\n---\n%s\n", s.outlets[i], strings.Join(paragraphs, "\n\n"))
	if s.crlf {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	return text
}

func wrapped(text string, width int) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		if column > 0 && column+1+len(word) > width {
			b.WriteByte('\n')
			column = 0
		} else if column > 0 {
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String()
}

// paths writes the story's articles into a folder and returns their paths in the story's order.
func (s story) paths(t require.TestingT, dir string) []string {
	var out []string
	for _, i := range s.order {
		path := filepath.Join(dir, s.names[i])
		require.NoError(t, os.WriteFile(path, []byte(s.article(i)), 0o644))
		out = append(out, path)
	}
	return out
}

// jsonFinding is what a test asks of a finding.
type jsonFinding struct{ ID, Baseline string }

// reportOn returns the findings of a story.
func reportOn(t *rapid.T, s story, args ...string) []jsonFinding {
	dir, err := os.MkdirTemp("", "story")
	require.NoError(t, err)
	defer os.RemoveAll(dir)
	var out, errs bytes.Buffer
	args = append(append([]string{"report", "--config", "none", "--format", "json"}, args...), s.paths(t, dir)...)
	code := app.Run(context.Background(), args, app.Streams{In: strings.NewReader(""), Out: &out, Err: &errs})
	require.Zero(t, code, errs.String())
	var r struct{ Findings []jsonFinding }
	require.NoError(t, json.Unmarshal(out.Bytes(), &r))
	return r.Findings
}

func ids(fs []jsonFinding) []string {
	out := []string{}
	for _, f := range fs {
		out = append(out, f.ID)
	}
	slices.Sort(out)
	return out
}

// Editing, reflowing, renaming and re-ordering articles keeps every id, and with it the baseline.
func TestFindingsKeepTheirIdentity(t *testing.T) {
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		s := plainStory(t)
		before := reportOn(t, s)
		found += len(before)
		require.Equal(t, ids(before), ids(reportOn(t, changed(t, s))))
	})
	require.Positive(t, found, "a property of nothing")
}

func TestBaselinesSurviveADaysWork(t *testing.T) {
	file := filepath.Join(t.TempDir(), "baseline.yaml")
	rapid.Check(t, func(t *rapid.T) {
		s := plainStory(t)
		dir, err := os.MkdirTemp("", "story")
		require.NoError(t, err)
		defer os.RemoveAll(dir)
		os.Remove(file)
		var out, errs bytes.Buffer
		args := append([]string{"--quiet", "baseline", "create", "--config", "none", "--baseline", file, "--reason", "known"}, s.paths(t, dir)...)
		require.Zero(t, app.Run(context.Background(), args, app.Streams{In: strings.NewReader(""), Out: &out, Err: &errs}), errs.String())
		for _, f := range reportOn(t, changed(t, s), "--baseline", file) {
			require.Equal(t, "known", f.Baseline)
		}
	})
}

// A changed figure is another finding.
func TestAChangedFigureIsAnotherFinding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plainStory(t)
		before := ids(reportOn(t, s))
		i := rapid.IntRange(0, len(s.figures)-1).Draw(t, "which")
		s.figures = slices.Clone(s.figures)
		s.figures[i] += 17
		for _, id := range ids(reportOn(t, s)) {
			require.NotContains(t, before, id)
		}
	})
}
