package names

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/rules/grammar"
)

// article makes an article of paragraphs; a first line that begins with "Title: " is its headline.
func article(paragraphs []string) []checker.Sentence {
	var out []checker.Sentence
	for p, text := range paragraphs {
		part := checker.Body
		if rest, ok := strings.CutPrefix(text, "Title: "); ok {
			part, text = checker.Title, rest
		}
		for _, span := range ingest.Split(text) {
			out = append(out, checker.Sentence{N: len(out), Paragraph: p, Part: part, Text: text[span.Start:span.End]})
		}
	}
	return out
}

func parse(sentences []checker.Sentence) []*grammar.Sentence {
	trees := make([]*grammar.Sentence, len(sentences))
	for i, s := range sentences {
		trees[i] = grammar.Parse(s.Text)
	}
	return trees
}

// A block of a fixture is a few paragraphs and what is expected of them.
type block struct {
	title      string
	paragraphs []string
	want       []string
}

// blocks reads a fixture: "# title", paragraphs one a line, then lines that begin with one of the signs.
func blocks(t *testing.T, path, signs string) []block {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	var out []block
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		line := strings.TrimSpace(sc.Text())
		switch {
		case line == "":
		case strings.HasPrefix(line, "# "):
			out = append(out, block{title: line[2:]})
		case strings.Contains(signs, line[:1]) && len(line) > 1 && line[1] == ' ':
			out[len(out)-1].want = append(out[len(out)-1].want, line)
		default:
			out[len(out)-1].paragraphs = append(out[len(out)-1].paragraphs, line)
		}
	}
	require.NoError(t, sc.Err())
	return out
}

// TestFixtures reads lines of "= words: identity kind", all mentions with these words; "! words", which are no mention; and
// "r person: role of identity (time)".
func TestFixtures(t *testing.T) {
	for _, b := range blocks(t, "testdata/names.txt", "=!r") {
		t.Run(b.title, func(t *testing.T) {
			sentences := article(b.paragraphs)
			trees := parse(sentences)
			table := Resolve(sentences, trees)
			got, roles := map[string][]string{}, map[string]bool{}
			for n, s := range trees {
				for _, m := range table.In(n) {
					words := s.Text[s.Tokens[m.Tok].Start:s.Tokens[m.EndTok-1].End]
					got[words] = append(got[words], m.Entity.ID+" "+m.Entity.Kind.String())
				}
				for _, r := range table.Roles(n) {
					roles[spaced(r.Person.ID+": "+r.Text+" of "+r.Of+" "+r.Time)] = true
				}
			}
			for _, w := range b.want {
				words, id, _ := strings.Cut(w[2:], ": ")
				switch w[0] {
				case '=':
					assert.Contains(t, got, words)
					for _, g := range got[words] {
						assert.Equal(t, id, g, words)
					}
				case '!':
					assert.NotContains(t, got, words)
				case 'r':
					assert.Contains(t, roles, spaced(words+": "+id))
				}
			}
		})
	}
}

func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestSkeletonBringsSpellingsTogether(t *testing.T) {
	for _, same := range [][]string{
		{"Zelenskyy", "Zelenskiy", "Zelensky", "Zelenskyi"}, {"Temirov", "Timirov"}, {"Karadan", "Karadane"}, {"Yusef", "Yousef", "Youssef", "Yusuf"},
		{"Kessel", "Kessell"}, {"De la Croix", "Delacroix"}, {"de Witt", "De Wit"}, {"Gaddafi", "Gadafi"}, {"Mohammed", "Muhammad", "Mohamed"},
		{"Hussein", "Husayn"}, {"Lukashenko", "Lukashenka"}, {"Marta", "Martha"}, {"Cutler", "Kutler"}, {"Erik", "Eric"}, {"Oaks", "Oakes"}, {"South Park", "Southpark"},
	} {
		for _, w := range same[1:] {
			assert.Equal(t, Skeleton(same[0]), Skeleton(w), "%s and %s", same[0], w)
		}
	}
	for _, apart := range [][2]string{{"Moran", "Merino"}, {"Kane", "Keane"}, {"Travon", "Kavon"}, {"Voss", "Vasko"}, {"Renn", "Rana"}, {"Layette", "Lafayette"}, {"Iran", "Iraq"}} {
		assert.NotEqual(t, Skeleton(apart[0]), Skeleton(apart[1]), "%s and %s", apart[0], apart[1])
	}
}

func TestPlacesHoldPlaces(t *testing.T) {
	holds := world().holds
	assert.True(t, holds("florida", "hallandale"))
	assert.True(t, holds("united states", "hallandale"))
	assert.True(t, holds("ukraine", "donbas"))
	assert.True(t, holds("russia", "russia"))
	assert.False(t, holds("hallandale", "florida"))
	assert.False(t, holds("russia", "kyiv"))
}

func TestLongNamesHoldTheNameOfATown(t *testing.T) {
	for full, want := range map[string]string{"Halmar General Hospital": "Halmar", "The Halmar Gazette": "Halmar", "Halmar": "", "Northern Rail": "",
		"Halmar Street": "", "Ministry of Trade": "", "Chicago Symphony": "", "UN Council": ""} {
		e := &Entity{Full: full, Kind: Body}
		if want != "" {
			want = Skeleton(want)
		}
		assert.Equal(t, want, e.Namesake(), full)
	}
	assert.Empty(t, (&Entity{Full: "Halmar Voss", Kind: Person}).Namesake())
}
