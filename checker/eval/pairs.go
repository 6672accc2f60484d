package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// A Pair is two sentences with what a reader said of them: conflict, update, imprecise, agree, neutral or other.
type Pair struct {
	ID         string `json:"id"`
	A          string `json:"a"`
	B          string `json:"b"`
	PublishedA string `json:"published_a"`
	PublishedB string `json:"published_b"`
	Label      string `json:"label"`
}

// An Answer is what a comparison said of a pair.
type Answer struct {
	Relation string // contradicts, corroborates or unrelated
	Kind     string
	Rule     string
	QuoteA   string
	QuoteB   string
}

// ReadPairs reads a file of pairs, one JSON object a line.
func ReadPairs(path string) ([]Pair, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read pairs: %w", err)
	}
	defer f.Close()
	var out []Pair
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for n := 1; sc.Scan(); n++ {
		if strings.TrimSpace(sc.Text()) == "" {
			continue
		}
		var p Pair
		if err := json.Unmarshal(sc.Bytes(), &p); err != nil {
			return nil, fmt.Errorf("read pairs %q line %d: %w", path, n, err)
		}
		out = append(out, p)
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("read pairs %q: %w", path, err)
	}
	return out, nil
}

// PairFigures are the scores of one file of pairs. Found, Flagged and Hits count contradicts; the Number ones those pairs in which both
// sentences hold a digit or a number word.
type PairFigures struct {
	Name                                   string
	N                                      int
	Gold, Flagged, Hits                    int
	NumberGold, NumberFlagged, NumberHits  int
	Quiet, Alarms                          int // pairs that are no conflict, and those of them flagged
	Conflicts, ConflictsFound              int // where update and imprecise are told apart: serious ones only
	Serious, SeriousRight, Kinds, KindHits int
	graded                                 bool
}

var numberWord = regexp.MustCompile(`(?i)\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|twice|first|second|third)\b`)

// Pairs scores answers to pairs, in order. A set that labels updates or imprecisions is also scored by kind.
func Pairs(path string, pairs []Pair, answers []Answer, verbose io.Writer) PairFigures {
	f := PairFigures{Name: filepath.Base(path), N: len(pairs)}
	for _, p := range pairs {
		f.graded = f.graded || p.Label == "update" || p.Label == "imprecise"
	}
	for i, p := range pairs {
		f.add(p, answers[i], verbose)
	}
	return f
}

func (f *PairFigures) add(p Pair, a Answer, verbose io.Writer) {
	flag := a.Relation == "contradicts"
	gold := Conflicts(p)
	f.Gold, f.Flagged, f.Hits = f.Gold+one(gold), f.Flagged+one(flag), f.Hits+one(gold && flag)
	if numberWord.MatchString(p.A) && numberWord.MatchString(p.B) {
		f.NumberGold, f.NumberFlagged, f.NumberHits = f.NumberGold+one(gold), f.NumberFlagged+one(flag), f.NumberHits+one(gold && flag)
	}
	if !gold {
		f.Quiet, f.Alarms = f.Quiet+1, f.Alarms+one(flag)
	}
	isSerious, conflict := flag && serious[a.Kind], p.Label == "conflict"
	f.Serious, f.SeriousRight = f.Serious+one(isSerious), f.SeriousRight+one(isSerious && conflict)
	f.Conflicts, f.ConflictsFound = f.Conflicts+one(conflict), f.ConflictsFound+one(conflict && isSerious)
	if gold && flag {
		f.Kinds, f.KindHits = f.Kinds+1, f.KindHits+one(conflict && isSerious || a.Kind == p.Label)
	}
	if verbose != nil && !gold && flag {
		fmt.Fprintf(verbose, "ALARM %s %s [%s] «%s» «%s»\n   A %s\n   B %s\n", f.Name, p.ID, a.Rule, a.QuoteA, a.QuoteB, p.A, p.B)
	}
	if verbose != nil && gold && !flag {
		fmt.Fprintf(verbose, "MISS  %s %s [%s]\n   A %s\n   B %s\n", f.Name, p.ID, p.Label, p.A, p.B)
	}
}

// Write prints the figures on one line, on two where kinds are told apart.
func (f PairFigures) Write(w io.Writer) {
	fmt.Fprintf(w, "%-24s n %5d | found %s precision %s | number: found %s precision %s | alarms %s\n", f.Name, f.N, short(f.Hits, f.Gold),
		short(f.Hits, f.Flagged), short(f.NumberHits, f.NumberGold), short(f.NumberHits, f.NumberFlagged), short(f.Alarms, f.Quiet))
	if f.graded {
		fmt.Fprintf(w, "%-24s serious: found %s precision %s, kind right %s\n", "", short(f.ConflictsFound, f.Conflicts),
			short(f.SeriousRight, f.Serious), short(f.KindHits, f.Kinds))
	}
}

func short(a, b int) string {
	if b == 0 {
		return fmt.Sprintf("%d/%d", a, b)
	}
	return fmt.Sprintf("%d/%d=%.3f", a, b, ratio(a, b))
}
