# Sourced by run: backup and restore of the default database (H2) and of the server's own keys, without which the secrets
# in the database cannot be read and the log cannot be signed. For PostgreSQL see wildfly-config/README.md.

h2_url="MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE"

h2() {
  local jar
  jar=$(ls "$server"/modules/system/layers/base/com/h2database/h2/main/h2-*.jar 2>/dev/null | head -n 1)
  [ -n "$jar" ] || { build_if_stale && jar=$(ls "$server"/modules/system/layers/base/com/h2database/h2/main/h2-*.jar); }
  "$java" -cp "$jar" "$@"
}

h2_sql() {
  local folder=$1 sql=$2
  h2 org.h2.tools.Shell -url "jdbc:h2:file:$folder/huisheng;$h2_url" -user "${HUISHENG_DB_USER:-sa}" -password "${HUISHENG_DB_PASSWORD:-sa}" -sql "$sql"
}

# How much a database holds; nothing if it cannot be opened. Opening it ends what was under way when its file was left.
h2_holds() {
  h2_sql "$1" 'select (select count(*) from "flyway_schema_history"), (select count(*) from audit_entry), (select count(*) from member)' 2>/dev/null | sed -n 2p
}

# The file of the database keeps pages that nothing refers to any more until it needs their place: what was erased lies there.
# Of the live pages alone a new file is made; it takes the old one's place only if it opens and holds as much.
forget_dead_pages() {
  local folder=$1 anew held outcome=1
  held=$(h2_holds "$folder") && [ -n "$held" ] && anew=$(mktemp -d "$folder/anew.XXXXXX") || return 1
  if cp "$folder/huisheng.mv.db" "$anew/" && h2 org.h2.mvstore.MVStoreTool -compact "$anew/huisheng.mv.db" >/dev/null &&
    [ "$(h2_holds "$anew")" = "$held" ]; then
    mv "$anew/huisheng.mv.db" "$folder/huisheng.mv.db" && outcome=0
  fi
  rm -rf "$anew"
  return $outcome
}

# The same for a copy, before anybody keeps it. 1: it stays as it was. 2: it cannot be opened.
forget_dead_pages_of_copy() {
  local file=$1 folder outcome=1
  folder=$(mktemp -d "$data/copy.XXXXXX") || return 1
  h2 org.h2.tools.Restore -file "$file" -dir "$folder" -db huisheng -quiet >/dev/null || outcome=2
  [ -n "$(h2_holds "$folder")" ] || outcome=2
  if [ $outcome = 1 ] && forget_dead_pages "$folder" &&
    h2 org.h2.tools.Backup -file "$folder/copy.zip" -dir "$folder" -db huisheng -quiet >/dev/null; then
    mv "$folder/copy.zip" "$file" && outcome=0
  fi
  rm -rf "$folder"
  return $outcome
}

# At the start, if something was erased since the last time.
forget_dead_pages_if_erased() {
  [ -s "$data/erasures.list" ] && [ -s "$data/huisheng.mv.db" ] || return 0
  [ "$data/erasures.list" -nt "$data/erasures.forgotten" ] || return 0
  say "Something was erased: the file of the database is written anew without it …"
  forget_dead_pages "$data" && touch "$data/erasures.forgotten" || say "That was not possible; it is tried again at the next start."
}

# A running server holds its database; it is asked through its data folder to write the copy itself.
backup_by_the_server() {
  local desk="$data/backup" began=$SECONDS
  [ -d "$desk" ] || die "A program other than this server holds $data."
  rm -f "$desk"/done.zip "$desk"/failed
  : >"$desk/request"
  until [ -e "$desk/done.zip" ]; do
    [ ! -e "$desk/failed" ] || die "The server could not write the copy: $(cat "$desk/failed")."
    ! flock -n 8 || die "The server stopped before the copy was written; run the same command again."
    [ $((SECONDS - began)) -lt 600 ] || die "The server did not answer within ten minutes."
    [ $((SECONDS - began)) -eq 0 ] || [ $(((SECONDS - began) % 10)) -ne 0 ] || say "  … $((SECONDS - began)) s, the server is writing"
    sleep 1
  done
  mv "$desk/done.zip" "$1"
}

backup() {
  local file=$1
  [ ! -e "$file" ] || die "$file exists already; a backup overwrites nothing."
  : >"$file" 2>/dev/null || die "$file cannot be written."
  rm -f "$file"
  [ -s "$data/huisheng.mv.db" ] || die "There is no database in $data."
  exec 8>"$data/lock"
  if flock -n 8; then
    h2_sql "$data" "backup to '$data/backup.part'" >/dev/null || die "The database could not be copied."
    mv "$data/backup.part" "$file"
  else
    backup_by_the_server "$file"
  fi
  local freed=0
  forget_dead_pages_of_copy "$file" || freed=$?
  [ $freed != 2 ] || { rm -f "$file"; die "The copy cannot be opened; nothing was kept. Run the same command again."; }
  [ $freed = 0 ] || say "The copy could not be freed of what was erased: dead pages may still hold it. Make another one soon."
  chmod 600 "$file"
  local name
  for name in server.key log.key erasures.list; do
    [ -s "$data/$name" ] || continue
    "${java%java}jar" uf "$file" -C "$data" "$name" || { rm -f "$file"; die "The server's keys could not be put into $file; nothing was kept."; }
  done
  say "Wrote $file ($(du -h "$file" | cut -f1)). It holds personal data and the server's keys: keep it as you keep the register."
}

restore() {
  local file part="$data/restore.part"
  file=$(readlink -f "$1")
  [ -r "$file" ] || die "$1 cannot be read."
  mkdir -p "$data" && chmod 700 "$data"
  exec 8>"$data/lock"
  flock -n 8 || die "The data folder $data is in use by a running server: stop it first."
  [ ! -e "$data/huisheng.mv.db" ] || $force || die "There is a database in $data already; --force sets it aside and restores."
  rm -rf "$part" && mkdir -p "$part"
  h2 org.h2.tools.Restore -file "$file" -dir "$part" -db huisheng -quiet >/dev/null 2>&1 || { rm -rf "$part"; die "$file is not a backup of this database."; }
  h2_sql "$part" 'select count(*) from "flyway_schema_history"' >/dev/null 2>&1 || { rm -rf "$part"; die "$file holds no database that can be opened; nothing was changed."; }
  (cd "$part" && "${java%java}jar" xf "$file" server.key log.key erasures.list) || { rm -rf "$part"; die "$file cannot be read to its end; nothing was changed."; }
  local name aside
  aside=$(date +%Y%m%dT%H%M%S)
  # witness.key is in no backup: a witness whose memory is older than its last signature must not sign with that key again
  for name in huisheng.mv.db server.key log.key witness.key; do
    if [ -e "$data/$name" ]; then
      mv "$data/$name" "$data/$name.$aside"
      say "What was there is now $data/$name.$aside."
    fi
    [ ! -e "$part/$name" ] || mv "$part/$name" "$data/$name"
    [ ! -e "$data/$name" ] || chmod 600 "$data/$name"
  done
  # What was erased since that copy was made must not come back: both lists count, and the server erases again at its start.
  if [ -e "$part/erasures.list" ] || [ -e "$data/erasures.list" ]; then
    cat "$part/erasures.list" "$data/erasures.list" 2>/dev/null | sort -u >"$data/erasures.part"
    mv "$data/erasures.part" "$data/erasures.list"
    rm -f "$data/erasures.forgotten"
  fi
  rm -rf "$part"
  say "Restored into $data."
}
