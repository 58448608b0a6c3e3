# Sourced by bench: one database, from an empty folder to a table of figures in .run/bench/DATABASE.md.

h2_jar() { ls "$server"/modules/system/layers/base/com/h2database/h2/main/h2-*.jar; }

pg() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgresql() {
  programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -n "$programs" ] || die "No PostgreSQL here: apt-get install postgresql, or ./bench h2."
  cluster=$(mktemp -d)
  [ "$(id -u)" != 0 ] || chown postgres "$cluster"
  pg "$programs/initdb" -D "$cluster/data" -U postgres --auth=trust -E UTF8 >/dev/null
  pg "$programs/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" -o "-p $((port + 1)) -k $cluster" start >/dev/null
  cp "$top/wildfly-config/database/roles.sql" "$cluster/roles.sql"
  chmod 644 "$cluster/roles.sql"
  pg "$programs/psql" -q -h "$cluster" -p "$((port + 1))" -U postgres -v ON_ERROR_STOP=1 -f "$cluster/roles.sql"
  export HUISHENG_DB_URL="jdbc:postgresql://127.0.0.1:$((port + 1))/huisheng?logServerErrorDetail=false"
  export HUISHENG_DB_USER=huisheng HUISHENG_DB_PASSWORD=- HUISHENG_BOX_USER=huisheng_box HUISHENG_BOX_PASSWORD=-
}

stop_postgresql() {
  [ -n "${cluster:-}" ] || return 0
  pg "$programs/pg_ctl" -D "$cluster/data" -m fast stop >/dev/null
  rm -rf "$cluster"
  cluster=
}

leave() {
  [ -z "${runner:-}" ] || { kill -TERM "$runner" 2>/dev/null && wait "$runner" || true; }
  stop_postgresql || true
}

# Starts the server on the folder of this database and waits for its address; its own words go to a file.
up() {
  : >"$work/$1.said"
  "$top/run" --no-build --demo --port "$port" --data "$work/$1" $([ "$1" = postgresql ] && echo --postgres) >"$work/$1.said" 2>&1 &
  runner=$!
  until grep -q 'Ctrl-C stops it' "$work/$1.said"; do
    kill -0 "$runner" 2>/dev/null || die "The server did not start: $(tail -n 3 "$work/$1.said")"
    sleep 0.2
  done
  java_pid=$(cat "$top/.run/server-$port/pid")
}

# By TERM: what a script puts into the background does not hear INT.
down() {
  kill -TERM "$runner"
  wait "$runner" || true
  runner=
}

processor_seconds() { awk -v hz="$(getconf CLK_TCK)" '{ printf "%.0f", ($14 + $15) / hz }' "/proc/$java_pid/stat"; }

resident() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$java_pid/status"; }

compile_tools() {
  tools="$work/classes"
  mkdir -p "$tools"
  "${java}c" -encoding UTF-8 -d "$tools" tools/bench/*.java
}

measure() {
  local database=$1
  say "== $database"
  if [ "$database" = postgresql ]; then start_postgresql; fi
  say "First start: tables and the demonstration union …"
  up "$database"
  down
  say "Filling …"
  if [ "$database" = h2 ]; then
    "$java" -cp "$tools:$(h2_jar)" Fill "jdbc:h2:file:$work/h2/huisheng;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" sa sa
  else
    "$java" -cp "$tools:$server/modules/org/postgresql/main/postgresql.jar" Fill "$HUISHENG_DB_URL" huisheng -
  fi
  say "Warm start …"
  up "$database"
  local started processor idle
  started=$(sed -n 's/^Started in \([0-9]*\) s.*/\1/p' "$work/$database.said")
  processor=$(processor_seconds)
  say "  $started s ($processor processor seconds); idle for 30 s …"
  sleep 30
  idle=$(resident)
  {
    echo "**$database** · $(date +%F) · warm start $started s wall ($processor s of processor time) · resident memory idle $idle MB"
    echo
    echo "| page | read by | requests/s | p50 ms | p95 ms | p99 ms |"
    echo "|---|---|---|---|---|---|"
  } | tee "$work/$database.md"
  "$java" -cp "$tools:ejb/target/classes" Readers "http://127.0.0.1:$port" "$readers" "$seconds" | tee -a "$work/$database.md"
  {
    echo
    echo "Resident memory after the readers: $(resident) MB."
    echo
    "$java" -cp "$tools:ejb/target/classes" Exports "http://127.0.0.1:$port"
    echo
    echo "Resident memory after these lists: $(resident) MB."
    echo
  } | tee -a "$work/$database.md"
  {
    "$java" -cp "$tools:ejb/target/classes" Leaves "http://127.0.0.1:$port" "$readers" "$seconds"
    echo
    "$java" -cp "$tools:ejb/target/classes" Import "http://127.0.0.1:$port" "$rows"
    echo "Resident memory after it: $(resident) MB (the heap is at most $(sed -n 's/^memory_flags=.*-Xmx\([0-9]*\)m.*/\1/p' tools/serve.sh) MB)."
    echo
  } | tee -a "$work/$database.md"
  down
  if [ "$database" = postgresql ]; then stop_postgresql; fi
}

# Puts the figures between the two marks of docs/performance.md.
write_section() {
  local file="$top/docs/performance.md" section="$work/section.md"
  {
    echo "<!-- house: begin, written by ./bench -->"
    echo "$(date +%F), $(nproc) processors ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), $(awk '/MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GB, load average before the run $(cut -d' ' -f1 <<<"${load_before:-$(cat /proc/loadavg)}"), Java $java_version."
    echo "Command: \`SECONDS_A_PAGE=$seconds ./bench\`. 100,000 members, 100,000 suggestions, 100,000 cases, 100,000 publications; $readers concurrent readers, $seconds s a page after a warm-up, each request a whole page of a signed-in session; readers and server share the machine."
    echo
    # What was measured before of the other database, on this machine, stays.
    for database in h2 postgresql; do [ ! -f "$work/$database.md" ] || cat "$work/$database.md"; done
    echo "<!-- house: end -->"
  } >"$section"
  awk -v section="$section" '
    /<!-- house: begin/ { while ((getline line < section) > 0) print line; skip = 1 }
    !skip { print }
    /<!-- house: end/ { skip = 0 }' "$file" >"$work/performance.md"
  cp "$work/performance.md" "$file"
  say "Written into docs/performance.md."
}
