// Passkeys: without this script, or in a browser that knows none, the password works as before.
const news = document.getElementById("passkey-news");
const able = typeof PublicKeyCredential !== "undefined"
  && typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function";

function post(address, body, type) {
  const headers = { "X-CSRF-TOKEN": document.body.dataset.csrf, "Content-Type": type };
  return fetch(address, { method: "POST", headers, body });
}

function shown(credential) {
  const all = credential.toJSON();
  const response = {};
  for (const part of ["attestationObject", "clientDataJSON", "transports", "authenticatorData", "signature", "userHandle"]) {
    if (all.response[part] !== undefined) response[part] = all.response[part];
  }
  if (response.attestationObject) delete response.authenticatorData;
  return JSON.stringify({
    id: all.id, rawId: all.rawId, type: all.type, response,
    clientExtensionResults: all.clientExtensionResults ?? {},
    authenticatorAttachment: all.authenticatorAttachment,
  });
}

async function finish(address, credential) {
  const answer = await post(address, shown(credential), "application/json");
  if (!answer.ok) throw new Error("refused");
  location.assign((await answer.json()).to);
}

async function signIn() {
  const asked = await post("/sign-in/passkey/options", "", "application/x-www-form-urlencoded");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked.json());
  await finish("/sign-in/passkey", await navigator.credentials.get({ publicKey }));
}

async function make(form) {
  const fields = new FormData(form);
  const body = new URLSearchParams({ password: fields.get("password") });
  const asked = await post("/me/passkeys/options", body, "application/x-www-form-urlencoded");
  if (!asked.ok) throw new Error("refused");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await asked.json());
  const label = encodeURIComponent(fields.get("label"));
  await finish(`/me/passkeys?label=${label}`, await navigator.credentials.create({ publicKey }));
}

function say(element) {
  return () => { news.textContent = element.dataset.refused; };
}

if (able) {
  for (const button of document.querySelectorAll("[data-passkey]")) {
    button.hidden = false;
    button.addEventListener("click", () => signIn().catch(say(button)));
  }
  for (const form of document.querySelectorAll("[data-passkey-form]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      make(form).catch(say(form));
    });
  }
}
