package review_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"crosscheck/checker/review/store/storetest"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// browser starts a headless Chromium with a fresh profile; the test is skipped where there is none.
func browser(t testing.TB) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		storetest.Missing(t, "Chromium")
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck, chromedp.UserDataDir(t.TempDir()), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true), chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("force-prefers-reduced-motion", true)}
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(ctx)
	ctx, expire := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(func() {
		expire()
		cancel()
		stop()
	})
	require.NoError(t, chromedp.Run(ctx))
	return ctx
}

// another opens a second window with cookies of its own.
func another(t testing.TB, ctx context.Context) context.Context {
	t.Helper()
	ctx, cancel := chromedp.NewContext(ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
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
	ctx := browser(t)
	for name, pages := range gallery(t) {
		for page, address := range pages {
			for _, width := range []int64{1440, 1024, 390} {
				var shot []byte
				do(t, ctx, chromedp.EmulateViewport(width, 900), scheme(), chromedp.Navigate(address), chromedp.FullScreenshot(&shot, 100))
				file := filepath.Join(folder, name+"-"+page+"-"+itoa(int(width))+".png")
				require.NoError(t, os.WriteFile(file, shot, 0o644))
			}
		}
	}
}

// scheme asks for dark pages where CROSSCHECK_DARK is set.
func scheme() chromedp.Action {
	value := "light"
	if os.Getenv("CROSSCHECK_DARK") != "" {
		value = "dark"
	}
	return emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: value}})
}
