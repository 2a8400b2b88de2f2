// Rectangles by mouse, finger and keys. The form is the truth: each rectangle is a ticked box in it.
import "./media.js";

const list = document.querySelector("[data-boxes]");
const row = document.querySelector("[data-row]");
for (const part of document.querySelectorAll(".only-script")) part.hidden = false;

const round = (value) => Math.round(value * 1000) / 1000;
const within = (value, low, high) => Math.min(high, Math.max(low, value));

function read(input) {
  const [page, left, top, width, height] = input.value.split(",").map(Number);
  return { page, left, top, width, height };
}

function write(line, box) {
  const input = line.querySelector("input");
  box.width = within(box.width, 0.2, 100);
  box.height = within(box.height, 0.2, 100);
  box.left = within(box.left, 0, 100 - box.width);
  box.top = within(box.top, 0, 100 - box.height);
  input.value = [box.page, round(box.left), round(box.top), round(box.width), round(box.height)].join(",");
  // the words come from the server's row; only its numbers change
  const where = line.querySelector("[data-where]");
  where.dataset.words ??= where.textContent;
  const numbers = [box.page, box.left, box.top, box.width, box.height].map((number) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(number));
  let next = 0;
  where.textContent = where.dataset.words.replace(/[\p{Nd}]+([.,٫][\p{Nd}]+)?/gu, (found) => numbers[next++] ?? found);
  draw();
}

function draw() {
  for (const canvas of document.querySelectorAll(".canvas")) {
    const svg = canvas.querySelector("svg");
    svg.replaceChildren();
    for (const line of document.querySelectorAll("[data-box]")) {
      const input = line.querySelector("input");
      const box = read(input);
      if (!input.checked || String(box.page) !== canvas.dataset.page) continue;
      const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      for (const [name, value] of [["x", box.left], ["y", box.top], ["width", box.width], ["height", box.height]]) rect.setAttribute(name, value);
      if (line.contains(document.activeElement)) rect.classList.add("lit");
      svg.append(rect);
    }
  }
}

function add(box) {
  const line = row.content.cloneNode(true).querySelector("[data-box]");
  list.append(line);
  document.querySelector("[data-none]")?.remove();
  for (const part of line.querySelectorAll(".only-script")) part.hidden = false;
  write(line, box);
  return line;
}

function place(canvas, event) {
  const area = canvas.getBoundingClientRect();
  return { x: within((event.clientX - area.left) * 100 / area.width, 0, 100), y: within((event.clientY - area.top) * 100 / area.height, 0, 100) };
}

for (const canvas of document.querySelectorAll(".canvas")) {
  let start = null;
  let line = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || (event.pointerType === "touch" && !canvas.classList.contains("finger"))) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    start = place(canvas, event);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!start) return;
    const now = place(canvas, event);
    const box = { page: Number(canvas.dataset.page), left: Math.min(start.x, now.x), top: Math.min(start.y, now.y), width: Math.abs(now.x - start.x), height: Math.abs(now.y - start.y) };
    if (!line && (box.width > 0.4 || box.height > 0.4)) line = add(box);
    else if (line) write(line, box);
  });
  const end = () => { start = null; line = null; };
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
  canvas.addEventListener("dragstart", (event) => event.preventDefault());
}

document.addEventListener("click", (event) => {
  const adding = event.target.closest("[data-add]");
  if (adding) add({ page: Number(adding.dataset.add), left: 35, top: 45, width: 30, height: 8 }).querySelector("[data-move]").focus();
  const finger = event.target.closest("[data-finger]");
  if (finger) {
    const on = finger.getAttribute("aria-pressed") !== "true";
    finger.setAttribute("aria-pressed", String(on));
    finger.closest("figure").querySelector(".canvas").classList.toggle("finger", on);
  }
  if (event.target.closest("[data-take]")) {
    const taken = window.getSelection().toString().replace(/\s+/g, " ").trim();
    const words = document.querySelector("[data-words]");
    if (taken) words.value = (words.value.trim() ? words.value.trim() + "\n" : "") + taken;
    words.focus();
  }
});

document.addEventListener("keydown", (event) => {
  const mover = event.target.closest?.("[data-move]");
  if (!mover) return;
  const line = mover.closest("[data-box]");
  const box = read(line.querySelector("input"));
  const step = event.altKey ? 0.2 : 1;
  const ways = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
  if (event.key === "Delete") {
    const next = line.nextElementSibling ?? line.previousElementSibling;
    line.remove();
    (next?.querySelector("[data-move]") ?? document.querySelector("[data-add]"))?.focus();
    draw();
  } else if (ways[event.key]) {
    event.preventDefault();
    const [x, y] = ways[event.key];
    if (event.shiftKey) { box.width += x; box.height += y; } else { box.left += x; box.top += y; }
    write(line, box);
  }
});

document.addEventListener("change", draw);
document.addEventListener("focusin", draw);
draw();
