// Leaving at once, for somebody whose phone may be looked at: from the menu, from the header once 999 was spoken of,
// and by Escape three times. The chat makes way for an ordinary page, and "back" does not lead here.

const TAPS = 3;
const TOGETHER = 2000; // milliseconds

export class Leaving {
  constructor(button, log, to) {
    Object.assign(this, { button, log, to, taps: [] });
    button.addEventListener("click", () => this.leave());
    addEventListener("keydown", (event) => { if (event.key === "Escape") this.tap(event.timeStamp); });
  }

  // Within reach from the moment danger was spoken of, and not before: it would only frighten.
  offer() {
    this.button.hidden = !this.log.querySelector('a[href="tel:999"]');
  }

  tap(at) {
    this.taps = [...this.taps, at].filter((each) => at - each < TOGETHER);
    if (this.taps.length >= TAPS) this.leave();
  }

  leave() {
    document.body.hidden = true;
    document.title = "";
    location.replace(this.to);
  }
}
