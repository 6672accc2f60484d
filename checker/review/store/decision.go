package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// An Action is what an editor did with a finding.
type Action string

// The actions. Each one appends a Decision; none changes an earlier one.
const (
	Confirm  Action = "confirm"
	Dismiss  Action = "dismiss"
	FollowUp Action = "followup"
	Reopen   Action = "reopen"
	Note     Action = "note"   // keeps the status, adds words
	Assign   Action = "assign" // keeps the status, names who looks after it; nobody where Assignee is ""
	Undo     Action = "undo"   // restores what stood before the latest decision
)

// Actions lists what an editor may ask for by name, in the order of the buttons.
var Actions = []Action{Confirm, Dismiss, FollowUp, Reopen, Note, Assign}

// A Status is where a finding stands.
type Status string

// The statuses; a finding that nobody has decided on is open.
const (
	Undecided Status = "open"
	Confirmed Status = "confirmed"
	Dismissed Status = "dismissed"
	Following Status = "followup"
)

// Statuses lists every status in the order in which pages name them.
var Statuses = []Status{Undecided, Following, Confirmed, Dismissed}

// Causes lists why a finding may be dismissed.
var Causes = []string{"update", "rounding", "other event", "misread", "other"}

// Bounds of what an editor writes, in bytes.
const (
	MaxNote = 4000
	MaxName = 64
	maxID   = 200
	maxLine = 1000
)

// A Decision is one line of the record: who did what, when, and how the finding stood afterwards.
type Decision struct {
	Seq      int64     `json:"-"`                  // place in the record of this store, from 1
	Finding  string    `json:"finding"`            // the finding's id
	Version  int       `json:"version"`            // of the finding, from 1, without gaps
	Action   Action    `json:"action"`             // what was done
	Status   Status    `json:"status"`             // how the finding stands after it
	Cause    string    `json:"cause,omitempty"`    // why it is dismissed, "" in any other status
	Assignee string    `json:"assignee,omitempty"` // who looks after it, after the decision
	Editor   string    `json:"editor"`             // who decided
	Time     time.Time `json:"time"`               // when, in UTC, to the millisecond
	Note     string    `json:"note,omitempty"`     // what the editor wrote
	Undoes   int       `json:"undoes,omitempty"`   // the version that an undo takes back
	Batch    int64     `json:"batch,omitempty"`    // Seq of the first decision made in the same stroke
	Rule     string    `json:"rule,omitempty"`     // the finding's rule and line as they were, so that the record can be read
	Summary  string    `json:"summary,omitempty"`  // without the report
}

// An Entry is a decision that an editor wants to make.
type Entry struct {
	Finding  string
	Seen     int // the version that the editor saw, 0 for a finding without decisions
	Action   Action
	Cause    string // required by Dismiss, one of Causes
	Note     string // required by Note
	Assignee string // for Assign
	Editor   string
	Time     time.Time
	Rule     string
	Summary  string
}

// ErrInvalid is wrapped by every error about an entry that no store would take.
var ErrInvalid = errors.New("invalid decision")

// A StaleError tells that somebody else decided between the editor's look and the editor's word. Nothing was written.
type StaleError struct {
	Finding string
	Seen    int
	Current Decision // what stands now; the zero Decision where there is none
}

// Error names the other editor and what was decided.
func (e *StaleError) Error() string {
	if e.Current.Version == 0 {
		return fmt.Sprintf("finding %q has no decision %d", e.Finding, e.Seen)
	}
	return fmt.Sprintf("finding %q moved on: %s by %q is version %d, you saw %d", e.Finding, e.Current.Action, e.Current.Editor, e.Current.Version, e.Seen)
}

// validate tells what is wrong with an entry, before anything is read or written.
func (e Entry) validate() error {
	switch {
	case e.Finding == "" || len(e.Finding) > maxID:
		return fmt.Errorf("%w: finding %q", ErrInvalid, cut(e.Finding, 40))
	case e.Editor == "" || len(e.Editor) > MaxName:
		return fmt.Errorf("%w: an editor's name of 1 to %d bytes is needed", ErrInvalid, MaxName)
	case len(e.Assignee) > MaxName:
		return fmt.Errorf("%w: the assignee's name is longer than %d bytes", ErrInvalid, MaxName)
	case len(e.Note) > MaxNote:
		return fmt.Errorf("%w: the note is longer than %d bytes", ErrInvalid, MaxNote)
	case e.Action == Dismiss && !slices.Contains(Causes, e.Cause):
		return fmt.Errorf("%w: dismissing needs a cause (%s), not %q", ErrInvalid, strings.Join(Causes, ", "), cut(e.Cause, 40))
	case e.Action == Note && strings.TrimSpace(e.Note) == "":
		return fmt.Errorf("%w: the note is empty", ErrInvalid)
	case e.Action != Undo && !slices.Contains(Actions, e.Action):
		return fmt.Errorf("%w: no action %q", ErrInvalid, cut(string(e.Action), 40))
	case e.Action == Undo && e.Seen == 0:
		return fmt.Errorf("%w: nothing to undo", ErrInvalid)
	}
	for _, text := range []string{e.Finding, e.Note, e.Editor, e.Assignee, e.Rule, e.Summary} {
		if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
			return fmt.Errorf("%w: text that is not UTF-8", ErrInvalid)
		}
	}
	return nil
}

// tidy brings a note's line ends to one form, so that it leaves and enters every format unchanged.
func tidy(note string) string {
	return strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(note))
}

// after returns the decision that follows from an entry where now is the finding's latest and before the one ahead of it.
func (e Entry) after(now, before Decision) Decision {
	d := Decision{
		Finding: e.Finding, Version: now.Version + 1, Action: e.Action, Note: tidy(e.Note), Editor: e.Editor,
		Time: e.Time.UTC().Truncate(time.Millisecond), Rule: cut(e.Rule, maxID), Summary: cut(e.Summary, maxLine),
		Status: status(now), Cause: now.Cause, Assignee: now.Assignee,
	}
	switch e.Action {
	case Confirm:
		d.Status, d.Cause = Confirmed, ""
	case Dismiss:
		d.Status, d.Cause = Dismissed, e.Cause
	case FollowUp:
		d.Status, d.Cause = Following, ""
	case Reopen:
		d.Status, d.Cause = Undecided, ""
	case Assign:
		d.Assignee = e.Assignee
	case Undo:
		d.Status, d.Cause, d.Assignee, d.Undoes = status(before), before.Cause, before.Assignee, now.Version
	}
	return d
}

// status returns a decision's status, and Undecided for no decision.
func status(d Decision) Status {
	if d.Status == "" {
		return Undecided
	}
	return d.Status
}

// cut shortens text to at most n bytes at a rune's edge.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return strings.ToValidUTF8(text[:n], "")
}
