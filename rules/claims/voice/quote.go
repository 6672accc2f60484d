package voice

import (
	"crosscheck/rules/claims/names"
)

// assign gives every quote its speaker: from its own sentence, then from the pieces that it is one with, then from the sentences beside it.
func (v *Voices) assign(table *names.Table) {
	for i := range v.quotes {
		q := &v.quotes[i]
		q.Direct = v.whole(q)
		if sp := v.speechOf(q); sp != nil {
			q.Speaker, q.Role, q.Verb, q.Sure = sp.speaker, sp.role, sp.verb, sp.sure
		}
	}
	v.join()
	for i := range v.quotes {
		if q := &v.quotes[i]; q.Speaker == "" && !v.soCalled(q) {
			v.beside(i, table)
		}
	}
	v.join()
	v.titles()
}

// speechOf returns the speech of the quote's own sentence that it belongs to, nil where there is none.
func (v *Voices) speechOf(q *Quote) *speech {
	vs := &v.voiced[q.Sentence]
	if len(vs.speeches) == 0 {
		return nil
	}
	var best *speech
	near := 1 << 30
	for k := range vs.speeches {
		sp := &vs.speeches[k]
		if sp.speaker == "" {
			continue
		}
		d := 0
		switch {
		case sp.from >= q.EndTok:
			d = sp.from - q.EndTok
			if !sp.before {
				d += 6
			}
		case sp.end <= q.Tok:
			d = q.Tok - sp.end
			if !sp.after {
				d += 40 // "…," he said. The quote behind is joined below
			}
		}
		if minds[sp.verb] {
			d += 12
		}
		if int(vs.of[q.Tok]) == k {
			d -= 4
		}
		if d < near {
			near, best = d, sp
		}
	}
	return best
}

// join lets the pieces of one quote share a speaker.
func (v *Voices) join() {
	for i := 1; i < len(v.quotes); i++ {
		if p, q := &v.quotes[i-1], &v.quotes[i]; p.ID == q.ID && q.Speaker == "" {
			q.Speaker, q.Role, q.Verb, q.Sure = p.Speaker, p.Role, p.Verb, p.Sure
		}
	}
	for i := len(v.quotes) - 2; i >= 0; i-- {
		if p, q := &v.quotes[i], &v.quotes[i+1]; p.ID == q.ID && p.Speaker == "" {
			p.Speaker, p.Role, p.Verb, p.Sure = q.Speaker, q.Role, q.Verb, q.Sure
		}
	}
}
