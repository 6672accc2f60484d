package grammar

// voice makes the subject of a verb with a passive auxiliary a passive subject: the two labels were chosen apart.
func voice(s *Sentence, i int) {
	h := s.Tokens[i].Head
	if s.Tokens[i].Rel != "aux:pass" || h < 0 {
		return
	}
	for k := max(0, i-reach); k < h; k++ {
		switch t := &s.Tokens[k]; {
		case t.Head != h:
		case t.Rel == "nsubj":
			t.Rel = "nsubj:pass"
		case t.Rel == "csubj":
			t.Rel = "csubj:pass"
		case t.Rel == "cop":
			return
		}
	}
}
