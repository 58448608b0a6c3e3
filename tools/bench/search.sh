#!/usr/bin/env bash
# Measures search with 100,000 things on H2 and on a PostgreSQL of its own, the Java machine with the server's heap.
#   mvn -q -pl ballots-crypto,ejb test-compile && tools/bench/search.sh [h2|postgresql]     (THINGS and PORT change 100000, 8195)
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tools/ground.sh"
. "$top/tools/bench/measure.sh"
port=${PORT:-8195}
# Another folder with classes, test-classes and src in it, to compare with.
built=${BUILT:-$top/ejb/target} from=${FROM:-$top/ejb}

jars() { find "${HOME}/.m2/repository" \( -name 'lucene-core-9.*.jar' -o -name 'lucene-analysis-*-9.*.jar' -o -name 'h2-2.4.*.jar' -o -name 'postgresql-42.7.*.jar' \) | tr '\n' ':'; }

measure_search() {
  need_java_and_maven
  echo
  echo "**$1** · Java $java_version, load before $(cut -d' ' -f1 /proc/loadavg)"
  echo
  (cd "$from" && "$java" -Xmx768m -XX:+UseSerialGC -cp "$built/classes:$built/test-classes:$(jars)" \
    huisheng.search.SearchBench "$2" "$3" "$4" "${THINGS:-100000}")
}

trap stop_postgresql EXIT
if [ "${1:-h2}" = h2 ]; then
  folder=$(mktemp -d)
  measure_search h2 "jdbc:h2:file:$folder/h2;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" sa sa
  rm -rf "$folder"
fi
if [ "${1:-postgresql}" = postgresql ]; then
  start_postgresql
  measure_search postgresql "$HUISHENG_DB_URL" huisheng -
  stop_postgresql
fi
