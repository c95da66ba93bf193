// A phone on a staff page: what is on it is drawn by the very code that draws the residents' phone.

import { Log } from "./log.js";

const talk = document.getElementById("talk"); // where somebody can answer, and doesn't only look

function openGuide(id) {
  const opened = document.getElementById("guide-title");
  if (opened) opened.focus();
  else open(`/phone/guides/${encodeURIComponent(id)}`, "_blank", "noopener");
}

// A button that stays under its message.
function press(button) {
  if (!talk) return;
  talk.append(Object.assign(document.createElement("input"), { type: "hidden", name: "press", value: button.label }));
  talk.requestSubmit();
}

for (const phone of document.querySelectorAll("[data-seen]")) {
  const list = phone.querySelector(".log"), scroller = phone.querySelector(".scroll");
  const { zone, assistant, seen } = phone.dataset;
  const log = new Log(list, scroller, { zone, assistant, store: null, press, openGuide });
  list.replaceChildren();
  for (const line of JSON.parse(seen)) log.show(line);
  if (talk) scroller.scrollTop = scroller.scrollHeight;
}
