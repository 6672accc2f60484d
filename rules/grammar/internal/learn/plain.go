package learn

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// ReadPlain returns the paragraphs of plain news below a folder: a file of incidents, one a line, and files of one article. Both parts are
// optional: without them clusters come from the treebanks alone.
func ReadPlain(folder string) ([]string, error) {
	out, err := readIncidents(filepath.Join(folder, "violent_corpus", "clusters.jsonl"))
	if err != nil && !os.IsNotExist(err) {
		return nil, fmt.Errorf("read plain text: %w", err)
	}
	files, err := filepath.Glob(filepath.Join(folder, "basil", "articles", "*", "*.json"))
	if err != nil {
		return nil, fmt.Errorf("read plain text: %w", err)
	}
	sort.Strings(files)
	for _, f := range files {
		text, err := readArticle(f)
		if err != nil {
			return nil, fmt.Errorf("read plain text %q: %w", f, err)
		}
		out = append(out, text...)
	}
	return out, nil
}

func readIncidents(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []string
	seen := map[string]bool{}
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<24)
	for scan.Scan() {
		var line struct {
			Docs []struct{ Title, Content string }
		}
		if err := json.Unmarshal(scan.Bytes(), &line); err != nil {
			return nil, err
		}
		for _, d := range line.Docs {
			out = append(out, d.Title)
			for _, p := range strings.Split(d.Content, "\n") {
				if p = strings.TrimSpace(p); p != "" && !seen[p] {
					seen[p] = true
					out = append(out, p)
				}
			}
		}
	}
	return out, scan.Err()
}

func readArticle(path string) ([]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var a struct {
		Title string     `json:"title"`
		Body  [][]string `json:"body-paragraphs"`
	}
	if err := json.Unmarshal(b, &a); err != nil {
		return nil, err
	}
	out := []string{a.Title}
	for _, p := range a.Body {
		out = append(out, strings.Join(p, " "))
	}
	return out, nil
}
