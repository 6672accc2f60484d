package timex

import (
	"fmt"
	"strings"
	"time"
)

// valueRight tells whether one of the suite's resolutions is the expression's. The suite ends a range where its last term begins, so both
// ends of the last term count; its months have 30 days and its years 365.
func valueRight(x *Timex, r *suiteResult) bool {
	for _, v := range r.Values {
		if v["timex"] == x.Value && (v["value"] == "not resolved" || x.Class == Set || x.Class == Clock && !x.Point.Known || x.Value == "PRESENT_REF") {
			return true
		}
		switch {
		case strings.HasSuffix(r.Type, "duration"):
			if v["timex"] == x.Value || x.Class == Duration && v["value"] == trim(suiteSeconds(x.Value)) {
				return true
			}
		case v["value"] != "":
			if stamp(x.Point.Low, len(v["value"])) == v["value"] && x.Point.Known || strings.HasPrefix(x.Value, "T") && pad(x.Value[1:]) == v["value"] {
				return true
			}
		default:
			if rangeRight(x, v) {
				return true
			}
		}
	}
	return false
}

func pad(clock string) string {
	return (clock + ":00:00")[:8]
}

func stamp(sec float64, n int) string {
	s := time.Unix(int64(sec), 0).UTC().Format("2006-01-02 15:04:05")
	if n == 10 {
		return s[:10]
	}
	return s
}

func rangeRight(x *Timex, v map[string]string) bool {
	if a, b, ok := strings.Cut(x.Value, "/"); ok && strings.HasPrefix(a, "T") {
		return pad(a[1:]) == v["start"] && pad(b[1:]) == v["end"]
	}
	if strings.HasPrefix(x.Value, "T") {
		if x.Clock >= 0 {
			c := pad(x.Value[1:])
			return v["start"] == c && v["end"] == "" && (x.Bound == After || x.Bound == Since || x.Bound == NotBefore) || v["end"] == c && v["start"] == "" && (x.Bound == Before || x.Bound == By)
		}
		return v["timex"] == x.Value
	}
	if !x.Point.Known {
		return false
	}
	n := max(len(v["start"]), len(v["end"]))
	lo, hi := stamp(x.Point.Low, n), stamp(x.Point.High+1, n)
	if i := strings.LastIndexByte(v["timex"], 'T'); i > 0 && v["start"] != "" && v["end"] != "" && x.Fuzzy != "" && x.Clock < 0 {
		return v["timex"][i:] == x.Value[strings.LastIndexByte(x.Value, 'T'):] && v["start"][:10] == x.Value[:10]
	}
	if x.Mod == Start || x.Mod == Mid || x.Mod == End {
		mod := map[Mod]string{Start: "start", Mid: "mid", End: "end"}[x.Mod]
		if v["timex"] == x.Value || strings.HasPrefix(v["timex"], "XXXX") && strings.HasSuffix(v["timex"], x.Value[4:]) && within(v, x) {
			return strings.Contains(v["Mod"], mod) || v["Mod"] == ""
		}
		return v["start"] == "" && hi == v["end"] || v["end"] == "" && (lo == v["start"] || hi == v["start"])
	}
	switch {
	case v["start"] == "":
		return lo == v["end"] || hi == v["end"]
	case v["end"] == "":
		return lo == v["start"] || hi == v["start"] || x.Bound == After && stamp(x.Point.High+1, n) == v["start"]
	}
	_, last, ok := strings.Cut(x.Value, "/")
	return lo == v["start"] && (hi == v["end"] || ok && startOf(last) == v["end"][:10] || ok && n > 10 && stamp(x.Point.High+1-60, n) == v["end"] || ok && stamp(x.Point.High, n) == v["end"])
}

func within(v map[string]string, x *Timex) bool {
	a, b := v["start"], v["end"]
	return a >= stamp(x.Point.Low, 10) && a <= stamp(x.Point.High, 10) || b != "" && b >= stamp(x.Point.Low, 10) && b <= stamp(x.Point.High+1, 10)
}

// startOf returns the first day of a day, month, quarter, half or year.
func startOf(v string) string {
	switch {
	case len(v) == 4:
		return v + "-01-01"
	case len(v) == 7 && v[5] == 'Q':
		return v[:5] + [...]string{"01", "04", "07", "10"}[v[6]-'1'] + "-01"
	case len(v) == 7 && v[5] != 'H':
		return v + "-01"
	}
	return v
}

func suiteSeconds(v string) float64 {
	var s, n float64
	clock := false
	for i, c := range v {
		switch {
		case c == 'T':
			clock = true
		case c >= '0' && c <= '9':
			j := i
			for j < len(v) && (isDigit(v[j]) || v[j] == '.') {
				j++
			}
			if i == 0 || !isDigit(v[i-1]) && v[i-1] != '.' {
				fmt.Sscanf(v[i:j], "%g", &n)
			}
		default:
			u := map[string]float64{"Y": 365 * 86400, "M": 30 * 86400, "W": 7 * 86400, "D": 86400, "TH": 3600, "TM": 60, "TS": 1}
			if clock {
				s += n * u["T"+string(c)]
			} else {
				s += n * u[string(c)]
			}
			n = 0
		}
	}
	return s
}
