package review_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"crosscheck/checker/pgtest"
	"crosscheck/checker/review/store"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// on is a shorthand: selectors are CSS.
var on = chromedp.ByQuery

// shows waits until the page's text holds the words.
func shows(words string) chromedp.Action {
	return until(`document.body.innerText.includes(` + quote(words) + `)`)
}

// sees waits until the page holds something that a selector finds; misses until it does not.
func sees(selector string) chromedp.Action {
	return until(`document.querySelector(` + quote(selector) + `)?.checkVisibility() === true`)
}

func misses(selector string) chromedp.Action {
	return until(`document.querySelector(` + quote(selector) + `)?.checkVisibility() !== true`)
}

// until waits for a page that has loaded and of which something is true, through as many pages as may come.
func until(truth string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
			var yes bool
			if chromedp.Evaluate(`document.readyState === "complete" && `+truth, &yes).Do(ctx) == nil && yes {
				return nil
			}
		}
		return fmt.Errorf("never true: %s", truth)
	})
}

func quote(text string) string { return "`" + strings.ReplaceAll(text, "`", "\\`") + "`" }

// hit sends one key to the page.
func hit(key string) chromedp.Action { return chromedp.KeyEvent(key) }

// TestAnEditorsDay walks a day on the real server and the real store: open, filter, decide by keyboard and by mouse, undo, paste an article,
// export.
func TestAnEditorsDay(t *testing.T) {
	ctx := chrome(t)
	h := start(t, desk(morning()), nil)

	t.Run("the queue opens with the gravest first, and filters", func(t *testing.T) {
		var first string
		do(t, ctx, chromedp.EmulateViewport(1440, 900), chromedp.Navigate(h.url), shows("0 of 4 serious findings decided"),
			chromedp.Text(".queue .row h2", &first, on))
		assert.Equal(t, "38 or 41 people killed in the ferry fire", first)
		do(t, ctx, chromedp.SetValue(`select[name=kind]`, "update", on), until(`location.search.includes("kind=update")`), shows("rose from 41 to 44"))
		var address string
		do(t, ctx, chromedp.Location(&address))
		assert.Equal(t, h.url+"/?kind=update", address, "a filter is an address, without what is empty")
		do(t, ctx, hit("/"), chromedp.SendKeys(`input[name=q]`, "nothing like it"+kb.Enter, on), shows("No finding fits this filter"), chromedp.Click(`.empty a`, on), shows("38 or 41"))
	})
	t.Run("keys: move, open, go back, confirm, dismiss with a cause, follow up", func(t *testing.T) {
		do(t, ctx, chromedp.Navigate(h.url), hit("j"), hit("j"), hit("k"), sees(`#f-toll1.now`), hit(kb.Enter), shows("at least 38 people"),
			sees(`mark.tone0`), hit("j"), shows("2 of 5"), hit("k"), shows("1 of 5"), hit(kb.Escape), shows("All on this page"))
		do(t, ctx, hit("c"), sees(`#f-toll1.now`)) // the first key only looks
		assert.Zero(t, h.last(t, "toll1").Version)
		do(t, ctx, hit("c"), shows("You confirmed “38 or 41 people killed"))
		assert.Equal(t, store.Confirmed, h.last(t, "toll1").Status)
		do(t, ctx, sees(`.row.now`), hit("d"), sees(`.row.now .drop`), hit("2"), shows("rounding."))
		assert.Equal(t, "rounding", h.last(t, "depart").Cause)
		do(t, ctx, hit("f"), shows("for follow-up"))
		assert.Equal(t, store.Following, h.last(t, "vote").Status)
	})
	t.Run("undo by key, also right after loading", func(t *testing.T) {
		do(t, ctx, hit("u"), shows("You took back the decision"))
		assert.Equal(t, store.Undecided, h.last(t, "vote").Status)
		do(t, ctx, chromedp.Navigate(h.url+"/?status=all"), shows("All"), hit("u"), shows("took back the decision on “The ferry left"))
		assert.Equal(t, store.Undecided, h.last(t, "depart").Status)
	})
	t.Run("mouse: decide on the page of a finding, with a note; assign; a dismissal from its menu", func(t *testing.T) {
		do(t, ctx, chromedp.Navigate(h.url+"/finding/depart"), chromedp.SendKeys(`textarea[name=note]`, "Their log says 10 p.m.", on),
			chromedp.Click(`.causes button:nth-of-type(4)`, on), shows("dismissed “The ferry left"), shows("Their log says 10 p.m."))
		assert.Equal(t, "misread", h.last(t, "depart").Cause)
		do(t, ctx, chromedp.SendKeys(`input[name=assignee]`, "Ben Okri", on), chromedp.Click(`.assign button`, on), shows("Looked after by Ben Okri"))
		do(t, ctx, chromedp.Navigate(h.url), chromedp.Click(`#f-inspect .menu summary`, on), chromedp.Click(`#f-inspect .drop button:nth-of-type(3)`, on), shows("other event."))
		do(t, ctx, chromedp.Click(`.flash button`, on), shows("took back the decision on “The last inspection"))
	})
	t.Run("several at once", func(t *testing.T) {
		do(t, ctx, chromedp.Navigate(h.url+"/?kind=serious"), hit("j"), hit("x"), hit("j"), hit("x"), chromedp.SetValue(`select[name=bulk]`, "followup", on),
			chromedp.Click(`.bar button`, on), shows("You marked 2 findings for follow-up"))
		do(t, ctx, chromedp.Navigate(h.url+"/bulk?status=followup"), chromedp.SetValue(`select[name=action]`, "confirm", on), chromedp.Click(`button.main`, on), shows("You confirmed 2 findings"))
		do(t, ctx, chromedp.Click(`.flash button`, on), shows("took back the decision on 2 findings"))
	})
	t.Run("the keys are explained", func(t *testing.T) {
		do(t, ctx, hit("?"), sees(`dialog.keys`), hit(kb.Escape), misses(`dialog.keys`))
	})
	t.Run("a story, its matrix, its articles side by side, and from a mark to the finding", func(t *testing.T) {
		do(t, ctx, chromedp.Navigate(h.url+"/stories?q=ferry"), chromedp.Click(`.stories a`, on), shows("Who printed what"), sees(`.matrix .val.tone1`),
			sees(`.chart svg`), chromedp.Click(`.articles li:nth-of-type(1) input`, on), chromedp.Click(`.articles li:nth-of-type(4) input`, on),
			chromedp.Click(`.articles button`, on), shows("Divers found three more bodies"), chromedp.Click(`.paper .mk`, on), sees(`.sides`))
	})
	t.Run("paste an article", func(t *testing.T) {
		do(t, ctx, chromedp.Navigate(h.url+"/check"), chromedp.SendKeys(`textarea[name=text]`, "The fire killed 38 people.", on), chromedp.SendKeys(`input[name=outlet]`, "New Paper", on),
			chromedp.Click(`button.main`, on), shows("Comparing with 5 articles"), shows("38 in the new article, 41 in print"),
			chromedp.Click(`.row h2 a`, on), shows("New Paper"), hit("c"), shows("You confirmed “38 in the new article"))
	})
	t.Run("drop a file", func(t *testing.T) {
		do(t, ctx, chromedp.Navigate(h.url+"/check"), chromedp.Evaluate(`(() => { const data = new DataTransfer(); data.items.add(new File(["It killed 38."], "draft.txt"));
			document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true})); })()`, nil),
			chromedp.Click(`button.main`, on), shows("Reading draft.txt"), shows("41 in print"))
	})
	t.Run("export", func(t *testing.T) {
		folder := t.TempDir()
		do(t, ctx, browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(folder), chromedp.Navigate(h.url+"/record"),
			shows("took back"), chromedp.Click(`a[href="/record/decisions.csv"]`, on))
		file := filepath.Join(folder, "decisions.csv")
		require.Eventually(t, func() bool {
			text, err := os.ReadFile(file)
			return err == nil && strings.Contains(string(text), "Their log says")
		}, 8*time.Second, 50*time.Millisecond)
	})
}

// TestTwoEditors has two windows race for one finding: the slower hears who was faster, and nothing of theirs is written.
func TestTwoEditors(t *testing.T) {
	ctx := chrome(t)
	h := guarded(t, nil)
	require.NoError(t, h.store.AddEditor(t.Context(), "Ben Okri", "battery staple", noon))
	enter := func(ctx context.Context, name, password string) {
		do(t, ctx, chromedp.Navigate(h.url+"/finding/toll1"), shows("Log in"), chromedp.SendKeys(`input[name=name]`, name, on), chromedp.SendKeys(`input[name=password]`, password+kb.Enter, on),
			shows("at least 38 people"), shows(name))
	}
	ben := chrome(t)
	enter(ctx, "Ann", "correct horse")
	enter(ben, "Ben Okri", "battery staple")
	do(t, ctx, hit("c"), shows("You confirmed"))
	do(t, ben, chromedp.SendKeys(`textarea[name=note]`, "An update, I think.", on), chromedp.Click(`.causes button`, on), shows("Ann was faster: confirmed"))
	var note string
	do(t, ben, chromedp.Value(`textarea[name=note]`, &note, on))
	assert.Equal(t, "An update, I think.", note)
	assert.Equal(t, 1, h.last(t, "toll1").Version)
	do(t, ben, chromedp.Click(`.causes button`, on), shows("You dismissed"))
	assert.Equal(t, "Ben Okri", h.last(t, "toll1").Editor)

	do(t, ctx, chromedp.Click(`.who button`, on), shows("Log in"), chromedp.Navigate(h.url+"/finding/toll1"), shows("Log in"), misses(`.sides`))
	do(t, ctx, chromedp.Navigate(h.url+"/"), shows("Log in"), sees(`input[name=name]`), chromedp.SendKeys(`input[name=name]`, "Ann", on), chromedp.SendKeys(`input[name=password]`, "guess"+kb.Enter, on),
		shows("The name or the password is wrong."))
}

// TestWithoutScript: the desk works in a browser that runs no script.
func TestWithoutScript(t *testing.T) {
	ctx := chrome(t)
	h := start(t, desk(morning()), nil)
	do(t, ctx, network.Enable(), network.SetBlockedURLs().WithURLPatterns([]*network.BlockPattern{{URLPattern: "*://*:*/static/desk.js*", Block: true}}), chromedp.Navigate(h.url),
		chromedp.Click(`#f-toll1 .menu summary`, on), chromedp.Click(`#f-toll1 .drop button`, on), shows("You dismissed “38 or 41"), chromedp.Click(`.flash button`, on), shows("took back"),
		chromedp.SetValue(`select[name=kind]`, "update", on), chromedp.Click(`.go button`, on), until(`location.search.includes("kind=update")`), chromedp.Click(`.row h2 a`, on), shows("Over time"))
}

// TestNoThirdParty: no page asks for anything but from the desk itself, and none breaks its own policy.
func TestNoThirdParty(t *testing.T) {
	ctx := chrome(t)
	var outside, broken []string
	h := start(t, desk(morning()), nil)
	chromedp.ListenTarget(ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, h.url) && !strings.HasPrefix(e.Request.URL, "data:") { // the browser draws its own icons from data
				outside = append(outside, e.Request.URL)
			}
		case *network.EventLoadingFailed:
			if e.BlockedReason != "" {
				broken = append(broken, string(e.BlockedReason))
			}
		}
	})
	do(t, ctx, network.Enable())
	story := h.firstStory(t)
	for _, path := range []string{"/", "/finding/toll1", "/story/" + story, "/story/" + story + "/read", "/check", "/record", "/rules", "/help"} {
		do(t, ctx, chromedp.Navigate(h.url+path))
	}
	assert.Empty(t, outside)
	assert.Empty(t, broken)
}

// TestEverybodyCanRead has axe look at every page, light and dark, wide and narrow: no serious fault.
func TestEverybodyCanRead(t *testing.T) {
	axe, err := os.ReadFile("testdata/node_modules/axe-core/axe.min.js")
	if err != nil {
		pgtest.Missing(t, "axe-core (npm ci in checker/review/testdata)")
	}
	ctx := chrome(t)
	for name, pages := range gallery(t) {
		for page, address := range pages {
			for _, look := range []struct {
				scheme string
				width  int64
			}{{"light", 1280}, {"dark", 390}} {
				var found struct {
					Passed int
					Faults []string
				}
				do(t, ctx, scheme(look.scheme), chromedp.EmulateViewport(look.width, 900), chromedp.Navigate(address), chromedp.Evaluate(string(axe), nil),
					chromedp.Evaluate(`axe.run(document).then((r) => ({passed: r.passes.length, faults: r.violations.filter((v) => v.impact === "serious" || v.impact === "critical")
						.map((v) => v.id + ": " + v.help + ": " + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + " " + (n.any[0] || {message: ""}).message).join(" | "))}))`,
						&found, awaited))
				assert.Greater(t, found.Passed, 10, "axe did not look")
				assert.Empty(t, found.Faults, "%s %s %s", name, page, look.scheme)
			}
		}
	}
}
