// Shows the questions of a form and makes the XML of a report, as the form's own binds say.
import { sha256 } from "./store.js";

const lang = document.documentElement.lang;
const words = document.getElementById("words").dataset;
const CONDITION = /^\s*(\S+?)\s*(!?=)\s*(?:'([^']*)'|"([^"]*)")\s*$/;
const INPUTS = { TEXT: "text", WHOLE_NUMBER: "number", NUMBER: "number", DAY: "date", MOMENT: "datetime-local", POSITION: "text" };
const EXTENSIONS = { "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp", "image/heic": ".heic", "application/pdf": ".pdf" };

export function text(texts) {
  const all = texts?.byLanguage ?? {};
  return all[lang] ?? all[""] ?? Object.values(all)[0] ?? "";
}

function element(name, properties = {}, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

/** One form on the page. `changed` is called after each answer; files go to the store at once. */
export class Questions {
  constructor(form, place, store, draft, changed) {
    this.form = form;
    this.store = store;
    this.changed = changed;
    this.answers = draft?.answers ?? {};
    this.files = draft?.files ?? {};
    this.parts = [];
    place.replaceChildren();
    let group = "";
    form.questions.forEach((question, number) => {
      if (question.control === "HIDDEN") return;
      if (text(question.group) && text(question.group) !== group) {
        group = text(question.group);
        place.append(element("h2", { textContent: group }));
      }
      const part = this.#part(question, `q${number}`);
      this.parts.push({ question, part });
      place.append(part);
    });
    this.#show();
  }

  #label(question) { return text(question.label) + (question.required ? ` ${words.must}` : ""); }

  #set(question, value) {
    if (value === "") delete this.answers[question.path];
    else this.answers[question.path] = value;
    this.#show();
    this.changed();
  }

  #part(question, id) {
    switch (question.control) {
      case "NOTE": return element("p", { textContent: text(question.label) });
      case "ONE_OF": case "SOME_OF": return this.#choices(question, id);
      case "UPLOAD": return this.#upload(question, id);
      case "TICK": return this.#tick(question, id);
      default: return this.#input(question, id);
    }
  }

  #input(question, id) {
    const long = question.control === "LONG_TEXT";
    const input = element(long ? "textarea" : "input", { id, required: question.required, value: this.answers[question.path] ?? "" });
    if (long) input.rows = 5;
    else input.type = INPUTS[question.control] ?? "text";
    if (question.control === "NUMBER") input.step = "any";
    if (question.control === "POSITION") {
      input.pattern = "\\s*-?\\d+(\\.\\d+)?\\s+-?\\d+(\\.\\d+)?(\\s+\\S+){0,2}\\s*";
      input.title = words.lat_lon;
      input.dir = "ltr";
    }
    input.autocomplete = "off";
    input.addEventListener("input", () => this.#set(question, input.value.trim()));
    const part = element("div", {}, element("label", { htmlFor: id }, this.#label(question), element("small", { textContent: text(question.hint) })), input);
    if (question.control === "POSITION" && navigator.geolocation) part.append(this.#here(question, input));
    return part;
  }

  #here(question, input) {
    const button = element("button", { type: "button", textContent: words.here });
    button.addEventListener("click", () => navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        input.value = `${coords.latitude} ${coords.longitude} ${coords.altitude ?? 0} ${coords.accuracy}`;
        this.#set(question, input.value);
      },
      () => { button.textContent = words.no_position; }));
    return button;
  }

  #choices(question, id) {
    const many = question.control === "SOME_OF";
    const chosen = new Set((this.answers[question.path] ?? "").split(" ").filter(Boolean));
    const set = element("fieldset", {}, element("legend", {}, this.#label(question), element("small", { textContent: text(question.hint) })));
    const add = (value, label, checked) => {
      const input = element("input", { type: many ? "checkbox" : "radio", name: id, value, checked, required: question.required && !many });
      input.addEventListener("change", () => {
        if (many) input.checked ? chosen.add(value) : chosen.delete(value);
        this.#set(question, many ? [...chosen].join(" ") : value);
      });
      set.append(element("label", {}, input, ` ${label}`));
    };
    question.options.forEach((option) => add(option.value, text(option.label), chosen.has(option.value)));
    if (!many && !question.required) add("", words.not_known, chosen.size === 0);
    return set;
  }

  #tick(question, id) {
    const input = element("input", { id, type: "checkbox", required: question.required, checked: this.answers[question.path] === "OK" });
    input.addEventListener("change", () => this.#set(question, input.checked ? "OK" : ""));
    return element("label", { htmlFor: id }, input, ` ${this.#label(question)}`);
  }

  #upload(question, id) {
    const input = element("input", { id, type: "file", accept: question.accepts ?? "" });
    const print = element("p", { className: "print" });
    const remove = element("button", { type: "button", textContent: words.photo_remove });
    const show = () => {
      const file = this.files[question.path];
      print.textContent = file ? words.photo_taken.replace("{0}", file.sha256) : "";
      remove.hidden = !file;
    };
    const drop = async () => {
      const file = this.files[question.path];
      if (file) await this.store.remove("files", file.id);
      delete this.files[question.path];
    };
    input.addEventListener("change", async () => {
      if (input.files.length === 0) return;
      const bytes = await input.files[0].arrayBuffer();
      let taken;
      try {
        taken = await this.#take(bytes, input.files[0].type);
      } catch {
        print.textContent = words.full;
        return;
      }
      await drop();
      this.files[question.path] = taken;
      // the browser's own copy is let go; ours is encrypted
      input.value = "";
      this.#set(question, this.files[question.path].name);
      show();
    });
    remove.addEventListener("click", async () => {
      await drop();
      this.#set(question, "");
      show();
    });
    show();
    return element("div", {}, element("label", { htmlFor: id }, this.#label(question), element("small", { textContent: text(question.hint) })), input, print, remove);
  }

  /** Its fingerprint is taken before anything else; its name says nothing of where it came from. */
  async #take(bytes, type) {
    const print = await sha256(bytes);
    const file = { id: crypto.randomUUID(), sha256: print, bytes: bytes.byteLength, type, name: print.slice(0, 16) + (EXTENSIONS[type] ?? ".bin") };
    await this.store.putBytes("files", file.id, bytes);
    return file;
  }

  #asked(question) {
    const condition = CONDITION.exec(question.relevant ?? "");
    if (!condition) return true;
    const value = this.answers[condition[1]] ?? "";
    return (value === (condition[3] ?? condition[4])) === (condition[2] === "=");
  }

  #show() {
    this.parts.forEach(({ question, part }) => {
      const asked = this.#asked(question);
      part.hidden = !asked;
      part.querySelectorAll("input, textarea").forEach((input) => { input.disabled = !asked; });
    });
  }

  draft() { return { answers: this.answers, files: this.files }; }

  /** The report: its XML, and the files it speaks of. */
  report() {
    const instanceId = `uuid:${crypto.randomUUID()}`;
    const xml = document.implementation.createDocument(null, this.form.root);
    const root = xml.documentElement;
    root.setAttribute("id", this.form.id);
    root.setAttribute("version", this.form.version);
    const files = [];
    this.form.questions.filter((question) => this.#asked(question)).forEach((question) => {
      const node = question.path.split("/").slice(2).reduce((parent, name) => this.#child(xml, parent, name), root);
      const file = this.files[question.path];
      node.textContent = this.#answer(question);
      if (file && question.control === "UPLOAD") {
        node.setAttribute("sha256", file.sha256);
        files.push(file);
      }
    });
    const id = this.#child(xml, this.#child(xml, root, "meta"), "instanceID");
    id.textContent = instanceId;
    return { instanceId, title: this.form.title, xml: new XMLSerializer().serializeToString(xml), files };
  }

  #child(xml, parent, name) {
    const plain = name.slice(name.indexOf(":") + 1);
    const there = [...parent.children].find((child) => child.nodeName === plain);
    return there ?? parent.appendChild(xml.createElement(plain));
  }

  #answer(question) {
    const now = new Date();
    if (question.preload === "today") return now.toISOString().slice(0, 10);
    if (question.preload === "start" || question.preload === "end") return now.toISOString();
    return this.answers[question.path] ?? "";
  }
}
