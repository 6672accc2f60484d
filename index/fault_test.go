package index

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
)

// soon is how long any fault may take to be told.
const soon = slower * 2 * time.Second

// fillUntilFull adds articles until there is an error, and says which were acknowledged.
func fillUntilFull(dir string) {
	limitFiles()
	ctx := context.Background()
	x, err := Open(dir, Options{})
	check(err)
	v := newInventor(3)
	for i := range 100_000 {
		from := time.Now()
		if err := x.Add(ctx, []Entry{v.entry(i, 10)}); err != nil {
			fmt.Printf("full %d %v\n", time.Since(from).Milliseconds(), err)
			from = time.Now()
			_ = x.Close()
			fmt.Printf("closed %d\n", time.Since(from).Milliseconds())
			os.Exit(0)
		}
		fmt.Println("held", i)
	}
}

// openUnprivileged opens an index for writing, then for reading, and says what came of it.
func openUnprivileged(dir string) {
	from := time.Now()
	_, err := Open(dir, Options{})
	if time.Since(from) > soon {
		fmt.Println("late")
	}
	fmt.Println("write:", err)
	x, err := OpenReadOnly(dir, Options{})
	fmt.Println("read:", err)
	if err == nil {
		items, err := x.List(context.Background())
		fmt.Println("list:", len(items), err)
	}
}

// made returns the folder of an index of n invented articles, which nobody holds open.
func made(t *testing.T, n int, o Options) (string, []Entry) {
	dir := filepath.Join(t.TempDir(), "index")
	entries := invent(9, n)
	x, err := Open(dir, o)
	require.NoError(t, err)
	require.NoError(t, x.Add(context.Background(), entries))
	require.NoError(t, x.Close())
	return dir, entries
}

// within fails the test where f takes longer than any fault may.
func within(t *testing.T, f func()) {
	t.Helper()
	from := time.Now()
	f()
	assert.Less(t, time.Since(from), soon)
}

func TestASecondWriterIsToldToWait(t *testing.T) {
	dir, _ := made(t, 3, Options{})
	x, err := Open(dir, Options{})
	require.NoError(t, err)
	within(t, func() {
		_, err := Open(dir, Options{})
		assert.ErrorIs(t, err, ErrLocked)
		assert.ErrorContains(t, err, dir)
	})
	within(t, func() {
		_, err := OpenReadOnly(dir, Options{})
		assert.ErrorIs(t, err, ErrLocked)
	})
	within(t, func() {
		_, err := Verify(context.Background(), dir)
		assert.ErrorIs(t, err, ErrLocked)
	})
	within(t, func() {
		_, err := Rebuild(context.Background(), dir, Options{}, bare)
		assert.ErrorIs(t, err, ErrLocked)
	})
	require.NoError(t, x.Close())
}

func TestReadersShareAndHoldWritersOff(t *testing.T) {
	dir, entries := made(t, 3, Options{})
	a, err := OpenReadOnly(dir, Options{})
	require.NoError(t, err)
	b, err := OpenReadOnly(dir, Options{})
	require.NoError(t, err)
	within(t, func() {
		_, err := Open(dir, Options{})
		assert.ErrorIs(t, err, ErrLocked)
	})
	within(t, func() {
		found, err := Verify(context.Background(), dir)
		assert.NoError(t, err)
		assert.Equal(t, Verified{Articles: 3, Sentences: 75}, found)
	})
	within(t, func() {
		assert.ErrorIs(t, a.Add(context.Background(), entries), ErrReadOnly)
		_, err := a.Remove(context.Background(), []string{entries[0].Article.Path})
		assert.ErrorIs(t, err, ErrReadOnly)
		assert.ErrorIs(t, a.Compact(context.Background()), ErrReadOnly)
	})
	require.NoError(t, a.Close())
	require.NoError(t, b.Close())
}

func TestNoIndex(t *testing.T) {
	dir := t.TempDir()
	_, err := OpenReadOnly(dir, Options{})
	assert.ErrorIs(t, err, ErrMissing)
	_, err = OpenReadOnly(filepath.Join(dir, "none"), Options{})
	assert.ErrorIs(t, err, ErrMissing)
	_, err = Verify(context.Background(), dir)
	assert.ErrorIs(t, err, ErrMissing)
	_, err = Rebuild(context.Background(), dir, Options{}, bare)
	assert.ErrorIs(t, err, ErrMissing)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "article.md"), []byte("Text."), 0o644))
	_, err = Open(dir, Options{})
	assert.ErrorContains(t, err, "article.md")
	file := filepath.Join(dir, "article.md")
	_, err = Open(file, Options{})
	assert.Error(t, err)
}

func TestAClosedIndexSaysSo(t *testing.T) {
	ctx := context.Background()
	x, err := Memory()
	require.NoError(t, err)
	require.NoError(t, x.Close())
	require.NoError(t, x.Close())
	_, _, err = x.Article(ctx, "a")
	assert.ErrorIs(t, err, ErrClosed)
	_, err = x.Search(ctx, "a", 1)
	assert.ErrorIs(t, err, ErrClosed)
	assert.ErrorIs(t, x.Add(ctx, invent(1, 1)), ErrClosed)
	_, err = x.Remove(ctx, []string{"a"})
	assert.ErrorIs(t, err, ErrClosed)
}

// TestMadeByManyAtOnce has many make the same index: one of them gets it, and what it was told is kept is kept.
func TestMadeByManyAtOnce(t *testing.T) {
	dir, entries := filepath.Join(t.TempDir(), "index"), invent(2, 8)
	var wg sync.WaitGroup
	for i := range entries {
		wg.Go(func() {
			for {
				x, err := Open(dir, Options{})
				if errors.Is(err, ErrLocked) {
					continue
				}
				if assert.NoError(t, err) {
					assert.NoError(t, x.Add(context.Background(), entries[i:i+1]))
					assert.NoError(t, x.Close())
				}
				return
			}
		})
	}
	wg.Wait()
	found, err := Verify(context.Background(), dir)
	require.NoError(t, err)
	assert.Equal(t, Verified{Articles: 8, Sentences: 8 * perArticle}, found)
	paths, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	assert.Len(t, paths, 2, "%q", paths)
}

func TestAnotherVersion(t *testing.T) {
	dir, entries := made(t, 3, Options{Keys: 7})
	for want, words := range map[int]string{6: "newer", 8: "older"} {
		_, err := Open(dir, Options{Keys: want})
		var v *VersionError
		require.ErrorAs(t, err, &v)
		assert.Equal(t, &VersionError{Dir: dir, What: "keys", Have: 7, Want: want}, v)
		assert.ErrorContains(t, err, words)
	}
	x, err := OpenReadOnly(dir, Options{})
	require.NoError(t, err, "who asks for no keys is not refused")
	require.NoError(t, x.Close())
	got, err := Rebuild(context.Background(), dir, Options{Keys: 8}, func(a checker.Article) Entry {
		return Entry{Article: a, Story: []string{"new"}}
	})
	require.NoError(t, err)
	assert.Equal(t, Rebuilt{Articles: 3, Sentences: 75}, got)
	x, err = Open(dir, Options{Keys: 8})
	require.NoError(t, err)
	ns, err := x.Neighbours(context.Background(), entries[0].Article.Path, []string{"new"})
	require.NoError(t, err)
	assert.Len(t, ns, 2)
	ns, err = x.Neighbours(context.Background(), "", entries[0].Story)
	require.NoError(t, err)
	assert.Empty(t, ns, "the old keys are gone")
	require.NoError(t, x.Close())
	for have, words := range map[int]string{Schema - 1: "older", Schema + 1: "newer"} {
		m, err := readManifest(dir)
		require.NoError(t, err)
		m.Schema = have
		require.NoError(t, m.write(dir))
		_, err = OpenReadOnly(dir, Options{})
		assert.ErrorContains(t, err, words)
		_, err = Rebuild(context.Background(), dir, Options{}, bare)
		assert.ErrorContains(t, err, words)
	}
}

// bare is an entry without keys.
func bare(a checker.Article) Entry { return Entry{Article: a} }

// files returns the files of an index, by their place in its folder.
func files(t *testing.T, dir string) (out []string) {
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(dir, path)
			out = append(out, rel)
		}
		return err
	}))
	return out
}

func copyDir(t *testing.T, from string) string {
	to := filepath.Join(t.TempDir(), "copy")
	require.NoError(t, os.CopyFS(to, os.DirFS(from)))
	return to
}

// TestDamage damages every file of an index in several ways. It is then refused, soon, or else it answers as it did before; what
// verification passes is whole; and a rebuilt index is sound.
func TestDamage(t *testing.T) {
	dir, entries := made(t, 12, Options{Batch: 100, Writers: 1})
	want := exhaustive{}
	for _, e := range entries {
		want[e.Article.Path] = e
	}
	for _, name := range files(t, dir) {
		for how, damage := range damages {
			t.Run(how+"/"+filepath.Base(name), func(t *testing.T) {
				copied := copyDir(t, dir)
				damage(t, filepath.Join(copied, name))
				useDamaged(t, copied, want)
				var found Verified
				within(t, func() {
					var err error
					if found, err = Verify(context.Background(), copied); err != nil {
						assert.ErrorIs(t, err, ErrMissing)
					}
				})
				var err error
				within(t, func() {
					_, err = Rebuild(context.Background(), copied, Options{}, func(a checker.Article) Entry { return want[a.Path] })
				})
				if err != nil {
					assert.ErrorIs(t, err, ErrMissing)
					return
				}
				after, err := Verify(context.Background(), copied)
				require.NoError(t, err)
				assert.Empty(t, after.Faults)
				if after.Articles == len(want) {
					useDamaged(t, copied, want)
				}
				if len(found.Faults) == 0 {
					assert.Equal(t, len(want), after.Articles, "verification passed it, so nothing may be lost")
				}
			})
		}
	}
}

var damages = map[string]func(t *testing.T, path string){
	"gone":  func(t *testing.T, path string) { require.NoError(t, os.Remove(path)) },
	"empty": func(t *testing.T, path string) { require.NoError(t, os.Truncate(path, 0)) },
	"half": func(t *testing.T, path string) {
		i, err := os.Stat(path)
		require.NoError(t, err)
		require.NoError(t, os.Truncate(path, i.Size()/2))
	},
	"start":  func(t *testing.T, path string) { scribble(t, path, 0, 1) },
	"middle": func(t *testing.T, path string) { scribble(t, path, 1, 2) },
	"third":  func(t *testing.T, path string) { scribble(t, path, 1, 3) },
	"end":    func(t *testing.T, path string) { scribble(t, path, 999, 1000) },
}

// scribble writes over 40 bytes from a share of the file's size on.
func scribble(t *testing.T, path string, part, of int64) {
	i, err := os.Stat(path)
	require.NoError(t, err)
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	require.NoError(t, err)
	_, err = f.WriteAt([]byte(strings.Repeat("\xa5\x5a", 20)), min(i.Size()*part/of, max(0, i.Size()-40)))
	require.NoError(t, err)
	require.NoError(t, f.Close())
}

// useDamaged opens an index for reading and for writing. Where it is not refused, it is held against what went in.
func useDamaged(t *testing.T, dir string, want exhaustive) {
	ctx := context.Background()
	for _, open := range []func(string, Options) (*Index, error){OpenReadOnly, Open} {
		if _, err := readManifest(dir); err != nil {
			continue // Open would make a new one
		}
		var x *Index
		var err error
		within(t, func() { x, err = open(dir, Options{}) })
		if err != nil {
			continue
		}
		compareSearchers(t, want, x)
		_, err = x.Search(ctx, "the said", 10)
		require.NoError(t, err)
		require.NoError(t, x.Close())
	}
}

func TestAFullDiskIsAnError(t *testing.T) {
	t.Run("limit", func(t *testing.T) { testFull(t, t.TempDir(), true) })
	t.Run("disk", func(t *testing.T) {
		dir := t.TempDir()
		if err := exec.Command("mount", "-t", "tmpfs", "-o", "size=700k", "none", dir).Run(); err != nil {
			t.Skipf("a small disk cannot be mounted here: %v", err)
		}
		defer func() { assert.NoError(t, exec.Command("umount", "-l", dir).Run()) }()
		testFull(t, dir, false)
	})
}

// testFull has a process add articles until the disk is full, and looks whether it was told soon and kept what it had acknowledged.
func testFull(t *testing.T, parent string, limited bool) {
	dir := filepath.Join(parent, "index")
	cmd := child(t, "fill", dir)
	if limited {
		cmd.Env = append(cmd.Env, "CROSSCHECK_INDEX_LIMIT=1")
	}
	cmd.Stderr = io.Discard
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	held, full, closed := 0, time.Duration(-1), time.Duration(-1)
	for in := bufio.NewScanner(out); in.Scan(); {
		words := strings.SplitN(in.Text(), " ", 3)
		var n int
		_, err := fmt.Sscan(words[1], &n)
		require.NoError(t, err)
		switch words[0] {
		case "held":
			held = n + 1
		case "full":
			full = time.Duration(n) * time.Millisecond
			t.Log(words[2])
		case "closed":
			closed = time.Duration(n) * time.Millisecond
		}
	}
	require.NoError(t, cmd.Wait())
	require.Positive(t, held)
	assert.True(t, full >= 0 && full < soon, "told after %v", full)
	assert.True(t, closed >= 0 && closed < soon, "closed after %v", closed)
	found, err := Verify(context.Background(), dir)
	require.NoError(t, err)
	assert.Empty(t, found.Faults)
	assert.GreaterOrEqual(t, found.Articles, held)
}

func TestAReadOnlyFolder(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can become another user")
	}
	dir, _ := made(t, 3, Options{})
	// Another user may enter the folders and read the files, no more.
	for d := dir; d != os.TempDir() && d != "/"; d = filepath.Dir(d) {
		require.NoError(t, os.Chmod(d, 0o755))
	}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			return os.Chmod(path, 0o755)
		}
		return os.Chmod(path, 0o644)
	}))
	exe, err := os.Executable()
	require.NoError(t, err)
	b, err := os.ReadFile(exe)
	require.NoError(t, err)
	copied := filepath.Join(filepath.Dir(dir), "test")
	require.NoError(t, os.WriteFile(copied, b, 0o755))
	cmd := exec.Command(copied, dir)
	cmd.Env = append(os.Environ(), "CROSSCHECK_INDEX_CHILD=open")
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	assert.NotContains(t, string(out), "late")
	assert.Contains(t, string(out), "write: open index")
	assert.Contains(t, string(out), "permission denied")
	assert.Contains(t, string(out), "read: <nil>\nlist: 3 <nil>")
}
