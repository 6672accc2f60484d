package ingest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A page as people copy it out of a browser: every line is told for what it is.
func TestShapeOfACopiedPage(t *testing.T) {
	page := `World

Ferry runs aground off Port Alder, twelve people hurt

The ship had left an hour late, and nobody knows yet why it struck a rock that has been on the charts since 1840.

Ann Marr and Bo Dunn, Harbour News on
3 min read
Published
March 4, 2024
Listen to this article0:00 min
Share this article:
Ferry runs aground off Port Alder, twelve people hurt

Passengers of the Aurora are helped ashore on Monday night.

Passengers of the Aurora are helped ashore on Monday night. (Bo Dunn, Harbour News)

KEY TAKEAWAYS
  • Twelve people were hurt, one badly
  • The harbour stays closed

PORT ALDER (AP) — A ferry with 214 people on board ran aground off Port Alder on Monday, the Harbour Office said.

What is known

“Yes.”

Twelve people were hurt. Sign up for our newsletter.

Updated: the mayor said on Tuesday that the harbour would open again.

Read more: Council to vote on new tram line

Contributing: Tess Vane, Jo Falk

Storm hits the coast 0:27

Most recent World stories

Council to vote on new tram line
Ten places to walk your dog

Copyright 2024 The Harbour News. All rights reserved.`
	assert.Equal(t, `3:1 title Ferry runs aground off Port Alder, twelve people hurt
1:1 furniture World
5:1 body The ship had left an hour late, and nobody knows yet why it struck a rock that has been on the charts since 1840.
7:1 furniture Ann Marr and Bo Dunn, Harbour News on
8:1 furniture 3 min read
9:1 furniture Published
10:1 furniture March 4, 2024
11:1 furniture Listen to this article0:00 min
12:1 furniture Share this article:
13:1 furniture Ferry runs aground off Port Alder, twelve people hurt
15:1 caption Passengers of the Aurora are helped ashore on Monday night.
17:1 caption Passengers of the Aurora are helped ashore on Monday night.
17:61 caption (Bo Dunn, Harbour News)
19:1 furniture KEY TAKEAWAYS
20:7 takeaway Twelve people were hurt, one badly
21:7 takeaway The harbour stays closed
23:1 body PORT ALDER (AP) — A ferry with 214 people on board ran aground off Port Alder on Monday, the Harbour Office said.
25:1 body What is known
27:1 body “Yes.”
29:1 body Twelve people were hurt.
29:26 furniture Sign up for our newsletter.
31:1 body Updated: the mayor said on Tuesday that the harbour would open again.
33:1 furniture Read more: Council to vote on new tram line
35:1 furniture Contributing: Tess Vane, Jo Falk
37:1 furniture Storm hits the coast 0:27
39:1 furniture Most recent World stories
41:1 furniture Council to vote on new tram line
42:1 furniture Ten places to walk your dog
44:1 furniture Copyright 2024 The Harbour News.
44:34 furniture All rights reserved.
`, outline(Text("a.txt", page)))
	assert.Equal(t, "AP", Text("a.txt", page).Wire)
}

// What only looks like furniture is read.
func TestProseIsNoFurniture(t *testing.T) {
	for _, line := range []string{"Published figures show that 41 people died.", "Share prices fell 3 percent on Monday.", "Listen to the mayor, residents said.", "Watch towers were built along the border in 2019.",
		"Save for two, all of them survived.", "More than 40 people died.", "Related charges were dropped in May.", "World leaders met in Geneva.", "Updated figures are due on Friday, the ministry said.",
		"Photos of the dead were shown in court.", "By Monday the toll had risen to 41.", "The score was 3:1.", "It was 12:30 when the bomb went off.", "Ann Marr is a reporter and mother of two, police said."} {
		a := Text("a.txt", "Title of the story that is told\n\n"+line+"\n\nAnother paragraph follows it, so that the page has a body.\n")
		for _, s := range a.Sentences {
			assert.NotEqual(t, "furniture", s.Part.String(), s.Text)
		}
	}
}
