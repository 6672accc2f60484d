package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
)

// A Row is an article in a list.
type Row struct {
	Path, Outlet, Wire, Title string
	Published                 time.Time
	Sentences                 int
}

// List writes articles, two lines each: what it is, and where.
func List(w io.Writer, rows []Row, o Options) error {
	t := texter{w: bufio.NewWriter(w), paint: paint{o.Color}, width: min(max(orDefault(o.Width), 40), 120)}
	sentences := 0
	for _, r := range rows {
		sentences += r.Sentences
		by := clean(r.Outlet)
		if r.Wire != "" && r.Wire != r.Outlet {
			by += " (text by " + clean(r.Wire) + ")"
		}
		t.lines("", 0, clean(r.Path))
		t.styled(faint, 2, strings.Join(nonEmpty(clean(r.Title), by, day(r.Published), plural(r.Sentences, "sentence", "sentences")), " · "))
	}
	fmt.Fprintf(t.w, "%s, %s.\n", plural(len(rows), "article", "articles"), plural(sentences, "sentence", "sentences"))
	return t.w.Flush()
}
