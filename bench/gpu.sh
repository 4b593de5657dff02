#!/usr/bin/env bash
# On a GPU machine, stand-ins mode: builds the shim against the libtorch of the machine's PyTorch, trains on CUDA and times the step.
# usage: bench/gpu.sh [SAMPLES_DLL BENCH_DLL]     built elsewhere, for a machine with the .NET runtime but no SDK; without them both are built here.
# OUT: a folder for synthetic.csv, if it is to be kept. Needs cmake, g++ and a python3 with PyTorch for CUDA.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export WGAN_DEPENDENCY_SOURCE=standins

libtorch=$(python3 -c 'import torch, os; print(os.path.dirname(torch.__file__))')
python3 -c 'import torch; print("PyTorch", torch.__version__, "on", torch.cuda.get_device_name(0))'
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
cmake -S standins/shim -B "$build" -DLIBTORCH_ROOT="$libtorch" >/dev/null
cmake --build "$build" -j"$(nproc)" >/dev/null
export WGAN_TORCH_SHIM=$build/libwgan_torch_shim.so LD_LIBRARY_PATH=$libtorch/lib:${LD_LIBRARY_PATH:-}

samples=${1:-}
bench=${2:-}
if [ -z "$samples" ]; then
  dotnet build src/Samples -c Release -v q --nologo
  dotnet build bench/Microsoft.ML.Wgan.Bench -c Release -v q --nologo
  samples=artifacts/standins/bin/Samples/release/wgan-samples.dll
  bench=artifacts/standins/bin/Microsoft.ML.Wgan.Bench/release/Microsoft.ML.Wgan.Bench.dll
fi

echo "== quickstart on cuda"
dotnet "$samples" quickstart --device cuda --output "${OUT:-$build}/synthetic.csv"
for sizes in "toy 64 64 2000" "table 64 64 2000" "table 500 256 2000" "table 256 384 2000"; do
  echo "== one critic step and one generator step, us, $sizes: here, then PyTorch"
  dotnet "$bench" step $sizes 1 cuda
  python3 bench/step_time.py --torch $sizes 1 cuda
done
