package review

import (
	"crypto/sha256"
	"encoding/hex"
	"sort"
	"time"

	"crosscheck/checker"
)

// A story is a set of articles on one event.
type story struct {
	id       string
	title    string
	articles []int // places in report.Articles, the oldest first
	cards    []int // findings, by weight
	outlets  []string
	first    time.Time
	last     time.Time
	serious  int
}

// tell groups articles into stories and gives each card its story. Articles without a finding make none.
func (b *board) tell(group func(checker.Report) [][]string) {
	sets := checker.NewSets(len(b.report.Articles))
	if group != nil {
		for _, paths := range group(b.report) {
			b.join(sets, paths)
		}
	}
	for i := range b.cards {
		b.join(sets, paths(&b.cards[i]))
	}
	number := map[int]int{} // representative article -> story
	for i := range b.cards {
		c := &b.cards[i]
		for _, path := range paths(c) {
			if at, ok := b.articles[path]; ok {
				root := sets.Find(at)
				n, ok := number[root]
				if !ok {
					n = len(b.stories)
					number[root] = n
					b.stories = append(b.stories, story{})
				}
				c.story = n
				b.stories[n].cards = append(b.stories[n].cards, i)
				break
			}
		}
	}
	for i := range b.report.Articles {
		if n, ok := number[sets.Find(i)]; ok {
			b.stories[n].articles = append(b.stories[n].articles, i)
		}
	}
	b.storyOf = map[string]int{}
	for n := range b.stories {
		b.finish(n)
	}
}

// join puts the articles of the given paths into one set.
func (b *board) join(sets checker.Sets, paths []string) {
	first := -1
	for _, path := range paths {
		i, ok := b.articles[path]
		if !ok {
			continue
		}
		if first < 0 {
			first = i
		}
		sets.Join(first, i)
	}
}

// paths returns the paths of the articles that a finding quotes.
func paths(c *card) []string {
	var list []string
	for _, side := range c.Sides {
		for _, p := range side.Passages {
			list = append(list, p.Article)
		}
	}
	return list
}

// finish orders a story's articles and findings and names it after its oldest headline. Its id is the oldest article's; the id of any other
// member leads to it too, so that links survive when an older article comes in.
func (b *board) finish(n int) {
	s := &b.stories[n]
	articles := b.report.Articles
	sort.SliceStable(s.articles, func(i, j int) bool {
		x, y := articles[s.articles[i]], articles[s.articles[j]]
		if !x.Published.Equal(y.Published) {
			return !x.Published.IsZero() && (y.Published.IsZero() || x.Published.Before(y.Published))
		}
		return x.Path < y.Path
	})
	outlets := map[string]bool{}
	for _, i := range s.articles {
		a := articles[i]
		b.storyOf[storyID(a.Path)] = n
		if !outlets[a.Outlet] {
			outlets[a.Outlet] = true
			s.outlets = append(s.outlets, a.Outlet)
		}
		if s.title == "" {
			s.title = a.Title
		}
		if !a.Published.IsZero() && s.first.IsZero() {
			s.first = a.Published
		}
		if a.Published.After(s.last) {
			s.last = a.Published
		}
	}
	oldest := articles[s.articles[0]]
	s.id = storyID(oldest.Path)
	if s.title == "" {
		s.title = oldest.Path
	}
	for _, i := range s.cards {
		if b.cards[i].Kind.Serious() {
			s.serious++
		}
	}
	sort.SliceStable(s.cards, func(i, j int) bool { return b.cards[s.cards[i]].weight > b.cards[s.cards[j]].weight })
}

func storyID(path string) string {
	sum := sha256.Sum256([]byte(path))
	return hex.EncodeToString(sum[:6])
}

// story returns the story of an id, its own or one of its articles'.
func (b *board) story(id string) (*story, bool) {
	n, ok := b.storyOf[id]
	if !ok {
		return nil, false
	}
	return &b.stories[n], true
}
