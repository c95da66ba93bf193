// A guide opens over the chat and closes with Back (ours, the browser's or Escape); the chat stays where it was.
// Of what goes with it, another guide opens in its place, and anything else is asked for in the chat.

export class Guide {
  constructor(panel, page, chat, scroller, back, say) {
    Object.assign(this, { panel, page, chat, scroller, say });
    back.addEventListener("click", () => history.back());
    page.addEventListener("click", (event) => this.#follow(event));
    addEventListener("popstate", () => this.#close());
    panel.addEventListener("keydown", (event) => event.key === "Escape" && history.back());
  }

  async open(id, from) {
    this.from = from;
    this.place = this.scroller.scrollTop;
    this.panel.hidden = false;
    this.chat.inert = true;
    history.pushState({ guide: id }, "");
    await this.#load(id);
  }

  async #follow(event) {
    const { guide, says } = event.target.closest("[data-guide], [data-says]")?.dataset ?? {};
    if (!guide && !says) return;
    event.preventDefault();
    if (guide) return this.#load(guide);
    this.asking = says;
    history.back();
  }

  async #load(id) {
    this.page.textContent = "One moment…";
    this.page.scrollTop = 0;
    this.page.focus();
    try {
      const answer = await fetch(`/phone/guides/${encodeURIComponent(id)}`);
      if (!answer.ok) throw new Error(answer.statusText);
      this.page.innerHTML = await answer.text(); // made by the service from Markdown without HTML
      this.page.querySelector("h2")?.focus();
    } catch {
      this.page.textContent = "This guide can't be opened just now. Please try again in a minute.";
    }
  }

  #close() {
    if (this.panel.hidden) return;
    this.panel.hidden = true;
    this.chat.inert = false;
    this.scroller.scrollTop = this.place;
    this.from?.focus({ preventScroll: true });
    if (this.asking) this.say(this.asking);
    this.asking = "";
  }
}
