package checker

// The sentences of an article are packed beside its claims: as they are, what one knows of its place and its byline takes more room than
// its words.

// packText packs sentences whose byline is their article's. It is false where one has another.
func (e *encoder) packText(a *Article) (texts []string, ok bool) {
	texts = make([]string, len(a.Sentences))
	for i := range a.Sentences {
		s := a.Sentences[i]
		if s.Article != a.Path || s.Outlet != a.Outlet || s.Wire != a.Wire || s.Published != a.Published {
			return nil, false
		}
		texts[i] = s.Text
		sentenceFields(e, &s)
		e.uint(uint64(len(s.Breaks)))
		for j := range s.Breaks {
			breakFields(e, &s.Breaks[j])
		}
		e.uint(uint64(len(s.Silence)))
		for j := range s.Silence {
			silenceFields(e, &s.Silence[j])
		}
	}
	return texts, true
}

// unpackText returns the sentences of an article, whose words are texts.
func (d *decoder) unpackText(a *Article, texts []string) []Sentence {
	out := make([]Sentence, len(texts))
	for i := range out {
		s := &out[i]
		s.Article, s.Outlet, s.Wire, s.Published, s.Text = a.Path, a.Outlet, a.Wire, a.Published, texts[i]
		sentenceFields(d, s)
		if n := d.uint(); n > 0 {
			s.Breaks = make([]Break, n)
		}
		for j := range s.Breaks {
			breakFields(d, &s.Breaks[j])
		}
		if n := d.uint(); n > 0 {
			s.Silence = make([]Silence, n)
		}
		for j := range s.Silence {
			silenceFields(d, &s.Silence[j])
		}
	}
	return out
}

// sentenceFields goes through what is a sentence's own, but for its words and its lists.
func sentenceFields(f fields, s *Sentence) {
	for _, n := range [...]*int{&s.N, &s.Line, &s.Column, &s.Paragraph} {
		f.place(n)
	}
	f.byte((*byte)(&s.Part))
}

func breakFields(f fields, b *Break) {
	for _, n := range [...]*int{&b.At, &b.Line, &b.Column} {
		f.place(n)
	}
}

func silenceFields(f fields, s *Silence) {
	f.text(&s.Rule)
	f.text(&s.Reason)
	f.place(&s.Line)
}
