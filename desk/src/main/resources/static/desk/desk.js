// Every page: help, quick lock, questions before grave acts, forms sent without leaving the page.
import { triage } from "./triage.js";

const help = document.getElementById("help");
let escapeAt = 0;

function lock() {
  // the screen first: the server is told while nothing is left to read
  document.body.classList.add("locked");
  document.title = "Tocsin";
  const form = document.getElementById("sign-out");
  if (form) form.submit();
}

function typing(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const now = event.timeStamp;
    if (now - escapeAt < 600) lock();
    escapeAt = now;
    if (help?.open) help.close();
    for (const menu of document.querySelectorAll("details.menu[open]")) menu.open = false;
    return;
  }
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "?" && help) {
    event.preventDefault();
    help.open ? help.close() : help.showModal();
  } else if (!help?.open) {
    triage(event);
  }
});

document.addEventListener("click", (event) => {
  const asked = event.target.closest("[data-ask]");
  if (asked && !window.confirm(asked.dataset.ask)) event.preventDefault();
  if (event.target === help) help.close();
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});

// One open number at a time keeps a tired reader oriented.
document.addEventListener("toggle", (event) => {
  const opened = event.target;
  if (!(opened instanceof HTMLDetailsElement) || !opened.open || !opened.classList.contains("figure")) return;
  for (const other of document.querySelectorAll("details.figure[open]")) if (other !== opened) other.open = false;
}, true);

window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
