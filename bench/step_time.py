#!/usr/bin/python3
"""Is one WGAN-GP step faster here than in plain PyTorch?

Runs the same step in this project and in PyTorch, in turn, and prints both medians and their ratio.
usage: step_time.py PATH_TO_BENCH_PROGRAM [ROUNDS]            (needs python3-torch; one thread each)
       step_time.py --torch TABLE|TOY BATCH WIDTH STEPS THREADS [DEVICE]   the PyTorch side alone

The PyTorch side is the textbook: torch.optim.Adam, autograd's double backward for the penalty, a softmax a column,
data resident on the device, batches drawn by index, one-hot rows stored whole (which spares it the one-hot a batch).
"""
import sys

import pace


def torch_side(kind, batch, width, steps, threads, device="cpu"):
    import torch
    from torch import nn
    import torch.nn.functional as F
    torch.set_num_threads(threads); torch.manual_seed(1)
    levels = [9, 16, 7, 15, 6, 5, 2, 2, 2, 42, 2] if kind == "table" else []
    numbers, latent, rows = (6 if levels else 2), 128, 20000
    total = numbers + sum(levels)
    data = torch.cat([torch.rand(rows, numbers) * 2 - 1] + [F.one_hot(torch.randint(0, k, (rows,)), k).float() for k in levels], 1).to(device)

    class Block(nn.Module):
        def __init__(self, inputs):
            super().__init__(); self.linear = nn.Linear(inputs, width); self.norm = nn.BatchNorm1d(width)
        def forward(self, x): return torch.cat([F.relu(self.norm(self.linear(x))), x], 1)

    class Generator(nn.Module):
        def __init__(self):
            super().__init__(); self.body = nn.Sequential(Block(latent), Block(latent + width), nn.Linear(latent + 2 * width, total))
        def forward(self, z):
            o = self.body(z); parts = [torch.tanh(o[:, :numbers])]; start = numbers
            for k in levels: parts.append(F.softmax(o[:, start:start + k], 1)); start += k
            return torch.cat(parts, 1) if levels else parts[0]

    g = Generator().to(device)
    f = nn.Sequential(nn.Linear(total, width), nn.LeakyReLU(.2), nn.Linear(width, width), nn.LeakyReLU(.2), nn.Linear(width, 1)).to(device)
    og = torch.optim.Adam(g.parameters(), lr=1e-4, betas=(.5, .9)); of = torch.optim.Adam(f.parameters(), lr=1e-4, betas=(.5, .9))

    def critic_step():
        x = data[torch.randint(0, rows, (batch,), device=device)]
        with torch.no_grad(): y = g(torch.randn(batch, latent, device=device))
        a = torch.rand(batch, 1, device=device); z = (a * x + (1 - a) * y).requires_grad_(True)
        slope = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0].norm(2, 1)
        loss = f(y).mean() - f(x).mean() + 10 * ((slope - 1) ** 2).mean()
        of.zero_grad(); loss.backward(); of.step()

    def generator_step():
        loss = -f(g(torch.randn(batch, latent, device=device))).mean()
        og.zero_grad(); loss.backward(); og.step()

    pace.show(steps, critic_step, generator_step, device)


def compare(program, rounds):
    print("| rows | batch | width | step | here, us | PyTorch, us | ratio |\n| --- | --- | --- | --- | --- | --- | --- |")
    for kind, batch, width, steps in (("toy", 64, 64, 2000), ("table", 64, 64, 2000), ("toy", 500, 256, 200), ("table", 500, 256, 200)):
        for name, figures in pace.compare(program, __file__, rounds, ["step", kind, str(batch), str(width), str(steps), "1"]):
            print(f"| {kind} | {batch} | {width} | {name} | {figures} |", flush=True)


if sys.argv[1] == "--torch": torch_side(sys.argv[2], *map(int, sys.argv[3:7]), *sys.argv[7:8])
else: compare(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5)
