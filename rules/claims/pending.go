package claims

import "crosscheck/checker"

var nothing = func(*Context) []checker.Claim { return nil }

var places = Extractor{Kind: checker.Place, Title: "where an event happened", Extract: nothing}
var roles = Extractor{Kind: checker.Role, Title: "what somebody is: chief executive, mayor", Extract: nothing}
var spellings = Extractor{Kind: checker.Name, Title: "how a person, a place or a body is written", Extract: nothing}
var quotes = Extractor{Kind: checker.Quote, Title: "words between quotation marks, with their speaker", Extract: nothing}
