// Writes test vectors for the log package to standard output, as made and judged by Go's own sumdb packages and crypto/ed25519.
// Run: GO111MODULE=off GOPATH=/usr/share/gocode go run main.go [seed]
// (Debian: golang-go, golang-golang-x-mod-dev). vectors/log.json is the output for seed 1.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type object = map[string]interface{}

var (
	random *rand.Rand
	stored []tlog.Hash
)

const leaves = 70000

func b64(b []byte) string { return base64.StdEncoding.EncodeToString(b) }

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func leaf(i int64) []byte { return []byte("entry " + strconv.FormatInt(i, 10)) }

func reader() tlog.HashReader {
	return tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var out []tlog.Hash
		for _, x := range indexes {
			out = append(out, stored[x])
		}
		return out, nil
	})
}

func grow() {
	for i := int64(0); i < leaves; i++ {
		hashes, err := tlog.StoredHashes(i, leaf(i), reader())
		must(err)
		stored = append(stored, hashes...)
	}
}

func root(size int64) tlog.Hash {
	h, err := tlog.TreeHash(size, reader())
	must(err)
	return h
}

func path(p []tlog.Hash) []string {
	out := []string{}
	for _, h := range p {
		out = append(out, b64(h[:]))
	}
	return out
}

func result(err error) string {
	if err == nil {
		return "valid"
	}
	return "invalid"
}

func flipped(h tlog.Hash) tlog.Hash {
	h[random.Intn(32)] ^= 1 << random.Intn(8)
	return h
}

type mutation struct {
	flag string
	path []tlog.Hash
}

func mutations(p []tlog.Hash) []mutation {
	m := []mutation{{"OneHashMore", append(append([]tlog.Hash{}, p...), tlog.RecordHash([]byte("more")))}}
	if len(p) == 0 {
		return m
	}
	changed := append([]tlog.Hash{}, p...)
	i := random.Intn(len(p))
	changed[i] = flipped(changed[i])
	m = append(m, mutation{"OneHashLess", p[:len(p)-1]}, mutation{"PathChanged", changed})
	if len(p) > 1 {
		swapped := append([]tlog.Hash{}, p...)
		swapped[0], swapped[1] = swapped[1], swapped[0]
		m = append(m, mutation{"PathSwapped", swapped})
	}
	return m
}

func inclusion() []object {
	var out []object
	add := func(flag string, p []tlog.Hash, size int64, top tlog.Hash, index int64, hash tlog.Hash) {
		err := tlog.CheckRecord(p, size, top, index, hash)
		if (flag == "") != (err == nil) {
			return // a mutation that hits nothing is no vector
		}
		o := object{"size": size, "index": index, "root": b64(top[:]), "leaf": b64(hash[:]), "path": path(p), "result": result(err)}
		if flag != "" {
			o["flags"] = []string{flag}
		}
		out = append(out, o)
	}
	sizes := []int64{1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 255, 256, 257, 1000, leaves}
	for i := 0; i < 4; i++ {
		sizes = append(sizes, 1+random.Int63n(leaves))
	}
	for _, size := range sizes {
		for _, index := range []int64{0, size - 1, random.Int63n(size)} {
			p, err := tlog.ProveRecord(size, index, reader())
			must(err)
			h, top := tlog.RecordHash(leaf(index)), root(size)
			add("", p, size, top, index, h)
			if index == 0 || size > 9 && index == size-1 {
				continue
			}
			for _, m := range mutations(p) {
				add(m.flag, m.path, size, top, index, h)
			}
			add("RootChanged", p, size, flipped(top), index, h)
			add("LeafChanged", p, size, top, index, flipped(h))
			if index+1 < size {
				add("OtherIndex", p, size, top, index+1, h)
			}
			add("OtherSize", p, size+1, top, index, h)
		}
	}
	return out
}

func consistency() []object {
	var out []object
	add := func(flag string, p []tlog.Hash, size int64, top tlog.Hash, old int64, before tlog.Hash) {
		err := tlog.CheckTree(p, size, top, old, before)
		if (flag == "") != (err == nil) {
			return
		}
		o := object{"oldSize": old, "newSize": size, "oldRoot": b64(before[:]), "newRoot": b64(top[:]), "path": path(p), "result": result(err)}
		if flag != "" {
			o["flags"] = []string{flag}
		}
		out = append(out, o)
	}
	pairs := [][2]int64{{1, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 7}, {6, 8}, {7, 8}, {8, 9}, {255, 256}, {256, 300}, {300, 1000}, {65536, leaves}}
	for i := 0; i < 6; i++ {
		a, b := 1+random.Int63n(leaves), 1+random.Int63n(leaves)
		if a > b {
			a, b = b, a
		}
		pairs = append(pairs, [2]int64{a, b})
	}
	for _, pair := range pairs {
		old, size := pair[0], pair[1]
		p, err := tlog.ProveTree(size, old, reader())
		must(err)
		before, top := root(old), root(size)
		add("", p, size, top, old, before)
		for _, m := range mutations(p) {
			add(m.flag, m.path, size, top, old, before)
		}
		add("OldRootChanged", p, size, top, old, flipped(before))
		add("RootChanged", p, size, flipped(top), old, before)
		if old > 1 {
			add("OtherSize", p, size, top, old-1, before)
		}
	}
	return out
}

func tilePath(t tlog.Tile) string { // Go names the height of a tile first; C2SP leaves it out and has no .p of full width
	return "tile/" + strings.TrimPrefix(t.Path(), "tile/8/")
}

func tiles() []object {
	var out []object
	for level, count := 0, int64(leaves); count > 0; level, count = level+1, count/256 {
		for n := int64(0); n*256 < count; n++ {
			if level == 0 && n > 2 && n < 272 {
				continue
			}
			width := count - n*256
			if width > 256 {
				width = 256
			}
			t := tlog.Tile{H: 8, L: level, N: n, W: int(width)}
			data, err := tlog.ReadTileData(t, reader())
			must(err)
			sum := sha256.Sum256(data)
			out = append(out, object{"level": t.L, "index": t.N, "width": t.W, "path": tilePath(t), "sha256": hex.EncodeToString(sum[:])})
		}
	}
	return out
}

func tilePaths() []object {
	var out []object
	for _, n := range []int64{0, 7, 999, 1000, 1234067, 999999999} {
		t := tlog.Tile{H: 8, L: int(random.Int31n(6)), N: n, W: 1 + int(random.Int31n(256))}
		out = append(out, object{"level": t.L, "index": t.N, "width": t.W, "path": tilePath(t), "result": "valid"})
	}
	for _, bad := range []string{"tile/00/000", "tile/0/0", "tile/0/x000/001", "tile/0/1000", "tile/64/000", "tile/0/000.p/0", "tile/0/000.p/256",
		"tile/0/000.p/01", "tile/-1/000", "tile/0/x001/x000", "tile/0/000/", "/tile/0/000", "tile/0/000.p/"} {
		out = append(out, object{"path": bad, "result": "invalid"})
	}
	return out
}

func seed() []byte {
	b := make([]byte, 32)
	random.Read(b)
	return b
}

// A key as text: name, id, type and key. Written out here from the C2SP page, for types that sumdb does not know.
func keyText(name string, kind byte, public ed25519.PublicKey) (string, []byte) {
	sum := sha256.Sum256(append([]byte(name+"\n"+string([]byte{kind})), public...))
	return name + "+" + hex.EncodeToString(sum[:4]) + "+" + b64(append([]byte{kind}, public...)), sum[:4]
}

type signer struct {
	name string
	kind byte
	key  ed25519.PrivateKey
}

func newSigner(name string, kind byte) signer {
	return signer{name, kind, ed25519.NewKeyFromSeed(seed())}
}

func (s signer) vkey() string {
	text, _ := keyText(s.name, s.kind, s.key.Public().(ed25519.PublicKey))
	return text
}

func (s signer) line(text string, time uint64) string {
	_, id := keyText(s.name, s.kind, s.key.Public().(ed25519.PublicKey))
	if s.kind == 1 {
		return "— " + s.name + " " + b64(append(id, ed25519.Sign(s.key, []byte(text))...)) + "\n"
	}
	stamp := make([]byte, 8)
	binary.BigEndian.PutUint64(stamp, time)
	sig := ed25519.Sign(s.key, []byte(fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, text)))
	return "— " + s.name + " " + b64(append(append(id, stamp...), sig...)) + "\n"
}

func notes() []object {
	var out []object
	s, other := newSigner("example.com/log", 1), newSigner("example.com/log", 1)
	text := "例 text\n\nwith an empty line, and é\n"
	good := text + "\n" + s.line(text, 0)
	verifier, err := note.NewVerifier(s.vkey())
	must(err)
	add := func(flag, msg string) {
		_, err := note.Open([]byte(msg), note.VerifierList(verifier))
		if (flag == "") != (err == nil) {
			panic("note: Go judges otherwise: " + flag)
		}
		o := object{"note": b64([]byte(msg)), "vkey": s.vkey(), "result": result(err)}
		if flag != "" {
			o["flags"] = []string{flag}
		}
		out = append(out, o)
	}
	add("", good)
	add("", good+newSigner("unknown.example", 1).line(text, 0))
	add("", text+"\n"+other.line(text, 0)+s.line(text, 0)) // same name, other id: unknown
	add("TextChanged", strings.Replace(good, "with", "With", 1))
	add("OtherKey", text+"\n"+other.line(text, 0))
	add("NoSignature", text)
	add("NoSignature", text+"\n")
	add("NoNewline", strings.TrimSuffix(good, "\n"))
	add("ControlCharacter", strings.Replace(good, "with", "\twith", 1))
	add("ControlCharacter", strings.ReplaceAll(good, "\n", "\r\n"))
	add("NotUtf8", strings.Replace(good, "é", "\xe9", 1))
	add("NoDash", strings.Replace(good, "— ", "- ", 1))
	add("BadName", strings.Replace(good, "example.com/log", "example.com+log", 1))
	add("BadBase64", strings.Replace(good, s.line(text, 0), strings.Replace(s.line(text, 0), "=", "", 1), 1))
	broken := []byte(good)
	at := strings.LastIndex(good, " ") + 12
	broken[at] = map[bool]byte{true: 'B', false: 'A'}[broken[at] == 'A']
	add("SignatureChanged", string(broken))
	return out
}

func keys() []object {
	good := newSigner("example.com/log", 1).vkey()
	witness := newSigner("witness.example", 4).vkey()
	parts := strings.SplitN(good, "+", 3)
	raw, _ := base64.StdEncoding.DecodeString(parts[2])
	out := []object{{"vkey": good, "result": "valid"}, {"vkey": witness, "result": "valid"}}
	bad := func(flag, vkey string) {
		out = append(out, object{"vkey": vkey, "flags": []string{flag}, "result": "invalid"})
	}
	bad("OtherId", parts[0]+"+00000000+"+parts[2])
	bad("OtherName", "example.com/lag+"+parts[1]+"+"+parts[2])
	bad("NameWithSpace", "example.com /log+"+parts[1]+"+"+parts[2])
	bad("UpperCase", parts[0]+"+"+strings.ToUpper(parts[1])+"A+"+parts[2])
	bad("OneByteLess", parts[0]+"+"+parts[1]+"+"+b64(raw[:32]))
	unknown, _ := keyText("example.com/log", 9, raw[1:])
	bad("UnknownType", unknown)
	neutral := make([]byte, 32)
	neutral[0] = 1
	small, _ := keyText("example.com/log", 1, neutral)
	bad("SmallOrder", small)
	return out
}

func checkpoints() []object {
	top := root(leaves)
	r := b64(top[:])
	out := []object{
		{"text": "example.com/log\n70000\n" + r + "\n", "result": "valid"},
		{"text": "example.com/log\n0\n" + r + "\nextension\n", "result": "valid"},
	}
	for _, t := range []string{"example.com/log\n070000\n" + r + "\n", "example.com/log\n-1\n" + r + "\n", "\n7\n" + r + "\n", "example.com/log\n7\n" + r,
		"example.com/log\n7\n" + r[:42] + "\n", "example.com/log\n7\n" + r + "\n\n", "example.com/log\n7\n", "example.com/log\n9223372036854775808\n" + r + "\n",
		"example.com/log\n7 \n" + r + "\n", "example.com/log\n7\n" + strings.TrimSuffix(r, "=") + "\n"} {
		out = append(out, object{"text": t, "result": "invalid"})
	}
	return out
}

// Receipts: a policy of one log and two of three witnesses, and what becomes of a good receipt when one thing changes.
func receipts() []object {
	var out []object
	log, rogue := newSigner("log.example/votes", 1), newSigner("log.example/votes", 1)
	w := []signer{newSigner("w1.example", 4), newSigner("w2.example", 4), newSigner("w3.example", 4)}
	policy := "# whom this reader trusts\nlog " + log.vkey() + "\n\n"
	for i, s := range w {
		policy += fmt.Sprintf("witness W%d %s https://w%d.example/\n", i+1, s.vkey(), i+1)
	}
	policy += "group two 2 W1 W2 W3\nquorum\ttwo\n"

	size := int64(1000 + random.Intn(1000))
	index := random.Int63n(size)
	entry := leaf(index)
	top, other := root(size), root(size+1)
	p, err := tlog.ProveRecord(size, index, reader())
	must(err)
	text := func(origin string, size int64, top tlog.Hash) string {
		return fmt.Sprintf("%s\n%d\n%s\n", origin, size, b64(top[:]))
	}
	good := text("log.example/votes", size, top)
	time := uint64(1795300000)
	proof := func(extra string, index int64, p []tlog.Hash, note string) string {
		lines := "c2sp.org/tlog-proof@v1\n"
		if extra != "" {
			lines += "extra " + extra + "\n"
		}
		lines += fmt.Sprintf("index %d\n", index)
		for _, h := range path(p) {
			lines += h + "\n"
		}
		return lines + "\n" + note
	}
	signed := good + "\n" + log.line(good, 0) + w[0].line(good, time) + w[2].line(good, time+5)
	add := func(flag, number, receipt string) {
		o := object{"receipt": receipt, "entry": b64(entry), "policy": policy, "result": "valid"}
		if number != "" {
			o["result"], o["flags"], o["findings"] = "invalid", []string{flag}, strings.Split(number, " ")
		}
		out = append(out, o)
	}
	add("", "", proof(b64(entry), index, p, signed))
	add("", "", proof("", index, p, signed))
	add("", "", proof("", index, p, signed+newSigner("stranger.example", 4).line(good, time)))
	add("EntryNotThere", "R4", proof("", (index+1)%size, p, signed))
	for _, m := range mutations(p) {
		add(m.flag, "R4", proof("", index, m.path, signed))
	}
	add("OneWitness", "R3", proof("", index, p, good+"\n"+log.line(good, 0)+w[0].line(good, time)))
	add("SameWitnessTwice", "R3", proof("", index, p, good+"\n"+log.line(good, 0)+w[0].line(good, time)+w[0].line(good, time+1)))
	add("NoWitness", "R3", proof("", index, p, good+"\n"+log.line(good, 0)))
	add("NotTheLog", "R2", proof("", index, p, good+"\n"+w[0].line(good, time)+w[1].line(good, time)))
	add("RogueLog", "R2", proof("", index, p, good+"\n"+rogue.line(good, 0)+w[0].line(good, time)+w[1].line(good, time)))
	split := text("log.example/votes", size+1, other)
	add("SplitView", "R3 R3 R3", proof("", index, mustProve(size+1, index), split+"\n"+log.line(split, 0)+w[0].line(good, time)+w[2].line(good, time)))
	elsewhere := text("log.example/other", size, top)
	add("OtherOrigin", "R2", proof("", index, p, elsewhere+"\n"+log.line(elsewhere, 0)+w[0].line(elsewhere, time)+w[1].line(elsewhere, time)))
	asNote := signer{w[1].name, 1, w[1].key}
	add("CosignedAsNote", "R3", proof("", index, p, good+"\n"+log.line(good, 0)+w[0].line(good, time)+asNote.line(good, 0)))
	later := strings.Replace(w[1].line(good, time), w[1].line(good, time)[len("— w2.example "):], retimed(w[1], good, time), 1)
	add("TimeChanged", "R3 R3", proof("", index, p, good+"\n"+log.line(good, 0)+w[0].line(good, time)+later))
	noCheckpoint := "not a checkpoint\n"
	add("NoCheckpoint", "R1", proof("", index, p, noCheckpoint+"\n"+log.line(noCheckpoint, 0)))
	whole, at := proof("", index, p, signed), fmt.Sprintf("index %d\n", index)
	add("OtherHeader", "unreadable", strings.Replace(whole, "@v1", "@v2", 1))
	add("NoIndex", "unreadable", strings.Replace(whole, at, "", 1))
	add("LeadingZero", "unreadable", strings.Replace(whole, "index ", "index 0", 1))
	add("NoEmptyLine", "unreadable", strings.Replace(whole, "\n\n", "\n", 1))
	add("ExtraAfterIndex", "unreadable", strings.Replace(whole, at, at+"extra AAAA\n", 1))
	add("ExtraNotBase64", "unreadable", proof("A A", index, p, signed))
	return out
}

func mustProve(size, index int64) []tlog.Hash {
	p, err := tlog.ProveRecord(size, index, reader())
	must(err)
	return p
}

// The same cosignature under another time.
func retimed(s signer, text string, time uint64) string {
	line := s.line(text, time)
	raw, _ := base64.StdEncoding.DecodeString(strings.TrimSpace(line[strings.LastIndex(line, " ")+1:]))
	raw[11]++
	return b64(raw) + "\n"
}

func policies() []object {
	log, w1, w2 := newSigner("log.example", 1).vkey(), newSigner("w1.example", 4).vkey(), newSigner("w2.example", 4).vkey()
	head := "log " + log + "\nwitness A " + w1 + "\nwitness B " + w2 + "\n"
	var out []object
	add := func(result, policy string) { out = append(out, object{"policy": policy, "result": result}) }
	add("valid", head+"group G any A B\nquorum G\n")
	add("valid", "quorum none\n")
	add("valid", head+"group G all A\n  group H 2 G B\t\n# remark\n\nquorum H\n")
	for _, bad := range []string{head, head + "quorum C\n", head + "quorum A\nquorum B\n", head + "group G 3 A B\nquorum G\n", head + "group G 0 A B\nquorum G\n",
		head + "group G any A A\nquorum G\n", head + "group G any A\ngroup H any A\nquorum G\n", head + "group G any none\nquorum G\n", "quorum A\n" + head,
		head + "log " + log + "\nquorum A\n", head + "witness C " + w1 + "\nquorum A\n", head + "witness A " + newSigner("x", 4).vkey() + "\nquorum A\n",
		"log " + w1 + "\nquorum none\n", "witness A " + log + "\nquorum A\n", "quorum none", "what\nquorum none\n", "quorum none\r\n", "witness none " + w1 + "\nquorum none\n"} {
		add("invalid", bad)
	}
	return out
}

func main() {
	number := int64(1)
	if len(os.Args) > 1 {
		n, err := strconv.ParseInt(os.Args[1], 10, 64)
		must(err)
		number = n
	}
	random = rand.New(rand.NewSource(number))
	grow()
	roots := []object{}
	for _, size := range []int64{0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 255, 256, 257, 65535, 65536, 65537, leaves} {
		h := root(size)
		if size == 0 {
			h = tlog.Hash(sha256.Sum256(nil)) // Go's tree of no leaves has a root of zeros; RFC 6962 says the hash of nothing
		}
		roots = append(roots, object{"size": size, "root": b64(h[:])})
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	must(encoder.Encode(object{
		"algorithm": "log", "spec": "docs/protocol/14-log.md",
		"source": "src/test/go/logvectors/main.go, with golang.org/x/mod/sumdb and crypto/ed25519; entry i is the text \"entry i\"",
		"groups": object{"roots": roots, "inclusion": inclusion(), "consistency": consistency(), "tiles": tiles(), "tilePaths": tilePaths(),
			"notes": notes(), "keys": keys(), "checkpoints": checkpoints(), "receipts": receipts(), "policies": policies()},
	}))
}
