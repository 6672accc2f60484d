package learn

import (
	"unicode"
	"unicode/utf8"
)

// oneIn is how many sentences there are for each that is also learned as a headline.
const oneIn = 12

// Headlines returns copies of some trees as headlines print them: words with capitals, no stop at the end. The second result is the index of
// each one's original. The treebanks have few headlines and take most words with a capital for names.
func Headlines(trees []Tree) (out []Tree, from []int) {
	for i := 0; i < len(trees); i += oneIn {
		n := len(trees[i].Rows)
		if n < 5 || n > 20 {
			continue
		}
		rows := append([]Row(nil), trees[i].Rows...)
		if rows[n-1].U == "PUNCT" && leaf(rows, n-1) {
			rows = rows[:n-1]
		}
		for k := range rows {
			rows[k].Form = headlineForm(rows[k], k == 0)
		}
		out = append(out, Tree{Doc: trees[i].Doc, Rows: rows})
		from = append(from, i)
	}
	return out, from
}

func leaf(rows []Row, i int) bool {
	for _, r := range rows {
		if r.Head == i {
			return false
		}
	}
	return rows[i].Head >= 0
}

// headlineForm puts a capital on all but short function words.
func headlineForm(r Row, first bool) string {
	switch r.U {
	case "ADP", "DET", "CCONJ", "PART", "SCONJ":
		if !first && len(r.Form) < 5 {
			return r.Form
		}
	}
	c, size := utf8.DecodeRuneInString(r.Form)
	if c == '\'' || c == '’' || c == 'n' && r.Lemma == "not" {
		return r.Form
	}
	return string(unicode.ToUpper(c)) + r.Form[size:]
}
