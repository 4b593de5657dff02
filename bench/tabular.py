#!/usr/bin/python3
"""How good are the synthetic rows of a tabular benchmark, to models that look at whole rows?

Judges every table that `wgan-samples tabular-benchmark --output FOLDER` wrote, as score.py does: a boosted-tree detective, and boosted trees trained on
these rows and tested on the held-out ones. Prints a table a data set and writes it to FOLDER/DATA-judged.md.
usage: tabular.py FOLDER [DATA ...]        (needs Debian's python3-pandas and python3-sklearn; minutes for tables of tens of thousands of rows)
"""
import json
import pathlib
import sys

import numpy as np

from score import Judge, read


def judged(folder, report):
    train, test = (read(folder / report[name]).drop(columns=report["leftOut"]) for name in ("trainingFile", "heldOutFile"))
    if report["target"] not in train:
        sys.exit(f"error: {report['trainingFile']} has no column {report['target']}; the files must be separated by commas.")
    judge = Judge(train, test, report["target"])
    for line in report["lines"]:
        rows = judge.with_columns_of_train(read(folder / line["file"]))
        # Rows cannot be tested on themselves: where the held-out rows are judged, models learn from the training rows, the ceiling of utility.
        source = train if line["file"] == report["heldOutFile"] else rows
        yield line, judge.detective(rows), judge.utility(source)


def markdown(folder, report):
    judge_lines = list(judged(folder, report))
    train = read(folder / report["trainingFile"])
    name = Judge(train, train, report["target"]).utility_name
    cells = [["rows", "shape error %", "pair error %, associated pairs", "detective AUC", f"trained on these, tested on real: {name} of {report['target']}"]]
    cells.append(["---"] * len(cells[0]))
    synthetic = [scores for scores in judge_lines if scores[0]["seed"] is not None]
    if len(synthetic) > 1:
        cells.append(row("synthetic, mean", *np.mean([numbers(*scores) for scores in synthetic], axis=0)))
    cells += [row(scores[0]["rows"], *numbers(*scores)) for scores in judge_lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells) + "\n"


def numbers(line, detective, utility):
    pairs = line["scores"]["pairs"]["associated"]
    return 100 * line["scores"]["shapeError"], np.nan if pairs is None else 100 * pairs, detective, utility


def row(name, shape, pairs, detective, utility):
    return [name, f"{shape:.2f}", "" if np.isnan(pairs) else f"{pairs:.2f}", f"{detective:.3f}", f"{utility:.3f}"]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    paths = [folder / f"{name}.json" for name in sys.argv[2:]] or sorted(folder.glob("*.json"))
    if not paths:
        sys.exit(f"error: {folder} holds no report of tabular-benchmark.")
    for path in paths:
        report = json.loads(path.read_text())
        text = f"{report['data']}: {report['trainingRows']:,} training rows, {report['heldOutRows']:,} held out.\n\n{markdown(folder, report)}"
        (folder / f"{report['data']}-judged.md").write_text(text)
        print(text, flush=True)


if __name__ == "__main__":
    main()
