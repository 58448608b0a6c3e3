# Sourced by check: what the tests need besides Java and Maven. Installed where that is allowed, named where it is not.

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

# install WHAT_FOR PACKAGE...
install() {
  local purpose=$1
  shift
  may_install || die "The tests need $purpose: install it (Debian: sudo apt-get install $*) and run ./check again."
  say "Installing $purpose: $* …"
  working "$top/.run/install.log" as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q || true
  working "$top/.run/install.log" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" ||
    die "$purpose could not be installed; apt-get's words are in .run/install.log. Install it by hand: apt-get install $*"
}

# A browser that is set by CHROMIUM or stands where Debian puts it, and a font with Chinese characters.
need_browser() {
  [ -x "${CHROMIUM:-/usr/bin/chromium}" ] || install "a browser" chromium
  if ! command -v fc-list >/dev/null || [ -z "$(fc-list ':lang=zh-cn' 2>/dev/null)" ]; then
    install "a font with Chinese characters" fontconfig fonts-noto-cjk
  fi
}

# The tests bring a PostgreSQL of the newest version themselves; this one, the oldest that is supported, is for the
# round trip of pg_dump and pg_restore, which that one lacks, and for root where there are no user namespaces.
need_postgresql() {
  [ -n "$(postgresql_programs)" ] || install "PostgreSQL with pg_dump" postgresql
}

postgresql_programs() {
  ls -d "${POSTGRESQL_PROGRAMS:-/nowhere}" /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | head -n 1
}

# The client of transparency logs that others wrote, and its implementation of the log that ours is compared with; only for
# that, so a machine on which it cannot be installed goes on, and what needs it is told as skipped.
need_go() {
  ! command -v go >/dev/null || [ ! -d /usr/share/gocode/src/golang.org/x/mod/sumdb ] || return 0
  (install "Go with its library of transparency logs" golang-go golang-golang-x-mod-dev) || true
}

# The library with which the twin in JavaScript is compared; only for that, so a machine without npm goes on, and the
# comparison is told as skipped.
need_noble() {
  [ ! -d "$top/ballots-crypto/node_modules/@noble" ] && command -v npm >/dev/null || return 0
  say "Installing the library that the twin is compared with: npm ci …"
  working "$top/.run/install.log" npm ci --prefix "$top/ballots-crypto" --no-audit --no-fund ||
    say "It could not be installed; npm's words are in .run/install.log."
}
