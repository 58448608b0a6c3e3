# Sourced by run: the audit of the log. The default database (H2) is audited in a copy, because the running server holds it.

# What the audit needs, out of the application as it was built, and the driver of the server.
audit_classes() {
  local driver folder=$1
  (cd "$folder" && "${java%java}jar" xf "$ear" ejb.jar lib) || die "$ear cannot be unpacked."
  case "$2" in
    h2) driver=$(ls "$server"/modules/system/layers/base/com/h2database/h2/main/h2-*.jar) ;;
    *) driver=$(find "$server/modules" -name 'postgresql-*.jar' | head -n 1) ;;
  esac
  classes="$folder/ejb.jar:$folder/lib/*:$driver"
}

audit() {
  local folder outcome=0 key=()
  if $postgres; then need_postgres_variables; fi
  if $building; then build_if_stale; fi
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  if [ -n "${HUISHENG_LOG_PUBLIC_KEY:-}" ]; then
    key=("$HUISHENG_LOG_PUBLIC_KEY")
  elif [ -s "$data/log.key" ]; then
    key=("$data/log.key")
  else
    say "The log's key is not in $data: its signatures are held against the key in the database itself."
  fi
  say "Auditing the log …"
  if $postgres; then
    audit_classes "$folder" postgresql
    "$java" -cp "$classes" huisheng.auditlog.AuditCommand "$HUISHENG_DB_URL" "$HUISHENG_DB_USER" "${key[@]}" || outcome=$?
  else
    audit_classes "$folder" h2
    (backup "$folder/copy.zip" >/dev/null) || exit 1
    h2 org.h2.tools.Restore -file "$folder/copy.zip" -dir "$folder" -db huisheng -quiet || die "The copy of the database cannot be opened."
    "$java" -cp "$classes" huisheng.auditlog.AuditCommand "jdbc:h2:file:$folder/huisheng;$h2_url" "${HUISHENG_DB_USER:-sa}" "${key[@]}" || outcome=$?
  fi
  exit $outcome
}
