#!/usr/bin/env bash
# Builds the solution, runs the tests (one that searches for races is run by name, see below), runs those that keep rows once more on PostgreSQL, and closes with one line: 'N passed, N failed[, N skipped]'.
# As root on Debian it first installs the programs that the tests use and that are missing; elsewhere the tests that need
# one are skipped with a reason that names it. Under CI=true a skip is a failure, except of what needs a SQL Server.
# usage: ./test.sh [OPTIONS OF dotnet test]      exit: 0 all passed, 1 something failed, 2 no test ran
set -euo pipefail
cd "$(dirname "$0")"

# program, or a file of its own=Debian package that holds it
programs=(chromium=chromium initdb=postgresql smtp-sink=postfix pdftotext=poppler-utils soffice=libreoffice-writer-nogui /usr/lib/libreoffice/share/registry/impress.xcd=libreoffice-impress-nogui zbarimg=zbar-tools curl=curl sqlite3=sqlite3)

say() { printf '== %s\n' "$*"; }

is_there() { # PROGRAM OR FILE
  [ -e "$1" ] || PATH="$PATH:/usr/sbin:$(printf '%s:' /usr/lib/postgresql/*/bin)" command -v "$1" >/dev/null
}

install_missing() {
  local pair missing=()
  for pair in "${programs[@]}"; do
    is_there "${pair%%=*}" || missing+=("${pair#*=}")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    say "Not installed, so some tests will be skipped: ${missing[*]}"
    return
  fi
  say "Installing from Debian: ${missing[*]}"
  # The tests start servers of their own: no database cluster, no mail daemon.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

install_missing

say "Building"
dotnet build Budaya.Platform.sln -v minimal

say "Testing"
rm -rf out/trx
mkdir -p out/trx
status=0
# Run by name: every form sent twice at the same moment. It looks for races, and so may answer differently on each machine and each time:
#   ./test.sh --filter FullyQualifiedName~EveryForm_SentTwiceAtOnce
whole=
[ $# -gt 0 ] || { whole=yes; set -- --filter 'FullyQualifiedName!~EveryForm_SentTwiceAtOnce'; }
# One test project at a time: each already uses every core, and the browser tests have time limits of their own.
run_tests() {
  dotnet test "$@" --no-build -m:1 --logger trx --results-directory out/trx --blame-hang-timeout 10m --blame-hang-dump-type none || status=$?
}
run_tests Budaya.Platform.sln "$@"

# Everything that keeps rows, once more on PostgreSQL, as the product's role: the second run leaves out by name what opens no database or opens one of its
# own choosing, so that a new test is in it unless somebody says otherwise. Left out in Core: papers and texts (Drafting.Papers and the readers of templates),
# mail on the wire, packs and workflows as files. Left out in Web: browser tests (the walks among them run on both products in the first run; the others look at
# how pages look), what reads or damages the embedded database's own file (CanaryTests, WitnessTests, DoubleSubmission).
# The libraries know no database; Database.Tests starts its own servers; the commands' tests work on files.
core=(Drafting.Papers Drafting.Citation Drafting.DraftFunctions Drafting.RealErrors Drafting.ShippedTemplates Drafting.TemplateMerge Distribution.Mail. Tenants. Workflow.Definition Workflow.ICalendar Values.Acronym Values.Materials Workbooks Testing)
web=(.Walks. BrowserTests EveryPage DoubleSubmission CanaryTests WitnessTests Start.TypesetterSettings Start.Restore Start.FaultScript Start.LateStart Shell.AccentPalette Shell.InWords Shell.MarkupRules)
all_but() { # PROJECT, PARTS OF NAMES
  local project=$1 filter=
  shift
  for part in "$@"; do filter+="&FullyQualifiedName!~$part"; done
  echo "FullyQualifiedName~$project${filter}"
}
if [ -n "$whole" ] && is_there initdb; then
  say "Testing on PostgreSQL"
  export BUDAYA_TEST_DATABASE=PostgreSql
  run_tests tests/Budaya.Core.Tests --filter "$(all_but Budaya.Core.Tests "${core[@]}")"
  run_tests tests/Budaya.Web.Tests --filter "$(all_but Budaya.Web.Tests "${web[@]}")"
elif [ -n "$whole" ]; then
  say "PostgreSQL is not installed, so nothing was tested on it"
  [ "${CI:-}" != true ] || status=1
fi

say "Result"
exec bash tests/test-summary.sh out/trx "$status"
