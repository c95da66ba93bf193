// One bubble of ours, drawn from the blocks the service has found in it. Text always goes in as text, never as HTML.

export function element(name, kind, text = "") {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.textContent = text;
  return made;
}

// A paragraph for each plain block; what is numbered is a list, its heading first and what it takes below that.
export function laidOut(blocks) {
  if (blocks.length === 1 && !blocks[0].number) return written("p", "bubble", blocks[0].parts);
  const made = element("div", "bubble blocks");
  for (const block of blocks) {
    if (!block.number) made.append(written("p", "", block.parts));
    else if (made.lastElementChild?.matches("ol")) made.lastElementChild.append("\n", numbered(block));
    else made.append(listOf(block));
    made.append("\n");
  }
  return made;
}

function listOf(block) {
  const made = element("ol", "plain");
  made.append(numbered(block));
  return made;
}

function numbered(block) {
  const made = element("li", block.title ? "offer" : ""), says = element("div", "says");
  if (block.title) says.append(element("strong", "", block.title), " ", element("span", "takes", block.takes), " ");
  says.append(written("span", "", block.parts));
  made.append(element("span", "number", `${block.number}.`), " ", says);
  return made;
}

function written(name, kind, parts) {
  const made = element(name, kind);
  for (const [words, leads] of parts) made.append(leads ? link(words, leads) : words);
  return made;
}

function link(words, leads) {
  const made = element("a", "", words);
  made.href = leads;
  if (leads.startsWith("http")) Object.assign(made, { target: "_blank", rel: "noopener noreferrer" });
  return made;
}
