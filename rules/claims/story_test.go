package claims

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
)

func TestNoStoryRunsLongerThanItsSpan(t *testing.T) {
	at := func(day time.Time) checker.Reading {
		r := checker.Reading{Article: checker.Article{Published: day}}
		for i := range 40 {
			r.Story = append(r.Story, fmt.Sprintf("name %02d", i))
		}
		return r
	}
	day := time.Date(2031, 3, 5, 0, 0, 0, 0, time.UTC)
	assert.True(t, SameStory(at(day), at(day)))
	assert.True(t, SameStory(at(day), at(day.Add(Span))))
	assert.False(t, SameStory(at(day), at(day.Add(Span+time.Second))), "what proposes articles leaves out those that are further apart")
}

func TestAWordOfANameJoinsTwoTextsOfOneWeek(t *testing.T) {
	day := time.Date(2031, 3, 5, 0, 0, 0, 0, time.UTC)
	read := func(text string, published time.Time) checker.Reading {
		a, err := ingest.Running("a", text, published.Format(time.DateOnly))
		require.NoError(t, err)
		return Reader{}.Read(a)
	}
	bank := "Brandt Bank said on Tuesday that data were stolen. Its chief, Ines Talvik, resigned."
	short := "Hackers broke into Brandt. Customers of Brandt were told."
	assert.True(t, SameStory(read(bank, day), read(short, day)), "one text has the whole name, the other a word of it")
	assert.False(t, SameStory(read(bank, day), read(short, day.AddDate(0, 0, 9))), "a week later one word is not enough")
	assert.False(t, SameStory(read(bank, day), read("The city council of Halmar met at the bank.", day)), "the usual words of names join nothing")
}
