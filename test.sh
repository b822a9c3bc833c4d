#!/usr/bin/env bash
# Passes every test. Installs what the tests need and the machine lacks: a browser, editors and shells to try the commands in.
# Needs the .NET 10 SDK; on Debian and Ubuntu the rest comes by itself (with sudo where you are not root).
set -euo pipefail
cd "$(dirname "$0")"

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
need() { command -v "$1" >/dev/null || missing+=("${@:2}"); }
command -v chromium-browser >/dev/null || need chromium chromium fonts-dejavu-core
need node nodejs
need npm npm
need git git
need vim vim
need nano nano
need nvim neovim
need zsh zsh
need fish fish
need man man-db
need mandoc mandoc
need script bsdutils
command -v clang >/dev/null || need gcc gcc libc6-dev
if [ "${#missing[@]}" -gt 0 ]; then
  command -v apt-get >/dev/null || { echo "The tests need ${missing[*]}; please install them and run this again." >&2; exit 2; }
  echo "Installing ${missing[*]} …"
  as_root apt-get update -qq
  # Chromium without a window, where the system has it: the pages are looked at in half the time.
  if [[ " ${missing[*]} " == *" chromium "* ]] && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    missing+=(chromium-headless-shell)
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

npm ci --prefix tests/SmallWins.Site.Tests/html --no-audit --no-fund --silent
dotnet tool restore --verbosity quiet >/dev/null

# The native binary, which is what people install: wherever a test starts the command, it starts this one.
system=$(dotnet --info | awk '$1 == "RID:" { print $2 }')
dotnet publish src/SmallWins.Cli --configuration Release --runtime "$system" --output "artifacts/$system" --nologo --verbosity quiet
export SMALLWINS_BINARY="$PWD/artifacts/$system/smallwins"
dotnet build SmallWins.sln --configuration Release --nologo --verbosity quiet

# Each test project runs its own results; the last line adds their counts up.
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
for project in SmallWins.Tests SmallWins.Site.Tests; do
  dotnet run --project "tests/$project" --configuration Release --no-build -- -noColor "$@" | tee "$results/$project.txt" || status=1
done

awk -v status="$status" '
  / Total: [0-9]+, Errors:/ {
    for (i = 1; i < NF; i++) { v = $(i + 1); sub(/,$/, "", v)
      if ($i == "Total:") total += v; if ($i == "Errors:") errors += v; if ($i == "Failed:") failed += v
      if ($i == "Skipped:") skipped += v; if ($i == "Run:") left += v }
    runs++
  }
  END {
    bad = errors + failed
    if (runs < 2 && bad == 0) bad = 1
    printf "%d passed, %d failed, %d skipped\n", total - failed - skipped - left, bad, skipped
    exit (bad > 0 || status != 0) ? 1 : 0
  }' "$results"/*.txt
