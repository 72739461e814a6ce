#!/usr/bin/env bash
# Backs up a host as docs/operate.md says (stop, copy the data folder, start), restores the copy elsewhere, and compares: the evidence
# file that was attached before is served byte for byte, and the sign-in from before still holds (its keys are in the database).
# usage: tests/faults/backup-restore.sh      needs: a built src/Budaya.Web, curl
set -euo pipefail
cd "$(dirname "$0")/../.."
host=src/Budaya.Web/bin/Debug/net10.0/Budaya.Web.dll
[ -f "$host" ] || { echo "Build first: dotnet build src/Budaya.Web" >&2; exit 2; }
room=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null; rm -rf "$room"' EXIT
while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done # below the ports that outgoing connections take
site=http://127.0.0.1:$port/bangka-barat

start() { # DATA_FOLDER
  (cd src/Budaya.Web && exec env Budaya__DataFolder="$1" dotnet "../../$host" --urls "http://127.0.0.1:$port" --environment Development) >"$room/log" 2>&1 &
  pid=$!
  for _ in $(seq 1 120); do curl -fs -o /dev/null "http://127.0.0.1:$port/health" && return; sleep 0.5; done
  cat "$room/log" >&2; echo "The host did not start." >&2; exit 1
}
stop() { kill "$pid"; wait "$pid" || true; pid=; }
get() { curl -fsL -b "$room/cookies" -c "$room/cookies" "$@"; }
token() { grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' "$1" | head -1 | sed 's/.*value="//;s/"$//'; }

start "$room/live"
get "$site/masuk" >"$room/page"
person=$(grep -o 'value="[0-9a-f-]\{36\}">Kepala Bagian Organisasi<' "$room/page" | head -1 | cut -c8-43)
get -o /dev/null --data-urlencode "__RequestVerificationToken=$(token "$room/page")" --data "orang=$person" "$site/masuk/contoh"
get "$site/alur" >"$room/page"
case=$(grep -o '/alur/[0-9a-f-]\{36\}' "$room/page" | head -1)
get "$site$case" >"$room/page"
printf '%%PDF-1.4\nbukti contoh\n%%%%EOF\n' >"$room/bukti.pdf"
get -o "$room/page" -F "__RequestVerificationToken=$(token "$room/page")" -F attach.Step=B01 -F attach.Kind=surat-permintaan \
  -F attach.Number=CONTOH/1 -F attach.Date=2026-11-20 -F "attach.File=@$room/bukti.pdf" "$site$case?handler=Attach"
file=$(grep -o "$case/bukti/[0-9a-f-]\{36\}" "$room/page" | head -1)
[ -n "$file" ] || { echo "The evidence was not taken." >&2; exit 1; }
stop

cp -a "$room/live" "$room/copy"
rm -rf "$room/live"
start "$room/copy"
get -o "$room/served.pdf" "$site$file"
stop
cmp "$room/bukti.pdf" "$room/served.pdf"
echo "Restored: the evidence is the same, the sign-in still holds."
