// The files of a document as a messenger shows them: a link for each, which saves it under a name people understand.

import { element } from "./bubble.js";

// Beside a guide nothing else says which document they are, so its title is seen there and not only heard.
export function filesOf(offered, titled = false) {
  const made = element("div", "files");
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", `Files: ${offered.title}`);
  if (titled) made.append(element("p", "", offered.title));
  made.append(...offered.files.map((file) => chip(file, offered.title)));
  return made;
}

function chip(file, title) {
  const made = element("a", "file"), says = element("span");
  Object.assign(made, { href: file.address, download: file.name });
  made.innerHTML = SHEET;
  says.append(element("span", "sr", `${title}, `), element("strong", "", file.called), element("small", "", ` ${file.meant}`));
  made.append(says);
  return made;
}

// One that can't be shown leaves its words in its place.
export function pictureOf({ address, alt }) {
  const made = element("img", "picture");
  return Object.assign(made, { src: address, alt, decoding: "async" });
}

const SHEET = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M6 3.500h8l4 4v13H6zM14 3.500v4h4M12 11v6M9.500 14.500 12 17l2.500-2.500"/></svg>`;
