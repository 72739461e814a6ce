#!/usr/bin/env bash
# How long the host takes from its process's start to the first answers, as it is published (docs/operate.md) and as `dotnet build` leaves it:
# on an empty folder (database made, both packs read), and again. Wall time is only worth something on a machine that does nothing else.
# usage: tests/bench/start.sh [ROUNDS]      needs: curl
set -euo pipefail
cd "$(dirname "$0")/../.."
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
dotnet build src/Budaya.Web -c Release -clp:ErrorsOnly -nologo
dotnet publish src/Budaya.Web -c Release -r linux-x64 --no-self-contained -clp:ErrorsOnly -nologo -o "$room/published"
since() { echo $((($(date +%s%N) - $1) / 1000000)); }
once() { # LABEL HOST DATA_FOLDER
  local site=http://127.0.0.1:$((20000 + RANDOM % 20000)) begun pid health
  begun=$(date +%s%N)
  (cd src/Budaya.Web && exec env Budaya__DataFolder="$3" dotnet "$2" --urls "$site" --environment Development) >/dev/null 2>&1 &
  pid=$!
  until curl -fs -o /dev/null "$site/health"; do sleep 0.02; done
  health=$(since "$begun")
  until curl -fs -o /dev/null "$site/babel/masuk"; do sleep 0.02; done
  printf '%s: %d ms to /health, %d ms to the first page, %d ms of processor time, %d MB resident\n' "$1" "$health" "$(since "$begun")" \
    $(($(awk '{print $14 + $15}' "/proc/$pid/stat") * 1000 / $(getconf CLK_TCK))) $(($(awk '/VmRSS/ {print $2}' "/proc/$pid/status") / 1024))
  kill "$pid"; wait "$pid" || true
}
for host in "$room/published" "$PWD/src/Budaya.Web/bin/Release/net10.0"; do
  name=published; [ "$host" = "$room/published" ] || name=built
  once "$name, first start" "$host/Budaya.Web.dll" "$room/$name"
  for _ in $(seq 1 "${1:-3}"); do once "$name, start" "$host/Budaya.Web.dll" "$room/$name"; done
done
