package index

import (
	"encoding/binary"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/mapping"
	bindex "github.com/blevesearch/bleve_index_api"

	"crosscheck/checker"
)

// Schema is the version of what an index holds and how. An index of another schema is not opened.
const Schema = 1

// An article is one document for its head and one for each sentence. The head carries the article whole, so that it comes back as it went
// in, and its story keys; a sentence carries its words and its claim keys, and nothing that is stored twice.
const (
	fieldArticle = "a" // head: the article, as packed.stored writes it
	fieldOrdinal = "o" // head: the ordinal that the ids of its sentences begin with
	fieldStory   = "s" // head: story keys
	fieldMember  = "m" // sentence: the same ordinal
	fieldKeys    = "k" // sentence: claim keys
	fieldWords   = "w" // sentence: terms of the analyzer
)

// The first byte of an id tells heads from sentences.
const (
	headID     = 'h' // and the article's path
	sentenceID = 's' // and the ordinal in four bytes, and the place in the article
)

func headOf(path string) string { return string(rune(headID)) + path }

func ordinalTerm(ordinal uint32) []byte { return binary.BigEndian.AppendUint32(nil, ordinal) }

// sentenceOf returns the id of the sentence at place n: short, since there are many, and in order of place.
func sentenceOf(ordinal uint32, n int) string {
	b := binary.BigEndian.AppendUint32(append(make([]byte, 0, 9), sentenceID), ordinal)
	if n < 0xff {
		return string(append(b, byte(n)))
	}
	return string(binary.BigEndian.AppendUint32(append(b, 0xff), uint32(n)))
}

// parseSentence reads what sentenceOf wrote, and false where the id is not a sentence's.
func parseSentence(id string) (ordinal uint32, n int, ok bool) {
	if len(id) < 6 || id[0] != sentenceID {
		return 0, 0, false
	}
	ordinal = binary.BigEndian.Uint32([]byte(id[1:5]))
	switch {
	case len(id) == 6 && id[5] != 0xff:
		return ordinal, int(id[5]), true
	case len(id) == 10 && id[5] == 0xff:
		return ordinal, int(binary.BigEndian.Uint32([]byte(id[6:]))), true
	}
	return 0, 0, false
}

// newMapping says to Bleve's own tools what the fields are. Documents are made below, so the mapping analyses nothing.
func newMapping() mapping.IndexMapping {
	m := bleve.NewIndexMapping()
	m.DefaultMapping = bleve.NewDocumentStaticMapping()
	m.IndexDynamic, m.StoreDynamic, m.DocValuesDynamic = false, false, false
	for _, name := range []string{fieldOrdinal, fieldStory, fieldMember, fieldKeys, fieldWords} {
		f := bleve.NewKeywordFieldMapping()
		f.Store, f.IncludeInAll, f.IncludeTermVectors, f.DocValues = false, false, false, false
		m.DefaultMapping.AddFieldMappingsAt(name, f)
	}
	return m
}

// document is a document of Bleve whose terms are already known, which spares the index the analysis by reflection.
type document struct {
	id     string
	fields []bindex.Field
}

func (d *document) ID() string                                  { return d.id }
func (d *document) Size() int                                   { return 64 * len(d.fields) }
func (d *document) VisitComposite(bindex.CompositeFieldVisitor) {}
func (d *document) HasComposite() bool                          { return false }
func (d *document) NumPlainTextBytes() uint64                   { return 0 }
func (d *document) StoredFieldsBytes() uint64                   { return 0 }
func (d *document) Indexed() bool                               { return true }

func (d *document) VisitFields(visit bindex.FieldVisitor) {
	for _, f := range d.fields {
		visit(f)
	}
}

// AddIDField is called by the index once for each document of a batch.
func (d *document) AddIDField() {
	d.fields = append(d.fields, &field{name: "_id", value: []byte(d.id), options: bindex.IndexField | bindex.StoreField,
		terms: bindex.TokenFrequencies{d.id: once}, length: 1})
}

// field is a field of a document with its terms.
type field struct {
	name    string
	value   []byte
	terms   bindex.TokenFrequencies
	options bindex.FieldIndexingOptions
	length  int
}

func (f *field) Name() string                                      { return f.name }
func (f *field) Value() []byte                                     { return f.value }
func (f *field) ArrayPositions() []uint64                          { return nil }
func (f *field) EncodedFieldType() byte                            { return 't' }
func (f *field) Analyze()                                          {}
func (f *field) Options() bindex.FieldIndexingOptions              { return f.options }
func (f *field) AnalyzedLength() int                               { return f.length }
func (f *field) AnalyzedTokenFrequencies() bindex.TokenFrequencies { return f.terms }
func (f *field) NumPlainTextBytes() uint64                         { return 0 }

// once is the frequency of a term that probably stands in one document only; uncounted is that of one which stands in many.
var (
	once      = counted(1)
	uncounted = counted(0)
)

func counted(n int) *bindex.TokenFreq {
	var f bindex.TokenFreq
	f.SetFrequency(n)
	return &f
}

// keyField returns a field of keys, each of which is one term.
func (z *analyzer) keyField(name string, keys []string) *field {
	terms := make(bindex.TokenFrequencies, len(keys))
	for _, k := range keys {
		if terms[k] == nil {
			terms[k] = z.known(k).frequency()
		}
	}
	return &field{name: name, terms: terms, options: bindex.IndexField, length: 1}
}

// shape says what of an entry is kept, and how.
type shape struct {
	body  byte // form of the article's body
	words bool // whether words can be searched for
}

// documents returns the documents of an entry whose article is packed under its ordinal.
func (z *analyzer) documents(e checker.Entry, p packed, s shape) []*document {
	ordinal := string(ordinalTerm(p.ordinal))
	head := &document{id: headOf(p.path), fields: []bindex.Field{
		&field{name: fieldArticle, value: p.stored(s.body), options: bindex.StoreField},
		&field{name: fieldOrdinal, terms: bindex.TokenFrequencies{ordinal: once}, options: bindex.IndexField, length: 1},
	}}
	if len(e.Story) > 0 {
		head.fields = append(head.fields, z.keyField(fieldStory, e.Story))
	}
	member := &field{name: fieldMember, terms: bindex.TokenFrequencies{ordinal: uncounted},
		options: bindex.IndexField | bindex.SkipFreqNorm, length: 1}
	docs := append(make([]*document, 0, 1+len(e.Article.Sentences)), head)
	for i, line := range e.Article.Sentences {
		d := &document{id: sentenceOf(p.ordinal, i), fields: append(make([]bindex.Field, 0, 4), member)}
		if s.words && line.Readable() {
			d.fields = append(d.fields, z.wordField(line.Text))
		}
		if i < len(e.Keys) && len(e.Keys[i]) > 0 {
			d.fields = append(d.fields, z.keyField(fieldKeys, e.Keys[i]))
		}
		docs = append(docs, d)
	}
	return docs
}

// wordField returns the field of a sentence's words.
func (z *analyzer) wordField(text string) *field {
	z.found = z.found[:0]
	z.round++
	z.all(text, func(t *term, _, _ int) {
		if t.in != z.round {
			t.in = z.round
			z.found = append(z.found, t)
		}
	})
	terms := make(bindex.TokenFrequencies, len(z.found)) // of the right size: it is gone through several times
	for _, t := range z.found {
		terms[t.text] = t.frequency()
	}
	return &field{name: fieldWords, terms: terms, options: bindex.IndexField | bindex.SkipFreqNorm, length: 1}
}
