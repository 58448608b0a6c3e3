# The stock tool in a folder of its own: debootstrap once, chroot for each call.
stock_root=$cache/stock
elections=$stock_root/elections

give_up() {
  echo "interop: $*" >&2
  echo "interop: the stock tool could not be used; this part FAILS" >&2
  exit 2
}

need_programs() {
  [ "$(id -u)" = 0 ] || give_up "debootstrap and chroot need root"
  local missing=() program
  for program in debootstrap jq; do command -v "$program" >/dev/null || missing+=("$program"); done
  [ ${#missing[@]} = 0 ] && return
  command -v apt-get >/dev/null || give_up "no apt-get to install ${missing[*]}"
  apt-get install -y -qq "${missing[@]}" >/dev/null 2>&1 ||
    { apt-get update -qq && apt-get install -y -qq "${missing[@]}"; } >/dev/null 2>&1 ||
    give_up "apt-get could not install ${missing[*]}"
}

# The mirror that this machine's own apt uses for Debian; INTEROP_MIRROR overrides.
debian_mirror() {
  [ -n "${INTEROP_MIRROR:-}" ] && { echo "$INTEROP_MIRROR"; return; }
  command -v apt-get >/dev/null || return 0
  local lines
  lines=$(apt-get indextargets --format '$(ORIGIN)|$(CODENAME)|$(REPO_URI)' 'Identifier: Packages' 2>/dev/null || true)
  [ -n "$lines" ] || { apt-get update -qq >/dev/null 2>&1 || true
    lines=$(apt-get indextargets --format '$(ORIGIN)|$(CODENAME)|$(REPO_URI)' 'Identifier: Packages' 2>/dev/null || true); }
  awk -F'|' '$1 == "Debian" && $2 !~ /-(security|updates|backports)/ {print $3; exit}' <<<"$lines"
}

install_stock() {
  [ -f "$stock_root/.installed" ] && return
  local mirror began
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || give_up "apt here is configured for no Debian mirror (INTEROP_MIRROR names one)"
  echo "interop: installing Debian unstable's belenios-tool ..."
  began=$(date +%s)
  rm -rf "$stock_root" "$stock_root.new"
  mkdir -p "$cache"
  if ! debootstrap --variant=minbase --include=belenios-tool sid "$stock_root.new" "$mirror" >"$cache/debootstrap.log" 2>&1; then
    tail -n 5 "$cache/debootstrap.log" >&2
    give_up "debootstrap failed; see $cache/debootstrap.log"
  fi
  mv "$stock_root.new" "$stock_root"
  [[ "$(stock_version)" == "belenios-tool 3."[3-9]* ]] || give_up "unstable has another version now: $(stock_version)"
  touch "$stock_root/.installed"
  echo "interop: installed in $(($(date +%s) - began)) s"
}

stock_version() { echo "belenios-tool $(chroot "$stock_root" belenios-tool --version | tail -n 1)"; }

# stock ARGS: runs the tool in the folder of the election at hand
stock() {
  chroot "$stock_root" /usr/bin/env LWT_ASYNC_METHOD=none /bin/sh -c 'cd "/elections/$0" && exec belenios-tool "$@"' "$here" "$@"
}

# ours ARGS: our command line, started as its script does, with a shared archive of its classes to start faster. The first
# compiler alone is faster for the many short calls, but several times slower in groups of large integers.
ours() {
  local level=1
  is_large "$kind" && level=4
  if [ -n "${OURS_JAR:-}" ]; then
    java -XX:+UseSerialGC -XX:TieredStopAtLevel=$level -XX:SharedArchiveFile="$cache/ours.jsa" -Xshare:auto -jar "$OURS_JAR" "$@"
  else
    "$module/../ballots" "$@"
  fi
}

prepare_ours() {
  "$module/../ballots" --version >/dev/null || give_up "our own command line does not run"
  OURS_JAR=$module/target/ballots.jar
  [ -f "$cache/ours.jsa" ] && [ ! "$OURS_JAR" -nt "$cache/ours.jsa" ] && return
  rm -f "$cache/ours.jsa"
  java -XX:ArchiveClassesAtExit="$cache/ours.jsa" -jar "$OURS_JAR" election uuid >/dev/null 2>&1 || true
}

say() { printf '%-44s%s\n' "$1" "$2"; }
