package claims

import "crosscheck/rules/grammar"

// occurs returns what an ordinal counts where it stands before "time": the cable of "the fourth time this winter that a cable has been hit", which is
// the fourth cable to be hit; -1 where no clause behind it tells.
func (v *valued) occurs(thing int) int {
	const reach = 7 // words between, as "in as many months"
	if v.Tree.Tokens[thing].LowerLemma() != "time" {
		return -1
	}
	for k := thing + 1; k < min(len(v.Tree.Tokens), thing+reach); k++ {
		if !v.word(k, "that") {
			continue
		}
		h := v.Tree.Tokens[k].Head
		if h <= k || v.Tree.Tokens[h].Tag != grammar.VERB {
			return -1
		}
		if s := v.Tree.Subject(h); s > k && v.Tree.Tokens[s].Tag == grammar.NOUN && v.Tree.Child(h, "aux:pass") >= 0 {
			return s // what something befell
		}
		return -1
	}
	return -1
}
