// Reads a log as any client of C2SP tlog-tiles does, with Go's own tree and note code: every entry must lead to the signed
// root, one by one and by proofs, and an earlier state must be the beginning of the last one.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var base = os.Args[1]

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func get(path string) []byte {
	answer, err := http.Get(base + "/log/" + path)
	must(err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	must(err)
	if answer.StatusCode != 200 {
		must(fmt.Errorf("%s: %s", path, answer.Status))
	}
	return body
}

// Go writes the height of its tiles into their paths; C2SP's are always of height 8.
func path(t tlog.Tile) string { return strings.Replace(t.Path(), "tile/8/", "tile/", 1) }

type reader struct{}

func (reader) Height() int                     { return 8 }
func (reader) SaveTiles([]tlog.Tile, [][]byte) {}
func (reader) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, t := range tiles {
		data = append(data, get(path(t)))
	}
	return data, nil
}

func entries(size int64) (all [][]byte) {
	for first := int64(0); first < size; first += 256 {
		t := tlog.Tile{H: 8, L: 0, N: first / 256, W: 256}
		if size-first < 256 {
			t.W = int(size - first)
		}
		bundle := get(strings.Replace(path(t), "tile/0/", "tile/entries/", 1))
		for len(bundle) > 0 {
			length := int(binary.BigEndian.Uint16(bundle))
			all = append(all, bundle[2:2+length])
			bundle = bundle[2+length:]
		}
	}
	return all
}

func main() {
	verifier, err := note.NewVerifier(strings.TrimSpace(string(get("key"))))
	must(err)
	opened, err := note.Open(get("checkpoint"), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		must(fmt.Errorf("the origin is %q, the key's name %q", lines[0], verifier.Name()))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	must(err)
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	hashes := tlog.TileHashReader(tree, reader{})
	all := entries(size)
	if int64(len(all)) != size {
		must(fmt.Errorf("%d entries in a tree of %d", len(all), size))
	}
	for i, entry := range all {
		stored, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, int64(i))})
		must(err)
		if stored[0] != tlog.RecordHash(entry) {
			must(fmt.Errorf("entry %d is not the leaf of the tree", i))
		}
	}
	for _, i := range []int64{0, size / 2, size - 1} {
		proof, err := tlog.ProveRecord(size, i, hashes)
		must(err)
		must(tlog.CheckRecord(proof, size, tree.Hash, i, tlog.RecordHash(all[i])))
	}
	old := size/2 + 1
	before, err := tlog.TreeHash(old, hashes)
	must(err)
	proof, err := tlog.ProveTree(size, old, hashes)
	must(err)
	must(tlog.CheckTree(proof, size, tree.Hash, old, before))
	fmt.Println("holds", size)
}
