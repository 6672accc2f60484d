package ingest

import "strings"

// robots are the rules of a robots.txt that hold for one agent, as RFC 9309 has them.
type robots struct{ rules []robotRule }

type robotRule struct {
	path  string
	allow bool
}

// parseRobots reads the group of the agent, or that of all agents where it has none of its own.
func parseRobots(text, agent string) robots {
	agent, _, _ = strings.Cut(strings.ToLower(agent), "/")
	var own, all []robotRule
	forUs, forAll, found, inRules := false, false, false, false
	for line := range strings.Lines(strings.TrimPrefix(text, "\uFEFF")) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch key = strings.ToLower(strings.TrimSpace(key)); key {
		case "user-agent":
			if inRules {
				forUs, forAll, inRules = false, false, false
			}
			name := strings.ToLower(value)
			forAll = forAll || name == "*"
			forUs = forUs || name != "*" && name != "" && strings.HasPrefix(agent, name)
			found = found || forUs
		case "allow", "disallow":
			inRules = true
			rule := robotRule{value, key == "allow"}
			if value == "" {
				continue
			}
			if forUs {
				own = append(own, rule)
			}
			if forAll {
				all = append(all, rule)
			}
		}
	}
	if found {
		return robots{own}
	}
	return robots{all}
}

// allow tells whether a path may be fetched: the longest rule that matches decides, and of two as long the one that allows.
func (r robots) allow(path, query string) bool {
	if path == "" {
		path = "/"
	}
	if query != "" {
		path += "?" + query
	}
	best, allowed := -1, true
	for _, rule := range r.rules {
		if n := len(rule.path); (n > best || n == best && rule.allow) && matchRobot(rule.path, path) {
			best, allowed = n, rule.allow
		}
	}
	return allowed
}

// matchRobot tells whether a rule covers a path: "*" is anything, "$" at the end is the path's end.
func matchRobot(rule, path string) bool {
	rule, whole := strings.CutSuffix(rule, "$")
	parts := strings.Split(rule, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	for i, part := range parts[1:] {
		if whole && i == len(parts)-2 {
			return strings.HasSuffix(rest, part)
		}
		at := strings.Index(rest, part)
		if at < 0 {
			return false
		}
		rest = rest[at+len(part):]
	}
	return !whole || rest == ""
}
