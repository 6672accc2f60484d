package config

import "encoding/json"

// Schema is the file's JSON Schema, for editors that complete and check it while somebody writes.
func Schema(rules []string) ([]byte, error) {
	properties := map[string]any{}
	for _, k := range keys {
		s := k.schema(rules)
		s["description"] = k.doc
		properties[k.name] = s
	}
	out, err := json.MarshalIndent(map[string]any{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"title":                Name,
		"type":                 "object",
		"additionalProperties": false,
		"properties":           properties,
	}, "", "  ")
	return append(out, '\n'), err
}

func (k key) schema(rules []string) map[string]any {
	word := map[string]any{"type": "string", "minLength": 1}
	words := map[string]any{"type": "array", "items": word}
	switch k.shape {
	case texts:
		return words
	case aliases:
		return map[string]any{"type": "object", "additionalProperties": map[string]any{"type": []string{"array", "null"}, "items": word}}
	case groups:
		return map[string]any{"type": "array", "items": map[string]any{"type": "array", "items": word, "minItems": 2}}
	case grades:
		of := map[string]any{}
		for _, r := range rules {
			of[r] = map[string]any{"enum": []string{"off", "note", "warning", "error"}}
		}
		return map[string]any{"type": "object", "additionalProperties": false, "properties": of}
	case severity:
		return map[string]any{"enum": []string{"never", "note", "warning", "error"}}
	}
	return word
}
