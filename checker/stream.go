package checker

// A report of more articles than fit into memory is made in two passes over a store: in the first readings are judged a few at a time, and
// what the rules say is kept as pairs of references; in the second the pairs that hang together are gathered into findings. Judging and
// gathering are those of Cross, so that the findings are.

// A Ref names a claim of a reading.
type Ref struct {
	Path  string // of the article
	I     int    // place in the reading's claims
	First int    // place of the first claim of the reading on the same words and with the same value, as a rule I
}

// A Pair is what a rule said of two claims: that they contradict each other, in some kind of finding, or, where Kind is "", that they agree.
// A stands in the article whose path comes first; of two claims of one article it is the earlier.
type Pair struct {
	Rule string
	Kind FindingKind
	A, B Ref
}

// Prepared is a reading made ready to be judged again and again. It must not be changed.
type Prepared struct {
	Reading
	keys  [][]string // by claim
	first []int32    // by claim, as in Ref
}

// Prepare makes a reading ready.
func (e *Engine) Prepare(r Reading) *Prepared {
	p := &Prepared{Reading: r, keys: make([][]string, len(r.Claims)), first: firsts(r.Claims)}
	for i, c := range r.Claims {
		p.keys[i] = e.Reader.ClaimKeys(c)
	}
	return p
}

// Judged is what the rules say of a reading, alone and beside others.
type Judged struct {
	Pairs    []Pair
	Disputes []Finding // what rules that read an article as a whole found, in their order
	Compared int
}

// Judge has the rules read one article by itself and against others, all of them. Each pair of articles that tell one story is to be
// judged once, whichever of the two is p.
func (e *Engine) Judge(p *Prepared, others []*Prepared) Judged {
	r := newRun(e, []Reading{p.Reading}, nil, nil)
	own := r.held[0]
	own.keys = make([][]int32, len(p.keys))
	for i, keys := range p.keys {
		own.keys[i] = r.join.numbers(keys)
	}
	r.within(0) // and the join is filled with the article's claims
	var met []int32
	for _, o := range others {
		n := r.take(o.Reading)
		for j, keys := range o.keys {
			met = met[:0]
			for _, k := range keys {
				if number, ok := r.join.known[k]; ok {
					met = append(met, number)
				}
			}
			for _, i := range r.join.partners(met) {
				x, y := ref{0, i}, ref{n, int32(j)}
				if o.Article.Path < p.Article.Path {
					x, y = y, x
				}
				r.judge(x, y)
			}
		}
	}
	out, all := Judged{Compared: r.compared}, append([]*Prepared{p}, others...)
	for _, x := range r.edges {
		p := r.pair(x.tie, all)
		p.Kind = x.verdict.Kind
		out.Pairs = append(out.Pairs, p)
	}
	for _, x := range r.agree {
		out.Pairs = append(out.Pairs, r.pair(x, all))
	}
	for _, d := range r.disputes {
		out.Disputes = append(out.Disputes, d.finding())
	}
	return out
}

// pair names what a tie is of; the readings are in the order of the run.
func (r *run) pair(x tie, prepared []*Prepared) Pair {
	name := func(x ref) Ref {
		return Ref{Path: r.held[x.reading].Article.Path, I: int(x.claim), First: int(prepared[x.reading].first[x.claim])}
	}
	p := Pair{Rule: r.engine.Rules[x.rule].Name, A: name(x.a), B: name(x.b)}
	if p.A.Path > p.B.Path || p.A.Path == p.B.Path && p.A.I > p.B.I {
		p.A, p.B = p.B, p.A
	}
	return p
}

// Gather makes one finding of pairs of one rule and kind that hang together, and of the pairs of the rule that agree with one of their
// claims, both in the order of their articles and claims. It is false where they come to no two sides.
func (e *Engine) Gather(pairs, agree []Pair, claim func(Ref) Claim) (Finding, bool) {
	r := newRun(e, nil, nil, nil)
	met := map[Ref]ref{}
	of := func(x Ref) ref { // readings of the claims that are spoken of and no others, since a finding may go through thousands of articles
		if y, ok := met[x]; ok {
			return y
		}
		n, ok := r.byPath[x.Path]
		if !ok {
			n = r.take(Reading{Article: Article{Path: x.Path}})
		}
		h := r.held[n]
		h.Claims = append(h.Claims, claim(x))
		h.open = h.Claims
		met[x] = ref{n, int32(len(h.Claims) - 1)}
		return met[x]
	}
	for _, p := range pairs {
		if t, ok := r.again(p, of(p.A), of(p.B)); ok {
			v := e.Rules[t.rule].Compare(r.claim(t.a), r.claim(t.b))
			r.edges = append(r.edges, edge{t, r.shared(v)})
		}
	}
	for _, p := range agree {
		if t, ok := r.again(p, of(p.A), of(p.B)); ok {
			r.agree = append(r.agree, t)
		}
	}
	if len(r.edges) == 0 {
		return Finding{}, false
	}
	return newGatherer(r).finding(r.edges)
}

// again is the tie of a pair.
func (r *run) again(p Pair, x, y ref) (tie, bool) {
	if later(r.claim(x), r.claim(y)) {
		x, y = y, x
	}
	for n, rule := range r.engine.Rules {
		if rule.Name == p.Rule && rule.Compare != nil {
			return tie{rule: int32(n), a: x, b: y}, true
		}
	}
	return tie{}, false
}

// Weight returns what orders findings in a report: the gravity of the kind, then the confidence, the greater first, then the printers, the
// more first, then the ID.
func (f Finding) Weight() (kind int, confidence float64, printed int) {
	return gravity[f.Kind], f.Confidence, printers(f)
}
