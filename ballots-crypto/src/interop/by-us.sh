# The same election, made by our own command line alone. Only a share that its trustee did not make has to be added by the
# stock tool: our own refuses it.
we_make() {
  local kind=$1 draw=$elections/draw-$1 group uuid singles turn n=0 i trustees=()
  group=$(group_of "$kind")
  singles=$(singles_of "$kind")
  echo "a passphrase for this run only" >"$dir/pass"
  uuid=$(ours election uuid)
  record=$dir/$uuid.bel
  ours credentials --group "$group" --uuid "$uuid" --voters "$draw/voters" --passphrase-file "$dir/pass" --secret "$dir/secret.json" --public "$dir/public.json"
  for ((i = 1; i <= singles; i++)); do
    ours trustee keygen --group "$group" --key "$dir/single$i.key" --public "$dir/single$i.json" --passphrase-file "$dir/pass"
    trustees+=("$dir/single$i.json")
  done
  if has_threshold "$kind"; then
    our_ceremony "$group"
    trustees+=("$dir/threshold.json")
  fi
  ours election create --group "$group" --template "$draw/template.json" --uuid "$uuid" --trustee "${trustees[@]}" \
    --credentials "$dir/public.json" --out "$record"
  while read -r turn <&3; do
    n=$((n + 1))
    ours ballot seal --record "$record" --credential-file "$dir/secret.json" --login "v$turn" --passphrase-file "$dir/pass" --choices "$draw/choice-$n" --out "$dir/ballot$n"
    ours archive add-ballot "$record" "$dir/ballot$n"
  done 3<"$draw/turns"
  ours tally "$record"
  if is_mixed "$kind"; then
    for i in 1 2; do
      ours mix "$record" --out "$dir/shuffle$i"
      ours archive add-shuffle "$record" "$dir/shuffle$i" --owner "$i"
    done
    ours archive end-shuffles "$record"
  fi
  for ((i = 1; i <= singles; i++)); do
    ours trustee decrypt "$record" --key "$dir/single$i.key" --passphrase-file "$dir/pass" --min-ballots 1 --out "$dir/part$i"
    ours archive add-decryption "$record" "$dir/part$i" --owner "$i"
  done
  has_threshold "$kind" && we_open "$kind" "$singles"
  ours result "$record" >"$dir/result"
  cat "$dir/result"
}

our_ceremony() {
  local group=$1 i certs=() parts=() confirmed=()
  for i in 1 2 3; do
    ours trustee certify --group "$group" --size 3 --threshold 2 --index "$i" --key "$dir/member$i.key" \
      --out "$dir/cert$i" --passphrase-file "$dir/pass"
    certs+=("$dir/cert$i")
  done
  for i in 1 2 3; do
    ours trustee share --key "$dir/member$i.key" --passphrase-file "$dir/pass" --certificate "${certs[@]}" --out "$dir/polynomial$i"
    parts+=("$dir/polynomial$i")
  done
  for i in 1 2 3; do
    ours trustee confirm --key "$dir/member$i.key" --passphrase-file "$dir/pass" --certificate "${certs[@]}" \
      --part "${parts[@]}" --out "$dir/confirmation$i"
    confirmed+=("$dir/confirmation$i")
  done
  ours trustee combine --certificate "${certs[@]}" --part "${parts[@]}" --confirmation "${confirmed[@]}" --out "$dir/threshold.json"
}

we_open() {
  local kind=$1 before=$2 i
  for i in 1 2 3; do
    [ "$kind $i" = "belenios-2048 2" ] && continue
    ours trustee decrypt "$record" --key "$dir/member$i.key" --passphrase-file "$dir/pass" --confirmation "$dir/confirmation$i" \
      --min-ballots 1 --out "$dir/opened$i"
    if [ "$kind $i" = "threshold-invalid 2" ]; then
      spoiled <"$dir/opened2" >"$dir/spoiled"
      ! ours archive add-decryption "$record" "$dir/spoiled" --owner $((before + 2)) || return 1 # ours must refuse it
      printf '%s\n{"owner":%d,"payload":"%s"}\n' "$(cat "$dir/spoiled")" $((before + 2)) "$(object_hash "$dir/spoiled")" |
        stock archive add-event --type PartialDecryption
    else
      ours archive add-decryption "$record" "$dir/opened$i" --owner $((before + i))
    fi
  done
}

object_hash() { printf '%s' "$(cat "$1")" | sha256sum | cut -d ' ' -f 1; }
