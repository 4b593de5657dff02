#!/usr/bin/python3
"""Is one WGAN-GP step on pictures faster here than in plain PyTorch?

Runs the same step in this project and in PyTorch, in turn, and prints both medians and their ratio.
usage: picture_step.py PATH_TO_BENCH_PROGRAM [ROUNDS]            (needs python3-torch; one thread each)
       picture_step.py --torch SIDE CHANNELS BATCH STEPS THREADS [DEVICE]   the PyTorch side alone

The PyTorch side has the same networks (DCGAN-like, latent added at each scale, no normalisation in the critic) and the textbook's loop: torch.optim.Adam,
autograd's double backward for the penalty, pictures resident on the device as float32, batches drawn by index.
"""
import sys

import pace


def torch_side(side, channels, batch, steps, threads, device="cpu"):
    import torch
    from torch import nn
    import torch.nn.functional as F
    torch.set_num_threads(threads); torch.manual_seed(1)
    base, latent, rows = 32, 128, 2000
    doublings = 0
    while -(-side // 2 ** doublings) > 7: doublings += 1
    doublings = max(1, doublings); start = -(-side // 2 ** doublings)
    halvings = 2
    while side >> halvings > 4: halvings += 1
    width = lambda d: max(base // 2, 4) if d == doublings else base * min(2 ** (doublings - d), 8)
    data = (torch.rand(rows, channels, side, side) * 2 - 1).to(device)

    class Up(nn.Module):
        def __init__(self, a, b):
            super().__init__(); self.conv = nn.ConvTranspose2d(a, b, 4, 2, 1, bias=False); self.z = nn.Linear(latent, b, bias=False); self.norm = nn.BatchNorm2d(b)
        def forward(self, h, z): return F.relu(self.norm(self.conv(h) + self.z(z)[:, :, None, None]))

    class Generator(nn.Module):
        def __init__(self):
            super().__init__()
            self.first = nn.Linear(latent, width(0) * start * start, bias=False); self.norm = nn.BatchNorm2d(width(0))
            self.up = nn.ModuleList([Up(width(d), width(d + 1)) for d in range(doublings)]); self.last = nn.Conv2d(width(doublings), channels, 3, 1, 1)
        def forward(self, z):
            h = F.relu(self.norm(self.first(z).view(-1, width(0), start, start)))
            for up in self.up: h = up(h, z)
            cut = (h.shape[2] - side) // 2
            return torch.tanh(self.last(h))[:, :, cut:cut + side, cut:cut + side]

    layers, c = [], channels
    for i in range(halvings):
        n = base * min(2 ** i, 8); layers += [nn.Conv2d(c, n, 4, 2, 1), nn.LeakyReLU(.2)]; c = n
    f = nn.Sequential(*layers, nn.Flatten(), nn.Linear(c * (side >> halvings) ** 2, 1)).to(device)
    g = Generator().to(device)
    og = torch.optim.Adam(g.parameters(), lr=1e-4, betas=(.5, .9)); of = torch.optim.Adam(f.parameters(), lr=1e-4, betas=(.5, .9))

    def critic_step():
        x = data[torch.randint(0, rows, (batch,), device=device)]
        with torch.no_grad(): y = g(torch.randn(batch, latent, device=device))
        a = torch.rand(batch, 1, 1, 1, device=device); z = (a * x + (1 - a) * y).requires_grad_(True)
        slope = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0].flatten(1).norm(2, 1)
        loss = f(y).mean() - f(x).mean() + 10 * ((slope - 1) ** 2).mean()
        of.zero_grad(); loss.backward(); of.step()

    def generator_step():
        loss = -f(g(torch.randn(batch, latent, device=device))).mean()
        og.zero_grad(); loss.backward(); og.step()

    pace.show(steps, critic_step, generator_step, device)


def compare(program, rounds):
    print("| picture | batch | step | here, us | PyTorch, us | ratio |\n| --- | --- | --- | --- | --- | --- |")
    for side, channels, batch, steps in ((8, 1, 64, 200), (28, 1, 64, 40), (64, 3, 64, 20)):
        for name, figures in pace.compare(program, __file__, rounds, ["pictures", str(side), str(channels), str(batch), str(steps), "1"]):
            print(f"| {side} × {side} × {channels} | {batch} | {name} | {figures} |", flush=True)


if sys.argv[1] == "--torch": torch_side(*map(int, sys.argv[2:7]), *sys.argv[7:8])
else: compare(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3)
