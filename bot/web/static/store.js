// What this browser keeps: messages not sent yet (until they are), own words of this visit, the text size.

export class Store {
  constructor(chat) {
    this.unsent = `unsent:${chat}:`;
    this.words = `words:${chat}:`;
    // What another tab of this browser wrote is shown in this one too.
    this.tabs = new BroadcastChannel(this.words);
    this.tabs.addEventListener("message", ({ data }) => this.#note(data.id, data.words));
  }

  // Each message has an entry of its own, so that two tabs never overwrite each other; keys sort by time.
  keep(message) {
    try {
      const order = String(Date.now()).padStart(15, "0") + String(counter++ % 1000).padStart(3, "0");
      localStorage.setItem(`${this.unsent}${order}:${message.id}`, JSON.stringify(message));
    } catch { /* a full or forbidden store: the message still goes out from memory */ }
  }

  drop(id) {
    for (const key of this.#keys()) if (key.endsWith(`:${id}`)) localStorage.removeItem(key);
  }

  waiting() {
    return this.#keys().sort().map((key) => JSON.parse(localStorage.getItem(key) ?? "null")).filter(Boolean);
  }

  // The service keeps no words of people who have not agreed to it; for this visit their own screen may.
  remember(id, words) {
    this.#note(id, words);
    this.tabs.postMessage({ id, words });
  }

  recall(id) {
    try { return sessionStorage.getItem(this.words + id); } catch { return null; }
  }

  forget() {
    const mine = Object.keys(sessionStorage).filter((key) => key.startsWith(this.words));
    for (const key of mine) sessionStorage.removeItem(key);
  }

  #note(id, words) {
    try { sessionStorage.setItem(this.words + id, words); } catch { /* then they are shown once only */ }
  }

  #keys() {
    try { return Object.keys(localStorage).filter((key) => key.startsWith(this.unsent)); } catch { return []; }
  }
}

let counter = 0;

export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
