import { say } from "./words.js";

// Another value for a field without sending the form: a copy of the last line with the next number.
const most = 20;

for (const field of document.querySelectorAll(".record-form fieldset.field")) {
  const add = document.createElement("button");
  add.type = "button";
  add.className = "plain small";
  add.textContent = "+ " + field.querySelector("legend").firstChild.textContent.trim();
  add.addEventListener("click", () => {
    const lines = field.querySelectorAll(".value-line");
    if (lines.length >= most) return;
    const last = lines[lines.length - 1];
    const number = Number(last.dataset.line);
    const fresh = last.cloneNode(true);
    fresh.dataset.line = number + 1;
    for (const input of fresh.querySelectorAll("[name]")) {
      input.name = input.name.replace(`.${number}.`, `.${number + 1}.`);
      input.required = false;
      if (input.tagName === "SELECT") input.selectedIndex = 0;
      else input.value = "";
    }
    last.after(fresh);
    fresh.querySelector("[name]").focus();
  });
  field.append(add);
}

// A page left by mistake asks first: nothing typed is lost.
const form = document.querySelector(".record-form");
if (form) {
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}

// Claims are found by their words while somebody types; the list below the form does the same without this.
if (form) {
  for (const area of document.querySelectorAll('textarea[name$=".claims"], textarea[name$=".against"]')) finder(area);
}

function finder(area) {
  const offered = document.createElement("datalist");
  offered.id = `offered-${area.name.replaceAll(".", "-")}`;
  const find = document.createElement("input");
  find.className = "find-claim";
  find.setAttribute("list", offered.id);
  find.setAttribute("aria-label", say("script.find_claim"));
  find.placeholder = say("script.find_claim");
  let asking;
  const ask = () => {
    clearTimeout(asking);
    asking = setTimeout(async () => {
      const answer = await fetch(`${form.dataset.claims}?q=${encodeURIComponent(find.value)}`, { redirect: "error" }).catch(() => null);
      if (!answer?.ok) return;
      offered.replaceChildren(...(await answer.json()).map((claim) => new Option(claim.says, claim.id)));
    }, 250);
  };
  find.addEventListener("focus", ask, { once: true });
  find.addEventListener("input", () => {
    if (![...offered.options].some((option) => option.value === find.value)) return ask();
    area.value = `${area.value.trim()}\n${find.value}`.trim();
    area.rows = Math.min(6, area.value.split("\n").length);
    find.value = "";
  });
  area.before(find, offered);
}

// Lists and records by keyboard: j k move, x picks, Enter opens; e changes a record, u takes back.
const rows = [...document.querySelectorAll("tr[data-row]")];

function go(by) {
  const at = rows.findIndex((row) => row.classList.contains("current"));
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
  if (!next) return;
  rows[at]?.classList.remove("current");
  next.classList.add("current");
  next.querySelector("a").focus();
}

document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (rows.length && (event.key === "j" || event.key === "k")) go(event.key === "j" ? 1 : -1);
  else if (rows.length && event.key === "x") document.querySelector("tr.current input[name=record]")?.click();
  else document.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
});

// One box for all.
const head = document.querySelector("thead td.tick");
if (head && rows.length) {
  const all = document.createElement("input");
  all.type = "checkbox";
  all.setAttribute("aria-label", say("script.pick_all"));
  all.addEventListener("change", () => {
    for (const box of document.querySelectorAll("input[name=record]")) box.checked = all.checked;
  });
  head.append(all);
}
