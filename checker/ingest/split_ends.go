package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends tells whether the marks at [marks, end), closed up to after, end the sentence when the next word begins at next.
func (s *splitter) ends(marks, end, after, next, dots int) bool {
	word := wordBefore(s.text, s.start, marks)
	follow := wordAfter(s.text, next)
	first, _ := utf8.DecodeRuneInString(follow.word)
	if follow.word == "" {
		return true
	}
	if unicode.IsLower(first) {
		return s.text[marks] == '.' && dots == 1 && opensInLowerCase(follow.word) && classes.of(word)&abbreviating == 0 && len(word) > 2
	}
	switch {
	case follow.quoting(s.text[end:after]):
		return false
	case dots >= 3:
		return s.ellipsisEnds(marks, end, dots)
	case s.text[marks] != '.' || end-marks > 1:
		return !(classes.of(word)&bang != 0 && end == after && !follow.quoted && !starts(follow.word))
	}
	if s.isLabel(word, marks) {
		return false
	}
	if after > end {
		return s.closedEnds(word, follow, s.text[end:after])
	}
	return s.stopEnds(word, marks, follow)
}

// closedEnds judges a stop with a closing mark behind it: a quotation's end is a sentence's end, a bracket's only after a whole sentence.
func (s *splitter) closedEnds(word string, follow following, marks string) bool {
	if strings.ContainsAny(marks, "\"”’'»") {
		return classes.of(word)&(title|inner) == 0
	}
	return s.text[s.start] == '(' || s.text[s.start] == '[' || starts(follow.word) || classes.of(word)&abbreviating == 0 && !dotted(word)
}

// ellipsisEnds judges three or more dots before a capital: a dropped word inside brackets or between spaces is no end.
func (s *splitter) ellipsisEnds(marks, end, dots int) bool {
	if marks > 0 && (s.text[marks-1] == '[' || s.text[marks-1] == '(') {
		return false
	}
	spaced := marks > 0 && s.text[marks-1] == ' ' || strings.Contains(s.text[marks:end], " ")
	return dots >= 4 || !spaced
}

// stopEnds judges a bare full stop before a capital, a digit or a sign.
func (s *splitter) stopEnds(word string, marks int, follow following) bool {
	first, _ := utf8.DecodeRuneInString(follow.word)
	numeric := unicode.IsDigit(first) || strings.ContainsRune("$£€¥#", first)
	class := classes.of(word) & abbreviating
	starter := starts(follow.word) || follow.quoted
	switch {
	case word == "":
		return true
	case class&inner != 0:
		return false
	case class&number != 0 && (numeric || isRoman(follow.word)):
		return false
	case class&month != 0 && numeric:
		return false
	case isClock(word):
		return s.clockEnds(marks, follow, starter)
	case isInitial(word):
		return s.initialEnds(word, marks, follow, numeric)
	case (follow.dashed || follow.bracketed && s.isPlace(marks)) && (class != 0 || dotted(word)):
		return false
	case class&title != 0 && !numeric:
		return starter && (follow.quoted || classes.of(follow.word)&surname == 0)
	case class&state != 0 && !numeric:
		return starter || s.afterComma(marks, word) && classes.of(strings.TrimSuffix(follow.word, "."))&title == 0
	case class&suffix != 0 && !numeric:
		return starter
	case class != 0:
		return true
	case dotted(word):
		return starter || numeric
	case consonants(word) && !numeric:
		return starter
	}
	return true
}

// isPlace tells whether the sentence in hand is so far a place as datelines print it: "FORT ALDER, Ind."
func (s *splitter) isPlace(marks int) bool {
	const longest = 80 // bytes
	place, state, ok := strings.Cut(s.text[s.start:min(marks, s.start+longest)], ",")
	return ok && marks-s.start < longest && words(place) <= 4 && words(state) <= 2 && strings.ToUpper(place) == place
}

// clockEnds judges "6 p.m." before a capital: a day or a zone goes on, and so does the subject after a time that opens the sentence.
func (s *splitter) clockEnds(marks int, follow following, starter bool) bool {
	if classes.of(strings.TrimSuffix(follow.word, "."))&clock != 0 {
		return false
	}
	const longest = 80 // bytes of a time that opens a sentence
	before := strings.Fields(s.text[s.start:min(marks, s.start+longest)])
	if marks-s.start < longest && len(before) <= 5 && !starter && fronts[strings.ToLower(strings.Trim(before[0], "\"“'‘("))] {
		return false
	}
	return true
}

// initialEnds judges a single capital: "A. B. Khan" goes on, "you and I. Did" ends, "vitamin C. The" ends.
func (s *splitter) initialEnds(word string, marks int, follow following, numeric bool) bool {
	if numeric || follow.quoted {
		return true
	}
	if !starts(follow.word) {
		return false
	}
	return word == "I" || classes.of(follow.word)&surname == 0
}

// afterComma tells whether the word before the stop follows a comma: "Orlando, Fla."
func (s *splitter) afterComma(marks int, word string) bool {
	before := strings.TrimRight(s.text[max(s.start, marks-len(word)-8):marks-len(word)], " ")
	return strings.HasSuffix(before, ",")
}

var fronts = map[string]bool{"at": true, "by": true, "around": true, "about": true, "before": true, "after": true, "since": true, "from": true,
	"until": true, "till": true, "just": true, "on": true, "shortly": true, "between": true}
