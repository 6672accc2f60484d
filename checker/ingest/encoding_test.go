package ingest

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

func encoded(t *testing.T, e encoding.Encoding, text string) []byte {
	t.Helper()
	data, err := e.NewEncoder().String(text)
	require.NoError(t, err)
	return []byte(data)
}

const (
	cyrillic = "Паром сел на мель у Порт-Альдера в понедельник вечером, сообщили в управлении порта. На борту были 214 человек. Двенадцать из них пострадали.\n"
	western  = "Die Fähre lief am Montagabend vor Port Alder auf Grund, teilte das Hafenamt mit. Zwölf Fahrgäste wurden verletzt, einer von ihnen schwer. „Wir hörten einen Schlag“, sagte Renée Dahl.\n"
	japanses = "フェリーは月曜日の夜、ポートオルダー沖で座礁したと港湾局が発表した。十二人がけがをした。"
)

func TestEncodingsOfText(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"utf-8":        {[]byte(cyrillic), "Паром сел"},
		"utf-8 mark":   {[]byte("\uFEFF" + western), "Die Fähre"},
		"utf-16le":     {encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), western), "Die Fähre"},
		"utf-16be":     {encoded(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), western), "Die Fähre"},
		"windows-1251": {encoded(t, charmap.Windows1251, strings.Repeat(cyrillic, 3)), "Паром сел"},
		"windows-1252": {encoded(t, charmap.Windows1252, strings.Repeat(western, 3)), "Die Fähre"},
	} {
		articles, err := readPlain(Source{Path: "a.txt", Data: c.data})
		if assert.NoError(t, err, name) {
			assert.True(t, strings.HasPrefix(articles[0].Sentences[0].Text, c.want), "%s: %s", name, articles[0].Sentences[0].Text)
		}
	}
	for name, data := range map[string]string{"one bad byte": "A short line with a bad \xe9 byte.\n", "damaged UTF-8": strings.Repeat("Zwölf Fähren für Köln. ", 20) + "caf\xe9",
		"not text": "\x00\xff\xfe\x01" + strings.Repeat("\x80\x81\x8d", 200)} {
		_, err := readPlain(Source{Path: "a.txt", Data: []byte(data)})
		assert.ErrorContains(t, err, "line 1 is not valid UTF-8", name)
	}
}

func TestEncodingsOfPages(t *testing.T) {
	page := func(meta, text string) string {
		return "<html><head>" + meta + "<title>T</title></head><body><article><h1>T</h1><p>" + text + "</p></article></body></html>"
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"meta":      {encoded(t, charmap.Windows1251, page(`<meta charset="windows-1251">`, cyrillic)), "Паром сел"},
		"http":      {encoded(t, charmap.ISO8859_1, page(`<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">`, "Die Fähre lief am Montagabend vor Port Alder auf Grund, teilte das Hafenamt mit.")), "Die Fähre"},
		"untold":    {encoded(t, charmap.Windows1251, page("", strings.Repeat(cyrillic, 3))), "Паром сел"},
		"shift-jis": {encoded(t, japanese.ShiftJIS, page(`<meta charset="shift_jis">`, japanses)), "フェリー"},
		"wrongly":   {[]byte(page(`<meta charset="iso-8859-1">`, cyrillic)), "Паром сел"},
	} {
		articles, err := readHTML(Source{Path: "a.html", Data: c.data})
		if assert.NoError(t, err, name) {
			assert.True(t, strings.HasPrefix(articles[0].Sentences[1].Text, c.want), "%s: %s", name, articles[0].Sentences[1].Text)
		}
	}
}

// What is normalised still points to where it was printed.
func TestNormalisedTextKeepsItsPlaces(t *testing.T) {
	text := "The ﬁre\u00a0killed  12 in Ca\u0301diz, of\u00adﬁcials said, and １４ were hurt.\n"
	a := Text("a.txt", text)
	s := a.Sentences[0]
	assert.Equal(t, "The fire killed 12 in Cádiz, officials said, and 14 were hurt.", s.Text)
	for word, at := range map[string]string{"fire": "ﬁre", "killed": "killed", "12": "12", "in": "in", "officials": "of\u00adﬁcials", "said": "said", "14": "１４", "were": "were"} {
		line, column := s.Position(strings.Index(s.Text, word))
		assert.Equal(t, 1, line, word)
		assert.Equal(t, strings.Index(text, at)+1, column, word)
	}
}

func TestRaisedMarks(t *testing.T) {
	page := `<html><body><article><h1>Title of it</h1><p>The toll rose to 1.2 million.<sup>1</sup> The plant covers 3 km<sup>2</sup> and cost $10<sup>6</sup> on the 5<sup>th</sup> day, the office said.<sup>[12]</sup></p></article></body></html>`
	articles, err := readHTML(Source{Path: "a.html", Data: []byte(page)})
	require.NoError(t, err)
	require.Len(t, articles[0].Sentences, 3)
	assert.Equal(t, "The toll rose to 1.2 million.", articles[0].Sentences[1].Text)
	assert.Equal(t, "The plant covers 3 km² and cost $10⁶ on the 5th day, the office said.", articles[0].Sentences[2].Text)
}

func TestLanguages(t *testing.T) {
	for want, text := range map[string]string{
		"en": wireText, "de": western, "ru": cyrillic + "Это сообщило управление, и мы это проверили.", "ja": japanses,
		"uk": "Пором сів на мілину біля Порт-Альдера в понеділок увечері, повідомили в управлінні порту. Його екіпаж не постраждав.",
		"fr": "Le ferry Aurora s'est échoué lundi soir au large de Port Alder avec 214 personnes à bord, selon le bureau du port. Douze passagers ont été blessés, dont un grièvement, et la ville est sous le choc.",
		"es": "El ferry Aurora encalló el lunes por la noche frente a Port Alder con 214 personas a bordo, según la oficina del puerto. Doce pasajeros resultaron heridos y uno de ellos está en el hospital.",
		"":   "Aurora, Port Alder, Harbour, Ledger, Saint Orme, Gull Rock, Holm, Marr, Dahl, Lund, Quay Street, Friday, Monday",
	} {
		assert.Equal(t, want, Text("a.txt", text).Language, text)
	}
	assert.Empty(t, Text("a.txt", "Too short.").Language)
}
