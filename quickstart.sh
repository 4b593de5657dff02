#!/usr/bin/env bash
# Trains on the Adult census table, writes synthetic.csv and says how good it is. Options: ./quickstart.sh --help
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. eng/environment.sh

wgan_prepare
echo "$WGAN_MODE_LINE"
echo "Building (the first time takes a minute or two) ..."
dotnet build src/Samples -c Release -v q --nologo "-clp:ErrorsOnly;NoSummary"
exec dotnet run --project src/Samples -c Release --no-build -- quickstart "$@"
