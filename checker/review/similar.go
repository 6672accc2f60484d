package review

import (
	"sort"
	"strings"
)

// similar returns findings of the same story or rule that an editor may want to settle alongside, the likest first.
func (s *Server) similar(b *board, c *card) []row {
	type likeness struct {
		card  *card
		score float64
	}
	mine := words(c.Summary)
	var list []likeness
	consider := func(o *card) {
		if o.ID == c.ID {
			return
		}
		score := overlap(mine, words(o.Summary))
		if o.Rule == c.Rule {
			score += 0.3
		}
		if o.story == c.story && c.story >= 0 {
			score += 0.3
		}
		if score > 0.45 {
			list = append(list, likeness{o, score})
		}
	}
	scanned := 0
	if c.story >= 0 {
		for _, i := range b.stories[c.story].cards {
			if scanned++; scanned > similarScanned {
				break
			}
			consider(&b.cards[i])
		}
	}
	for _, i := range b.orders[sorts[0]] {
		if o := &b.cards[i]; o.rule == c.rule && (c.story < 0 || o.story != c.story) {
			if scanned++; scanned > similarScanned {
				break
			}
			consider(o)
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].score > list[j].score })
	var rows []row
	for _, l := range list[:min(len(list), similarShown)] {
		rows = append(rows, b.row(l.card, s.ledger.of(l.card.ID), ""))
	}
	return rows
}

func words(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if w = strings.Trim(w, ".,;:!?\"'“”‘’()"); len(w) > 2 {
			set[w] = true
		}
	}
	return set
}

// overlap returns which share of the words of two texts they have in common.
func overlap(x, y map[string]bool) float64 {
	common := 0
	for w := range x {
		if y[w] {
			common++
		}
	}
	if all := len(x) + len(y) - common; all > 0 {
		return float64(common) / float64(all)
	}
	return 0
}
