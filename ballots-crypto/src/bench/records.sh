# Whole records, ours and the stock tool on the same file, one after the other: wall time from the start of the program to
# its verdict. Sourced by ../../bench. RECORD_SIZES are the numbers of ballots, those up to STOCK_UP_TO are given to both.
: "${RECORD_SIZES:=1000 10000 100000}" "${STOCK_UP_TO:=10000}"
heap=512m
UUID=yJ27LjH2Uh6kNG # LargeRecord's

# Runs a command, and leaves in $wall, $cpu (seconds) and $peak (MB; of the command's own process) what it took.
measured() {
  local times pid
  exec 3>&1 4>&2
  times=$( { TIMEFORMAT='%R %U %S'; time {
    "$@" >&3 2>&4 &
    pid=$!
    watch_memory $pid
    wait $pid
  }; } 2>&1) || { echo "bench: $* failed" >&2; exit 1; }
  exec 3>&- 4>&-
  read -r wall cpu < <(awk '{print $1, $2 + $3}' <<<"$times")
  peak=$(cat "$out/peak")
}

watch_memory() {
  local now
  echo 0 >"$out/peak"
  while now=$(awk '/^VmHWM/ {print int($2 / 1024)}' "/proc/$1/status" 2>/dev/null) && [ -n "$now" ]; do
    echo "$now" >"$out/peak"
    sleep 0.1
  done
}

by_us() { BALLOTS_JAVA_OPTS=-Xmx$heap exec ../ballots verify --quiet "$1" >/dev/null; }

by_stock() {
  exec chroot "$stock_root" /usr/bin/env LWT_ASYNC_METHOD=none /bin/sh -c 'cd /elections/bench && exec belenios-tool election verify'
}

record_of() { # SIZE: makes the record unless an earlier run did
  local file=$out/records/$1.bel
  mkdir -p "$out/records"
  if [ ! -f "$file" ]; then
    echo "making a record of $1 ballots ..." >&2
    "$java" -cp "$out/classes:$path" huisheng.ballots.bench.LargeRecord "$file.part" "$1"
    mv "$file.part" "$file"
  fi
  echo "$file"
}

one_record() { # SIZE: one line of the table; of two runs of ours the slower one is told
  local size=$1 file slow slow_cpu slow_peak stock_wall=– stock_cpu=– faster=–
  file=$(record_of "$size")
  measured by_us "$file"
  slow=$wall slow_cpu=$cpu slow_peak=$peak
  if [ "$size" -le "$STOCK_UP_TO" ]; then
    rm -rf "$stock_root/elections/bench" && mkdir -p "$stock_root/elections/bench"
    ln "$file" "$stock_root/elections/bench/$UUID.bel" 2>/dev/null || cp "$file" "$stock_root/elections/bench/$UUID.bel"
    measured by_stock
    stock_wall=$wall stock_cpu=$cpu
    measured by_us "$file"
    if awk "BEGIN {exit !($wall > $slow)}"; then slow=$wall slow_cpu=$cpu slow_peak=$peak; fi
    faster=$(awk "BEGIN {printf \"%.1f\", $stock_wall / $slow}")
  fi
  echo "| $(sed -E ':a; s/([0-9])([0-9]{3})($|,)/\1,\2\3/; ta' <<<"$size") | $(($(stat -c %s "$file") / 1000000)) | $slow | $slow_cpu |" \
    "$(awk "BEGIN {printf \"%.2f\", 1000 * $slow / $size}") | $slow_peak | $stock_wall | $stock_cpu | $faster |"
}

records() {
  local rows=() size
  module=$PWD cache=$PWD/target/interop
  # shellcheck source=/dev/null
  . src/interop/stock.sh
  need_programs
  install_stock >&2
  ../ballots --version >/dev/null
  for size in $RECORD_SIZES; do
    rows+=("$(one_record "$size")")
    echo "${rows[-1]}" >&2
  done
  {
    echo "## Whole records"
    echo
    echo "Measured $(date +%F) by \`ballots-crypto/bench records\`: \`ballots verify\` with a heap of $heap and $(stock_version)"
    echo "on the same file, one after the other, seconds from start to verdict, start of the Java machine included; of two runs"
    echo "of ours, one before and one after the other's, the slower. $(nproc) × $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1),"
    echo "$("$java" -version 2>&1 | sed -n 2p); load of the machine at the end $(cut -d ' ' -f 1 /proc/loadavg)."
    echo
    echo "| ballots of 5 choices | MB | ours, s | CPU, s | ms a ballot | memory, MB | stock tool, s | CPU, s | times faster |"
    echo "|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    printf '%s\n' "${rows[@]}"
  } >"$out/records.md"
  put_part records "written by ballots-crypto/bench records" "$out/records.md" ../docs/performance.md
}

timing() {
  {
    echo "## Whether time tells a choice"
    echo
    echo "Measured $(date +%F) by \`ballots-crypto/bench timing\`: the times of two kinds of work in random order, and Welch's t between"
    echo "them over the fastest 25, 50, 75 and 90 of 100. Above 4.5 the two can be told apart. $("$java" -version 2>&1 | sed -n 2p)."
    echo
    "$java" -cp "$out/classes:$path" huisheng.ballots.bench.ChoiceTiming "${TIMING_SAMPLES:-20000}"
  } | tee "$out/timing.md"
  put_part timing "written by ballots-crypto/bench timing" "$out/timing.md" ../docs/performance.md
}

# NAME HOW PART FILE: replaces what stands between the comments of that name, or appends it.
put_part() {
  local begin="<!-- $1: $2 -->" end="<!-- end of $1 -->"
  grep -qF "$begin" "$4" || printf '\n%s\n%s\n' "$begin" "$end" >>"$4"
  awk -v begin="$begin" -v end="$end" -v part="$3" '
    $0 == begin {print; while ((getline line < part) > 0) print line; inside = 1}
    $0 == end {inside = 0}
    !inside && $0 != begin {print}' "$4" >"$out/page" && cp "$out/page" "$4"
}
