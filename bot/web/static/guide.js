// A guide opens over the chat and closes with Back (ours, the browser's or Escape); the chat stays where it was.

export class Guide {
  constructor(panel, page, chat, scroller, back) {
    Object.assign(this, { panel, page, chat, scroller });
    back.addEventListener("click", () => history.back());
    addEventListener("popstate", () => this.#close());
    panel.addEventListener("keydown", (event) => event.key === "Escape" && history.back());
  }

  async open(id, from) {
    this.from = from;
    this.place = this.scroller.scrollTop;
    this.page.textContent = "One moment…";
    this.panel.hidden = false;
    this.chat.inert = true;
    history.pushState({ guide: id }, "");
    this.page.scrollTop = 0;
    this.page.focus();
    await this.#load(id);
  }

  async #load(id) {
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
  }
}
