package report

import (
	"bytes"
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf16"

	"crosscheck/checker"
)

// A spot is a passage as a place in a file, for formats that link there.
type spot struct {
	File      string // slashes, clean, relative where the article's path is
	Line      int    // from 1
	Byte, End int    // byte columns of the quote from 1, the end exclusive; End is 0 where the quote does not stay on its line
	Col, To   int    // the same in UTF-16 code units; 0 where the file's text is not known
	Passage   passage
	Value     string
}

// spots lists a finding's passages with the one that a reader should be led to first: in an article that was checked, else in the
// youngest text.
func spots(f checker.Finding, o Options) (first spot, others []spot) {
	checked := map[string]bool{}
	for _, p := range o.Checked {
		checked[p] = true
	}
	var all []spot
	best := -1
	for _, s := range f.Sides {
		for _, p := range s.Passages {
			all = append(all, newSpot(s, p, o))
			last := len(all) - 1
			if checked[p.Article] && (best < 0 || !checked[all[best].Passage.raw]) {
				best = last
			}
		}
	}
	if len(all) == 0 {
		return spot{}, nil
	}
	if best < 0 {
		best = len(all) - len(f.Sides[len(f.Sides)-1].Passages)
	}
	first = all[min(best, len(all)-1)]
	for i, s := range all {
		if i != best && !s.same(first) {
			others = append(others, s)
		}
	}
	return first, others
}

func (s spot) same(o spot) bool { return s.File == o.File && s.Line == o.Line && s.Byte == o.Byte }

func newSpot(side checker.Side, p checker.Passage, o Options) spot {
	file, text := p.Article, []byte(nil)
	if o.File != nil {
		file, text = o.File(p.Article)
	}
	s := spot{File: clean(path.Clean(filepath.ToSlash(file))), Line: max(1, p.Line), Byte: p.Column, Passage: newPassage(p), Value: clean(side.Value)}
	if line, ok := lineOf(text, p.Line); ok && p.Column >= 1 && p.Column <= len(line)+1 {
		s.Col = units(line[:p.Column-1]) + 1
		if rest := line[p.Column-1:]; p.Quote != "" && strings.HasPrefix(rest, p.Quote) {
			s.End, s.To = p.Column+len(p.Quote), s.Col+units(p.Quote)
		}
	}
	return s
}

// lineOf returns line n of a text, from 1, without its end.
func lineOf(text []byte, n int) (string, bool) {
	for ; n > 1; n-- {
		i := bytes.IndexByte(text, '\n')
		if i < 0 {
			return "", false
		}
		text = text[i+1:]
	}
	if len(text) == 0 || n < 1 {
		return "", false
	}
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	return strings.TrimSuffix(string(text), "\r"), true
}

// units counts UTF-16 code units, in which editors and SARIF count columns.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// message says what a finding is in a few lines, for a place that has room for plain text only.
func message(f finding) string {
	head := strings.ToUpper(string(f.Kind)) + ": " + f.Summary + state(f)
	return strings.Join(nonEmpty(head, sidesLine(f), f.Why), "\n")
}

// sidesLine names every value with who printed it, in one line.
func sidesLine(f finding) string {
	var parts []string
	for _, s := range f.Sides {
		parts = append(parts, fmt.Sprintf("%s (%s)", s.Value, strings.Join(s.Outlets, ", ")))
	}
	return strings.Join(parts, " against ")
}

// other says of a passage which side it stands for.
func (s spot) other() string {
	by := strings.Join(nonEmpty(s.Passage.Outlet, s.Passage.Date), ", ")
	if s.Passage.Speaker != "" {
		by += ", quoting " + s.Passage.Speaker
	}
	return fmt.Sprintf("%s (%s): %s", s.Value, by, s.Passage.Sentence())
}
