#!/usr/bin/env bash
# Kills a process of the typesetter in the middle of a request, many times over: every request must still be answered, with the right bytes.
# CI does it fifty times; a thousand take about eight minutes.
# usage: tests/faults/kill-typesetter.sh [KILLS]
set -euo pipefail
cd "$(dirname "$0")/../.."
BUDAYA_TYPESETTER_KILLS=${1:-1000} exec dotnet test tests/Budaya.Typesetting.Tests --filter "FullyQualifiedName~Pdf_ProcessKilledInTheMiddleManyTimes"
