// Package learn trains the grammar's model from treebanks. Nothing of it is linked into crosscheck.
package learn

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// A Row is one word of a treebank.
type Row struct {
	Form, Lemma, U, Fine, Rel string
	Head                      int // index of the head, -1 for the root
	Glued                     bool
}

// A Tree is one sentence of a treebank, with its text as printed.
type Tree struct {
	Text string
	Doc  string // the document that the sentence is of, "" unknown
	Rows []Row
}

// ReadTrees reads a file in CoNLL-U: words only, no ranges and no empty nodes.
func ReadTrees(path string) ([]Tree, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read treebank: %w", err)
	}
	defer f.Close()
	var trees []Tree
	var t Tree
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for n := 1; scan.Scan(); n++ {
		line := scan.Text()
		switch {
		case line == "":
			if len(t.Rows) > 0 {
				trees = append(trees, t)
			}
			t = Tree{}
		case strings.HasPrefix(line, "# text = "):
			t.Text = line[len("# text = "):]
		case strings.HasPrefix(line, "# sent_id = "):
			t.Doc = document(line[len("# sent_id = "):])
		case line[0] == '#':
		default:
			row, ok, err := readRow(line)
			if err != nil {
				return nil, fmt.Errorf("read treebank %q line %d: %w", path, n, err)
			}
			if ok {
				t.Rows = append(t.Rows, row)
			}
		}
	}
	if len(t.Rows) > 0 {
		trees = append(trees, t)
	}
	return trees, scan.Err()
}

// document returns the part of a sentence's name that names its document: all but the number at the end.
func document(name string) string {
	if k := strings.LastIndexByte(name, '-'); k > 0 {
		return name[:k]
	}
	return name
}

func readRow(line string) (Row, bool, error) {
	c := strings.Split(line, "\t")
	if len(c) != 10 {
		return Row{}, false, fmt.Errorf("%d columns, want 10", len(c))
	}
	if strings.ContainsAny(c[0], "-.") {
		return Row{}, false, nil
	}
	head, err := strconv.Atoi(c[6])
	if err != nil {
		return Row{}, false, fmt.Errorf("head %q: %w", c[6], err)
	}
	return Row{Form: c[1], Lemma: c[2], U: c[3], Fine: c[4], Rel: c[7], Head: head - 1, Glued: strings.Contains(c[9], "SpaceAfter=No")}, true, nil
}

// Project returns the heads of a tree in which no arcs cross, by lifting the shortest crossing arc to its head's head until none does.
func Project(heads []int) []int {
	out := append([]int(nil), heads...)
	for range heads {
		d := shortestCrossing(out)
		if d < 0 {
			break
		}
		out[d] = out[out[d]]
	}
	return out
}

// shortestCrossing returns the dependent of the shortest arc that spans a token not under the arc's head, -1 where there is none.
func shortestCrossing(heads []int) int {
	best, length := -1, 0
	for d, h := range heads {
		if h < 0 {
			continue
		}
		lo, hi := min(d, h), max(d, h)
		if best >= 0 && hi-lo >= length {
			continue
		}
		for k := lo + 1; k < hi; k++ {
			a := k
			for a >= 0 && a != h {
				a = heads[a]
			}
			if a != h {
				best, length = d, hi-lo
				break
			}
		}
	}
	return best
}
