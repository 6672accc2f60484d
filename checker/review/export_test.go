package review

// Patterns lists the routes, as METHOD PATTERN, for the test that holds the description against them.
func (s *Server) Patterns() []string {
	var list []string
	for _, r := range s.routes() {
		list = append(list, r.method+" "+r.pattern)
	}
	return list
}
