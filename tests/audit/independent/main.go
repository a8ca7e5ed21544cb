// SPDX-License-Identifier: Apache-2.0

// Checks a bundle with other people's code: golang.org/x/mod's signed notes and Merkle trees, and
// Go's JSON. It shares nothing with Douxuan but the formats.
//
//	independent BUNDLE POLICY
//
// It says what it found and ends with 0 if the records are those that were signed, else with 1.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func fail(format string, args ...interface{}) {
	fmt.Printf("rejected: "+format+"\n", args...)
	os.Exit(1)
}

// cosigner verifies C2SP cosignature/v1 lines, which x/mod does not know.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }

func (c cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	at := binary.BigEndian.Uint64(sig)
	text := fmt.Sprintf("cosignature/v1\ntime %d\n%s", at, msg)
	return ed25519.Verify(c.key, []byte(text), sig[8:])
}

func newCosigner(vkey string) cosigner {
	parts := strings.SplitN(vkey, "+", 3)
	raw, err := base64.StdEncoding.DecodeString(parts[len(parts)-1])
	if len(parts) != 3 || err != nil || len(raw) != 33 || raw[0] != 4 {
		fail("not a cosigner's key: %s", vkey)
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), raw...))
	hash := binary.BigEndian.Uint32(sum[:])
	if fmt.Sprintf("%08x", hash) != parts[1] {
		fail("the key id of %s is wrong", parts[0])
	}
	return cosigner{parts[0], hash, raw[1:]}
}

// policy is what the observer trusts: one log, and so many of one group of witnesses.
type policy struct {
	log       note.Verifier
	witnesses []note.Verifier
	threshold int
}

func readPolicy(path string) policy {
	var p policy
	text, err := os.ReadFile(path)
	if err != nil {
		fail("%v", err)
	}
	for _, line := range strings.Split(string(text), "\n") {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || strings.HasPrefix(words[0], "#"):
		case words[0] == "log":
			if p.log, err = note.NewVerifier(words[1]); err != nil {
				fail("%v", err)
			}
		case words[0] == "witness":
			p.witnesses = append(p.witnesses, newCosigner(words[2]))
		case words[0] == "group":
			if p.threshold, err = strconv.Atoi(words[2]); err != nil {
				fail("%v", err)
			}
		}
	}
	return p
}

type head struct {
	origin string
	tree   tlog.Tree
}

// open verifies the signatures of a checkpoint, at least those of the log and so many witnesses.
func open(p policy, path string, threshold int) head {
	msg, err := os.ReadFile(path)
	if err != nil {
		fail("%v", err)
	}
	n, err := note.Open(msg, note.VerifierList(append([]note.Verifier{p.log}, p.witnesses...)...))
	if err != nil {
		fail("%s: %v", path, err)
	}
	byLog, witnesses := false, 0
	for _, sig := range n.Sigs {
		if sig.Name == p.log.Name() && sig.Hash == p.log.KeyHash() {
			byLog = true
		} else {
			witnesses++
		}
	}
	if !byLog || witnesses < threshold {
		fail("%s: signed by the log: %v, witnesses: %d", path, byLog, witnesses)
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) != 4 {
		fail("%s: not three lines", path)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	root, err2 := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || err2 != nil || len(root) != tlog.HashSize {
		fail("%s: not a checkpoint", path)
	}
	h := head{lines[0], tlog.Tree{N: size}}
	copy(h.tree.Hash[:], root)
	return h
}

// memory is a tree held in memory.
type memory []tlog.Hash

func (m *memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var out []tlog.Hash
	for _, i := range indexes {
		out = append(out, (*m)[i])
	}
	return out, nil
}

func (m *memory) append(n int64, record []byte) {
	hashes, err := tlog.StoredHashesForRecordHash(n, tlog.RecordHash(record), m)
	if err != nil {
		fail("%v", err)
	}
	*m = append(*m, hashes...)
}

// readRecords hashes the records and looks at their order and outer form.
func readRecords(path string) (*memory, [][]byte) {
	data, err := os.ReadFile(path)
	if err != nil {
		fail("%v", err)
	}
	if !bytes.HasSuffix(data, []byte("\n")) {
		fail("the last record does not end")
	}
	var tree memory
	records := bytes.Split(bytes.TrimSuffix(data, []byte("\n")), []byte("\n"))
	for i, record := range records {
		var event struct {
			Seq *int64 `json:"seq"`
			V   int    `json:"v"`
		}
		if err := json.Unmarshal(record, &event); err != nil || event.Seq == nil ||
			*event.Seq != int64(i) || event.V != 1 {
			fail("record %d is not one: %v", i, err)
		}
		tree.append(int64(i), record)
	}
	return &tree, records
}

// checkProof verifies a .tlog-proof file against the final head.
func checkProof(path string, records [][]byte, h head) {
	data, err := os.ReadFile(path)
	if err != nil {
		fail("%v", err)
	}
	lines := strings.Split(string(data), "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "index ") {
		fail("%s: not a proof", path)
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	if err != nil || index >= int64(len(records)) {
		fail("%s: no such record", path)
	}
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		if line == "" {
			break
		}
		hash, err := tlog.ParseHash(line)
		if err != nil {
			fail("%s: %v", path, err)
		}
		proof = append(proof, hash)
	}
	leaf := tlog.RecordHash(records[index])
	if err := tlog.CheckRecord(proof, h.tree.N, h.tree.Hash, index, leaf); err != nil {
		fail("%s: %v", path, err)
	}
}

func main() {
	if len(os.Args) != 3 {
		fmt.Println("independent BUNDLE POLICY")
		os.Exit(2)
	}
	bundle := os.Args[1]
	p := readPolicy(os.Args[2])
	final := open(p, filepath.Join(bundle, "checkpoint"), p.threshold)
	tree, records := readRecords(filepath.Join(bundle, "events.jsonl"))
	if int64(len(records)) < final.tree.N {
		fail("%d records, %d were signed", len(records), final.tree.N)
	}
	stored, _ := filepath.Glob(filepath.Join(bundle, "checkpoints", "*"))
	heads := []head{final}
	for _, path := range stored {
		heads = append(heads, open(p, path, 0))
	}
	for _, h := range heads {
		root, err := tlog.TreeHash(h.tree.N, tree)
		if err != nil || root != h.tree.Hash || h.origin != final.origin {
			fail("the records are not those of the head of size %d", h.tree.N)
		}
		growth, err := tlog.ProveTree(final.tree.N, h.tree.N, tree)
		if err != nil {
			fail("%v", err)
		}
		if err := tlog.CheckTree(growth, final.tree.N, final.tree.Hash, h.tree.N, h.tree.Hash); err != nil {
			fail("size %d: %v", h.tree.N, err)
		}
	}
	proofs, _ := filepath.Glob(filepath.Join(bundle, "proofs", "*.tlog-proof"))
	for _, path := range proofs {
		checkProof(path, records, final)
	}
	fmt.Printf("accepted: %s, %d records, %d heads, %d proofs\n", final.origin, final.tree.N,
		len(heads), len(proofs))
}
