// Train builds the grammar's model from the treebanks, or measures the one that is embedded.
//
//	go run ./rules/grammar/train -out rules/grammar/internal/model/model.bin
//	go run ./rules/grammar/train -eval ../shared/treebank/ewt-dev.conllu
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"crosscheck/rules/grammar/internal/learn"
)

func main() {
	eval := flag.String("eval", "", "measure the embedded model on `FILE` in CoNLL-U")
	data := flag.String("data", "../shared/treebank", "`FOLDER` of ewt-train.conllu and gum-train.conllu")
	out := flag.String("out", "", "write the trained model to `FILE`")
	dev := flag.String("dev", "", "measure the trained model on `FILE`, without the rules over the tree")
	plan := learn.Plan{Folds: 5, Log: os.Stderr}
	flag.IntVar(&plan.Runs, "runs", 3, "parsers to average")
	flag.IntVar(&plan.Epochs, "epochs", 6, "passes of each parser over the treebanks")
	flag.IntVar(&plan.TagEpochs, "tagepochs", 6, "passes of the tagger")
	flag.Parse()
	var err error
	if *eval != "" {
		err = measure(*eval)
	} else {
		err = train(plan, *data, *out, *dev)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(2)
	}
}

func train(plan learn.Plan, data, out, dev string) error {
	for _, name := range []string{"ewt-train.conllu", "gum-train.conllu"} {
		trees, err := learn.ReadTrees(filepath.Join(data, name))
		if err != nil {
			return err
		}
		plan.Trees = append(plan.Trees, trees...)
	}
	m := learn.Train(plan)
	b := m.Encode()
	fmt.Fprintf(os.Stderr, "model of %d bytes\n", len(b))
	if out != "" {
		if err := os.WriteFile(out, b, 0o644); err != nil {
			return fmt.Errorf("write model: %w", err)
		}
	}
	if dev == "" {
		return nil
	}
	trees, err := learn.ReadTrees(dev)
	if err != nil {
		return err
	}
	fmt.Println(learn.MeasureTrees(m, trees))
	return nil
}
