#!/usr/bin/env bash
# Measures proofs in a log of ten million entries on H2 and on a PostgreSQL of its own, the Java machine with the server's heap, and
# the check of a receipt from such a log; prints a table.
#   mvn -q -pl ballots-crypto,ejb test-compile && tools/bench/log.sh [h2|postgresql]     (ENTRIES and PORT change 10000000, 8195)
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tools/ground.sh"
. "$top/tools/bench/measure.sh"
port=${PORT:-8195} work=$(mktemp -d)

driver() { find "${HOME}/.m2/repository" -name "$1" | sort -V | tail -n 1; }

measure_log() {
  echo
  echo "**$1** · Java $java_version, load before $(cut -d' ' -f1 /proc/loadavg)"
  echo
  echo "| entries | written, s | sealed, s | a receipt, ms, p50 | p95 | longest |"
  echo "|--:|--:|--:|--:|--:|--:|"
  (cd "$top/ejb" && "$java" -Xmx768m -XX:+UseSerialGC -cp "target/classes:target/test-classes:../ballots-crypto/target/classes:$(driver 'bcprov-*.jar'):$2" \
    huisheng.auditlog.LogBench "$3" "$4" "$5" "${ENTRIES:-10000000}" "$work")
}

# Start of the Java machine included.
measure_check() {
  local i
  echo
  echo "\`ballots receipt check\` of a receipt from it, seconds from start to verdict, five times:"
  for i in 1 2 3 4 5; do
    { TIMEFORMAT=%R; time "$top/ballots" receipt check "$work/receipt.tlog-proof" --log-key "$(cat "$work/log.pub")" >/dev/null; } 2>&1
  done | tr '\n' ' '
  echo
}

trap 'stop_postgresql; rm -rf "$work"' EXIT
need_java_and_maven
case "${1:-both}" in h2 | both)
  measure_log h2 "$(driver 'h2-2.*.jar')" "jdbc:h2:file:$work/h2;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" sa sa
  rm -f "$work"/h2*
  ;;
esac
case "${1:-both}" in postgresql | both)
  start_postgresql
  measure_log postgresql "$(driver 'postgresql-42.*.jar')" "$HUISHENG_DB_URL&reWriteBatchedInserts=true" huisheng -
  stop_postgresql
  ;;
esac
measure_check
