package store

import (
	"fmt"
	"slices"
	"time"
)

// leads tells the status to which an action leads; notes, assignments and undoing lead to whatever stood before.
var leads = map[Action]Status{Confirm: Confirmed, Dismiss: Dismissed, FollowUp: Following, Reopen: Undecided}

// plausible holds an imported decision to what an editor could have made here, and brings its time to the record's precision.
func plausible(d Decision) (Decision, error) {
	d.Time = d.Time.UTC().Truncate(time.Millisecond)
	d.Note = tidy(d.Note)
	e := Entry{Finding: d.Finding, Action: d.Action, Cause: d.Cause, Note: d.Note, Assignee: d.Assignee, Editor: d.Editor, Seen: d.Version - 1, Rule: d.Rule, Summary: d.Summary}
	if err := e.validate(); err != nil {
		return d, err
	}
	switch {
	case d.Version < 1:
		return d, fmt.Errorf("%w: version %d", ErrInvalid, d.Version)
	case !slices.Contains(Statuses, d.Status):
		return d, fmt.Errorf("%w: no status %q", ErrInvalid, cut(string(d.Status), 40))
	case leads[d.Action] != "" && leads[d.Action] != d.Status:
		return d, fmt.Errorf("%w: %s leads to %s, not to %s", ErrInvalid, d.Action, leads[d.Action], d.Status)
	case (d.Status == Dismissed) != slices.Contains(Causes, d.Cause) || d.Status != Dismissed && d.Cause != "":
		return d, fmt.Errorf("%w: status %q with cause %q", ErrInvalid, d.Status, cut(d.Cause, 40))
	case d.Action == Undo && d.Undoes != d.Version-1 || d.Action != Undo && d.Undoes != 0:
		return d, fmt.Errorf("%w: %s of version %d undoes %d", ErrInvalid, d.Action, d.Version, d.Undoes)
	case d.Time.IsZero():
		return d, fmt.Errorf("%w: no time", ErrInvalid)
	case len(d.Rule) > maxID || len(d.Summary) > maxLine:
		return d, fmt.Errorf("%w: rule or summary too long", ErrInvalid)
	}
	return d, nil
}
