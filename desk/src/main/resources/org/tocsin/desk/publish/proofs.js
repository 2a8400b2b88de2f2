"use strict";
// What a proof of a fact needs: digests, paths and keys. Nothing is fetched, stored or sent from here.
// SHA-256 is written out because it is needed thousands of times; the signature is WebCrypto's.
const Proofs = (() => {
  const K = [], H0 = [];
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
    if (!prime) continue;
    const bits = (x) => Math.floor((x - Math.floor(x)) * 4294967296) | 0;
    if (H0.length < 8) H0.push(bits(Math.sqrt(n)));
    K.push(bits(Math.cbrt(n)));
  }

  const utf8 = (text) => new TextEncoder().encode(text);
  const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  const base64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const same = (a, b) => a.length === b.length && a.every((x, i) => x === b[i]);

  function join(...parts) {
    const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
    let at = 0;
    for (const part of parts) { out.set(part, at); at += part.length; }
    return out;
  }

  function sha256(message) {
    const length = message.length, padded = new Uint8Array((length + 72) & ~63);
    padded.set(message);
    padded[length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 536870912));
    view.setUint32(padded.length - 4, (length << 3) >>> 0);
    const h = H0.slice(), w = new Int32Array(64);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let block = 0; block < padded.length; block += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + 4 * i);
      for (let i = 16; i < 64; i++) {
        const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
        const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
        w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
      }
      let [a, b, c, d, e, f, g, k] = h;
      for (let i = 0; i < 64; i++) {
        const t1 = (k + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        k = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
      }
      [a, b, c, d, e, f, g, k].forEach((x, i) => { h[i] = (h[i] + x) | 0; });
    }
    const out = new Uint8Array(32);
    h.forEach((x, i) => new DataView(out.buffer).setInt32(4 * i, x));
    return out;
  }

  // RFC 8785: the language's own numbers and strings are the canonical ones, names sort by code unit.
  function canonical(value) {
    if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
    if (value && typeof value === "object") {
      return "{" + Object.keys(value).sort().map((k) => JSON.stringify(k) + ":" + canonical(value[k])).join(",") + "}";
    }
    return JSON.stringify(value);
  }

  const half = (x) => Math.floor(x / 2);

  // RFC 9162, 2.1.3.2
  function included(index, size, leaf, path, root) {
    if (index >= size) return false;
    let first = index, last = size - 1, hash = leaf;
    for (const sibling of path) {
      if (last === 0) return false;
      if (first % 2 === 1 || first === last) {
        hash = sha256(join([1], sibling, hash));
        while (first % 2 === 0 && first !== 0) { first = half(first); last = half(last); }
      } else {
        hash = sha256(join([1], hash, sibling));
      }
      first = half(first);
      last = half(last);
    }
    return last === 0 && same(hash, root);
  }

  function readKey(text) {
    const [, name, id, key] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) || [];
    if (!name) throw new Error("the log's key is malformed");
    const typed = base64(key);
    if (typed.length !== 33 || typed[0] !== 1) throw new Error("the log's key is no Ed25519 key");
    if (hex(sha256(join(utf8(name + "\n"), typed)).slice(0, 4)) !== id) {
      throw new Error("the log's key does not carry its own id");
    }
    return { name, id, bytes: typed.slice(1), text };
  }

  function readCheckpoint(text, key) {
    const split = text.lastIndexOf("\n\n");
    const body = text.slice(0, split + 1), lines = body.split("\n");
    const signatures = text.slice(split + 2).split("\n").filter((line) => line !== "");
    const start = "— " + key.name + " ";
    const own = signatures.filter((line) => line.startsWith(start)).map((line) => base64(line.slice(start.length)))
      .filter((bytes) => hex(bytes.slice(0, 4)) === key.id).map((bytes) => bytes.slice(4));
    if (split < 0 || lines[0] !== key.name) throw new Error("the checkpoint is of another log");
    if (own.length !== 1 || signatures.length !== 1) throw new Error("the checkpoint is not signed by this log's key");
    return { body, size: Number(lines[1]), root: base64(lines[2]), signature: own[0] };
  }

  // "good", "bad", or why this browser cannot tell.
  async function signatureState(checkpoint, key) {
    if (!globalThis.crypto || !crypto.subtle) return "this browser gives no WebCrypto to local files";
    let imported;
    try {
      imported = await crypto.subtle.importKey("raw", key.bytes, { name: "Ed25519" }, false, ["verify"]);
    } catch (e) {
      return "this browser's WebCrypto does not know Ed25519";
    }
    return (await crypto.subtle.verify({ name: "Ed25519" }, imported, checkpoint.signature, utf8(checkpoint.body)))
      ? "good" : "bad";
  }

  // The reason why a fact does not hold in the tree of a checkpoint, or "".
  function flaw(disclosure, path, checkpoint) {
    const leafBytes = utf8(disclosure.leaf);
    if (!included(disclosure.index, checkpoint.size, sha256(join([0], leafBytes)), path, checkpoint.root)) {
      return "fact " + disclosure.index + " is not in the log of the checkpoint";
    }
    const leaf = JSON.parse(disclosure.leaf);
    for (const [name, part] of Object.entries(disclosure.parts)) {
      const commitment = hex(sha256(join(base64(part.salt), utf8(canonical(part.value)))));
      if (!(name in leaf.commitments) || hex(base64(leaf.commitments[name])) !== commitment) {
        return "part “" + name + "” of fact " + disclosure.index + " does not open";
      }
    }
    return "";
  }

  return { utf8, hex, base64, sha256, canonical, readKey, readCheckpoint, signatureState, flaw };
})();
