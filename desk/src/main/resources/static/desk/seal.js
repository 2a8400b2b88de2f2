// Streams files one by one, so that a long upload shows where it stands and a dropped line loses
// one file at most. Without this script the plain form sends them all at once.
import { say } from "./words.js";

const form = document.getElementById("seal");
const input = document.getElementById("files");
const button = document.getElementById("seal-button");
const progress = document.getElementById("seal-progress");
const csrf = document.body.dataset.csrf;

function name() {
  const count = input.files.length;
  button.textContent = count === 0 ? say("script.seal") : say("script.seal_count", count);
}

function send(file, bar) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${form.dataset.raw}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("X-CSRF-TOKEN", csrf);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; };
    request.upload.onload = () => bar.removeAttribute("value");
    request.onload = () => {
      try {
        resolve(request.status === 200 ? JSON.parse(request.responseText) : null);
      } catch {
        resolve(null);
      }
    };
    request.onerror = () => resolve(null);
    request.send(file);
  });
}

async function sealAll(files) {
  button.disabled = true;
  const list = document.createElement("ul");
  list.className = "cards";
  progress.replaceChildren(list);
  const failed = [];
  for (const [i, file] of files.entries()) {
    button.textContent = say("script.sealing", i + 1, files.length);
    const line = document.createElement("li");
    const bar = document.createElement("progress");
    bar.max = 1;
    line.append(`${file.name} `, bar);
    list.append(line);
    const answer = await send(file, bar);
    bar.remove();
    line.textContent = answer ? `${answer.name}: ${answer.text}` : say("script.seal_failed", file.name);
    if (!answer) failed.push(file);
  }
  await fetch(form.action.replace(/\/items$/, "/warn"), { method: "POST", headers: { "X-CSRF-TOKEN": csrf } }).catch(() => null);
  const next = document.createElement("p");
  const link = document.createElement("a");
  link.href = form.action.replace(/\/items$/, "/inbox");
  link.textContent = say("script.judge");
  next.append(`${say("script.seal_done", files.length - failed.length, files.length)} `, link);
  progress.append(next);
  button.disabled = false;
  input.value = "";
  name();
}

if (form) {
  input.addEventListener("change", name);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sealAll([...input.files]);
  });
  for (const kind of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.toggle("over", kind === "dragover");
      if (kind === "drop") {
        input.files = event.dataTransfer.files;
        name();
      }
    });
  }
}
