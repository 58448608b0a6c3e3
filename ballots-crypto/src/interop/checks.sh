# What must be equal. Each check prints what it compares and stops the election at hand at the first difference.
run_kind() {
  set -euo pipefail
  local kind=$1 maker=$2 here=$1-$2 dir=$elections/$1-$2 record
  mkdir -p "$dir"
  if [ "$maker" = us ]; then we_make "$kind"; else stock_makes "$kind"; fi
  both_accept
  results_are_equal "$kind"
  checksums_are_equal
  is_counted_alike "$kind"
  both_refuse_a_changed_copy "$kind"
}

both_accept() {
  echo "-- the stock tool verifies"
  stock election verify
  echo "-- we verify, strictly and like the stock tool"
  ours verify --quiet "$record"
  ours verify --quiet --like stock "$record"
}

same() { # WHAT A B
  [ "$2" = "$3" ] && { echo "-- same $1"; return; }
  printf -- '-- DIFFERENT %s\n%s\n%s\n' "$1" "$2" "$3"
  return 1
}

results_are_equal() {
  local kind=$1 by_stock by_us expected
  by_stock=$(stock election compute-result | jq -c .)
  by_us=$(ours result "$record" | jq -c .)
  same "result" "$by_stock" "$by_us"
  expected=$(expected_result "$kind")
  same "result as the choices add up" "$(in_any_order "$kind" <<<"$by_us")" "$(in_any_order "$kind" <<<"$expected")"
}

# Opened votes come in the order of the mix and are compared sorted; sums stay as they are.
in_any_order() {
  if is_mixed "$1"; then jq -c '.result |= map(if (.[0] | type) == "array" then sort else . end)'; else jq -c .; fi
}

# What the choices add up to, by jq alone.
expected_result() {
  local kind=$1 draw=$elections/draw-$1 n=0 turn
  while read -r turn <&3; do
    n=$((n + 1))
    jq -c --arg v "v$turn" --arg w "$(awk -F, -v v="v$turn" '$1 == v {print ($2 == "" ? 1 : $2)}' "$draw/voters")" \
      '{voter: $v, weight: ($w | tonumber), choice: .}' "$draw/choice-$n"
  done 3<"$draw/turns" | jq -sc --slurpfile t "$draw/template.json" '
    def times(w): if type == "array" then map(times(w)) else . * w end;
    def plus(a; b): if (a | type) == "array" then [range(a | length) as $i | plus(a[$i]; b[$i])] else a + b end;
    (reduce .[] as $b ({}; .[$b.voter] = $b) | [.[]]) as $kept
    | {result: [range($t[0].questions | length) as $q
        | if $t[0].questions[$q].type == "NonHomomorphic" then [$kept[].choice[$q]]
          else reduce $kept[] as $b (null; ($b.choice[$q] | times($b.weight)) as $c | if . == null then $c else plus(.; $c) end)
          end]}'
}

checksums_are_equal() {
  same "checksums" "$(stock election compute-checksums | jq -cS .)" "$(ours show --checksums "$record" | jq -cS .)"
}

is_counted_alike() {
  local question votes
  is_mixed "$1" || return 0
  question=1
  [[ $1 == ranking || $1 == rfc-3526 ]] && question=2
  votes=$(ours result "$record" | jq -c ".result[$((question - 1))]")
  case $1 in
    grades) same count "$(stock method majority-judgment --blank-allowed=true --ngrades=3 --nchoices=4 <<<"$votes" | jq -c '.winners |= map(sort)')" \
      "$(ours count "$record" --question "$question")" ;;
    stv) same count "$(stock method stv --nseats=2 <<<"$votes" | jq -c .)" "$(ours count "$record" --question "$question")" ;;
    *) same count "$(stock method schulze --blank-allowed=true --nchoices=4 <<<"$votes" | jq -c .)" \
      "$(ours count "$record" --question "$question")" ;;
  esac
}

# A check that cannot fail is none: the same record with one digit changed.
both_refuse_a_changed_copy() {
  local here=$1-changed dir=$elections/$1-changed copy
  rm -rf "$dir"
  mkdir -p "$dir"
  copy=$dir/$(basename "$record")
  LC_ALL=C sed '0,/"response":"1/s//"response":"2/' "$record" >"$copy"
  ! cmp -s "$record" "$copy" || { echo "nothing was changed"; return 1; }
  ! stock election verify || { echo "-- the stock tool accepts a changed copy"; return 1; }
  ! ours verify --quiet "$copy" || { echo "-- we accept a changed copy"; return 1; }
  echo "-- both refuse a changed copy"
}
