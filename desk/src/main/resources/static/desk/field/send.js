// Sends what waits: files first, in pieces and from where the desk says it stopped, then the report.
// A report leaves this device only after the desk has acknowledged that it is sealed.
const PIECE = 256 * 1024;
const here = (path) => new URL(`../${path}`, location.href);

async function sendFile(store, file) {
  const address = here(`uploads/${file.sha256}`);
  let bytes;
  let offset = Number((await fetch(address, { method: "HEAD" })).headers.get("Upload-Offset") ?? 0);
  while (offset < file.bytes) {
    bytes ??= await store.getBytes("files", file.id);
    if (bytes === undefined) return false;
    const answer = await fetch(address, {
      method: "PATCH",
      headers: { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset), "Upload-Length": String(file.bytes) },
      body: bytes.slice(offset, offset + PIECE),
    });
    if (!answer.ok && answer.status !== 409) throw new Error(await line(answer));
    const next = Number(answer.headers.get("Upload-Offset"));
    if (answer.status === 409 && next === offset) throw new Error(await line(answer));
    offset = next;
  }
  return true;
}

async function line(answer) {
  const xml = new DOMParser().parseFromString(await answer.text(), "text/xml");
  return xml.querySelector("message")?.textContent ?? String(answer.status);
}

async function sendReport(store, id) {
  const report = await store.get("queue", id);
  if (report === undefined) return;
  let whole = true;
  for (const file of report.files) whole = (await sendFile(store, file)) && whole;
  const body = new FormData();
  body.append("xml_submission_file", new Blob([report.xml], { type: "text/xml" }), "submission.xml");
  const answer = await fetch(here("submission"), { method: "POST", headers: { "X-OpenRosa-Version": "1.0" }, body });
  if (answer.status !== 201) throw new Error(await line(answer));
  // a file that went astray after it was sent is still here: the next try sends it again
  if (whole && Number(answer.headers.get("X-Tocsin-Missing")) > 0) throw new Error(await line(answer));
  for (const file of report.files) await store.remove("files", file.id);
  await store.remove("queue", id);
}

/** How many left, and why one did not; "" for a broken line. One that is refused holds up no other. */
export async function sendAll(store) {
  let sent = 0;
  let failed;
  for (const id of await store.ids("queue")) {
    try {
      await sendReport(store, id);
      sent += 1;
    } catch (problem) {
      if (problem instanceof TypeError) return { sent, failed: "" };
      failed ??= problem.message;
    }
  }
  return { sent, failed };
}
