# Sourced by run: one server process, from its folder under .run to a clean stop.

# Chosen by measurement (docs/performance.md): the serial collector keeps an idle server small, the heap leaves room
# for a roll of 100,000 rows.
memory_flags="-Xms128m -Xmx768m -XX:+UseSerialGC -XX:MetaspaceSize=160m -XX:MaxMetaspaceSize=384m -XX:ReservedCodeCacheSize=160m -Xss512k"

is_taken() { (exec 3<>"/dev/tcp/$2/$1") 2>/dev/null; }

need_free_ports() {
  local host=$bind
  case "$bind" in 0.0.0.0 | ::) host=127.0.0.1 ;; esac
  ! is_taken "$port" "$host" || die "Port $port is taken by another program: stop it, or choose another with --port."
  ! is_taken "$management_port" 127.0.0.1 || die "Port $management_port (health and management) is taken by another program: stop it, or choose another with --management-port."
}

# The data folder belongs to one server at a time; the lock is held as long as the server lives.
hold_data() {
  mkdir -p "$data" 2>/dev/null && [ -w "$data" ] || die "The data folder $data cannot be written."
  chmod 700 "$data"
  exec 8>"$data/lock"
  flock -n 8 || die "The data folder $data is in use by a running server: stop it, or choose another folder with --data."
}

need_postgres_variables() {
  local name missing=
  for name in HUISHENG_DB_URL HUISHENG_DB_USER HUISHENG_DB_PASSWORD HUISHENG_BOX_USER HUISHENG_BOX_PASSWORD; do
    [ -n "${!name:-}" ] || missing="$missing $name"
  done
  [ -z "$missing" ] || die "--postgres needs these environment variables:$missing (see wildfly-config/README.md)."
  export HUISHENG_DB_DRIVER=postgresql
}

wants_provider() { [ -n "${HUISHENG_OIDC_PROVIDER:-}${HUISHENG_OIDC_SECRET:-}" ]; }

need_provider_variables() {
  local name missing=
  for name in HUISHENG_OIDC_PROVIDER HUISHENG_OIDC_SECRET; do
    [ -n "${!name:-}" ] || missing="$missing $name"
  done
  [ -z "$missing" ] || die "The door for an identity provider needs also:$missing (see docs/operations-oidc.md)."
}

# The server's own OpenID Connect, and the small archive behind it, in this start's configuration alone.
lay_out_provider() {
  local script="$base/tmp/provider.cli"
  [ -f "$sso" ] || die "$sso is not there: start once without --no-build."
  { echo "embed-server --server-config=standalone.xml"; grep -v '^#' "$top/wildfly-config/oidc/enable.cli"; echo "stop-embedded-server"; } >"$script"
  JAVA_HOME= JAVA="$java" JAVA_OPTS="-Djboss.server.base.dir=$base" bash "$server/bin/jboss-cli.sh" --file="$script" >"$base/log/provider.log" 2>&1 ||
    die "The server did not take the identity provider's settings; see $base/log/provider.log."
  cp "$sso" "$base/deployments/sso.war"
  touch "$base/deployments/sso.war.dodeploy"
}

lay_out_base() {
  base="$top/.run/server-$port"
  rm -rf "$base/configuration" "$base/deployments" "$base/tmp"
  mkdir -p "$base/deployments" "$base/tmp" "$base/log" "$data/server"
  cp -r "$server/standalone/configuration" "$base/configuration"
  cp "$ear" "$base/deployments/huisheng.ear"
  touch "$base/deployments/huisheng.ear.dodeploy"
}

# The key store that the server reads: made from PEM files, or once with a certificate of its own.
lay_out_certificate() {
  local folder="$data/tls" name
  mkdir -p "$folder"
  chmod 700 "$folder"
  [ -s "$folder/password" ] || (umask 077 && head -c 24 /dev/urandom | base64 | tr -d '\n' >"$folder/password")
  export HUISHENG_TLS_PASSWORD
  HUISHENG_TLS_PASSWORD=$(cat "$folder/password")
  if [ -n "$certificate" ]; then
    keystore="$folder/given.p12"
    rm -f "$keystore"
    "$java" "$top/tools/PemToKeyStore.java" "$certificate" "$key" "$keystore" || exit 1
    return
  fi
  keystore="$folder/own.p12"
  [ -s "$keystore" ] && return
  name=$(hostname 2>/dev/null || echo localhost)
  "${java%java}keytool" -genkeypair -alias server -keyalg EC -groupname secp256r1 -validity 825 -dname "CN=$name" \
    -ext "san=dns:localhost,dns:$name,ip:127.0.0.1$(case "$bind" in *[!0-9.]* | 0.0.0.0 | 127.0.0.1) ;; *) echo ",ip:$bind" ;; esac)" \
    -ext eku=serverAuth -storetype PKCS12 -keystore "$keystore" -storepass:env HUISHENG_TLS_PASSWORD >/dev/null 2>&1 ||
    die "The certificate could not be made with ${java%java}keytool."
  say "Made a certificate of its own for $name: browsers will warn until you give one with --https-cert and --https-key."
}

server_properties() {
  printf '%s\n' -Djboss.server.base.dir="$base" -Djboss.server.data.dir="$data/server" -Dhuisheng.data.dir="$data" \
    -Djboss.bind.address="$bind" -Djboss.bind.address.management=127.0.0.1 \
    -Djboss.management.http.port="$management_port" -Djboss.node.name="huisheng-$port" -Djboss.tx.node.id="huisheng-$port" \
    -Dorg.wildfly.sigterm.suspend.timeout=10 -Dhuisheng.demo=$demo -Dhuisheng.behind.proxy=$behind_proxy
  if $https; then
    printf '%s\n' -Djboss.https.port="$port" -Dhuisheng.http=false -Dhuisheng.https=true -Dhuisheng.tls.keystore="$keystore"
  else
    printf '%s\n' -Djboss.http.port="$port"
  fi
}

# Started without WildFly's own script, which never returns when the server ends by a signal (exit 143).
launch() {
  local properties opened
  mapfile -t properties < <(server_properties)
  opened=$(JAVA="$java" GREP=grep bash -c '. "$1/bin/common.sh" >/dev/null; setDefaultModularJvmOptions >/dev/null; echo $DEFAULT_MODULAR_JVM_OPTIONS' - "$server")
  "$java" "-D[Standalone]" $memory_flags $opened ${HUISHENG_JAVA_OPTS:-} -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true \
    -Dorg.jboss.boot.log.file="$base/log/server.log" -Dlogging.configuration="file:$base/configuration/logging.properties" \
    -jar "$server/jboss-modules.jar" -mp "$server/modules" org.jboss.as.standalone -Djboss.home.dir="$server" \
    "${properties[@]}" >"$base/log/console.log" 2>&1 </dev/null &
  worker=$!
  echo "$worker" >"$base/pid"
}

stop() {
  trap '' INT TERM HUP
  [ -n "${worker:-}" ] || exit 130
  if [ -n "${base:-}" ]; then
    say "Stopping: requests under way may finish …"
    kill -TERM "$worker" 2>/dev/null || true
    while kill -0 "$worker" 2>/dev/null; do sleep 0.2; done
    say "Stopped."
    exit 0
  fi
  kill -TERM "$worker" 2>/dev/null || true
  exit 130
}

# In the console's log: a service did not start, or the start as a whole was given up. WildFly stays like that for ever.
failed_start='MSC000001|WFLYCTL0348|WFLYSRV0056'

# Why it failed: of what the failing thread said, the innermost cause of its first error, or of a warning before that. Without
# a failed service the first error there is; of a server that never came to a log, everything it said.
cause_of() {
  awk -v failed="$failed_start" '
    function bare(line) {
      sub(/^Caused by: /, "", line)
      while (sub(/^([A-Za-z_$][A-Za-z0-9_$]*\.)+[A-Za-z0-9_$]+: /, "", line)) {}
      sub(/^[A-Z]+[0-9]+: /, "", line)
      sub(/; SQL statement:.*/, "", line)
      return line
    }
    /^[0-9-]+ [0-9:,]+ [A-Z]+ +\[/ {
      if (of != "") exit
      logged = 1
      match($0, /\] \([^()]*\) /)
      thread = substr($0, RSTART, RLENGTH)
      first = $3 ~ /^(WARN|ERROR|FATAL)$/ && !(thread in why)
      if (first && $3 != "WARN") why[thread] = substr($0, RSTART + RLENGTH)
      if (first && $3 != "WARN" && any == "") any = thread
      if ($0 ~ failed) of = thread
      next
    }
    first && match($0, /failure description: ".*"/) { why[thread] = substr($0, RSTART + 22, RLENGTH - 23) }
    first && /^Caused by: / && !/: java\.net\./ { why[thread] = $0 }
    !logged && NF { said = said (said == "" ? "" : " ") $0 }
    END { print !logged ? said : bare(why[of != "" ? of : any]) }
  ' "$base/log/console.log" | cut -c1-400
}

# A server whose start went wrong may never hear a request to stop.
end_worker() {
  local asked=$SECONDS
  disown "$worker" 2>/dev/null || true # or the shell says in its own words that it was killed
  kill -TERM "$worker" 2>/dev/null || true
  while kill -0 "$worker" 2>/dev/null; do
    [ $((SECONDS - asked)) -lt 20 ] || kill -KILL "$worker" 2>/dev/null || true
    sleep 0.2
  done
}

refuse_start() {
  local cause
  sleep 1 # for the rest of what it is writing
  cause=$(cause_of)
  end_worker
  case "$cause" in
    *'The file is locked: '*) cause=${cause#*The file is locked: } cause="the database ${cause% [*} is in use by another program; stop it, or choose another folder with --data" ;;
  esac
  die "The server did not start: ${cause:-it ended by itself} (its whole log is $base/log/console.log)."
}

has_failed() {
  [ -e "$1/huisheng.ear.failed" ] || [ -e "$1/sso.war.failed" ] || ! kill -0 "$worker" 2>/dev/null || grep -qsaE "$failed_start" "$base/log/console.log"
}

wait_until_ready() {
  local began=$SECONDS told=$SECONDS deployments="$base/deployments"
  until [ -e "$deployments/huisheng.ear.deployed" ] && { ! wants_provider || [ -e "$deployments/sso.war.deployed" ]; }; do
    ! has_failed "$deployments" || refuse_start
    sleep 0.2
    if [ $((SECONDS - told)) -ge 10 ]; then
      say "  … $((SECONDS - began)) s, still starting"
      told=$SECONDS
    fi
  done
}

tell_address() {
  local scheme=http host=$bind
  $https && scheme=https
  case "$bind" in 0.0.0.0 | ::) host=$(hostname 2>/dev/null || echo localhost) ;; esac
  say "Huisheng 会声 is ready: $scheme://$host:$port/"
  say "  health  http://127.0.0.1:$management_port/health    log  ${base#"$top"/}/log/server.log    data  ${data#"$top"/}"
  if wants_provider; then
    say "  sso     $scheme://$host:$port/sso/ through $HUISHENG_OIDC_PROVIDER${HUISHENG_OIDC_NAME:+ (button: $HUISHENG_OIDC_NAME)}"
    [ -n "${HUISHENG_OIDC_NAME:-}" ] || say "          the sign-in page shows no button for it until HUISHENG_OIDC_NAME names it"
  fi
  if $demo; then
    say ""
    cat "$top/ejb/src/main/resources/huisheng/demo/people.txt"
    say "Officers are asked for a second factor: ./run --demo-code NUMBER prints the present code."
    say "The code on a slip of the branch that votes: ./run --demo-slip NUMBER. A server of your own never knows one."
  fi
  if [ -e "$data/founding-code.txt" ]; then
    say ""
    say "Nobody is registered yet: open $scheme://$host:$port/found; the founding code is in ${data#"$top"/}/founding-code.txt"
  fi
  say ""
  say "Ctrl-C stops it."
}

start() {
  trap stop INT TERM HUP
  if $postgres; then need_postgres_variables; fi
  if wants_provider; then need_provider_variables; fi
  need_free_ports
  hold_data
  if $building; then build_if_stale; fi
  if $https; then lay_out_certificate; fi
  if ! $postgres; then forget_dead_pages_if_erased; fi
  lay_out_base
  if wants_provider; then lay_out_provider; fi
  say "Starting the server (Java $java_version) …"
  local began=$SECONDS
  launch
  wait_until_ready
  say "Started in $((SECONDS - began)) s."
  tell_address
  local outcome=0
  wait "$worker" || outcome=$?
  die "The server ended by itself (exit $outcome); its log is $base/log/server.log."
}

demo_code() {
  if $building; then build_if_stale; fi
  "$java" -cp "$top/ejb/target/classes" huisheng.signin.DemoCode "$1"
}

demo_slip() {
  if $building; then build_if_stale; fi
  "$java" -Dhuisheng.demo=true -cp "$top/ejb/target/classes:$top/ballots-crypto/target/classes" huisheng.demo.DemoSlip "$1"
}

# The running server is asked through its data folder, as for a backup.
founding_slip() {
  local desk="$data/founding-slip" began=$SECONDS code until
  [ -d "$desk" ] || die "No server has run on $data: start it, or choose its folder with --data."
  exec 8>"$data/lock"
  ! flock -n 8 || die "No server runs on $data: start it, and run the same command again."
  rm -f "$desk/done" "$desk/failed"
  (umask 077 && printf '%s\n' "$1" >"$desk/asked") && mv "$desk/asked" "$desk/request"
  until [ -e "$desk/done" ]; do
    [ ! -e "$desk/failed" ] || die "No slip for $1: $(cat "$desk/failed")."
    [ $((SECONDS - began)) -lt 60 ] || { rm -f "$desk/request"; die "The server did not answer within a minute."; }
    sleep 0.2
  done
  read -r code until <"$desk/done"
  rm -f "$desk/done"
  say "The code on the new slip of $1: $code (until $until). The earlier slip is void; hand this one over in person."
}
