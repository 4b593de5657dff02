#!/usr/bin/env python3
"""Records sdmetrics.json: what SDMetrics 0.29 says of rows that both sides make from the samples' CSV files by one rule (below, and SampleRows.cs).

usage: record_sdmetrics.py FOLDER      FOLDER holds the source of SDMetrics 0.29, which is not part of this repository. What it imports only to draw or to detect is left out.
Debian 12: python3-pandas 1.5, python3-scipy 1.10, python3-sklearn 1.2. Integrated alpha-precision, beta-recall and authenticity are written out in numpy.
"""
import importlib.abc
import importlib.machinery
import importlib.metadata
import json
import pathlib
import sys
import types
import warnings

import numpy as np
import pandas as pd

warnings.filterwarnings("ignore")
if len(sys.argv) != 2:
    sys.exit(__doc__)


class Absent(types.ModuleType):
    """Stands for a module that is imported but not used here."""

    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


class Absentees(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds every module of these packages, whatever it is called."""

    def find_spec(self, name, path, target=None):
        return importlib.machinery.ModuleSpec(name, self, is_package=True) if name.split(".")[0] in ("plotly", "copulas", "tqdm") else None

    def create_module(self, spec):
        return Absent(spec.name)

    def exec_module(self, module):
        pass


sys.meta_path.insert(0, Absentees())
installed = importlib.metadata.version
importlib.metadata.version = lambda name: "0.29.0" if name == "sdmetrics" else installed(name)
sys.path.insert(0, sys.argv[1])
from sdmetrics.column_pairs.statistical import ContingencySimilarity  # noqa: E402
from sdmetrics.reports.single_table._properties import ColumnPairTrends, ColumnShapes  # noqa: E402
from sdmetrics.single_column import BoundaryAdherence, CategoryAdherence, CategoryCoverage, MissingValueSimilarity  # noqa: E402

DATA = pathlib.Path(__file__).parents[5] / "src/Samples/data"
TABLES = {
    "adult": ["workclass", "education", "marital-status", "occupation", "relationship", "race", "sex", "native-country", "income"],
    "diamonds": ["cut", "color", "clarity"],
    "penguins": ["species", "island", "sex"],
    "nyc_weather": ["origin"],
}
LEFT_OUT = ["time_hour"]
MOST = 1500


def sample(name):
    """Every so manieth row is real. The rows half-way between, some of their cells from other rows, moved, missing or of a new level, are synthetic."""
    table = pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False).drop(columns=LEFT_OUT, errors="ignore")
    count = min(MOST, len(table) // 2)
    stride = len(table) // count
    real, synthetic = {}, {}
    for c, column in enumerate(table.columns):
        cells = table[column].tolist()
        other = [cells[stride * i + stride // 2] for i in range(count)]
        nudged = [other[(i + 77) % count] if (i * 31 + c * 17) % 8 == 0 else other[i] for i in range(count)]
        real[column] = [cells[stride * i] for i in range(count)]
        if column in TABLES[name]:
            synthetic[column] = [cell + "?" if (i * 11 + c * 3) % 97 == 0 else cell for i, cell in enumerate(nudged)]
        else:
            real[column] = [number(cell) for cell in real[column]]
            synthetic[column] = [np.nan if (i * 29 + c * 7) % 53 == 0 else number(cell) * (1 + ((i * 13 + c * 5) % 21 - 10) / 200) for i, cell in enumerate(nudged)]
    return pd.DataFrame(real).replace("", np.nan), pd.DataFrame(synthetic).replace("", np.nan)


def number(cell):
    return float(cell) if cell else np.nan


def pairs(real, synthetic, metadata, correlation, association):
    trends = ColumnPairTrends()
    trends.real_correlation_threshold, trends.real_association_threshold = correlation, association
    score = trends.get_score(real, synthetic, metadata)
    assert "Error" not in trends.details, trends.details["Error"]
    return score, trends.details


def by_real_range(real, synthetic, first, second, levels):
    numbers = [column for column in (first, second) if column not in levels]
    return None if len(numbers) == 2 else float(ContingencySimilarity.compute(real[[first, second]].copy(), synthetic[[first, second]].copy(), continuous_column_names=numbers or None))


def embedded(rows, real, levels):
    """Numbers over the real range, missing ones the real median; a coordinate a real level, and one for a level that is not among them."""
    parts = []
    for column in real.columns:
        if column in levels:
            known = list(dict.fromkeys(real[column].fillna("")))
            place = [known.index(cell) if cell in known else len(known) for cell in rows[column].fillna("")]
            parts.append(np.eye(len(known) + 1)[place])
        else:
            low, high = real[column].min(), real[column].max()
            parts.append(((rows[column].fillna(real[column].median()) - low) / ((high - low) or 1)).to_numpy()[:, None])
    return np.concatenate(parts, 1)


def nearest(points, references, but_itself=False):
    distances = np.sqrt(np.maximum(0, ((points[:, None, :] - references[None, :, :]) ** 2).sum(2))) if len(points) < 200 else np.concatenate(
        [nearest_block(points[i:i + 100], references) for i in range(0, len(points), 100)])
    if but_itself:
        np.fill_diagonal(distances, np.inf)
    return distances.min(1), distances.argmin(1)


def nearest_block(points, references):
    return np.sqrt(((points[:, None, :] - references[None, :, :]) ** 2).sum(2))


def alpha(real, synthetic, levels):
    """Alaa et al. 2022: spheres around the centres by quantiles of the distance, integrated over 30 of them; neighbours by Euclid's distance."""
    x, y = embedded(real, real, levels), embedded(synthetic, real, levels)
    shares = np.linspace(0, 1, 30)
    to_other_real, _ = nearest(x, x, True)
    to_synthetic, its_synthetic = nearest(x, y)
    to_real, its_real = nearest(y, x)
    from_centre = np.linalg.norm(y[its_synthetic] - y.mean(0), axis=1)
    precision = [np.mean(np.linalg.norm(y - x.mean(0), axis=1) <= radius) for radius in np.quantile(np.linalg.norm(x - x.mean(0), axis=1), shares)]
    recall = [np.mean((to_synthetic <= to_other_real) & (from_centre <= radius)) for radius in np.quantile(from_centre, shares)]
    integrated = lambda curve: 1 - np.abs(shares - curve).sum() / shares.sum()
    return {"precision": integrated(precision), "recall": integrated(recall), "authenticity": float(np.mean(to_other_real[its_real] < to_real))}


def recorded(name):
    real, synthetic = sample(name)
    levels = TABLES[name]
    metadata = {"columns": {column: {"sdtype": "categorical" if column in levels else "numerical"} for column in real.columns}}
    shapes = ColumnShapes()
    shape_score = shapes.get_score(real, synthetic, metadata)
    assert "Error" not in shapes.details
    all_score, details = pairs(real, synthetic, metadata, 0, 0)
    threshold_score, threshold = pairs(real, synthetic, metadata, 0.5, 0.3)
    adherence = {column: float((CategoryAdherence if column in levels else BoundaryAdherence).compute(real[column], synthetic[column])) for column in real.columns}
    columns = [
        [column, float(score), adherence[column], float(MissingValueSimilarity.compute(real[column], synthetic[column])),
         float(CategoryCoverage.compute(real[column], synthetic[column])) if column in levels else None]
        for column, score in zip(shapes.details["Column"], shapes.details["Score"])
    ]
    rows = [
        [first, second, float(score), bool(meets), by_real_range(real, synthetic, first, second, levels)]
        for first, second, score, meets in zip(details["Column 1"], details["Column 2"], details["Score"], threshold["Meets Threshold?"].fillna(False))
    ]
    return {
        "rows": len(real), "levels": levels, "shapes": float(shape_score), "pairs": float(all_score), "associatedPairs": float(threshold_score),
        "columns": columns, "pairScores": rows, "alpha": alpha(real, synthetic, levels),
    }


def rounded(value):
    return round(value, 9) if isinstance(value, float) else [rounded(item) for item in value] if isinstance(value, list) else {key: rounded(item) for key, item in value.items()} if isinstance(value, dict) else value


path = pathlib.Path(__file__).with_name("sdmetrics.json")
path.write_text("{\n" + ",\n".join(f'"{name}": {json.dumps(rounded(recorded(name)))}' for name in TABLES) + "\n}\n")
