package review

import (
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"

	"crosscheck/checker"
)

// A chart shows the values of one fact over the time of their publication: numbers on a scale, other values on a line each.
type chart struct {
	Width, Height int
	Numeric       bool
	Ticks         []tick // of the values
	Days          []tick // of time
	Points        []point
	Path          string // through the numbers, the oldest first
	Left, Right   int    // edges of the field
	Top, Bottom   int
	Table         []point // the same as a table, for those who cannot see it
	Outliers      int
}

// A tick is a mark on an axis.
type tick struct {
	At     int
	Label  string
	Anchor string // which end of the label stands at the place: start, middle or end
}

// A point is one printed value.
type point struct {
	X, Y    int
	Side    int
	Value   string
	Outlet  string
	Day     string
	Outlier bool // far from all others
	number  float64
	time    time.Time
}

// Sizes of the field, in units of the picture.
const (
	chartWidth  = 560
	chartHeight = 240
	chartLeft   = 84  // for numbers
	chartNames  = 140 // for values in words
	chartRight  = 544
	chartTop    = 20
	chartBottom = 200
	maxPoints   = 120
	maxLanes    = 8
)

// onScale names the kinds of claims whose values are numbers on one scale; a date or a score is written with digits too.
var onScale = map[checker.Kind]bool{checker.Quantity: true, checker.Percent: true, checker.Money: true, checker.Age: true, checker.Duration: true}

// newChart draws the sides of a finding that a rule named kind/fault made; nil where all dated passages are of one time or there is nothing to tell apart.
func newChart(rule string, sides []checker.Side) *chart {
	points, numeric := plot(sides)
	kind, _, _ := strings.Cut(rule, "/")
	numeric = numeric && onScale[checker.Kind(kind)]
	if len(points) < 2 {
		return nil
	}
	c := &chart{Width: chartWidth, Height: chartHeight, Numeric: numeric, Left: chartLeft, Right: chartRight, Top: chartTop, Bottom: chartBottom}
	sort.SliceStable(points, func(i, j int) bool {
		if !points[i].time.Equal(points[j].time) {
			return points[i].time.Before(points[j].time)
		}
		return points[i].number < points[j].number
	})
	if !points[0].time.Before(points[len(points)-1].time) {
		return nil // all at once: there is no time to show
	}
	if !numeric {
		c.Left = chartNames
	}
	c.placeTimes(points)
	if numeric {
		c.placeNumbers(points)
		c.markOutliers(points)
	} else if !c.placeLanes(points, sides) {
		return nil
	}
	c.Points, c.Table = points, points
	return c
}

// plot collects the dated origins of all sides and tells whether every value is a number.
func plot(sides []checker.Side) (points []point, numeric bool) {
	numeric = true
	for i, side := range sides {
		n, ok := readNumber(side.Value)
		numeric = numeric && ok
		for _, p := range side.Passages {
			if p.Published.IsZero() || p.CopyOf != "" || len(points) == maxPoints {
				continue
			}
			points = append(points, point{Side: i, Value: clip(side.Value, 40), Outlet: clip(p.Outlet, 40), Day: day(p.Published), number: n, time: p.Published})
		}
	}
	return points, numeric
}

var (
	numberPattern = regexp.MustCompile(`[-−]?\d[\d,]*(?:\.\d+)?`)
	scales        = map[string]float64{"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "bn": 1e9}
)

// readNumber reads the first number of a value as it is written.
func readNumber(value string) (float64, bool) {
	at := numberPattern.FindStringIndex(value)
	if at == nil || strings.ContainsAny(value, ":") { // clock times and scores are no scale
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.NewReplacer(",", "", "−", "-").Replace(value[at[0]:at[1]]), 64)
	if err != nil {
		return 0, false
	}
	rest := value[at[1]:]
	if strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–") {
		if numberPattern.MatchString(rest) { // 3-1, 2025-12-08
			return 0, false
		}
	}
	if unit := strings.Fields(rest); len(unit) > 0 {
		if by, ok := scales[strings.ToLower(strings.Trim(unit[0], ".,"))]; ok {
			n *= by
		}
	}
	return n, true
}
