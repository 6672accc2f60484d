package grammar

// tagged sets the tag of a small word right by what it does in the tree: prepositions mark no clauses, and conjunctions govern no nouns.
func tagged(s *Sentence, i int) {
	t := &s.Tokens[i]
	switch {
	case t.Tag == ADP && t.Rel == "mark" && t.Fine == "IN":
		t.Tag = SCONJ
	case t.Tag == SCONJ && t.Rel == "case":
		t.Tag = ADP
	case t.Tag == ADV && t.Rel == "compound:prt":
		t.Tag = ADP
	case t.Tag == PRON && t.Rel == "mark" && s.is(i, "that"):
		t.Tag, t.Fine = SCONJ, "IN"
	}
}
