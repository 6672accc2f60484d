package grammar

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Each line is a sentence and the arcs that the rules over the tree must leave in it: dependent, relation, head.
var ruled = []struct{ text, arcs string }{
	{"It paid $3.4 billion in fines.", "3.4 compound billion; billion nummod $; $ obj paid"},
	{"She paid $40K for the boat.", "40 compound K; K nummod $; $ obj paid"},
	{"He owes £2 b in tax.", "2 compound b; b nummod £; £ obj owes"},
	{"The wall is 40 m long.", "40 nummod m"},
	{"About 95% of the voters said yes.", "95 nummod %; % nsubj said"},
	{"Turnout fell by 6.5 percent.", "6.5 nummod percent"},
	{"Turnout fell by 6.5 per cent.", "6.5 nummod cent; per compound cent"},
	{"The 11 March floods closed the road.", "11 compound floods; floods nsubj closed"},
	{"The 2019 survey found 2019 owls.", "2019 compound survey"},
	{"The clerk told reporters that the vault is dry.", "reporters iobj told; dry ccomp told"},
	{"The clerk told stories all night.", "stories obj told"},
	{"The clerk handed in the papers.", "in compound:prt handed; papers obj handed"},
	{"She took on the mayor.", "on compound:prt took; mayor obj took"},
	{"The Harbour Office (HO) closed.", "HO appos Office"},
	{"Lund, Oslo, and Bergen are rich.", "Oslo conj Lund; Bergen conj Lund"},
	{"A pilot waiting at the port spoke.", "waiting acl pilot; pilot nsubj spoke"},
	{"The patient remains hospitalized.", "patient nsubj remains; hospitalized xcomp remains"},
	{"The vaccine stopped 81% of cases, the clinic said.", "% obj stopped; clinic nsubj said; stopped ccomp said"},
	{"He liked the land that she sold.", "that obj sold; sold acl:relcl land"},
	{"The claim that she left the town is false.", "that mark left"},
	{"The crew reminded the captain of the rule.", "captain iobj reminded"},
	{"The bus costs 66.80 dollars a day.", "66.80 nummod dollars"},
	{"Its 300 bpd plant closed.", "300 nummod bpd; bpd compound plant"},
	{"He phoned in the morning.", "morning obl phoned"},
	{"The 28-point plan failed.", "28 nummod point; point compound plan; plan nsubj failed"},
	{"More than 70 people died.", "More advmod 70; than fixed More; 70 nummod people"},
	{"At least 12 soldiers were killed.", "At case least; least nmod 12; 12 nummod soldiers"},
	{"Two of the five men were released.", "men nmod Two; five nummod men; Two nsubj:pass released"},
	{"It opened on May 3, 2021.", "May compound 3; 2021 nmod:unmarked 3"},
	{"It opened on 3 May 2021.", "May nmod:unmarked 3; 2021 nmod:unmarked 3"},
	{"It opened in May 2021.", "2021 nmod:unmarked May"},
	{"We agree next time.", "time obl:unmarked agree"},
	{"The crews take every week what they find.", "week obl:unmarked take"},
	{"They spent last winter in Turin.", "winter obj spent"},
	{"She took the next train.", "train obj took"},
	{"Some 200-300 protesters came.", "300 nmod 200; - case 300"},
	{"John Smith, 51, was arrested.", "51 amod John"},
	{"John Smith, the mayor of Lyon, was arrested.", "mayor appos John"},
	{"The quake struck on Tuesday, November 4.", "quake nsubj struck; Tuesday obl struck"},
	{"The headquarters will be in Lyon, France, the company said.", "Lyon ccomp said; headquarters nsubj Lyon; company nsubj said"},
	{"The headquarters of the company will be in Turin, Italy.", "headquarters nsubj Turin; Turin root -"},
	{"They won 4, 6 and 9 medals.", "4 nummod medals; 6 conj 4; 9 conj 4; medals obj won"},
	{"On May 3 workers struck the plant.", "3 obl struck; workers nsubj struck"},
	{"The drainage inquiry of the river board lasted ten weeks.", "inquiry nsubj lasted; lasted root -; board nmod inquiry"},
	{"Entries for the pumpkin contest close on 30 May.", "Entries nsubj close; close root -; 30 obl close"},
	{"Under the new act, suspects can be held for two days.", "suspects nsubj:pass held; held root -; act obl held"},
	{"The new museum closes at 4 p.m.", "museum nsubj closes; closes root -; 4 obl closes; The det museum"},
	{"There will not be talks in Lyon.", "There expl be; not advmod be; talks nsubj be; be root -"},
	{"Fire kills 3, injures 5", "Fire nsubj kills; 3 obj kills; injures conj kills; 5 obj injures"},
	{"Shooting Kills 3, Wounds 2", "Shooting nsubj Kills; 3 obj Kills; Wounds conj Kills; 2 obj Wounds"},
	{"Crash Injures 20 Near Port", "Crash nsubj Injures; 20 obj Injures; Port obl Injures"},
	{"Police Arrest Two Suspects After Robbery", "Police nsubj Arrest; Two nummod Suspects; Suspects obj Arrest"},
	{"Mayor Resigns Over Contract", "Mayor nsubj Resigns; Contract obl Resigns"},
	{"She sent a letter regarding the sale.", "regarding case sale; letter obj sent"},
	{"We saw one heart-stopping race.", "stopping amod race"},
	{"The crews are striking.", "are aux striking; crews nsubj striking"},
	{"He gave the driver a ticket.", "driver iobj gave; ticket obj gave"},
	{"If we do not they will lose.", "not advmod do"},
	{"Lena Holm, the young captain, levelled with a header.", "Lena nsubj levelled; levelled root -"},
	{"The derailment was caused by a faulty signal, Otto Brandis said.", "Otto nsubj said; signal obl:agent caused; caused ccomp said"},
	{"A train left the rails on Tuesday, and Ines Talvik of the railway met the crew.", "Ines nsubj met; met conj left; crew obj met"},
	{"The delay, both captains said, was caused by ice.", "captains nsubj said; ice obl:agent caused"},
	{"She blamed the delay on a strike.", "strike obl blamed; delay obj blamed"},
	{"The bridge, built in 1932, was closed.", "bridge nsubj:pass closed; closed root -"},
	{"Mara Lund insisted her record would play no part.", "record nsubj play; play ccomp insisted; her nmod:poss record"},
	{"The miners will not so much as meet with the owner.", "miners nsubj meet; not advmod meet; will aux meet; so advmod meet; meet root -"},
	{"The Rovers, she said, will not so much as speak to the owner.", "Rovers nsubj speak; she nsubj said; speak ccomp said"},
	{"Before any of the lamps came down, the captain had warned the crew.", "came advcl warned; captain nsubj warned; warned root -"},
	{"By the time the oldest of them was called to the desk the harbor plan had already been voted through.", "voted root -; time obl voted; called acl:relcl time"},
	{"Only when all 40 guests had sat down did Councilman Berg offer the plan.", "offer root -; did aux offer; Councilman nmod:desc Berg; Berg nsubj offer; sat advcl offer; when mark sat; plan obj offer"},
	{"Not until every ballot had been counted did the miners start across.", "start root -; counted advcl start; until mark counted; miners nsubj start"},
	{"The crew said the men in the boat should leave the port.", "men nsubj leave; leave ccomp said"},
	{"The truck hit a bus and the driver was fined.", "driver nsubj:pass fined; bus obj hit; fined conj hit"},
	{"She mailed me the key.", "me iobj mailed; key obj mailed"},
	{"Find us a room.", "us iobj Find; room obj Find"},
	{"He told reporters that the dam would hold.", "reporters iobj told"},
	{"The law allows owners to sell the land.", "owners iobj allows; sell xcomp allows"},
	{"They own a boat called Iris.", "Iris xcomp called; boat obj own"},
	{"Anyone who looks like a guard or a clerk.", "Anyone root -; looks acl:relcl Anyone; who nsubj looks"},
	{"She left before the council goes home.", "council nsubj goes; before mark goes; goes advcl left"},
	{"Nobody left until the captain was found.", "captain nsubj:pass found; until mark found; found advcl left"},
	{"Prices rose, with tankers waiting at the port.", "tankers nsubj waiting; , punct waiting; with mark waiting; waiting advcl rose"},
	{"The office waited for Berg to open the gates.", "Berg nsubj open; for mark open; open advcl waited"},
	{"I haven't the slightest idea.", "have root -; I nsubj have; n't advmod have; idea obj have"},
	{"They do fine breakfasts at the inn.", "do root -; breakfasts obj do"},
	{"It is a wall which the workers must break through.", "which obl break"},
	{"The union backs the merger.", "union nsubj backs; merger obj backs; backs root -"},
	{"The council called off the carnival.", "off compound:prt called; carnival obj called"},
	{"The ambassador condemned the raid on the convent.", "raid obj condemned; the det raid"},
	{"The ferry company admitted liability for the collision.", "company nsubj admitted; liability obj admitted; ferry compound company; admitted root -"},
	{"The firm refused to hand over the files.", "hand xcomp refused; over compound:prt hand; files obj hand; to mark hand"},
	{"Why did you name it that?", "it obj name; that xcomp name"},
	{"Nobody believed that the firm would come public so soon.", "public xcomp come"},
	{"Otto if you could please send the maps.", "Otto vocative send; you nsubj send"},
	{"As a result of the flood of Ulm and Lund, both Otto and Dora are now totally surrounded by water.", "result obl surrounded; Otto nsubj:pass surrounded"},
	{"The border (which includes West Norrland by the way) is shut.", "West compound Norrland; Norrland obj includes"},
	{"It sold for 70 dollars a barrel.", "barrel nmod:unmarked dollars"},
	{"The boat made 40 miles an hour.", "hour nmod:unmarked miles"},
	{"Oil prices rose 60 cents.", "60 nummod cents; cents obl:unmarked rose"},
	{"Now comes the hard part.", "part nsubj comes; comes root -"},
	{"\"It is done,\" commented Otto Brandis.", "Otto nsubj commented"},
	{"The museum said more than 200 are on show.", "200 nsubj show"},
	{"The piano lessons Mrs. Lena Brandis taught me were good.", "Mrs. nmod:desc Lena; Lena nsubj taught; Brandis flat Lena"},
	{"Dutch Leader Otto Brandis has demanded a vote.", "Leader nmod:desc Otto; Otto nsubj demanded; Brandis flat Otto"},
	{"Nurses on the night shift at the new clinic.", "Nurses root -"}, // no verb is missed in what a caption names
	{"A book about the crew rescued by a tug.", "book root -"},
	{"One man was arrested.", "One nummod man"}, // near misses: nothing to set
	{"They cited the law of 1998.", "of case 1998"},
	{"She asked a question.", "question obj asked"},
	{"The judge was given a letter.", "judge nsubj:pass given; letter obj given"},
	{"She bought a boat and will sail it.", "boat obj bought; sail conj bought"},
	{"The mayor, she said on Monday, was ill.", "she nsubj said"},
	{"Before the vote, she spoke and the mayor listened.", "spoke root -; listened conj spoke"},
	{"Only the mayor did speak.", "mayor nsubj speak"},
	{"She knew the man who would sell it.", "man obj knew; sell acl:relcl man"},
	{"It rained so much as to flood the road.", "much advmod rained"},
	{"It sold the cars built in Ulm.", "cars obj sold"},
	{"The mayor praised the crews and the pilots.", "pilots conj crews; crews obj praised"},
	{"Coach Lena Holm and Captain Otto Brandis have both said that it will rain.", "Captain conj Lena; Lena nsubj said"},
	{"He told a story.", "story obj told"},
	{"Read the letter.", "letter obj Read"},
	{"He has called a doctor.", "doctor obj called"},
	{"She left before the council.", "council obl left"},
	{"They spoke, with a pilot waiting at the port.", "pilot obl spoke"},
	{"The office waited for Berg.", "Berg obl waited"},
	{"They haven't seen the breakfasts.", "have aux seen; breakfasts obj seen"},
	{"It is a wall which the workers must break.", "which obj break"},
	{"They named the boat and the harbor.", "harbor conj boat"},
	{"She came home a week late.", "home advmod came"},
	{"He raised 60 cents.", "cents obj raised"},
	{"He rose and hit the gates.", "gates obj hit"},
	{"Then the mayor came.", "mayor nsubj came"},
	{"The Director General left.", "Director nsubj left"},
	{"Health Claims Under Review", "Claims root -"},
}

func TestRulesOverTheTree(t *testing.T) {
	for _, line := range ruled {
		s := Parse(line.text)
		checkTree(t, s)
		for _, arc := range strings.Split(line.arcs, "; ") {
			f := strings.Fields(arc)
			i := find1(t, s, f[0])
			got := f[0] + " " + s.Tokens[i].Rel + " " + words(s, s.Tokens[i].Head)
			assert.Equal(t, arc, got, "%s\n%s", line.text, drawn(s))
		}
	}
}

func TestRulesLeaveATreeAlone(t *testing.T) {
	s := hand()
	before := append([]Token(nil), s.Tokens...)
	s.settle()
	assert.Equal(t, before, s.Tokens)
}
