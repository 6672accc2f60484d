package voice

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// day is the document time of the fixtures.
var day = time.Date(2025, 6, 3, 0, 0, 0, 0, time.UTC)

// A block of a fixture is a few paragraphs and what is expected of them.
type block struct {
	title      string
	paragraphs []string
	want       []string
}

// blocks reads a fixture: "# title", paragraphs one a line, then lines that begin with the sign. Comments before the first paragraph of the file
// are blocks without paragraphs, and left out.
func blocks(t *testing.T, path, sign string) []block {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	var all, out []block
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		line := strings.TrimSpace(sc.Text())
		switch {
		case line == "":
		case strings.HasPrefix(line, "# "):
			all = append(all, block{title: line[2:]})
		case strings.HasPrefix(line, sign+" "):
			all[len(all)-1].want = append(all[len(all)-1].want, line[2:])
		default:
			all[len(all)-1].paragraphs = append(all[len(all)-1].paragraphs, line)
		}
	}
	require.NoError(t, sc.Err())
	for _, b := range all {
		if len(b.paragraphs) > 0 {
			out = append(out, b)
		}
	}
	return out
}

// read makes an article of paragraphs, a first line with "Title: " its headline, and reads its voices.
func read(paragraphs []string) ([]checker.Sentence, []*grammar.Sentence, *Voices) {
	var sentences []checker.Sentence
	for p, text := range paragraphs {
		part := checker.Body
		if rest, ok := strings.CutPrefix(text, "Title: "); ok {
			part, text = checker.Title, rest
		}
		for _, span := range ingest.Split(text) {
			sentences = append(sentences, checker.Sentence{N: len(sentences), Paragraph: p, Part: part, Published: day, Text: text[span.Start:span.End]})
		}
	}
	trees := make([]*grammar.Sentence, len(sentences))
	for i, s := range sentences {
		trees[i] = grammar.Parse(s.Text)
	}
	return sentences, trees, Read(sentences, trees, names.Resolve(sentences, trees))
}

// speaks tells whether a speaker is the one expected: by surname, identity or description; "-" for none.
func speaks(got, want string) bool {
	return got == want || got == names.Skeleton(want) || want == "-" && got == ""
}

func TestQuotes(t *testing.T) {
	all := blocks(t, "testdata/quotes.txt", "=")
	require.GreaterOrEqual(t, len(all), 30)
	for _, b := range all {
		t.Run(b.title, func(t *testing.T) {
			sentences, _, v := read(b.paragraphs)
			var got []string
			for _, q := range v.Quotes() {
				got = append(got, fmt.Sprintf("%s | %s", sentences[q.Sentence].Text[q.Start:q.End], q.Speaker))
			}
			if !assert.Len(t, got, len(b.want), "%q", got) {
				return
			}
			for i, w := range b.want {
				words, speaker, _ := strings.Cut(w, " | ")
				text, said, _ := strings.Cut(got[i], " | ")
				assert.True(t, strings.HasPrefix(text, words), "%q begins otherwise than %q", text, words)
				assert.True(t, speaks(said, speaker), "%q is given to %q, not to %q", text, said, speaker)
			}
		})
	}
}

func TestPiecesOfOneQuoteAreJoined(t *testing.T) {
	_, _, v := read([]string{"\"The bridge,\" Ann Dole said, \"will open. It will not close.\"", "\"We shall see,\" said Rita Sol."})
	qs := v.Quotes()
	require.Len(t, qs, 4)
	assert.Equal(t, qs[1].ID, qs[2].ID)
	assert.NotEqual(t, qs[2].ID, qs[3].ID)
}

func TestModes(t *testing.T) {
	for _, b := range blocks(t, "testdata/modes.txt", "@") {
		t.Run(b.title, func(t *testing.T) {
			sentences, trees, v := read(b.paragraphs)
			for _, w := range b.want {
				f := strings.Split(w, " | ")
				require.Len(t, f, 4, w)
				n, tok := at(sentences, trees, f[0])
				require.GreaterOrEqual(t, tok, 0, "no %q", f[0])
				got := v.At(n, tok)
				mode := got.Mode.String()
				if got.Denied {
					mode += " denied"
				}
				verb := got.Verb
				if verb == "" {
					verb = "-"
				}
				assert.True(t, speaks(got.Speaker, f[1]), "%q is given to %q, not to %q", f[0], got.Speaker, f[1])
				assert.Equal(t, f[2], verb, f[0])
				assert.Equal(t, f[3], mode, f[0])
			}
		})
	}
}

// at returns the sentence and the last token of some words.
func at(sentences []checker.Sentence, trees []*grammar.Sentence, words string) (int, int) {
	for n, s := range sentences {
		if i := strings.Index(s.Text, words); i >= 0 {
			return n, trees[n].At(i + len(words) - 1)
		}
	}
	return 0, -1
}

// TestSeedsHaveSpeakers holds that every direct quote of the five sources has its speaker.
func TestSeedsHaveSpeakers(t *testing.T) {
	dir, err := os.Getwd()
	require.NoError(t, err)
	for dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	files, err := filepath.Glob(filepath.Join(dir, "..", "shared", "seeds", "*.txt"))
	require.NoError(t, err)
	if len(files) == 0 {
		require.NotEqual(t, "all", os.Getenv("CROSSCHECK_REQUIRE"), "no seeds beside the repository")
		t.Skip("no seeds beside the repository")
	}
	quotes := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		a := ingest.Text(file, string(text))
		trees := make([]*grammar.Sentence, len(a.Sentences))
		for i, s := range a.Sentences {
			if s.Readable() {
				trees[i] = grammar.Parse(s.Text)
			}
		}
		v := Read(a.Sentences, trees, names.Resolve(a.Sentences, trees))
		for _, q := range v.Quotes() {
			if q.Direct {
				quotes++
				assert.NotEmpty(t, q.Speaker, a.Sentences[q.Sentence].Text)
			}
		}
	}
	assert.Greater(t, quotes, 20)
}

// FuzzRead holds that no text makes a panic or a quote outside its sentence.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"\"A,\" said B.", "“He said ‘no’", "' ' \" ”", "X told Y: \"…\" according to", "«a» ’s ‘", "He said, she said, they said"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		sentences := []checker.Sentence{{Text: text, Published: day}, {N: 1, Paragraph: 1, Text: text}}
		trees := []*grammar.Sentence{grammar.Parse(text), grammar.Parse(text)}
		v := Read(sentences, trees, names.Resolve(sentences, trees))
		for n, s := range trees {
			for i := range s.Tokens {
				v.At(n, i)
			}
			for _, q := range v.In(n) {
				require.LessOrEqual(t, 0, q.Start)
				require.Less(t, q.Start, q.End)
				require.LessOrEqual(t, q.End, len(text))
				require.Less(t, q.Tok, q.EndTok)
			}
			for _, a := range v.Attributions(n) {
				require.True(t, 0 <= a.Tok && a.Tok < a.EndTok && a.EndTok <= len(s.Tokens))
			}
		}
	})
}
