#!/usr/bin/env python3
"""Records transport.json: inputs and what scipy and numpy say about them. Debian 12: python3-scipy 1.10, python3-numpy 1.24."""
import json
import pathlib

import numpy as np
from scipy.optimize import linear_sum_assignment, linprog
from scipy.spatial.distance import cdist, jensenshannon
from scipy.special import logsumexp, rel_entr
from scipy.stats import wasserstein_distance

random = np.random.default_rng(20240607)


def masses(count, zeros=0):
    values = random.random(count)
    values[random.permutation(count)[:zeros]] = 0
    return values / values.sum()


def cloud(count, width, shift=0.0):
    return (random.standard_normal((count, width)) + shift).astype(np.float32).astype(float)


def transport(p, q, cost):
    n, m = cost.shape
    rows = np.kron(np.eye(n), np.ones(m))
    columns = np.kron(np.ones(n), np.eye(m))
    solved = linprog(cost.ravel(), A_eq=np.vstack([rows, columns]), b_eq=np.concatenate([p, q]), bounds=(0, None), method="highs-ds")
    assert solved.status == 0, solved.message
    return float(solved.fun)


def entropic(cost, a, b, epsilon):
    f, g = np.zeros(len(a)), np.zeros(len(b))
    for _ in range(20000):
        f = -epsilon * logsumexp((g - cost) / epsilon, b=b, axis=1)
        g = -epsilon * logsumexp((f[:, None] - cost) / epsilon, b=a[:, None], axis=0)
    return float(a @ f + b @ g)


def assignment_case(count, low, high):
    cost = random.uniform(low, high, (count, count))
    return {"cost": cost.tolist(), "value": float(cost[linear_sum_assignment(cost)].sum())}


def transport_case(n, m, zeros):
    p, q, cost = masses(n, zeros), masses(m, zeros), random.uniform(-1, 3, (n, m))
    return {"p": p.tolist(), "q": q.tolist(), "cost": cost.tolist(), "value": transport(p, q, cost)}


def line_case(n, m, power):
    x, y, a, b = random.standard_normal(n), random.standard_normal(m) * 2 + 1, masses(n), masses(m)
    equal = [np.full(n, 1 / n), np.full(m, 1 / m)]
    cost = np.abs(x[:, None] - y) ** power
    plain, weighted = transport(*equal, cost) ** (1 / power), transport(a, b, cost) ** (1 / power)
    if power == 1:
        assert abs(plain - wasserstein_distance(x, y)) < 1e-12 and abs(weighted - wasserstein_distance(x, y, a, b)) < 1e-12
        plain, weighted = wasserstein_distance(x, y), wasserstein_distance(x, y, a, b)
    return {"x": x.tolist(), "y": y.tolist(), "xWeights": a.tolist(), "yWeights": b.tolist(), "power": power, "plain": plain, "weighted": weighted}


def cloud_case(n, m, width, power):
    x, y, a, b = cloud(n, width), cloud(m, width, 0.5), masses(n), masses(m)
    cost = cdist(x, y) ** power
    return {
        "width": width, "x": x.ravel().tolist(), "y": y.ravel().tolist(), "xWeights": a.tolist(), "yWeights": b.tolist(), "power": power,
        "plain": transport(np.full(n, 1 / n), np.full(m, 1 / m), cost) ** (1 / power), "weighted": transport(a, b, cost) ** (1 / power),
    }


def sinkhorn_case(n, m, epsilon, power):
    x, y, a, b = cloud(n, 2), cloud(m, 2, 0.5), masses(n), masses(m)
    between, within_x, within_y = (entropic(cdist(s, t) ** power, p, q, epsilon) for s, t, p, q in ((x, y, a, b), (x, x, a, a), (y, y, b, b)))
    return {
        "x": x.ravel().tolist(), "y": y.ravel().tolist(), "xWeights": a.tolist(), "yWeights": b.tolist(), "epsilon": epsilon, "power": power,
        "value": between - within_x / 2 - within_y / 2,
    }


def divergence_case(count):
    p, q = masses(count, 2), masses(count)
    return {"p": p.tolist(), "q": q.tolist(), "kullbackLeibler": float(rel_entr(p, q).sum()), "jensenShannon": float(jensenshannon(p, q) ** 2)}


cases = {
    "assignments": [assignment_case(7, 0, 1), assignment_case(24, -5, 5)],
    "transports": [transport_case(5, 8, 0), transport_case(13, 9, 3)],
    "lines": [line_case(9, 14, 1), line_case(15, 15, 1), line_case(8, 11, 2), line_case(6, 9, 3)],
    "clouds": [cloud_case(12, 12, 2, 1), cloud_case(10, 15, 3, 1), cloud_case(12, 9, 2, 2), cloud_case(7, 8, 2, 3)],
    "sinkhorns": [sinkhorn_case(9, 12, 0.5, 2), sinkhorn_case(10, 7, 0.3, 1)],
    "divergences": [divergence_case(6), divergence_case(11)],
}
path = pathlib.Path(__file__).with_name("transport.json")
path.write_text("{\n" + ",\n".join(f'"{name}": [\n' + ",\n".join(json.dumps(case) for case in group) + "\n]" for name, group in cases.items()) + "\n}\n")
