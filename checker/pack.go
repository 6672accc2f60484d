package checker

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"
)

// A Packer packs readings, which take a tenth of their room then beside their words: an archive's would not fit into memory as they are. A
// Packer, and the readings that it packed, are used by one goroutine at a time.
type Packer struct {
	numbers map[string]uint64 // of strings
	strings []string
}

// packed are the sentences and the claims of a reading as bytes.
type packed struct {
	by     *Packer
	n      int      // claims
	texts  []string // of the sentences
	places []byte   // the rest of the sentences
	claims []byte   // nil where nobody asks for them any more
}

// Close lets go of what only packing needs: from then on Pack leaves readings as they are.
func (p *Packer) Close() { p.numbers = nil }

// Pack returns the reading with its sentences and its claims packed, for one Engine.Cross alone, which drops the claims story by story and
// reports the sentences: both are nil. What has another byline than the article, or a sentence that is not the article's, leaves the reading
// as it is.
func (p *Packer) Pack(r Reading) Reading {
	if p.numbers == nil && p.strings != nil {
		return r
	}
	if p.numbers == nil {
		p.numbers, p.strings = map[string]uint64{"": 0}, []string{""}
	}
	e := &encoder{p: p, out: make([]byte, 0, 12*len(r.Article.Sentences)+96*len(r.Claims))}
	texts, ok := e.packText(&r.Article)
	from := len(e.out)
	if !ok || !e.packClaims(&r) {
		return r
	}
	r.packed = &packed{by: p, n: len(r.Claims), texts: texts, places: slices.Clone(e.out[:from]), claims: slices.Clone(e.out[from:])}
	r.Claims, r.Article.Sentences = nil, nil
	return r
}

// packClaims packs claims of the article's sentences. It is false where one is of another.
func (e *encoder) packClaims(r *Reading) bool {
	at := make(map[int]int, len(r.Article.Sentences))
	for i := range r.Article.Sentences {
		at[r.Article.Sentences[i].N] = i
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		n, ok := at[c.Sentence.N]
		if !ok || !twin(&c.Sentence, &r.Article.Sentences[n]) {
			return false
		}
		e.uint(uint64(n))
		claimFields(e, c)
	}
	return true
}

// twin tells whether two sentences are one.
func twin(a, b *Sentence) bool {
	return a.Text == b.Text && a.Article == b.Article && a.N == b.N && a.Line == b.Line && a.Column == b.Column && a.Paragraph == b.Paragraph &&
		a.Part == b.Part && a.Outlet == b.Outlet && a.Wire == b.Wire && a.Published.Equal(b.Published) && len(a.Breaks) == len(b.Breaks) &&
		len(a.Silence) == len(b.Silence)
}

// size returns how many claims a reading has, packed or not.
func (r *Reading) size() int {
	if r.packed != nil {
		return r.packed.n
	}
	return len(r.Claims)
}

// article returns the article of a reading, with its sentences.
func (r *Reading) article() Article {
	a := r.Article
	if r.packed != nil {
		d := &decoder{p: r.packed.by, in: r.packed.places}
		a.Sentences = d.unpackText(&a, r.packed.texts)
	}
	return a
}

// unpack returns the claims of a reading.
func (r *Reading) unpack() []Claim {
	if r.packed == nil {
		return r.Claims
	}
	sentences := r.article().Sentences
	out := make([]Claim, r.packed.n)
	d := &decoder{p: r.packed.by, in: r.packed.claims}
	for i := range out {
		out[i].Sentence = sentences[d.uint()]
		claimFields(d, &out[i])
	}
	return out
}

// fields reads or writes the fields of a claim one after the other.
type fields interface {
	text(*string)
	list(n int, l *[]string)
	number(*float64)
	place(*int)
	truths(...*bool)
	byte(*byte)
}

// claimFields goes through all of a claim but its sentence. What it leaves out is lost: a test holds it against the types.
func claimFields(f fields, c *Claim) {
	f.text((*string)(&c.Kind))
	f.place(&c.Span.Start)
	f.place(&c.Span.End)
	x, v, w := &c.Frame, &c.Voice, &c.Value
	for _, s := range [...]*string{&x.Head, &x.Label, &x.Pred, &x.Event, &x.Deed, &x.Onset, &x.Stage, &x.Part, &v.Speaker, &v.Role, &v.Verb, &v.Source, &w.Text, &w.Unit, &w.Timex, &w.Rate} {
		f.text(s)
	}
	for i, l := range [lists]*[]string{&x.Terms, &x.Names, &x.Places, &x.Lands, &x.Scope, &x.Around, &x.Main, &x.Story, &x.Prints, &x.Cast, &x.Party, &x.Sorts} {
		f.list(i, l)
	}
	f.truths(&x.When.Known, &x.Lead.Known, &w.Admits.Known, &x.First, &x.Lone, &x.Alone, &x.Sure, &x.Placed, &x.Terse, &x.Spent, &v.Named, &v.Denied, &v.Quoted,
		&w.Hedged, &w.Negative, &w.Range, &w.Stage)
	for _, n := range [...]*float64{&x.Total, &x.Sum, &x.Toll, &w.Exact} {
		f.number(n)
	}
	for _, i := range [...]*Interval{&x.When, &x.Lead, &w.Admits} {
		if i.Known {
			f.number(&i.Low)
			f.number(&i.High)
		}
	}
	f.byte((*byte)(&v.Mode))
}

// lists is how many lists a claim has.
const lists = 12

// encoder writes. A list that the claim before had in the same memory, as all claims of an article have what it is about, is not repeated.
type encoder struct {
	p    *Packer
	out  []byte
	last [lists][]string
}

func (e *encoder) uint(n uint64) { e.out = binary.AppendUvarint(e.out, n) }
func (e *encoder) place(n *int)  { e.out = binary.AppendVarint(e.out, int64(*n)) }
func (e *encoder) byte(b *byte)  { e.out = append(e.out, *b) }

func (e *encoder) text(s *string) {
	n, ok := e.p.numbers[*s]
	if !ok {
		own := strings.Clone(*s)
		n = uint64(len(e.p.strings))
		e.p.numbers[own] = n
		e.p.strings = append(e.p.strings, own)
	}
	e.uint(n)
}

func (e *encoder) list(n int, l *[]string) {
	last := e.last[n]
	e.last[n] = *l
	if len(*l) > 0 && len(last) == len(*l) && &last[0] == &(*l)[0] {
		e.uint(1)
		return
	}
	if len(*l) == 0 {
		e.uint(0)
		return
	}
	e.uint(uint64(len(*l)) + 1)
	for i := range *l {
		e.text(&(*l)[i])
	}
}

func (e *encoder) truths(bs ...*bool) {
	n := uint64(0)
	for i, b := range bs {
		if *b {
			n |= 1 << i
		}
	}
	e.uint(n)
}

// number writes whole numbers, of which most are small, in few bytes.
func (e *encoder) number(f *float64) {
	if n := int64(*f); float64(n) == *f && n < 1<<50 && n > -1<<50 && (n != 0 || !math.Signbit(*f)) {
		e.out = binary.AppendVarint(e.out, n<<1)
		return
	}
	e.out = binary.LittleEndian.AppendUint64(binary.AppendVarint(e.out, 1), math.Float64bits(*f))
}

// decoder reads what an encoder wrote.
type decoder struct {
	p    *Packer
	in   []byte
	last [lists][]string
}

func (d *decoder) uint() uint64 {
	n, size := binary.Uvarint(d.in)
	d.in = d.in[size:]
	return n
}

func (d *decoder) int() int64 {
	n, size := binary.Varint(d.in)
	d.in = d.in[size:]
	return n
}

func (d *decoder) place(n *int)   { *n = int(d.int()) }
func (d *decoder) text(s *string) { *s = d.p.strings[d.uint()] }

func (d *decoder) byte(b *byte) {
	*b = d.in[0]
	d.in = d.in[1:]
}

func (d *decoder) list(at int, l *[]string) {
	switch n := d.uint(); n {
	case 0:
		*l = nil
	case 1:
		*l = d.last[at]
	default:
		*l = make([]string, n-1)
		for i := range *l {
			d.text(&(*l)[i])
		}
	}
	d.last[at] = *l
}

func (d *decoder) truths(bs ...*bool) {
	n := d.uint()
	for i, b := range bs {
		*b = n>>i&1 == 1
	}
}

func (d *decoder) number(f *float64) {
	if n := d.int(); n&1 == 0 {
		*f = float64(n >> 1)
		return
	}
	*f = math.Float64frombits(binary.LittleEndian.Uint64(d.in))
	d.in = d.in[8:]
}
