// Checks in this browser, from bytes alone, that a leaf is in the signed log: RFC 6962 leaf hash,
// the path of hashes to the root, the root in the checkpoint, and the checkpoint's Ed25519
// signature. The server gives bytes; it is not asked for its opinion.
import { say } from "./words.js";

const bytesOf = (text) => new TextEncoder().encode(text);
const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes));
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
const short = (hash) => `${toBase64(hash).slice(0, 12)}…`;

async function sha256(...parts) {
  const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", all));
}

const node = (left, right) => sha256(Uint8Array.of(1), left, right);

// RFC 9162, 2.1.3.2
export async function root(leafHash, index, size, path) {
  let first = BigInt(index);
  let last = BigInt(size) - 1n;
  let hash = leafHash;
  for (const sibling of path) {
    if (last === 0n) throw new Error("the path is longer than the tree is high");
    if (first & 1n || first === last) {
      hash = await node(sibling, hash);
      while (!(first & 1n) && first !== 0n) {
        first >>= 1n;
        last >>= 1n;
      }
    } else {
      hash = await node(hash, sibling);
    }
    first >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) throw new Error("the path ends before the root");
  return hash;
}

export function readCheckpoint(text) {
  const cut = text.indexOf("\n\n");
  const body = text.slice(0, cut + 1);
  const [origin, size, rootHash] = body.split("\n");
  const signatures = text.slice(cut + 2).split("\n").filter((line) => line.startsWith("— ")).map((line) => {
    const [, name, value] = line.split(" ");
    const raw = fromBase64(value);
    return { name, id: raw.slice(0, 4), signature: raw.slice(4) };
  });
  return { body, origin, size, root: fromBase64(rootHash), signatures };
}

async function signed(checkpoint, vkey) {
  const [name, id] = vkey.split("+", 2);
  const key = fromBase64(vkey.slice(name.length + id.length + 2));
  const mine = checkpoint.signatures.find((s) => s.name === name && [...s.id].map((b) => b.toString(16).padStart(2, "0")).join("") === id);
  if (!mine) throw new Error(`the checkpoint is not signed by ${name}`);
  if (checkpoint.origin !== name) throw new Error("the checkpoint is of another log");
  let imported;
  try {
    imported = await crypto.subtle.importKey("raw", key.slice(1), { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return null;
  }
  return crypto.subtle.verify({ name: "Ed25519" }, imported, mine.signature, bytesOf(checkpoint.body));
}

async function check(place) {
  const steps = place.querySelector(".steps");
  const verdict = place.querySelector(".verdict");
  steps.replaceChildren();
  verdict.textContent = "";
  const step = (good, text) => {
    const line = document.createElement("li");
    line.className = good ? "good" : "bad";
    line.textContent = text;
    steps.append(line);
    if (!good) throw new Error("stop");
  };
  try {
    const proof = await (await fetch(place.dataset.proof, { redirect: "error" })).json();
    const leafHash = await sha256(Uint8Array.of(0), bytesOf(proof.leaf));
    const kind = JSON.parse(proof.leaf).kind;
    step(true, say("script.proof_leaf", bytesOf(proof.leaf).length, kind, short(leafHash)));
    const path = proof.hashes.map(fromBase64);
    const checkpoint = readCheckpoint(proof.checkpoint);
    const reached = await root(leafHash, proof.index, checkpoint.size, path);
    step(true, say("script.proof_path", proof.index, path.length, short(reached)));
    step(same(reached, checkpoint.root), same(reached, checkpoint.root) ? say("script.proof_root", checkpoint.size) : say("script.proof_other_root", short(checkpoint.root)));
    const valid = await signed(checkpoint, proof.vkey);
    if (valid === null) step(true, say("script.proof_cannot"));
    else step(valid, valid ? say("script.proof_signed", checkpoint.origin) : say("script.proof_unsigned"));
    verdict.textContent = say("script.proof_good", proof.index);
  } catch (problem) {
    if (problem.message !== "stop") {
      const line = document.createElement("li");
      line.className = "bad";
      line.textContent = problem instanceof TypeError ? say("script.proof_fetch") : problem.message;
      steps.append(line);
    }
    verdict.textContent = say("script.proof_bad");
  }
}

for (const place of document.querySelectorAll(".live-proof")) {
  const button = place.querySelector("[data-check]");
  if (!button || !crypto.subtle) continue;
  button.hidden = false;
  button.addEventListener("click", () => check(place));
}
