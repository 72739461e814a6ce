#!/usr/bin/env bash
# Switches each guard of tenancy off in turn, in a copy of the sources, and shows that at least one test fails for each.
# usage: tests/mutation/guards.sh [NAMES OF GUARDS; none: all of them]     exit: 0 every mutation was caught, 1 one survived, 2 a mutation no longer fits the sources
# It builds once per guard and takes some minutes each; PostgreSQL is wanted for the policies.
set -euo pipefail
cd "$(dirname "$0")/../.."
only=" $* "
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
git ls-files -z | xargs -0 cp --parents -t "$room"
cd "$room"

# name | file | perl expression | test project | filter
guards=(
  'filter|src/Budaya.Core/Data/BudayaDbContext.cs|s/^\s*entity\.HasQueryFilter.*$//m|Budaya.Core.Tests|FullyQualifiedName~TenantIsolation'
  'save-guard|src/Budaya.Core/Data/SaveGuard.cs|s/CheckOwner\(context, entry\);//|Budaya.Core.Tests|FullyQualifiedName~TenantIsolation'
  'owner-of-a-new-row|src/Budaya.Core/Data/BudayaDbContext.cs|s/CurrentValue = RequireTenant\(\)/CurrentValue = "babel"/|Budaya.Core.Tests|FullyQualifiedName~TenantIsolation'
  'triggers|src/Budaya.Database/Preparation.cs|s/SqliteLock\.Triggers\(LockedTable\.Of\(db\.Model\), LockedTable\.FrozenOf\(db\.Model\)\)/new Dictionary<string, string>()/|Budaya.Database.Tests|FullyQualifiedName~SqliteLock'
  'trigger-on-update|src/Budaya.Database/Locks/SqliteLock.cs|s/\$"\{Foreign\(table, "OLD"\)\} OR \{Foreign\(table, "NEW"\)\}"/"0"/|Budaya.Database.Tests|FullyQualifiedName~SqliteLock'
  'policies|src/Budaya.Database/Locks/PostgreSqlLock.cs|s/ENABLE ROW LEVEL/DISABLE ROW LEVEL/|Budaya.Database.Tests|FullyQualifiedName~PostgreSqlLock'
  'force|src/Budaya.Database/Locks/PostgreSqlLock.cs|s/ FORCE ROW LEVEL/ NO FORCE ROW LEVEL/|Budaya.Database.Tests|FullyQualifiedName~PostgreSqlLock'
  'tenant-on-connection|src/Budaya.Database/Locks/TenantOnConnection.cs|s/scope\.TenantId \?\? ""/"babel"/|Budaya.Database.Tests|FullyQualifiedName~PostgreSqlLock'
  'frozen-by-triggers|src/Budaya.Database/Locks/SqliteLock.cs|s/table\.Frozen \? Always/false ? Always/|Budaya.Database.Tests|FullyQualifiedName~FrozenTables'
  'frozen-by-rights|src/Budaya.Database/Locks/PostgreSqlLock.cs|s/REVOKE UPDATE, DELETE, TRUNCATE ON/REVOKE TRUNCATE ON/|Budaya.Database.Tests|FullyQualifiedName~FrozenTables'
  'frozen-by-the-save-guard|src/Budaya.Core/Data/SaveGuard.cs|s/entry\.Entity is IOnlyAdded/entry.Entity is string/|Budaya.Database.Tests|FullyQualifiedName~FrozenTables'
  'role|src/Budaya.Database/Locks/PostgreSqlLock.cs|s/AND \(rolsuper OR rolbypassrls\)/AND false/|Budaya.Database.Tests|FullyQualifiedName~PostgreSqlLock'
  'chain|src/Budaya.Core/Audit/ChainWalk.cs|s/entry\.Sha256 != AuditChain/entry.Sha256 == "" \&\& entry.Sha256 != AuditChain/|Budaya.Core.Tests|FullyQualifiedName~ChainWalk'
  'witness|src/Budaya.Core/Audit/ChainWalk.cs|s/_unseen\.Remove\(entry\.Sha256\)/_unseen.Clear()/|Budaya.Core.Tests|FullyQualifiedName~ChainWalk'
  'two-persons|src/Budaya.Core/Audit/ErasureService.cs|s/erasure\.RequestedBy == acting\.PersonId/false/|Budaya.Core.Tests|FullyQualifiedName~ErasureService'
  'tenant-state|src/Budaya.Web/Program.cs|s/^app\.UseMiddleware<TenantStateGate>\(\);$//m|Budaya.Web.Tests|FullyQualifiedName~TenantStateTests'
  'second-factor|src/Budaya.Web/Program.cs|s/^app\.UseMiddleware<SecondFactorGate>\(\);$//m|Budaya.Web.Tests|FullyQualifiedName~SecondFactorTests'
  'foreign-sign-in|src/Budaya.Web/Program.cs|s/^app\.UseMiddleware<ForeignSignInGate>\(\);$//m|Budaya.Web.Tests|FullyQualifiedName~RouteTests'
  'authorisation|src/Budaya.Web/Program.cs|s/^app\.UseAuthorization\(\);$//m|Budaya.Web.Tests|FullyQualifiedName~RouteTests'
  'antiforgery|src/Budaya.Web/Program.cs|s/AddRazorPages\(Policies\.Apply\)/AddRazorPages(o => { Policies.Apply(o); o.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute()); })/|Budaya.Web.Tests|FullyQualifiedName~RouteTests'
  'operator-second-factor|src/Budaya.Web/Access/OperatorSignIn.cs|s/if \(acting\.IsConfirmed\)/if (acting.Id is not null)/|Budaya.Web.Tests|FullyQualifiedName~OperatorTests'
  'break-glass-reads-only|src/Budaya.Web/Access/BreakGlassGate.cs|s/if \(!isRead\)/if (!isRead \&\& !isRead == isRead)/|Budaya.Web.Tests|FullyQualifiedName~BreakGlassTests'
  'break-glass-time|src/Budaya.Core/People/BreakGlass.cs|s/ && b\.Until > now\)/)/|Budaya.Web.Tests|FullyQualifiedName~BreakGlassTests'
  'second-operator|src/Budaya.Core/People/TenantStateRequest.cs|s/request\.AskedById == by\.Id/request.AskedById == Guid.Empty/|Budaya.Web.Tests|FullyQualifiedName~OperatorTests'
)

result=0
for guard in "${guards[@]}"; do
  IFS='|' read -r name file change project filter <<<"$guard"
  [[ $only =~ ^\ *$ || $only == *" $name "* ]] || continue
  cp "$file" "$file.whole"
  perl -0pi -e "$change" "$file"
  if cmp -s "$file" "$file.whole"; then echo "$name: the mutation changes nothing in $file"; result=2; continue; fi
  if dotnet test "tests/$project" -p:TreatWarningsAsErrors=false --filter "$filter" >test.log 2>&1; then
    echo "$name: SURVIVED"
    [ $result -eq 2 ] || result=1
  elif ! grep -qE '^\s*Failed [A-Z]' test.log; then
    tail -5 test.log; echo "$name: does not build, or no test ran"; result=2
  else
    echo "$name: caught by $(grep -cE '^\s*Failed [A-Z]' test.log) tests"
  fi
  mv "$file.whole" "$file"
done
exit "$result"
