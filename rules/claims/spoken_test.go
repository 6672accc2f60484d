package claims

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
)

// spokenBlock is a few paragraphs and the claims of one kind that they must give, no more and no fewer.
type spokenBlock struct {
	title      string
	paragraphs []string
	want       []string
}

func spokenBlocks(t *testing.T, path string) []spokenBlock {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	var out []spokenBlock
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		line := strings.TrimSpace(sc.Text())
		switch {
		case line == "":
		case strings.HasPrefix(line, "# "):
			out = append(out, spokenBlock{title: line[2:]})
		case strings.HasPrefix(line, "+ "):
			out[len(out)-1].want = append(out[len(out)-1].want, line[2:])
		default:
			out[len(out)-1].paragraphs = append(out[len(out)-1].paragraphs, line)
		}
	}
	require.NoError(t, sc.Err())
	return out
}

// spokenArticle makes an article of paragraphs.
func spokenArticle(paragraphs []string) checker.Article {
	a := checker.Article{Path: "fixture"}
	for p, text := range paragraphs {
		for _, span := range ingest.Split(text) {
			a.Sentences = append(a.Sentences, checker.Sentence{Article: a.Path, N: len(a.Sentences), Paragraph: p, Text: text[span.Start:span.End]})
		}
	}
	return a
}

func TestSpokenFixtures(t *testing.T) {
	for _, kind := range []checker.Kind{checker.Role, checker.Name, checker.Place, checker.Attribution, checker.Quote, checker.Date, checker.Age} {
		for _, b := range spokenBlocks(t, "testdata/"+string(kind)+".spoken") {
			t.Run(string(kind)+"/"+b.title, func(t *testing.T) {
				var got []string
				for _, c := range (Reader{}).Read(spokenArticle(b.paragraphs)).Claims {
					if c.Kind != kind {
						continue
					}
					head := c.Frame.Head
					if kind == checker.Place {
						head = c.Value.Unit
					}
					got = append(got, c.Quote()+" | "+head+" | "+c.Value.Text)
				}
				assert.Equal(t, b.want, got)
			})
		}
	}
}

// A role in the future is a plan, a former one is of another time.
func TestRolesKnowTheirTime(t *testing.T) {
	for text, mode := range map[string]checker.Mode{
		"Tobias Rehn will become chairman of Norvik.": checker.Planned,
		"Former president Ola Brandt was there.":      checker.Past,
		"President Ola Brandt was there.":             checker.Asserted,
	} {
		for _, c := range (Reader{}).Read(spokenArticle([]string{text})).Claims {
			if c.Kind == checker.Role {
				assert.Equal(t, mode, c.Voice.Mode, text)
			}
		}
	}
}

// FuzzSpoken holds that claims lie inside their sentence and say something.
func FuzzSpoken(f *testing.F) {
	for _, kind := range []string{"role", "name", "place", "attribution", "quote"} {
		text, err := os.ReadFile("testdata/" + kind + ".spoken")
		require.NoError(f, err)
		for line := range strings.Lines(string(text)) {
			f.Add(line)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range (Reader{}).Read(spokenArticle([]string{text, text})).Claims {
			switch c.Kind {
			case checker.Role, checker.Name, checker.Place, checker.Attribution, checker.Quote:
				require.NotEmpty(t, c.Quote())
				require.NotEmpty(t, c.Value.Text)
			}
		}
	})
}
