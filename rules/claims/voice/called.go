package voice

import (
	"strings"

	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// offices are what speaks for the person or body that owns it.
var offices = map[string]bool{"office": true, "administration": true, "government": true, "campaign": true, "team": true, "spokesman": true, "spokeswoman": true,
	"spokesperson": true, "readout": true, "statement": true, "ministry": true, "delegation": true, "representative": true, "department": true, "army": true,
	"military": true, "side": true}

// name gives a speech its speaker.
func (r *reader) name(sp *speech, np phrase) {
	if np.head < -1 { // the speaker of a speech before
		o := &r.v.voiced[r.n].speeches[-2-np.head]
		sp.speaker, sp.role, sp.entity, sp.institution = o.speaker, o.role, o.entity, o.institution
		return
	}
	if np.head < 0 || np.from >= np.end {
		return
	}
	sp.role = r.text(np)
	if w := r.low(np.head); sp.verb == "add" && np.end == np.from+1 && (w == "he" || w == "she") && r.goes(sp) {
		return
	}
	if m, ok := r.table.At(r.n, np.head); ok && !(m.Adjective && np.head >= m.EndTok) {
		if !m.Named && sexOf(r.low(np.head)) != 0 && r.spokenOf(m.Entity) {
			sp.speaker = r.low(np.head) // nobody calls himself by his name
			return
		}
		sp.entity = m.Entity
		sp.speaker = m.Entity.ID
		sp.institution = m.Entity.Kind != names.Person
		sp.sure = m.Named || r.sole(m)
		if !m.Named && m.EndTok == m.Tok+1 {
			sp.role = m.Entity.Full // "he" tells a reader nothing
		}
		return
	}
	switch w := r.low(np.head); w {
	case "he", "she", "they", "it", "him", "her":
		r.pronoun(sp, w)
		return
	case "i", "we", "you", "nobody", "none", "neither":
		sp.speaker, sp.role = "", ""
		return
	}
	r.describe(sp, np)
}

// sole tells whether a pronoun can mean nobody but whom it is taken for: no other person is named before it in its sentence or in the one
// before, which names that person.
func (r *reader) sole(m names.Mention) bool {
	if m.Entity.Kind != names.Person || r.n == 0 || r.v.trees[r.n-1] == nil || r.v.paragraphOf(r.n-1) != r.v.paragraphOf(r.n) {
		return false
	}
	named := false
	for _, o := range r.table.In(r.n - 1) {
		if o.Entity.Kind == names.Person && o.Entity != m.Entity {
			return false
		}
		named = named || o.Named && o.Entity == m.Entity
	}
	for _, o := range r.table.In(r.n) {
		if o.Tok < m.Tok && o.Entity.Kind == names.Person && o.Entity != m.Entity && !r.v.voiced[r.n].quoted[o.Tok] {
			return false
		}
	}
	return named
}

// spokenOf tells whether the quoted words of the sentence name somebody.
func (r *reader) spokenOf(e *names.Entity) bool {
	for _, o := range r.table.In(r.n) {
		if o.Named && o.Entity == e && r.v.voiced[r.n].quoted[o.Tok] {
			return true
		}
	}
	return false
}

// goes gives "he added" the speaker of the speech before, whose sex must not be another.
func (r *reader) goes(sp *speech) bool {
	o := r.v.last(r.n, true)
	if o == nil {
		return false
	}
	want := sexOf(r.low(sp.at - 1))
	if want == 0 {
		want = sexOf(r.low(sp.at + 1))
	}
	if o.entity.Sex != 0 && o.entity.Sex != want {
		return false
	}
	sp.speaker, sp.role, sp.entity = o.speaker, o.entity.Full, o.entity
	return true
}

// pronoun gives a pronoun that names did not resolve the speaker before it.
func (r *reader) pronoun(sp *speech, w string) {
	sex := sexOf(w)
	if o := r.v.last(r.n, sex != 0); o != nil && (sex == 0 || o.entity.Sex == 0 || o.entity.Sex == sex) {
		sp.speaker, sp.role, sp.entity, sp.institution = o.speaker, o.role, o.entity, o.institution
		return
	}
	if w != "it" {
		sp.speaker = w
	}
}

// sexOf tells the sex of whom a pronoun for a single person stands for, 0 for other words.
func sexOf(w string) names.Sex {
	switch w {
	case "he", "him":
		return 'm'
	case "she", "her":
		return 'f'
	}
	return 0
}

// last returns the last speech before sentence n, of a single person or of others.
func (v *Voices) last(n int, person bool) *speech {
	for m := n; m >= 0 && m >= n-3; m-- {
		sps := v.voiced[m].speeches
		for k := len(sps) - 1; k >= 0; k-- {
			if single := sps[k].entity != nil && sps[k].entity.Kind == names.Person; single == person && sps[k].speaker != "" {
				return &sps[k]
			}
		}
	}
	return nil
}

// describe gives a speaker without a name an identity that outlets share: "airport officials", "selmark officials".
func (r *reader) describe(sp *speech, np phrase) {
	head := r.ts[np.head].Lower()
	var owner *names.Entity
	owns := false
	for _, m := range r.table.In(r.n) {
		if m.Tok >= np.from && m.EndTok <= np.end && (owner == nil || m.EndTok <= np.head) {
			owner = m.Entity
			owns = r.owns(m, np.head)
		}
	}
	if owner != nil && owns && offices[head] {
		sp.speaker, sp.entity, sp.institution = owner.ID, owner, owner.Kind != names.Person
		return
	}
	if heldByOne[head] && strings.EqualFold(r.ts[np.from].Text, "the") && np.head == np.from+1 {
		if o := r.v.last(r.n, true); o != nil && (o.entity.Role == "" || o.entity.Role == head) {
			sp.speaker, sp.entity = o.speaker, o.entity
			return
		}
	}
	var words []string
	if owner != nil && owner.Kind != names.Person {
		words = append(words, owner.ID)
	}
	for k := np.from; k <= np.head; k++ {
		if m, ok := r.table.At(r.n, k); ok {
			k = m.EndTok - 1
			continue
		}
		switch w := r.low(k); w {
		case "the", "a", "an", "its", "his", "her", "their", "our", "'s", "’s", "'", "’", "both", "some", "several", "of", "this", "that", "two", "many", "-":
		default:
			if k == np.head || r.ts[k].Tag == grammar.NOUN || r.ts[k].Tag == grammar.ADJ || r.ts[k].Tag == grammar.X || r.ts[k].Tag == grammar.PROPN {
				words = append(words, w)
			}
		}
	}
	if len(words) == 0 {
		words = append(words, r.ts[np.head].Lower())
	}
	sp.speaker = strings.Join(words, " ")
	sp.institution = strings.HasSuffix(head, "s") || collective[head]
}

// owns tells whether a mention is whose the noun at head is: "the mayor's office", "Kremlin spokesman", "a spokesman for the ministry".
func (r *reader) owns(m names.Mention, head int) bool {
	if m.Tok > head {
		p := r.low(head + 1)
		return p == "for" || p == "of" || p == "at"
	}
	for k := m.EndTok; k < head; k++ {
		if !r.possessive(k) && r.ts[k].Tag != grammar.ADJ {
			return false
		}
	}
	return true
}

// heldByOne are descriptions that stand for the person spoken of last.
var heldByOne = map[string]bool{"president": true, "minister": true, "mayor": true, "governor": true, "premier": true, "chancellor": true, "senator": true,
	"leader": true, "chief": true, "chairman": true, "director": true, "judge": true, "prosecutor": true, "spokesman": true, "spokeswoman": true, "congressman": true}

// collective nouns name bodies in the singular.
var collective = map[string]bool{"police": true, "government": true, "ministry": true, "army": true, "military": true, "company": true, "union": true,
	"department": true, "institute": true, "agency": true, "council": true, "administration": true, "office": true, "bank": true, "group": true, "party": true,
	"court": true, "airline": true, "hospital": true, "university": true, "service": true, "prosecution": true, "defence": true, "defense": true, "bureau": true,
	"commission": true, "committee": true, "board": true, "readout": true, "statement": true, "report": true, "document": true}

// text returns a speaker as printed, without a leading article and not too long.
func (r *reader) text(np phrase) string {
	from, end := np.from, min(np.end, np.from+10)
	if end <= np.head {
		end = np.head + 1
	}
	for end > from+1 && isStop(r.ts[end-1].Text) {
		end--
	}
	return r.s.Text[r.ts[from].Start:r.ts[end-1].End]
}
