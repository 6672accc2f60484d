package checker

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// fillIn gives every field below v a value that is not its zero.
func fillIn(v reflect.Value, rnd *rand.Rand) {
	if v.Type() == reflect.TypeFor[time.Time]() {
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fillIn(v.Field(i), rnd)
		}
	case reflect.String:
		v.SetString(string(rune('a'+rnd.IntN(20))) + "x")
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1+rnd.IntN(3), 4))
		for i := range v.Len() {
			fillIn(v.Index(i), rnd)
		}
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(1 + int64(rnd.IntN(1000)))
	case reflect.Uint8:
		v.SetUint(1 + uint64(rnd.IntN(3)))
	case reflect.Float64:
		v.SetFloat([]float64{0.5, 7, -3, math.Inf(1), math.Inf(-1), 1 << 60, 1764547200, math.Nextafter(41, 42)}[rnd.IntN(8)])
	}
}

// article has sentences of which every field says something, and one that is short of what most are.
func article(rnd *rand.Rand) Article {
	a := Article{Path: "a.md", Outlet: "Post", Wire: "Wire", Published: time.Date(2025, 12, 1, 0, 0, 0, 0, time.UTC)}
	a.Sentences = make([]Sentence, 3)
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if i > 0 {
			fillIn(reflect.ValueOf(s).Elem(), rnd)
		}
		s.N, s.Article, s.Outlet, s.Wire, s.Published = i*i, a.Path, a.Outlet, a.Wire, a.Published
	}
	return a
}

func TestPackedReadingsComeBackWhole(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	r := Reading{Article: article(rnd)}
	story := []string{"north", "south"}
	for i := range 40 {
		var c Claim
		if i%5 > 0 {
			for _, part := range []any{&c.Kind, &c.Span, &c.Frame, &c.Voice, &c.Value} {
				fillIn(reflect.ValueOf(part).Elem(), rnd)
			}
		}
		c.Frame.Story = story
		c.Sentence = r.Article.Sentences[i/3%3]
		r.Claims = append(r.Claims, c)
	}
	var p Packer
	for range 2 {
		got := p.Pack(r)
		assert.Nil(t, got.Claims)
		assert.Nil(t, got.Article.Sentences)
		assert.Equal(t, r.Article, got.article())
		assert.Equal(t, len(r.Claims), got.size())
		assert.Equal(t, r.Claims, got.unpack())
	}
	got := p.Pack(r)
	p.Close()
	assert.Equal(t, r.Claims, got.unpack())
	assert.Equal(t, r, p.Pack(r))
}

func TestListsThatClaimsShareArePackedOnce(t *testing.T) {
	r := Reading{Article: Article{Sentences: []Sentence{{Text: "One."}}}, Claims: []Claim{{Sentence: Sentence{Text: "One."}}}}
	fillIn(reflect.ValueOf(&r.Claims[0].Frame).Elem(), rand.New(rand.NewPCG(5, 6)))
	r.Claims = append(r.Claims, r.Claims[0])
	packed := new(Packer).Pack(r)
	got := packed.unpack()
	a, b := reflect.ValueOf(got[0].Frame), reflect.ValueOf(got[1].Frame)
	for i := range a.NumField() {
		if a.Field(i).Kind() == reflect.Slice {
			assert.Equal(t, a.Field(i).Pointer(), b.Field(i).Pointer(), a.Type().Field(i).Name)
		}
	}
}

func TestAClaimOfAnotherSentenceIsNotPacked(t *testing.T) {
	r := Reading{Article: Article{Sentences: []Sentence{{Text: "One."}}}, Claims: []Claim{{Sentence: Sentence{Text: "Two."}}}}
	assert.Equal(t, r, new(Packer).Pack(r))
}

func TestASentenceWithAnotherBylineIsNotPacked(t *testing.T) {
	for _, s := range []Sentence{{Article: "b.md"}, {Outlet: "Post"}, {Wire: "Wire"}, {Published: time.Unix(1, 0)}} {
		r := Reading{Article: Article{Sentences: []Sentence{{}, s}}}
		assert.Equal(t, r, new(Packer).Pack(r))
	}
}
