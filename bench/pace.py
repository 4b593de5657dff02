"""What the scripts that time a step share: the median of a step in PyTorch, and runs of this project and of PyTorch in turn."""
import statistics, subprocess, sys, time


def show(steps, critic_step, generator_step, device):
    """Prints the median time of a critic step and of a generator step, in microseconds."""
    print(f"{median(steps, critic_step, device):.1f} {median(steps // 4, generator_step, device):.1f}")


def median(steps, step, device):
    import torch
    block, times = max(1, steps // 20), []
    for _ in range(block): step()
    for _ in range(20):
        if device != "cpu": torch.cuda.synchronize()
        start = time.perf_counter()
        for _ in range(block): step()
        if device != "cpu": torch.cuda.synchronize()
        times.append((time.perf_counter() - start) / block * 1e6)
    return statistics.median(times)


def compare(program, script, rounds, args):
    """Runs PROGRAM ARGS and SCRIPT --torch ARGS in turn. Gives name, both medians and their ratio of each of the two steps."""
    run = lambda command: [float(t) for t in subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[:2]]
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(run([program] + args)); theirs.append(run([sys.executable, script, "--torch"] + args[1:]))
    for i, name in enumerate(("critic", "generator")):
        a, b = (statistics.median(t[i] for t in side) for side in (ours, theirs))
        yield name, f"{a:.0f} | {b:.0f} | {a / b:.2f}"
