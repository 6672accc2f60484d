package postgres

import (
	"cmp"
	"container/heap"
	"context"
	"math"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"crosscheck/checker"
	"crosscheck/index"
)

// Search returns the sentences that carry the words, as index.Index.Search does, weights and order included.
func (s *Store) Search(ctx context.Context, words string, limit int) ([]index.Hit, error) {
	w := index.NewWords()
	terms := w.Terms(words)
	wanted := map[string]bool{}
	for _, t := range terms {
		wanted[t] = true
	}
	out, err := s.search(ctx, terms, limit)
	for i := range out {
		out[i].Spans = w.Spans(out[i].Sentence.Text, wanted)
	}
	return out, s.named(err, "search")
}

func (s *Store) search(ctx context.Context, terms []string, limit int) ([]index.Hit, error) {
	weights, least, err := s.weights(ctx, terms)
	if err != nil {
		return nil, err
	}
	q := query(terms, weights, least)
	if q == "" {
		return nil, nil
	}
	rows, err := s.pool.Query(ctx, "select path, n, tsvector_to_array(words) from sentence where words @@ $1::tsquery", q)
	if err != nil {
		return nil, err
	}
	best := &scores{limit: limit}
	var at place
	var held []string
	_, err = pgx.ForEachRow(rows, []any{&at.path, &at.n, &held}, func() error {
		sum := float32(0)
		for i, t := range terms { // in the order of the terms, so that equal sets weigh equal
			if weights[i] > 0 && slices.Contains(held, t) {
				sum += weights[i]
			}
		}
		if sum > 0 && sum >= least*0.9999 {
			best.add(score{at, sum})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(best.held, before)
	var places []place
	weight := map[place]float32{}
	for _, b := range best.held {
		places = append(places, b.place)
		weight[b.place] = b.sum
	}
	var out []index.Hit
	err = s.sentences(ctx, places, func(p place, a checker.Article, l checker.Sentence) {
		out = append(out, index.Hit{Sentence: l, Title: a.Title, Score: float64(weight[p])})
	})
	return out, err
}

// weights returns how much each term weighs, the rarer the more, and the least that a sentence must carry: half of all.
func (s *Store) weights(ctx context.Context, terms []string) (weights []float32, least float32, err error) {
	articles, sentences, err := s.size(ctx)
	if err != nil || len(terms) == 0 {
		return nil, 0, err
	}
	rows, err := s.pool.Query(ctx, "select term, sum(sentences) from word where bucket = any($1) and term = any($2) group by term", bucketsOf(terms), terms)
	if err != nil {
		return nil, 0, err
	}
	count := map[string]int{}
	var term string
	var n int
	if _, err := pgx.ForEachRow(rows, []any{&term, &n}, func() error { count[term] = n; return nil }); err != nil {
		return nil, 0, err
	}
	weights = make([]float32, len(terms))
	sum := float32(0)
	for i, t := range terms {
		if count[t] > 0 {
			weights[i] = float32(math.Log1p(float64(articles+sentences) / float64(count[t])))
		}
		sum += weights[i]
	}
	return weights, sum / 2, nil
}

// mostPairs bounds the rarest terms of which a sentence must carry two: six make fifteen pairs.
const mostPairs = 6

// query returns what every sentence that weighs enough satisfies, and as few others as may be: two of the rarest terms where any sentence
// must carry two, else one of them. It is "" where no sentence can.
func query(terms []string, weights []float32, least float32) string {
	order := make([]int, 0, len(terms))
	rest := float32(0)
	for i := range terms {
		if weights[i] > 0 {
			order = append(order, i)
			rest += weights[i]
		}
	}
	if len(order) == 0 {
		return ""
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(weights[b], weights[a]) })
	slack := least * 0.9998
	var one []string
	for _, i := range order {
		one = append(one, lexeme(terms[i]))
		rest -= weights[i]
		if weights[order[0]]+max(0, rest) < slack && len(one) <= mostPairs { // one of these and all the others would not be enough
			return pairs(one)
		}
	}
	rest, one = 0, nil
	for _, i := range order {
		rest += weights[i]
	}
	for _, i := range order {
		one = append(one, lexeme(terms[i]))
		if rest -= weights[i]; rest < slack {
			break
		}
	}
	return strings.Join(one, " | ")
}

func pairs(terms []string) string {
	var out []string
	for i, a := range terms {
		for _, b := range terms[i+1:] {
			out = append(out, "("+a+" & "+b+")")
		}
	}
	return strings.Join(out, " | ")
}

func lexeme(term string) string {
	return "'" + strings.ReplaceAll(strings.ReplaceAll(term, `\`, `\\`), "'", "''") + "'"
}

// score is a sentence and what it weighs.
type score struct {
	place
	sum float32
}

// before orders hits: the heaviest first, then by path and place.
func before(a, b score) int {
	return cmp.Or(cmp.Compare(b.sum, a.sum), cmp.Compare(a.path, b.path), cmp.Compare(a.n, b.n))
}

// scores keeps the best, the worst of them on top; all where limit is 0.
type scores struct {
	held  []score
	limit int
}

func (s *scores) Len() int           { return len(s.held) }
func (s *scores) Less(i, j int) bool { return before(s.held[i], s.held[j]) > 0 }
func (s *scores) Swap(i, j int)      { s.held[i], s.held[j] = s.held[j], s.held[i] }
func (s *scores) Push(x any)         { s.held = append(s.held, x.(score)) }
func (s *scores) Pop() any {
	last := s.held[len(s.held)-1]
	s.held = s.held[:len(s.held)-1]
	return last
}

func (s *scores) add(x score) {
	switch {
	case s.limit <= 0:
		s.held = append(s.held, x)
	case len(s.held) < s.limit:
		heap.Push(s, x)
	case before(x, s.held[0]) < 0:
		s.held[0] = x
		heap.Fix(s, 0)
	}
}
