#!/usr/bin/env python3
"""Records images.json: small pictures and clouds and their scores, each definition written out in numpy. Debian 12: python3-numpy 1.24, python3-scipy 1.10."""
import json
import pathlib

import numpy as np
from scipy.linalg import sqrtm
from scipy.ndimage import convolve
from scipy.spatial.distance import cdist

random = np.random.default_rng(20261127)


def cloud(count, width, scale=1.0, shift=0.0, rank=None):
    """Points with correlated coordinates, in a subspace if a rank is given; exact in single precision."""
    rank = rank or width
    points = scale * random.standard_normal((count, rank)) @ random.standard_normal((rank, width)) / np.sqrt(rank) + shift
    return points.astype(np.float32).astype(float)


def frechet_case(n, m, width, rank=None):
    x, y = cloud(n, width, rank=rank), cloud(m, width, 1.5, 0.3, rank)
    s, t = np.cov(x, rowvar=False), np.cov(y, rowvar=False)
    # The trace of the root is the sum of the roots of the product's eigenvalues, which are not negative but for rounding.
    root = np.sqrt(np.clip(np.linalg.eigvals(s @ t).real, 0, None)).sum()
    if rank is None:
        assert abs(np.trace(sqrtm(s @ t)).real - root) < 1e-9
    value = ((x.mean(0) - y.mean(0)) ** 2).sum() + np.trace(s) + np.trace(t) - 2 * root
    return {"width": width, "x": x.ravel().tolist(), "y": y.ravel().tolist(), "value": float(value)}


def kernel_case(count, width):
    x, y = cloud(count, width), cloud(count, width, 1.2, 0.2)
    within_x, within_y, between = ((a @ b.T / width + 1) ** 3 for a, b in ((x, x), (y, y), (x, y)))
    within = sum((k.sum() - np.trace(k)) / (count * (count - 1)) for k in (within_x, within_y))
    return {"width": width, "x": x.ravel().tolist(), "y": y.ravel().tolist(), "value": float(within - 2 * between.mean())}


def neighbours_case(n, m, width, k):
    x, y = cloud(n, width), cloud(m, width, 1.2, 0.4)
    x_reach, y_reach = (np.sort(cdist(z, z), axis=1)[:, k] for z in (x, y))
    apart = cdist(x, y)
    inside = apart <= x_reach[:, None]
    return {
        "width": width, "real": x.ravel().tolist(), "synthetic": y.ravel().tolist(), "neighbours": k,
        "precision": float(inside.any(0).mean()), "recall": float((apart <= y_reach).any(1).mean()),
        "density": float(inside.sum() / (k * m)), "coverage": float(inside.any(1).mean()),
    }


def pictures(count, channels, height, width):
    return (random.integers(0, 256, (count, channels, height, width)) / np.float32(255)).astype(np.float32)


KERNEL = np.outer([1, 4, 6, 4, 1], [1, 4, 6, 4, 1]) / 256


def halved(plane):
    return convolve(plane, KERNEL, mode="mirror")[::2, ::2]


def doubled(plane, shape):
    spread = np.zeros(shape)
    spread[::2, ::2] = plane
    return 4 * convolve(spread, KERNEL, mode="mirror")


def pyramid_case(height, width, levels):
    plane = random.integers(0, 17, (height, width)) / 16
    below, pyramid = plane, []
    for _ in range(levels - 1):
        smaller = halved(below)
        pyramid.append(below - doubled(smaller, below.shape))
        below = smaller
    pyramid.append(below)
    return {
        "height": height, "width": width, "plane": plane.ravel().tolist(),
        "levels": [{"height": level.shape[0], "width": level.shape[1], "values": level.ravel().round(9).tolist()} for level in pyramid],
    }


def nearest_case(synthetic, training, channels, height, width):
    batches = {name: pictures(count, channels, height, width) for name, count in (("synthetic", synthetic), ("training", training), ("heldOut", training))}
    batches["synthetic"][0] = np.clip(batches["training"][3] + 1 / 64, 0, 1)
    flat = {name: batch.reshape(len(batch), -1).astype(float) for name, batch in batches.items()}
    size = channels * height * width
    to_training, to_held_out = (cdist(flat["synthetic"], flat[name]) / np.sqrt(size) for name in ("training", "heldOut"))
    return {
        "channels": channels, "height": height, "width": width, **{name: batch.ravel().tolist() for name, batch in flat.items()},
        "indices": to_training.argmin(1).tolist(), "distances": to_training.min(1).tolist(),
        "share": float((to_training.min(1) < to_held_out.min(1)).mean()),
        "medianToTraining": float(np.median(to_training.min(1))), "medianToHeldOut": float(np.median(to_held_out.min(1))),
    }


cases = {
    "frechets": [frechet_case(30, 25, 4), frechet_case(40, 40, 7), frechet_case(20, 30, 8, 3)],
    "kernels": [kernel_case(12, 3), kernel_case(20, 7)],
    "neighbours": [neighbours_case(40, 30, 3, 5), neighbours_case(35, 50, 6, 3), neighbours_case(20, 20, 2, 1)],
    "pyramids": [pyramid_case(8, 8, 1), pyramid_case(28, 28, 2), pyramid_case(31, 29, 3), pyramid_case(20, 31, 2)],
    "nearests": [nearest_case(9, 12, 1, 5, 4), nearest_case(6, 10, 3, 3, 3)],
}
path = pathlib.Path(__file__).with_name("images.json")
path.write_text("{\n" + ",\n".join(f'"{name}": [\n' + ",\n".join(json.dumps(case) for case in group) + "\n]" for name, group in cases.items()) + "\n}\n")
