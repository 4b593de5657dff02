#!/usr/bin/env python3
"""Records trees.json: a small table with missing numbers and levels of all frequencies, and what scikit-learn's HistGradientBoosting makes of it at its
defaults, without early stopping. Debian 12: python3-sklearn 1.2.1, python3-numpy 1.24.
"""
import json
import pathlib

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.metrics import f1_score, r2_score, roc_auc_score

TRAINING, TEST = 1200, 600
random = np.random.default_rng(20240612)
n = TRAINING + TEST
a = np.round(random.standard_normal(n), 5)
b = np.round(random.exponential(2, n), 5)
# 1005 numbers stay among the training rows: 255 and 1004 have no common divisor, so that no quantile falls on a row, where numpy's rounding would decide.
b[np.concatenate([random.permutation(TRAINING)[:195], TRAINING + random.permutation(TEST)[:90]])] = np.nan
c = random.integers(0, 9, n).astype(float)
common = random.integers(0, 4, n).astype(float)
rare = np.minimum(random.geometric(0.2, n), 24).astype(float)
rare[TRAINING:TRAINING + 3] = 30  # a level that no training row has
effect = random.standard_normal(31)
signal = np.sin(2 * a) + (c > 4) * a + np.where(np.isnan(b), 1.2, -0.3 * b) + effect[rare.astype(int)] + (common % 3 == 0) * 0.8
noisy = signal + random.standard_normal(n)
rows = np.column_stack([a, b, c, common, rare])
targets = {"binary": (noisy > 0).astype(int), "classes": np.digitize(noisy, [-1.5, 0, 1.2]), "number": np.round(noisy, 3)}
levels = [3, 4]


def cells(column, whole):
    return [None if np.isnan(v) else int(v) if whole else float(v) for v in column]


golden = {"training": TRAINING, "columns": {name: cells(rows[:, i], i in levels) for i, name in enumerate(["a", "b", "c", "common", "rare"])}, "targets": {}}
for name, y in targets.items():
    model = (HistGradientBoostingRegressor if name == "number" else HistGradientBoostingClassifier)(categorical_features=levels, early_stopping=False)
    model.fit(rows[:TRAINING], y[:TRAINING])
    x, truth = rows[TRAINING:], y[TRAINING:]
    predictions = [model.predict(x)] if name == "number" else list(model.predict_proba(x).T)[1 if name == "binary" else 0:]
    score = {"binary": lambda: roc_auc_score(truth, predictions[0]), "classes": lambda: f1_score(truth, model.predict(x), average="macro"), "number": lambda: r2_score(truth, predictions[0])}[name]()
    golden["targets"][name] = {"values": y.tolist(), "score": score, "predictions": [[round(float(p), 6) for p in output] for output in predictions]}
    print(name, score)

pathlib.Path(__file__).with_name("trees.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
