package rules

import "crosscheck/checker"

// age compares ages.
var age = checker.Rule{
	Name:  "age/conflict",
	Title: "one person or thing is given two ages",
	Doc:   "Compares the ages that are given to one person or thing. Texts published months apart may both be right, so a year between them is an update.",
	Example: [2]string{
		"Ada Bright, 46, opened the bridge.",
		"Ada Bright, 64, opened the bridge.",
	},
	Near: [2]string{
		"Ada Bright, 46, opened the bridge.",
		"Her husband, 64, watched.",
	},
	Kinds:   []checker.Kind{checker.Age},
	Compare: measured,
}
