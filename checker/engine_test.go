package checker_test

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// A tally reads sentences of the form "<subject> <number>", one claim each: "dead 41". "says <who>:" in front names a speaker.
type tally struct{}

func (tally) Read(a checker.Article) checker.Reading {
	r := checker.Reading{Article: a, Story: []string{"story"}}
	for _, s := range a.Sentences {
		text, who := s.Text, ""
		if rest, ok := strings.CutPrefix(text, "says "); ok {
			who, text, _ = strings.Cut(rest, ": ")
		}
		for _, part := range strings.Split(text, ", ") {
			subject, number, ok := strings.Cut(part, " ")
			n, err := strconv.ParseFloat(strings.TrimSuffix(number, "."), 64)
			if !ok || err != nil {
				continue
			}
			at := strings.Index(s.Text, part) + len(subject) + 1
			r.Claims = append(r.Claims, checker.Claim{
				Sentence: s, Kind: checker.Quantity, Span: checker.Span{Start: at, End: at + len(strings.TrimSuffix(number, "."))},
				Frame: checker.Frame{Head: subject}, Voice: checker.Voice{Speaker: who, Role: who},
				Value: checker.Value{Text: strings.TrimSuffix(number, ".") + " " + subject, Admits: checker.Exactly(n)},
			})
		}
	}
	return r
}

func (t tally) ReadAll(articles []checker.Article) []checker.Reading {
	out := make([]checker.Reading, len(articles))
	for i, a := range articles {
		out[i] = t.Read(a)
	}
	return out
}

func (tally) ClaimKeys(c checker.Claim) []string { return []string{c.Frame.Head} }

// differ is the rule of the tally: one subject, one number. The kind is in the subject's name where it holds one.
var differ = checker.Rule{
	Name: "tally/differ", Kinds: []checker.Kind{checker.Quantity},
	Compare: func(a, b *checker.Claim) checker.Verdict {
		switch {
		case a.Frame.Head != b.Frame.Head:
			return checker.Verdict{}
		case a.Frame.Head == "guarded":
			return checker.Verdict{Guard: "guarded"}
		case a.Value.Admits.Overlaps(b.Value.Admits):
			return checker.Verdict{Relation: checker.Corroborates, Confidence: 0.9}
		}
		kind := checker.Contradiction
		if k := checker.FindingKind(a.Frame.Head); contains(checker.FindingKinds, k) {
			kind = k
		}
		return checker.Verdict{Relation: checker.Contradicts, Kind: kind, Confidence: 0.8, Why: "the tallies differ"}
	},
}

func contains(kinds []checker.FindingKind, k checker.FindingKind) bool {
	for _, x := range kinds {
		if x == k {
			return true
		}
	}
	return false
}

func engine() *checker.Engine { return &checker.Engine{Reader: tally{}, Rules: []checker.Rule{differ}} }

// article makes an article of sentences, one a line; hour is that of its publication, 0 for none.
func article(outlet string, hour int, sentences ...string) checker.Article {
	a := checker.Article{Path: strings.ToLower(outlet) + ".txt", Outlet: outlet}
	if hour > 0 {
		a.Published = time.Date(2031, time.March, 5, hour, 0, 0, 0, time.UTC)
	}
	for n, text := range sentences {
		a.Sentences = append(a.Sentences, checker.Sentence{Article: a.Path, N: n, Line: n + 1, Column: 1, Outlet: outlet, Published: a.Published, Text: text})
	}
	return a
}

func cross(t *testing.T, only map[string]bool, articles ...checker.Article) checker.Report {
	t.Helper()
	e := engine()
	readings, err := e.Read(context.Background(), articles)
	require.NoError(t, err)
	report, err := e.Cross(context.Background(), readings, checker.Exhaustive(articles), only)
	require.NoError(t, err)
	return report
}

// sides writes a finding's sides as "value: outlets".
func sides(f checker.Finding) []string {
	var out []string
	for _, s := range f.Sides {
		out = append(out, s.Value+": "+strings.Join(s.Outlets, " "))
	}
	return out
}

func ids(r checker.Report) []string {
	out := []string{}
	for _, f := range r.Findings {
		out = append(out, f.ID)
	}
	return out
}

// A finding is one fact with all its sides: who agrees shares a side.
func TestVerdictsAreGatheredIntoFacts(t *testing.T) {
	r := cross(t, nil, article("Ada", 1, "dead 41"), article("Bee", 2, "dead 64"), article("Cid", 3, "dead 41"), article("Dot", 4, "dead 70"))
	require.Len(t, r.Findings, 1)
	assert.Equal(t, []string{"41 dead: Ada Cid", "64 dead: Bee", "70 dead: Dot"}, sides(r.Findings[0]), "the oldest first")
	assert.Equal(t, 4, r.Claims)
	assert.Equal(t, 4, r.Sentences)
	assert.Len(t, r.Articles, 4)
	assert.Positive(t, r.Compared)
	assert.Equal(t, 1, r.Serious())
}

func TestTwoFactsAreTwoFindings(t *testing.T) {
	r := cross(t, nil, article("Ada", 1, "dead 41", "hurt 7"), article("Bee", 2, "dead 64", "hurt 9"))
	require.Len(t, r.Findings, 2)
	assert.NotEqual(t, r.Findings[0].ID, r.Findings[1].ID)
}

func TestAgreementIsNoFinding(t *testing.T) {
	assert.Empty(t, cross(t, nil, article("Ada", 1, "dead 41"), article("Bee", 2, "dead 41")).Findings)
	assert.Empty(t, cross(t, nil, article("Ada", 1, "dead 41"), article("Bee", 2, "hurt 64")).Findings)
	assert.Empty(t, cross(t, nil, article("Ada", 1, "dead 41")).Findings)
	assert.Empty(t, cross(t, nil).Findings)
}

// An article is compared with itself, too.
func TestOneArticleAgainstItself(t *testing.T) {
	r := cross(t, nil, article("Ada", 1, "dead 41", "dead 64"))
	require.Len(t, r.Findings, 1)
	assert.Equal(t, []string{"41 dead: Ada", "64 dead: Ada"}, sides(r.Findings[0]))
}

// Two speakers who are given one value in words are two sides, named by who said it.
func TestSidesNeverReadTheSame(t *testing.T) {
	e := engine()
	e.Rules = []checker.Rule{{Name: "tally/speaker", Kinds: []checker.Kind{checker.Quantity}, Compare: func(a, b *checker.Claim) checker.Verdict {
		if a.Voice.Speaker == b.Voice.Speaker {
			return checker.Verdict{Relation: checker.Corroborates}
		}
		return checker.Verdict{Relation: checker.Contradicts, Kind: checker.Contradiction, Confidence: 0.9}
	}}}
	articles := []checker.Article{article("Ada", 1, "says Roe: dead 41"), article("Bee", 2, "says Loy: dead 41"), article("Cid", 3, "says Roe: dead 41")}
	readings, err := e.Read(context.Background(), articles)
	require.NoError(t, err)
	r, err := e.Cross(context.Background(), readings, checker.Exhaustive(articles), nil)
	require.NoError(t, err)
	require.Len(t, r.Findings, 1)
	assert.Equal(t, []string{"41 dead (Roe): Ada Cid", "41 dead (Loy): Bee"}, sides(r.Findings[0]))
	assert.Equal(t, "Loy", r.Findings[0].Sides[1].Passages[0].Speaker)
}

// A passage whose sentence another article printed before it is a copy of that; quotation marks and dashes do not hide it.
func TestCopiesAreMarked(t *testing.T) {
	r := cross(t, nil, article("Ada", 1, "dead 41"), article("Bee", 2, "A “blaze” – here, dead 41"), article("Cid", 3, "A \"blaze\" - here, dead 41"), article("Dot", 4, "dead 64"))
	require.Len(t, r.Findings, 1)
	passages := r.Findings[0].Sides[0].Passages
	require.Len(t, passages, 3)
	assert.Empty(t, passages[0].CopyOf)
	assert.Empty(t, passages[1].CopyOf)
	assert.Equal(t, "bee.txt", passages[2].CopyOf)
}

func TestPassagesSayWhere(t *testing.T) {
	a := article("Ada", 1, "Nothing here.", "says Roe: dead 41.")
	a.Sentences[1].Line, a.Sentences[1].Column = 12, 5
	r := cross(t, nil, a, article("Bee", 2, "dead 64"))
	require.Len(t, r.Findings, 1)
	p := r.Findings[0].Sides[0].Passages[0]
	assert.Equal(t, "41", p.Quote)
	assert.Equal(t, "41", p.Sentence[p.Start:p.Start+len(p.Quote)])
	assert.Equal(t, [3]int{12, 5 + p.Start, 1}, [3]int{p.Line, p.Column, p.N})
	assert.Equal(t, "Roe", p.Speaker)
	assert.Equal(t, "ada.txt", p.Article)
	assert.Equal(t, a.Published, p.Published)
}

// An id stays while the fact stands: wherever it is printed, in whatever words, in files of whatever name.
func TestIdentity(t *testing.T) {
	before := cross(t, nil, article("Ada", 1, "dead 41"), article("Bee", 2, "dead 64"))
	require.Len(t, before.Findings, 1)
	moved := article("Ada", 1, "First there was a fire.", "Then says Roe", "dead 41")
	moved.Sentences[2].Line = 99
	assert.Equal(t, ids(before), ids(cross(t, nil, article("Bee", 2, "dead 64"), moved)))

	other := article("Ada", 1, "dead 41")
	other.Path, other.Sentences[0].Article = "zz/renamed.md", "zz/renamed.md"
	assert.Equal(t, ids(before), ids(cross(t, nil, article("Bee", 2, "dead 64"), other)))

	for _, changed := range [][2]checker.Article{
		{article("Ada", 1, "dead 41"), article("Bee", 2, "dead 65")},
		{article("Ada", 1, "dead 41"), article("Cid", 2, "dead 64")},
		{article("Ada", 1, "hurt 41"), article("Bee", 2, "hurt 64")},
	} {
		assert.NotEqual(t, ids(before), ids(cross(t, nil, changed[0], changed[1])))
	}
}

// Only limits findings to those that touch an article asked about; the others are read all the same.
func TestOnlyWhatTouches(t *testing.T) {
	articles := []checker.Article{article("Ada", 1, "dead 41", "hurt 7"), article("Bee", 2, "dead 64"), article("Cid", 3, "hurt 9")}
	all := cross(t, nil, articles...)
	require.Len(t, all.Findings, 2)
	bee := cross(t, map[string]bool{"bee.txt": true}, articles...)
	require.Len(t, bee.Findings, 1)
	assert.Equal(t, []string{"41 dead: Ada", "64 dead: Bee"}, sides(bee.Findings[0]))
	assert.Len(t, cross(t, map[string]bool{"ada.txt": true}, articles...).Findings, 2)
	assert.Empty(t, cross(t, map[string]bool{}, articles...).Findings)
	assert.Empty(t, cross(t, map[string]bool{"elsewhere.txt": true}, articles...).Findings)
}

// What the readings do not hold is fetched from the searcher.
func TestPeersAreFetched(t *testing.T) {
	articles := checker.Exhaustive{article("Ada", 1, "dead 41"), article("Bee", 2, "dead 64")}
	e := engine()
	r, err := e.Cross(context.Background(), []checker.Reading{e.Reader.Read(articles[0])}, articles, map[string]bool{"ada.txt": true})
	require.NoError(t, err)
	assert.Len(t, r.Findings, 1)
	assert.Len(t, r.Articles, 2)
}

// Articles of two stories are not compared.
func TestStoriesPartArticles(t *testing.T) {
	e := engine()
	e.Stories = func(a, b checker.Reading) bool { return false }
	articles := checker.Exhaustive{article("Ada", 1, "dead 41", "hurt 7", "hurt 8"), article("Bee", 2, "dead 64")}
	readings, err := e.Read(context.Background(), articles)
	require.NoError(t, err)
	r, err := e.Cross(context.Background(), readings, articles, nil)
	require.NoError(t, err)
	require.Len(t, r.Findings, 1, "only what one article says against itself")
	assert.Equal(t, []string{"7 hurt: Ada", "8 hurt: Ada"}, sides(r.Findings[0]))
}

func TestSeverityFollowsTheKind(t *testing.T) {
	want := map[checker.FindingKind]checker.Severity{checker.Contradiction: checker.Error, checker.Internal: checker.Error,
		checker.Disputed: checker.Warning, checker.Update: checker.Note, checker.Imprecise: checker.Note, checker.Variant: checker.Note}
	for _, k := range checker.FindingKinds {
		r := cross(t, nil, article("Ada", 1, string(k)+" 41"), article("Bee", 2, string(k)+" 64"))
		require.Len(t, r.Findings, 1)
		assert.Equal(t, k, r.Findings[0].Kind)
		assert.Equal(t, want[k], r.Findings[0].Severity, k)
	}
}

// The gravest findings come first, and of those equally grave the ones that more outlets printed.
func TestFindingsComeByWeight(t *testing.T) {
	var a, b []string
	for i := len(checker.FindingKinds) - 1; i >= 0; i-- {
		a, b = append(a, fmt.Sprintf("%s 1", checker.FindingKinds[i])), append(b, fmt.Sprintf("%s 2", checker.FindingKinds[i]))
	}
	r := cross(t, nil, article("Ada", 1, append(a, "dead 41", "hurt 5")...), article("Bee", 2, append(b, "dead 64", "hurt 6")...), article("Cid", 3, "dead 64, they say"))
	var kinds []checker.FindingKind
	for _, f := range r.Findings {
		kinds = append(kinds, f.Kind)
	}
	assert.Equal(t, append([]checker.FindingKind{checker.Contradiction, checker.Contradiction}, checker.FindingKinds...), kinds)
	assert.Equal(t, "41 dead: Ada", sides(r.Findings[0])[0])
}

func TestGuardsAreExplainedOnRequest(t *testing.T) {
	articles := checker.Exhaustive{article("Ada", 1, "guarded 41"), article("Bee", 2, "guarded 64")}
	assert.Empty(t, cross(t, nil, articles...).Near)
	e := engine()
	e.Explain = true
	readings, err := e.Read(context.Background(), articles)
	require.NoError(t, err)
	r, err := e.Cross(context.Background(), readings, articles, nil)
	require.NoError(t, err)
	require.Len(t, r.Near, 1)
	assert.Equal(t, "guarded", r.Near[0].Guard)
	assert.Empty(t, r.Findings)
}

// A rule that reads a whole article has its disputes reported as findings.
func TestDisputesWithinAnArticle(t *testing.T) {
	e := engine()
	e.Rules = []checker.Rule{{Name: "tally/within", Kinds: []checker.Kind{checker.Quantity}, Within: func(claims []checker.Claim) []checker.Dispute {
		if len(claims) < 2 {
			return nil
		}
		return []checker.Dispute{{Sides: [][]checker.Claim{claims[:1], claims[1:]}, Verdict: checker.Verdict{Relation: checker.Contradicts, Kind: checker.Internal, Confidence: 0.9}}}
	}}}
	articles := checker.Exhaustive{article("Ada", 1, "dead 41", "hurt 64"), article("Bee", 2, "dead 7")}
	readings, err := e.Read(context.Background(), articles)
	require.NoError(t, err)
	r, err := e.Cross(context.Background(), readings, articles, nil)
	require.NoError(t, err)
	require.Len(t, r.Findings, 1)
	assert.Equal(t, []string{"41 dead: Ada", "64 hurt: Ada"}, sides(r.Findings[0]))
	assert.Equal(t, checker.Error, r.Findings[0].Severity)
}

func TestCompareTwoTexts(t *testing.T) {
	f, agree := engine().Compare(article("a", 0, "dead 41"), article("b", 0, "dead 64"))
	require.NotNil(t, f)
	assert.Nil(t, agree)
	assert.Equal(t, "41", f.Sides[0].Passages[0].Quote)
	f, agree = engine().Compare(article("a", 0, "dead 41"), article("b", 0, "dead 41"))
	assert.Nil(t, f)
	assert.NotNil(t, agree)
	f, agree = engine().Compare(article("a", 0, "dead 41"), article("b", 0, "hurt 64"))
	assert.Nil(t, f)
	assert.Nil(t, agree)
	f, _ = engine().Compare(article("a", 0, "variant 1"), article("b", 0, "variant 2"))
	assert.Nil(t, f, "two spellings contradict nothing")
}

// lost is a searcher that fails.
type lost struct{ checker.Exhaustive }

func (lost) Neighbours(context.Context, string, []string) ([]string, error) {
	return nil, errors.New("the disk is gone")
}

func TestErrorsNameTheArticle(t *testing.T) {
	e := engine()
	_, err := e.Cross(context.Background(), []checker.Reading{e.Reader.Read(article("Ada", 1, "dead 41"))}, lost{}, nil)
	assert.ErrorContains(t, err, `"ada.txt"`)
	assert.ErrorContains(t, err, "the disk is gone")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = e.Read(ctx, []checker.Article{article("Ada", 1, "dead 41")})
	assert.ErrorIs(t, err, context.Canceled)
}
