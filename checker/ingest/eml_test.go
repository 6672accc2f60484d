package ingest

import (
	"encoding/base64"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMailOfHTMLOnly(t *testing.T) {
	page := "<html><body><table><tr><td><p>Harbour Ledger, Monday edition</p></td></tr><tr><td><h1>Ferry aground</h1><p>The ferry Aurora ran aground off Port Alder on Monday evening " +
		"with 214 people on board.</p><p>Twelve of them were hurt, one badly, and taken to the hospital in Saint Orme.</p></td></tr><tr><td><p><a href=x>Unsubscribe</a> | <a href=y>View in browser</a></p></td></tr></table></body></html>"
	packed := base64.StdEncoding.EncodeToString([]byte(page))
	var folded strings.Builder
	for i := 0; i < len(packed); i += 76 {
		folded.WriteString(packed[i:min(len(packed), i+76)] + "\r\n")
	}
	mail := "From: \"Harbour Ledger\" <news@ledger.example>\r\nSubject: =?utf-8?q?Caf=C3=A9_and_ferry?=\r\nDate: Mon, 4 Mar 2024 21:30:00 +0100\r\nContent-Type: text/html; charset=utf-8\r\n" +
		"Content-Transfer-Encoding: base64\r\n\r\n" + folded.String()
	articles, err := readEML(Source{Path: "a.eml", Data: []byte(mail)})
	require.NoError(t, err)
	a := articles[0]
	assert.Equal(t, "Café and ferry", a.Title)
	assert.Equal(t, "Harbour Ledger", a.Outlet)
	assert.Equal(t, "2024-03-04T21:30:00+01:00", a.Published.Format("2006-01-02T15:04:05Z07:00"))
	text := outline(a)
	assert.Contains(t, text, "body The ferry Aurora ran aground off Port Alder on Monday evening with 214 people on board.")
	assert.NotContains(t, text, "Unsubscribe")
	for _, s := range a.Sentences[1:] {
		at := strings.Index(page, s.Text[:min(len(s.Text), 20)])
		if at < 0 {
			continue
		}
		assert.Equal(t, 7+at/57, s.Line, s.Text)
	}
}

func TestMailWithATypedHeader(t *testing.T) {
	mail := "From: desk@wire.example\nSubject: Fwd: story\nDate: Mon, 4 Mar 2024 21:30:00 +0000\n\nHeadline: Ferry aground\nSource: Harbour Ledger\nDate: 3 March 2024\n\nThe ferry ran aground on Sunday.\n"
	articles, err := readEML(Source{Path: "a.eml", Data: []byte(mail)})
	require.NoError(t, err)
	assert.Equal(t, "Harbour Ledger", articles[0].Outlet)
	assert.Equal(t, "Ferry aground", articles[0].Title)
	assert.Equal(t, "2024-03-03", articles[0].Published.Format("2006-01-02"))
	assert.Equal(t, "The ferry ran aground on Sunday.", articles[0].Sentences[1].Text)
	assert.Equal(t, 9, articles[0].Sentences[1].Line)
}
