// The web form: locked until the passphrase is given, then forms, drafts and a queue on this device.
import { Store } from "./store.js";
import { Questions } from "./questions.js";
import { sendAll } from "./send.js";

const IDLE = 5 * 60 * 1000;
const part = (id) => document.getElementById(id);
const words = part("words").dataset;
let store;
let open;
let sending = false;
let idle;
let escapes = 0;

const say = (text) => { part("news").textContent = text; };
const show = (id) => ["unlock", "home", "fill"].forEach((name) => { part(name).hidden = name !== id; });

function showLine() {
  const line = part("line");
  line.textContent = navigator.onLine ? line.dataset.online : line.dataset.offline;
}

async function showHome() {
  const offered = await (await fetch("forms.json")).json().catch(() => ({ forms: [], beyond: [] }));
  part("forms").replaceChildren(...offered.forms.map((form) => {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: form.title });
    button.addEventListener("click", () => fill(form));
    const item = document.createElement("li");
    item.append(button);
    return item;
  }));
  if (offered.forms.length === 0) part("forms").textContent = words.no_forms;
  part("beyond").hidden = offered.beyond.length === 0;
  part("beyond").textContent = words.beyond.replace("{0}", offered.beyond.join(", "));
  await showQueue();
  show("home");
}

async function showQueue() {
  const waiting = (await store.ids("queue")).length;
  part("waiting").textContent = waiting === 0 ? words.queue_none : words.queue_some.replace("{0}", waiting);
  part("send").disabled = waiting === 0;
}

async function fill(form) {
  let saving;
  const save = () => {
    clearTimeout(saving);
    saving = setTimeout(() => { if (open) store.put("drafts", form.id, open.draft()).catch(() => say(words.full)); }, 400);
  };
  say("");
  open = new Questions(form, part("fill-form"), store, await store.get("drafts", form.id), save);
  part("fill-title").textContent = form.title;
  show("fill");
  part("fill-title").focus();
}

async function leave(keepDraft) {
  const form = open.form.id;
  if (keepDraft) await store.put("drafts", form, open.draft());
  else await store.remove("drafts", form);
  open = undefined;
  part("fill-form").replaceChildren();
  await showHome();
}

async function keep(event) {
  event.preventDefault();
  const report = open.report();
  try {
    await store.put("queue", report.instanceId, report);
  } catch {
    // the form stays as it is: nothing of it is given up before it is kept
    return say(words.full);
  }
  await leave(false);
  say(words.kept);
  await send();
}

async function send() {
  if (sending || !navigator.onLine) return;
  sending = true;
  try {
    const { sent, failed } = await sendAll(store);
    if (failed !== undefined) say(words.not_sent.replace("{0}", failed || words.no_line));
    else if (sent > 0) say(words.sent.replace("{0}", sent));
    await showQueue();
  } finally {
    sending = false;
  }
}

async function unlock(event) {
  event.preventDefault();
  const passphrase = part("passphrase").value;
  if (await store.isNew()) {
    if (passphrase !== part("again").value) return say(words.not_same);
    say(words.working);
    try { await store.choose(passphrase); } catch { return say(words.full); }
    navigator.storage?.persist?.();
  } else {
    say(words.working);
    if (!(await store.unlock(passphrase))) return say(words.wrong);
  }
  part("passphrase").value = part("again").value = "";
  say("");
  await showHome();
  watchIdle();
  return send();
}

/** The key lives in memory alone: loading the page anew forgets it. */
async function lock() {
  try {
    if (open) await store.put("drafts", open.form.id, open.draft());
  } finally {
    location.reload();
  }
}

function watchIdle() {
  const rest = () => {
    clearTimeout(idle);
    idle = setTimeout(lock, IDLE);
  };
  ["pointerdown", "keydown"].forEach((name) => addEventListener(name, rest));
  rest();
}

async function erase() {
  const button = part("erase");
  if (button.textContent !== button.dataset.sure) {
    button.dataset.plain = button.textContent;
    button.textContent = button.dataset.sure;
    setTimeout(() => { button.textContent = button.dataset.plain; }, 4000);
    return;
  }
  await store.erase();
  location.replace("about:blank");
}

async function start() {
  if (!globalThis.crypto?.subtle) return say(words.no_crypto);
  addEventListener("online", () => { showLine(); if (!part("home").hidden) send(); });
  addEventListener("offline", showLine);
  addEventListener("keydown", (event) => {
    escapes = event.key === "Escape" ? escapes + 1 : 0;
    if (escapes === 2) lock();
  });
  showLine();
  navigator.serviceWorker?.register("worker.js", { scope: "./" });
  store = await Store.open();
  const isNew = await store.isNew();
  part("first").hidden = part("again-part").hidden = !isNew;
  part("again").required = isNew;
  part("unlock-form").addEventListener("submit", unlock);
  part("fill-form").addEventListener("submit", keep);
  part("send").addEventListener("click", send);
  part("lock").addEventListener("click", lock);
  part("leave").addEventListener("click", () => leave(true));
  part("discard").addEventListener("click", async () => {
    for (const file of Object.values(open.files)) await store.remove("files", file.id);
    await leave(false);
  });
  part("erase").addEventListener("click", erase);
  show("unlock");
  part("passphrase").focus();
}

start();
