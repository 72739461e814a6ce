#!/usr/bin/env bash
# How long the host takes from its process's start to the first answered page: on an empty folder (database made, both packs read), and again.
# usage: tests/bench/start.sh [ROUNDS]      needs: a Release build of src/Budaya.Web, curl
set -euo pipefail
cd "$(dirname "$0")/../.."
host=src/Budaya.Web/bin/Release/net10.0/Budaya.Web.dll
[ -f "$host" ] || dotnet build src/Budaya.Web -c Release -clp:ErrorsOnly -nologo
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
once() { # LABEL
  local port=$((20000 + RANDOM % 20000)) begun pid
  begun=$(date +%s%N)
  (cd src/Budaya.Web && exec env Budaya__DataFolder="$room" dotnet "../../$host" --urls "http://127.0.0.1:$port" --environment Development) >/dev/null 2>&1 &
  pid=$!
  until curl -fs -o /dev/null "http://127.0.0.1:$port/babel/masuk"; do sleep 0.02; done
  printf '%s: %d ms to the first page, %d MB resident\n' "$1" $((($(date +%s%N) - begun) / 1000000)) \
    $(($(awk '/VmRSS/ {print $2}' "/proc/$pid/status") / 1024))
  kill "$pid"; wait "$pid" || true
}
once "first start"
for _ in $(seq 1 "${1:-3}"); do once "start"; done
