// Keyboard triage over a list of candidates, as in a mail client. Every act is a form on the page,
// so it works without this script too.
import { beside } from "./passage.js";
import { say } from "./words.js";

const cards = () => [...document.querySelectorAll(".candidate[id]")];
const current = () => document.querySelector(".candidate.current");
const chosen = () => document.querySelectorAll('.candidate input[data-act="pick"]:checked');

// What was typed last, by form and field: a run of alike claims costs one key and Enter each. Kept
// in this page alone.
const typed = new Map();
let lastActed = "";

export function mark(card, scroll = true) {
  current()?.classList.remove("current");
  if (!card) return;
  card.classList.add("current");
  card.focus({ preventScroll: true });
  if (scroll) card.scrollIntoView({ block: "nearest" });
  light(card);
  const list = cards();
  beside(card, list[list.indexOf(card) + 1], light);
}

export function light(card) {
  for (const lit of document.querySelectorAll("mark.lit")) lit.classList.remove("lit");
  const spans = document.querySelectorAll(`mark[data-of~="${CSS.escape(card.id)}"]`);
  for (const span of spans) span.classList.add("lit");
  const first = spans[0];
  if (!first) return;
  const box = first.getBoundingClientRect();
  if (box.top < 60 || box.bottom > innerHeight - 60) first.scrollIntoView({ block: "center" });
}

function step(by) {
  const list = cards();
  if (!list.length) return;
  const at = list.indexOf(current());
  mark(list[at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by))]);
}

// The forms are asked for when needed: a page of a hundred cards stays light.
async function open(card, name) {
  const link = card.querySelector(`a[data-act="${name}"]`);
  if (!link) return;
  try {
    const back = card.querySelector("input[name=back]")?.value ?? location.pathname;
    const answer = await fetch(`${link.href}&back=${encodeURIComponent(back)}`, { headers: { "X-Part": "form" }, redirect: "manual" });
    if (!answer.ok) throw new Error("closed");
    const form = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form");
    card.querySelector("form.asked")?.remove();
    form.classList.add("asked");
    card.append(form);
    recall(form);
    const first = form.querySelector('input[name="reason"], input[name="incident"], input:not([type=hidden]), textarea, select');
    first?.focus();
    first?.select?.();
  } catch {
    location.href = link.href;
  }
}

const remembered = { reject: ["reason"], link: ["incident"], grade: ["source", "information", "reason"], ask: ["of"] };

function recall(form) {
  for (const name of remembered[form.dataset.act] ?? []) {
    const before = typed.get(`${form.dataset.act}.${name}`);
    if (before && form.elements[name]) form.elements[name].value = before;
  }
}

function remember(form) {
  for (const name of remembered[form.dataset.act] ?? []) typed.set(`${form.dataset.act}.${name}`, form.elements[name]?.value);
}

// With some chosen, the same keys act on all of them, through the form at the foot of the list.
function bulk(act) {
  const form = document.getElementById("bulk");
  if (!form || !chosen().length) return false;
  form.elements.act.value = act;
  if (act === "accept") {
    form.requestSubmit();
    return true;
  }
  form.querySelector("details").open = true;
  const field = form.elements[act === "link" ? "incident" : act === "grade" ? "source" : "reason"];
  field.focus();
  form.scrollIntoView({ block: "nearest" });
  return true;
}

function pick(card) {
  const box = card?.querySelector('input[data-act="pick"]');
  if (!box) return;
  box.checked = !box.checked;
  count();
  step(1);
}

function count() {
  const place = document.getElementById("bulk-count");
  if (place) place.textContent = place.dataset.text.replace("#", chosen().length);
}

function undo(card) {
  const at = card?.querySelector('button[data-act="undo"]') ? card : document.getElementById(lastActed);
  at?.querySelector('button[data-act="undo"]')?.click();
}

const acts = {
  j: () => step(1),
  k: () => step(-1),
  a: (card) => bulk("accept") || card?.querySelector('button[data-act="accept"]')?.click(),
  u: (card) => undo(card),
  e: (card) => card && open(card, "correct"),
  r: (card) => bulk("reject") || (card && open(card, "reject")),
  l: (card) => bulk("link") || (card && open(card, "link")),
  d: (card) => card && open(card, "duplicate"),
  c: (card) => card && open(card, "ask"),
  g: (card) => bulk("grade") || (card && open(card, "grade")),
  x: (card) => pick(card),
  y: (card) => card && copyLink(card),
  "/": () => document.querySelector(".filter a")?.focus(),
};

function copyLink(card) {
  const link = card.querySelector("a[data-link]")?.href ?? `${location.pathname}#${card.id}`;
  history.replaceState(null, "", `#${card.id}`);
  navigator.clipboard?.writeText(link).then(() => tell(say("script.link_copied")), () => tell(link));
}

export function triage(event) {
  if (event.key === "Enter" && event.target === current()) {
    light(event.target);
    return;
  }
  const act = acts[event.key];
  if (!act || !document.querySelector(".candidate[id]")) return;
  event.preventDefault();
  act(current());
}

export function tell(text, wrong = false) {
  const place = document.getElementById("notices");
  if (!place) return;
  const notice = document.createElement("div");
  notice.className = wrong ? "notice wrong" : "notice";
  notice.setAttribute("role", wrong ? "alert" : "status");
  const line = document.createElement("p");
  line.textContent = text;
  notice.append(line);
  place.replaceChildren(notice);
}

// An act answers with the one card that changed; everything else stays where it was.
async function send(form, button) {
  const card = form.closest(".candidate");
  const body = new URLSearchParams(new FormData(form));
  body.set("part", "card");
  try {
    const answer = await fetch(button?.hasAttribute("formaction") ? button.formAction : form.action, { method: "POST", body, redirect: "manual" });
    const fresh = await cardOf(answer);
    remember(form);
    lastActed = fresh.id;
    card.replaceWith(fresh);
    settle(fresh);
    count();
    const list = cards();
    const next = button?.dataset.act === "undo" ? fresh : list[list.indexOf(fresh) + 1];
    mark(next ?? fresh);
    if (!next) document.querySelector('a[rel="next"]')?.focus();
    tell(fresh.dataset.told);
  } catch (problem) {
    const lost = problem instanceof TypeError;
    tell(lost ? say("script.line_gone") : problem.message, true);
    card.focus();
  }
}

async function cardOf(answer) {
  if (answer.type === "opaqueredirect") throw new Error(say("script.signed_out"));
  if (answer.status === 403) throw new Error(say("script.forbidden"));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.status === 422) throw new Error(page.body.textContent.trim().replace(/\s+/g, " "));
  const fresh = page.querySelector(".candidate");
  if (!answer.ok || !fresh) throw new Error(say("script.odd_answer", answer.status));
  return fresh;
}

function settle(card) {
  const settled = card.classList.contains("accepted") || card.classList.contains("corrected");
  for (const span of document.querySelectorAll(`mark[data-of~="${CSS.escape(card.id)}"]`)) {
    span.classList.toggle("settled", settled);
    span.classList.toggle("refused", card.classList.contains("rejected"));
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches(".candidate form") || form.method === "get") return;
  event.preventDefault();
  send(form, event.submitter);
});

document.addEventListener("change", (event) => {
  if (event.target.matches?.('input[data-act="pick"]')) count();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".candidate a[data-act]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link.closest(".candidate"), link.dataset.act);
});

document.addEventListener("focusin", (event) => {
  const card = event.target.closest?.(".candidate[id]");
  if (card && card !== current()) {
    current()?.classList.remove("current");
    card.classList.add("current");
    light(card);
    beside(card, null, light);
  }
});

document.addEventListener("mouseover", (event) => {
  const card = event.target.closest?.(".candidate[id]");
  const span = event.target.closest?.("mark[data-of]");
  if (card) hover(card.id);
  else if (span) hover(span.dataset.of.split(" ")[0]);
});

function hover(id) {
  for (const lit of document.querySelectorAll("mark.lit")) lit.classList.remove("lit");
  for (const span of document.querySelectorAll(`mark[data-of~="${CSS.escape(id)}"]`)) span.classList.add("lit");
}

document.addEventListener("click", (event) => {
  const span = event.target.closest?.("mark[data-of]");
  if (!span) return;
  const shown = span.dataset.of.split(" ").map((id) => document.getElementById(id)).find(Boolean);
  if (shown) {
    event.preventDefault();
    mark(shown, false);
    shown.scrollIntoView({ block: "center" });
  }
});

if (location.hash) {
  const there = document.getElementById(location.hash.slice(1));
  if (there?.matches(".candidate")) mark(there);
} else if (document.querySelector("[data-queue]")) {
  mark(cards()[0], false);
}
