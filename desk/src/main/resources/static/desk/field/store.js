// What people write, encrypted on this device: AES-GCM under a key that PBKDF2 makes of their
// passphrase. Nothing is ever kept in clear; without the passphrase nobody reads it, we neither.
const ROUNDS = 1_000_000;
const CHECK = "this passphrase is right";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

const hex = (bytes) => Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, "0")).join("");
export const sha256 = async (bytes) => hex(await crypto.subtle.digest("SHA-256", bytes));

const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Resolves once it is on the disk, not once it was taken: a full disk shows only at the end. */
const written = (table, act) => new Promise((resolve, reject) => {
  const transaction = table.transaction;
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error ?? new Error("not kept"));
  act(table);
});

/** A database of its own for each key; its name does not tell the key. */
export class Store {
  #db; #key; #name;

  static async open() {
    const store = new Store();
    store.#name = `notes-${(await sha256(encoder.encode(new URL("./", location.href).pathname))).slice(0, 16)}`;
    const request = indexedDB.open(store.#name, 1);
    request.onupgradeneeded = () => ["meta", "queue", "drafts", "files"].forEach((name) => request.result.createObjectStore(name));
    store.#db = await asked(request);
    return store;
  }

  #table(name, mode) { return this.#db.transaction(name, mode, { durability: "strict" }).objectStore(name); }

  async isNew() { return (await asked(this.#table("meta", "readonly").get("lock"))) === undefined; }

  async choose(passphrase) {
    const lock = { salt: crypto.getRandomValues(new Uint8Array(16)), rounds: ROUNDS };
    this.#key = await this.#derive(passphrase, lock);
    lock.check = await this.#seal("meta", "lock", encoder.encode(CHECK));
    await written(this.#table("meta", "readwrite"), (table) => table.put(lock, "lock"));
  }

  /** False when it is not the passphrase. */
  async unlock(passphrase) {
    const lock = await asked(this.#table("meta", "readonly").get("lock"));
    this.#key = await this.#derive(passphrase, lock);
    try {
      return decoder.decode(await this.#open("meta", "lock", lock.check)) === CHECK;
    } catch {
      this.#key = undefined;
      return false;
    }
  }

  async #derive(passphrase, lock) {
    const secret = await crypto.subtle.importKey("raw", encoder.encode(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt: lock.salt, iterations: lock.rounds };
    return crypto.subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  }

  /** Bound to its place, so that one record cannot be put where another was. */
  #cipher(table, id, iv) { return { name: "AES-GCM", iv, additionalData: encoder.encode(`${table} ${id}`) }; }

  async #seal(table, id, bytes) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt(this.#cipher(table, id, iv), this.#key, bytes) };
  }

  async #open(table, id, sealed) {
    return new Uint8Array(await crypto.subtle.decrypt(this.#cipher(table, id, sealed.iv), this.#key, sealed.data));
  }

  async putBytes(table, id, bytes) {
    const sealed = await this.#seal(table, id, bytes);
    await written(this.#table(table, "readwrite"), (rows) => rows.put(sealed, id));
  }

  async getBytes(table, id) {
    const sealed = await asked(this.#table(table, "readonly").get(id));
    return sealed === undefined ? undefined : this.#open(table, id, sealed);
  }

  put(table, id, value) { return this.putBytes(table, id, encoder.encode(JSON.stringify(value))); }

  async get(table, id) {
    const bytes = await this.getBytes(table, id);
    return bytes === undefined ? undefined : JSON.parse(decoder.decode(bytes));
  }

  ids(table) { return asked(this.#table(table, "readonly").getAllKeys()); }

  remove(table, id) { return written(this.#table(table, "readwrite"), (rows) => rows.delete(id)); }

  /** Everything of this address: what was written, the copies of the pages, the worker. */
  async erase() {
    this.#key = undefined;
    this.#db.close();
    const scope = new URL("./", location.href).href;
    await Promise.allSettled([
      asked(indexedDB.deleteDatabase(this.#name)),
      caches.keys().then((names) => Promise.all(names.filter((name) => name.endsWith(scope)).map((name) => caches.delete(name)))),
      navigator.serviceWorker?.getRegistration().then((worker) => worker?.unregister()),
    ]);
  }
}
