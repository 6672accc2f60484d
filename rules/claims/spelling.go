package claims

import "crosscheck/checker"

// spellings reads how persons, places and bodies are written, each form once an article. The head is what the spellings of one name share.
var spellings = Extractor{
	Kind:  checker.Name,
	Title: "how a person, a place or a body is written",
	Extract: func(c *Context) []checker.Claim {
		forms := c.doc.names.Forms(c.Sentence.N)
		out := make([]checker.Claim, 0, len(forms))
		for _, f := range forms {
			span := checker.Span{Start: c.Tree.Tokens[f.Tok].Start, End: c.Tree.Tokens[f.EndTok-1].End}
			frame := checker.Frame{Head: f.Head, Sure: f.Known, Placed: f.Tok > 0 && locating[c.lower(f.Tok-1)]}
			if f.Of != "" {
				frame.Names = []string{f.Of}
			}
			out = append(out, checker.Claim{Sentence: c.Sentence, Kind: checker.Name, Span: span, Frame: frame,
				Value: checker.Value{Text: f.Text, Unit: f.Kind.String()}})
		}
		return out
	},
}

// locating prepositions stand before the name of a place.
var locating = map[string]bool{"in": true, "of": true, "from": true, "near": true, "at": true, "outside": true, "to": true}
