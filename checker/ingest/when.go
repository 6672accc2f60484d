package ingest

import (
	"fmt"
	"strings"
	"time"
)

// layouts are the ways in which dates are written in headers, tried in order.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05.000Z0700",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 MST", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
	"20060102T150405Z0700", "20060102T150405", "20060102", "2006/01/02",
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04 MST",
	"January 2, 2006 3:04 PM", "January 2, 2006", "Jan 2, 2006 3:04 PM", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006 15:04", "2 January 2006", "2 Jan 2006",
	"Monday, January 2, 2006", "Monday, 2 January 2006", "Mon, Jan 2, 2006", "Monday January 2, 2006", "Mon Jan 2 15:04:05 2006", "Mon Jan 2 15:04:05 MST 2006",
}

// sane refuses dates that are never meant: nothing was printed before 1600, and nothing will be read that is printed after 2100.
func sane(t time.Time) error {
	switch {
	case t.Year() > 2100:
		return fmt.Errorf("%q lies in the future", t.Format(time.DateOnly))
	case t.Year() < 1600:
		return fmt.Errorf("%q lies before any newspaper", t.Format(time.DateOnly))
	}
	return nil
}

// parseTime reads a date or a time as headers write it. A date alone is midnight UTC.
func parseTime(s string) (time.Time, error) {
	s = strings.Join(strings.Fields(strings.Trim(s, "\"' ")), " ")
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range layouts {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		return t, sane(t)
	}
	return time.Time{}, fmt.Errorf("%q is not a date, want one like 2025-11-30 or 2025-11-30T14:05:00Z", s)
}
