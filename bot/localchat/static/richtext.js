// Text and its entities as nodes. Content only ever becomes text nodes: it is data, never markup.
// JavaScript counts in UTF-16 units, as Telegram's entities do.

import { copyText } from "./notice.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SIMPLE = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

export function richText(text, entities, onCommand) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return render({ text, onCommand }, 0, text.length, sorted);
}

function render(context, from, to, entities) {
  const fragment = document.createDocumentFragment();
  let queue = entities;
  let position = from;
  let afterBlock = false;
  const plain = (until, beforeBlock) => {
    let part = context.text.slice(position, until);
    if (afterBlock) part = part.replace(/^\n{1,2}/, ""); // a block has its own lines and margins
    if (beforeBlock) part = part.replace(/\n{1,2}$/, "");
    if (part) fragment.append(part);
  };
  while (queue.length) {
    const [entity, ...others] = queue;
    const start = Math.max(entity.offset, position);
    const end = Math.min(entity.offset + entity.length, to);
    queue = others;
    if (end <= start) continue;
    plain(start, BLOCKS.has(entity.type));
    const { inner, rest } = divide(others, end);
    const words = context.text.slice(start, end);
    fragment.append(element(context, entity, words, render(context, start, end, inner)));
    afterBlock = BLOCKS.has(entity.type);
    position = end;
    queue = rest;
  }
  plain(to, false);
  return fragment;
}

/** Entities that begin before `end` belong inside; what of them goes beyond it comes after. */
function divide(entities, end) {
  const inner = [];
  const rest = [];
  for (const entity of entities) {
    const beyond = entity.offset + entity.length - end;
    if (entity.offset < end) inner.push(entity);
    if (entity.offset >= end) rest.push(entity);
    else if (beyond > 0) rest.push({ ...entity, offset: end, length: beyond });
  }
  return { inner, rest };
}

function element(context, entity, words, content) {
  if (SIMPLE[entity.type]) return wrap(SIMPLE[entity.type], content);
  if (entity.type === "pre") return codeBlock(entity.language, words, content);
  if (entity.type === "blockquote") return wrap("blockquote", content);
  if (entity.type === "expandable_blockquote") return expandable(words, content);
  if (entity.type === "spoiler") return spoiler(content);
  if (entity.type === "text_link") return link(entity.url, content);
  if (entity.type === "url") return link(words, content);
  if (entity.type === "bot_command") return command(context, words, content);
  return wrap("span", content, entity.type === "custom_emoji" ? "" : "tag");
}

export function wrap(name, content, className = "") {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(content);
  return node;
}

export function link(address, content) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return wrap("span", content);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return wrap("span", content);
  const node = wrap("a", content);
  node.href = url.href;
  node.target = "_blank";
  node.rel = "noopener noreferrer";
  node.title = url.href;
  return node;
}

function command(context, words, content) {
  const node = wrap("button", content, "command");
  node.type = "button";
  node.addEventListener("click", () => context.onCommand(words));
  return node;
}

/** Code that has a language has it in a head; other code has its Copy beside it. A line alone is shown whole. */
export function codeBlock(language, words, content) {
  const copy = wrap("button", "Copy", "copy");
  copy.type = "button";
  copy.setAttribute("aria-label", "Copy code");
  copy.addEventListener("click", () => copyText(words));
  const pre = wrap("pre", wrap("code", content));
  pre.tabIndex = 0;
  const box = document.createElement("div");
  box.className = "code-block";
  if (language) {
    const head = wrap("div", wrap("span", language), "code-head");
    head.append(copy);
    box.append(head, pre);
  } else {
    box.classList.add("bare");
    if (!words.trim().includes("\n")) box.classList.add("one-line");
    box.append(pre, copy);
  }
  return box;
}

export function spoiler(content) {
  const node = wrap("span", wrap("span", content, "spoiler-text"), "spoiler");
  const show = () => {
    node.classList.add("shown");
    node.removeAttribute("role");
    node.removeAttribute("aria-label");
    node.removeAttribute("tabindex");
  };
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  node.setAttribute("aria-label", "Show hidden text");
  node.addEventListener("click", show);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show();
  });
  return node;
}

function expandable(words, content) {
  const quote = wrap("blockquote", wrap("div", content, "quote-text"), "expandable");
  if (words.split("\n").length <= 3 && words.length <= 180) return quote;
  quote.classList.add("folded");
  const toggle = wrap("button", "Show all", "fold");
  toggle.type = "button";
  toggle.setAttribute("aria-expanded", "false");
  toggle.addEventListener("click", () => {
    const folded = quote.classList.toggle("folded");
    toggle.textContent = folded ? "Show all" : "Show less";
    toggle.setAttribute("aria-expanded", String(!folded));
  });
  quote.append(toggle);
  return quote;
}
