// Package bench measures the program on invented articles of any number, and makes them up.
package bench

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// PerArticle is how many sentences an invented article has, its headline included.
const PerArticle = 25

// Of an invented archive every story is told by five outlets, and eight stories come up a day: an archive of more articles is one of more
// days, as a newsroom's is.
const (
	perStory = 5
	perDay   = 8
)

// An Article is an invented article.
type Article struct {
	Outlet    string
	Published time.Time // a day
	Title     string
	Text      string // paragraphs with an empty line between them
}

// Invent makes up article i of an archive, the same for the same number.
func Invent(i int) Article {
	story := i / perStory
	s := newStory(story)
	rnd := rand.New(rand.NewPCG(uint64(i), 2))
	if rnd.IntN(4) == 0 {
		s.toll += 1 + rnd.IntN(4) // one account in four differs
	}
	day := time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, story/perDay+i%2)
	a := Article{Outlet: pick(rnd, outlets) + " " + pick(rnd, papers), Published: day}
	a.Title = fmt.Sprintf("%s in %s kills %d", capital(s.thing), s.place, s.toll)
	var b strings.Builder
	for n := 1; n < PerArticle; n++ {
		if n%3 != 0 {
			b.WriteString(s.fact(rnd, n))
		} else {
			b.WriteString(s.filler(rnd))
		}
		if n%2 == 0 {
			b.WriteString("\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	a.Text = strings.TrimSpace(b.String())
	return a
}

// Markdown returns the article as a file with front matter.
func (a Article) Markdown() string {
	return fmt.Sprintf("---\noutlet: %s\npublished: %s\n---\n# %s\n\n%s\n", a.Outlet, a.Published.Format(time.DateOnly), a.Title, a.Text)
}

// story is what the articles of one story agree on.
type story struct {
	thing, place, land, mayor, chief, body string
	toll, hurt, cost, share                int
}

func newStory(n int) story {
	rnd := rand.New(rand.NewPCG(uint64(n), 1))
	return story{thing: pick(rnd, things), place: name(rnd) + pick(rnd, kinds), land: "the Republic of " + name(rnd), mayor: pick(rnd, givens) + " " + name(rnd),
		chief: pick(rnd, givens) + " " + name(rnd), body: "the " + name(rnd) + " Institute", toll: 3 + rnd.IntN(90), hurt: 20 + rnd.IntN(300),
		cost: 2 + rnd.IntN(80), share: 5 + rnd.IntN(90)}
}

// fact makes a sentence that says something which can be checked.
func (s story) fact(rnd *rand.Rand, n int) string {
	surname := s.mayor[strings.IndexByte(s.mayor, ' ')+1:]
	switch (n + rnd.IntN(3)) % 14 {
	case 0:
		return fmt.Sprintf("The %s in %s killed %d people and injured %d others, officials said.", s.thing, s.place, s.toll, s.hurt)
	case 1:
		return fmt.Sprintf("%s, the mayor of %s, said that repairs to the %s would cost $%d million.", s.mayor, s.place, pick(rnd, nouns), s.cost)
	case 2:
		return fmt.Sprintf("About %d%% of the homes near the %s had no power on %s.", s.share, pick(rnd, nouns), pick(rnd, weekdays))
	case 3:
		return fmt.Sprintf("\"We have seen nothing like this %s since the %s %s was built,\" %s told reporters.", s.thing, pick(rnd, adjectives), pick(rnd, nouns), s.chief)
	case 4:
		return fmt.Sprintf("A second team of %d rescuers reached the %s late on %s, after the roads were cleared.", 5+rnd.IntN(60), pick(rnd, nouns), pick(rnd, weekdays))
	case 5:
		return fmt.Sprintf("Aid was promised by %s within %d days, although the %s remains closed.", s.land, 2+rnd.IntN(20), pick(rnd, nouns))
	case 6:
		return fmt.Sprintf("According to %s, the %s began at %d:%02d a.m. and lasted for %d hours.", s.body, s.thing, 1+rnd.IntN(11), rnd.IntN(60), 2+rnd.IntN(30))
	case 7:
		return fmt.Sprintf("%s rejected the %s proposal, while %s supported a new %s for the town.", surname, pick(rnd, adjectives), s.chief, pick(rnd, nouns))
	case 8:
		return fmt.Sprintf("A %d-year-old driver was found near the %s and taken to a hospital in %s.", 18+rnd.IntN(60), pick(rnd, nouns), s.place)
	case 9:
		return fmt.Sprintf("It was the %s %s to hit the region since 20%02d, %s said in a statement.", pick(rnd, ranks), s.thing, rnd.IntN(30), s.body)
	case 10:
		return fmt.Sprintf("The council voted %d to %d to open the %s again before the end of the month.", 20+rnd.IntN(30), rnd.IntN(20), pick(rnd, nouns))
	case 11:
		return fmt.Sprintf("%s resigned as chief of the %s agency on %s, and no successor was named.", s.chief, pick(rnd, adjectives), pick(rnd, weekdays))
	case 12:
		return fmt.Sprintf("Police arrested %d people after a protest at the %s in %s.", 1+rnd.IntN(40), pick(rnd, nouns), s.place)
	}
	return fmt.Sprintf("%s said the %s had destroyed nearly %d houses and %d farms along the river.", s.mayor, s.thing, 100+10*rnd.IntN(90), 5+rnd.IntN(50))
}

// filler makes a sentence of other words, most of them seldom used.
func (s story) filler(rnd *rand.Rand) string {
	text := fmt.Sprintf("The %s %s %s the %s %s of the %s, which had %s a %s %s before", pick(rnd, adjectives), pick(rnd, nouns), pick(rnd, verbs), pick(rnd, adjectives),
		rare(rnd), pick(rnd, nouns), pick(rnd, verbs), pick(rnd, adjectives), rare(rnd))
	switch rnd.IntN(3) {
	case 0:
		return text + "."
	case 1:
		return text + fmt.Sprintf(", residents of %s said.", s.place)
	}
	return text + fmt.Sprintf(" the %s reached the %s.", rare(rnd), pick(rnd, nouns))
}

// name makes up a proper name. There are three million, none more frequent than others: two stories that share a name would be taken for
// one, as their articles print a few names only.
func name(rnd *rand.Rand) string {
	one := func(words []string) string { return words[rnd.IntN(len(words))] }
	return capital(one(onsets) + one(middles) + one(onsets) + one(middles) + one(ends))
}

// rare makes up a noun that hardly any other article has, the more so the longer the archive.
func rare(rnd *rand.Rand) string {
	return pick(rnd, onsets) + pick(rnd, middles) + pick(rnd, onsets) + pick(rnd, middles) + pick(rnd, codas)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// pick draws a word, those in front more often.
func pick(rnd *rand.Rand, words []string) string {
	u := rnd.Float64()
	return words[int(u*u*float64(len(words)))]
}

// The words of invented articles.
var (
	outlets    = strings.Fields("Coast Valley Harbor Summit Lakeside Prairie Northern Southern Eastern Western Island Border Capital River Forest Canyon")
	papers     = strings.Fields("Wire Post Ledger Herald Courier Tribune Dispatch Observer")
	things     = strings.Fields("fire flood landslide explosion storm outbreak collision avalanche derailment earthquake stampede shooting")
	kinds      = []string{"", " Bay", " Hill", " Valley", " Bridge", " Cross", " Green", " Falls", " Point"}
	givens     = strings.Fields("Ada Juan Mara Tom Ines Piotr Lena Omar Ruth Kofi Vera Hugo Nadia Felix Irma Jonas Selma Bruno Clara Emil")
	weekdays   = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	ranks      = []string{"worst", "largest", "second-largest", "deadliest", "third"}
	adjectives = strings.Fields(`local new large small public private heavy late northern southern main former regional federal central narrow broken
		wooden temporary modern historic crowded quiet remote coastal medical legal financial final severe minor joint senior junior`)
	nouns = strings.Fields(`bridge school hospital station market factory road harbor tunnel river dam tower library warehouse airport theater office plant farm church
		mill square railway shelter court prison museum stadium hotel garage laboratory reservoir terminal pier clinic depot quarry cabin garden workshop cellar
		fence roof engine truck ferry crane pump valve cable pipe wall gate boat wagon ladder signal antenna turbine boiler furnace`)
	verbs = strings.Fields(`reached closed crossed damaged repaired inspected moved blocked covered opened supported replaced delayed protected followed visited
		measured painted guarded flooded sealed lifted rented sold bought cleaned tested searched marked planned`)
	onsets  = strings.Fields("b br c d dr f fl g gr h j k kl l m n p pl r s sk st t tr v w z")
	middles = strings.Fields("a e i o u ai ea ou oa ei ar er or an en on il el")
	ends    = strings.Fields("vik dale ford ham ness stad berg mouth rava more lund holm ton by gate wick mar den low ridge")
	codas   = strings.Fields("n r s t l nd st ck m d ng rk")
)
