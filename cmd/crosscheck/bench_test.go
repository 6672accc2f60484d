package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// ferryName names a source of a benchmark.
func ferryName(i int) string { return fmt.Sprintf("%05d.md", i) }

// The words that invented articles are made of. Most names belong to one event, as in an archive; a few are in every paper.
var (
	things    = []string{"fire", "flood", "strike", "landslide", "election", "blackout", "storm", "outbreak", "collision", "protest"}
	firstPart = []string{"Nor", "Kes", "Dun", "Ost", "Vil", "Hal", "Mar", "Tor", "Bel", "Ris", "Aven", "Lun", "Gar", "Pel", "Sund", "Car"}
	lastPart  = []string{"hamn", "more", "rava", "dale", "stad", "wick", "ford", "mouth", "berg", "holm", "ton", "vik", "field", "bury", "ness", "port"}
	givens    = []string{"Ada", "Juan", "Mara", "Tom", "Ines", "Piotr", "Lena", "Omar", "Ruth", "Kofi", "Vera", "Hugo"}
	common    = []string{"Reuters", "the United States", "Europe", "London"}
)

// invented writes an article of so many sentences, the same for the same number. Three articles in a row are on one event.
func invented(i, sentences int) string {
	r := rand.New(rand.NewPCG(uint64(i), 7))
	event := i / 3
	named := func(n int) string { return firstPart[n%16] + lastPart[n/16%16] }
	place, thing := named(event)+" "+[]string{"North", "Bay", "Hill", "Valley", "Bridge", "Cross", "Green"}[event/256%7], things[event%10]
	mayor, chief := givens[event%12]+" "+named(event*7+3), givens[event%11]+" "+named(event*5+1)
	var b strings.Builder
	fmt.Fprintf(&b, "---\noutlet: Paper %d\npublished: 2031-%02d-%02d\n---\n# %s in %s\n\n", i%40, 1+event%12, 1+event%28, strings.ToUpper(thing[:1])+thing[1:], place)
	for n := range sentences {
		switch n % 6 {
		case 0:
			fmt.Fprintf(&b, "The %s in %s injured %d people on Monday, officials said.\n\n", thing, place, 10+r.IntN(90))
		case 1:
			fmt.Fprintf(&b, "%s, the mayor of %s, said that repairs would cost $%d million.\n\n", mayor, place, 1+r.IntN(40))
		case 2:
			fmt.Fprintf(&b, "About %d%% of homes in the %s district had no power for %d hours.\n\n", 1+r.IntN(99), []string{"harbor", "station", "river", "hill"}[r.IntN(4)], 1+r.IntN(48))
		case 3:
			fmt.Fprintf(&b, "\"We have seen nothing like it since %d,\" %s told reporters.\n\n", 1950+r.IntN(70), chief)
		case 4:
			fmt.Fprintf(&b, "A second team of %d rescuers reached the area late on Tuesday after roads were cleared.\n\n", 5+r.IntN(60))
		case 5:
			fmt.Fprintf(&b, "Aid was promised by %s within %d days.\n\n", common[r.IntN(len(common))], 2+r.IntN(20))
		}
	}
	return b.String()
}

// BenchmarkCheckAgainstIndex is the check of one new article against an index of 100,000 sentences, the start of the process included. It
// reports the CPU time of the process.
func BenchmarkCheckAgainstIndex(b *testing.B) {
	const articles, sentences = 5000, 20
	dir := b.TempDir()
	for i := range articles {
		put(b, dir, "archive/"+ferryName(i), invented(i, sentences))
	}
	out, err := command(b, dir, "index", "add", "--index", "idx", "archive").CombinedOutput()
	require.NoError(b, err, "%s", out)
	put(b, dir, "new.md", strings.Replace(invented(3001, sentences), "outlet: Paper", "outlet: New Paper", 1))
	var cpu time.Duration
	for b.Loop() {
		cmd := command(b, dir, "check", "new.md", "--against", "idx", "--fail-on", "never", "--format", "json", "-o", os.DevNull)
		out, err := cmd.CombinedOutput()
		require.NoError(b, err, "%s", out)
		cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	b.ReportMetric(float64(cpu.Milliseconds())/float64(b.N), "cpu-ms/op")
}

// BenchmarkStart is a process that does nothing: what every command pays.
func BenchmarkStart(b *testing.B) {
	var cpu time.Duration
	for b.Loop() {
		cmd := command(b, b.TempDir(), "version")
		require.NoError(b, cmd.Run())
		cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	b.ReportMetric(float64(cpu.Milliseconds())/float64(b.N), "cpu-ms/op")
}
