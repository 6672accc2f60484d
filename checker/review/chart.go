package review

import (
	"fmt"
	"math"
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
	chartLeft   = 84
	chartRight  = 544
	chartTop    = 20
	chartBottom = 200
	maxPoints   = 120
	maxLanes    = 8
)

// onScale names the kinds of claims whose values are numbers on one scale; a date or a score is written with digits too.
var onScale = map[checker.Kind]bool{checker.Quantity: true, checker.Percent: true, checker.Money: true, checker.Age: true, checker.Duration: true}

// newChart draws the sides of a finding that a rule named kind/fault made; nil where fewer than two passages are dated or there is nothing to tell apart.
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

func (c *chart) placeTimes(points []point) {
	first, last := points[0].time, points[len(points)-1].time
	span := last.Sub(first)
	for i := range points {
		points[i].X = (chartLeft + chartRight) / 2
		if span > 0 {
			points[i].X = chartLeft + 24 + int(float64(points[i].time.Sub(first))/float64(span)*(chartRight-chartLeft-48))
		}
	}
	c.Days = []tick{{points[0].X, axisDay(first, span), "middle"}}
	if span > 0 {
		if middle := first.Add(span / 2); span > 36*time.Hour {
			c.Days = append(c.Days, tick{(chartLeft + chartRight) / 2, axisDay(middle, span), "middle"})
		}
		c.Days[0] = tick{chartLeft, c.Days[0].Label, "start"}
		c.Days = append(c.Days, tick{chartRight, axisDay(last, span), "end"})
	}
}

func axisDay(t time.Time, span time.Duration) string {
	if span > 0 && span < 36*time.Hour {
		return t.UTC().Format("2 Jan 15:04")
	}
	return t.UTC().Format("2 Jan 2006")
}

func (c *chart) placeNumbers(points []point) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range points {
		low, high = min(low, p.number), max(high, p.number)
	}
	if low == high {
		low, high = low-1, high+1
	}
	place := func(n float64) int {
		return chartBottom - 14 - int((n-low)/(high-low)*(chartBottom-chartTop-28))
	}
	var path strings.Builder
	for i := range points {
		points[i].Y = place(points[i].number)
		fmt.Fprintf(&path, "%s%d %d", map[bool]string{true: "M", false: " L"}[i == 0], points[i].X, points[i].Y)
	}
	c.Path = path.String()
	c.Ticks = ticks(points, low, high, place)
}

// ticks names the printed numbers themselves where they are few, else the ends and the middle of the scale.
func ticks(points []point, low, high float64, place func(float64) int) []tick {
	seen := map[float64]bool{}
	var list []tick
	for _, p := range points {
		if !seen[p.number] {
			seen[p.number] = true
			list = append(list, tick{place(p.number), short(p.number), "end"})
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].At < list[j].At })
	for i := 1; i < len(list); i++ {
		if len(list) > 5 || list[i].At-list[i-1].At < 18 {
			return []tick{{place(high), short(high), "end"}, {place((low + high) / 2), short((low + high) / 2), "end"}, {place(low), short(low), "end"}}
		}
	}
	return list
}

// placeLanes gives every value a line of its own; false where there are too many.
func (c *chart) placeLanes(points []point, sides []checker.Side) bool {
	if len(sides) > maxLanes {
		return false
	}
	step := (chartBottom - chartTop) / len(sides)
	place := func(side int) int { return chartTop + step/2 + side*step }
	for i := range points {
		points[i].Y = place(points[i].Side)
	}
	for i, side := range sides {
		c.Ticks = append(c.Ticks, tick{place(i), laneName(side.Value), "end"})
	}
	return true
}

// laneName shortens a value to what fits beside its line.
func laneName(value string) string {
	if runes := []rune(value); len(runes) > 11 {
		return string(runes[:9]) + "…"
	}
	return value
}

// markOutliers rings numbers that lie more than five times the usual distance from the middle.
func (c *chart) markOutliers(points []point) {
	if len(points) < 4 {
		return
	}
	all := make([]float64, len(points))
	for i, p := range points {
		all[i] = p.number
	}
	middle := median(all)
	for i := range all {
		all[i] = math.Abs(all[i] - middle)
	}
	usual := max(median(all), math.Abs(middle)/100)
	for i := range points {
		if math.Abs(points[i].number-middle) > 5*usual {
			points[i].Outlier = true
			c.Outliers++
		}
	}
}

func median(list []float64) float64 {
	ordered := append([]float64(nil), list...)
	sort.Float64s(ordered)
	n := len(ordered)
	return (ordered[(n-1)/2] + ordered[n/2]) / 2
}

// short writes a number for an axis.
func short(n float64) string {
	for _, s := range []struct {
		by   float64
		name string
	}{{1e12, "tn"}, {1e9, "bn"}, {1e6, "m"}} {
		if math.Abs(n) >= s.by {
			return strconv.FormatFloat(math.Round(n/s.by*10)/10, 'f', -1, 64) + s.name
		}
	}
	if n == math.Trunc(n) {
		return group(int(n))
	}
	return strconv.FormatFloat(math.Round(n*100)/100, 'f', -1, 64)
}
