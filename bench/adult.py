#!/usr/bin/python3
"""How good and how fast are the defaults on a table?

Splits a CSV 80/20, runs the samples' `synthesize` on the larger part with default options, and scores the synthetic rows with score.py.
usage: adult.py SAMPLES_PROGRAM [CSV [TARGET [SEEDS]]]      (needs python3-pandas and python3-sklearn)
SAMPLES_PROGRAM: path of the built wgan-samples. Defaults: src/Samples/data/adult.csv, income, seed 1.
Prints one line a seed: seconds of the whole command, then shape error in %, detective AUC, train-on-synthetic score, the real one.
"""
import json, pathlib, subprocess, sys, tempfile, time
import numpy as np

root = pathlib.Path(__file__).resolve().parent
program = sys.argv[1]
csv = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else root.parent / "src/Samples/data/adult.csv")
target = sys.argv[3] if len(sys.argv) > 3 else "income"
seeds = [int(s) for s in sys.argv[4].split(",")] if len(sys.argv) > 4 else [1]

header, *lines = csv.read_text().splitlines(keepends=True)   # a table without line ends inside cells
order = np.random.default_rng(42).permutation(len(lines))
cut = int(.8 * len(lines))
with tempfile.TemporaryDirectory() as folder:
    train, test, out = (pathlib.Path(folder) / name for name in ("train.csv", "test.csv", "synthetic.csv"))
    train.write_text(header + "".join(lines[i] for i in order[:cut]))
    test.write_text(header + "".join(lines[i] for i in order[cut:]))
    for seed in seeds:
        start = time.time()
        log = subprocess.run([program, "synthesize", "--input", train, "--output", out, "--rows", str(cut), "--seed", str(seed)], capture_output=True, text=True)
        if log.returncode: sys.exit(log.stderr)
        seconds = time.time() - start
        trained = next((line for line in log.stdout.splitlines() if line.startswith("Trained")), "")
        scores = json.loads(subprocess.run([sys.executable, root / "score.py", train, test, out, target], capture_output=True, text=True, check=True).stdout)
        print(f"seed {seed}: {seconds:.0f} s in all; {trained} {json.dumps(scores)}", flush=True)
