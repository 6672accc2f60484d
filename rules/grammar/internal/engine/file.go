package engine

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
	"sync"
)

// The model file: a magic, then sections written by one writer and read by one reader in the same order. Numbers are varints, tables of
// weights are packed: most weights are zero, most others fit half a byte.

const magic = "crosscheck grammar 7\n"

var errShort = errors.New("model ends early")

// Encode writes a model.
func (m *Model) Encode() []byte {
	w := &writer{b: []byte(magic)}
	w.uint(len(m.Pairs))
	for _, p := range m.Pairs {
		w.uint(int(p.U))
		w.str(p.Fine)
	}
	for _, list := range m.ByTag {
		w.str(string(list))
	}
	w.uint(len(m.Rels))
	for _, r := range m.Rels {
		w.str(r)
	}
	for _, set := range m.Masks {
		w.b = binary.LittleEndian.AppendUint64(w.b, uint64(set))
	}
	w.lexicon(m.Lex)
	lemmas := &writer{}
	lemmas.lemmas(m.Lemmas)
	w.str(string(lemmas.b))
	label, label2 := m.Label.dense(), m.Label2.dense()
	for _, r := range []*Rows{&m.Tag, &m.Tag2, &m.Fine, &m.Again, &label, &label2} {
		w.rows(r)
	}
	for _, a := range []*Moves{&m.Arc, &m.Arc2} {
		w.uint(int(a.Bits))
		w.packed(a.words())
	}
	for i := range m.Habits {
		w.habits(&m.Habits[i])
	}
	w.uint(m.Doubt)
	w.uint(m.Doubt2)
	for _, c := range m.Cut {
		w.uint(int(c))
	}
	w.uint(int(m.Shrink * 1e6))
	w.uint(int(m.Ratio))
	w.uint(int(m.Weigh))
	return w.b
}

// Decode reads a model.
func Decode(b []byte) (m *Model, err error) {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return nil, errors.New("not a model of this version")
	}
	r := &reader{b: b[len(magic):]}
	defer caught(&err)
	m = &Model{Masks: make([]LabelSet, MaskCount), ByTag: make([][]uint8, 17)}
	for n := r.uint(); n > 0; n-- {
		m.Pairs = append(m.Pairs, Pair{U: uint8(r.uint()), Fine: r.str()})
	}
	for i := range m.ByTag {
		m.ByTag[i] = []uint8(r.str())
	}
	for n := r.uint(); n > 0; n-- {
		m.Rels = append(m.Rels, r.str())
	}
	for i := range m.Masks {
		m.Masks[i] = LabelSet(binary.LittleEndian.Uint64(r.take(8)))
	}
	var jobs []func()
	jobs = append(jobs, r.lexicon(m), r.lemmas(m), r.rows(&m.Tag), r.rows(&m.Tag2), r.rows(&m.Fine), r.rows(&m.Again), r.thin(&m.Label), r.thin(&m.Label2), r.moves(&m.Arc), r.moves(&m.Arc2))
	for i := range m.Habits {
		m.Habits[i].Bits = uint(r.uint())
		jobs = append(jobs, r.habits(&m.Habits[i]))
	}
	m.Doubt = r.uint()
	m.Doubt2 = r.uint()
	for i := range m.Cut {
		m.Cut[i] = int32(r.uint())
	}
	m.Shrink = float64(r.uint()) / 1e6
	m.Ratio = int64(r.uint())
	m.Weigh = int64(r.uint())
	if err := run(jobs); err != nil {
		return nil, err
	}
	m.Ready()
	return m, nil
}

// caught turns the panic of a reader that ran out of bytes into an error.
func caught(err *error) {
	if e := recover(); e != nil {
		*err = fmt.Errorf("read model: %v", e)
	}
}

// run runs jobs side by side and returns the first error in their order.
func run(jobs []func()) error {
	errs := make([]error, len(jobs))
	var wg sync.WaitGroup
	for i, job := range jobs {
		wg.Go(func() {
			defer caught(&errs[i])
			job()
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

type writer struct{ b []byte }

func (w *writer) uint(n int)   { w.b = binary.AppendUvarint(w.b, uint64(n)) }
func (w *writer) str(s string) { w.uint(len(s)); w.b = append(w.b, s...) }

func (w *writer) rows(r *Rows) {
	w.uint(int(r.Bits))
	w.uint(r.Width)
	w.packed(r.W)
}

// habits writes each full slot and how many empty ones are before it.
func (w *writer) habits(h *Habits) {
	w.uint(int(h.Bits))
	body := &writer{}
	gap := 0
	for _, slot := range h.Slots {
		if slot == 0 {
			gap++
			continue
		}
		body.uint(gap)
		body.b = binary.LittleEndian.AppendUint32(body.b, slot)
		gap = 0
	}
	w.str(string(body.b))
}

func (w *writer) lexicon(l *Lexicon) {
	w.uint(len(l.Entries))
	for _, e := range l.Entries {
		w.b = binary.LittleEndian.AppendUint32(w.b, e.Form)
		w.b = binary.LittleEndian.AppendUint16(w.b, e.Amb)
		w.b = binary.LittleEndian.AppendUint16(w.b, e.C1<<1|uint16(b2u(e.Seen)))
		w.b = append(w.b, e.Sure, e.C2, e.Caps, e.Auto)
	}
}

func (w *writer) lemmas(l *Lemmas) {
	keys := sortedKeys(l.Words)
	w.uint(len(keys))
	for _, k := range keys {
		w.uint(int(k.Pair))
		w.str(k.Text)
		w.str(l.Words[k])
	}
	rules := sortedKeys(l.Rules)
	w.uint(len(rules))
	for _, k := range rules {
		w.uint(int(k.Pair))
		w.str(k.Text)
		w.uint(int(l.Rules[k].Cut))
		w.str(l.Rules[k].Add)
	}
	for _, keep := range l.Keep {
		w.b = append(w.b, byte(b2u(keep)))
	}
}

func sortedKeys[V any](m map[LemmaKey]V) []LemmaKey {
	var keys []LemmaKey
	for k := range m {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if keys[i].Pair != keys[j].Pair {
			return keys[i].Pair < keys[j].Pair
		}
		return keys[i].Text < keys[j].Text
	})
	return keys
}

// A reader panics with errShort where the bytes end early; Decode turns that into an error.
type reader struct{ b []byte }

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		panic(errShort)
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *reader) uint() int {
	n, size := binary.Uvarint(r.b)
	if size <= 0 || n > 1<<40 {
		panic(errShort)
	}
	r.b = r.b[size:]
	return int(n)
}

func (r *reader) str() string { return string(r.take(r.uint())) }

func (r *reader) lexicon(m *Model) func() {
	n := r.uint()
	b := r.take(12 * n)
	return func() {
		entries := make([]Entry, n)
		for i := range entries {
			e := b[12*i:]
			c1 := binary.LittleEndian.Uint16(e[6:])
			entries[i] = Entry{Form: binary.LittleEndian.Uint32(e), Amb: binary.LittleEndian.Uint16(e[4:]), C1: c1 >> 1, Seen: c1&1 == 1,
				Sure: e[8], C2: e[9], Caps: e[10], Auto: e[11]}
		}
		m.Lex = NewLexicon(entries)
	}
}

func (r *reader) habits(h *Habits) func() {
	section := &reader{b: r.take(r.uint())}
	if h.Bits > 20 {
		panic(errShort)
	}
	return func() {
		h.Slots = make([]uint32, 1<<h.Bits)
		for i := 0; len(section.b) > 0; i++ {
			i += section.uint()
			h.Slots[i] = binary.LittleEndian.Uint32(section.take(4))
		}
	}
}

func (r *reader) lemmas(m *Model) func() {
	section := &reader{b: r.take(r.uint())}
	return func() {
		r := section
		n := r.uint()
		l := &Lemmas{Words: make(map[LemmaKey]string, n)}
		for ; n > 0; n-- {
			k := LemmaKey{Pair: uint8(r.uint())}
			k.Text = r.str()
			l.Words[k] = r.str()
		}
		n = r.uint()
		l.Rules = make(map[LemmaKey]Rule, n)
		for ; n > 0; n-- {
			k := LemmaKey{Pair: uint8(r.uint())}
			k.Text = r.str()
			l.Rules[k] = Rule{Cut: uint8(r.uint()), Add: r.str()}
		}
		for i, b := range r.take(256) {
			l.Keep[i] = b == 1
		}
		m.Lemmas = l
	}
}
