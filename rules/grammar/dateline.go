package grammar

import (
	"unicode"
	"unicode/utf8"
)

// longestDateline bounds the tokens of "PORT LATHROP, Ohio, March 3 (MW) —".
const longestDateline = 16

// dateline returns the token past the place, agency and dash that open a report, 0 where none do. The treebanks hold no reports, so that a
// parser that they trained takes these words for part of the first clause and loses its verb.
func (s *Sentence) dateline() int {
	ts := s.Tokens
	for i := 0; i < len(ts) && i < longestDateline; i++ {
		switch ts[i].Text {
		case "—", "–", "-", "--":
			if i > 0 && i+4 < len(ts) && ts[i].Start > ts[i-1].End && s.opensReport(i) {
				return i + 1
			}
			return 0
		case ",", ".", "(", ")", "/":
			continue
		}
		if first, _ := utf8.DecodeRuneInString(ts[i].Text); !unicode.IsUpper(first) && !unicode.IsDigit(first) {
			return 0
		}
	}
	return 0
}

// opensReport tells whether the tokens before the dash at i are a place in capitals, or end with an agency in brackets.
func (s *Sentence) opensReport(i int) bool {
	return s.Tokens[i-1].Text == ")" || len(s.Tokens[0].Text) > 2 && shouted(s.Tokens[0].Text)
}

func shouted(word string) bool {
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// cut returns the dateline of k tokens and the text behind it, to be parsed on their own.
func (s *Sentence) cut(k int) (line, rest *Sentence) {
	return &Sentence{Text: s.Text, Tokens: s.Tokens[:k]}, &Sentence{Text: s.Text, Tokens: s.Tokens[k:]}
}

// join hangs the dateline on the text behind it, once both are parsed.
func (s *Sentence) join(line, rest *Sentence) {
	k := len(line.Tokens)
	root := k
	for i := range rest.Tokens {
		if t := &rest.Tokens[i]; t.Head >= 0 {
			t.Head += k
		} else {
			root = k + i
		}
	}
	for i := range line.Tokens {
		if t := &line.Tokens[i]; t.Head < 0 {
			t.Head, t.Rel = root, "parataxis"
		}
	}
	s.index()
}
