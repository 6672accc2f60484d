package grammar

import (
	"fmt"
	"io"
	"strings"
)

var tagNames = [...]string{"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"}

// String returns the name that the treebanks use, as in "NOUN".
func (t Tag) String() string {
	if int(t) < len(tagNames) {
		return tagNames[t]
	}
	return "X"
}

// Draw writes the tree with one token a line in order of print, indented by depth, for whoever writes a rule:
//
//	    The          the          DET   det      > toll   1.20
//	  toll           toll         NOUN  nsubj    > rose   3.10
//	rose             rise         VERB  root
func (s *Sentence) Draw(w io.Writer) error {
	wide := 0
	for i := range s.Tokens {
		wide = max(wide, 2*s.depth(i)+len([]rune(s.Tokens[i].Text)))
	}
	wide = min(wide, 48)
	for i, t := range s.Tokens {
		head := ""
		if t.Head >= 0 {
			head = "> " + s.Tokens[t.Head].Text
		}
		word := strings.Repeat("  ", s.depth(i)) + t.Text
		line := fmt.Sprintf("%3d %-*s  %-14s %-5s %-5s %-12s %-16s %5.2f", i, wide, word, t.Lemma, t.Tag, t.Fine, t.Rel, head, t.Margin)
		if _, err := fmt.Fprintln(w, line); err != nil {
			return fmt.Errorf("draw tree: %w", err)
		}
	}
	return nil
}

func (s *Sentence) depth(i int) int {
	d := 0
	for h := s.Tokens[i].Head; h >= 0 && d < 20; h = s.Tokens[h].Head {
		d++
	}
	return d
}
