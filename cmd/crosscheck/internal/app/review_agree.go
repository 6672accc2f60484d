package app

import (
	"context"
	"strings"

	"crosscheck/checker"
	"crosscheck/checker/review"
)

// maxAgree bounds the pairs of claims that are compared for one story's page.
const maxAgree = 40000

// agree finds what the articles of a story say alike.
func (r *reviewCorpus) agree(ctx context.Context, articles []checker.Article) ([]review.Agreement, error) {
	sides, err := r.engine.Agree(ctx, r.claimsOf(articles), maxAgree)
	if err != nil {
		return nil, err
	}
	out := make([]review.Agreement, len(sides))
	for i, s := range sides {
		out[i] = review.Agreement{Subject: around(s.Passages[0]), Value: s.Value, Passages: s.Passages}
	}
	return out, nil
}

// telling are the kinds of claims whose agreement tells an editor something; that two texts write a name alike does not.
var telling = map[checker.Kind]bool{checker.Quantity: true, checker.Percent: true, checker.Money: true, checker.Age: true, checker.Duration: true,
	checker.Ordinal: true, checker.Rank: true, checker.Score: true, checker.Date: true, checker.Clock: true, checker.Place: true, checker.Quote: true,
	checker.Status: true, checker.Stance: true}

// claimsOf returns what the articles assert, of the telling kinds.
func (r *reviewCorpus) claimsOf(articles []checker.Article) []checker.Claim {
	readings := r.known()
	var claims []checker.Claim
	for _, a := range articles {
		for _, c := range readings[a.Path].Claims {
			if telling[c.Kind] && c.Voice.Mode == checker.Asserted && !c.Voice.Denied {
				claims = append(claims, c)
			}
		}
	}
	return claims
}

// margin is how many bytes of a sentence stand on either side of its deciding words.
const margin = 44

// around shows the words of a claim in what was printed around them.
func around(p checker.Passage) string {
	end := p.Start + len(p.Quote)
	text, from, to := p.Sentence, max(0, p.Start-margin), min(len(p.Sentence), end+margin)
	head, tail := text[from:p.Start], text[end:to]
	if from > 0 {
		_, head, _ = strings.Cut(head, " ")
		head = "… " + head
	}
	if to < len(text) {
		if cut := strings.LastIndex(tail, " "); cut >= 0 {
			tail = tail[:cut]
		}
		tail += " …"
	}
	return strings.ToValidUTF8(head+p.Quote+tail, "")
}
