package timex

// A class is what a function word does in an expression of time. The names are those of lexicon/words.txt.
type class uint8

const (
	wNone class = iota
	wThe
	wA
	wOf
	wIn
	wOn
	wAt
	wFrom
	wTo
	wAnd
	wOr
	wBetween
	wUntil
	wThrough
	wBy
	wBefore
	wAfter
	wFollowing
	wSince
	wDuring
	wWithin
	wFor
	wThan
	wAgo
	wLater
	wEarlier
	wNow
	wToday
	wTomorrow
	wYesterday
	wOvernight
	wThis
	wThat
	wCurrent
	wLast
	wPast
	wPrevious
	wNext
	wComing
	wSame
	wEvery
	wOther
	wEarly
	wMid
	wLate
	wBegin
	wEnd
	wMiddle
	wFinal
	wOpening
	wHalf
	wAlmost
	wAbout
	wOnly
	wMore
	wLess
	wOver
	wUnder
	wLeast
	wMost
	wUp
	wShortly
	wLittle
	wFiscal
	wCalendar
	wCouple
	wFew
	wSeveral
	wDozen
	wOld
	wLong
	wNoon
	wMidnight
	wOclock
	wMeridiem
	wStarting
	wSo
	wEve
	wTime
	wLocal
	wMasthead
	wNot
	wBusiness
	wOnce
	wDate
	wPresent
	wMoment
	wPer
	wMeasure
	classes
)

var classNames = [classes]string{
	"", "the", "a", "of", "in", "on", "at", "from", "to", "and", "or", "between", "until", "through", "by", "before", "after", "following",
	"since", "during", "within", "for", "than", "ago", "later", "earlier", "now", "today", "tomorrow", "yesterday", "overnight", "this",
	"that", "current", "last", "past", "previous", "next", "coming", "same", "every", "other", "early", "mid", "late",
	"begin", "end", "middle", "final", "opening", "half", "almost", "about", "only", "more", "less", "over", "under", "least", "most", "up",
	"shortly", "little", "fiscal", "calendar", "couple", "few", "several", "dozen", "old", "long", "noon", "midnight", "oclock", "meridiem",
	"starting", "so", "eve", "time", "local", "masthead", "not", "business", "once", "date", "present", "moment", "per",
	"measure",
}

// A unit is a unit of time.
type unit uint8

const (
	noUnit unit = iota
	second
	minute
	hour
	day
	night
	weekend
	week
	fortnight
	month
	quarter
	year
	decade
	century
	units
)

var unitNames = [units]string{
	"", "second", "minute", "hour", "day", "night", "weekend", "week", "fortnight", "month", "quarter", "year", "decade", "century",
}

// seconds is the length of one unit, months and years at their mean length.
var seconds = [units]float64{
	0, 1, 60, 3600, 86400, 86400, 2 * 86400, 7 * 86400, 14 * 86400, 2629746, 3 * 2629746, 31556952, 10 * 31556952, 100 * 31556952,
}

// letter is the unit's letter in a TIMEX3 duration; a fortnight, a decade and a century are counted in weeks and years.
var letter = [units]string{"", "S", "M", "H", "D", "D", "WE", "W", "W", "M", "Q", "Y", "Y", "Y"}

// times is how many of its letter a unit counts for.
var times = [units]float64{0, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 10, 100}

func (u unit) clock() bool { return u >= second && u <= hour }

// A word is what the lexicons know of one form. A form may play several parts: "second" is an ordinal and a unit, "may" a month and a verb.
type word struct {
	class   class
	month   int8 // 1 to 12
	weekday int8 // 1 to 7, Monday first
	plural  int8 // the same for "Mondays"
	season  int8 // index in lexicon.seasons, from 1
	part    int8 // index in lexicon.parts, from 1
	short   bool // month, weekday or unit is an abbreviation
	unit    unit
	card    int16 // -1 for none
	ord     int16 // -1 for none
	decade  int8  // 20 to 90
	long    unit  // "yearlong" lasts one
	every   int8  // index in lexicon.recurring, from 1
	tense   tense
	holiday bool // begins the name of a holiday
	hot     bool // may begin an expression, or stands at its heart
}

var noWord = word{card: -1, ord: -1}
