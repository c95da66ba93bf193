// The adviser's desk: acts without leaving the page, keeps drafts, shows what others change, answers to keys.
// Everything works without it too: forms and links.

import { count } from "./counted.js";
import { look, writes, wroteNothing } from "./desk_looking.js";
import { bubbles, nearEnd, toEnd } from "./desk_scroll.js";
import { isFilledIn } from "./filled_in.js";
import { minded } from "./sent.js";
import { Tray } from "./tray.js";

const by = (id) => document.getElementById(id);
const desk = by("desk");
const LIVE = ["today", "state", "thread", "card", "reply-note"];
const draftOf = (number) => `desk-draft:${desk.dataset.who}:${number}`;
const store = {
  get: (key) => { try { return localStorage.getItem(key) ?? ""; } catch { return ""; } },
  put: (key, text) => { try { text ? localStorage.setItem(key, text) : localStorage.removeItem(key); } catch { /* then it lives on this page only */ } },
};
let stream, sending = false, turn = 0, unsure = "", tray = null;

// Saying what came of it ---------------------------------------------------------------------------------------------

function tell(text, trouble = false) {
  by("result").textContent = text;
  by("result").classList.toggle("trouble", trouble);
}

// Acts ---------------------------------------------------------------------------------------------------------------

async function act(form, button) {
  if (sending) return;
  const reply = form.id === "composer", files = reply && tray ? tray.files : [];
  const fields = new FormData(form, button);
  fields.delete("files");
  if (reply && !fields.get("text").trim() && !files.length && !fields.has("with")) return by("reply").focus();
  for (const file of files) fields.append("files", file);
  sending = true;
  turn += 1;
  if (files.length) tell("Sending…");
  try {
    const body = files.length ? fields : new URLSearchParams(fields);
    const answer = await fetch(form.action, { method: "POST", body, signal: AbortSignal.timeout(files.length ? 180000 : 20000) });
    await arrived(answer, reply);
  } catch {
    failed(reply ? fields.get("text").trim() : "");
  } finally {
    sending = false;
  }
  if (unsure) refresh();
}

// Off line nothing left. Otherwise it may have arrived without our hearing so: the next look will tell.
function failed(text) {
  if (!navigator.onLine) {
    tell(text ? "Not sent. Your words are kept here; try again when you're back on line." : "You're off line, so nothing was changed.", true);
    return;
  }
  unsure = text;
  tell(text ? "Not sent, as far as we can tell. Your words are kept here." : "No answer came, so it may not be done. Here is how it stands.", true);
}

async function arrived(answer, reply) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById("desk");
  if (!next) {
    // Signed out, or no longer theirs: the draft is kept, and the page says what it is.
    location.assign(answer.redirected ? answer.url : location.href);
    return;
  }
  if (answer.ok && reply) { keep(""); wroteNothing(); }
  const words = answer.ok ? "" : by("reply")?.value;
  const said = page.getElementById("result");
  tell(said.textContent, said.classList.contains("trouble"));
  if (answer.redirected) history.replaceState(null, "", clean(answer.url));
  document.title = page.title;
  for (const each of ["step", "number", "area", "find", "digest"]) desk.dataset[each] = next.dataset[each];
  for (const pane of ["today", "talk", "place"]) by(pane).replaceChildren(...page.getElementById(pane).childNodes);
  if (words && by("reply")) by("reply").value = words;
  settle();
  focusAfter(reply);
  document.querySelector(".would, .what-it-is")?.scrollIntoView({ block: "center" });
  listen();
}

function focusAfter(reply) {
  if (document.activeElement && document.activeElement !== document.body) return;
  (reply ? by("reply") ?? by("talk") : by(desk.dataset.step === "area" ? "card" : desk.dataset.step === "today" ? "today-title" : "talk"))?.focus({ preventScroll: true });
}

function clean(address) {
  const url = new URL(address);
  url.searchParams.delete("did");
  return url.pathname + url.search;
}

// Drafts -------------------------------------------------------------------------------------------------------------

function keep(text) {
  const number = by("composer")?.dataset.number;
  if (number) store.put(draftOf(number), text);
}

// Whether something is being written to somebody here.
const drafting = () => Boolean(by("reply")?.value.trim() || tray?.files.length);

function marked() {
  if (by("draft")) by("draft").hidden = !by("reply").value.trim() && by("tray").hidden;
  for (const field of document.querySelectorAll("[data-longest]")) count(field);
}

// After the page or a pane was drawn: the draft is back, the end of the thread is in sight.
function settle() {
  const reply = by("reply");
  if (reply) {
    reply.value ||= store.get(draftOf(by("composer").dataset.number));
    keep(reply.value);
  }
  else if (desk.dataset.number) store.put(draftOf(desk.dataset.number), "");
  if (reply && tray?.input !== by("files")) tray = new Tray(by("files"), by("tray"), { most: Number(by("files").dataset.most), trouble: (why) => why && tell(why, true), changed: marked });
  minded();
  marked();
  if (bubbles()) toEnd();
  look();
}

// Others' changes ----------------------------------------------------------------------------------------------------

function listen() {
  stream?.close();
  const { step, number, area, find, digest } = desk.dataset;
  stream = new EventSource(`/desk/stream?${new URLSearchParams({ step, number, area, find, seen: digest })}`);
  stream.addEventListener("message", ({ data }) => { if (data !== desk.dataset.digest) refresh(); });
}

async function refresh() {
  if (sending) return;
  const mine = ++turn;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById("desk");
  if (!next) {
    tell(answer.redirected ? "You've been signed out. Drafts are kept." : "This one isn't with you any more.", true);
    stream.close();
    return;
  }
  if (sending || mine !== turn) return; // what was asked for before something newer is not shown over it
  desk.dataset.digest = next.dataset.digest;
  const before = by("stands")?.textContent, after = page.getElementById("stands")?.textContent;
  const same = by("composer")?.dataset.number === page.getElementById("composer")?.dataset.number;
  if (by("state").dataset.handoff !== page.getElementById("state").dataset.handoff) {
    another(page);
    return;
  }
  const had = bubbles(), near = nearEnd();
  for (const id of LIVE) swap(by(id), page.getElementById(id));
  minded();
  if (near && bubbles() > had) toEnd();
  if (!same) swapComposer(page);
  else if (by("send")) by("send").textContent = page.getElementById("send").textContent;
  for (const field of document.querySelectorAll("#composer input[name=seen]")) field.value = page.querySelector("#composer input[name=seen]")?.value ?? field.value;
  if (unsure && arrivedAfterAll()) return;
  if (before && after && before !== after) tell(after);
  look();
}

// Somebody more pressing came to the top of the day: shown beside it, unless words to another are being written here.
function another(page) {
  swap(by("today"), page.getElementById("today"));
  if (drafting() || by("talk").contains(document.activeElement) || by("place").contains(document.activeElement)) return;
  for (const pane of ["talk", "place"]) by(pane).replaceChildren(...page.getElementById(pane).childNodes);
  settle();
}

function arrivedAfterAll() {
  const last = [...document.querySelectorAll(".mine .bubble")].at(-1)?.lastChild.textContent;
  const came = last === unsure;
  if (came && by("reply")?.value.trim() === unsure) {
    by("reply").value = "";
    keep("");
    marked();
    tell("It was sent after all.");
  }
  unsure = "";
  return came;
}

// Nothing is taken from under somebody's hands: a part being filled in is left as it is, with what it then knew of the
// handoff, so that what is done from it is refused if that has changed.
function swap(old, fresh) {
  if (!old || !fresh || old.innerHTML === fresh.innerHTML) return;
  if (isFilledIn(old) || old.querySelector(":is(input, textarea, select):focus:not([type=search])")) return;
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const opened = [...old.querySelectorAll("details")].map((each) => each.open);
  const list = old.querySelector(".scroll"), top = list?.scrollTop ?? 0;
  const sought = old.querySelector("[type=search]")?.value;
  old.replaceChildren(...fresh.childNodes);
  if (sought) old.querySelector("[type=search]").value = sought;
  const folds = [...old.querySelectorAll("details")];
  if (folds.length === opened.length) folds.forEach((each, at) => { each.open = opened[at]; });
  if (focused?.id) by(focused.id)?.focus();
  else if (focused?.href) old.querySelector(`a[href="${new URL(focused.href).pathname}"]`)?.focus();
  if (list) old.querySelector(".scroll").scrollTop = top;
}

function swapComposer(page) {
  if (drafting()) { by("send").disabled = true; return; }
  by("composer")?.remove();
  const fresh = page.getElementById("composer");
  if (fresh) by("talk").append(fresh);
  settle();
}

// Keys ---------------------------------------------------------------------------------------------------------------

const keysOn = by("keys-on");
const writing = (target) => target.closest("input, textarea, select, [contenteditable]");

function move(by_) {
  const items = [...document.querySelectorAll(".item")].filter((each) => each.checkVisibility());
  const at = items.indexOf(document.activeElement);
  const from = at >= 0 ? at + by_ : Math.max(items.findIndex((each) => each.ariaCurrent === "true"), 0);
  items[Math.min(Math.max(from, 0), items.length - 1)]?.focus();
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  r: () => by("reply")?.focus(),
  // What somebody else has is never taken over by one key.
  t: () => by("take")?.[by("take").classList.contains("second") ? "focus" : "click"](),
  c: () => { const close = by("close"); if (close) { close.open = true; by("outcome").focus(); } },
  "/": () => by("find")?.focus(),
  "?": () => by("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const open = document.querySelector(".way[open]");
    if (open) { open.open = false; open.querySelector("summary").focus(); }
    return;
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.id === "reply") {
    event.preventDefault();
    by("composer").requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !keysOn.checked || writing(event.target) || by("keys").open) return;
  const does = KEYS[event.key];
  if (does) { event.preventDefault(); does(); }
});

keysOn.checked = store.get("desk-keys") !== "off";
keysOn.addEventListener("change", () => store.put("desk-keys", keysOn.checked ? "" : "off"));
by("keys-button").hidden = false;
by("keys-button").addEventListener("click", () => by("keys").showModal());

// Wiring -------------------------------------------------------------------------------------------------------------

document.addEventListener("submit", (event) => {
  if (event.target.id === "sign-out") {
    // Somebody else may use this browser next: no resident's name or answer stays in it.
    try { for (const key of Object.keys(localStorage)) if (key.startsWith("desk-draft:")) localStorage.removeItem(key); } catch { /* nothing kept */ }
    return;
  }
  if (!event.target.matches("[data-act]")) return;
  event.preventDefault();
  act(event.target, event.submitter);
});
document.addEventListener("input", (event) => {
  if (event.target.dataset.longest) count(event.target);
  if (event.target.id !== "reply") return;
  keep(event.target.value);
  marked();
  writes();
});
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll(".way[open]")) if (!open.contains(event.target)) open.open = false;
});
// The words end where the form to close begins, however tall that is.
document.addEventListener("toggle", ({ target }) => {
  if (target.matches(".sheet[open]")) by("talk").style.setProperty("--sheet", `${target.querySelector(".panel").offsetHeight}px`);
}, true);
addEventListener("pagehide", () => stream?.close());
addEventListener("pageshow", (event) => { if (event.persisted) { refresh(); listen(); } });

if (location.search.includes("did=")) history.replaceState(null, "", clean(location.href));
settle();
listen();
