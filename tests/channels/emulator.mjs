// Serves npm's telegram-test-api 4.2.1 (nobody here wrote it) with its gaps filled from outside; node_modules stays as it is.
//   node emulator.mjs NODE_MODULES PORT
// Filled: getMe without is_bot, dates in milliseconds, edits without a result, callback queries without chat_instance,
// getUpdates that never waits and forgets what it gave out, no secret header, no setMyCommands, 500 for unknown methods.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, port] = process.argv.slice(2);
const require = createRequire(join(modules, 'package.json'));
const { TelegramServer } = require('telegram-test-api/lib/telegramServer.js');

const BOT = { id: 666, is_bot: true, first_name: 'Test First name', username: 'TestNameBot' };
const server = new TelegramServer({ port: Number(port), host: '127.0.0.1', storeTimeout: 3600 });
const seconds = () => Math.floor(Date.now() / 1000);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const format = TelegramServer.formatUpdate;
TelegramServer.formatUpdate = (stored) => {
  const update = format(stored);
  if (update.message) delete update.message.botToken;
  if (update.callback_query) update.callback_query.chat_instance ??= '1';
  return update;
};

const addBotMessage = server.addBotMessage.bind(server);
server.addBotMessage = (message, token) => {
  const { chat, message_id, text, reply_markup } = addBotMessage(message, token);
  return { message_id, chat, text, reply_markup, from: BOT, date: seconds() };
};

const addUserUpdate = server.addUserUpdate.bind(server);
server.addUserUpdate = async (update) => {
  const hook = server.webhooks[update.botToken];
  if (!hook) return addUserUpdate(update);
  const headers = { 'Content-Type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': hook.secret_token ?? '' };
  const body = JSON.stringify(TelegramServer.formatUpdate(update));
  server.updateId += 1;
  return fetch(hook.url, { method: 'POST', headers, body });
};

const waiting = (token) => server.storage.userMessages.filter((update) => update.botToken === token);

async function getUpdates(token, { offset = 0, timeout = 0, limit = 100 }) {
  const until = Date.now() + Number(timeout) * 1000;
  waiting(token).filter((u) => u.updateId < Number(offset)).forEach((u) => server.removeUserMessage(u.updateId));
  while (waiting(token).length === 0 && Date.now() < until) await pause(5);
  return waiting(token).slice(0, Number(limit)).map(TelegramServer.formatUpdate);
}

function edit(token, given) {
  const number = Number(given.message_id);
  const found = server.storage.botMessages.find((m) => m.messageId === number && m.botToken === token);
  if (!found) return undefined;
  if (given.text) found.message.text = given.text;
  found.message.reply_markup = given.reply_markup ? JSON.parse(given.reply_markup) : undefined;
  const { chat_id, text, reply_markup } = found.message;
  const chat = { id: Number(chat_id), type: 'private' };
  return { message_id: number, chat, text, reply_markup, from: BOT, date: seconds(), edit_date: seconds() };
}

const methods = {
  getMe: () => BOT,
  getUpdates,
  editMessageText: edit,
  editMessageReplyMarkup: edit,
  answerCallbackQuery: () => true,
  setMyCommands: () => true,
  setWebhook: (token, given) => { server.setWebhook(given, token); return true; },
};
const untouched = new Set(['sendMessage', 'deleteMessage', 'deleteWebhook']);

async function given(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
}

function answer(response, status, content) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(content));
}

const theirs = server.webServer;
server.webServer = Object.assign(async (request, response) => {
  const [, token, method] = /^\/bot([^/]+)\/(\w+)/.exec(request.url) ?? [];
  if (!token || untouched.has(method)) return theirs(request, response);
  if (!methods[method]) return answer(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
  const result = await methods[method](token, await given(request));
  const refusal = { ok: false, error_code: 400, description: 'Bad Request: message to edit not found' };
  return result === undefined ? answer(response, 400, refusal) : answer(response, 200, { ok: true, result });
}, { settings: theirs.settings });

await server.start();
console.log('ready');
