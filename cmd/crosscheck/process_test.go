package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// command is the program as a process of its own.
func command(t testing.TB, dir string, args ...string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(exe, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), asProgram+"=1")
	return cmd
}

// put writes a file below a folder and returns its path.
func put(t testing.TB, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return path
}

// ferry is an article on one event with a figure in it.
func ferry(outlet, killed string) string {
	return "---\noutlet: " + outlet + "\npublished: 2031-03-05\n---\n# Ferry sinks off Port Ness\n\nThe ferry sank off Port Ness on Tuesday.\n\n" +
		"The café stayed shut 🚢. The sinking killed " + killed + " passengers, the coast guard said.\n"
}
