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
	half  bool // was printed with a half or a quarter
	digit int  // decimals printed
	vague bool // a few, several
	unit  unit
}

// An expr is what the words say, before the calendar gives it a place.
type expr struct {
	kind                      kind
	from, to                  int // atoms
	year, month, day, weekday int
	rel                       rel
	unit                      unit
	n, count                  int
	season, decade            int
	holiday                   *holiday
	of, a, b                  int // other expressions, -1 for none
	dur                       [4]amount
	low                       amount // the lesser end of a length of time between two
	durs                      int
	before                    bool // of kShift and kEvent: the time lies before the anchor
	anchor                    string
	mod                       Mod
	bound                     Bound
	hedge                     hedge
	clock, sec                int // minutes after midnight and seconds, -1 for none
	minutes                   bool
	ambiguous                 bool // the hour may be of the morning or the evening
	pointed                   bool // hours and minutes are parted by a point
	unsure                    bool // a time of day that counts only with a day beside it
	zone                      string
	offset, gmt               int
	part                      int
	business                  bool
	explicit                  bool // year stands in figures beside an unsure numeric order
	period                    string
}

func newExpr(k kind, from int) expr {
	return expr{kind: k, from: from, of: -1, a: -1, b: -1, clock: -1, sec: -1, gmt: -1}
}

// dated tells whether the expression names a place on the calendar.
func (e *expr) dated() bool {
	return e.kind != kNone && e.kind != kTime && e.kind != kDur && e.kind != kSet
}

// timed tells whether it names a time of day.
func (e *expr) timed() bool { return e.clock >= 0 }

// keep stores e and returns its index.
func (p *parser) keep(e expr) int {
	p.arena = append(p.arena, e)
	return len(p.arena) - 1
}
