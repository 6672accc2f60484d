package voice

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// titles gives the quotes of a headline the speaker of the body's quote that begins alike.
func (v *Voices) titles() {
	for i := range v.quotes {
		q := &v.quotes[i]
		if v.sentences[q.Sentence].Part != checker.Title {
			continue
		}
		for k := range v.quotes {
			if o := &v.quotes[k]; k != i && o.Speaker != "" && v.sentences[o.Sentence].Part != checker.Title && v.echoes(q, o) {
				q.Speaker, q.Role, q.Verb = o.Speaker, o.Role, o.Verb
				break
			}
		}
	}
}

// echoes tells whether quote o holds the words of q.
func (v *Voices) echoes(q, o *Quote) bool {
	words := strings.TrimRight(v.trees[q.Sentence].Text[q.Start:q.End], ".,!?")
	return len(words) > 5 && strings.Contains(strings.ToLower(v.trees[o.Sentence].Text[o.Start:o.End]), strings.ToLower(words))
}

// whole tells whether a quote is an utterance rather than a few words: it fills its sentence, or begins it, or has a stop or a verb of its own.
func (v *Voices) whole(q *Quote) bool {
	s := v.trees[q.Sentence]
	text := s.Text[q.Start:q.End]
	n := q.EndTok - q.Tok
	if n < 3 {
		return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, ",") && q.Tok <= 1
	}
	if c := text[0]; (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') && (q.Tok <= 1 || n >= 4) {
		return true
	}
	last := text[len(text)-1]
	if (last == ',' || last == '.' || last == '!' || last == '?') && (q.Tok <= 1 || n >= 6) {
		return true
	}
	for i := q.Tok; i < q.EndTok; i++ {
		if t := s.Tokens[i]; t.Tag == grammar.AUX || t.Tag == grammar.VERB && (t.Fine == "VBD" || t.Fine == "VBZ" || t.Fine == "VBP") || finite[strings.ToLower(t.Text)] {
			return n >= 5
		}
	}
	return false
}

// soCalled tells words that are set in marks as a name, not as something said.
func (v *Voices) soCalled(q *Quote) bool {
	s := v.trees[q.Sentence]
	for k := q.Tok - 1; k >= 0 && k >= q.Tok-4; k-- {
		switch strings.ToLower(s.Tokens[k].Text) {
		case "called", "dubbed", "named", "nicknamed", "titled", "entitled", "headlined":
			return true
		}
	}
	return false
}
