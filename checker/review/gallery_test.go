package review_test

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review"

	"github.com/stretchr/testify/require"
)

func itoa(n int) string { return strconv.Itoa(n) }

// crowd is a report that strains every page: 200 sides, forty outlets, long names, one-word findings, texts from right to left.
func crowd() checker.Report {
	p := newPress()
	long := "The Very Long Established Provincial Courier, Commercial Advertiser and Intelligencer of the Upper Valley Counties"
	var sides []checker.Side
	for i := range 200 {
		path, outlet := fmt.Sprintf("crowd%03d.md", i), fmt.Sprintf("Outlet %d", i%40)
		if i%40 == 7 {
			outlet = long
		}
		if i%40 == 9 {
			outlet = "جريدة الوادي اليومية"
		}
		p.article(path, outlet, "", time.Date(2026, 3, 1+i%20, i%24, 0, 0, 0, time.UTC), fmt.Sprintf("Storm count, take %d", i),
			fmt.Sprintf("The storm came ashore before dawn.\nOfficials counted %d houses without a roof.\nSchools stay closed until further notice.", 100+i*7))
		sides = append(sides, side(fmt.Sprintf("%d houses", 100+i*7), p.passage(path, fmt.Sprintf("%d houses", 100+i*7))))
	}
	p.finding("roofs", "quantity/conflict", checker.Contradiction, "How many houses lost their roof", sides...)
	p.finding("word", "name/variant", checker.Variant, "Kyiv", sides[0], sides[1])
	p.finding("longword", "quantity/conflict", checker.Disputed, strings.Repeat("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", 3), sides[7], sides[8])
	p.finding("rtl", "quantity/conflict", checker.Contradiction, "عدد القتلى في حريق العبارة بين 38 و41", sides[9], sides[49])
	for i := range 60 {
		p.finding(fmt.Sprintf("more%d", i), "quantity/conflict", checker.FindingKinds[i%len(checker.FindingKinds)], fmt.Sprintf("Roofs lost in district %d", i), sides[i], sides[i+1], sides[i+2])
	}
	return p.report
}

// gallery opens desks that show every page, and names their addresses.
func gallery(t *testing.T) map[string]map[string]string {
	ctx := context.Background()
	plain := desk(morning())
	plain.Agree = agree
	day := start(t, plain, nil)
	day.decideSome(t)
	full := start(t, desk(crowd()), func(c *review.Config) { c.Editor = "Bartholomew Featherstonehaugh-Cholmondeley of Upper Slaughter" })
	empty := start(t, desk(checker.Report{}), nil)
	doors := start(t, desk(morning()), func(c *review.Config) { c.Login = true })
	require.NoError(t, doors.store.AddEditor(ctx, "Ann Example", "correct horse", noon))
	return map[string]map[string]string{
		"day": {"queue": day.url + "/", "all": day.url + "/?status=all&done=1", "finding": day.url + "/finding/toll1", "update": day.url + "/finding/toll2", "internal": day.url + "/finding/vote",
			"stories": day.url + "/stories", "story": day.url + "/story/" + day.firstStory(t), "read": day.url + "/story/" + day.firstStory(t) + "/read", "rules": day.url + "/rules",
			"rule": day.url + "/rule/quantity/conflict", "check": day.url + "/check", "checked": day.checked(t), "record": day.url + "/record", "bulk": day.url + "/bulk?kind=serious", "help": day.url + "/help",
			"error": day.url + "/nowhere", "none": day.url + "/?q=nowhere"},
		"crowd": {"queue": full.url + "/", "roofs": full.url + "/finding/roofs", "word": full.url + "/finding/word", "longword": full.url + "/finding/longword",
			"rtl": full.url + "/finding/rtl", "story": full.url + "/story/" + full.firstStory(t), "read": full.url + "/story/" + full.firstStory(t) + "/read", "stories": full.url + "/stories"},
		"empty": {"queue": empty.url + "/", "stories": empty.url + "/stories", "record": empty.url + "/record", "rules": empty.url + "/rules"},
		"doors": {"login": doors.url + "/login"},
	}
}

// agree says that every outlet counts 212 passengers.
func agree(_ context.Context, articles []checker.Article) ([]review.Agreement, error) {
	fact := review.Agreement{Subject: "passengers aboard the ferry", Value: "212 passengers"}
	for _, a := range articles {
		for _, s := range a.Sentences {
			if at := strings.Index(s.Text, "212 passengers"); at >= 0 {
				fact.Passages = append(fact.Passages, checker.Passage{Article: a.Path, Outlet: a.Outlet, Sentence: s.Text, Quote: "212 passengers", Start: at, N: s.N})
			}
		}
	}
	return []review.Agreement{fact}, nil
}

func (h house) firstStory(t testing.TB) string {
	_, text := h.send(t, "GET", "/api/v1/stories", "")
	return between(text, `"id":"`, `"`)
}

// decideSome makes a morning's decisions.
func (h house) decideSome(t testing.TB) {
	for _, d := range []struct{ id, body string }{
		{"depart", `{"action":"confirm","note":"The company's own log says 10 p.m.","seen":0}`},
		{"toll1", `{"action":"assign","assignee":"Ben Okri","seen":0}`},
		{"toll1", `{"action":"note","note":"Asked the coast guard at 9:40; they call back.","seen":1}`},
		{"toll2", `{"action":"dismiss","cause":"update","seen":0}`},
		{"inspect", `{"action":"followup","seen":0}`},
	} {
		code, text := h.send(t, "POST", "/api/v1/findings/"+d.id+"/decisions", d.body)
		require.Equal(t, 201, code, text)
	}
}

// checked checks an article and returns the address of the outcome.
func (h house) checked(t testing.TB) string {
	_, text := h.send(t, "POST", "/api/v1/check", `{"text":"The fire killed 38 people.","outlet":"New Paper"}`)
	return h.url + "/check/" + between(text, `"check":"`, `"`)
}
