#!/usr/bin/env python3
"""Records the values and weight gradients of every penalty, and the weights after two rounds of the game, with plain PyTorch.

    /usr/bin/python3 record.py > golden.json        (Debian: apt-get install python3-torch; recorded with 1.13)

Everything is written down a second time here, from the equations of the papers, in double precision and with torch's own double backward and
optimizers: nothing is shared with the library. Inputs are multiples of 1/4096, which single precision holds exactly.
"""
import json
import re

import torch

torch.set_default_dtype(torch.float64)
SOURCE = torch.Generator().manual_seed(20170526)
BATCH, WIDTH, UNITS, LATENT = 8, 3, 6, 2


def grid(values):
    return (values * 1024).round() / 1024


def normal(*shape):
    return grid(torch.randn(*shape, generator=SOURCE))


def uniform(*shape):
    return grid(torch.rand(*shape, generator=SOURCE) * 0.9 + 0.05)


def stack(inputs, outputs):
    sizes = [(UNITS, inputs), (UNITS, UNITS), (outputs, UNITS)]
    return [tensor for size in sizes for tensor in (normal(*size) * 0.75, normal(size[0]) * 0.25)]


def critic(p, x):
    h = torch.nn.functional.leaky_relu(x @ p[0].T + p[1], 0.2)
    h = torch.nn.functional.leaky_relu(h @ p[2].T + p[3], 0.2)
    return (h @ p[4].T + p[5])[:, 0]


def generate(p, z):
    h = torch.relu(z @ p[0].T + p[1])
    h = torch.relu(h @ p[2].T + p[3])
    return h @ p[4].T + p[5]


def slope(f, z):
    z = z.detach().clone().requires_grad_()
    return torch.autograd.grad(f(z).sum(), z, create_graph=True)[0].norm(dim=1)


def two(s):
    return ((s - 1) ** 2).mean()


def one(s):
    return (torch.clamp(s - 1, min=0) ** 2).mean()


def line(alpha, x, y):
    return alpha * x + (1 - alpha) * y


def whole(f, x, y):
    return (f(x) - f(y)).abs() / ((x - y).norm(dim=1) + 1e-8)


def split(f, x, y, alpha):
    z, d = line(alpha, x, y), (x - y).norm(dim=1)
    a = alpha[:, 0]
    return (f(y) - f(z)).abs() / (a * d + 1e-8), (f(x) - f(z)).abs() / ((1 - a) * d + 1e-8)


def pairs(f, a, b):
    # A row with itself has no difference of scores; any distance but zero keeps the root's derivative finite there.
    d = ((a[:, None] - b[None]) ** 2).sum(2)
    d = torch.where(d == 0, torch.ones_like(d), d).sqrt()
    return (f(a)[:, None] - f(b)[None]).abs() / (d + 1e-8)


def penalties(f, x, y, alpha, u, n, alpha2):
    gradient, dragan = line(alpha, x, y), x + alpha * 0.5 * x.std(unbiased=False) * u
    improved, both = x + 0.25 * x.std(0, unbiased=False) * n, torch.cat([y, x])
    s, t = split(f, x, y, alpha)
    return {
        "gradient, two-sided": 7 * two(slope(f, gradient)),
        "gradient, one-sided": 7 * one(slope(f, gradient)),
        "DRAGAN, two-sided": 7 * two(slope(f, dragan)),
        "DRAGAN, one-sided": 7 * one(slope(f, dragan)),
        "improved DRAGAN, two-sided": 7 * two(slope(f, improved)),
        "improved DRAGAN, one-sided": 7 * one(slope(f, improved)),
        "PRODGAN, two-sided": 7 * two(slope(f, x)),
        "PRODGAN, one-sided": 7 * one(slope(f, x)),
        "semi-improved, whole": 7 * two(whole(f, x, y)),
        "semi-improved, split": 3.5 * two(s) + 3.5 * two(t),
        "SLOGAN, whole": 7 * one(whole(f, x, y)),
        "SLOGAN, split": 3.5 * one(s) + 3.5 * one(t),
        "all pairs": 7 * one(pairs(f, x, y)),
        "all pairs, within batches": 7 * one(pairs(f, both, both)),
        "R1": 3.5 * (slope(f, x) ** 2).mean(),
        "R2": 3.5 * (slope(f, y) ** 2).mean(),
        # DRAGAN draws α and u, then the gradient penalty an α of its own.
        "combined": 7 * two(slope(f, dragan)) + 7 * one(slope(f, line(alpha2, x, y))),
    }


def rounds(weights, generator_weights, x, latents, alphas, rms, rate):
    """Two rounds of two critic steps and one generator step. rms: RMSProp and clipping, Algorithm 1; else Adam(0, 0.9) and WGAN-GP.

    Where a gradient cancels (the bias of a unit that is on for all rows), rounding decides its sign, and these optimizers step by the sign. Such a
    weight is recorded as null; it shifts all scores alike, so that the others do not depend on it.
    """
    f = [p.clone().requires_grad_() for p in weights]
    g = [p.clone().requires_grad_() for p in generator_weights]
    optimizers = [torch.optim.RMSprop(p, lr=rate) if rms else torch.optim.Adam(p, lr=rate, betas=(0, 0.9)) for p in (f, g)]
    latents, alphas, x = iter(latents), iter(alphas), iter(x)

    cancelled = {id(p): torch.zeros_like(p, dtype=bool) for p in f + g}

    def step(optimizer, parameters):
        for p in parameters:
            cancelled[id(p)] |= p.grad.abs() < 1e-4 * max(q.grad.abs().max() for q in parameters if q.dim() == p.dim())
        optimizer.step()

    def clip():
        with torch.no_grad():
            for p in f:
                p.clamp_(-0.01, 0.01)

    if rms:
        clip()
    for _ in range(2):
        for _ in range(2):
            real, fake = next(x), generate(g, next(latents)).detach()
            loss = critic(f, fake).mean() - critic(f, real).mean()
            if not rms:
                loss = loss + 10 * two(slope(lambda z: critic(f, z), line(next(alphas), real, fake)))
            optimizers[0].zero_grad()
            loss.backward()
            step(optimizers[0], f)
            if rms:
                clip()
        optimizers[1].zero_grad()
        (-critic(f, generate(g, next(latents))).mean()).backward()
        step(optimizers[1], g)
    return {name: [[None if skip else value for value, skip in zip(*both)] for both in zip(listed(player), listed(cancelled[id(p)] for p in player))]
            for name, player in (("critic", f), ("generator", g))}


def listed(tensors):
    return [t.detach().flatten().tolist() for t in tensors]


def record():
    weights, generator_weights = stack(WIDTH, 1), stack(LATENT, WIDTH)
    x, y = normal(BATCH, WIDTH), normal(BATCH, WIDTH) * 0.5 + 0.5
    alpha, u, n = uniform(BATCH, 1), uniform(BATCH, WIDTH), normal(BATCH, WIDTH)
    alpha2 = uniform(BATCH, 1)
    result = {
        "batch": BATCH, "width": WIDTH, "units": UNITS, "latent": LATENT,
        "weights": listed(weights), "generator": listed(generator_weights),
        "x": x.flatten().tolist(), "y": y.flatten().tolist(),
        "alpha": alpha.flatten().tolist(), "u": u.flatten().tolist(), "alpha2": alpha2.flatten().tolist(), "n": n.flatten().tolist(),
        "penalties": {},
    }
    for name in penalties(lambda z: critic(weights, z), x, y, alpha, u, n, alpha2):
        p = [w.clone().requires_grad_() for w in weights]
        value = penalties(lambda z: critic(p, z), x, y, alpha, u, n, alpha2)[name]
        gradient = torch.autograd.grad(value, p, allow_unused=True)
        gradient = [torch.zeros_like(w) if g is None else g for w, g in zip(p, gradient)]
        result["penalties"][name] = {"value": value.item(), "gradient": listed(gradient)}
    real, latents, alphas = normal(4, BATCH, WIDTH), normal(6, BATCH, LATENT), uniform(4, BATCH, 1)
    result["game"] = {
        "x": real.flatten().tolist(), "latents": latents.flatten().tolist(), "alphas": alphas.flatten().tolist(),
        "algorithm 1": rounds(weights, generator_weights, real, latents, alphas, True, 5e-5),
        "WGAN-GP": rounds(weights, generator_weights, real, latents, alphas, False, 1e-4),
    }
    return result


def main():
    text = json.dumps(record(), indent=1)
    print(re.sub(r"\[\s+([^][]+?)\s+\]", lambda match: "[" + re.sub(r"\s+", " ", match.group(1)) + "]", text))


main()
