// Pictures open on demand and close again. Minutes are counted in this browser and nowhere else.
const BREAK_MINUTES = 30;
const STEP_SECONDS = 10;
const KEY = "tocsin.exposure";

for (const veil of document.querySelectorAll("[data-veil]")) {
  const show = veil.querySelector("[data-show]");
  const inside = veil.querySelector("template");
  if (!show || !inside) continue;
  show.addEventListener("click", (event) => {
    event.preventDefault();
    const opened = inside.content.cloneNode(true);
    const parts = [...opened.children];
    const close = () => { parts.forEach((part) => part.remove()); show.hidden = false; show.focus(); };
    opened.querySelector("[data-hide]").addEventListener("click", close);
    const colour = opened.querySelector("[data-colour]");
    colour.addEventListener("click", () => {
      veil.querySelector("img").className = "bare";
      colour.remove();
      veil.querySelector("[data-hide]").focus();
    });
    veil.append(opened);
    show.hidden = true;
    veil.querySelector("[data-hide]").focus();
  });
  show.addEventListener("keydown", (event) => {
    if (event.key === " ") { event.preventDefault(); show.click(); }
  });
}

const box = document.querySelector("[data-exposure]");

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].join("-");
}

// One person and one day at a time: whoever comes next starts at zero and sees nothing of this one.
function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    if (kept && kept.day === today() && kept.who === box.dataset.exposure) return kept;
  } catch { /* what cannot be read counts as nothing */ }
  return { day: today(), who: box.dataset.exposure, seconds: 0 };
}

function looking() {
  return document.visibilityState === "visible" && [...document.querySelectorAll("[data-veil] img, .canvas img")].some((picture) => {
    const place = picture.getBoundingClientRect();
    return place.bottom > 0 && place.top < window.innerHeight;
  });
}

function tell(kept) {
  box.hidden = false;
  box.querySelector("[data-minutes]").textContent = new Intl.NumberFormat(document.documentElement.lang).format(Math.floor(kept.seconds / 60));
  box.querySelector("[data-pause]").hidden = kept.seconds < BREAK_MINUTES * 60;
}

if (box) {
  tell(load());
  setInterval(() => {
    if (!looking()) return;
    const kept = load();
    kept.seconds += STEP_SECONDS;
    try { localStorage.setItem(KEY, JSON.stringify(kept)); } catch { /* a private window forgets */ }
    tell(kept);
  }, STEP_SECONDS * 1000);
}
