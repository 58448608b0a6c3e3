# Records that the server wrote: the one that is kept here, and those that container tests have just left. Both programs judge
# each, and both refuse it with a digit changed.
server_records() {
  local file
  for file in "$module/src/interop/server/"*.bel "$module/../ear/target/records/"*.bel; do
    [ ! -f "$file" ] || printf '%s\n' "$file"
  done
}

judge_server_record() { # FILE
  set -euo pipefail
  local kind=server here dir record
  here=server-$(basename "$1" .bel)
  dir=$elections/$here
  rm -rf "$dir"
  mkdir -p "$dir"
  record=$dir/$(basename "$1")
  cp "$1" "$record"
  both_accept
  same "result" "$(stock election compute-result | jq -c .)" "$(ours result "$record" | jq -c .)"
  checksums_are_equal
  both_refuse_a_changed_copy "$here"
}
