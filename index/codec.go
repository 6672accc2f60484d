package index

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"crosscheck/checker"
)

// codecVersion is the first byte of every stored article. Schema counts with it: a change here is a change of Schema.
const codecVersion = 1

// header is what is known of a stored article without unpacking its sentences.
type header struct {
	ordinal   uint32   // the article's number in the ids of its sentences
	hash      [16]byte // of everything that the article holds
	sentences int
	outlet    string
	wire      string
	title     string
	published time.Time
}

// packed is an article made ready to be stored: the same article always packs to the same bytes.
type packed struct {
	header
	path string
	body []byte // as encodeBody wrote it
}

// pack encodes an article, which may be read no more often than once.
func pack(a checker.Article) packed {
	p := packed{path: a.Path, body: encodeBody(a)}
	p.sentences, p.outlet, p.wire, p.title, p.published = len(a.Sentences), a.Outlet, a.Wire, a.Title, a.Published
	h := sha256.New()
	h.Write(appendString(nil, p.path))
	h.Write(p.appendHeader(nil))
	h.Write(p.body)
	copy(p.hash[:], h.Sum(nil))
	return p
}

// appendHeader writes what the hash covers of the header.
func (p *packed) appendHeader(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(p.sentences))
	b = appendString(b, p.outlet)
	b = appendString(b, p.wire)
	b = appendString(b, p.title)
	return appendTime(b, p.published)
}

// The forms of a stored body.
const (
	bodyPlain    = iota // as it is, for an index in memory, where speed counts
	bodyDeflated        // for one on disk, where size does
)

// stored returns the bytes that the index keeps: the header in clear, so that a list is cheap, and the body in the form given.
func (p *packed) stored(form byte) []byte {
	b := make([]byte, 0, 64+len(p.body)/2)
	b = append(b, codecVersion)
	b = binary.AppendUvarint(b, uint64(p.ordinal))
	b = append(b, p.hash[:]...)
	b = p.appendHeader(b)
	b = binary.AppendUvarint(b, uint64(len(p.body)))
	if b = append(b, form); form == bodyPlain {
		return append(b, p.body...)
	}
	return deflate(b, p.body)
}

// unpackHeader reads the header of a stored article, and returns the rest: the length of the body, its form, and the body.
func unpackHeader(stored []byte) (h header, rest []byte, err error) {
	r := reader{b: stored}
	if v := r.byte(); r.err == nil && v != codecVersion {
		return h, nil, fmt.Errorf("article is stored in form %d, not %d", v, codecVersion)
	}
	h.ordinal = uint32(r.uint())
	copy(h.hash[:], r.take(len(h.hash)))
	h.sentences = int(r.uint())
	h.outlet, h.wire, h.title, h.published = r.string(), r.string(), r.string(), r.time()
	return h, r.b, r.err
}

// unpack returns the article that was stored under the path, whole, or an error where a single byte of it differs from what went in.
func unpack(path string, stored []byte) (checker.Article, error) {
	h, rest, err := unpackHeader(stored)
	if err != nil {
		return checker.Article{}, err
	}
	r := reader{b: rest}
	size, form := r.uint(), r.byte()
	if r.err != nil || size > maxBody {
		return checker.Article{}, errShort
	}
	p := packed{header: h, path: path, body: r.b}
	switch {
	case form == bodyDeflated:
		if p.body, err = inflate(r.b, int(size)); err != nil {
			return checker.Article{}, err
		}
	case form != bodyPlain || len(r.b) != int(size):
		return checker.Article{}, errShort
	}
	sum := sha256.New()
	sum.Write(appendString(nil, path))
	sum.Write(p.appendHeader(nil))
	sum.Write(p.body)
	if !bytes.Equal(sum.Sum(nil)[:len(h.hash)], h.hash[:]) {
		return checker.Article{}, errors.New("its bytes are not those that were stored")
	}
	a := checker.Article{Path: path, Outlet: h.outlet, Wire: h.wire, Title: h.title, Published: h.published}
	if err := decodeBody(&a, p.body, h.sentences); err != nil {
		return checker.Article{}, err
	}
	return a, nil
}

// maxBody bounds what a damaged length may have us allocate: no article is a gigabyte long.
const maxBody = 1 << 30

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
