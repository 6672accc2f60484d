package voice

import "crosscheck/rules/grammar"

// spread marks the tokens that are content of speech k. A later speech overrides an earlier one inside its own words.
func (r *reader) spread(k int) {
	vs := &r.v.voiced[r.n]
	sp := &vs.speeches[k]
	set := func(from, to int) {
		for i := from; i < to; i++ {
			switch o := vs.of[i]; {
			case i >= sp.from && i < sp.end:
			case sp.verb == "accord" && o >= 0: // whose words a third party passes on
				vs.speeches[o].source = sp.speaker
			default:
				vs.of[i] = int8(k)
			}
		}
	}
	if sp.before {
		set(r.opening(k), sp.from)
	}
	if sp.after {
		set(sp.end, r.closing(k))
	}
}

// opening returns where the words before an attribution begin: at the start of the sentence, or behind the speech before.
func (r *reader) opening(k int) int {
	sps := r.v.voiced[r.n].speeches
	from := 0
	if sps[k].verb == "accord" {
		return from
	}
	for i := range sps[:k] {
		if sps[i].after && sps[i].end <= sps[k].from {
			from = sps[i].end // what one speaker says may hold what another says
		} else if sps[i].before {
			from = max(from, sps[i].end)
		}
	}
	if k > 0 && sps[k-1].after && !sps[k-1].before {
		return max(from, sps[k].from) // "Villagers said that, she added": nothing of its own
	}
	return from
}

// closing returns where the words behind an attribution end: at the next speech, or where the outlet takes up its own voice again.
func (r *reader) closing(k int) int {
	vs := &r.v.voiced[r.n]
	sp := &vs.speeches[k]
	end := len(r.ts)
	for i := k + 1; i < len(vs.speeches); i++ {
		if next := &vs.speeches[i]; next.from >= sp.end {
			if next.before && !next.after {
				continue
			}
			end = next.from
			break
		}
	}
	if q := r.quoted(sp.end); q > 0 && q < end {
		return q
	}
	for i := sp.end + 1; i < end; i++ {
		if !vs.quoted[i] && r.returns(i) {
			return i
		}
	}
	return end
}

// quoted returns the token past a quote that begins straight behind token i and is followed by a further clause of the outlet's: 'said
// "Thank you," and a bailiff looked away'; 0 where there is none.
func (r *reader) quoted(i int) int {
	q := r.v.voiced[r.n].quoted
	k := i
	for k < len(q) && k < i+3 && !q[k] {
		k++
	}
	if k >= len(q) || !q[k] {
		return 0
	}
	for k < len(q) && q[k] {
		k++
	}
	if k++; k >= len(q) {
		return 0
	}
	switch r.low(k) {
	case "and", "but", "as", "while", "before", "after":
		if r.clause(k + 1) {
			return k
		}
	}
	return 0
}

// returns tells whether the outlet speaks again from token i on: ", but", ", while", "although", ";" with a clause of its own.
func (r *reader) returns(i int) bool {
	switch r.low(i) {
	case "but", "while", "whereas":
		return r.low(i-1) == "," && r.clause(i+1)
	case "although", "though":
		return r.clause(i + 1)
	case ";":
		return r.clause(i + 1)
	case "according":
		return r.low(i+1) == "to"
	}
	return false
}

// clause tells whether a finite verb follows within a few tokens.
func (r *reader) clause(i int) bool {
	for k := i; k < len(r.ts) && k < i+12; k++ {
		switch r.ts[k].Tag {
		case grammar.AUX:
			return true
		case grammar.VERB:
			if r.ts[k].Fine != "VBG" {
				return true
			}
		case grammar.X:
			if finite[r.low(k)] {
				return true
			}
		}
	}
	return false
}
