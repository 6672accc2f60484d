package ingest

import (
	"strings"
	"testing"
)

const wireText = `PORT ALDER (AP) — A ferry with 214 people on board ran aground off Port Alder on Monday evening, the Harbour Office said.

Twelve people were hurt when the Aurora struck the Gull Rock at about a quarter past seven, half an hour after it had left Saint Orme.

The operator said that the ship had been inspected in March and that its captain had served for twenty-two years without a complaint.

Divers will look at the hull on Tuesday, and the harbour stays closed to larger ships until they have reported what they found.`

func BenchmarkText(b *testing.B) {
	text := strings.Repeat(wireText+"\n\n", 8)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Text("a.txt", text)
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat(strings.ReplaceAll(wireText, "\n\n", " ")+" ", 50)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Split(text)
	}
}
