# An election that the stock tool makes from beginning to end, in folder $here.
stock_makes() {
  local kind=$1 draw=$elections/draw-$1 group uuid singles id turn n=0 i
  group=$(group_of "$kind")
  singles=$(singles_of "$kind")
  stock setup generate-token >"$dir/uuid"
  uuid=$(cat "$dir/uuid")
  cp "$draw/template.json" "$dir/template.json"
  awk -F, '{print $1 ",," $2}' "$draw/voters" >"$dir/roll"
  stock setup generate-credentials --file roll --group "$group" --uuid "$uuid"
  mv "$dir"/*.privcreds "$dir/secret.json"
  if [ "$kind" = weights ]; then jq -c 'map(split(",")[0:2] | join(","))' "$dir"/*.pubcreds
  else jq -c 'map(split(",")[0])' "$dir"/*.pubcreds; fi >"$dir/public_creds.json"
  : >"$dir/public_keys.jsons"
  for ((i = 1; i <= singles; i++)); do
    stock setup generate-trustee-key --group "$group"
    cat "$dir"/*.pubkey >>"$dir/public_keys.jsons"
    rm "$dir"/*.pubkey
    mv "$dir"/*.privkey "$dir/single$i"
  done
  has_threshold "$kind" && stock_ceremony "$group"
  stock setup make-trustees
  stock setup make-election --group "$group" --uuid "$uuid" --template template.json
  stock archive init
  while read -r turn <&3; do
    n=$((n + 1))
    jq -r ".v$turn" "$dir/secret.json" >"$dir/credential"
    cp "$draw/choice-$n" "$dir/choice"
    stock election generate-ballot --privcred credential --choice choice >"$dir/ballot"
    stock archive add-event --type Ballot <"$dir/ballot"
  done 3<"$draw/turns"
  stock archive add-event --type EndBallots </dev/null
  stock election compute-encrypted-tally >"$dir/tally"
  stock archive add-event --type EncryptedTally <"$dir/tally"
  if is_mixed "$kind"; then
    for i in 1 2; do
      stock election shuffle --trustee-id "$i" >"$dir/shuffle$i"
      stock archive add-event --type Shuffle <"$dir/shuffle$i"
    done
    stock archive add-event --type EndShuffles </dev/null
  fi
  for ((i = 1; i <= singles; i++)); do
    stock election decrypt --privkey "single$i" --trustee-id "$i" >"$dir/part$i"
    stock archive add-event --type PartialDecryption <"$dir/part$i"
  done
  has_threshold "$kind" && stock_opens "$kind" "$singles"
  stock election compute-result >"$dir/result"
  stock archive add-event --type Result <"$dir/result"
  record=$dir/$uuid.bel
}

# A set of 2 of 3; certs.jsons, ID.key and ID.dkey of each member stay in the folder, ids in order.
stock_ceremony() {
  local group=$1 i id
  : >"$dir/ids"
  for i in 1 2 3; do
    stock setup generate-trustee-key-threshold --group "$group" --step 1 --threshold-context "$i/2/3" >>"$dir/ids"
    id=$(tail -n 1 "$dir/ids")
    cat "$dir/$id.cert" >>"$dir/certs.jsons"
  done
  stock setup generate-trustee-key-threshold --group "$group" --step 2 --certs certs.jsons
  while read -r id <&3; do
    stock setup generate-trustee-key-threshold --group "$group" --step 3 --certs certs.jsons --key "$id.key" </dev/null
  done 3<"$dir/ids" >"$dir/polynomials.jsons"
  stock setup generate-trustee-key-threshold --group "$group" --step 4 --certs certs.jsons --polynomials polynomials.jsons
  while read -r id <&3; do
    stock setup generate-trustee-key-threshold --group "$group" --step 5 --certs certs.jsons --key "$id.key" <"$dir/$id.vinput" >"$dir/$id.voutput"
  done 3<"$dir/ids"
  while read -r id <&3; do cat "$dir/$id.voutput"; done 3<"$dir/ids" |
    stock setup generate-trustee-key-threshold --group "$group" --step 6 --certs certs.jsons --polynomials polynomials.jsons >"$dir/threshold.json"
}

# Two members open, or all three, or two and one who gives a share that is not theirs.
stock_opens() {
  local kind=$1 before=$2 id i=0
  while read -r id <&3; do
    i=$((i + 1))
    [ "$kind $i" = "belenios-2048 2" ] && continue
    stock election decrypt-threshold --key "$id.key" --decryption-key "$id.dkey" --trustee-id $((before + i)) </dev/null >"$dir/member$i"
    [ "$kind $i" = "threshold-invalid 2" ] && spoil "$dir/member2" $((before + 2))
    stock archive add-event --type PartialDecryption <"$dir/member$i"
  done 3<"$dir/ids"
}

# Every challenge of a partial decryption ends in 7: a share whose proofs do not hold.
spoiled() { sed -E 's/("challenge":"[0-9]*)[0-9]"/\17"/g'; }

# The two lines of a partial decryption, FILE OWNER, with the share spoiled and named anew.
spoil() {
  head -n 1 "$1" | spoiled >"$1.share"
  { cat "$1.share"; printf '{"owner":%d,"payload":"%s"}\n' "$2" "$(object_hash "$1.share")"; } >"$1.new"
  mv "$1.new" "$1"
}
