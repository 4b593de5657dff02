#!/usr/bin/env python3
"""Is the exact distance here as fast as scipy's? Runs PROGRAM (a built Microsoft.ML.Wgan.Bench) and then scipy on clouds of the same kinds and sizes,
cost matrix included, each pinned to one core, in processor time. usage: transport.py PROGRAM"""
import os
import statistics
import subprocess
import sys
import time

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", DOTNET_PROCESSOR_COUNT="1")
os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

import numpy as np  # noqa: E402, after the settings
from scipy.optimize import linear_sum_assignment  # noqa: E402
from scipy.spatial.distance import cdist  # noqa: E402
from scipy.stats import wasserstein_distance  # noqa: E402

RUNS = 7


def roll(count, seed):
    random = np.random.default_rng(seed)
    t = 1.5 * np.pi * (1 + 2 * random.random(count))
    return (np.stack([t * np.cos(t), t * np.sin(t)], axis=1) + 0.25 * random.standard_normal((count, 2))) / 7.5


def median(name, work):
    work()
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(1000 * (time.process_time() - start))
    print(f"scipy {name}: {statistics.median(times):.1f} ms (least {min(times):.1f})", flush=True)


def assign(x, y):
    cost = cdist(x, y)
    return cost[linear_sum_assignment(cost)].mean()


subprocess.run([sys.argv[1], "transport"], check=True)
for count in (1000, 2000):
    x = roll(count, 1)
    for kind, y in (("alike", roll(count, 2)), ("apart", roll(count, 2) + [100, 0]), ("collapsed", np.resize(roll(5, 3), (count, 2)) + 0.001 * roll(count, 4))):
        median(f"linear_sum_assignment, {kind}, {count}", lambda x=x, y=y: assign(x, y))
a, b = np.random.default_rng(1).random((2, 1_000_000))
median("wasserstein_distance, 1,000,000", lambda: wasserstein_distance(a, b))
