// A hint, not a gate: the server checks the length again.
const field = document.getElementById("password");
const hint = document.getElementById("strength");

function bits(text) {
  let pool = 0;
  if (/\p{Ll}/u.test(text)) pool += 26;
  if (/\p{Lu}/u.test(text)) pool += 26;
  if (/\d/.test(text)) pool += 10;
  if (/[^\p{L}\d]/u.test(text)) pool += 20;
  const different = new Set(text.toLowerCase()).size;
  return Math.min(text.length, different * 1.6) * Math.log2(Math.max(pool, 2));
}

field?.addEventListener("input", () => {
  const length = [...field.value].length;
  if (length === 0) hint.textContent = "";
  else if (length < 12) hint.textContent = `${12 - length} more characters needed.`;
  else if (bits(field.value) < 55) hint.textContent = "Long enough, but easy to guess. Another word helps.";
  else if (bits(field.value) < 80) hint.textContent = "Good.";
  else hint.textContent = "Strong.";
});
