package app

import (
	"context"
	"fmt"
	"path"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/checker/review"
)

// check reads a draft and checks it against the corpus. The report holds the draft first, then what its findings quote.
func (r *reviewCorpus) check(ctx context.Context, draft review.Draft, progress func(string)) (checker.Report, error) {
	progress("Reading the article")
	articles, err := readDraft(draft)
	if err != nil {
		return checker.Report{}, err
	}
	var readings []checker.Reading
	sentences, claims := 0, 0
	for _, a := range articles { // here and not side by side: should a hostile text break the reading, it breaks this request only
		rd := r.engine.Reader.Read(a)
		readings = append(readings, rd)
		sentences += len(a.Sentences)
		claims += len(rd.Claims)
	}
	progress(fmt.Sprintf("%d sentences, %d claims", sentences, claims))
	progress(fmt.Sprintf("Comparing with %d articles", len(r.known())))
	r.checking.Lock()
	defer r.checking.Unlock()
	out, err := r.drafts.Check(ctx, readings, nil)
	if err != nil {
		return checker.Report{}, err
	}
	r.conf.Apply(&out)
	progress(fmt.Sprintf("%d pairs of claims compared", out.Compared))
	return quoted(out, articles), nil
}

// readDraft reads a draft in the format that its name tells, else as plain text.
func readDraft(draft review.Draft) ([]checker.Article, error) {
	name := "new/" + path.Base(path.Clean("/"+draft.Name)) // a path of its own: it must not pass for an article of the corpus
	known := ingest.Byline{Outlet: draft.Outlet, Published: draft.Published}
	articles, err := []checker.Article{ingest.Text(name, string(draft.Text))}, error(nil)
	for _, f := range ingest.All {
		for _, ending := range f.Extensions {
			if path.Ext(name) == ending && ending != ".txt" {
				articles, err = f.Read(ingest.Source{Path: name, Data: draft.Text, Byline: known})
			}
		}
	}
	if err != nil {
		return nil, fmt.Errorf("read %q: %w", draft.Name, err)
	}
	for i := range articles {
		told(&articles[i], known)
	}
	return articles, nil
}

// told has what the editor typed stand over what the text seems to say.
func told(a *checker.Article, known ingest.Byline) {
	if known.Outlet != "" {
		a.Outlet = known.Outlet
	}
	if !known.Published.IsZero() {
		a.Published = known.Published
	}
	for i := range a.Sentences {
		a.Sentences[i].Outlet, a.Sentences[i].Published = a.Outlet, a.Published
	}
}

// quoted leaves the drafts and the articles that findings quote in a report.
func quoted(r checker.Report, drafts []checker.Article) checker.Report {
	named := map[string]bool{}
	for _, f := range r.Findings {
		for _, side := range f.Sides {
			for _, p := range side.Passages {
				named[p.Article] = true
			}
		}
	}
	list := append([]checker.Article(nil), drafts...)
	for _, d := range drafts {
		delete(named, d.Path)
	}
	for _, a := range r.Articles {
		if named[a.Path] {
			list = append(list, a)
		}
	}
	r.Articles = list
	return r
}
