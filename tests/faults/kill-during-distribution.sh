#!/usr/bin/env bash
# Kills the host (kill -9) in the middle of a distribution, several times, starts it again each time, and compares what the SMTP
# server took with what the ledger says: nothing lost, and no mail twice beyond those that the ledger reports as uncertain.
# The mail server answers each message only after a second, so that every kill falls between a mail and its answer.
# needs: a built src/Budaya.Web (dotnet build), smtp-sink (Debian: postfix), curl, sqlite3
# usage: tests/faults/kill-during-distribution.sh [KILLS]   (default 3)   exit: 0 kept, 1 broken, 2 could not be tried
set -euo pipefail
cd "$(dirname "$0")/../.."

kills=${1:-3}
opds=14
root=$PWD
work=$(mktemp -d)
host_pid=""
sink_pid=""
PATH="$PATH:/usr/sbin"

say() { printf '== %s\n' "$*"; }
give_up() { say "$*"; [ -f "$work/host.log" ] && tail -n 30 "$work/host.log"; exit 2; }

finish() {
  [ -z "$host_pid" ] || kill -9 "$host_pid" 2>/dev/null || true
  [ -z "$sink_pid" ] || kill "$sink_pid" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

for program in smtp-sink curl sqlite3 sha256sum; do
  command -v "$program" >/dev/null || give_up "The program \"$program\" is not installed."
done

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

sql() { sqlite3 -batch -cmd '.timeout 10000' "$work/data/budaya.db" "$@"; }

# --- the mail server -------------------------------------------------------------------------------------------------------------
mkdir "$work/sink" "$work/data"
sink_port=$(free_port)
user=()
if [ "$(id -u)" -eq 0 ]; then chmod 755 "$work"; chown postfix "$work/sink"; user=(-u postfix); fi
smtp-sink "${user[@]}" -c -W .:1 -d "$work/sink/mail." "127.0.0.1:$sink_port" 100 >"$work/sink.log" 2>&1 &
sink_pid=$!
mails() { find "$work/sink" -type f -exec grep -hi '^Message-ID:' {} + 2>/dev/null | tr -d '\r' | sed 's/.*<\(.*\)>.*/\1/'; }

# --- the host --------------------------------------------------------------------------------------------------------------------
host_port=$(free_port)
site="http://127.0.0.1:$host_port"
start_host() {
  (
    cd "$root/src/Budaya.Web"
    export ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS="$site" Budaya__DataFolder="$work/data"
    export Budaya__Mail__Host=127.0.0.1 Budaya__Mail__Port="$sink_port" Budaya__Mail__Security=None
    export Budaya__Delivery__LeaseSeconds=5 Budaya__Delivery__SendingSeconds=5
    exec dotnet bin/Debug/net10.0/Budaya.Web.dll
  ) >>"$work/host.log" 2>&1 &
  host_pid=$!
  for _ in $(seq 240); do
    kill -0 "$host_pid" 2>/dev/null || give_up "The host did not start."
    if curl -fs -o /dev/null "$site/health"; then return; fi
    sleep 0.5
  done
  give_up "The host did not answer."
}

# --- an enacted document, as signing leaves it -----------------------------------------------------------------------------------
enact() {
  local pdf=$work/document.pdf hash ticks
  printf '%%PDF-1.7\ntest of faults\n%%%%EOF\n' >"$pdf"
  hash=$(sha256sum "$pdf" | cut -d' ' -f1)
  ticks=638990000000000000
  mkdir -p "$work/data/files/babel/${hash:0:2}"
  cp "$pdf" "$work/data/files/babel/${hash:0:2}/$hash"
  # The triggers ask the product's own connection for the tenant, which this one is not; the next start makes them again.
  sql "SELECT 'DROP TRIGGER \"' || name || '\";' FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'tenant_%'" | sql
  sql <<SQL
INSERT INTO StoredFile VALUES ('babel', '$hash', $(stat -c %s "$pdf"), 'application/pdf', $ticks);
INSERT INTO Naskah (TenantId, Id, CaseId, Key, Kind, Purpose, Title, SignatoryOfficeKey, State, LatestVersion, VerificationCode, CreatedAt, Version)
  SELECT 'babel', '019A0000-0000-7000-8000-000000000001', (SELECT Id FROM WorkflowCase WHERE TenantId = 'babel' LIMIT 1), 'uji', 'SuratKeputusan', 'Enacts', 'Budaya Kerja',
    (SELECT Key FROM Office WHERE TenantId = 'babel' ORDER BY Position LIMIT 1), 'Ditetapkan', 1, 'UJI-KODE', $ticks, '019A0000-0000-7000-8000-000000000009';
INSERT INTO DraftVersion (TenantId, NaskahId, Number, Text, TextSha256, Note, PersonId, At)
  SELECT 'babel', '019A0000-0000-7000-8000-000000000001', 1, 'KEPUTUSAN', '$hash', '', (SELECT Id FROM Person WHERE TenantId = 'babel' LIMIT 1), $ticks;
INSERT INTO SignedDocument (TenantId, Id, NaskahId, DraftNumber, TextSha256, Kind, Number, Citation, Title, DeterminedOn, InForceFrom, OriginalSha256, RenderedSha256, DistributedSha256, VerificationCode, SigningPath, At)
  VALUES ('babel', '019A0000-0000-7000-8000-000000000002', '019A0000-0000-7000-8000-000000000001', 1, '$hash', 'SuratKeputusan', '1', 'Keputusan Gubernur Nomor 1 tentang Budaya Kerja', 'Budaya Kerja',
    '2026-11-17', '2026-11-17', '$hash', '$hash', '$hash', 'UJI-KODE', 'Wet', $ticks);
SQL
}

# --- a person without scripts ----------------------------------------------------------------------------------------------------
browse() { curl -fs -b "$work/cookies" -c "$work/cookies" -L "$@"; }
token_of() { grep -o '__RequestVerificationToken"[^>]*value="[^"]*"' "$1" | head -n 1 | sed 's/.*value="//; s/"$//'; }

start_plan() {
  local page=$work/page.html person plan codes=()
  browse "$site/babel/masuk" >"$page"
  person=$(grep -o 'name="orang" value="[^"]*">Kepala Biro Organisasi' "$page" | sed 's/.*value="\([^"]*\)".*/\1/')
  browse -o /dev/null --data-urlencode "__RequestVerificationToken=$(token_of "$page")" -d "orang=$person" "$site/babel/masuk/contoh"
  browse "$site/babel/sebar" >"$page"
  plan=$(grep -o 'name="PlanId" value="[^"]*"' "$page" | head -n 1 | sed 's/.*value="//; s/"$//')
  browse "$site/babel/sebar" --data-urlencode "__RequestVerificationToken=$(token_of "$page")" -d "PlanId=$plan" \
    -d "CaseId=$(grep -o 'name="CaseId" value="[^"]*"' "$page" | head -n 1 | sed 's/.*value="//; s/"$//')" \
    -d "DocumentIds=019A0000-0000-7000-8000-000000000002" --data-urlencode "Title=Uji gangguan" -o "$work/plan.html"
  for code in $(sql "SELECT Code FROM Opd WHERE TenantId = 'babel' AND Receives = 1 AND Mail IS NOT NULL ORDER BY Position LIMIT $opds"); do codes+=(-d "Input.OpdCodes=$code"); done
  browse "$site/babel/sebar/$plan?handler=Start" --data-urlencode "__RequestVerificationToken=$(token_of "$work/plan.html")" \
    -d Input.When=sekarang -d Input.WorkingHoursOnly=false -d Input.Mail=true -d Input.CoverNumber=uji -d Input.CoverDate=2026-11-17 "${codes[@]}" -o /dev/null
}

wait_for_mails() { # COUNT
  for _ in $(seq 600); do
    if [ "$(mails | wc -l)" -ge "$1" ]; then return; fi
    sleep 0.2
  done
  give_up "Only $(mails | wc -l) of $1 mails came."
}

say "Starting the host"
start_host
enact
start_plan
[ "$(sql "SELECT count(*) FROM DistributionPlan WHERE State = 'Berjalan'")" = 1 ] || give_up "The plan did not start."

for kill in $(seq "$kills"); do
  wait_for_mails $((kill * 3))
  kill -9 "$host_pid"
  wait "$host_pid" 2>/dev/null || true
  say "Killed the host at $(mails | wc -l) mails; left in the middle: $(sql "SELECT count(*) FROM Delivery WHERE State = 'Sending'"), waiting: $(sql "SELECT count(*) FROM Delivery WHERE State = 'Pending'")"
  start_host
done

for _ in $(seq 240); do
  open=$(sql "SELECT count(*) FROM Delivery WHERE State IN ('Pending', 'Sending')
    OR (State = 'Uncertain' AND (SELECT count(*) FROM DeliveryAttempt a WHERE a.DeliveryId = Delivery.Id AND a.Outcome = 'Uncertain') < 2)")
  if [ "$open" = 0 ]; then break; fi
  sleep 1
done

# --- what the server took, against what the ledger says --------------------------------------------------------------------------
mails | sort >"$work/taken"
sql "SELECT MessageId || ' ' || State || ' ' || (SELECT count(*) FROM DeliveryAttempt a WHERE a.DeliveryId = Delivery.Id AND a.Outcome = 'Uncertain')
  FROM Delivery WHERE Channel = 'surel' AND Step = 0" >"$work/ledger"
lost=0 doubled=0 reported=0 unknown=0 open=0
while read -r id state uncertain; do
  times=$(grep -cxF "$id" "$work/taken" || true)
  case $state in Pending | Sending) open=$((open + 1)) ;; esac
  if [ "$times" -eq 0 ]; then lost=$((lost + 1)); fi
  if [ "$times" -gt $((1 + uncertain)) ]; then doubled=$((doubled + 1)); fi
  if [ "$uncertain" -gt 0 ]; then reported=$((reported + 1)); fi
done <"$work/ledger"
while read -r id; do grep -q "^$id " "$work/ledger" || unknown=$((unknown + 1)); done <"$work/taken"

say "$(wc -l <"$work/ledger") letters, $(wc -l <"$work/taken") mails taken, $kills kills"
say "$lost lost, $open still open, $doubled doubled without being reported, $reported reported as uncertain, $unknown unknown to the ledger"
if [ "$(wc -l <"$work/ledger")" -ne "$opds" ] || [ $((lost + open + doubled + unknown)) -ne 0 ]; then exit 1; fi
