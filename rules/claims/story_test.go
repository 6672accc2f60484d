package claims

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"crosscheck/checker"
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
