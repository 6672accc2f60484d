// Package seeds carries the articles that crosscheck reports on when it is given no path: one story, the talks on a peace plan for
// Ukraine in November and December 2025, as five sources told it.
//
// The articles are retold sentence by sentence. Facts, figures, days, speakers and the spelling of names are those of the sources,
// mistakes included; the wording is not. The file gold.yaml beside them says where they conflict and where they only seem to.
package seeds

import "embed"

// FS holds the five articles as Markdown files with front matter: outlet and wire where a source names them, title where it has one,
// author where it has a byline, the day of publication, and source, the name of the file that was retold.
//
//go:embed *.md
var FS embed.FS
