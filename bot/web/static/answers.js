// Quick replies under the last message: up to six buttons that wrap; of more, the first few and a sheet with them all.

import { element } from "./bubble.js";

const MOST_BUTTONS = 6, FIRST_FEW = 4;

export class Answers {
  constructor(group, sheet, list, press) {
    Object.assign(this, { group, sheet, list, press });
    sheet.addEventListener("click", (event) => event.target === sheet && sheet.close());
  }

  // Show the buttons of this message, or none.
  offer(line) {
    const buttons = line?.buttons.filter((button) => !button.standing) ?? [];
    if (this.shown === line?.id && !this.group.hidden === Boolean(buttons.length)) return;
    this.shown = line?.id;
    this.group.hidden = !buttons.length;
    this.group.replaceChildren(...(buttons.length > MOST_BUTTONS ? this.#some(buttons, line) : this.#all(buttons, line)));
  }

  hide() {
    this.shown = null;
    this.group.hidden = true;
    this.group.replaceChildren();
    if (this.sheet.open) this.sheet.close();
  }

  #all(buttons, line) {
    return buttons.map((button) => this.#made(button, line, ""));
  }

  #some(buttons, line) {
    return [...this.#all(buttons.slice(0, FIRST_FEW), line), this.#whole(buttons, line)];
  }

  #whole(buttons, line) {
    const opener = element("button", "whole", `See all ${buttons.length}…`);
    opener.type = "button";
    opener.setAttribute("aria-haspopup", "dialog");
    opener.addEventListener("click", () => {
      this.list.replaceChildren(...buttons.map((button) => {
        const item = element("li");
        item.append(this.#made(button, line, "row"));
        return item;
      }));
      this.sheet.showModal();
    });
    return opener;
  }

  #made(button, line, kind) {
    const made = element("button", kind, button.label);
    made.type = "button";
    made.addEventListener("click", () => this.press(button, line));
    return made;
  }
}
