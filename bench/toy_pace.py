#!/usr/bin/python3
"""Does a toy game make at least as many critic steps a second here as in plain PyTorch?

Runs the same game in this project and in PyTorch, in turn, and prints both medians and their ratio (above 1: faster here).
usage: toy_pace.py PATH_TO_BENCH_PROGRAM [ROUNDS [WIDTHS]]           (needs python3-torch; one thread each)
       toy_pace.py --torch CONSTRAINT WIDTH BLOCKS                   the PyTorch side alone

Swiss roll, three hidden layers with leaky ReLUs, batches of 256, RMSProp at 5e-5, 100 critic steps a generator step. The PyTorch side is the textbook:
torch.optim.RMSprop, autograd's double backward for the gradient penalty, real and fake scored separately, real points by index from a resident pool.
"""
import os, statistics, subprocess, sys, time

os.environ["OPENBLAS_NUM_THREADS"] = "1"   # before torch loads it: its threads are not torch's to set


def torch_side(constraint, width, blocks):
    import math, torch
    from torch import nn
    torch.set_num_threads(1); torch.manual_seed(1)
    t = 1.5 * math.pi * (1 + 2 * torch.rand(1 << 17))
    data = (torch.stack([t * t.cos(), t * t.sin()], 1) + .25 * torch.randn(1 << 17, 2)) / 7.5

    def stack(outputs, activation):
        layers, inputs = [], 2
        for _ in range(3): layers += [nn.Linear(inputs, width), activation()]; inputs = width
        return nn.Sequential(*layers, nn.Linear(width, outputs))

    f, g = stack(1, lambda: nn.LeakyReLU(.01)), stack(2, nn.ReLU)
    of, og = (torch.optim.RMSprop(n.parameters(), lr=5e-5) for n in (f, g))

    def critic_step():
        x = data[torch.randint(0, len(data), (256,))]
        with torch.no_grad(): y = g(torch.randn(256, 2))
        fx, fy = f(x), f(y)
        loss = fy.mean() - fx.mean()
        if constraint == "gradient":
            a = torch.rand(256, 1); z = (a * x + (1 - a) * y).requires_grad_(True)
            slope = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0].norm(2, 1)
            loss = loss + 10 * ((slope - 1) ** 2).mean()
        elif constraint == "quotient":
            slope = (fx - fy).abs().squeeze(1) / ((x - y).norm(2, 1) + 1e-8)
            loss = loss + 10 * (slope - 1).clamp(min=0).square().mean()
        of.zero_grad(); loss.backward(); of.step()
        if constraint == "clipping":
            for p in f.parameters(): p.data.clamp_(-.01, .01)

    def block():
        for _ in range(100): critic_step()
        loss = -f(g(torch.randn(256, 2))).mean()
        og.zero_grad(); loss.backward(); og.step()

    block()
    paces = []
    for _ in range(blocks):
        start = time.perf_counter(); block(); paces.append(100 / (time.perf_counter() - start))
    print(f"{statistics.median(paces):.1f}")


def compare(program, rounds, widths):
    print("| constraint | width | here, critic steps/s | PyTorch | ratio |\n| --- | --- | --- | --- | --- |")
    for width in widths:
        for constraint in ("gradient", "quotient", "clipping"):
            blocks = "2" if width > 256 else "10"
            run = lambda command: float(subprocess.run(command + [constraint, str(width), blocks], capture_output=True, text=True, check=True).stdout)
            ours, theirs = [], []
            for _ in range(rounds):
                ours.append(run([program, "toy"])); theirs.append(run([sys.executable, __file__, "--torch"]))
            a, b = statistics.median(ours), statistics.median(theirs)
            print(f"| {constraint} | {width} | {a:.0f} | {b:.0f} | {a / b:.2f} |", flush=True)


if sys.argv[1] == "--torch": torch_side(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
else: compare(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3, [int(w) for w in sys.argv[3].split(",")] if len(sys.argv) > 3 else [512, 64])
