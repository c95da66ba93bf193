// What is to be sent with the next message: chosen, seen before it goes, taken out again.

import { element } from "./bubble.js";
import { pictureOf, sizeOf } from "./sent.js";

const MOST_AT_ONCE = 5;

export class Tray {
  constructor(input, list, { most, trouble, changed }) {
    Object.assign(this, { input, list, most, trouble, changed });
    this.files = [];
    input.addEventListener("change", () => { this.add([...input.files]); input.value = ""; });
  }

  add(chosen) {
    const problem = this.#problem(chosen);
    this.trouble(problem);
    if (problem) return;
    this.files.push(...chosen);
    this.#draw();
  }

  // What was chosen; the tray is empty then.
  take() {
    const taken = this.files;
    this.files = [];
    this.#draw();
    return taken;
  }

  #problem(chosen) {
    if (this.files.length + chosen.length > MOST_AT_ONCE) return `${MOST_AT_ONCE} at a time fit. Send these first, then the others.`;
    const big = chosen.find((file) => file.size > this.most);
    if (big) return `“${big.name}” is ${sizeOf(big.size)}. Up to ${sizeOf(this.most)} can be sent; a photo can be made smaller first.`;
    return chosen.some((file) => !file.size) ? "There's nothing in that file, so it wasn't added." : "";
  }

  #draw() {
    const kept = this.list.querySelectorAll(".kept");
    this.list.replaceChildren(...kept, ...this.files.map((file) => this.#chip(file)));
    this.list.hidden = !this.list.children.length;
    this.changed();
  }

  #chip(file) {
    const made = element("li", "chosen"), away = element("button", "icon-button");
    away.type = "button";
    away.setAttribute("aria-label", `Take out ${file.name}`);
    away.innerHTML = CROSS;
    away.addEventListener("click", () => { this.files = this.files.filter((each) => each !== file); this.#draw(); this.input.focus(); });
    const says = element("span", "names");
    says.append(element("strong", "", file.name), element("small", "", ` ${sizeOf(file.size)}, not sent yet`));
    made.append(pictureOf(file), says, away);
    return made;
  }
}

const CROSS = `<svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18"/></svg>`;
