#!/usr/bin/env bash
# How fast the box takes ballots and adds them up, and its board answers: tools/bench/casting.sh [ROLL] [BALLOTS] [VOTERS], on a
# server of its own with PostgreSQL.
# The server has to be built (./run builds it). Makes and removes everything it needs under .run/bench.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
cd "$top"
port=${PORT:-8480}
work=$top/.run/bench
server=$top/wildfly-config/target/server
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
say() { echo "$*"; }
die() { echo "$*" >&2; exit 1; }
. tools/bench/measure.sh
mkdir -p "$work"
rm -rf "$work/casting"
trap leave EXIT
start_postgresql
up_casting() {
  : >"$work/casting.said"
  "$top/run" --no-build --port "$port" --data "$work/casting" --postgres --demo >"$work/casting.said" 2>&1 &
  runner=$!
  until grep -q 'Ctrl-C stops it' "$work/casting.said"; do
    kill -0 "$runner" 2>/dev/null || die "The server did not start: $(tail -n 3 "$work/casting.said")"
    sleep 0.2
  done
}
up_casting
java_pid=$(cat "$top/.run/server-$port/pid")
"$java" -cp "ballots-crypto/target/ballots.jar:$server/modules/org/postgresql/main/postgresql.jar" tools/bench/vote/Cast.java \
  "http://127.0.0.1:$port" "$HUISHENG_DB_URL" huisheng - "${1:-100000}" "${2:-30000}" "${3:-50}" \
  "$java_pid"
