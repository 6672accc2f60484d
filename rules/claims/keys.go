package claims

import (
	"math"
	"strconv"
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/claims/names"
	"crosscheck/rules/grammar"
)

// ClaimKeys returns the keys under which claims that may be compared meet: the kind with the unit, the head or the axis.
func (Reader) ClaimKeys(c checker.Claim) []string {
	k := string(c.Kind) + "|"
	switch c.Kind {
	case checker.Quantity:
		if c.Value.Unit != "" {
			return []string{k + c.Value.Unit}
		}
		return countKeys(k, c)
	case checker.Date:
		if c.Value.Unit != "" { // a weekday meets the dates of others
			return []string{k, k + c.Value.Unit}
		}
		return []string{k}
	case checker.Money, checker.Percent, checker.Duration, checker.Clock, checker.Score, checker.Place, checker.Ordinal,
		checker.Rank, checker.Age, checker.Order:
		return []string{k + c.Value.Unit}
	case checker.Status, checker.Stance:
		return []string{k + c.Value.Unit}
	case checker.Attribution:
		if c.Value.Unit == "speaker" { // half of all sentences of news say that somebody says something
			return []string{k + c.Frame.Head + "|" + c.Voice.Speaker}
		}
	case checker.Quote:
		var out []string
		words := strings.Fields(c.Value.Text)
		for _, w := range words {
			if r := []rune(w); len(r) >= stemmed {
				out = append(out, k+string(r[:stemmed])) // "deserve" and "deserved" meet
			}
		}
		if (len(words) <= shortQuote || len(out) < fewLong) && c.Voice.Speaker != "" {
			out = append(out, k+"@"+c.Voice.Speaker)
		}
		return out
	}
	if w := strings.ToLower(c.Value.Text); c.Kind == checker.Name && c.Value.Unit != "person" && len(w) >= 6 && !strings.Contains(w, " ") {
		return []string{k + c.Frame.Head, k + "~" + w[:4], k + "~" + w[:1] + w[len(w)-4:]} // a letter is lost behind or before
	}
	head, _, _ := strings.Cut(c.Frame.Head, "/") // given names meet under their last name
	return []string{k + head}
}

// shortQuote is the number of words up to which a quotation may have no long word, and fewLong that of long words below which another wording may
// share none: those meet under their speaker, too.
const (
	shortQuote = 6
	fewLong    = 3
	stemmed    = 5 // the letters of a long word under which it meets others
)

// countKeys are the keys of a count. One of which the text does not say what it counts meets any of about its size.
func countKeys(k string, c checker.Claim) []string {
	if c.Value.Exact < 1 {
		return []string{k + c.Frame.Head}
	}
	size := int(math.Log(c.Value.Exact) / math.Log(stride))
	if c.Frame.Head == "" {
		return []string{k, k + "~" + strconv.Itoa(size-1), k + "~" + strconv.Itoa(size), k + "~" + strconv.Itoa(size+1)}
	}
	out := []string{k + c.Frame.Head, k + "~" + strconv.Itoa(size)}
	for _, sort := range c.Frame.Sorts {
		out = append(out, k+"%"+sort+strconv.Itoa(size), k+"%"+sort+strconv.Itoa(size+1))
	}
	return out
}

// stride is how many times a size class is the one below it.
const stride = 1.6

// matter returns what an article is about: its names, and the nouns of its headline and opening.
func (d *document) matter() []string {
	keys := map[string]bool{}
	for _, k := range d.story() {
		keys[k] = true
	}
	for i, c := range d.read {
		if i == opening {
			break
		}
		for k := range c.Tree.Tokens {
			t := &c.Tree.Tokens[k]
			if t.Tag == grammar.NOUN && c.content(k) {
				keys[c.concepts[k]] = true
			}
		}
	}
	return sorted(keys)
}

// main returns the names of the headline and the first sentence: whom the article is about.
func (d *document) main() []string {
	keys := map[string]bool{}
	for i, c := range d.read {
		if i > 0 && (i > 1 || d.read[0].Sentence.Part != checker.Title) {
			break
		}
		for _, m := range d.names.In(c.Sentence.N) {
			keys[m.Entity.ID] = true
		}
	}
	return sorted(keys)
}

// story returns the identities of the names that an article prints, which tell what it is about, and of the names that those hold: a text that tells
// of Halmar is of one story with one that tells of Halmar General.
func (d *document) story() []string {
	keys := map[string]bool{}
	for n := range d.trees {
		if d.trees[n] == nil {
			continue
		}
		for _, m := range d.names.In(n) {
			if m.Named && !keys[m.Entity.ID] {
				keys[m.Entity.ID] = true
				if k := m.Entity.Namesake(); k != "" {
					keys[k] = true
				}
				if m.Entity.Family != "" { // relatives are told apart by their given names
					keys[names.Skeleton(m.Entity.Family)] = true
				}
			}
		}
	}
	return sorted(keys)
}
