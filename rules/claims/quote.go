package claims

import (
	"sort"
	"strconv"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/voice"
	"crosscheck/rules/grammar"
)

// quotes reads what stands between quotation marks, with its speaker as head.
var quotes = Extractor{
	Kind:  checker.Quote,
	Title: "words between quotation marks, with their speaker",
	Extract: func(c *Context) []checker.Claim {
		var out []checker.Claim
		for _, q := range c.doc.voices.In(c.Sentence.N) {
			words := c.quoted(q)
			if words == "" || q.Speaker == "" && !q.Direct {
				continue
			}
			frame := checker.Frame{Head: q.Speaker, Terms: c.terms(q.Tok, q.EndTok), Sure: q.Sure, Event: strconv.Itoa(q.ID)}
			claim := c.claim(checker.Quote, checker.Span{Start: q.Start, End: q.End}, q.Tok, frame, checker.Value{Text: words})
			claim.Voice = c.uttered(q)
			out = append(out, claim)
		}
		return out
	},
}

// uttered is the voice of quoted words: the quote's speaker, whoever else the sentence lets speak.
func (c *Context) uttered(q voice.Quote) checker.Voice {
	v := checker.Voice{Speaker: q.Speaker, Role: q.Role, Verb: q.Verb, Quoted: true}
	return v
}

// quoted returns the words of a quote in lower case, without punctuation; "" where there are fewer than two.
func (c *Context) quoted(q voice.Quote) string {
	var b strings.Builder
	n := 0
	for i := q.Tok; i < q.EndTok; i++ {
		t := c.Tree.Tokens[i].Text
		if !spoken(t) {
			continue
		}
		if n > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ReplaceAll(strings.ToLower(t), "’", "'"))
		n++
	}
	if n < 2 {
		return ""
	}
	return b.String()
}

// spoken tells tokens that have a letter or a digit.
func spoken(t string) bool {
	for i := 0; i < len(t); i++ {
		if c := t[i]; c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' {
			return true
		}
		if t[i] >= 0x80 && t != "—" && t != "–" && t != "…" && t != "’" && t != "‘" && t != "“" && t != "”" {
			return true
		}
	}
	return false
}

// terms lists the concepts of the content words between two tokens, sorted.
func (c *Context) terms(from, to int) []string {
	out := make([]string, 0, 8)
	for i := from; i < to; i++ {
		t := &c.Tree.Tokens[i]
		switch t.Tag {
		case grammar.NOUN, grammar.ADJ, grammar.VERB, grammar.NUM:
			if w := c.concepts[i]; w != "" && !lexicon.Light(w) && !lexicon.Generic(w) {
				out = append(out, w)
			}
		case grammar.PROPN:
			if e := c.mention(i); e != nil {
				out = append(out, e.ID)
			}
		}
	}
	sort.Strings(out)
	return distinct(out)
}

// distinct drops repetitions from a sorted list.
func distinct(sorted []string) []string {
	out := sorted[:0]
	for i, s := range sorted {
		if i == 0 || s != sorted[i-1] {
			out = append(out, s)
		}
	}
	return out
}
