package review_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"crosscheck/checker/pgtest"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// chrome starts a headless Chromium with a fresh profile; the test is skipped where there is none.
func chrome(t testing.TB) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		pgtest.Missing(t, "Chromium")
	}
	profile, err := os.MkdirTemp("", "deskchrome") // removed without a word: the browser may still be writing to it
	require.NoError(t, err)
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck, chromedp.UserDataDir(profile), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true), chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("force-prefers-reduced-motion", true)}
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(ctx, chromedp.WithErrorf(func(string, ...any) {})) // a newer browser tells of events that the library does not know
	ctx, expire := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(func() {
		chromedp.Cancel(ctx)
		expire()
		cancel()
		stop()
		os.RemoveAll(profile)
	})
	require.NoError(t, chromedp.Run(ctx))
	return ctx
}

// do runs browser actions and fails the test with a picture's path where they fail.
func do(t testing.TB, ctx context.Context, actions ...chromedp.Action) {
	t.Helper()
	step, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	if err := chromedp.Run(step, actions...); err != nil {
		var html string
		chromedp.Run(ctx, chromedp.Text("main", &html))
		t.Fatalf("%v\npage: %s", err, html)
	}
}

// TestShots writes a picture of every page to the folder named by CROSSCHECK_SHOTS, for people to look at.
func TestShots(t *testing.T) {
	folder := os.Getenv("CROSSCHECK_SHOTS")
	if folder == "" {
		t.Skip("CROSSCHECK_SHOTS names no folder")
	}
	look := os.Getenv("CROSSCHECK_SCHEME") // light, dark or print
	ctx := chrome(t)
	for name, pages := range gallery(t) {
		for page, address := range pages {
			for _, width := range []int64{1440, 1024, 390} {
				var shot []byte
				do(t, ctx, chromedp.EmulateViewport(width, 900), scheme(look), chromedp.Navigate(address), chromedp.FullScreenshot(&shot, 100))
				file := filepath.Join(folder, name+"-"+page+"-"+itoa(int(width))+".png")
				require.NoError(t, os.WriteFile(file, shot, 0o644))
			}
		}
	}
}

// scheme asks for light or dark pages, or for those of the printer.
func scheme(value string) chromedp.Action {
	if value == "print" {
		return emulation.SetEmulatedMedia().WithMedia("print")
	}
	return emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: value}})
}

// awaited has an evaluation wait for its promise.
func awaited(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
