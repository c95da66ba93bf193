// The staff console: parts that keep themselves up to date, a preview while one writes, links to copy. All works without.

const DEBOUNCE = 300; // milliseconds

async function page(url, options) {
  const answer = await fetch(url, { credentials: "same-origin", ...options });
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// A part with data-live="MILLISECONDS" is fetched again that often. While somebody is in it or about to press something
// nothing in it moves: that it has other headings by now is said beside it, and shown once they ask for it.
function keepLive(part) {
  const every = Number(part.dataset.live);
  if (!every) return;
  setTimeout(async () => {
    let next = part;
    if (!document.hidden) {
      try {
        const fresh = (await page(location.href)).getElementById(part.id);
        if (fresh && fresh.outerHTML !== part.outerHTML) next = isInUse(part) ? tellOf(part, fresh) : shown(part, fresh);
      } catch { /* the server is away for a moment: what is there stays */ }
    }
    if (next.isConnected) keepLive(next);
  }, every);
}

const PRESSED = ":is(a, button, summary, input, select, textarea):is(:hover, :active)";
const news = document.querySelector("#news");

function isInUse(part) {
  return part.contains(document.activeElement) || part.querySelector(`${PRESSED}, details[open]`) !== null;
}

function shown(part, fresh) {
  if (news) news.hidden = true;
  part.replaceWith(fresh);
  return fresh;
}

function headings(part) {
  return [...part.querySelectorAll("h2, h3")].map((each) => each.textContent).join("\n");
}

function tellOf(part, fresh) {
  if (!news || headings(part) === headings(fresh)) return part;
  news.hidden = false;
  news.onclick = () => keepLive(shown(part, fresh));
  return part;
}

// A form with data-preview="/path" shows what the server makes of it in #preview, and in its own [data-fresh].
function preview(form) {
  const shown = document.getElementById("preview");
  let timer, asked = 0;
  const ask = async () => {
    const mine = ++asked;
    try {
      const given = new FormData(form);
      given.delete("upload"); // a file goes by itself, once, as soon as it is chosen
      const made = await page(form.dataset.preview, { method: "POST", body: given });
      const fresh = made.getElementById("preview");
      if (mine !== asked || !fresh) return;
      shown.replaceChildren(...fresh.childNodes);
      for (const part of form.querySelectorAll("[data-fresh]")) part.replaceChildren(...made.getElementById(part.id).childNodes);
    } catch { /* the button still works */ }
  };
  for (const each of form.querySelectorAll('[value="preview"]')) each.hidden = true;
  if (isTouched(form)) ask();
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DEBOUNCE);
  });
}

// Typed or chosen before this script listened, or put back by the browser on the way back to the page.
function isTouched(form) {
  return [...form.elements].some((each) => each.value !== asItCame(each) || each.checked !== each.defaultChecked);
}

function asItCame({ options, defaultValue, value }) {
  if (options) return ([...options].find((each) => each.defaultSelected) ?? options[0])?.value ?? "";
  return defaultValue ?? value;
}

function count(field) {
  const left = document.getElementById(field.dataset.count);
  const tell = () => {
    left.textContent = `${field.value.length} of ${field.maxLength} characters`;
  };
  field.addEventListener("input", tell);
  tell();
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = "Copied";
  } catch {
    field.select();
  }
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-goes]")) event.target.form.requestSubmit();
});

// What has just been done, or why it wasn't, is where somebody who can't see the page goes on reading.
const said = document.querySelector("main > :is(.said, .trouble, .would)");
if (said && !document.querySelector("[autofocus]")) {
  said.tabIndex = -1;
  said.focus();
}

document.querySelectorAll("[data-live]").forEach(keepLive);
document.querySelectorAll("form[data-preview]").forEach(preview);
document.querySelectorAll("[data-count]").forEach(count);
