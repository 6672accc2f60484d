package ingest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

const wireText = `PORT ALDER (AP) — A ferry with 214 people on board ran aground off Port Alder on Monday evening, the Harbour Office said.

Twelve people were hurt when the Aurora struck the Gull Rock at about a quarter past seven, half an hour after it had left Saint Orme.

The operator said that the ship had been inspected in March and that its captain had served for twenty-two years without a complaint.

Divers will look at the hull on Tuesday, and the harbour stays closed to larger ships until they have reported what they found.`

func TestCopies(t *testing.T) {
	day := time.Date(2024, 3, 4, 0, 0, 0, 0, time.UTC)
	article := func(path, outlet, text string, days int) checker.Article {
		a := Text(path, text)
		a.Outlet, a.Published = outlet, day.AddDate(0, 0, days)
		return a
	}
	other := strings.Replace(wireText, "Twelve people", "Fourteen people", 1)
	passage := "The Mercury has looked at ferries for years. Nobody listened to what it wrote.\n\nThe operator said that the ship had been inspected in March and that its captain had " +
		"served for twenty-two years without a complaint.\n\nThat is not what the crew told us. The crew spoke of leaks and of pumps that failed on two voyages in a row last autumn."
	articles := []checker.Article{
		article("b.txt", "Ledger", wireText+"\n\nShare this article", 0),
		article("a.txt", "Mercury", passage, 1),
		article("c.txt", "Courier", "Ferry aground\n\n"+other, 1),
		article("d.txt", "AP", wireText, 0),
		article("e.txt", "Star", "A ferry ran aground near Port Alder on Monday with more than two hundred people on board. A dozen passengers were injured, officials told the Star.", 1),
	}
	got := Copies(articles)
	require.Len(t, got, 1)
	assert.Equal(t, "d.txt", got[0].Article)
	require.Len(t, got[0].Copies, 3)
	a, b, c := got[0].Copies[0], got[0].Copies[1], got[0].Copies[2]
	assert.Equal(t, "a.txt", a.Article)
	assert.False(t, a.Whole())
	assert.Len(t, a.Same, 1)
	assert.Equal(t, "b.txt", b.Article)
	assert.True(t, b.Whole())
	assert.Equal(t, []Match{{0, 0}, {1, 1}, {2, 2}, {3, 3}}, b.Same)
	assert.Equal(t, "c.txt", c.Article)
	assert.True(t, c.Whole())
	assert.Equal(t, []Match{{1, 0}, {3, 2}, {4, 3}}, c.Same, "the sentence whose number was changed is no copy")
}

// corpus makes n articles, of which one in ten is printed by five outlets.
func corpus(n int) []checker.Article {
	r := rand.New(rand.NewPCG(1, 2))
	vocabulary := make([]string, 4000)
	for i := range vocabulary {
		vocabulary[i] = fmt.Sprintf("w%c%c%d", 'a'+r.IntN(26), 'a'+r.IntN(26), i)
	}
	var out []checker.Article
	text := ""
	for i := range n {
		if i%10 < 6 {
			var b strings.Builder
			for range 25 {
				for k := range 18 {
					if k > 0 {
						b.WriteByte(' ')
					}
					b.WriteString(vocabulary[int(float64(len(vocabulary))*r.Float64()*r.Float64())])
				}
				b.WriteString(".\n\n")
			}
			text = b.String()
		}
		out = append(out, Text(fmt.Sprintf("%06d.txt", i), text))
	}
	return out
}

func TestCopiesInALargeCorpus(t *testing.T) {
	copies := 0
	for _, o := range Copies(corpus(500)) {
		copies += len(o.Copies)
	}
	assert.Equal(t, 200, copies)
}

func BenchmarkCopies(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		articles := corpus(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Copies(articles)
			}
		})
	}
}

func BenchmarkText(b *testing.B) {
	text := strings.Repeat(wireText+"\n\n", 8)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Text("a.txt", text)
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat(strings.ReplaceAll(wireText, "\n\n", " ")+" ", 50)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Split(text)
	}
}
