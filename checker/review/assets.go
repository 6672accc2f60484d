package review

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"path"
	"sort"
	"time"
)

//go:embed static
var staticFiles embed.FS

// assets are the files that pages load, each under an address that changes with its content.
type assets struct {
	files map[string][]byte
	sums  map[string]string
}

// newAssets reads the embedded files. The style sheets are written apart and served as one.
func newAssets() (*assets, error) {
	a := &assets{files: map[string][]byte{}, sums: map[string]string{}}
	sheets, err := fs.Glob(staticFiles, "static/css/*.css")
	if err != nil {
		return nil, err
	}
	sort.Strings(sheets)
	var style bytes.Buffer
	for _, name := range sheets {
		text, err := staticFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		style.Write(text)
	}
	a.files["desk.css"] = style.Bytes()
	for _, name := range []string{"desk.js", "icon.svg"} {
		if a.files[name], err = staticFiles.ReadFile("static/" + name); err != nil {
			return nil, err
		}
	}
	for name, text := range a.files {
		sum := sha256.Sum256(text)
		a.sums[name] = hex.EncodeToString(sum[:6])
	}
	return a, nil
}

func (a *assets) address(name string) string { return "/static/" + name + "?v=" + a.sums[name] }

// serve answers with a file by its exact name; there is no folder behind it to climb out of.
func (a *assets) serve(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	text, ok := a.files[name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("ETag", `"`+a.sums[name]+`"`)
	w.Header().Set("Cache-Control", "no-cache")
	if r.URL.Query().Get("v") == a.sums[name] {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	http.ServeContent(w, r, path.Base(name), time.Time{}, bytes.NewReader(text))
}
