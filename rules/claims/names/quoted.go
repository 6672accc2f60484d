package names

import "crosscheck/rules/grammar"

// quoted tells where quotation marks stand in a sentence, well enough to know whether a pronoun and a name stand on one side of them.
type quoted struct {
	open  bool  // it begins inside a quote
	marks []int // tokens that are double marks, in order
}

// inside tells whether token i stands in a quote.
func (q quoted) inside(i int) bool {
	in := q.open
	for _, m := range q.marks {
		if m >= i {
			break
		}
		in = !in
	}
	return in
}

// markQuotes finds the double quotation marks of the article; a quote that is not closed goes on in its paragraph.
func (r *resolver) markQuotes() {
	r.quotes = make([]quoted, len(r.trees))
	open, paragraph := false, -1
	for n, s := range r.trees {
		if s == nil {
			continue
		}
		if p := r.sentences[n].Paragraph; p != paragraph {
			open, paragraph = false, p
		}
		q := quoted{open: open}
		for i := range s.Tokens {
			if turns(s.Tokens, i, open) {
				q.marks = append(q.marks, i)
				open = !open
			}
		}
		r.quotes[n] = q
	}
}

func turns(ts []grammar.Token, i int, open bool) bool {
	switch ts[i].Text {
	case "\"":
		return true
	case "“", "„":
		return !open
	case "”":
		return open
	}
	return false
}
