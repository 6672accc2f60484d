// Package voice tells who asserts each part of a sentence: the outlet, or a speaker through a verb of saying, and whether the words are
// asserted, planned, supposed, denied or quoted.
package voice

import (
	"sort"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// A Quote is a run of words between quotation marks, or the part of one that stands in one sentence.
type Quote struct {
	Sentence    int
	Start, End  int    // bytes inside the sentence's text, without the marks
	Tok, EndTok int    // the tokens between the marks
	Speaker     string // identity of who says it, or what the text calls him; "" where nothing tells
	Role        string // the speaker as the text names him
	Verb        string // lemma of the verb of saying, "" where there is none
	ID          int    // the same for the parts of one quote, and for the pieces that one speaker says in one breath
	Direct      bool   // a whole utterance; false for a few words set in marks
	Sure        bool   // the speaker is named beside the quote, or by a pronoun that can mean nobody else
}

// Voices holds the voices of an article. Its methods are safe for concurrent use.
type Voices struct {
	sentences []checker.Sentence
	trees     []*grammar.Sentence
	voiced    []voiced
	quotes    []Quote
}

// A voiced sentence knows for each token which speech it belongs to.
type voiced struct {
	speeches []speech
	of       []int8 // by token: index of the speech it is content of, -1 for the outlet's own words
	quoted   []bool // by token: it stands between quotation marks
}

// A speech is a verb of saying, or "according to", with its speaker.
type speech struct {
	at          int    // token of the verb
	from, end   int    // tokens of the attribution: speaker and verb, the end exclusive
	speaker     string // identity or description
	source      string // who passes the words on, "" where nobody does
	role        string // as the text names the speaker
	verb        string // lemma
	entity      *names.Entity
	sure        bool // named beside the verb, or by a pronoun that can mean nobody else
	before      bool // its content stands before it
	after       bool // its content stands behind it
	institution bool // the speaker is no single person, so that two outlets may cite it as one source
}

// Read finds the speakers of an article: trees are the trees of its sentences, nil where a sentence is not read.
func Read(sentences []checker.Sentence, trees []*grammar.Sentence, table *names.Table) *Voices {
	v := &Voices{sentences: sentences, trees: trees, voiced: make([]voiced, len(trees))}
	for n, s := range trees {
		if s == nil {
			continue
		}
		v.voiced[n] = voiced{of: make([]int8, len(s.Tokens)), quoted: make([]bool, len(s.Tokens))}
		for i := range v.voiced[n].of {
			v.voiced[n].of[i] = -1
		}
	}
	v.mark()
	for n := range trees {
		if trees[n] != nil {
			r := &reader{v: v, table: table, n: n, s: trees[n], ts: trees[n].Tokens}
			r.read()
		}
	}
	v.assign(table)
	return v
}

// Quotes returns the quotes of the article in order of print.
func (v *Voices) Quotes() []Quote { return v.quotes }

// In returns the quotes of a sentence, in order of print. The slice must not be changed.
func (v *Voices) In(sentence int) []Quote {
	from := sort.Search(len(v.quotes), func(i int) bool { return v.quotes[i].Sentence >= sentence })
	to := from
	for to < len(v.quotes) && v.quotes[to].Sentence == sentence {
		to++
	}
	return v.quotes[from:to]
}

// At returns the voice of a token: its speaker, verb, mode, polarity and whether it is quoted.
func (v *Voices) At(sentence, tok int) checker.Voice {
	s := v.trees[sentence]
	if s == nil || tok < 0 || tok >= len(s.Tokens) {
		return checker.Voice{}
	}
	out := v.said(sentence, tok)
	m := clause{s: s, published: v.sentences[sentence].Published, reported: out.Verb != ""}
	out.Mode, out.Denied = m.mode(tok), m.denied(tok)
	if lexicon.Force(out.Verb) == "denies" && !out.Quoted {
		out.Denied = !out.Denied
	}
	return out
}

// Speaker returns the speaker of a token alone, "" in the outlet's own voice, for less than At.
func (v *Voices) Speaker(sentence, tok int) string {
	if s := v.trees[sentence]; s == nil || tok < 0 || tok >= len(s.Tokens) {
		return ""
	}
	return v.said(sentence, tok).Speaker
}

// said returns who says a token and through which verb.
func (v *Voices) said(sentence, tok int) checker.Voice {
	vs := &v.voiced[sentence]
	out := checker.Voice{Quoted: vs.quoted[tok]}
	if k := vs.of[tok]; k >= 0 {
		sp := &vs.speeches[k]
		out.Speaker, out.Role, out.Verb = sp.speaker, sp.role, sp.verb
		if out.Source = sp.source; out.Source == "" && sp.institution {
			out.Source = sp.speaker
		}
	} else if out.Quoted {
		if q := v.quoteAt(sentence, tok); q != nil {
			out.Speaker, out.Role, out.Verb = q.Speaker, q.Role, q.Verb
		}
	}
	return out
}

// An Attribution is a verb of saying with its speaker, in one sentence.
type Attribution struct {
	Tok, EndTok int    // tokens of speaker and verb, the end exclusive
	At          int    // token of the verb
	Speaker     string // identity or description
	Role        string // the speaker as the text names him
	Verb        string // lemma
}

// Attributions returns the verbs of saying of a sentence, in order.
func (v *Voices) Attributions(sentence int) []Attribution {
	out := make([]Attribution, 0, len(v.voiced[sentence].speeches))
	for _, sp := range v.voiced[sentence].speeches {
		out = append(out, Attribution{Tok: sp.from, EndTok: sp.end, At: sp.at, Speaker: sp.speaker, Role: sp.role, Verb: sp.verb})
	}
	return out
}

func (v *Voices) quoteAt(sentence, tok int) *Quote {
	for i := range v.quotes {
		if q := &v.quotes[i]; q.Sentence == sentence && q.Tok <= tok && tok < q.EndTok {
			return q
		}
	}
	return nil
}
