package timex

import (
	"strconv"
	"strings"
)

// Normal reads a Value as TIMEX3 has them and reports whether it is one: what Scan gives is held against it.
func Normal(v string) (string, bool) {
	if a, b, ok := strings.Cut(v, "/"); ok {
		return v, normalPoint(a) && normalPoint(b)
	}
	return v, normalPoint(v)
}

func normalPoint(v string) bool {
	if v == "PRESENT_REF" || v == "XXXX-XX-XX" {
		return true
	}
	if strings.HasPrefix(v, "P") {
		return normalDuration(v[1:])
	}
	day, clock, timed := strings.Cut(v, "T")
	if timed && !normalClock(clock) {
		return false
	}
	return day == "" && timed || normalDay(day)
}

func normalDay(v string) bool {
	if y, ok := strings.CutPrefix(v, "FY"); ok {
		return numeral(y, 4, 1, 9999)
	}
	parts := strings.Split(v, "-")
	switch y := parts[0]; {
	case len(parts) == 1:
		return numeral(y, 4, 0, 9999) || numeral(y, 3, 0, 999) || numeral(y, 2, 0, 99)
	case !numeral(y, 4, 0, 9999):
		return false
	}
	m := parts[1]
	switch {
	case strings.HasPrefix(m, "W") && m != "WI":
		return numeral(m[1:], 2, 1, 53) && (len(parts) == 2 || len(parts) == 3 && (parts[2] == "WE" || numeral(parts[2], 1, 1, 7)))
	case len(parts) == 2:
		return numeral(m, 2, 1, 12) || m == "SP" || m == "SU" || m == "FA" || m == "WI" || strings.HasPrefix(m, "Q") && numeral(m[1:], 1, 1, 4) || strings.HasPrefix(m, "H") && numeral(m[1:], 1, 1, 2)
	}
	if len(parts) != 3 || !numeral(m, 2, 1, 12) || !numeral(parts[2], 2, 1, 31) {
		return false
	}
	year, err := strconv.Atoi(parts[0])
	if err != nil {
		year = 2024
	}
	month, err1 := strconv.Atoi(m)
	d, err2 := strconv.Atoi(parts[2])
	return err1 != nil || err2 != nil || valid(year, month, d)
}

func normalClock(v string) bool {
	switch v {
	case "MO", "AF", "EV", "NI", "DA", "DU", "DT", "MI":
		return true
	}
	limits := [...]int{24, 59, 59}
	parts := strings.Split(v, ":")
	for i, part := range parts {
		if i >= len(limits) || !numeral(part, 2, 0, limits[i]) {
			return false
		}
	}
	return true
}

// numeral tells whether s is a number of n figures between low and high, or n times X.
func numeral(s string, n, low, high int) bool {
	if len(s) != n {
		return false
	}
	if strings.Trim(s, "X") == "" {
		return true
	}
	for i := range n {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	v := value(s)
	return low <= v && v <= high
}

func normalDuration(v string) bool {
	seen := false
	for i := 0; i < len(v); {
		if v[i] == 'T' {
			i, seen = i+1, false
			continue
		}
		j := i
		for j < len(v) && (v[j] >= '0' && v[j] <= '9' || v[j] == '.' || v[j] == 'X') {
			j++
		}
		if j == i || j == len(v) {
			return false
		}
		if strings.HasPrefix(v[j:], "WE") {
			j++
		} else if !strings.ContainsRune("YMWDHS", rune(v[j])) {
			return false
		}
		i, seen = j+1, true
	}
	return seen
}
