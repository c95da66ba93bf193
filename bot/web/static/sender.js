// Sends what waits, one after another and in order. An id is the claim: sent twice, a message is answered once.

import { shelved, unshelve } from "./shelf.js";

const PAUSES = [1000, 2000, 4000, 8000, 15000, 30000];

export class Sender {
  constructor(store, { after, came, failed, refused, busy, progress }) {
    Object.assign(this, { store, after, came, failed, refused, busy, progress });
    this.cancelled = new Set();
    this.queue = store.waiting();
    this.tries = 0;
    this.running = false;
    addEventListener("online", () => this.now());
  }

  add(message) {
    this.queue.push(message);
    if (!("arrived" in message)) this.store.keep(message);
    this.run();
  }

  // Don't wait for the next try: something says that we are connected again.
  now() {
    clearTimeout(this.timer);
    this.tries = 0;
    this.run();
  }

  async run() {
    if (this.running) return;
    this.running = true;
    clearTimeout(this.timer);
    while (this.queue.length && await this.#one(this.queue[0])) { /* the next one */ }
    this.running = false;
    if (this.queue.length) this.#later();
  }

  async #one(message) {
    this.busy(true);
    try {
      const answer = message.file ? await this.#upload(message) : await fetch(`/phone/messages?after=${this.after()}`, {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(message),
        signal: AbortSignal.timeout(20000),
      });
      if (this.cancelled.delete(message.id)) return true;
      if (answer.status === 401) return this.#anew();
      if (answer.status >= 500) throw new Error(answer.statusText);
      this.tries = 0;
      const told = await answer.json();
      this.queue.shift();
      this.#over(message);
      if (answer.ok) this.came(told, message);
      else this.refused(message, told.say);
      return true;
    } catch {
      if (this.cancelled.delete(message.id)) return true;
      this.failed(this.queue);
      return false;
    } finally {
      this.busy(false);
    }
  }

  // Not sent after all, if it isn't there yet.
  cancel(id) {
    const message = this.queue.find((each) => each.id === id);
    if (!message) return;
    this.queue = this.queue.filter((each) => each !== message);
    this.#over(message);
    if (this.uploading?.id === id) {
      this.cancelled.add(id);
      this.uploading.request.abort();
    }
  }

  #over(message) {
    this.store.drop(message.id);
    if (message.file) unshelve(message.id);
  }

  // A request of the older kind: it says how far it has got.
  async #upload(message) {
    const file = await shelved(message.id);
    if (!file) return new Response(JSON.stringify({ say: "That file is no longer in this browser. Please choose it again." }), { status: 410 });
    const told = new URLSearchParams({ id: message.id, name: message.file.name, caption: message.text, album: message.album, after: this.after() });
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.uploading = { id: message.id, request };
      request.open("POST", `/phone/files?${told}`);
      request.timeout = 180000;
      request.upload.addEventListener("progress", (event) => event.lengthComputable && this.progress(message.id, event.loaded / event.total));
      request.addEventListener("load", () => resolve(new Response(request.responseText, { status: request.status })));
      for (const wrong of ["error", "abort", "timeout"]) request.addEventListener(wrong, () => reject(new Error(wrong)));
      request.addEventListener("loadend", () => { this.uploading = null; });
      request.send(file);
    });
  }

  #later() {
    const pause = PAUSES[Math.min(this.tries++, PAUSES.length - 1)];
    this.timer = setTimeout(() => this.run(), pause);
  }

  // The page's token is no longer good. Loading the page gives a new one; once, lest a browser without cookies loops.
  #anew() {
    if (!sessionStorage.getItem("loaded-anew")) {
      sessionStorage.setItem("loaded-anew", "yes");
      location.reload();
    }
    throw new Error("no session");
  }
}
