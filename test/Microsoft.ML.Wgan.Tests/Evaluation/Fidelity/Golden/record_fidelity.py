#!/usr/bin/env python3
"""Records fidelity.json: small tables and their scores, each definition written out in numpy. Debian 12: python3-numpy 1.24, python3-scipy 1.10.

SDMetrics' definitions: KSComplement, TVComplement, CorrelationSimilarity, ContingencySimilarity (its discretize_column for the bins of the real range), and the bins
of the pairs in ColumnPairTrends (own range). ColumnShapes and PairTrends say where they differ: missing is a level, and a synthetic column of one number is uncorrelated.
"""
import itertools
import json
import pathlib

import numpy as np
from scipy.stats import ks_2samp
from scipy.stats.contingency import association

random = np.random.default_rng(20240610)


def table(rows, shift=0.0, constant=False, whole=False):
    """Two numbers that go together, one with missing cells and atoms, one constant if asked; two columns of levels, one of them following the first number."""
    a = random.standard_normal(rows) + shift
    b = 3 * a + random.standard_normal(rows)
    c = np.where(random.random(rows) < 0.3, 0, random.exponential(10, rows))
    c[random.random(rows) < 0.2] = np.nan
    d = np.full(rows, 0.1) if constant else random.integers(0, 5, rows).astype(float)
    if whole:
        a, b = np.round(a), np.round(b)
    levels = np.digitize(a, [-0.8, 0.4]) + (random.random(rows) < 0.1)
    return {"a": a, "b": b, "c": c, "d": d, "follows": levels, "free": random.integers(-1, 4, rows)}


def is_numeric(column):
    return column.dtype == float


def kolmogorov_smirnov(x, y):
    x, y = np.sort(x[~np.isnan(x)]), np.sort(y[~np.isnan(y)])
    at = np.concatenate([x, y])
    distance = np.abs(np.searchsorted(x, at, side="right") / len(x) - np.searchsorted(y, at, side="right") / len(y)).max()
    assert abs(distance - ks_2samp(x, y).statistic) < 1e-12
    return distance


def total_variation(p, q):
    return sum(abs(p.count(k) / len(p) - q.count(k) / len(q)) for k in set(p) | set(q)) / 2


def shape(real, synthetic):
    return 1 - (kolmogorov_smirnov(real, synthetic) if is_numeric(real) else total_variation(list(real), list(synthetic)))


def correlation(x, y):
    both = ~np.isnan(x) & ~np.isnan(y)
    return None if np.ptp(x[both]) == 0 or np.ptp(y[both]) == 0 else np.corrcoef(x[both], y[both])[0, 1]


def bins(column, real, own_range):
    """Ten bins; digitize puts NaN into an eleventh, and the maximum of a closed range too."""
    if not is_numeric(column):
        return column
    edges = np.histogram_bin_edges((column if own_range else real)[~np.isnan(column if own_range else real)])
    return np.digitize(column, edges if own_range else [-np.inf, *edges[1:-1], np.inf])


def cramers_v(x, y):
    rows, columns = sorted(set(x)), sorted(set(y))
    if min(len(rows), len(columns)) < 2:
        return 0
    counts = np.array([[np.sum((x == i) & (y == j)) for j in columns] for i in rows])
    expected = counts.sum(1, keepdims=True) * counts.sum(0) / counts.sum()
    v = np.sqrt(((counts - expected) ** 2 / expected).sum() / counts.sum() / (min(counts.shape) - 1))
    assert abs(v - association(counts, method="cramer")) < 1e-12
    return v


def pair(real, synthetic, i, j, own_range):
    if is_numeric(real[i]) and is_numeric(real[j]):
        truth, found = correlation(real[i], real[j]), correlation(synthetic[i], synthetic[j])
        return None if truth is None else [i, j, 1 - abs(truth - (found or 0)) / 2, bool(abs(truth) > 0.5)]
    (real_i, real_j), (synthetic_i, synthetic_j) = ([bins(rows[k], real[k], own_range) for k in (i, j)] for rows in (real, synthetic))
    variation = total_variation(list(zip(real_i.tolist(), real_j.tolist())), list(zip(synthetic_i.tolist(), synthetic_j.tolist())))
    return [i, j, 1 - variation, bool(cramers_v(real_i, real_j) > 0.3)]


def trends(real, synthetic, own_range):
    pairs = [found for i, j in itertools.combinations(real, 2) if (found := pair(real, synthetic, i, j, own_range))]
    associated = [score for _, _, score, is_associated in pairs if is_associated]
    return {"pairs": pairs, "error": 1 - np.mean([score for _, _, score, _ in pairs]), "associatedError": 1 - np.mean(associated)}


def comparison(real, synthetic):
    shapes = [shape(real[name], synthetic[name]) for name in real]
    return {
        "real": written(real), "synthetic": written(synthetic), "shapes": shapes, "shapeError": 1 - np.mean(shapes),
        "RealRange": trends(real, synthetic, False), "OwnRange": trends(real, synthetic, True),
    }


def gower(x, y, training):
    distance = 0.0
    for name, column in training.items():
        left, right = x[name][:, None], y[name][None, :]
        if is_numeric(column):
            width = np.nanmax(column) - np.nanmin(column) or 1
            apart = np.abs(left - right) / width
            distance = distance + np.where(np.isnan(left) & np.isnan(right), 0, np.where(np.isnan(apart), 1, apart))
        else:
            distance = distance + (left != right)
    return distance


def cells(rows):
    """A tuple each row; a number of its own for missing, as NaN equals nothing."""
    return list(zip(*(np.nan_to_num(column, nan=1e300).tolist() for column in rows.values())))


def nearness(synthetic, training, held_out):
    to_training, to_held_out = gower(synthetic, training, training).min(1), gower(synthetic, held_out, training).min(1)
    known = set(cells(training))
    copies = [row in known for row in cells(synthetic)]
    return {
        "synthetic": written(synthetic), "training": written(training), "heldOut": written(held_out),
        "share": float(np.mean((to_training < to_held_out) + 0.5 * (to_training == to_held_out))),
        "medianToTraining": float(np.median(to_training)), "medianToHeldOut": float(np.median(to_held_out)), "exactCopies": float(np.mean(copies)),
    }


def written(rows):
    return {name: [None if is_numeric(column) and np.isnan(value) else value for value in column.tolist()] for name, column in rows.items()}


def with_copies(rows, source, count):
    return {name: np.concatenate([column, source[name][:count]]) for name, column in rows.items()}


training = table(37)
cases = {
    "comparisons": [comparison(table(60), table(45, 0.4)), comparison(table(50, whole=True), table(80, 0.2, constant=True, whole=True)), comparison(table(40, constant=True), table(40))],
    "nearness": [nearness(with_copies(table(20), training, 5), training, table(37)), nearness(table(30, whole=True), table(11, constant=True, whole=True), table(11, whole=True))],
}
path = pathlib.Path(__file__).with_name("fidelity.json")
path.write_text("{\n" + ",\n".join(f'"{name}": [\n' + ",\n".join(json.dumps(case) for case in group) + "\n]" for name, group in cases.items()) + "\n}\n")
