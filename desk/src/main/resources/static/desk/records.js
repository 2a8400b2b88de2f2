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
