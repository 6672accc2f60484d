package grammar

import "strings"

// A stop says when an abbreviation keeps the stop after it.
type stop uint8

const (
	always       stop = iota + 1 // wherever it stands
	beforeName                   // with a capital, where more text follows
	amid                         // where more text follows
	beforeNumber                 // before a digit
)

// abbreviations are words, in lower case and without their last stop, that a stop does not end.
var abbreviations = stops(map[stop]string{
	always: `dr mr mrs ms messrs mme mlle prof rev hon gov sen rep reps sens lt col capt maj cmdr sgt gen adm brig cpl pvt supt insp det
		jr sr st ste ft mt vs inc ltd corp bros assn dept est approx attn ave blvd rd hwy e.g i.e cf al ca
		feb aug sept oct nov dec tues thurs fri ph univ natl intl calif conn mich minn penn tenn wis ariz colo okla`,
	beforeName:   `co no jan apr jun jul mar mon tue wed thu sat sun gen fla ga ind kan ky la md mass miss mo neb nev pa va vt wash wyo tex ill ala ark del pres sec min art fig vol ed eds esp c m`,
	amid:         `etc`,
	beforeNumber: `no nos p pp vol fig ch sec art c jan apr jun jul mar ver tel ext`,
})

// prefixes keep their hyphen: the treebanks take "co-founder" as one word and "well-known" as three.
var prefixes = set(`non e mid re anti pre co pro cross post over ex semi sub multi counter mini neo socio psycho micro intra un inter arch
	ultra trans quasi under super hyper bi tri extra mega meta dis`)

// faces are drawn with signs that would be cut otherwise.
var faces = [...]string{":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", ":P", "=)", "^_^"}

// fileTypes follow a stop inside the name of a file.
var fileTypes = set(`doc docx pdf xls xlsx htm html txt jpg jpeg png gif csv zip mp3 mp4 ppt`)

// clitics follow an apostrophe and are words of their own.
var clitics = set(`s re ve ll d m`)

// units that are cut from the digits before them: "5pm" is two tokens, "28th" and "4A" are one.
var units = set(`pm am k m b bn mn tn mm cm km kg mg kw mw gw ft in lb lbs oz mph kph kmh hz khz mhz ghz mb gb tb ml hrs hr min mins
	sec secs yrs yr mi sq usd eur gbp million billion trillion percent pct pc x c f t g l`)

var topDomains = set(`com org net gov edu mil info co uk us de fr eu tv io au ca news`)

// joined are words written together that the treebanks take as two, with the bytes of the first.
var joined = NewWords(map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3,
	"dont": 2, "doesnt": 4, "didnt": 3, "wont": 2, "cant": 2, "isnt": 2, "wasnt": 3, "couldnt": 5, "wouldnt": 5, "havent": 4, "hasnt": 3,
})

func set(words string) *Words[bool] {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return NewWords(m)
}

// stops turns lists into a table; a word in two lists has the stop of the rarer condition only where it must.
func stops(lists map[stop]string) *Words[stop] {
	m := map[string]stop{}
	for _, kind := range []stop{beforeNumber, amid, beforeName, always} {
		for _, w := range strings.Fields(lists[kind]) {
			m[w] = kind
		}
	}
	return NewWords(m)
}
