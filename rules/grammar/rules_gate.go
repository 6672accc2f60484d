package grammar

import "strings"

// A treeRule is a rule over the tree, with what it first asks of a token: most tokens are turned away at the gate, before the rule is called.
type treeRule struct {
	run  func(*Sentence, int)
	gate gate
	of   uint64 // what passes, as bits by universal tag or by mark
}

// A gate tells which part of a token is looked at.
type gate uint8

const (
	open   gate = iota // none: the rule looks at every token
	first              // its place: the rule looks at the first token only
	byTag              // its universal tag
	byFine             // its Penn tag
	byRel              // its relation
)

func all(run func(*Sentence, int)) treeRule { return treeRule{run: run} }

func opens(run func(*Sentence, int)) treeRule { return treeRule{run: run, gate: first} }

func tags(run func(*Sentence, int), tag Tag) treeRule { return treeRule{run, byTag, 1 << tag} }

func fine(run func(*Sentence, int), names string) treeRule {
	return treeRule{run, byFine, marks(names, fineMark)}
}

// rels is for rules that ask for one of the relations, or for a subtype of one.
func rels(run func(*Sentence, int), names string) treeRule {
	return treeRule{run, byRel, marks(names, relMark)}
}

// relMark tells relations by their first two letters, which subtypes share, and fineMark Penn tags by the first and the last. Names that share a
// mark cost a call and nothing else.
func relMark(rel string) uint8 {
	if len(rel) < 2 {
		return 0
	}
	return (rel[0] + 3*rel[1]) & 63
}

func fineMark(fine string) uint8 {
	if fine == "" {
		return 0
	}
	return (fine[0] + 3*fine[len(fine)-1]) & 63
}

func marks(names string, mark func(string) uint8) (of uint64) {
	for _, name := range strings.Fields(names) {
		of |= 1 << mark(name)
	}
	return of
}

// over runs the rule on the tokens from lo up to hi that pass, each as the rules before and the rule itself have left it.
func (r *treeRule) over(s *Sentence, lo, hi int) {
	tokens, run, of := s.Tokens[:hi], r.run, r.of
	switch r.gate {
	case first:
		if lo == 0 && hi > 0 {
			run(s, 0)
		}
	case byTag:
		for i := lo; i < len(tokens); i++ {
			if of>>(tokens[i].Tag&63)&1 == 1 {
				run(s, i)
			}
		}
	case byFine:
		for i := lo; i < len(tokens); i++ {
			if of>>fineMark(tokens[i].Fine)&1 == 1 {
				run(s, i)
			}
		}
	case byRel:
		for i := lo; i < len(tokens); i++ {
			if of>>relMark(tokens[i].Rel)&1 == 1 {
				run(s, i)
			}
		}
	default:
		for i := lo; i < len(tokens); i++ {
			run(s, i)
		}
	}
}

// settle runs the rules over a parsed sentence.
func (s *Sentence) settle() {
	for k := range treeRules {
		treeRules[k].over(s, 0, len(s.Tokens))
	}
}
