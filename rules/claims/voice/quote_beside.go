package voice

import (
	"strings"

	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// beside gives quote i, whose sentence names no speaker, the one of the sentences beside it.
func (v *Voices) beside(i int, table *names.Table) {
	q := &v.quotes[i]
	if !q.Direct {
		v.subject(q, table, q.Sentence)
		return
	}
	if q.Tok > 1 && v.trees[q.Sentence].Tokens[q.Tok-2].Text != ":" {
		if sp := v.governing(q, table); sp.speaker != "" { // "denounced the offer as '…'"
			q.Speaker, q.Role = sp.speaker, sp.role
			return
		}
	}
	if k := q.Tok - 2; k > 0 && v.trees[q.Sentence].Tokens[k].Text == ":" {
		if v.subject(q, table, q.Sentence); q.Speaker != "" {
			return
		}
	}
	if i > 0 { // "…," X said. "…" in one paragraph goes on
		if p := &v.quotes[i-1]; p.Speaker != "" && p.Direct && v.paragraph(p) == v.paragraph(q) && q.Sentence-p.Sentence <= 1 {
			q.Speaker, q.Role, q.Verb, q.ID, q.Sure = p.Speaker, p.Role, p.Verb, p.ID, p.Sure && q.Tok <= 1
			return
		}
	}
	if i+1 < len(v.quotes) { // the speaker follows: "… . …," X said
		if p := &v.quotes[i+1]; p.Speaker != "" && p.Direct && v.paragraph(p) == v.paragraph(q) && p.Sentence-q.Sentence <= 1 && p.Tok <= 1 {
			q.Speaker, q.Role, q.Verb, q.Sure = p.Speaker, p.Role, p.Verb, p.Sure
			return
		}
	}
	if i > 0 { // a paragraph that begins with a quote and names nobody goes on with the speaker before
		if p := &v.quotes[i-1]; p.Speaker != "" && p.Direct && q.Tok <= 1 && q.Sentence-p.Sentence == 1 {
			q.Speaker, q.Role, q.Verb, q.ID = p.Speaker, p.Role, p.Verb, p.ID
			return
		}
	}
	if n := q.Sentence - 1; n >= 0 && v.trees[n] != nil && strings.HasSuffix(v.trees[n].Text, ":") {
		if sp := v.announcer(n, table); sp.speaker != "" { // "One resident posted this:"
			q.Speaker, q.Role = sp.speaker, sp.role
			return
		}
	}
	for n := q.Sentence - 1; n >= 0 && n >= q.Sentence-2; n-- { // X spoke to reporters. "…"
		if v.trees[n] == nil {
			continue
		}
		if sps := v.voiced[n].speeches; len(sps) > 0 && sps[len(sps)-1].speaker != "" {
			sp := &sps[len(sps)-1]
			q.Speaker, q.Role, q.Verb = sp.speaker, sp.role, sp.verb
			return
		}
		if v.subject(q, table, n); q.Speaker != "" {
			return
		}
	}
	if n := q.Sentence + 1; n < len(v.trees) && v.trees[n] != nil && v.paragraphOf(n) == v.paragraph(q) {
		if sps := v.voiced[n].speeches; len(sps) > 0 {
			q.Speaker, q.Role, q.Verb = sps[0].speaker, sps[0].role, sps[0].verb
			return
		}
		v.subject(q, table, n)
	}
}

func (v *Voices) paragraph(q *Quote) int { return v.paragraphOf(q.Sentence) }
func (v *Voices) paragraphOf(n int) int  { return v.sentences[n].Paragraph }

// governing returns the subject of the verb that governs a quote inside its sentence.
func (v *Voices) governing(q *Quote, table *names.Table) speech {
	r := &reader{v: v, table: table, n: q.Sentence, s: v.trees[q.Sentence], ts: v.trees[q.Sentence].Tokens}
	var sp speech
	for i := q.Tok; i < q.EndTok; i++ {
		h := r.ts[i].Head
		if h < 0 || h >= q.Tok-1 {
			continue
		}
		for h >= 0 && r.ts[h].Tag != grammar.VERB {
			h = r.ts[h].Head
		}
		if h < 0 || h >= q.Tok {
			continue
		}
		if j := r.s.Agent(h); j >= 0 && (j < q.Tok || j >= q.EndTok) && r.speaks(j) {
			if r.name(&sp, r.around(j, h)); sp.entity == nil {
				return speech{} // a thing that is no speaker
			}
			return sp
		}
	}
	return sp
}

// announcer returns the subject of sentence n as a speaker.
func (v *Voices) announcer(n int, table *names.Table) speech {
	r := &reader{v: v, table: table, n: n, s: v.trees[n], ts: v.trees[n].Tokens}
	var sp speech
	root := r.s.Root()
	if root < 0 {
		return sp
	}
	if j := r.s.Subject(root); j >= 0 && j < root && r.speaks(j) {
		r.name(&sp, r.around(j, root))
	}
	return sp
}

// subject gives a quote the person or body that sentence n speaks of first, where there is one.
func (v *Voices) subject(q *Quote, table *names.Table, n int) {
	limit := len(v.trees[n].Tokens)
	if n == q.Sentence {
		limit = q.Tok
	}
	for _, m := range table.In(n) {
		if m.Tok >= limit {
			return
		}
		if m.Adjective || v.voiced[n].quoted[m.Tok] {
			continue
		}
		if m.Entity.Kind == names.Person || m.Entity.Kind == names.Body && n == q.Sentence {
			q.Speaker, q.Role = m.Entity.ID, m.Entity.Full
			return
		}
	}
}
