package lexicon

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"crosscheck/rules/grammar"
)

//go:embed axes.txt
var axesFile string

// A Step is a place on an axis that some words put a thing or an actor at.
type Step struct {
	Kind  string  // status, stance or stage
	Axis  string  // openness, custody, support
	At    float64 // the place; what is denied lies elsewhere on the axis
	Words int     // how many words say it
	Label string  // the words, as the file has them
	Noun  bool    // the words count as a noun only; others as verbs and adjectives only
}

// Axes maps words to the steps that they say, and some axes to the things of which alone their words say it.
type Axes struct {
	steps  *grammar.Words[[]step]
	things map[string]map[string]bool
	ahead  map[string]bool
}

type step struct {
	Step
	rest []string
}

// NewsAxes returns the newsroom's axes.
var NewsAxes = sync.OnceValue(func() *Axes {
	a, err := ParseAxes(axesFile)
	if err != nil {
		panic(err) // the embedded file is held by a test
	}
	return a
})

// ParseAxes reads lines of "kind axis place: word, two words, ...", and of "of axis: concept, concept, ...", which limits an axis to those things,
// and one of "ahead: axis, ...".
func ParseAxes(text string) (*Axes, error) {
	steps := map[string][]step{}
	a := &Axes{things: map[string]map[string]bool{}, ahead: map[string]bool{}}
	for line := range lines(text) {
		head, list, ok := strings.Cut(line, ":")
		f := strings.Fields(head)
		if ok && len(f) == 2 && f[0] == "of" {
			a.things[f[1]] = set(list)
			continue
		}
		if ok && head == "ahead" {
			a.ahead = set(list)
			continue
		}
		if !ok || len(f) != 3 {
			return nil, fmt.Errorf("axis line %q: want \"kind axis place: words\"", line)
		}
		at, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return nil, fmt.Errorf("axis line %q: place %q: %w", line, f[2], err)
		}
		for _, w := range strings.Split(list, ",") {
			w, noun := strings.CutSuffix(strings.TrimSpace(strings.ToLower(w)), "/n")
			words := strings.Fields(w)
			if len(words) == 0 {
				return nil, fmt.Errorf("axis line %q has an empty word", line)
			}
			s := Step{Kind: f[0], Axis: f[1], At: at, Words: len(words), Label: w, Noun: noun}
			steps[words[0]] = append(steps[words[0]], step{s, words[1:]})
		}
	}
	a.steps = grammar.NewWords(steps)
	return a, nil
}

// At returns the steps that the words from lemmas[i] on say, of the longest run only.
func (a *Axes) At(lemmas []string, i int) []Step {
	longest := 0
	var out []Step
	for _, s := range a.steps.Of(lemmas[i]) {
		n := s.Words
		if i+n > len(lemmas) || !equal(lemmas[i+1:i+n], s.rest) || n < longest {
			continue
		}
		if n > longest {
			longest, out = n, out[:0]
		}
		out = append(out, s.Step)
	}
	return out
}

// Of tells whether the words of an axis say it of a concept.
func (a *Axes) Of(axis, concept string) bool { return a.Limited(axis) && a.things[axis][concept] }

// Limited tells whether the words of an axis say it of some things only.
func (a *Axes) Limited(axis string) bool { return a.things[axis] != nil }

// Ahead tells whether what is promised stands on an axis as what has been done.
func (a *Axes) Ahead(axis string) bool { return a.ahead[axis] }

// Things returns the concepts to which an axis is limited, sorted; nil where it is not.
func (a *Axes) Things(axis string) []string { return slices.Sorted(maps.Keys(a.things[axis])) }

// Steps returns every step, in no order.
func (a *Axes) Steps() []Step {
	var out []Step
	for _, list := range a.steps.All() {
		for _, s := range list {
			out = append(out, s.Step)
		}
	}
	return out
}
