package review

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
	"time"

	"crosscheck/checker"
)

// placeTimes puts points on the axis of time, from the first to the last, which differ.
func (c *chart) placeTimes(points []point) {
	const margin = 24
	first, last := points[0].time, points[len(points)-1].time
	span := last.Sub(first)
	for i := range points {
		points[i].X = c.Left + margin + int(float64(points[i].time.Sub(first))/float64(span)*float64(c.Right-c.Left-2*margin))
	}
	c.Days = []tick{{c.Left, axisDay(first, span), "start"}, {c.Right, axisDay(last, span), "end"}}
}

func axisDay(t time.Time, span time.Duration) string {
	if span < 36*time.Hour {
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
	if runes := []rune(value); len(runes) > 12 {
		return string(runes[:11]) + "…"
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
