// A rich message's blocks as nodes. Like all content they become text nodes only, never markup.

import { codeBlock, link, spoiler, wrap } from "./richtext.js";

const STYLES = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  subscript: "sub",
  superscript: "sup",
  marked: "mark",
  code: "code",
};

export function richMessage(message) {
  const node = wrap("div", blocks(message.blocks), "rich");
  node.dir = message.is_rtl ? "rtl" : "auto";
  return node;
}

function blocks(list) {
  const fragment = document.createDocumentFragment();
  fragment.append(...list.map((block) => made(block)));
  return fragment;
}

function made(block) {
  const text = () => words(block.text);
  switch (block.type) {
    case "heading":
      return heading(block, text());
    case "pre":
      return codeBlock(block.language, plain(block.text), text());
    case "divider":
      return document.createElement("hr");
    case "list":
      return list(block);
    case "table":
      return table(block);
    case "details":
      return details(block);
    case "blockquote":
      return wrap("blockquote", blocks(block.blocks));
    case "expandable_blockquote":
    case "pullquote":
      return wrap("blockquote", text());
    case "mathematical_expression":
      return formula("div", block.expression);
    case "thinking":
      return wrap("p", text(), "thinking");
    case "footer":
      return wrap("footer", text());
    default:
      return wrap("p", text());
  }
}

/** A message is no document of its own: its headings are for the eye, and for who listens, but below the page's. */
function heading(block, text) {
  const node = wrap("div", text, `heading size-${block.size}`);
  node.setAttribute("role", "heading");
  node.setAttribute("aria-level", String(Math.min(block.size + 1, 6)));
  return node;
}

function list(block) {
  const node = document.createElement("ul");
  for (const item of block.items) {
    const label = item.has_checkbox ? (item.is_checked ? "☑" : "☐") : item.label;
    const sign = wrap("span", label, "label");
    const row = wrap("li", sign);
    row.append(wrap("div", blocks(item.blocks), "item"));
    node.append(row);
  }
  node.setAttribute("role", "list");
  return node;
}

function table(block) {
  const node = document.createElement("table");
  for (const row of block.cells) {
    node.append(wrap("tr", cells(row)));
  }
  const scroller = wrap("div", node, "table");
  scroller.tabIndex = 0;
  scroller.setAttribute("role", "region");
  scroller.setAttribute("aria-label", "Table");
  return scroller;
}

function cells(row) {
  const fragment = document.createDocumentFragment();
  for (const cell of row) {
    const node = wrap(cell.is_header ? "th" : "td", words(cell.text ?? ""));
    node.style.textAlign = cell.align;
    node.style.verticalAlign = cell.valign;
    fragment.append(node);
  }
  return fragment;
}

function details(block) {
  const node = wrap("details", wrap("summary", words(block.summary)));
  node.append(wrap("div", blocks(block.blocks), "inside"));
  node.open = Boolean(block.is_open);
  return node;
}

function formula(name, expression) {
  const node = wrap(name, expression, "formula");
  node.title = "A formula, which Telegram sets";
  return node;
}

/** A text of strings, lists and styles. */
function words(text) {
  if (typeof text === "string") return text;
  const fragment = document.createDocumentFragment();
  if (Array.isArray(text)) {
    fragment.append(...text.map((part) => words(part)));
    return fragment;
  }
  if (text.type === "url") return link(text.url, words(text.text));
  if (text.type === "spoiler") return spoiler(words(text.text));
  if (text.type === "mathematical_expression") return formula("span", text.expression);
  return wrap(STYLES[text.type] ?? "span", words(text.text));
}

function plain(text) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plain).join("");
  return text.expression ?? plain(text.text);
}

/** All that can be read in a rich message, for a line that stands for it. */
export function plainWords(message) {
  return message.blocks.map(inBlock).join(" ");
}

function inBlock(block) {
  if (block.items) return block.items.map((item) => `${item.label} ${plainWords(item)}`).join(" ");
  if (block.cells) return block.cells.flat().map((cell) => plain(cell.text ?? "")).join(" ");
  if (block.blocks) return `${plain(block.summary ?? "")} ${plainWords(block)}`;
  return block.expression ?? plain(block.text ?? "");
}
