// The words of the source beside the queue: one passage at a time, the next one fetched ahead.
const place = document.getElementById("beside");
const kept = new Map();
const MOST = 40;
let wanted = "";

async function passageOf(id) {
  if (!kept.has(id)) {
    if (kept.size >= MOST) kept.delete(kept.keys().next().value);
    kept.set(id, fetch(`/candidates/${encodeURIComponent(id)}/passage`, { headers: { "X-Part": "passage" }, redirect: "manual" }).then((answer) => {
      if (!answer.ok) throw new Error("closed");
      return answer.text();
    }));
  }
  return kept.get(id);
}

const shows = (id) => place.querySelector(`mark[data-of~="${CSS.escape(id)}"]`);

export async function beside(card, next, light) {
  if (!place || !card) return;
  wanted = card.id;
  try {
    if (!shows(card.id)) {
      const page = new DOMParser().parseFromString(await passageOf(card.id), "text/html");
      const passage = page.querySelector(".passage");
      if (passage && wanted === card.id) {
        place.replaceChildren(passage);
        light(card);
      }
    }
    if (next && !shows(next.id)) passageOf(next.id).catch(() => kept.delete(next.id));
  } catch {
    // the list stays usable; the link to the whole document is on the card
    kept.delete(card.id);
  }
}
