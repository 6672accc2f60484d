package ingest

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const ferryBody = `<p>The ferry Aurora ran aground off Port Alder on Monday evening with 214 people on board, the office said.</p><p>Twelve of them were hurt, one badly, and were taken to hospital.</p>`

func TestFactsOfPages(t *testing.T) {
	day := time.Date(2024, 3, 4, 0, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		page string
		want Byline
	}{
		"data in a graph, with references": {
			`<html lang="en"><head><title>x</title><script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#a","name":"Ann Marr"},{"@type":"Organization","@id":"#o","name":"Harbour Ledger"},
			{"@type":["NewsArticle"],"headline":"Ferry aground","author":{"@id":"#a"},"publisher":{"@id":"#o"},"datePublished":"2024-03-04T00:00:00Z","inLanguage":"en-GB","mainEntityOfPage":{"@id":"https://ledger.example/f"}}]}</script></head><body><h1>Ferry aground</h1>` + ferryBody,
			Byline{Title: "Ferry aground", Author: "Ann Marr", Outlet: "Harbour Ledger", Published: day, Language: "en-GB", URL: "https://ledger.example/f"},
		},
		"OpenGraph": {
			`<html><head><meta property="og:title" content="Ferry aground | Harbour Ledger"><meta property="og:site_name" content="Harbour Ledger"><meta property="article:published_time" content="2024-03-04T00:00:00Z">
			<meta name="author" content="By Ann Marr"><meta property="og:url" content="https://ledger.example/f"><meta property="og:locale" content="en_GB"></head><body>` + ferryBody,
			Byline{Title: "Ferry aground", Author: "Ann Marr", Outlet: "Harbour Ledger", Published: day, Language: "en-GB", URL: "https://ledger.example/f"},
		},
		"microdata and a time element": {
			`<html lang="en"><head><title>Ferry aground off the coast today | Harbour Ledger</title><link rel="canonical" href="https://www.ledger.example/f"></head><body><h1>Ferry aground</h1><span itemprop="author">Ann Marr</span><time datetime="2024-03-04">4 March</time>` + ferryBody,
			Byline{Title: "Ferry aground", Author: "Ann Marr", Outlet: "ledger.example", Published: day, Language: "en", URL: "https://www.ledger.example/f"},
		},
		"as printed": {
			`<html><head><title>Ferry aground</title></head><body><h1>Ferry aground</h1><div class="byline">By Ann Marr</div><div class="post-date">Published on March 4, 2024</div>` + ferryBody,
			Byline{Title: "Ferry aground", Author: "Ann Marr", Outlet: "a", Published: day, Language: "en"},
		},
		"broken data and bad dates": {
			`<html><head><title>Ferry aground</title><script type="application/ld+json">{"@type":"NewsArticle",</script><meta property="article:published_time" content="yesterday"></head><body><h1>Ferry aground</h1>` + ferryBody,
			Byline{Title: "Ferry aground", Outlet: "a", Language: "en"},
		},
	} {
		articles, err := readHTML(Source{Path: "a.html", Data: []byte(c.page)})
		require.NoError(t, err, name)
		a := articles[0]
		assert.Equal(t, c.want, Byline{Title: a.Title, Author: a.Author, Outlet: a.Outlet, Wire: a.Wire, URL: a.URL, Language: a.Language, Published: a.Published.UTC(), Modified: a.Modified}, name)
		assert.Equal(t, "Ferry aground", a.Sentences[0].Text, name)
		assert.Len(t, a.Sentences, 3, name)
	}
}

func TestPerson(t *testing.T) {
	for printed, want := range map[string]string{"by Ann Marr March 4, 2024 9:00 PM @annmarr": "Ann Marr", "Ann Marr, Bo Dunn": "Ann Marr, Bo Dunn", "Por Ana Marr": "Ana Marr",
		"Ann Marr | Harbour Ledger": "Ann Marr", "May Dunn": "May Dunn", "April May": "April May", "": ""} {
		assert.Equal(t, want, person(printed))
	}
	assert.Equal(t, time.Date(2024, 3, 4, 0, 0, 0, 0, time.UTC), dayInAddress("https://ledger.example/news/2024/3/04/ferry"))
	assert.True(t, dayInAddress("https://ledger.example/2024/13/40/ferry").IsZero())
	assert.True(t, dayInAddress("").IsZero())
}
