package index

import (
	"encoding/binary"

	"crosscheck/checker"
)

// What a sentence has in common with its article, or with what is usual, is a bit of its first byte and costs nothing more.
const (
	usualN         = 1 << iota // its number is its place
	usualArticle               // it names the article's path
	usualOutlet                // the article's outlet
	usualWire                  // the article's wire
	usualPublished             // the article's day
	usualPart                  // body text
	usualBreaks                // none
	usualSilence               // none
)

// encodeBody writes the rest of the article: what it alone carries, the sentences' places, then their texts, which deflate best side by
// side.
func encodeBody(a checker.Article) []byte {
	n := 128
	for _, s := range a.Sentences {
		n += 8 + len(s.Text)
	}
	b := make([]byte, 0, n)
	b = appendString(b, a.Author)
	b = appendString(b, a.URL)
	b = appendString(b, a.Language)
	b = appendTime(b, a.Modified)
	line, paragraph := 0, 0
	for i, s := range a.Sentences {
		f := usual(a, i, s)
		b = append(b, f)
		b = binary.AppendVarint(b, int64(s.Line-line))
		b = binary.AppendVarint(b, int64(s.Column))
		b = binary.AppendVarint(b, int64(s.Paragraph-paragraph))
		b = binary.AppendUvarint(b, uint64(len(s.Text)))
		b = appendUnusual(b, s, f)
		line, paragraph = s.Line, s.Paragraph
	}
	for _, s := range a.Sentences {
		b = append(b, s.Text...)
	}
	return b
}

func usual(a checker.Article, i int, s checker.Sentence) byte {
	return when(s.N == i, usualN) | when(s.Article == a.Path, usualArticle) | when(s.Outlet == a.Outlet, usualOutlet) |
		when(s.Wire == a.Wire, usualWire) | when(sameTime(s.Published, a.Published), usualPublished) |
		when(s.Part == checker.Body, usualPart) | when(len(s.Breaks) == 0, usualBreaks) | when(len(s.Silence) == 0, usualSilence)
}

func when(b bool, bit byte) byte {
	if b {
		return bit
	}
	return 0
}

func appendUnusual(b []byte, s checker.Sentence, f byte) []byte {
	if f&usualN == 0 {
		b = binary.AppendVarint(b, int64(s.N))
	}
	if f&usualArticle == 0 {
		b = appendString(b, s.Article)
	}
	if f&usualOutlet == 0 {
		b = appendString(b, s.Outlet)
	}
	if f&usualWire == 0 {
		b = appendString(b, s.Wire)
	}
	if f&usualPublished == 0 {
		b = appendTime(b, s.Published)
	}
	if f&usualPart == 0 {
		b = append(b, byte(s.Part))
	}
	if f&usualBreaks == 0 {
		b = appendBreaks(b, s)
	}
	if f&usualSilence == 0 {
		b = binary.AppendUvarint(b, uint64(len(s.Silence)))
		for _, q := range s.Silence {
			b = appendString(b, q.Rule)
			b = appendString(b, q.Reason)
			b = binary.AppendVarint(b, int64(q.Line))
		}
	}
	return b
}

// appendBreaks writes each break as its distance from the one before: most are the next line's first column.
func appendBreaks(b []byte, s checker.Sentence) []byte {
	b = binary.AppendUvarint(b, uint64(len(s.Breaks)))
	from := checker.Break{Line: s.Line}
	for _, k := range s.Breaks {
		b = binary.AppendVarint(b, int64(k.At-from.At))
		b = binary.AppendVarint(b, int64(k.Line-from.Line))
		b = binary.AppendVarint(b, int64(k.Column))
		from = k
	}
	return b
}

// decodeBody fills an article whose header is known from what encodeBody wrote.
func decodeBody(a *checker.Article, body []byte, sentences int) error {
	r := reader{b: body}
	a.Author, a.URL, a.Language, a.Modified = r.string(), r.string(), r.string(), r.time()
	if sentences < 0 || sentences > len(body) {
		return errShort
	}
	if sentences == 0 {
		return r.err
	}
	a.Sentences = make([]checker.Sentence, sentences)
	lengths := make([]int, sentences)
	line, paragraph := 0, 0
	for i := range a.Sentences {
		s := &a.Sentences[i]
		f := r.byte()
		line, s.Column, paragraph = line+r.int(), r.int(), paragraph+r.int()
		s.Line, s.Paragraph = line, paragraph
		lengths[i] = int(r.uint())
		decodeUnusual(&r, a, i, f)
	}
	texts := string(r.b) // one copy that every sentence shares
	for i, n := range lengths {
		if r.err != nil || n < 0 || n > len(texts) {
			return errShort
		}
		a.Sentences[i].Text, texts = texts[:n], texts[n:]
	}
	return r.err
}

func decodeUnusual(r *reader, a *checker.Article, i int, f byte) {
	s := &a.Sentences[i]
	s.N, s.Article, s.Outlet, s.Wire, s.Published = i, a.Path, a.Outlet, a.Wire, a.Published
	if f&usualN == 0 {
		s.N = r.int()
	}
	if f&usualArticle == 0 {
		s.Article = r.string()
	}
	if f&usualOutlet == 0 {
		s.Outlet = r.string()
	}
	if f&usualWire == 0 {
		s.Wire = r.string()
	}
	if f&usualPublished == 0 {
		s.Published = r.time()
	}
	if f&usualPart == 0 {
		s.Part = checker.Part(r.byte())
	}
	if f&usualBreaks == 0 {
		from := checker.Break{Line: s.Line}
		s.Breaks = make([]checker.Break, r.count())
		for j := range s.Breaks {
			from = checker.Break{At: from.At + r.int(), Line: from.Line + r.int(), Column: r.int()}
			s.Breaks[j] = from
		}
	}
	if f&usualSilence == 0 {
		s.Silence = make([]checker.Silence, r.count())
		for j := range s.Silence {
			s.Silence[j] = checker.Silence{Rule: r.string(), Reason: r.string(), Line: r.int()}
		}
	}
}
