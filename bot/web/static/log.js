// Draws the chat: days, bubbles, cards. Text always goes in as text, never as HTML.

import { element, laidOut } from "./bubble.js";
import { filesOf, pictureOf } from "./files.js";
import { pendingFile, sentFile } from "./sent.js";

export class Log {
  constructor(list, scroller, { zone, assistant, store, openGuide, press, cancel }) {
    Object.assign(this, { list, scroller, assistant, store, openGuide, press, cancel });
    this.items = new Map(); // by the service's id
    this.own = new Map(); // by the id we gave it
    this.day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "long", timeZone: zone });
    this.time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });
  }

  // One message of ours or theirs from the service. Known ones change nothing but what they waited for.
  show(line) {
    if (this.items.has(line.id)) return null;
    const waiting = line.mine && this.own.get(line.key);
    if (waiting) return this.#confirm(waiting, line);
    const text = line.text ?? (line.mine ? this.store.recall(line.key) : null);
    const item = text === null ? this.#gone() : line.mine ? this.#theirs(text, line.at, line.files.map(sentFile)) : this.#ours(line, text);
    if (!item) return null;
    if (text !== null) this.#dayBefore(line.at);
    this.#place(item);
    this.items.set(line.id, item);
    if (line.mine) this.own.set(line.key, item);
    return item;
  }

  // Something just written here, shown at once.
  write(id, text, file = null) {
    if (this.own.has(id)) return this.own.get(id);
    const item = this.#theirs(text, null, file ? [pendingFile(file)] : []);
    item.classList.add("sending");
    if (file) item.append(this.#cancelling(id));
    this.own.set(id, item);
    this.list.append(item);
    return item;
  }

  notSent(id) {
    const item = this.own.get(id);
    if (!item?.matches(".sending, .waiting")) return;
    item.className = "theirs waiting";
    item.querySelector(".stamp").textContent = "not sent, will try again";
  }

  // How far one on its way has got.
  progress(id, part) {
    const item = this.own.get(id);
    if (item?.matches(".sending, .waiting")) item.querySelector(".stamp").textContent = part < 1 ? `sending, ${Math.round(part * 100)} %` : "sending…";
  }

  remove(id) {
    this.own.get(id)?.remove();
    this.own.delete(id);
  }

  // Messages that are no longer kept (somebody was erased, or it was long ago).
  forgetBefore(oldest) {
    for (const [id, item] of this.items) {
      if (id >= oldest) continue;
      item.remove();
      this.items.delete(id);
    }
    for (const day of this.list.querySelectorAll(".day")) {
      if (!day.nextElementSibling || day.nextElementSibling.matches(".day")) day.remove();
    }
    this.lastDay = [...this.list.querySelectorAll(".day")].at(-1)?.dataset.day;
  }

  get latest() {
    return Math.max(0, ...this.items.keys());
  }

  #confirm(item, line) {
    this.items.set(line.id, item);
    item.className = "theirs";
    item.querySelector(".cancel")?.remove();
    item.querySelector(".pending")?.classList.toggle("pending", line.files.length > 0);
    if (line.files.length) item.querySelector(".pending")?.replaceWith(...line.files.map(sentFile));
    item.querySelector(".stamp").textContent = `${this.time.format(new Date(line.at))} · sent`;
    this.#dayBefore(line.at, item);
    this.#place(item);
    return item;
  }

  // Before whatever still waits to be sent.
  #place(item) {
    const waiting = this.#firstWaiting();
    if (item.nextElementSibling === waiting && item.isConnected) return;
    this.list.insertBefore(item, waiting);
  }

  #firstWaiting() {
    return this.list.querySelector(".sending, .waiting");
  }

  #dayBefore(at, already = null) {
    const day = this.day.format(new Date(at)).replace(",", "");
    if (day === this.lastDay) return;
    this.lastDay = day;
    const item = element("li", "day", day);
    item.dataset.day = day;
    this.list.insertBefore(item, already ?? this.#firstWaiting());
  }

  #gone() {
    if (this.list.lastElementChild?.matches(".gone")) return this.list.lastElementChild;
    return element("li", "gone", "What was said here wasn't kept.");
  }

  #theirs(text, at, sent = []) {
    const item = element("li", "theirs");
    if (text) sent.push(element("p", "bubble", text));
    item.append(...sent, element("span", "stamp", at ? `${this.time.format(new Date(at))} · sent` : ""));
    return item;
  }

  #ours(line, text) {
    const item = element("li", "ours");
    if (line.who) item.append(speaker(line.who), ...(line.spoken.length ? [laidOut(line.spoken)] : []));
    if (line.who) item.lastElementChild.classList.add("person");
    item.append(...line.files.map(sentFile));
    const before = this.#firstWaiting()?.previousElementSibling ?? this.list.lastElementChild;
    const afterThem = line.who || before?.matches(".by-them");
    if (text || line.guide) item.append(speaker(this.assistant, afterThem ? "" : "sr"));
    if (line.who && !text) item.classList.add("by-them");
    if (line.guide) item.append(this.#card(line.guide), ...line.guide.documents.map((each) => filesOf(each, true)));
    if (text) item.append(laidOut(line.blocks));
    if (line.document) item.append(filesOf(line.document));
    if (line.picture) item.append(pictureOf(line.picture));
    if (line.copy) item.append(copyLink());
    const standing = line.buttons.filter((button) => button.standing);
    if (standing.length) item.append(this.#standing(standing, line));
    item.append(element("span", "stamp", this.time.format(new Date(line.at))));
    return item;
  }

  #cancelling(id) {
    const made = element("button", "cancel", "Don't send");
    made.type = "button";
    made.addEventListener("click", () => this.cancel(id));
    return made;
  }

  #card(guide) {
    const card = element("button", "guide-card");
    card.type = "button";
    card.innerHTML = BOOK;
    card.append(element("strong", "", guide.title), element("span", "two-lines", guide.summary), element("small", "", `${guide.minutes} min read`));
    card.addEventListener("click", () => this.openGuide(guide.id, card));
    return card;
  }

  #standing(buttons, line) {
    const group = element("div", "standing");
    for (const button of buttons) {
      const made = element("button", "", button.label);
      made.type = "button";
      made.addEventListener("click", () => this.press(button, line));
      group.append(made);
    }
    return group;
  }
}

const BOOK = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M12 6.500C10.500 5 8 4.500 4 4.500v13c4 0 6.500.5 8 2 1.500-1.500 4-2 8-2v-13c-4 0-6.500.5-8 2zM12 6.500v13"/></svg>`;

// Who says what comes next: seen above it where that changes within a message, and always heard.
function speaker(name, kind = "") {
  const made = element("span", kind || "speaker", name);
  made.append(element("span", "sr", ": "));
  return made;
}

function copyLink() {
  const made = element("a", "button second", "Save my copy");
  Object.assign(made, { href: "/phone/copy", download: "" });
  return made;
}
