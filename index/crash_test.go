package index

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// TestMain runs the program that a test has asked for in a process of its own, or the tests.
func TestMain(m *testing.M) {
	switch os.Getenv("CROSSCHECK_INDEX_CHILD") {
	case "":
		code := m.Run()
		for _, dir := range benched.dirs {
			_ = os.RemoveAll(filepath.Dir(dir))
		}
		os.Exit(code)
	case "churn":
		churn(os.Args[1], os.Args[2])
	case "fill":
		fillUntilFull(os.Args[1])
		os.Exit(0)
	case "open":
		openUnprivileged(os.Args[1])
		os.Exit(0)
	}
}

// child returns the command that runs a program of TestMain.
func child(t *testing.T, program string, args ...string) *exec.Cmd {
	exe, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(exe, args...)
	cmd.Env = append(os.Environ(), "CROSSCHECK_INDEX_CHILD="+program)
	cmd.Stderr = os.Stderr
	return cmd
}

// churned is how many articles the churning process writes, over and over.
const churned = 40

// version returns an article in one of its versions, which differ in length and in every sentence.
func version(i, v int) Entry {
	a := checker.Article{Path: fmt.Sprintf("churned/%02d.md", i), Outlet: "Outlet", Title: fmt.Sprintf("Version %d", v)}
	e := Entry{Story: []string{"story"}}
	for n := range 1 + (i*7+v*5)%23 {
		a.Sentences = append(a.Sentences, checker.Sentence{Article: a.Path, Outlet: a.Outlet, N: n, Line: n + 1, Column: 1, Text: fmt.Sprintf("Sentence %d of article%d in version%d.", n, i, v)})
		e.Keys = append(e.Keys, []string{fmt.Sprintf("key%d", n%5)})
	}
	e.Article = a
	return e
}

// churn adds, replaces, removes and compacts without end. It says what it is about to do, and says so again when it is done.
func churn(dir, seed string) {
	s, err := strconv.ParseUint(seed, 10, 64)
	check(err)
	rnd := rand.New(rand.NewPCG(s, 1))
	ctx := context.Background()
	x, err := Open(dir, Options{Batch: 60})
	check(err)
	fmt.Println("open")
	for {
		switch op := rnd.IntN(10); {
		case op < 6:
			var entries []Entry
			var names []string
			for _, i := range rnd.Perm(churned)[:1+rnd.IntN(12)] {
				v := rnd.IntN(1000)
				entries, names = append(entries, version(i, v)), append(names, fmt.Sprintf("%d:%d", i, v))
			}
			fmt.Println("add", strings.Join(names, " "))
			check(x.Add(ctx, entries))
		case op < 9:
			var paths, names []string
			for _, i := range rnd.Perm(churned)[:1+rnd.IntN(5)] {
				paths, names = append(paths, version(i, 0).Article.Path), append(names, fmt.Sprintf("%d:-1", i))
			}
			fmt.Println("remove", strings.Join(names, " "))
			_, err := x.Remove(ctx, paths)
			check(err)
		default:
			fmt.Println("compact")
			check(x.Compact(ctx))
		}
		fmt.Println("done")
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// TestKilled kills a process that writes, at a random moment, again and again. CROSSCHECK_CRASHES says how often.
func TestKilled(t *testing.T) {
	runs := 10
	if s := os.Getenv("CROSSCHECK_CRASHES"); s != "" {
		var err error
		runs, err = strconv.Atoi(s)
		require.NoError(t, err)
	}
	dir := filepath.Join(t.TempDir(), "index")
	held := map[int][]int{} // versions that each article may be in; -1 is none
	for i := range churned {
		held[i] = []int{-1}
	}
	rnd := rand.New(rand.NewPCG(uint64(runs), 2))
	acknowledged := 0
	for run := range runs {
		acknowledged += killOnce(t, dir, run, rnd, held)
		assertHeld(t, dir, held)
		if t.Failed() {
			t.Fatalf("after run %d", run)
		}
	}
	t.Logf("%d runs, %d writes acknowledged", runs, acknowledged)
	assert.Positive(t, acknowledged)
}

// killOnce runs the process for a moment, and notes what it acknowledged and what it was about to do.
func killOnce(t *testing.T, dir string, run int, rnd *rand.Rand, held map[int][]int) (acknowledged int) {
	cmd := child(t, "churn", dir, strconv.Itoa(run))
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	in := bufio.NewScanner(out)
	if run%8 != 7 { // now and then it is killed while it opens
		require.True(t, in.Scan(), "the process did not open the index")
		require.Equal(t, "open", in.Text())
	}
	kill := time.AfterFunc(time.Duration(rnd.IntN(150_000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
	defer kill.Stop()
	pending := map[int]int{}
	for in.Scan() {
		words := strings.Fields(in.Text())
		switch words[0] {
		case "done":
			acknowledged++
			for i, v := range pending {
				held[i] = []int{v}
			}
			clear(pending)
		case "add", "remove":
			for _, w := range words[1:] {
				var i, v int
				_, err := fmt.Sscanf(w, "%d:%d", &i, &v)
				require.NoError(t, err)
				pending[i] = v
			}
		}
	}
	_ = cmd.Wait()
	for i, v := range pending {
		held[i] = append(held[i], v)
	}
	return acknowledged
}

// assertHeld opens the index and looks whether every article is whole, in a version it may be in, and nothing else is there.
func assertHeld(t *testing.T, dir string, held map[int][]int) {
	ctx := context.Background()
	if _, err := readManifest(dir); err != nil {
		require.ErrorIs(t, err, ErrMissing)
		return
	}
	found, err := Verify(ctx, dir)
	require.NoError(t, err)
	require.Empty(t, found.Faults)
	x, err := Open(dir, Options{})
	require.NoError(t, err)
	defer func() { require.NoError(t, x.Close()) }()
	sentences, paths := 0, []string{}
	for i, versions := range held {
		a, ok, err := x.Article(ctx, version(i, 0).Article.Path)
		require.NoError(t, err)
		v := -1
		if ok {
			_, err := fmt.Sscanf(a.Title, "Version %d", &v)
			require.NoError(t, err)
			require.Equal(t, version(i, v).Article, a)
			sentences += len(a.Sentences)
			paths = append(paths, a.Path)
		}
		require.Contains(t, versions, v, "article %d", i)
		held[i] = []int{v}
	}
	keys := []string{"key0", "key1", "key2", "key3", "key4"}
	peers, err := x.Peers(ctx, paths, keys)
	require.NoError(t, err)
	assert.Len(t, peers, sentences)
	hits, err := x.Search(ctx, "sentence", 0)
	require.NoError(t, err)
	assert.Len(t, hits, sentences, "a ghost or a lost sentence")
	neighbours, err := x.Neighbours(ctx, "", []string{"story"})
	require.NoError(t, err)
	slices.Sort(paths)
	assert.Equal(t, append([]string(nil), paths...), append([]string(nil), neighbours...))
}
