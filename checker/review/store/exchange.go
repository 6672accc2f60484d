package store

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// header names the columns of the CSV form, in their order.
var header = []string{"finding", "version", "action", "status", "cause", "assignee", "editor", "time", "note", "undoes", "rule", "summary"}

// WriteJSONL writes decisions as JSON Lines: the whole record, or with latest only the last decision on every finding, which is what a
// baseline reads.
func (s *Store) WriteJSONL(ctx context.Context, w io.Writer, latest bool) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return s.each(latest)(ctx, func(d Decision) error { return out.Encode(d) })
}

// WriteCSV writes decisions as CSV with a header. A cell that a spreadsheet would run as a formula is led by an apostrophe.
func (s *Store) WriteCSV(ctx context.Context, w io.Writer, latest bool) error {
	out := csv.NewWriter(w)
	if err := out.Write(header); err != nil {
		return err
	}
	err := s.each(latest)(ctx, func(d Decision) error {
		row := []string{d.Finding, strconv.Itoa(d.Version), string(d.Action), string(d.Status), d.Cause, d.Assignee, d.Editor,
			d.Time.Format(time.RFC3339Nano), d.Note, strconv.Itoa(d.Undoes), d.Rule, d.Summary}
		for i := range row {
			row[i] = tame(row[i])
		}
		return out.Write(row)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

func (s *Store) each(latest bool) func(context.Context, func(Decision) error) error {
	if latest {
		return s.EachLatest
	}
	return s.Each
}

const formula = "=+-@\t\r'"

// tame leads a cell that begins like a formula, or with an apostrophe, by an apostrophe; wild takes it off again.
func tame(cell string) string {
	if cell != "" && strings.ContainsRune(formula, rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func wild(cell string) string { return strings.TrimPrefix(cell, "'") }

// An Imported tells what became of the lines of a file.
type Imported struct {
	Added     int      `json:"added"`
	Known     int      `json:"known"`     // there already, word for word
	Conflicts []string `json:"conflicts"` // left out: another decision stands in that place, or one before it is missing
}

// maxConflicts bounds how many conflicts an import names; the others are counted in the last line.
const maxConflicts = 20

// Import adds decisions from JSON Lines or CSV (told by the first byte) to the record, all in one stroke. Decisions that are there
// already are skipped; one that contradicts the record is left out and named. A line that cannot be read fails the whole import, and so does a
// decision that no editor could have made.
func (s *Store) Import(ctx context.Context, r io.Reader) (Imported, error) {
	list, err := ReadDecisions(r)
	if err != nil {
		return Imported{}, err
	}
	result := Imported{Conflicts: []string{}}
	over := 0
	err = s.write(ctx, func(tx *sql.Tx) error {
		next, err := s.nextSeq(ctx, tx)
		if err != nil {
			return err
		}
		for _, d := range list {
			known, err := s.known(ctx, tx, d)
			switch {
			case err == nil && known:
				result.Known++
			case errors.Is(err, errConflict):
				if len(result.Conflicts) < maxConflicts {
					result.Conflicts = append(result.Conflicts, err.Error())
				} else {
					over++
				}
			case err != nil:
				return err
			default:
				d.Seq, d.Batch = next, next
				if err := s.insert(ctx, tx, []Decision{d}); err != nil {
					return err
				}
				next++
				result.Added++
			}
		}
		return nil
	})
	if over > 0 {
		result.Conflicts = append(result.Conflicts, fmt.Sprintf("and %d more", over))
	}
	return result, err
}

var errConflict = errors.New("conflict")

// known tells whether the very decision is in the record, and fails where it cannot be added to it.
func (s *Store) known(ctx context.Context, tx *sql.Tx, d Decision) (bool, error) {
	rows, err := tx.QueryContext(ctx, s.bind("select "+columns+" from decisions where finding = ? and version in (?, ?) order by version desc"), d.Finding, d.Version, d.Version-1)
	if err != nil {
		return false, err
	}
	list, err := collect(rows)
	if err != nil {
		return false, err
	}
	if len(list) > 0 && list[0].Version == d.Version {
		have := list[0]
		have.Seq, have.Batch, d.Seq, d.Batch = 0, 0, 0, 0
		if have == d {
			return true, nil
		}
		return false, fmt.Errorf("%w: finding %q version %d: %s by %q stands there", errConflict, d.Finding, d.Version, have.Action, have.Editor)
	}
	if d.Version > 1 && len(list) == 0 {
		return false, fmt.Errorf("%w: finding %q version %d: the version before it is missing", errConflict, d.Finding, d.Version)
	}
	return false, nil
}

// ReadDecisions reads JSON Lines or CSV as the Write methods write them. Errors name the line.
func ReadDecisions(r io.Reader) ([]Decision, error) {
	in := bufio.NewReader(r)
	for {
		b, err := in.Peek(1)
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		switch b[0] {
		case ' ', '\n', '\r', '\t', 0xEF, 0xBB, 0xBF: // white space, or a byte order mark
			in.Discard(1)
		case '{':
			return readJSONL(in)
		default:
			return readCSV(in)
		}
	}
}

func readJSONL(r io.Reader) ([]Decision, error) {
	var list []Decision
	in := json.NewDecoder(r)
	in.DisallowUnknownFields()
	for n := 1; ; n++ {
		var d Decision
		err := in.Decode(&d)
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err == nil {
			d, err = plausible(d)
		}
		if err != nil {
			return nil, fmt.Errorf("decision %d: %w", n, err)
		}
		list = append(list, d)
	}
}

func readCSV(r io.Reader) ([]Decision, error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = len(header)
	head, err := in.Read()
	if err != nil || strings.Join(head, ",") != strings.Join(header, ",") {
		return nil, fmt.Errorf("line 1: neither JSON Lines nor CSV with the columns %s", strings.Join(header, ","))
	}
	var list []Decision
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := in.FieldPos(0)
		d, err := fromRow(row)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		list = append(list, d)
	}
}

func fromRow(row []string) (Decision, error) {
	for i := range row {
		row[i] = wild(row[i])
	}
	version, err := strconv.Atoi(row[1])
	if err != nil {
		return Decision{}, fmt.Errorf("version %q is no number", row[1])
	}
	at, err := time.Parse(time.RFC3339Nano, row[7])
	if err != nil {
		return Decision{}, fmt.Errorf("time %q is not of the form 2006-01-02T15:04:05Z", row[7])
	}
	undoes, err := strconv.Atoi(row[9])
	if err != nil {
		return Decision{}, fmt.Errorf("undoes %q is no number", row[9])
	}
	return plausible(Decision{Finding: row[0], Version: version, Action: Action(row[2]), Status: Status(row[3]), Cause: row[4], Assignee: row[5],
		Editor: row[6], Time: at, Note: row[8], Undoes: undoes, Rule: row[10], Summary: row[11]})
}
