"use strict";
// Checks this page against the proofs it carries: no network, nothing stored, nothing sent.
(() => {
  const { utf8, hex, base64, sha256, canonical, readKey, readCheckpoint, signatureState, flaw } = Proofs;
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

  function factProblem(fact, nodes, checkpoint) {
    const path = fact.path.map((i) => nodes[i]);
    return path.includes(undefined) ? "its path is broken" : flaw(fact.disclosure, path, checkpoint);
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
