package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNameHint(t *testing.T) {
	for name, want := range map[string]hint{
		"article-body": hintBody, "articleBody__text": hintBody, "StandardArticleBody_body": hintBody, "entry-content": hintBody, "c-article-body-wrapper": hintBody,
		"article-body__newsletter": hintOut, "article-body-image": 0, "related-story-body": hintOut, "RelatedLinks": hintOut, "most-read": hintOut, "ad": hintOut, "ads": hintOut,
		"roadmap": 0, "shadow": 0, "overflow-hidden": 0, "hidden-xs": 0, "hidden": hintHidden, "d-none": hintHidden, "commentList": hintComment, "cookie-notice": hintComment,
		"byline": hintMeta, "wp-caption-text": hintCaption, "css-1x2y3z": 0, "paywall": 0,
	} {
		assert.Equal(t, want, nameHint(name), name)
	}
}
