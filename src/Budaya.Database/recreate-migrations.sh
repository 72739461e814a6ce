#!/usr/bin/env bash
# Generates the one migration of each database product again, until 1.0 (docs/decisions/database.md).
set -euo pipefail
cd "$(dirname "$0")"
dotnet tool restore >/dev/null
rm -rf Migrations
dotnet build -clp:ErrorsOnly -nologo
for product in Sqlite PostgreSql SqlServer; do
  dotnet ef migrations add Initial --no-build --context "${product}Budaya" --output-dir "Migrations/$product"
  # The name carries a fixed time, so that generating twice gives the same files.
  for file in "Migrations/$product"/*_Initial*.cs; do
    sed -i -E 's/"[0-9]{14}_Initial"/"00000000000001_Initial"/' "$file"
    mv "$file" "$(echo "$file" | sed -E 's/[0-9]{14}_Initial/00000000000001_Initial/')"
  done
done
