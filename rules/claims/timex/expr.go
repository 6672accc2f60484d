package timex

// A kind says what an expression is built on.
type kind uint8

const (
	kNone    kind = iota
	kCal          // any of year, month, day, weekday; with rel, their place before or after the document
	kRel          // the n-th unit from the document's: yesterday, last week, this year
	kRoll         // the n units before or after the document: the last three months
	kNth          // the n-th unit of another period: the third quarter of 2026
	kSeason       // spring
	kHoliday      // Christmas
	kDecade       // the 1990s
	kCentury      // the 19th century
	kFiscal       // fiscal 2025
	kWeekOf       // the week of a day
	kNow          // now, to date
	kShift        // a duration before or after another time: four years ago, two weeks after Christmas
	kEvent        // before, after or at another event: two days later
	kDur          // a duration
	kSet          // recurring
	kRange        // from one time to another
	kTime         // a time or part of the day alone
)

// A rel says which one of many is meant.
type rel uint8

const (
	relNone rel = iota
	relLast
	relThis
	relNext
	relComing   // upcoming, coming: the next to come
	relFollow   // following: counted from another event where there is one
	relPrevious // previous, preceding
	relPast     // this past, the past
	relThat     // that, the same: another event's
)

// A hedge is what the words before or after a value say of its exactness.
type hedge = Mod

// An amount is a number of units.
type amount struct {
	n     float64
	digit int8 // decimals printed
	half  bool // was printed with a half or a quarter
	vague bool // a few, several
	odd   bool // and some more: "sixty-odd"
	unit  unit
}

// A hand is a time of day as printed.
type hand struct {
	clock, sec int    // minutes after midnight and seconds, -1 for none
	gmt        int    // the equivalent at Greenwich in minutes, -1 for none
	minutes    bool   // minutes were printed
	ambiguous  bool   // the hour may be of the morning or the evening
	unsure     bool   // counts only with a day beside it
	pointed    bool   // hours and minutes are parted by a point
	zone       [2]int // bytes of the zone
}

// An expr is what the words say, before the calendar gives it a place. It holds no pointers into the parser, so that parsers stay off the heap.
type expr struct {
	hand
	kind                      kind
	from, to                  int // atoms
	year, month, day, weekday int
	rel                       rel
	unit                      unit
	n, count                  int
	season, decade            int
	holiday                   int    // index in lexicon.days, from 1
	part                      int    // index in lexicon.parts, from 1
	every                     int    // index in lexicon.recurring, from 1
	low                       amount // the lesser end of a length of time between two
	business                  bool   // days of business
	explicit                  bool   // a numeric date whose day and month may stand the other way round
	of, a, b                  int    // other expressions, -1 for none
	dur                       [4]amount
	durs                      int
	before                    bool // of kShift and kEvent: the time lies before the anchor
	anchor                    Anchor
	mod                       Mod
	bound                     Bound
	hedge                     hedge
}

func newExpr(k kind, from int) expr {
	return expr{hand: hand{clock: -1, sec: -1, gmt: -1}, kind: k, from: from, of: -1, a: -1, b: -1}
}

// dated tells whether the expression names a place on the calendar.
func (e *expr) dated() bool {
	return e.kind != kNone && e.kind != kTime && e.kind != kDur && e.kind != kSet
}

// timed tells whether it names a time of day.
func (e *expr) timed() bool { return e.clock >= 0 }

// keep stores an expression that another is built on and returns its index, -1 where too many hang on each other for any prose.
func (p *parser) keep(e expr) int {
	if p.kept == len(p.arena) {
		return -1
	}
	p.arena[p.kept] = e
	p.kept++
	return p.kept - 1
}

// kid returns a stored expression, an empty one for -1.
func (p *parser) kid(i int) *expr {
	if i < 0 {
		return &expr{of: -1, a: -1, b: -1, hand: hand{clock: -1, sec: -1, gmt: -1}}
	}
	return &p.arena[i]
}
