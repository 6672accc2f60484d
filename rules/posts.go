package rules

import "strings"

// rivals tells whether two posts or trades are of one class, of which one person has one at a time: a minister is no governor, a finance director
// not the head of compliance, a roofer no paramedic, a goalkeeper no referee. Who had posts in the past may have had both.
func rivals(x, y string, past bool) bool {
	for i, class := range [...]func(string) string{trade, trainer, seat, playing, office, function} {
		if p, q := class(x), class(y); p != "" && q != "" {
			return p != q && !(past && i > 3)
		}
	}
	return false
}

// seat and playing name what somebody is in a cockpit and on a pitch, "" for whoever is not there. A captain may be that of a team.
func seat(post string) string { return seats[post] }

func playing(post string) string { return positions[post] }

var (
	seats     = map[string]string{"captain": "left", "first officer": "right"}
	positions = map[string]string{"goalkeeper": "goal", "defender": "field", "midfielder": "field", "striker": "field", "winger": "field", "referee": "whistle", "coach": "bench"}
)

// office names the branch of public life whose post the words tell, "" for none of those that nobody holds together.
func office(post string) string {
	for _, o := range branches {
		if strings.HasSuffix(post, o[0]) {
			return o[1]
		}
	}
	return ""
}

// branches are the ends of public posts with the branch that each belongs to; the longer ones stand first.
var branches = [...][2]string{{"prime minister", "cabinet"}, {"minister", "cabinet"}, {"electoral officer", "polls"}, {"governor", "governor"}, {"mayor", "town hall"},
	{"ambassador", "embassy"}, {"judge", "bench"}, {"magistrate", "bench"}, {"prosecutor", "prosecution"}, {"district attorney", "prosecution"},
	{"public defender", "defence"}, {"police chief", "police"}, {"chief constable", "police"}, {"sheriff", "sheriff"}, {"fire chief", "fire service"},
	{"coroner", "inquest"}, {"bishop", "church"}, {"pastor", "church"}, {"ombudsman", "ombudsman"}}

// function names what a post in a company or an office is for, "" where it does not tell.
func function(post string) string {
	switch post {
	case "chief executive", "managing director", "general manager":
		return "all of it"
	case "general counsel", "city attorney":
		return "law"
	case "comptroller", "city comptroller", "county comptroller", "treasurer", "city treasurer":
		return "money"
	case "city manager":
		return "all of it"
	case "spokesman", "press officer":
		return "press"
	}
	words := strings.Fields(post)
	if n := len(words); n < 2 || !strings.HasPrefix(post, "head of ") && !strings.HasPrefix(post, "director of ") && words[n-1] != "director" && words[n-1] != "chief" &&
		!(words[0] == "chief" && words[n-1] == "officer") && words[n-1] != "manager" {
		return ""
	}
	for _, w := range words {
		if f := fields[w]; f != "" {
			return f
		}
	}
	return ""
}

// fields are the words for what a part of a company does, by the part.
var fields = map[string]string{"finance": "money", "financial": "money", "compliance": "compliance", "safety": "safety", "operations": "operations", "operating": "operations",
	"technology": "technology", "technical": "technology", "information": "technology", "it": "technology", "marketing": "sales", "sales": "sales", "commercial": "sales", "legal": "law",
	"communications": "press", "communication": "press", "press": "press", "clinical": "medicine", "artistic": "art", "musical": "music", "music": "music", "creative": "art", "medical": "medicine", "nursing": "nursing", "research": "research", "security": "security",
	"sporting": "sport", "academy": "academy", "personnel": "people", "people": "people", "procurement": "procurement", "purchasing": "procurement", "planning": "planning", "housing": "housing", "transport": "transport", "education": "education", "health": "medicine", "logistics": "logistics", "maintenance": "maintenance",
	"strategy": "strategy", "engineering": "engineering", "production": "production", "quality": "quality"}

// trainer names which coach of a team somebody is, "" for whoever is none or plainly the coach.
func trainer(post string) string {
	if post == "assistant manager" {
		return "assistant"
	}
	kind, ok := strings.CutSuffix(post, " coach")
	if !ok || kind == "head" {
		return ""
	}
	return kind
}

// trade names what somebody works as, one word for all who may be called by each other's, "" for what many a one is beside it.
func trade(post string) string {
	words := strings.Fields(post)
	if len(words) == 0 {
		return ""
	}
	return trades[words[len(words)-1]]
}

var trades = map[string]string{"doctor": "doctor", "nurse": "nurse", "paramedic": "paramedic", "midwife": "midwife", "pharmacist": "pharmacist", "vet": "vet",
	"dentist": "dentist", "teacher": "school", "schoolteacher": "school", "principal": "school", "professor": "university", "lecturer": "university", "attorney": "law",
	"driver": "driver", "guard": "guard", "conservator": "conservator", "curator": "history", "historian": "history", "archaeologist": "history", "librarian": "librarian",
	"architect": "architect", "engineer": "engineer", "programmer": "engineer", "technician": "engineer", "mechanic": "mechanic", "electrician": "electrician", "plumber": "plumber",
	"roofer": "roofer", "carpenter": "carpenter", "bricklayer": "bricklayer", "welder": "welder", "miner": "miner", "gardener": "gardener", "cleaner": "cleaner", "janitor": "cleaner",
	"chef": "kitchen", "baker": "baker", "butcher": "butcher", "waiter": "bar", "bartender": "bar", "hairdresser": "hairdresser", "tailor": "tailor", "sailor": "sea", "skipper": "sea",
	"fisherman": "sea", "farmer": "farm", "shepherd": "farm", "firefighter": "firefighter", "soldier": "soldier", "journalist": "press", "editor": "press", "photographer": "press",
	"accountant": "accountant", "banker": "banker", "translator": "translator", "postman": "postman", "pilot": "pilot", "priest": "church", "pastor": "church",
	"lifeguard": "lifeguard", "shopkeeper": "shop", "jockey": "jockey", "carer": "carer", "surgeon": "doctor", "anaesthetist": "doctor", "psychiatrist": "doctor", "orderly": "porter",
	"physiotherapist": "physiotherapist", "psychologist": "psychologist", "radiographer": "radiographer", "chemist": "chemist", "biologist": "biologist", "geologist": "earth", "seismologist": "earth",
	"volcanologist": "earth", "meteorologist": "weather", "epidemiologist": "epidemics", "virologist": "epidemics", "astronomer": "stars", "physicist": "physics", "mathematician": "mathematics",
	"ranger": "ranger", "gamekeeper": "ranger", "caretaker": "cleaner", "receptionist": "receptionist", "porter": "porter", "blacksmith": "smith", "goldsmith": "goldsmith", "jeweller": "goldsmith",
	"locksmith": "locksmith", "plasterer": "plasterer", "glazier": "glazier", "scaffolder": "scaffolder", "surveyor": "surveyor", "barrister": "law", "solicitor": "law", "cashier": "cashier",
	"brewer": "brewer", "winemaker": "wine", "beekeeper": "farm", "florist": "florist", "optician": "optician", "undertaker": "undertaker", "organist": "organ", "violinist": "violin",
	"pianist": "piano", "drummer": "drums", "guitarist": "guitar", "cellist": "cello", "novelist": "writer", "playwright": "writer", "docker": "docker", "longshoreman": "docker",
	"sculptor": "sculptor", "cobbler": "cobbler", "potter": "potter", "zookeeper": "zoo", "cook": "kitchen", "bookkeeper": "accountant", "signalman": "signaller", "signaller": "signaller",
	"purser": "sea", "bosun": "sea", "helmsman": "sea", "courier": "postman"}
