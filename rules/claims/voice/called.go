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
		sp.entity = m.Entity
		sp.speaker = m.Entity.ID
		sp.institution = m.Entity.Kind != names.Person
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

// goes gives "he added" the speaker of the speech before, whose sex must not be another.
func (r *reader) goes(sp *speech) bool {
	o := r.v.last(r.n, true)
	if o == nil {
		return false
	}
	want := names.Sex('m')
	if r.low(sp.at-1) == "she" || r.low(sp.at+1) == "she" {
		want = 'f'
	}
	if o.entity.Sex != 0 && o.entity.Sex != want {
		return false
	}
	sp.speaker, sp.role, sp.entity = o.speaker, o.entity.Full, o.entity
	return true
}

// pronoun gives a pronoun that names did not resolve the speaker before it.
func (r *reader) pronoun(sp *speech, w string) {
	if o := r.v.last(r.n, w == "he" || w == "she"); o != nil {
		sp.speaker, sp.role, sp.entity, sp.institution = o.speaker, o.role, o.entity, o.institution
		return
	}
	if w != "it" {
		sp.speaker = w
	}
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
	head := strings.ToLower(r.ts[np.head].Text)
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
		words = append(words, strings.ToLower(r.ts[np.head].Text))
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
