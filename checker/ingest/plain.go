package ingest

import (
	"fmt"
	"strings"

	"crosscheck/checker"
)

// Plain reads plain text.
var Plain = Format{
	Name:       "text",
	Doc:        "plain text, with front matter or without; headline, takeaways, captions and page furniture are told by their shape",
	Extensions: []string{".txt", ".text"},
	Read:       readPlain,
}

func readPlain(src Source) ([]checker.Article, error) { return readText(src, false) }

// readText reads plain text or Markdown.
func readText(src Source, markdown bool) ([]checker.Article, error) {
	text, err := decodeText(src.Data)
	if err != nil {
		return nil, err
	}
	if err := checkText(text); err != nil {
		return nil, err
	}
	head, body, err := frontMatter(linesOf(text))
	if err != nil {
		return nil, err
	}
	if len(body) == len(linesOf(text)) && !markdown {
		head, body = textHeader(body)
	}
	p := page{Byline: head.Byline.or(src.Byline), titleLine: head.titleLine, titleCol: head.titleCol}
	p.blocks = blocksOf(body, markdown)
	if len(p.blocks) == 0 && p.Title == "" {
		return nil, fmt.Errorf("no text in it")
	}
	p.shape()
	return []checker.Article{p.article(src.Path)}, nil
}

const (
	longestLine = 1 << 20 // bytes; a paragraph of a megabyte is no paragraph
	mostLines   = 300_000
)

// checkText refuses what is not text that people wrote.
func checkText(text string) error {
	if lines := strings.Count(text, "\n") + strings.Count(text, "\r"); lines > 2*mostLines {
		return fmt.Errorf("has %d lines, more than an article may have", lines)
	}
	n, start := 1, 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && text[i] != '\n' {
			continue
		}
		if i-start > longestLine {
			return fmt.Errorf("line %d has %s, more than the %s that a line may have", n, size(int64(i-start)), size(longestLine))
		}
		n, start = n+1, i+1
	}
	return nil
}
