// A map that can be moved, in place of the picture the page came with. Everything is served by the
// desk: the library, and outlines and places of one part of the earth at a time, near places counted
// together. The view stands in the address, so that it can be shared. By keyboard: arrows and + - on
// the map, Tab from place to place, Enter to open one, Escape to close it.
import { say } from "./words.js";

const host = document.getElementById("live-map");
if (host) {
  begin().catch(() => {
    host.hidden = true;
    document.body.classList.remove("has-live-map");
  });
}

function load(tag, attributes) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}

async function begin() {
  await Promise.all([
    load("link", { rel: "stylesheet", href: "/kept/leaflet.css" }),
    load("script", { src: "/kept/leaflet.js" }),
  ]);
  const L = window.L;
  host.hidden = false;
  document.body.classList.add("has-live-map");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(host, {
    zoomControl: false,
    maxZoom: 11,
    minZoom: 1,
    scrollWheelZoom: "center",
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    worldCopyJump: false,
    maxBounds: [[-89, -200], [89, 200]],
  });
  map.attributionControl.setPrefix(false).addAttribution("Natural Earth");
  L.control
    .zoom({ zoomInTitle: say("script.map_in"), zoomOutTitle: say("script.map_out") })
    .addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  host.setAttribute("role", "group");
  host.setAttribute("aria-label", say("script.map_label"));
  const lines = L.layerGroup().addTo(map);
  const marks = L.layerGroup().addTo(map);
  map.on("moveend", () => show(L, map, lines, marks));
  map.on("popupclose", () => host.focus({ preventScroll: true }));
  start(map);
}

function start(map) {
  const asked = (new URLSearchParams(location.search).get("view") ?? "").split(",").map(Number);
  if (asked.length === 3 && asked.every(Number.isFinite)) {
    map.setView([asked[0], asked[1]], asked[2]);
    return;
  }
  const [west, south, east, north] = host.dataset.box.split(",").map(Number);
  map.fitBounds([[south, west], [north, east]]);
}

let asking = new AbortController();

async function show(L, map, lines, marks) {
  if (host.clientWidth === 0) return; // hidden, as on paper: no part of the earth is shown
  remember(map);
  asking.abort();
  asking = new AbortController();
  const box = map.getBounds().pad(0.2);
  const part = new URL(host.dataset.part, location.href);
  for (const side of ["West", "South", "East", "North"]) {
    part.searchParams.set(side.toLowerCase(), box[`get${side}`]().toFixed(3));
  }
  part.searchParams.set("width", Math.round(host.clientWidth * 1.4));
  try {
    const answer = await fetch(part, { signal: asking.signal });
    if (!answer.ok) return;
    const view = await answer.json();
    const style = (name) => ({ className: `outline ${name}`, interactive: false, weight: 1, fill: false });
    const pairs = (flat) => Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
    lines.clearLayers();
    view.coasts.forEach((line) => lines.addLayer(L.polyline(pairs(line), style("coast"))));
    view.borders.forEach((line) => lines.addLayer(L.polyline(pairs(line), style("border"))));
    const focused = document.activeElement?.dataset?.place;
    marks.clearLayers();
    view.places.forEach((place) => marks.addLayer(mark(L, map, place)));
    if (focused) host.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  } catch (stopped) {
    if (stopped.name !== "AbortError") throw stopped;
  }
}

/** Where the map stands goes into the address, without a step to go back over. */
function remember(map) {
  const here = new URL(location.href);
  const { lat, lng } = map.getCenter();
  here.searchParams.set("view", `${lat.toFixed(3)},${lng.toFixed(3)},${map.getZoom()}`);
  history.replaceState(history.state, "", here);
}

function mark(L, map, place) {
  const first = place.pins[0].label;
  const more = place.pins.length - 1;
  const times = place.pins.reduce((sum, pin) => sum + pin.times, 0);
  const name = more
    ? say("script.map_cluster", first, more, times)
    : say("script.map_place", first, times);
  const dot = document.createElement("span");
  dot.className = more ? "dot many" : "dot";
  dot.textContent = more ? String(more + 1) : "";
  const label = document.createElement("bdi");
  label.textContent = first;
  const icon = L.divIcon({ className: "place-mark", iconSize: [26, 26], html: "" });
  const marker = L.marker([place.latitude, place.longitude], { icon, title: name, alt: name });
  marker.on("add", () => {
    const element = marker.getElement();
    element.append(dot, label);
    element.dataset.place = first;
    element.setAttribute("aria-label", name);
    element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        open(L, map, place, name, true);
      }
    });
  });
  marker.on("click", () => open(L, map, place, name, false));
  return marker;
}

function open(L, map, place, name, byKeyboard) {
  const box = document.createElement("div");
  const head = document.createElement("strong");
  head.textContent = name;
  const list = document.createElement("ul");
  for (const pin of place.pins.slice(0, 8)) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${host.dataset.find}?q=${encodeURIComponent(`"${pin.label}"`)}`;
    link.textContent = say("script.map_place", pin.label, pin.times);
    row.append(link);
    list.append(row);
  }
  box.append(head, list);
  if (place.pins.length > 1 && map.getZoom() < map.getMaxZoom()) {
    const nearer = document.createElement("button");
    nearer.type = "button";
    nearer.className = "quiet";
    nearer.textContent = say("script.map_nearer");
    nearer.onclick = () => {
      map.closePopup();
      map.setView([place.latitude, place.longitude], map.getZoom() + 2);
    };
    box.append(nearer);
  }
  L.popup({ autoPan: true, maxWidth: 280 })
    .setLatLng([place.latitude, place.longitude])
    .setContent(box)
    .openOn(map);
  if (byKeyboard) box.querySelector("a")?.focus();
}
