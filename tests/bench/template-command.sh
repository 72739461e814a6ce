#!/usr/bin/env bash
# How long the whole process of `budaya template render` takes, from start to end: a line of text, and the regulation of the benchmark. Target: 150 ms.
# usage: tests/bench/template-command.sh [ROUNDS]      needs: a Release build of src/Budaya.Cli
set -euo pipefail
cd "$(dirname "$0")/../.."
budaya=src/Budaya.Cli/bin/Release/net10.0/budaya
[ -x "$budaya" ] || dotnet build src/Budaya.Cli -c Release -clp:ErrorsOnly -nologo
templates=tests/bench/templates
small=$(mktemp)
trap 'rm -f "$small"' EXIT
printf 'Halo {{ 1 + 1 }}\n' >"$small"
measure() { # LABEL ARGUMENTS: median and range of the rounds, in milliseconds
  local label=$1 begun
  shift
  for _ in $(seq 1 "$rounds"); do
    begun=$(date +%s%N)
    "$budaya" template render "$@" >/dev/null
    echo $((($(date +%s%N) - begun) / 100000))
  done | sort -n | awk -v label="$label" '{ t[NR] = $1 / 10 } END { printf "%s: %.0f ms (%.0f to %.0f)\n", label, t[int((NR + 1) / 2)], t[1], t[NR] }'
}
rounds=${1:-15}
measure "one line" "$small"
measure "regulation of 150 lines in 4 files" "$templates/scriban/utama.sbn" --model "$templates/model.json" --includes "$templates/scriban"
