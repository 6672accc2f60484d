package claims

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
)

// wholesome holds what is true of every reading, whatever was read.
func wholesome(t *testing.T, r checker.Reading) {
	t.Helper()
	require.True(t, slices.IsSorted(r.Story), "story keys out of order: %q", r.Story)
	last := checker.Claim{}
	for i, c := range r.Claims {
		text := c.Sentence.Text
		require.Less(t, c.Sentence.N, len(r.Article.Sentences))
		require.Equal(t, r.Article.Sentences[c.Sentence.N], c.Sentence)
		require.True(t, 0 <= c.Span.Start && c.Span.Start < c.Span.End && c.Span.End <= len(text), "%s: span %v outside %q", c.Kind, c.Span, text)
		require.NotEmpty(t, strings.TrimSpace(c.Quote()), "%s: nothing quoted of %q", c.Kind, text)
		if utf8.ValidString(text) {
			require.True(t, utf8.ValidString(c.Quote()), "%s: %q cuts a letter in two", c.Kind, c.Quote())
		}
		require.NotEmpty(t, c.Value.Text, "%s: %q has no value", c.Kind, c.Quote())
		require.Contains(t, checker.Kinds, c.Kind)
		ordered(t, c)
		if v := c.Value.Admits; v.Known {
			require.False(t, math.IsNaN(v.Low) || math.IsNaN(v.High) || v.Low > v.High, "%s: %q admits %v", c.Kind, c.Quote(), v)
		}
		require.True(t, i == 0 || last.Sentence.N < c.Sentence.N || last.Sentence.N == c.Sentence.N && last.Span.Start <= c.Span.Start, "claims out of print's order")
		last = c
	}
}

// ordered holds that the sets of a claim's frame are sorted, without repetitions, and that its keys say something.
func ordered(t *testing.T, c checker.Claim) {
	t.Helper()
	f := c.Frame
	for name, set := range map[string][]string{"terms": f.Terms, "names": f.Names, "places": f.Places, "scope": f.Scope, "around": f.Around, "main": f.Main, "story": f.Story} {
		require.True(t, slices.IsSorted(set), "%s of %q: %q out of order", name, c.Quote(), set)
		require.Len(t, slices.Compact(slices.Clone(set)), len(set), "%s of %q: %q repeat themselves", name, c.Quote(), set)
	}
	for _, k := range (Reader{}).ClaimKeys(c) {
		require.True(t, strings.HasPrefix(k, string(c.Kind)+"|"), "key %q", k)
	}
}

// FuzzRead holds that no text makes the reader panic, and that whatever it reads lies in the text.
func FuzzRead(f *testing.F) {
	for _, path := range corpora(f) {
		for _, m := range meanings(f, path) {
			f.Add(strings.Join(m.sentences, " "))
		}
	}
	f.Add(gazette)
	f.Add("# Title\n\n“A 3-1” — 7½ %… ‘x’ 12–\u00a0 March\u202f3 £\xff 0 00 1e9 -5")
	f.Fuzz(func(t *testing.T, text string) {
		a := ingest.Text("fuzz.md", text)
		a.Published = printedOn
		for i := range a.Sentences {
			a.Sentences[i].Published = printedOn
		}
		wholesome(t, Reader{}.Read(a))
		wholesome(t, Reader{}.Read(spokenArticle([]string{text})))
	})
}

// gazette is invented news prose with claims of every kind.
const gazette = `# Ferry fire off Halmar kills 12, captain in custody

A fire on the ferry Lady Brisa killed 12 people and injured at least 40 off Halmar on Tuesday, the Sessian coast guard said.

The blaze broke out at 4:12 a.m. in the second engine room, about 19 kilometers from the port, and burned for almost nine hours.
"We heard a bang, and then there was smoke in every corridor," said Ada Bright, 46, a teacher from Lower Sessia who was travelling with
her two sons. A quarter of the 380 passengers were children.

Captain Ivo Lund, 57, was arrested on Wednesday. His lawyer, Mara Quist, said he rejected the accusation. The prosecutor, Otto Brandis,
said Lund could be sentenced to 22 years in prison.

The Sessian Ferry Company, the country's third-largest operator, put the damage at $34 million. Its shares fell 7.5%. The company had
promised to replace the pumps before the summer, but the council postponed the vote 7-4 in February.

Mayor Ines Talvik, who won a third term last year, called the accident "the worst night in the history of this port". She supports an
inquiry; the union wants an apology before any talks. The harbor was closed on Tuesday and reopened on Wednesday at noon.
`

// The gazette gives claims of nearly every kind, and the same ones whenever it is read.
func TestReadingIsTheSameEveryTime(t *testing.T) {
	a := ingest.Text("gazette.md", gazette)
	want := Reader{}.Read(a)
	wholesome(t, want)
	kinds := map[checker.Kind]bool{}
	for _, c := range want.Claims {
		kinds[c.Kind] = true
	}
	assert.GreaterOrEqual(t, len(kinds), len(checker.Kinds)-2, "kinds read: %v", kinds)
	for range 5 {
		require.Equal(t, want, Reader{}.Read(a))
	}
	done := make(chan checker.Reading)
	for range 4 {
		go func() { done <- Reader{}.Read(a) }()
	}
	for range 4 {
		require.Equal(t, want, <-done)
	}
	b := ingest.Text("wire.md", "SALTMERE, Ohio (MW) — The quake killed 41 people in Halmar, Mayor Ada Brenn said.")
	assert.Equal(t, []checker.Reading{Reader{}.Read(b), want, Reader{}.Read(checker.Article{}), want}, Reader{}.ReadAll([]checker.Article{b, a, {}, a}))
}

// Reading changes nothing of what it is given.
func TestReadingLeavesTheArticleAlone(t *testing.T) {
	a, b := ingest.Text("gazette.md", gazette), ingest.Text("gazette.md", gazette)
	Reader{}.Read(a)
	assert.Equal(t, b, a)
}

// Nothing is read of furniture, nor of an article without a sentence.
func TestNothingIsReadOfFurniture(t *testing.T) {
	a := printed("The quake killed 41 people in Halmar.")
	require.NotEmpty(t, Reader{}.Read(a).Claims)
	a.Sentences[0].Part = checker.Furniture
	assert.Empty(t, Reader{}.Read(a).Claims)
	assert.Empty(t, Reader{}.Read(a).Story)
	assert.Empty(t, Reader{}.Read(checker.Article{}).Claims)
}

// BenchmarkRead reads articles from text to claims, grammar included; the article is about a kilobyte.
func BenchmarkRead(b *testing.B) {
	a := ingest.Text("gazette.md", gazette)
	b.SetBytes(int64(len(gazette)))
	b.ReportAllocs()
	for b.Loop() {
		if len((Reader{}).Read(a).Claims) == 0 {
			b.Fatal("nothing read")
		}
	}
}
