package checker

import (
	"context"
	"fmt"
	"sort"
)

// run is the state of one cross-check.
type run struct {
	engine   *Engine
	searcher Searcher
	only     map[string]bool
	held     []*held
	byPath   map[string]int32 // places in held
	rules    map[Kind][]int32 // places in engine.Rules of those that compare two claims of the kind
	join     join
	at       int32  // place of the article that is looked at, in the order of looking
	edges    []edge // of verdicts that contradict
	agree    []tie  // of those that corroborate, which keep no verdict
	verdicts map[Verdict]*Verdict
	disputes []dispute
	near     []backed
	found    []found // of the stories that are done
	compared int
	opened   []int32 // readings that were unpacked, the first first
	inOpen   int     // claims in them
}

// held is a reading that takes part in a run.
type held struct {
	Reading
	open  []Claim   // its claims; nil where they are packed
	keys  [][]int32 // of each claim, as the join numbers them; nil until asked for
	given bool      // by the caller; others were fetched from the searcher
}

// mostOpen is how many claims a run holds unpacked of readings that were packed: some hundred megabytes.
const mostOpen = 60_000

// claims returns the claims of a reading, and unpacks them where they are packed, for as long as there is room.
func (r *run) claims(n int32) []Claim {
	h := r.held[n]
	if h.open != nil || h.size() == 0 {
		return h.open
	}
	h.open = h.unpack()
	r.opened = append(r.opened, n)
	r.inOpen += len(h.open)
	for r.inOpen > mostOpen && len(r.opened) > 1 {
		old := r.held[r.opened[0]]
		r.opened = r.opened[1:]
		r.inOpen -= len(old.open)
		old.open, old.keys = nil, nil
	}
	return h.open
}

// ref is a claim of a run: the place of its reading in held, and its own in the reading.
type ref struct{ reading, claim int32 }

func newRun(e *Engine, readings []Reading, s Searcher, only map[string]bool) *run {
	r := &run{engine: e, searcher: s, only: only, byPath: make(map[string]int32, len(readings)), rules: map[Kind][]int32{},
		verdicts: map[Verdict]*Verdict{}}
	for i, rule := range e.Rules {
		if rule.Compare == nil {
			continue
		}
		for _, k := range rule.Kinds {
			r.rules[k] = append(r.rules[k], int32(i))
		}
	}
	for _, rd := range readings {
		r.held[r.take(rd)].given = true
	}
	return r
}

// take has a reading take part, in the place of an earlier one of its path.
func (r *run) take(rd Reading) int32 {
	n, ok := r.byPath[rd.Article.Path]
	if !ok {
		n = int32(len(r.held))
		r.byPath[rd.Article.Path] = n
		r.held = append(r.held, nil)
	}
	r.held[n] = &held{Reading: rd, open: rd.Claims}
	return n
}

// claim returns the claim that a ref stands for.
func (r *run) claim(x ref) *Claim { return &r.claims(x.reading)[x.claim] }

// paths returns the articles to start from, in order.
func (r *run) paths() []string {
	var out []string
	for p := range r.byPath {
		if r.only == nil || r.only[p] {
			out = append(out, p)
		}
	}
	sort.Strings(out)
	return out
}

// beside returns the articles that an article is to be compared with: its neighbours of one story that are not compared with it anyway,
// since they stood in done before it.
func (r *run) beside(ctx context.Context, self int32, done map[[2]int32]bool) ([]int32, error) {
	rd := r.held[self]
	neighbours, err := r.searcher.Neighbours(ctx, rd.Article.Path, rd.Story)
	if err != nil {
		return nil, fmt.Errorf("find articles beside %q: %w", rd.Article.Path, err)
	}
	var near []int32
	for _, p := range neighbours {
		other, ok, err := r.reading(ctx, p)
		if err != nil {
			return nil, err
		}
		if ok && !done[[2]int32{other, self}] && (r.engine.Stories == nil || r.engine.Stories(rd.Reading, r.held[other].Reading)) {
			done[[2]int32{self, other}] = true
			near = append(near, other)
		}
	}
	return near, nil
}

// reading returns the reading of a path, read now when only the searcher holds the article.
func (r *run) reading(ctx context.Context, path string) (int32, bool, error) {
	if n, ok := r.byPath[path]; ok {
		return n, true, nil
	}
	a, ok, err := r.searcher.Article(ctx, path)
	if err != nil || !ok {
		return 0, false, wrap(err, "fetch article", path)
	}
	return r.take(r.engine.Reader.Read(a)), true, nil
}

// mostPartners is with how many claims of an article, on one thing, a claim is compared: more of them than any writer prints would take
// time and memory with the square of their number.
const mostPartners = 300

// within has the rules read one article: claim against claim, and as a whole.
func (r *run) within(self int32) {
	claims, keys := r.claims(self), r.keysOf(self)
	r.join.fill(keys, mostPartners)
	for i := range claims {
		for _, j := range r.join.partners(keys[i]) {
			if int(j) > i {
				r.judge(ref{self, int32(i)}, ref{self, j})
			}
		}
	}
	for _, rule := range r.engine.Rules {
		if rule.Within == nil {
			continue
		}
		for _, d := range rule.Within(claims) {
			r.disputes = append(r.disputes, dispute{rule: rule, at: r.at, Dispute: d})
		}
	}
}

// peers judges the claims of an article with those of its neighbours: all that the caller has read, and of the articles that only the
// searcher holds those in the sentences that it proposes.
func (r *run) peers(ctx context.Context, self int32, near []int32) error {
	proposed, err := r.proposed(ctx, self, near)
	if err != nil {
		return err
	}
	r.join.fill(r.keysOf(self), mostPartners)
	from := r.mark()
	for _, n := range near {
		given, claims, keys := r.held[n].given, r.claims(n), r.keysOf(n)
		for j := range claims {
			if !given && !proposed[place{n, int32(claims[j].Sentence.N)}] {
				continue
			}
			for _, i := range r.join.partners(keys[j]) {
				r.judge(ref{self, i}, ref{n, int32(j)})
			}
		}
	}
	r.settle(from)
	return nil
}

// place is a sentence of a run: its reading, and its place there.
type place struct{ reading, n int32 }

// proposed asks the searcher for the sentences of the articles that it alone holds.
func (r *run) proposed(ctx context.Context, self int32, near []int32) (map[place]bool, error) {
	var paths []string
	for _, n := range near {
		if !r.held[n].given {
			paths = append(paths, r.held[n].Article.Path)
		}
	}
	if len(paths) == 0 {
		return nil, nil
	}
	rd := r.held[self]
	var keys []string
	for _, c := range r.claims(self) {
		keys = append(keys, r.engine.Reader.ClaimKeys(c)...)
	}
	sentences, err := r.searcher.Peers(ctx, paths, unique(keys))
	if err != nil {
		return nil, fmt.Errorf("find peers of %q: %w", rd.Article.Path, err)
	}
	out := make(map[place]bool, len(sentences))
	for _, s := range sentences {
		out[place{r.byPath[s.Article], int32(s.N)}] = true
	}
	return out, nil
}

// keysOf returns the keys of a reading's claims as numbers.
func (r *run) keysOf(n int32) [][]int32 {
	claims, h := r.claims(n), r.held[n]
	if h.keys == nil {
		h.keys = make([][]int32, len(claims))
		for i := range claims {
			h.keys[i] = r.join.numbers(r.engine.Reader.ClaimKeys(claims[i]))
		}
	}
	return h.keys
}
