#!/usr/bin/env bash
# Builds everything, checks the formatting, runs the tests. The last line is the tally: "N passed, N failed".
#   --all         the long trainings too (trait Category=Long)
#   --no-format   skip the check of the formatting
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. eng/environment.sh

all=false format=true
for option in "$@"; do
  case $option in
    --all) all=true ;;
    --no-format) format=false ;;
    *) wgan_fail "unknown option '$option'; there are --all and --no-format." ;;
  esac
done

wgan_prepare
wgan_browser
echo "$WGAN_MODE_LINE; .NET SDK $(dotnet --version); $(wgan_libtorch)"

passed=0 failed=0
check() { # NAME COMMAND...: a step that isn't a test project counts only when it fails
  local name=$1
  shift
  echo "== $name"
  "$@" || { echo "$name failed."; failed=$((failed + 1)); return 1; }
}

counter() { # NAME TRX
  grep -oE "<Counters [^>]*>" "$2" 2> /dev/null | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' || echo 0
}

run_tests() { # PROJECT
  local name results=artifacts/test-results filter=() code ok bad
  name=$(basename "$1" .csproj)
  $all || filter=(--filter "Category!=Long")
  rm -f "$results/$name.trx"
  echo "== $name"
  dotnet test "$1" -c Release --no-build --nologo -v q "${filter[@]}" --logger "trx;LogFileName=$name.trx" --results-directory $results
  code=$?
  ok=$(counter passed "$results/$name.trx")
  bad=$(counter failed "$results/$name.trx")
  if [ $code -ne 0 ] && [ "$bad" -eq 0 ]; then
    echo "$name ended with code $code before all of its tests had run."
    bad=1
  elif [ $((ok + bad)) -eq 0 ]; then
    echo "$name ran no tests."
    bad=1
  fi
  passed=$((passed + ok)) failed=$((failed + bad))
}

if check "build" dotnet build Ml.Wgan.sln -c Release -v q --nologo "-clp:ErrorsOnly;NoSummary"; then
  if $format; then check "format" dotnet format Ml.Wgan.sln --verify-no-changes --no-restore; fi
  # Fast ones first.
  for project in test/*.Tests/*.csproj test/*.ConformanceTests/*.csproj test/*.TrainingTests/*.csproj; do
    run_tests "$project"
  done
fi

echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
