// Keeping the newest thing said in sight: the thread scrolls, or the whole pane where there is little height.

const scrolls = (each) => each && getComputedStyle(each).overflowY === "auto";
const scrolling = () => ["thread", "talk"].map((id) => document.getElementById(id)).filter(scrolls);

export const bubbles = () => document.querySelectorAll(".bubble").length;

// Less than a screen away from it. Ask before anything above the thread grows.
export const nearEnd = () => scrolling().every((each) => each.scrollHeight - each.scrollTop - each.clientHeight <= each.clientHeight);

export const toEnd = () => { for (const each of scrolling()) each.scrollTop = each.scrollHeight; };
