// Sends what waits, one after another and in order. An id is the claim: sent twice, a message is answered once.

const PAUSES = [1000, 2000, 4000, 8000, 15000, 30000];

export class Sender {
  constructor(store, { after, came, failed, refused, busy }) {
    Object.assign(this, { store, after, came, failed, refused, busy });
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
      const answer = await fetch(`/phone/messages?after=${this.after()}`, {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(message),
        signal: AbortSignal.timeout(20000),
      });
      if (answer.status === 401) return this.#anew();
      if (answer.status >= 500) throw new Error(answer.statusText);
      this.tries = 0;
      const told = await answer.json();
      this.queue.shift();
      this.store.drop(message.id);
      if (answer.ok) this.came(told, message);
      else this.refused(message, told.say);
      return true;
    } catch {
      this.failed(this.queue);
      return false;
    } finally {
      this.busy(false);
    }
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
