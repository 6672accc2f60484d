package app

import (
	"context"
	"sort"
	"strings"

	"crosscheck/checker"
	"crosscheck/checker/review"
)

// maxAgree bounds the pairs of claims that are compared for one story's page.
const maxAgree = 40000

// agree finds what the articles of a story say alike: claims of different outlets that a rule finds to corroborate each other.
func (r *reviewCorpus) agree(ctx context.Context, articles []checker.Article) ([]review.Agreement, error) {
	claims := r.claimsOf(articles)
	blocks := map[string][]int{}
	for i, c := range claims {
		for _, key := range r.engine.Reader.ClaimKeys(c) {
			blocks[key] = append(blocks[key], i)
		}
	}
	groups := newGroups(len(claims))
	compared := 0
	for i, c := range claims {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for _, key := range r.engine.Reader.ClaimKeys(c) {
			for _, j := range blocks[key] {
				if j <= i || groups.same(i, j) || claims[j].Kind != c.Kind || claims[j].Sentence.Outlet == c.Sentence.Outlet {
					continue
				}
				if compared++; compared > maxAgree {
					return groups.agreements(claims), nil
				}
				if r.corroborates(c, claims[j]) {
					groups.join(i, j)
				}
			}
		}
	}
	return groups.agreements(claims), nil
}

// telling are the kinds of claims whose agreement tells an editor something; that two texts write a name alike does not.
var telling = map[checker.Kind]bool{checker.Quantity: true, checker.Percent: true, checker.Money: true, checker.Age: true, checker.Duration: true,
	checker.Ordinal: true, checker.Rank: true, checker.Score: true, checker.Date: true, checker.Clock: true, checker.Place: true, checker.Quote: true,
	checker.Status: true, checker.Stance: true}

// claimsOf returns what the articles assert, of the telling kinds.
func (r *reviewCorpus) claimsOf(articles []checker.Article) []checker.Claim {
	readings := r.known()
	var claims []checker.Claim
	for _, a := range articles {
		for _, c := range readings[a.Path].Claims {
			if telling[c.Kind] && c.Voice.Mode == checker.Asserted && !c.Voice.Denied {
				claims = append(claims, c)
			}
		}
	}
	return claims
}

func (r *reviewCorpus) corroborates(x, y checker.Claim) bool {
	if x.Sentence.Published.After(y.Sentence.Published) {
		x, y = y, x
	}
	best := checker.Unknown
	for _, rule := range r.engine.Rules {
		if rule.Compare != nil && rule.Reads(x.Kind) {
			best = max(best, rule.Compare(x, y).Relation)
		}
	}
	return best == checker.Corroborates
}

// groups are disjoint sets of claims.
type groups []int

func newGroups(n int) groups {
	g := make(groups, n)
	for i := range g {
		g[i] = i
	}
	return g
}

func (g groups) find(i int) int {
	for g[i] != i {
		g[i] = g[g[i]]
		i = g[i]
	}
	return i
}

func (g groups) same(i, j int) bool { return g.find(i) == g.find(j) }

func (g groups) join(i, j int) { g[g.find(j)] = g.find(i) }

// agreements lists the sets that more than one outlet is in, in the order of print.
func (g groups) agreements(claims []checker.Claim) []review.Agreement {
	members := map[int][]int{}
	for i := range claims {
		members[g.find(i)] = append(members[g.find(i)], i)
	}
	var roots []int
	for root, list := range members {
		if len(list) > 1 {
			roots = append(roots, root)
		}
	}
	sort.Slice(roots, func(i, j int) bool { return members[roots[i]][0] < members[roots[j]][0] })
	var out []review.Agreement
	for _, root := range roots {
		first := claims[members[root][0]]
		a := review.Agreement{Subject: subject(first), Value: first.Value.Text}
		for _, i := range members[root] {
			c := claims[i]
			a.Passages = append(a.Passages, checker.Passage{Article: c.Sentence.Article, Outlet: c.Sentence.Outlet, Published: c.Sentence.Published, Line: c.Sentence.Line,
				N: c.Sentence.N, Part: c.Sentence.Part, Sentence: c.Sentence.Text, Quote: c.Quote(), Start: c.Span.Start})
		}
		out = append(out, a)
	}
	return out
}

// around is how many bytes of a sentence stand on either side of its deciding words.
const around = 44

// subject shows a claim's words in what was printed around them.
func subject(c checker.Claim) string {
	text, from, to := c.Sentence.Text, max(0, c.Span.Start-around), min(len(c.Sentence.Text), c.Span.End+around)
	head, tail := text[from:c.Span.Start], text[c.Span.End:to]
	if from > 0 {
		_, head, _ = strings.Cut(head, " ")
		head = "… " + head
	}
	if to < len(text) {
		if cut := strings.LastIndex(tail, " "); cut >= 0 {
			tail = tail[:cut]
		}
		tail += " …"
	}
	return strings.ToValidUTF8(head+c.Quote()+tail, "")
}
