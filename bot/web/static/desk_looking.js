// Telling that a conversation has been read, and that an answer is being written in it.

const SAYS_SO_EVERY = 8000; // ms; an answer being written is forgotten after 20 s without a word of it
const by = (id) => document.getElementById(id);
let wroteAt = 0;

// Read is what somebody has before their eyes: not in a tab behind others, nor in a pane that a phone doesn't show.
export function look() {
  const unread = by("unread");
  if (!unread || document.visibilityState !== "visible" || !by("thread")?.checkVisibility()) return;
  unread.remove();
  tell("read", unread.dataset.number);
}

export function writes() {
  if (!by("reply").value.trim() || Date.now() - wroteAt < SAYS_SO_EVERY) return;
  wroteAt = Date.now();
  tell("writing", by("composer").dataset.number);
}

export const wroteNothing = () => { wroteAt = 0; };

function tell(what, number) {
  fetch(`/desk/handoffs/${number}/${what}`, { method: "POST" }).catch(() => null);
}

document.addEventListener("visibilitychange", look);
