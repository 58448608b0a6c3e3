# The kinds of elections and their random choices. draw_election KIND leaves template.json, voters, choices-I and turns (who
# votes, in order) in the folder of the kind; both makers take them from there.
ALL_KINDS=(homomorphic blank threshold-spare threshold-invalid mandatory ranking grades stv lists weights revotes
  belenios-2048 rfc-3526)

# The kinds given, those first that take longest.
by_length() { printf '%s\n' "$@" | sed -E 's/^(rfc-3526|belenios-2048)$/0 &/; t; s/^(threshold|ranking|grades|stv|mandatory).*/1 &/; t; s/^/2 /' | sort -s -k1,1n | cut -d ' ' -f 2; }

homomorphic='{"answers":["Ada","Ben","Cléo","丁","Eve"],"min":1,"max":3,"question":"Up to three?"}'
yes_no='{"answers":["Yes","No"],"min":0,"max":1,"question":"Agreed? \"quoted\" \\ 𝕏"}'
blank='{"answers":["A","B","C"],"blank":true,"min":1,"max":2,"question":"One or two, or blank?"}'
lists='{"type":"Lists","value":{"answers":[["L1","a","b"],["L2","c"],["L3","d","e","f"]],"question":"Which list?"}}'

mixed() { # EXTRA: a question of four answers that is mixed
  echo '{"type":"NonHomomorphic","value":{"answers":["Red","Green","Blue","Grey"],"question":"Order?"},"extra":'"$1"'}'
}

questions() {
  case $1 in
    blank) echo "[$blank]" ;;
    lists) echo "[$lists,$yes_no]" ;;
    ranking | rfc-3526) echo "[$yes_no,$(mixed '{"type":"ScoreVoting","blank":true,"method":"Schulze"}')]" ;;
    grades) echo "[$(mixed '{"type":"ScoreVoting","blank":true,"grades":["1","2","3"],"method":"MajorityJudgment"}')]" ;;
    stv) echo "[$(mixed '{"type":"ScoreVoting","blank":false,"method":"STV","seats":2}')]" ;;
    *) echo "[$homomorphic,$yes_no,$blank]" ;;
  esac
}

group_of() {
  case $1 in
    belenios-2048) echo BELENIOS-2048 ;;
    rfc-3526) echo RFC-3526-2048 ;;
    *) echo Ed25519 ;;
  esac
}

is_large() { [ "$(group_of "$1")" != Ed25519 ]; }

# How many single trustees, and whether a threshold set of 2 of 3 stands behind them.
singles_of() {
  case $1 in
    threshold-*) echo 0 ;;
    mandatory) echo 3 ;;
    ranking | grades | stv | rfc-3526) echo 2 ;;
    belenios-2048) echo 1 ;;
    *) echo 1 ;;
  esac
}
has_threshold() { [[ $1 == threshold-* || $1 == belenios-2048 ]]; }
is_mixed() { [[ $1 == ranking || $1 == grades || $1 == stv || $1 == rfc-3526 ]]; }

below() { echo $((RANDOM % $1)); }

# N MIN MAX: that many zeros and ones, between MIN and MAX of them ones
marks() {
  local n=$1 ones=$(($2 + $(below $(($3 - $2 + 1))))) i out=()
  for ((i = 0; i < n; i++)); do
    if (($(below $((n - i))) < ones)); then out+=(1) && ones=$((ones - 1)); else out+=(0); fi
  done
  (IFS=,; echo "${out[*]}")
}

numbers() { # N LEAST MOST: that many numbers
  local i out=()
  for ((i = 0; i < $1; i++)); do out+=($(($2 + $(below $(($3 - $2 + 1)))))); done
  (IFS=,; echo "${out[*]}")
}

list_choice() { # one list, its first mark and some of its candidates
  local sizes=(3 2 4) chosen row out=()
  chosen=$(below 3)
  for row in 0 1 2; do
    if [ "$row" = "$chosen" ]; then
      out+=("[1,$(marks $((sizes[row] - 1)) 1 $((sizes[row] - 1)))]")
    else
      out+=("[$(marks "${sizes[row]}" 0 0)]")
    fi
  done
  (IFS=,; echo "[${out[*]}]")
}

blank_choice() { if [ "$(below 4)" = 0 ]; then echo "[1,0,0,0]"; else echo "[0,$(marks 3 1 2)]"; fi; }

preference() { # a list of the four, cut off anywhere; one in five is anything
  if [ "$(below 5)" = 0 ]; then echo "[$(numbers 4 0 5)]"; return; fi
  local order kept
  order=$(for i in 0 1 2 3; do echo "$RANDOM $i"; done | sort -n | awk '{print $2}')
  kept=$(below 5)
  awk -v kept="$kept" '{if (NR <= kept) rank[$1] = NR} END {printf "[%d,%d,%d,%d]\n", rank[0], rank[1], rank[2], rank[3]}' <<<"$order"
}

choice() {
  case $1 in
    blank) echo "[$(blank_choice)]" ;;
    lists) echo "[$(list_choice),[$(marks 2 0 1)]]" ;;
    ranking | rfc-3526) echo "[[$(marks 2 0 1)],[$(numbers 4 0 4)]]" ;;
    grades) if [ "$(below 5)" = 0 ]; then echo "[[0,0,0,0]]"; else echo "[[$(numbers 4 1 4)]]"; fi ;;
    stv) echo "[$(preference)]" ;;
    *) echo "[[$(marks 5 1 3)],[$(marks 2 0 1)],$(blank_choice)]" ;;
  esac
}

draw_election() {
  local kind=$1 dir=$elections/draw-$1 voters=$((5 + $(below 3))) i
  ! is_large "$kind" || voters=4
  mkdir -p "$dir"
  jq -cn --argjson q "$(questions "$kind")" --arg n "Interop $kind" \
    '{description:"Two programs, one record: é 会声 \u007f \t",name:$n,questions:$q}' >"$dir/template.json"
  : >"$dir/voters"
  for ((i = 1; i <= voters; i++)); do
    if [ "$kind" = weights ]; then echo "v$i,$((1 + $(below 300) * $(below 300)))"; else echo "v$i"; fi
  done >"$dir/voters"
  # one voter stays away; where votes may be changed, some come again
  seq 2 "$voters" | sort -R --random-source=<(yes "$RANDOM") >"$dir/turns"
  [ "$kind" != revotes ] || { seq 2 3; echo 2; } >>"$dir/turns"
  i=0
  while read -r _; do
    i=$((i + 1))
    choice "$kind" >"$dir/choice-$i"
  done <"$dir/turns"
}
