package grammar

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Each line is a text, then its tokens parted by spaces.
var tokenLines = []struct{ text, want string }{
	{"A 28-point plan", "A 28 - point plan"},
	{"It cost $3.4bn, or €5m.", "It cost $ 3.4 bn , or € 5 m ."},
	{"95% of US$1,200", "95 % of US$ 1,200"},
	{"the U.S. and the U.S.'s allies", "the U.S. and the U.S. 's allies"},
	{"Kyiv's workers' don't, can't and cannot", "Kyiv 's workers ' do n't , ca n't and can not"},
	{"Kyiv’s mayor didn’t say", "Kyiv ’s mayor did n’t say"},
	{"He left at 5pm on 9/11.", "He left at 5 pm on 9/11 ."},
	{"at 5 p.m. No one came", "at 5 p.m. No one came"},
	{"No. 5 said no.", "No. 5 said no ."},
	{"Dr. J. Smith Jr. of Acme Corp. left", "Dr. J. Smith Jr. of Acme Corp. left"},
	{"a 200-300 range on 11-20-2000, call 713-853-3989", "a 200 - 300 range on 11-20-2000 , call 713-853-3989"},
	{"non-profit co-founder, well-known", "non-profit co-founder , well - known"},
	{"in the mid-1980s and the 28th", "in the mid-1980s and the 28th"},
	{"wait... what?! no—yes…", "wait ... what ?! no — yes …"},
	{"\"I'm here,\" she'd said", "\" I 'm here , \" she 'd said"},
	{"see https://example.com/a?b=1. Mail a.b@example.com, please", "see https://example.com/a?b=1 . Mail a.b@example.com , please"},
	{"and/or O'Neill's AT&T", "and / or O'Neill 's AT&T"},
	{"👍🏽 good 👨‍👩‍👧!", "👍🏽 good 👨‍👩‍👧 !"},
	{"1.2M people, 45C, 5G and 4A", "1.2 M people , 45 C , 5G and 4A"},
	{"the '90s and the 1990's", "the ' 90s and the 1990 's"},
	{"I saw the F-16s of the G7.", "I saw the F - 16s of the G7 ."},
	{"end.Next one at 10.30am (8:30 a.m. ET).", "end . Next one at 10.30 am ( 8:30 a.m. ET ) ."},
	{".5 percent #topic @name #5", ".5 percent #topic @name # 5"},
}

func TestTokenize(t *testing.T) {
	for _, line := range tokenLines {
		var got []string
		end := 0
		for _, tok := range Tokenize(line.text) {
			assert.Equal(t, tok.Text, line.text[tok.Start:tok.End], line.text)
			assert.Empty(t, strings.TrimSpace(line.text[end:tok.Start]), line.text)
			end = tok.End
			got = append(got, tok.Text)
		}
		assert.Equal(t, line.want, strings.Join(got, " "))
	}
}
