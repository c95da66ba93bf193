// The resident's phone: what is written goes out in order, what is new comes in, and nothing is shown twice.

import { Answers } from "./answers.js";
import { Guide } from "./guide.js";
import { Leaving } from "./leave.js";
import { Log } from "./log.js";
import { Sender } from "./sender.js";
import { shelve, shelved } from "./shelf.js";
import { Store, newId } from "./store.js";
import { Tray } from "./tray.js";

const by = (id) => document.getElementById(id);
const phone = by("phone"), scroller = by("scroll"), words = by("words"), who = by("who"), area = by("area");
const AT_THE_END = 80; // pixels
const SHOW_WORK_AFTER = 350; // milliseconds

const store = new Store(phone.dataset.chat);
const guide = new Guide(by("guide"), by("guide-page"), by("chat"), scroller, by("guide-back"), say);
const log = new Log(by("log"), scroller, { zone: phone.dataset.zone, assistant: phone.dataset.assistant, store, press, cancel, openGuide: (id, from) => guide.open(id, from) });
const answers = new Answers(by("quick"), by("sheet"), by("choices"), press);
const sender = new Sender(store, { after: () => log.latest, came, failed, refused, busy, progress: (id, part) => log.progress(id, part) });
const leaving = new Leaving(by("leave"), by("log"), phone.dataset.leaveTo);
const tray = new Tray(by("files"), by("tray"), { most: Number(phone.dataset.most), trouble, changed: grow });
const lines = new Map();
let version = 0, stream, workTimer;

// In -----------------------------------------------------------------------------------------------------------------

function came(told, message) {
  const end = atTheEnd();
  const fresh = told.messages.map((line) => [line, log.show(line)]).filter(([, item]) => item);
  for (const line of told.messages) lines.set(line.id, line);
  if (message && !("arrived" in message) && !told.row) erased(message);
  if (told.oldest) log.forgetBefore(told.oldest);
  version = told.version;
  header(told);
  leaving.offer();
  offer();
  follow(fresh, end);
  if (told.met && !stream) listen();
}

// They asked us to erase everything: their own words on this screen go too.
function erased(message) {
  log.remove(message.id);
  store.forget();
}

function header(told) {
  area.hidden = !told.area;
  area.textContent = told.area;
  const now = told.with || who.dataset.usual;
  if (who.textContent !== now) who.textContent = now;
  who.classList.toggle("person", Boolean(told.with));
}

// The buttons of the question that is open now.
function offer() {
  const open = [...lines.values()].filter((line) => !line.mine && line.buttons.some((button) => !button.standing));
  const last = open.at(-1);
  if (sender.queue.some((message) => !("arrived" in message))) answers.hide();
  else answers.offer(version && last?.version === version ? last : null);
}

function follow(fresh, end) {
  const [line, item] = fresh.at(-1) ?? [];
  if (end || line?.mine) toTheEnd(item);
  else if (line) by("down").hidden = false;
}

function atTheEnd() {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < AT_THE_END;
}

function toTheEnd(item) {
  by("down").hidden = true;
  if (item && item.offsetHeight > scroller.clientHeight * 0.9) item.scrollIntoView({ block: "start" });
  else scroller.scrollTop = scroller.scrollHeight;
}

async function begin() {
  for (const message of sender.queue) log.write(message.id, message.text ?? message.press?.label ?? "", message.file && (await shelved(message.id) ?? message.file));
  try {
    const answer = await fetch("/phone/messages?after=0");
    if (!answer.ok) throw new Error(answer.statusText);
    const told = await answer.json();
    came(told);
    toTheEnd();
    sessionStorage.removeItem("loaded-anew");
    by("live").setAttribute("aria-live", "polite");
    arrive(told);
  } catch {
    setTimeout(begin, 2000);
  }
}

// Say once that somebody opened the chat, so that they are welcomed.
function arrive(told) {
  const start = phone.dataset.start;
  if (start) history.replaceState(null, "", "/phone");
  if (start || !told.kept) sender.add({ id: newId(), arrived: start });
  else sender.run();
}

function listen() {
  stream = new EventSource(`/phone/stream?after=${log.latest}`);
  stream.addEventListener("open", () => sender.now());
  stream.addEventListener("message", (event) => came(JSON.parse(event.data)));
  stream.addEventListener("error", () => {
    if (stream?.readyState !== EventSource.CLOSED) return;
    stream = null;
    setTimeout(() => stream || listen(), 3000);
  });
}

// Out ----------------------------------------------------------------------------------------------------------------

function send(message, text, file = null) {
  store.remember(message.id, text || message.file?.name);
  log.write(message.id, text, file);
  answers.hide();
  toTheEnd();
  sender.add(message);
}

function say(text) {
  send({ id: newId(), text }, text);
}

// Each file is a message of its own, the words with the first; those sent at once are answered once.
async function sendFiles(files, text) {
  const album = files.length > 1 ? newId() : "";
  for (const [at, file] of files.entries()) {
    const message = { id: newId(), text: at ? "" : text, album, file: { name: file.name, size: file.size } };
    await shelve(message.id, file);
    send(message, message.text, file);
  }
}

function cancel(id) {
  log.remove(id);
  sender.cancel(id);
}

function press(button, line) {
  const pressed = { key: button.key, step: line.step, version: button.standing ? 0 : line.version, label: button.label };
  send({ id: newId(), press: pressed }, button.label);
  if (matchMedia("(pointer: fine)").matches) words.focus({ preventScroll: true });
}

function failed(queue) {
  for (const message of queue) log.notSent(message.id);
}

// Too long, or not to be sent from here: it goes back to where it was written.
function refused(message, why) {
  log.remove(message.id);
  if (!words.value.trim()) words.value = message.text ?? "";
  trouble(why);
  grow();
}

function trouble(why) {
  by("trouble").textContent = why ?? "";
  by("trouble").hidden = !why;
}

// Dots only while it is really working, and not for a blink.
function busy(working) {
  clearTimeout(workTimer);
  if (working) workTimer = setTimeout(() => { by("working").hidden = !navigator.onLine; if (atTheEnd()) toTheEnd(); }, SHOW_WORK_AFTER);
  else by("working").hidden = true;
}

// The composer and the menu ------------------------------------------------------------------------------------------

function grow() {
  words.style.height = "auto";
  words.style.height = `${words.scrollHeight + 2}px`;
  by("send").disabled = !words.value.trim() && !tray.files.length;
}

by("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = words.value.trim();
  if (!text && !tray.files.length) return;
  if (text.length > Number(phone.dataset.longest)) {
    trouble(`That's longer than ${Number(phone.dataset.longest).toLocaleString("en-GB")} characters. Could you send it in two or three parts?`);
    return;
  }
  words.value = "";
  trouble("");
  const files = tray.take();
  grow();
  if (files.length) sendFiles(files, text);
  else say(text);
  words.focus();
});

words.addEventListener("input", grow);
words.addEventListener("paste", (event) => {
  const pasted = [...event.clipboardData?.files ?? []];
  if (pasted.length) { event.preventDefault(); tray.add(pasted); }
});
by("attach").addEventListener("click", () => by("files").click());
words.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  by("composer").requestSubmit();
});

by("down").addEventListener("click", () => toTheEnd());
scroller.addEventListener("scroll", () => { if (atTheEnd()) by("down").hidden = true; });
addEventListener("resize", () => { if (atTheEnd()) toTheEnd(); });

const menu = by("menu");
by("menu-button").addEventListener("click", () => menu.showModal());
menu.addEventListener("click", (event) => {
  const pressed = event.target.closest("button");
  if (event.target === menu) menu.close();
  if (pressed?.id === "leave-now") leaving.leave();
  if (pressed?.dataset.says) {
    menu.close();
    say(pressed.dataset.says);
  }
  if (pressed?.dataset.size !== undefined) size(pressed.dataset.size);
});

function size(chosen) {
  document.documentElement.dataset.size = chosen;
  for (const each of menu.querySelectorAll("[data-size]")) each.setAttribute("aria-pressed", String(each.dataset.size === chosen));
  try { localStorage.setItem("text-size", chosen); } catch { /* then for this visit only */ }
  grow();
}

let kept = "";
try { kept = localStorage.getItem("text-size") ?? ""; } catch { /* the usual size */ }
size(kept);
begin();
