#!/usr/bin/env bash
# Adds up the TRX files under a folder and closes with one line: 'N passed, N failed[, N skipped]'.
# Names the tests that failed or were skipped; of a failure that is no test's (a fixture's clean-up) it tells what the runner
# said. Under CI=true a skipped test counts as failed, unless its reason names BUDAYA_SQLSERVER: a real SQL Server
# is the one thing that a full run may lack.
# usage: test-summary.sh RESULTS_FOLDER [EXIT_CODE_OF_THE_RUN]
# exit: 0 all passed, 1 something failed or was cut short, 2 no result file or no test ran
set -euo pipefail
dir=${1:?usage: test-summary.sh RESULTS_FOLDER [EXIT_CODE_OF_THE_RUN]}
run=${2:-0}
mapfile -t files < <(find "$dir" -name '*.trx' -type f | sort)
if [ "${#files[@]}" -eq 0 ]; then
  echo "no .trx file under $dir" >&2
  echo "0 passed, 0 failed"
  exit 2
fi
awk -v run="$run" -v ci="${CI:-}" '
  function attr(line, name,   m) {
    if (match(line, " " name "=\"[0-9]+\"") == 0) return 0
    m = substr(line, RSTART, RLENGTH); gsub(/[^0-9]/, "", m); return m + 0
  }
  function name(line) {
    match(line, / testName="[^"]*"/); return substr(line, RSTART + 11, RLENGTH - 12)
  }
  # The reason of a skip may stand on several lines, up to the end of its result.
  /<UnitTestResult / && /outcome="Failed"/ { print "failed:  " name($0) }
  /<UnitTestResult / && /outcome="NotExecuted"/ {
    test = name($0); reason = ""; excused = 0
    inside = $0 !~ /\/>[ \t\r]*$/
    if (!inside) unexcused++
  }
  inside && /BUDAYA_SQLSERVER/ { excused = 1 }
  inside && /<Message>/ { reason = $0; gsub(/.*<Message>|<\/Message>.*|\r/, "", reason) }
  inside && /<\/UnitTestResult>/ {
    inside = 0
    print "skipped: " test " (" reason ")"
    if (!excused) unexcused++
  }
  # What the runner wrote beside the tests; its usual lines are left out.
  /<ResultSummary / { summary = 1 }
  summary && /^\[xUnit/ && !/ (Discover|Start|Finish)/ { said = said "         " $0 "\n" }
  /<\/ResultSummary>/ { summary = 0 }
  /<ResultSummary / && /outcome="(Failed|Error|Aborted|Timeout)"/ { bad = 1 }
  /<Counters / {
    t = attr($0, "total"); e = attr($0, "executed"); p = attr($0, "passed")
    passed += p; skipped += t - e; failed += e - p
  }
  END {
    if ((bad || run != 0) && failed == 0) {   # a run that crashed after its last test, or before its first
      failed = 1; print "failed:  a test project was cut short (exit code " run "): see the output above"
      printf "%s", said
    }
    if (ci == "true") {
      if (unexcused > 0) print "Under CI a skipped test is a failure: " unexcused
      failed += unexcused; skipped -= unexcused
    }
    printf "%d passed, %d failed", passed, failed
    if (skipped > 0) printf ", %d skipped", skipped
    printf "\n"
    exit failed > 0 ? 1 : (passed + failed == 0 ? 2 : 0)
  }
' "${files[@]}"
