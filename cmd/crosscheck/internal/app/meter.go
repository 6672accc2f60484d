package app

import (
	"fmt"
	"time"

	"github.com/urfave/cli/v2"
)

// meter shows how far a long job is, how fast it goes and how long it will take. It shows it on a terminal only.
type meter struct {
	program *program
	what    string
	of      string
	shown   bool
	start   time.Time
	last    time.Time
	first   int // what was done when it was first told: a job that goes on where it was has not done that now
	told    bool
}

func (p *program) meter(c *cli.Context, what, of string) *meter {
	_, ok := terminal(p.streams.Err)
	return &meter{program: p, what: what, of: of, shown: ok && !c.Bool("quiet"), start: time.Now()}
}

// tell shows how much of all is done, a few times a second at most.
func (m *meter) tell(done, all int, detail string) {
	if !m.told {
		m.told, m.first = true, done
	}
	now := time.Now()
	if !m.shown || now.Sub(m.last) < 300*time.Millisecond {
		return
	}
	m.last = now
	fmt.Fprintf(m.program.streams.Err, "\r%s: %s%s\x1b[K", m.what, detail, pace(done-m.first, all-done, now.Sub(m.start)))
}

// pace says how fast a job goes and how long what is left will take; "" where nothing is done yet.
func pace(done, left int, took time.Duration) string {
	if done <= 0 || took <= 0 {
		return ""
	}
	rate := float64(done) / took.Seconds()
	return fmt.Sprintf(", %.0f a second, %s left", rate, time.Duration(float64(max(0, left))/rate*float64(time.Second)).Round(time.Second))
}

// end wipes what was shown.
func (m *meter) end() {
	if m.shown {
		fmt.Fprint(m.program.streams.Err, "\r\x1b[K")
	}
}
