// The texts a module needs, in the language of the page: say("script.line_gone"). They come
// with the page, so that nothing is fetched; {0}, {1} ... are the places of the values.
const texts = JSON.parse(document.body.dataset.texts ?? "{}");

export function say(key, ...values) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\d+)\}/g, (whole, place) => String(values[Number(place)] ?? whole));
}
