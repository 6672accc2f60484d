package ingest

import (
	"math/bits"
	"slices"
	"strings"

	"crosscheck/checker"
)

// An Origin is a text and everybody who printed it again.
type Origin struct {
	Article string // the path of the article that had it first
	Copies  []Copy // the others, in order of path
}

// A Copy is an article that repeats another, whole or in part.
type Copy struct {
	Article string
	Share   float64 // of its words that stand in the origin too, 0 to 1
	Same    []Match // the sentences that say the same, number for number, in order
}

// A Match is a sentence of a copy and the sentence of the origin that it repeats, by their places in their articles.
type Match struct{ N, Of int }

// Whole tells whether the copy is the origin's text but for an edit here and there: an agency's text in another paper.
func (c Copy) Whole() bool {
	const most = 0.6
	return c.Share >= most
}

// Copies finds texts that were printed more than once, whole articles and passages, without comparing all pairs: runs of words are sampled
// and looked up, so that time grows with the number of articles. The origin is the agency's own print, else what was published first, else
// the first path. A sentence in which a number was changed is no copy.
func Copies(articles []checker.Article) []Origin {
	f := newFinder(articles)
	byOrigin := map[int][]Copy{}
	root := make([]int, len(f.texts))
	for i := range f.texts {
		root[i] = i
		of, ok := f.originOf(i)
		if !ok {
			continue
		}
		of = root[of]
		c := f.compare(i, of)
		if len(c.Same) == 0 {
			continue
		}
		if c.Whole() {
			root[i] = of
		}
		byOrigin[of] = append(byOrigin[of], c)
	}
	var out []Origin
	for i, copies := range byOrigin {
		slices.SortFunc(copies, func(a, b Copy) int { return strings.Compare(a.Article, b.Article) })
		out = append(out, Origin{Article: f.texts[i].article.Path, Copies: copies})
	}
	slices.SortFunc(out, func(a, b Origin) int { return strings.Compare(a.Article, b.Article) })
	return out
}

const (
	runWords   = 8  // words of a run that is looked up
	sampleStep = 4  // of so many runs in a row one is kept
	mostHolder = 12 // articles of a run that are remembered: the first ones
	fewestRuns = 3  // shared runs below which two texts are not compared
)

// A text is an article made ready for comparing.
type text struct {
	article   *checker.Article
	sentences []sentenceWords
	runs      []uint64 // sampled
}

type sentenceWords struct {
	n       int
	words   []string
	numbers string // its numbers, in order
}

// A finder knows which articles hold which runs of words.
type finder struct {
	texts   []text // in the order in which one can have copied from another
	holders map[uint64][]int32
}

func newFinder(articles []checker.Article) *finder {
	f := &finder{holders: map[uint64][]int32{}}
	for i := range articles {
		f.texts = append(f.texts, text{article: &articles[i]})
	}
	slices.SortStableFunc(f.texts, func(a, b text) int { return first(a.article, b.article) })
	for i := range f.texts {
		f.texts[i].read()
		for _, r := range f.texts[i].runs {
			if held := f.holders[r]; len(held) < mostHolder {
				f.holders[r] = append(held, int32(i))
			}
		}
	}
	return f
}

// first orders articles by who can have had a text first.
func first(a, b *checker.Article) int {
	if own := agencyRank(a) - agencyRank(b); own != 0 {
		return own
	}
	switch {
	case a.Published.IsZero() != b.Published.IsZero():
		if a.Published.IsZero() {
			return 1
		}
		return -1
	case !a.Published.Equal(b.Published):
		return a.Published.Compare(b.Published)
	}
	return strings.Compare(a.Path, b.Path)
}

// agencyRank is 0 for the agency's own print of its text and 1 for all others.
func agencyRank(a *checker.Article) int {
	if agencies[a.Outlet] != "" {
		return 0
	}
	return 1
}

// read cuts an article into words and samples its runs: of every few in a row the one with the smallest hash, so that equal passages give
// equal samples wherever they stand.
func (t *text) read() {
	var all []string
	for _, s := range t.article.Sentences {
		if s.Part == checker.Furniture {
			continue
		}
		w := strings.Fields(bare(s.Text))
		t.sentences = append(t.sentences, sentenceWords{n: s.N, words: w, numbers: numbersOf(w)})
		if s.Part == checker.Body {
			all = append(all, w...)
		}
	}
	each := make([]uint64, len(all))
	for i, w := range all {
		each[i] = hashOf(w)
	}
	var hashes []uint64
	for i := 0; i+runWords <= len(all); i++ {
		h := uint64(0)
		for _, w := range each[i : i+runWords] {
			h = (bits.RotateLeft64(h, 7) ^ w) * 0x9E3779B97F4A7C15
		}
		hashes = append(hashes, h)
	}
	seen := map[uint64]bool{}
	for i := 0; i+sampleStep <= len(hashes); i++ {
		if h := slices.Min(hashes[i : i+sampleStep]); !seen[h] {
			seen[h] = true
			t.runs = append(t.runs, h)
		}
	}
}

// hashOf is FNV-1a: the same in every run, since what is sampled decides what is found.
func hashOf(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	return h
}

// numbersOf are the words of a sentence that are numbers, in figures or in letters.
func numbersOf(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if strings.ContainsAny(w, "0123456789") || numberWords[w] {
			b.WriteString(w + " ")
		}
	}
	return b.String()
}

var numberWords = set("no none zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
	"twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million billion trillion dozen dozens half third quarter " +
	"first second fourth fifth monday tuesday wednesday thursday friday saturday sunday not")
