// An adviser's notes: copying one, and how much more fits into one.

import { count } from "./counted.js";

for (const button of document.querySelectorAll("[data-copies]")) button.hidden = false;

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  if (!button) return;
  const words = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(words.innerText);
    button.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(words);
  }
});
document.addEventListener("input", (event) => { if (event.target.dataset.longest) count(event.target); });
// Why it wasn't kept, or that it was, is where somebody who can't see the page goes on reading.
const said = document.querySelector(".told-now");
if (said) {
  said.tabIndex = -1;
  said.focus();
}
