package postgres

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"reflect"
	"strings"

	"crosscheck/checker"
)

// Claims are stored as they were read, beside their article: reading them is what costs. What is written is found by walking the type, so
// that no field is ever forgotten; words and lists of words, which repeat from claim to claim, are written once an article.

// Layout names the form in which claims are stored. It changes whenever a field of a claim does.
func Layout() string {
	sum := sha256.Sum256([]byte("1;" + layoutOf(reflect.TypeFor[checker.Claim]())))
	return hex.EncodeToString(sum[:8])
}

func layoutOf(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Struct:
		var b strings.Builder
		for i := range t.NumField() {
			f := t.Field(i)
			if f.Type == sentenceType {
				continue
			}
			b.WriteString(f.Name + ":" + layoutOf(f.Type) + ",")
		}
		return "{" + b.String() + "}"
	case reflect.Slice:
		return "[" + layoutOf(t.Elem()) + "]"
	}
	return t.Kind().String()
}

var sentenceType = reflect.TypeFor[checker.Sentence]()

// packer writes the claims of one article.
type packer struct {
	words   map[string]uint64
	text    []byte // the words, in the order of their numbers
	lists   map[string]uint64
	members []byte // the lists
	body    []byte
	key     []byte
}

// packClaims writes the claims of an article.
func packClaims(claims []checker.Claim) ([]byte, error) {
	p := &packer{words: map[string]uint64{}, lists: map[string]uint64{}}
	for i := range claims {
		p.body = binary.AppendUvarint(p.body, uint64(claims[i].Sentence.N))
		if err := p.value(reflect.ValueOf(&claims[i]).Elem()); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	head := binary.AppendUvarint(nil, uint64(len(claims)))
	head = binary.AppendUvarint(head, uint64(len(p.words)))
	middle := binary.AppendUvarint(nil, uint64(len(p.lists)))
	for _, part := range [][]byte{head, p.text, middle, p.members, p.body} {
		if _, err := w.Write(part); err != nil {
			return nil, err
		}
	}
	err = w.Close()
	return out.Bytes(), err
}

func (p *packer) value(v reflect.Value) error {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == sentenceType {
			return nil
		}
		for i := range v.NumField() {
			if err := p.value(v.Field(i)); err != nil {
				return err
			}
		}
	case reflect.String:
		p.body = binary.AppendUvarint(p.body, p.word(v.String()))
	case reflect.Bool:
		b := byte(0)
		if v.Bool() {
			b = 1
		}
		p.body = append(p.body, b)
	case reflect.Float64:
		p.body = binary.LittleEndian.AppendUint64(p.body, math.Float64bits(v.Float()))
	case reflect.Int, reflect.Int64:
		p.body = binary.AppendVarint(p.body, v.Int())
	case reflect.Uint8:
		p.body = append(p.body, byte(v.Uint()))
	case reflect.Slice:
		return p.list(v)
	default:
		return fmt.Errorf("a claim holds a %s, which cannot be stored", v.Type())
	}
	return nil
}

func (p *packer) word(s string) uint64 {
	n, ok := p.words[s]
	if !ok {
		n = uint64(len(p.words))
		p.words[s] = n
		p.text = append(binary.AppendUvarint(p.text, uint64(len(s))), s...)
	}
	return n
}

// list writes the number of a list of words; 0 is nil, which is not the empty list.
func (p *packer) list(v reflect.Value) error {
	if v.Type().Elem().Kind() != reflect.String {
		return fmt.Errorf("a claim holds a %s, which cannot be stored", v.Type())
	}
	if v.IsNil() {
		p.body = append(p.body, 0)
		return nil
	}
	p.key = binary.AppendUvarint(p.key[:0], uint64(v.Len()))
	for i := range v.Len() {
		p.key = binary.AppendUvarint(p.key, p.word(v.Index(i).String()))
	}
	n, ok := p.lists[string(p.key)]
	if !ok {
		n = uint64(len(p.lists)) + 1
		p.lists[string(p.key)] = n
		p.members = append(p.members, p.key...)
	}
	p.body = binary.AppendUvarint(p.body, n)
	return nil
}
