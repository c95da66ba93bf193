// What people send besides words: a picture, something to play, or a file to save.

import { element } from "./bubble.js";

export function sizeOf(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${Math.round(bytes / 1e5) / 10} MB`;
}

// One that the service has.
export function sentFile(file) {
  if (file.problem) return element("p", "no-file", file.problem);
  if (file.shown === "photo") return photo(file);
  if (file.shown === "sound") return sound(file);
  return saved(file);
}

// One that is on its way from this browser.
export function pendingFile(file) {
  const made = element("span", "file pending"), says = element("span");
  says.append(element("strong", "", file.name), element("small", "", ` ${sizeOf(file.size)}`));
  made.append(pictureOf(file), says);
  return made;
}

// A small picture of a file in this browser, or of a sheet of paper.
export function pictureOf(file) {
  const made = element("span", "mini");
  made.innerHTML = SHEET;
  if (!(file instanceof Blob) || !/^image\/(jpeg|png|gif|webp)$/.test(file.type)) return made;
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    const image = new Image();
    image.alt = "";
    image.src = reader.result;
    made.replaceChildren(image);
  });
  reader.readAsDataURL(file);
  return made;
}

function photo(file) {
  const made = element("a", "photo"), image = new Image();
  Object.assign(made, { href: file.address, target: "_blank" });
  Object.assign(image, { alt: file.alt || `Photo: ${file.name}. Opens in full.`, src: file.address });
  image.addEventListener("error", () => made.replaceWith(lost(file, "This photo can't be shown.")));
  made.append(image);
  return made;
}

function sound(file) {
  const made = element("audio", "sound");
  Object.assign(made, { controls: true, preload: "none", src: file.address });
  made.setAttribute("aria-label", file.name);
  made.addEventListener("error", () => made.replaceWith(lost(file, "This can't be played here.")));
  return made;
}

// Its own page says why.
function lost(file, problem) {
  const made = element("p", "no-file", `${problem} `), why = element("a", "", "Why?");
  Object.assign(why, { href: file.address, target: "_blank" });
  made.append(why);
  return made;
}

function saved(file) {
  const made = element("a", "file"), says = element("span");
  Object.assign(made, { href: file.address, download: file.name });
  made.innerHTML = SHEET;
  says.append(element("strong", "", file.name), element("small", "", file.size ? ` Save, ${file.size}` : " Save"));
  made.append(says);
  return made;
}

const SHEET = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M6 3.500h8l4 4v13H6zM14 3.500v4h4"/></svg>`;

// On a page the service has drawn: what can't be shown says so.
export function minded(root = document) {
  for (const image of root.querySelectorAll(".photo img:not([data-minded])")) {
    image.dataset.minded = "";
    const file = { address: image.closest("a").href };
    const fails = () => image.closest("a")?.replaceWith(lost(file, "This photo can't be shown."));
    if (image.complete && !image.naturalWidth) fails();
    else image.addEventListener("error", fails);
  }
}
