"use strict";
// Checks this page against the proofs it carries: no network, nothing stored, nothing sent.
// SHA-256 is written out because it is needed thousands of times; the signature is WebCrypto's.
(() => {
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

  const digest = (text) => hex(sha256(utf8(text)));

  // What the HTML parser made of the main element, written down in one way; see docs/formats/dossier.md.
  function walk(element, out) {
    const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    out.push("<", element.localName.toLowerCase());
    const attributes = Array.from(element.attributes, (a) => [a.name.toLowerCase(), a.value]);
    attributes.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
    for (const [name, value] of attributes) {
      out.push(" ", name, '="', escape(value).replace(/"/g, "&quot;"), '"');
    }
    out.push(">");
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) walk(child, out);
      else if (child.nodeType === Node.TEXT_NODE) out.push(escape(child.data));
    }
    out.push("</>");
    return out;
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

  // The reason why a fact does not hold, or "".
  function factProblem(fact, nodes, checkpoint) {
    const { disclosure, path } = fact;
    const leafBytes = utf8(disclosure.leaf);
    const hashes = path.map((i) => nodes[i]);
    if (hashes.includes(undefined)) return "its path is broken";
    if (!included(disclosure.index, checkpoint.size, sha256(join([0], leafBytes)), hashes, checkpoint.root)) {
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

  function sentenceProblem(element, sealed, cites, facts) {
    if (!sealed) return "it is not part of the sealed dossier";
    if (digest(element.id + "\n" + element.textContent) !== sealed.text) return "its words differ from the sealed ones";
    if (!cites || digest(canonical(cites)) !== sealed.cites) return "its citations differ from the sealed ones";
    for (const cite of cites) {
      const fact = facts.get(cite.leaf);
      if (!fact) return "fact " + cite.leaf + " is not shown";
      if (fact.problem) return fact.problem;
      const closed = cite.parts.find((part) => !(part in fact.disclosure.parts));
      if (closed) return "part “" + closed + "” of fact " + cite.leaf + " is not shown";
    }
    return "";
  }

  function check(block, text) {
    const proofs = JSON.parse(text);
    if (canonical(proofs).replace(/</g, "\\u003c") !== text) throw new Error("the proofs in this page were changed");
    const key = readKey(proofs.key), checkpoint = readCheckpoint(proofs.checkpoint, key);
    const nodes = proofs.nodes.map(base64), facts = new Map();
    for (const fact of proofs.facts) {
      facts.set(fact.disclosure.index, { ...fact, problem: factProblem(fact, nodes, checkpoint) });
    }
    const sealedFact = facts.get(proofs.manifest);
    if (!sealedFact || sealedFact.problem || !sealedFact.disclosure.parts.manifest
        || JSON.parse(sealedFact.disclosure.leaf).kind !== "DossierComposed") {
      throw new Error("the manifest of this dossier is not in the log" + (sealedFact ? ": " + sealedFact.problem : ""));
    }
    const manifest = sealedFact.disclosure.parts.manifest.value;
    return { proofs, key, checkpoint, facts, manifest, cites: new Map(proofs.sentences.map((s) => [s.id, s.cites])) };
  }

  const found = new Map();

  function judge(state, pageDigest) {
    const sealed = new Map(state.manifest.sentences.map((s) => [s.id, s]));
    const shown = Array.from(document.querySelectorAll("[data-s]"));
    const changed = [], ids = [];
    for (const element of shown) {
      let problem = sentenceProblem(element, sealed.get(element.id), state.cites.get(element.id), state.facts);
      if (!problem && ids.includes(element.id)) problem = "it stands here twice";
      ids.push(element.id);
      found.set(element.id, problem);
      if (problem) changed.push(element.id + ": " + problem);
      element.classList.add(problem ? "bad" : "good");
      const mark = element.nextElementSibling;
      if (mark && mark.classList.contains("m")) mark.classList.add(problem ? "bad" : "good");
    }
    for (const sentence of state.manifest.sentences) {
      if (!ids.includes(sentence.id)) changed.push(sentence.id + ": it was taken out");
    }
    const order = state.manifest.sentences.map((s) => s.id);
    if (!changed.length && canonical(order) !== canonical(ids)) changed.push("sentences were put into another order");
    const frame = pageDigest === state.manifest.page ? "" : "headings, tables, pictures or order differ from what was sealed";
    return { changed, frame, total: order.length };
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function say(tone, title, lines) {
    const verdict = document.getElementById("verdict");
    verdict.className = tone;
    verdict.replaceChildren(element("strong", title));
    for (const line of lines) verdict.append(" ", element("span", line));
  }

  function announce(state, result, signature) {
    const sound = result.total - result.changed.length;
    const log = "Log " + state.key.name + ", " + state.checkpoint.size + " facts. Compare its key with the publisher’s: "
      + state.key.text + ".";
    const trouble = result.changed.concat(result.frame || [], signature === "bad" ? "the checkpoint's signature is false" : []);
    if (trouble.length) {
      say("bad", "CHANGED.", [Math.max(0, sound) + " of " + result.total + " sentences are as sealed.", trouble.slice(0, 6).join("; ") + ".", log]);
    } else if (signature === "good") {
      say("good", "Sound.", [result.total + " of " + result.total + " sentences, all headings, tables and pictures are as sealed.", log]);
    } else {
      say("", "Nothing was changed within this page, but who signed it is not checked:", [signature
        + ". Words, citations and paths to the log's root hold; check the signature with “tocsin verify” or a newer browser.", log]);
    }
  }

  const panel = document.getElementById("panel"), inner = document.getElementById("panel-inner");
  let cameFrom = null;

  function closePanel() {
    panel.hidden = true;
    document.querySelectorAll(".s.open").forEach((s) => s.classList.remove("open"));
    if (cameFrom) cameFrom.focus();
    cameFrom = null;
  }

  function rows(list, pairs) {
    for (const [name, value] of pairs) if (value !== "") list.append(element("dt", name), element("dd", value));
  }

  function factView(cite, state) {
    const fact = state.facts.get(cite.leaf), view = element("section");
    view.append(element("h3", "Fact " + cite.leaf + ": " + cite.what));
    if (!fact) { view.append(element("p", "It is not shown.", "bad")); return view; }
    const leaf = JSON.parse(fact.disclosure.leaf), list = element("dl");
    rows(list, [
      ["Said by", cite.speaker], ["In", cite.item],
      ["Characters", cite.begin < 0 ? "" : cite.begin + " to " + cite.end],
      ["Grade", cite.grade], ["Review", cite.review], ["Recorded", leaf.at + " as " + leaf.kind],
    ]);
    view.append(list, fact.problem ? element("p", fact.problem, "bad") : element("p", "In the log, and opened below as it was recorded.", "good"));
    for (const [name, part] of Object.entries(fact.disclosure.parts)) {
      if (name === "manifest") continue;
      const words = part.value && typeof part.value.text === "string" && Object.keys(part.value).length === 1;
      view.append(element("h4", name), words ? element("blockquote", part.value.text) : element("pre", JSON.stringify(part.value, null, 1)));
    }
    return view;
  }

  function openPanel(mark, sentence, state) {
    cameFrom = mark;
    document.querySelectorAll(".s.open").forEach((s) => s.classList.remove("open"));
    sentence.classList.add("open");
    const button = element("button", "Close (Esc)"), title = element("h2", "Proof of sentence " + sentence.id.slice(1));
    title.id = "panel-title";
    button.addEventListener("click", closePanel);
    const problem = found.get(sentence.id), cites = state.cites.get(sentence.id) || [];
    inner.replaceChildren(button, title, element("blockquote", sentence.textContent),
      problem ? element("p", "CHANGED: " + problem + ".", "bad") : element("p", "These words are as they were sealed.", "good"));
    if (!cites.length) inner.append(element("p", sentence.textContent.startsWith("[")
        ? "People wrote or changed this after the dossier was made; no fact proves it."
        : "It says what is not on record; there is no fact to open."));
    for (const cite of cites) inner.append(factView(cite, state));
    panel.hidden = false;
    button.focus();
  }

  function listen(state) {
    document.addEventListener("click", (event) => {
      const mark = event.target.closest("a.m");
      const sentence = mark && mark.previousElementSibling;
      if (!sentence || !sentence.matches("[data-s]")) return;
      event.preventDefault();
      openPanel(mark, sentence, state);
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden) closePanel(); });
  }

  async function run() {
    const block = document.getElementById("proofs");
    const pageDigest = digest(walk(document.querySelector("main"), []).join(""));
    let state;
    try {
      state = check(block, block.textContent);
    } catch (e) {
      say("bad", "CHANGED.", ["The proofs of this page do not hold: " + e.message + "."]);
      return;
    }
    const result = judge(state, pageDigest);
    listen(state);
    announce(state, result, await signatureState(state.checkpoint, state.key));
  }
  run();
})();
