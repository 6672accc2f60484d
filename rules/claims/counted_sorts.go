package claims

import (
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
)

// countedSorts are the sorts of things that the counted noun can name, whatever becomes the head of the frame: 31 employees who are treated are workers.
func (v *valued) countedSorts() []string {
	if v.n.Class != number.Count || v.n.Unit != "" && v.n.UnitTok < 0 {
		return nil
	}
	k := v.n.UnitTok
	if k < 0 {
		k = v.at
	}
	if v.of >= 0 {
		k = v.of
	}
	if _, who := v.grouped(); who != "" && v.bare {
		return lexicon.Sorts(who)
	}
	return lexicon.Sorts(v.Tree.Tokens[k].LowerLemma())
}
