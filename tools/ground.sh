# Sourced by run, check and bench: saying things, naming what is missing, building only what changed.
# Expects $top, the project's folder.

server="$top/wildfly-config/target/server"
ear="$top/ear/target/ear-0.1.0-SNAPSHOT.ear"
sso="$top/sso/target/sso.war"

say() { printf '%s\n' "$*"; }

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# A JDK of 17 or later and Maven, or one sentence about what is missing.
need_java_and_maven() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  command -v "$java" >/dev/null || die "No Java found: install a JDK 17 or later (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME."
  local version
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
  case "$version" in
    1.* | [0-9] | 1[0-6]) die "Java $version is too old: a JDK 17 or later is needed (Debian: apt-get install openjdk-17-jdk-headless, or set JAVA_HOME)." ;;
    '') die "$java does not say which version it is: set JAVA_HOME to a JDK 17 or later." ;;
  esac
  command -v "${java}c" >/dev/null || die "Java $version is here without its compiler: install the JDK, not only the runtime (Debian: apt-get install openjdk-17-jdk-headless)."
  command -v mvn >/dev/null || die "No Maven found: install it (Debian: apt-get install maven)."
  java_version=$version
}

downloaded() {
  local repository megabytes
  repository=$(printf '%s\n' "${MAVEN_OPTS:-}" | sed -n 's/.*-Dmaven\.repo\.local=\([^ ]*\).*/\1/p')
  megabytes=$(du -sm "${repository:-$HOME/.m2/repository}" 2>/dev/null | cut -f1 || true)
  [ -z "$megabytes" ] || printf " (Maven's folder: %s MB)" "$megabytes"
}

# What of Maven's talk is worth a line: modules, test classes, errors.
worth_telling() {
  grep -aE '^\[INFO\] (Building .*\[[0-9]+/[0-9]+\]$|Running )|^\[(INFO|ERROR|WARNING)\].*Tests run: .*Time elapsed|^\[ERROR\] ' |
    sed -E 's/^\[(INFO|WARNING)\] //; s/ -+ in /  /; s/, Time elapsed: ([0-9.]+) s/, \1 s/; s/ 0\.1\.0-SNAPSHOT//' | cut -c1-180
}

# working LOG COMMAND...: the command's output goes to LOG; here appear its milestones (all of it with telling=cat), and
# never a silent half minute.
working() {
  local log=$1 began=$SECONDS told=0 last=$SECONDS lines fresh
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null &
  worker=$!
  while kill -0 "$worker" 2>/dev/null; do
    sleep 1
    lines=$(wc -l <"$log")
    fresh=$(sed -n "$((told + 1)),${lines}p" "$log" | ${telling:-worth_telling})
    told=$lines
    if [ -n "$fresh" ]; then
      printf '%s\n' "$fresh" | sed 's/^/  /'
      last=$SECONDS
    elif [ $((SECONDS - last)) -ge 20 ]; then
      say "  … $((SECONDS - began)) s, still working$(downloaded)"
      last=$SECONDS
    fi
  done
  sed -n "$((told + 1)),\$p" "$log" | ${telling:-worth_telling} | sed 's/^/  /'
  local outcome=0
  wait "$worker" || outcome=$?
  worker=
  return $outcome
}

# One number for the content of the given files and folders, whatever is built inside them left out.
fingerprint() {
  (cd "$top" && find "$@" -type f -not -path '*/target/*' -not -path '*/node_modules/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64)
}

application_fingerprint() {
  (cd "$top" && fingerprint pom.xml .mvn */pom.xml */src/main)
}

server_fingerprint() {
  (fingerprint wildfly-config; grep -E '<(wildfly|postgresql)\.version>' "$top/pom.xml") | sha256sum | cut -c1-64
}

# Maven is told to assemble the server anew when its scripts changed; by itself it keeps one that is there.
server_flags() {
  [ "$(cat "$top/wildfly-config/target/server.stamp" 2>/dev/null)" = "$(server_fingerprint)" ] ||
    echo -Dwildfly.provisioning.overwrite-provisioned-server=true
}

remember_server() {
  server_fingerprint >"$top/wildfly-config/target/server.stamp"
}

# Maven leaves behind what was compiled from a source that is gone, and the server would load it.
forget_compiled() { rm -rf "$top"/*/target/classes "$top"/*/target/{web,sso,ear}-* "$sso"; }

# Builds application and server unless both are as the sources are.
build_if_stale() {
  local now
  now="$(application_fingerprint) $(server_fingerprint)"
  if [ -f "$ear" ] && [ -f "$sso" ] && [ -x "$server/bin/standalone.sh" ] && [ "$(cat "$top/ear/target/run.stamp" 2>/dev/null)" = "$now" ]; then
    return 0
  fi
  say "Building (the first time downloads about 300 MB and takes some minutes) …"
  forget_compiled
  if ! working "$top/.run/build.log" mvn -B -f "$top/pom.xml" package -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -Dhuisheng.without.tests=true -pl wildfly-config,sso,ear -am $(server_flags); then
    tail -n 30 "$top/.run/build.log" >&2
    die "The build failed; its whole output is in .run/build.log."
  fi
  remember_server
  printf '%s\n' "$now" >"$top/ear/target/run.stamp"
}
