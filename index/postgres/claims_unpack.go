package postgres

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"reflect"

	"crosscheck/checker"
)

// maxClaims bounds what damage may have us read: no article has a quarter of a gigabyte of claims.
const maxClaims = 1 << 28

var errClaims = errors.New("the stored claims are damaged")

// unpacker reads what packer wrote. After a fault it returns zero values.
type unpacker struct {
	b     []byte
	words []string
	lists [][]string
	bad   bool
}

// unpackClaims returns the claims of an article. Lists are shared between them.
func unpackClaims(a checker.Article, stored []byte) ([]checker.Claim, error) {
	b, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(stored)), maxClaims))
	if err != nil {
		return nil, errClaims
	}
	u := &unpacker{b: b}
	count := u.count()
	u.words = make([]string, u.count())
	for i := range u.words {
		u.words[i] = string(u.take(u.count()))
	}
	u.lists = make([][]string, u.count())
	for i := range u.lists {
		list := make([]string, u.count())
		for j := range list {
			list[j] = u.word()
		}
		u.lists[i] = list
	}
	if count == 0 {
		return nil, u.fault()
	}
	out := make([]checker.Claim, count)
	for i := range out {
		n := int(u.uint())
		u.value(reflect.ValueOf(&out[i]).Elem())
		if u.bad || !sentenceAt(a, n, &out[i].Sentence) {
			return nil, errClaims
		}
	}
	if err := u.fault(); err != nil { // bytes are left over
		return nil, err
	}
	return out, nil
}

// sentenceAt finds the sentence with a number, which as a rule is its place.
func sentenceAt(a checker.Article, n int, out *checker.Sentence) bool {
	if n < len(a.Sentences) && a.Sentences[n].N == n {
		*out = a.Sentences[n]
		return true
	}
	for _, s := range a.Sentences {
		if s.N == n {
			*out = s
			return true
		}
	}
	return false
}

func (u *unpacker) fault() error {
	if u.bad || len(u.b) > 0 {
		return errClaims
	}
	return nil
}

func (u *unpacker) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == sentenceType {
			return
		}
		for i := range v.NumField() {
			u.value(v.Field(i))
		}
	case reflect.String:
		v.SetString(u.word())
	case reflect.Bool:
		v.SetBool(u.byte() == 1)
	case reflect.Float64:
		if b := u.take(8); b != nil {
			v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64(b)))
		}
	case reflect.Int, reflect.Int64:
		x, n := binary.Varint(u.b)
		if u.take(n) == nil {
			u.bad = true
		}
		v.SetInt(x)
	case reflect.Uint8:
		v.SetUint(uint64(u.byte()))
	case reflect.Slice:
		if n := u.uint(); n > uint64(len(u.lists)) {
			u.bad = true
		} else if n > 0 {
			v.Set(reflect.ValueOf(u.lists[n-1]))
		}
	}
}

func (u *unpacker) word() string {
	n := u.uint()
	if n >= uint64(len(u.words)) {
		u.bad = true
		return ""
	}
	return u.words[n]
}

func (u *unpacker) uint() uint64 {
	x, n := binary.Uvarint(u.b)
	if u.take(n) == nil {
		u.bad = true
	}
	return x
}

// count reads a length, each member of which takes at least one byte; a longer one is damage, and allocates nothing.
func (u *unpacker) count() int {
	n := u.uint()
	if n > uint64(len(u.b)) {
		u.bad = true
		return 0
	}
	return int(n)
}

func (u *unpacker) byte() byte {
	if b := u.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (u *unpacker) take(n int) []byte {
	if u.bad || n < 0 || n > len(u.b) {
		u.bad = true
		return nil
	}
	out := u.b[:n:n]
	u.b = u.b[n:]
	if out == nil {
		out = []byte{}
	}
	return out
}
