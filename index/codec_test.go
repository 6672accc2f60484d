package index

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// filler gives every field of a value, to the last of a slice's members, a value of its own. A field of a kind that it does not know fails
// the test: the codec will not know it either.
type filler struct {
	t *testing.T
	n int
}

func (f *filler) fill(v reflect.Value) {
	f.n++
	switch v.Interface().(type) {
	case time.Time:
		at := time.Date(2026, 1, f.n%27+1, 4, 5, f.n%60, f.n, time.FixedZone("XST", 3600*(f.n%12+1)))
		v.Set(reflect.ValueOf(at))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("Wörter Nr. %d", f.n))
	case reflect.Int:
		v.SetInt(int64(f.n))
	case reflect.Uint8:
		v.SetUint(uint64(f.n % 5))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
		for i := range v.Len() {
			f.fill(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	default:
		f.t.Fatalf("a %s: the codec and this test must learn it", v.Type())
	}
}

func roundTrip(t testing.TB, a checker.Article) checker.Article {
	p := pack(a)
	got, err := unpack(a.Path, p.stored(bodyDeflated))
	require.NoError(t, err)
	plain, err := unpack(a.Path, p.stored(bodyPlain))
	require.NoError(t, err)
	require.Equal(t, got, plain)
	return got
}

// TestNoFieldIsLost fails as soon as a field is added to an article that the codec does not keep.
func TestNoFieldIsLost(t *testing.T) {
	var a checker.Article
	(&filler{t: t}).fill(reflect.ValueOf(&a).Elem())
	assert.Equal(t, a, roundTrip(t, a))
	usual := checker.Article{Path: "a", Outlet: "b", Sentences: []checker.Sentence{{}, {}}}
	for i := range usual.Sentences {
		usual.Sentences[i] = checker.Sentence{Article: "a", Outlet: "b", N: i, Text: "Same."}
	}
	assert.Equal(t, usual, roundTrip(t, usual))
	for i := range reflect.TypeFor[checker.Sentence]().NumField() {
		one := usual // each field by itself, the others as usual
		one.Sentences = []checker.Sentence{usual.Sentences[0], usual.Sentences[1]}
		(&filler{t: t, n: 3 + i}).fill(reflect.ValueOf(&one.Sentences[1]).Elem().Field(i))
		assert.Equal(t, one, roundTrip(t, one))
		assert.NotEqual(t, pack(usual).hash, pack(one).hash, "field %d does not count", i)
	}
	assert.Equal(t, checker.Article{}, roundTrip(t, checker.Article{}))
}

func TestTimesKeepTheirZone(t *testing.T) {
	zoned := time.Date(2026, 3, 29, 1, 30, 0, 5, time.FixedZone("", -5*3600))
	for _, at := range []time.Time{{}, time.Unix(0, 0).UTC(), zoned, time.Date(1, 1, 1, 0, 0, 1, 0, time.UTC), time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC), zoned.Local()} {
		got := roundTrip(t, checker.Article{Published: at, Modified: at})
		assert.True(t, at.Equal(got.Published))
		assert.Equal(t, at.IsZero(), got.Published.IsZero())
		assert.Equal(t, at.Format(time.RFC3339Nano+" MST"), got.Published.Format(time.RFC3339Nano+" MST"))
		assert.Equal(t, at.Format(time.RFC3339Nano), got.Modified.Format(time.RFC3339Nano))
	}
}

func TestTheSameArticlePacksTheSame(t *testing.T) {
	e := invent(4, 1)[0]
	assert.Equal(t, pack(e.Article), pack(e.Article))
	p := pack(e.Article)
	assert.Equal(t, p.stored(bodyDeflated), p.stored(bodyDeflated))
	long := checker.Article{Path: "long", Sentences: []checker.Sentence{{Text: strings.Repeat("On and on. ", 1<<20)}, {Text: strings.Repeat("\x00\xff", 999)}}}
	assert.Equal(t, long, roundTrip(t, long))
}

func TestADifferingByteIsAnError(t *testing.T) {
	a := invent(4, 1)[0].Article
	p := pack(a)
	b := p.stored(bodyDeflated)
	for i := range b {
		damaged := append([]byte(nil), b...)
		damaged[i] ^= 0x10
		if got, err := unpack(a.Path, damaged); err == nil {
			assert.Equal(t, a, got, "byte %d", i) // the ordinal is no part of the article
		}
	}
	for n := range len(b) {
		_, err := unpack(a.Path, b[:n])
		assert.Error(t, err)
	}
	_, err := unpack("another", b)
	assert.Error(t, err)
}

// short is an article that has a bit of everything.
func short() checker.Article {
	return checker.Article{Path: "a", Outlet: "b", Title: "c", Published: time.Unix(1e9, 0).UTC(), Sentences: []checker.Sentence{
		{Article: "a", Outlet: "b", Published: time.Unix(1e9, 0).UTC(), Text: "One.", Part: checker.Title, Breaks: []checker.Break{{At: 1, Line: 2, Column: 3}}},
		{N: 7, Text: "Two.", Line: 4, Silence: []checker.Silence{{Rule: "d", Reason: "e", Line: 5}}},
	}}
}

func FuzzUnpack(f *testing.F) {
	p := pack(short())
	f.Add("a", p.stored(bodyDeflated))
	f.Add("", []byte{codecVersion})
	f.Fuzz(func(t *testing.T, path string, b []byte) {
		a, err := unpack(path, b)
		if err == nil {
			assert.Equal(t, pack(a).body, pack(roundTrip(t, a)).body)
		}
	})
}

func FuzzDecodeBody(f *testing.F) {
	p := pack(short())
	f.Add(p.body, p.sentences)
	f.Fuzz(func(t *testing.T, body []byte, sentences int) {
		var a checker.Article
		if decodeBody(&a, body, sentences) == nil {
			got := roundTrip(t, a)
			assert.Len(t, got.Sentences, len(a.Sentences))
		}
	})
}

// FuzzManifest reads any manifest: whatever it says, the data that it names lies in the index's own folder.
func FuzzManifest(f *testing.F) {
	f.Add([]byte(`{"schema":1,"keys":7,"data":"data-1"}`))
	f.Add([]byte(`{"schema":1,"data":"data-/../../etc"}`))
	f.Add([]byte(`{"data":"data-\u0000"}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, manifestName), b, 0o644))
		m, err := readManifest(dir)
		if err == nil {
			assert.Equal(t, dir, filepath.Dir(filepath.Join(dir, m.Data)))
		}
		x, err := OpenReadOnly(dir, Options{})
		assert.Error(t, err)
		assert.Nil(t, x)
	})
}
