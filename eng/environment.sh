# Sourced by quickstart.sh and test.sh, from the repository's root. Finds out which dependencies this machine can have,
# installs what the stand-ins lack, and exports WGAN_DEPENDENCY_SOURCE. Remembers both in artifacts/, so that a second
# run is quick and needs no network. docs/building.md explains the two sources.

readonly WGAN_DECISION=artifacts/dependency-source.txt
readonly WGAN_PROBE_LOG=artifacts/probe.log
readonly WGAN_PROBE_SECONDS=600

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Waiting threads that spin are ruinous on a busy machine.
export OMP_WAIT_POLICY=${OMP_WAIT_POLICY:-passive}

wgan_fail() { echo "error: $*" >&2; exit 1; }

wgan_version() { # NAME of a version property in Directory.Packages.props
  sed -n "s|.*<$1[^>]*>\([^<]*\)</$1>.*|\1|p" Directory.Packages.props | head -n 1
}

# What the decision depends on: if the wanted versions or the SDK change, it is made again.
wgan_fingerprint() { { cat Directory.Packages.props; dotnet --version; } | sha256sum | cut -c 1-16; }

wgan_probe() { # sets WGAN_DEPENDENCY_SOURCE and WGAN_REASON
  local ml torch options
  ml=$(wgan_version MicrosoftMLVersion)
  torch=$(wgan_version TorchSharpVersion)
  options=(-p:DependencySource=packages "-p:MicrosoftMLVersion=[$ml]" "-p:TorchSharpVersion=[$torch]" "-p:ArtifactsPath=$PWD/artifacts/probe" -v q --nologo)
  WGAN_DEPENDENCY_SOURCE=standins
  WGAN_DECISION_HOLDS=true
  echo "Trying the packages Microsoft.ML $ml and TorchSharp $torch ..." >&2
  if ! timeout $WGAN_PROBE_SECONDS dotnet restore eng/Probe "${options[@]}" > $WGAN_PROBE_LOG 2>&1; then
    WGAN_REASON=$(wgan_restore_reason "$ml" "$torch")
    # A feed that could not be reached today may be there tomorrow.
    if ! grep -qE 'NU(1101|1102|1103|1603)' $WGAN_PROBE_LOG; then WGAN_DECISION_HOLDS=false; fi
  elif ! timeout $WGAN_PROBE_SECONDS dotnet build eng/Probe -p:ProbeNative=true "${options[@]}" > $WGAN_PROBE_LOG 2>&1; then
    WGAN_REASON=$(wgan_restore_reason "$ml" "$torch")
  elif [ "$(timeout 60 dotnet artifacts/probe/bin/Probe/debug/Probe.dll 2>> $WGAN_PROBE_LOG)" != works ]; then
    WGAN_REASON="TorchSharp $torch's native library does not load here"
  else
    WGAN_DEPENDENCY_SOURCE=packages
    WGAN_REASON="Microsoft.ML $ml, TorchSharp $torch"
  fi
}

wgan_restore_reason() { # ML version, TorchSharp version
  if grep -qE 'NU(1101|1102|1103|1603).*(depends on|package) Microsoft\.ML[ .]' $WGAN_PROBE_LOG; then
    echo "Microsoft.ML $1 cannot be restored here"
  elif grep -qE 'NU(1101|1102|1103|1603).*(depends on|package) (TorchSharp|libtorch)' $WGAN_PROBE_LOG; then
    echo "TorchSharp $2 cannot be restored here"
  else
    echo "the packages cannot be restored here, see $WGAN_PROBE_LOG"
  fi
}

wgan_install() { # WHO needs them, then Debian packages: installs those that the machine lacks
  local who=$1 missing=() root=() package
  shift
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  command -v apt-get > /dev/null || wgan_fail "$who need ${missing[*]}, and there is no apt-get to install them with."
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || wgan_fail "$who need ${missing[*]}; install them, or run this as root."
    root=(sudo)
  fi
  echo "Installing ${missing[*]} ..." >&2
  { "${root[@]}" apt-get update && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
    > artifacts/apt.log 2>&1 || { tail -n 5 artifacts/apt.log >&2; wgan_fail "apt-get could not install ${missing[*]}, see artifacts/apt.log."; }
}

wgan_browser() { # the tests look at reports in one; any of Chromium's kin will do
  local name
  if [ -n "${WGAN_BROWSER:-}" ]; then return; fi
  for name in chromium chromium-browser google-chrome chrome msedge; do
    if command -v "$name" > /dev/null; then return; fi
  done
  wgan_install "the tests" chromium
}

wgan_prepare() {
  command -v dotnet > /dev/null || wgan_fail "the .NET SDK 10 is needed (command dotnet)."
  mkdir -p artifacts
  if [ -n "${WGAN_DEPENDENCY_SOURCE:-}" ]; then
    WGAN_REASON="set by WGAN_DEPENDENCY_SOURCE"
  elif [ -f $WGAN_DECISION ] && [ "$(sed -n 3p $WGAN_DECISION)" = "$(wgan_fingerprint)" ]; then
    WGAN_DEPENDENCY_SOURCE=$(sed -n 1p $WGAN_DECISION)
    WGAN_REASON=$(sed -n 2p $WGAN_DECISION)
  else
    wgan_probe
    if [ $WGAN_DECISION_HOLDS = true ]; then
      printf '%s\n' "$WGAN_DEPENDENCY_SOURCE" "$WGAN_REASON" "$(wgan_fingerprint)" > $WGAN_DECISION
    fi
  fi
  case $WGAN_DEPENDENCY_SOURCE in
    packages) ;;
    standins) wgan_install "the stand-ins" libtorch-dev libopenblas0-pthread cmake make g++ ;;
    *) wgan_fail "WGAN_DEPENDENCY_SOURCE is '$WGAN_DEPENDENCY_SOURCE'; it must be 'packages' or 'standins'." ;;
  esac
  export WGAN_DEPENDENCY_SOURCE
  WGAN_MODE_LINE="Dependency source: $WGAN_DEPENDENCY_SOURCE ($WGAN_REASON)"
}

wgan_libtorch() { # which libtorch the tensors come from
  if [ "$WGAN_DEPENDENCY_SOURCE" = packages ]; then
    echo "libtorch of TorchSharp-cpu $(wgan_version TorchSharpVersion)"
  else
    echo "libtorch $(dpkg-query -W -f '${Version}' libtorch-dev 2> /dev/null || echo unknown)"
  fi
}
