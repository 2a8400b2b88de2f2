// Checks the site in the reader's browser: each proof against the log's key, and the pages against the proofs.
// It asks the site's own server for its own files and nobody else for anything.
(() => {
  const { base64, readKey, readCheckpoint, signatureState, flaw } = Proofs;
  const box = document.getElementById("check");
  const button = box.querySelector("button"), chooser = box.querySelector("input"), verdict = box.querySelector("[role=status]");
  const FIRST = "c2sp.org/tlog-proof@v1";

  function readProof(text) {
    const split = text.indexOf("\n\n"), lines = text.slice(0, split).split("\n");
    if (lines[0] !== FIRST || !/^extra /.test(lines[1]) || !/^index \d+$/.test(lines[2])) throw new Error("not a proof");
    const disclosure = JSON.parse(new TextDecoder().decode(base64(lines[1].slice(6))));
    if (disclosure.index !== Number(lines[2].slice(6))) throw new Error("the proof is of another fact");
    return { disclosure, path: lines.slice(3).map(base64), checkpoint: text.slice(split + 2) };
  }

  // The lines that a proof opens, once it holds.
  function linesOf(text, key, signatures) {
    const proof = readProof(text), checkpoint = readCheckpoint(proof.checkpoint, key);
    const wrong = flaw(proof.disclosure, proof.path, checkpoint);
    if (wrong) throw new Error(wrong);
    signatures.push(checkpoint);
    return Object.entries(proof.disclosure.parts).filter(([name]) => name.startsWith("line")).map(([, part]) => part.value);
  }

  // What a page prints and no proof opens, or the other way round.
  function differences(lines, articles) {
    const printed = new Map(articles.map((article) => [article.dataset.line, article.textContent]));
    const told = new Map(lines.map((line) => [line.key, line]));
    const wrong = articles.filter((article) => !told.has(article.dataset.line)).map((article) => article.dataset.line);
    for (const [key, line] of told) {
      const words = [line.words, ...line.others.map((other) => other.words)];
      const text = printed.get(key);
      if (text === undefined || words.some((said) => !text.includes(said))) wrong.push(key);
    }
    return wrong;
  }

  async function articlesOf(section) {
    const articles = [];
    const suffix = box.dataset.suffix;
    for (let page = 1; page <= Number(section.pages); page++) {
      const name = section.word + (page === 1 ? "" : "-" + page) + suffix + ".html";
      const parsed = new DOMParser().parseFromString(await fetched(name), "text/html");
      articles.push(...parsed.querySelectorAll("article[data-line]"));
    }
    return articles;
  }

  async function fetched(name) {
    const response = await fetch(name, { cache: "no-store", credentials: "omit" });
    if (!response.ok) throw new Error(name + ": " + response.status);
    return response.text();
  }

  function say(good, text, list) {
    verdict.className = good ? "good" : "contested";
    const paragraph = document.createElement("p"), items = document.createElement("ul");
    paragraph.textContent = text;
    for (const one of list) items.append(Object.assign(document.createElement("li"), { textContent: one, dir: "auto" }));
    verdict.replaceChildren(paragraph, ...(list.length ? [items] : []));
  }

  async function judge(count, wrong, signatures, key) {
    const states = await Promise.all(signatures.map((checkpoint) => signatureState(checkpoint, key)));
    if (states.includes("bad")) wrong.push("checkpoint");
    if (wrong.length) say(false, box.dataset.changed, wrong.slice(0, 10));
    else if (states.every((state) => state === "good")) say(true, box.dataset.sound.replace("#", count), [key.text]);
    else say(false, box.dataset.unsigned.replace("#", count), [states[0]]);
  }

  async function checkSite() {
    say(true, box.dataset.wait, []);
    const signatures = [], wrong = [];
    let count = 0, key;
    try {
      key = readKey((await fetched("log.vkey")).trim());
      for (const item of box.querySelectorAll("[data-section]")) {
        const section = { word: item.dataset.section, pages: item.dataset.pages };
        try {
          const lines = linesOf(await fetched("proofs/" + section.word + ".tlog-proof"), key, signatures);
          wrong.push(...differences(lines, await articlesOf(section)));
          count += lines.length;
        } catch (e) { wrong.push(section.word + ": " + e.message); }
      }
    } catch (e) {
      say(false, box.dataset.folder, []);
      return;
    }
    await judge(count, wrong, signatures, key);
  }

  // A page opened from a folder may not read its neighbours: the reader hands them over.
  async function checkFiles(files) {
    const signatures = [], wrong = [];
    let count = 0;
    try {
      const keyFile = files.find((file) => file.name.endsWith(".vkey"));
      const key = readKey((await keyFile.text()).trim());
      for (const file of files.filter((one) => one.name.endsWith(".tlog-proof"))) {
        try { count += linesOf(await file.text(), key, signatures).length; }
        catch (e) { wrong.push(file.name + ": " + e.message); }
      }
      if (!signatures.length && !wrong.length) throw new Error("no proof");
      await judge(count, wrong, signatures, key);
    } catch (e) { say(false, box.dataset.folder, []); }
  }

  button.addEventListener("click", checkSite);
  chooser.addEventListener("change", () => checkFiles(Array.from(chooser.files)));
  box.hidden = false;
})();
