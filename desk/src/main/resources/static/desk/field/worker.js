// Keeps the web form usable without a line, for weeks. It reaches no further than the address of one
// key, keeps only the files named here, and never sees what people write.
const KEPT = "field-3";

/** A line that is there and carries nothing must not keep the form from opening. */
const PATIENCE = 8000;
const OWN = ["./", "forms.json", "manifest.webmanifest"];
const SHARED = [
  "/kept/pico.fluid.classless.min.css", "/desk/tokens.css", "/desk/field/app.css", "/desk/field/app.js",
  "/desk/field/store.js", "/desk/field/questions.js", "/desk/field/send.js", "/desk/field/notes.svg",
];
const files = [...OWN.map((path) => new URL(path, self.registration.scope).href),
  ...SHARED.map((path) => new URL(path, self.location.origin).href)];
const cacheName = `${KEPT} ${self.registration.scope}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.endsWith(self.registration.scope) && name !== cacheName);
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

const late = () => new Promise((_, reject) => { setTimeout(reject, PATIENCE, new Error("late")); });

async function answer(request, key) {
  const cache = await caches.open(cacheName);
  const here = await cache.match(key);
  try {
    const fresh = await (here ? Promise.race([fetch(request), late()]) : fetch(request));
    if (fresh.ok) {
      await cache.put(key, fresh.clone());
      return fresh;
    }
    // a key that ended must not take away what is still to be read on this device
    return here ?? fresh;
  } catch (offline) {
    if (here) return here;
    throw offline;
  }
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  url.hash = "";
  url.search = "";
  if (event.request.method === "GET" && files.includes(url.href)) {
    event.respondWith(answer(event.request, url.href));
  }
});
