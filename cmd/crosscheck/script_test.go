package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"crosscheck/checker/pgtest"
)

// asProgram makes the test's own binary the program, for tests that talk to it over pipes.
const asProgram = "CROSSCHECK_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	testscript.Main(tests{m}, map[string]func(){"crosscheck": main})
}

// tests are the package's tests with the servers that they share.
type tests struct{ *testing.M }

func (m tests) Run() int { return pgtest.Main(m.M) }

// The scripts are the contract of the command line: each is a story that can be read alone.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("USER", "ada")
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("GIT_CONFIG_NOSYSTEM", "1")
			return nil
		},
		Condition: condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":     code,
			"bigline":  bigLine,
			"binary":   binary,
			"sources":  sources,
			"findings": findings,
			"database": func(ts *testscript.TestScript, _ bool, args []string) { ts.Setenv(args[0], pgtest.Database(t)) },
		},
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
	})
}

// condition tells what the machine has. Where everything is required, what is missing is a failure and no skip.
func condition(name string) (bool, error) {
	switch name {
	case "root":
		return os.Geteuid() == 0, nil
	case "postgres":
		return pgtest.Installed() || os.Getenv("CROSSCHECK_REQUIRE") == "all", nil
	case "git":
		_, err := exec.LookPath("git")
		if err != nil && os.Getenv("CROSSCHECK_REQUIRE") == "all" {
			return false, fmt.Errorf("git is required: %w", err)
		}
		return err == nil, nil
	}
	return false, fmt.Errorf("unknown condition %q", name)
}

// code runs crosscheck and asserts its exit code: code 2 report --nonsense.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N ARGUMENT...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec("crosscheck", args[1:]...)
	got := 0
	if err != nil {
		got = -1
		var exit *exec.ExitError
		if ok := asExit(err, &exit); ok {
			got = exit.ExitCode()
		}
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d: %v", got, want, err)
	}
	if stderr := ts.ReadFile("stderr"); want == 2 && strings.TrimSpace(stderr) == "" {
		ts.Fatalf("exit code 2 without a line on standard error")
	}
}

// asExit reads the exit code of an error that the script engine made.
func asExit(err error, exit **exec.ExitError) bool {
	e, ok := err.(*exec.ExitError)
	*exit = e
	return ok
}

// bigLine writes a file with one line of so many megabytes: bigline FILE N.
func bigLine(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := bytes.Repeat([]byte("The mayor of Ness said 12 people were hurt. "), n<<20/44)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), text, 0o644))
}

// binary writes a file that is no text: binary FILE.
func binary(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("\x00\x01\xff\xfe\x80killed\x00 41\xc3\x28"), 0o644))
}

// sources writes so many small articles into a folder: sources DIR N.
func sources(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	for i := range n {
		text := fmt.Sprintf("---\noutlet: Paper %d\npublished: 2031-03-05\n---\nThe council of Village %d met on the school.\n", i%50, i)
		ts.Check(os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.md", i)), []byte(text), 0o644))
	}
}

// findings asserts how many findings the JSON report on standard output has: findings 1 known.
func findings(ts *testscript.TestScript, neg bool, args []string) {
	out := ts.ReadFile("stdout")
	got := strings.Count(out, `"id": `)
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if got != want {
		ts.Fatalf("%d findings, want %d:\n%s", got, want, out)
	}
	for _, state := range args[1:] {
		if !strings.Contains(out, fmt.Sprintf(`"baseline": %q`, state)) && !strings.Contains(out, fmt.Sprintf(`"silenced": %q`, state)) {
			ts.Fatalf("no finding is %s:\n%s", state, out)
		}
	}
}
