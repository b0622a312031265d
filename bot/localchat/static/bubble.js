// One message: its bubble, what it quotes or carries, and the buttons under it.

import { save, withFile } from "./files.js";
import { snippet } from "./model.js";
import { copyText, toast } from "./notice.js";
import { richMessage } from "./richblocks.js";
import { richText } from "./richtext.js";

const HUES = 6;

export function make(name, className, ...content) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...content);
  return node;
}

export function clock(seconds) {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return new Date(seconds * 1000).toLocaleTimeString([], options);
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export const nameOf = (user) => (user.is_bot ? "Codex" : user.first_name);
export const hueOf = (user) => `hue-${user.is_bot ? 0 : 1 + (user.id % (HUES - 1))}`;

/**
 * `view` as an article. `context`: model, userId, and what happens on
 * onReply(view), onJump(id), onPress(view, button, node), onCommand(text).
 */
export function bubble(view, context) {
  const article = make("article", "message");
  article.tabIndex = -1;
  fill(article, view, context);
  return article;
}

/** Also for an edit: the article stays where it is, and so does the focus. */
export function fill(article, view, context) {
  const { message } = view;
  const mine = message.from.id === context.userId;
  const focused = article.contains(document.activeElement) ? document.activeElement : null;
  article.dataset.id = message.message_id;
  article.classList.toggle("mine", mine);
  article.setAttribute("aria-label", `${mine ? "You" : nameOf(message.from)}, ${clock(message.date)}`);
  const stack = make("div", "stack", ...where(message, context.model), body(view, context, mine));
  const rows = message.reply_markup?.inline_keyboard;
  if (rows) stack.append(keyboard(view, rows, context));
  article.replaceChildren(stack, replyButton(view, context));
  if (focused) restoreFocus(article, focused);
}

/** What a message of a group has above it that is not for all, or is in a topic. */
function where(message, model) {
  const topic = model.topicOf(message);
  const alone = message.receiver_user ? `only ${message.receiver_user.first_name} sees this` : "";
  const words = [topic ? `# ${topic}` : "", alone].filter(Boolean).join(" · ");
  return words ? [make("span", "where", words)] : [];
}

function restoreFocus(article, focused) {
  const label = focused.textContent;
  const same = [...article.querySelectorAll("button, a")].find((node) => node.textContent === label);
  (same && !same.disabled && focused !== article ? same : article).focus({ preventScroll: true });
}

/**
 * What is still being written, as the bot lets it be seen: `draft.message` has `text` or `rich_message`, or
 * nothing while the bot thinks.
 */
export function draftBubble(draft, onStop) {
  const { text, entities, rich_message: rich } = draft.message;
  const node = make("div", "bubble");
  if (rich) node.append(richMessage(rich));
  else if (text) node.append(make("div", "text", richText(text, entities, () => {})));
  else node.append(make("span", "thinking", "Thinking…"));
  node.append(make("span", "writing", "being written"));
  const stack = make("div", "stack", node);
  if (draft.canStop) {
    const button = make("button", "key plain", "Stop");
    button.type = "button";
    button.addEventListener("click", () => onStop(button));
    stack.append(make("div", "keyboard", make("div", "keys", button)));
  }
  return make("article", "message draft", stack);
}

function body(view, context, mine) {
  const { message } = view;
  const node = make("div", "bubble");
  if (!mine && message.chat.type !== "private") {
    node.append(make("div", `sender ${hueOf(message.from)}`, nameOf(message.from)));
  }
  if (message.reply_to_message) node.append(quote(message, context));
  if (message.photo) node.append(picture(message.photo.at(-1)));
  if (message.document) node.append(attachment(message.document));
  if (message.voice ?? message.audio) node.append(sound(message.voice ?? message.audio));
  if (message.rich_message) node.append(richMessage(message.rich_message));
  const text = message.text ?? message.caption;
  if (text) {
    const entities = message.entities ?? message.caption_entities;
    node.append(make("div", "text", richText(text, entities, context.onCommand)));
  }
  node.append(meta(message));
  return node;
}

function meta(message) {
  const node = make("span", "meta");
  if (message.edit_date) node.append(make("span", "edited", "edited"), " ");
  const time = make("time", "", clock(message.date));
  time.dateTime = new Date(message.date * 1000).toISOString();
  time.title = new Date(message.date * 1000).toLocaleString();
  node.append(time);
  return node;
}

function quote(message, context) {
  const old = message.reply_to_message;
  const now = context.model.find(message.chat.id, old.message_id)?.message ?? old;
  const who = old.from.id === context.userId ? "You" : nameOf(old.from);
  const node = make("button", `quote ${hueOf(old.from)}`, make("strong", "", who), make("span", "", snippet(now)));
  node.type = "button";
  node.title = "Go to the message that this replies to";
  node.addEventListener("click", () => context.onJump(old.message_id));
  return node;
}

function picture(photo) {
  const image = make("img", "");
  image.alt = "Picture";
  image.width = photo.width;
  image.height = photo.height;
  image.decoding = "async";
  const link = make("a", photo.height > 1.6 * photo.width ? "picture tall" : "picture", image);
  link.target = "_blank";
  link.rel = "noopener";
  const show = (address) => (link.href = image.src = address);
  withFile(photo.file_id, "image", show).catch(() => (image.alt = "A picture that can't be loaded"));
  return link;
}

function sound(file) {
  const player = make("audio", "");
  player.controls = true;
  player.preload = "metadata";
  player.setAttribute("aria-label", file.file_name ?? "Voice message");
  withFile(file.file_id, "audio", (address) => (player.src = address)).catch((error) => toast(error.message));
  const length = file.duration ? ` · ${Math.floor(file.duration / 60)}:${String(file.duration % 60).padStart(2, "0")}` : "";
  const words = make("span", "file-words", make("strong", "", (file.file_name ?? "Voice message") + length));
  return make("div", "sound", words, player);
}

function attachment(file) {
  const words = make("span", "file-words", make("strong", "", file.file_name), make("span", "", size(file.file_size)));
  const node = make("button", "file", make("span", "file-sign", "↓"), words);
  node.type = "button";
  node.querySelector(".file-sign").setAttribute("aria-hidden", "true");
  node.setAttribute("aria-label", `Download ${file.file_name}, ${size(file.file_size)}`);
  node.addEventListener("click", () => save(file).catch((error) => toast(error.message)));
  return node;
}

function replyButton(view, context) {
  const node = make("button", "reply-to");
  node.type = "button";
  node.title = "Reply";
  node.setAttribute("aria-label", "Reply");
  node.append(arrow());
  node.addEventListener("click", () => context.onReply(view));
  return node;
}

function arrow() {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "M10 8V4L3 11l7 7v-4c5 0 8 2 11 6-1-7-4-12-11-12z");
  svg.append(path);
  return svg;
}

function keyboard(view, rows, context) {
  const node = make("div", "keyboard");
  for (const row of rows) {
    node.append(make("div", "keys", ...row.map((button) => key(view, button, context))));
  }
  return node;
}

function key(view, button, context) {
  const className = `key ${button.style ?? "plain"}`;
  if (button.url) return linkKey(button, className);
  const node = make("button", className, button.text);
  node.type = "button";
  if (button.disabled) node.disabled = true;
  else if (button.copy_text) node.addEventListener("click", () => copyText(button.copy_text.text));
  else node.addEventListener("click", () => context.onPress(view, button, node));
  return node;
}

function linkKey(button, className) {
  const node = make("a", className, button.text);
  if (!/^https?:\/\//i.test(button.url)) return node;
  node.href = button.url;
  node.target = "_blank";
  node.rel = "noopener noreferrer";
  return node;
}
