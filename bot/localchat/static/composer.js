// Where one writes: text, reply, files. Each person has a draft in each chat.

import { nameOf, size } from "./bubble.js";
import { snippet } from "./model.js";
import { Suggestions } from "./suggestions.js";

const LONGEST = 4096;
const TALLEST_PX = 220;
const EMPTY = { text: "", replyTo: null, placeholder: "", files: [] };
const ALBUM = 10;
const byId = (id) => document.getElementById(id);

export class Composer {
  /** `send({parts, replyTo, files})` resolves once the chat has it. */
  constructor({ send, commands }) {
    this.sendOut = send;
    this.drafts = new Map();
    this.place = "";
    this.draft = { ...EMPTY };
    this.field = byId("text");
    this.suggestions = new Suggestions(this.field, commands, (text, now) => this.choose(text, now));
    byId("composer").addEventListener("submit", (event) => this.submit(event));
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("paste", (event) => this.paste(event));
    byId("reply-cancel").addEventListener("click", () => this.replyTo(null));
    byId("attach").addEventListener("click", () => byId("file").click());
    byId("file").addEventListener("change", () => this.attach([...byId("file").files]));
    byId("attachment-remove").addEventListener("click", () => this.attach([]));
  }

  open(userId, chatId) {
    this.drafts.set(this.place, this.draft);
    this.place = `${userId}/${chatId}`;
    this.draft = this.drafts.get(this.place) ?? { ...EMPTY };
    this.suggestions.close();
    this.field.disabled = false; // until now nobody knew to whom it would be said
    this.render();
  }

  /** Those of a forum; General, which has no number, comes first. */
  showTopics(topics) {
    const choices = topics.map((topic) => new Option(topic.name, topic.id));
    byId("topic").replaceChildren(new Option("General", ""), ...choices);
    byId("topic").hidden = topics.length === 0;
  }

  get topicId() {
    return byId("topic").value || null;
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }

  /** Answer this message next; null for none. */
  replyTo(view, placeholder = "") {
    this.draft.replyTo = view;
    this.draft.placeholder = placeholder;
    if (view && !byId("topic").hidden) byId("topic").value = view.message.message_thread_id ?? "";
    this.render();
    this.focus();
  }

  /** At most as many as an album has. */
  attach(files) {
    this.draft.files = files.slice(0, ALBUM);
    byId("file").value = "";
    this.render();
    this.focus();
  }

  choose(text, now) {
    this.draft.text = now ? text : `${text} `;
    this.render();
    this.focus();
    if (now) this.submit();
  }

  typed() {
    this.draft.text = this.field.value;
    this.fit();
    this.suggestions.update();
  }

  key(event) {
    if (this.suggestions.key(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) this.submit(event);
    else if (event.key === "Escape" && this.draft.replyTo) this.replyTo(null);
  }

  paste(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    this.attach([...this.draft.files, ...files]);
  }

  /** The draft is cleared at once and comes back if the chat refuses it. */
  async submit(event) {
    event?.preventDefault();
    const draft = this.draft;
    const place = this.place;
    if (!draft.text.trim() && !draft.files.length) return;
    this.draft = { ...EMPTY };
    this.suggestions.close();
    this.render();
    this.focus();
    const replyTo = draft.replyTo?.message.message_id ?? null;
    const sent = await this.sendOut({ parts: parts(draft.text), replyTo, files: draft.files });
    if (sent) return;
    if (this.place !== place) this.drafts.set(place, draft);
    else if (!this.draft.text) this.draft = draft;
    this.render();
  }

  render() {
    const { text, replyTo, placeholder, files } = this.draft;
    if (this.field.value !== text) this.field.value = text;
    this.field.placeholder = placeholder || "Message";
    byId("reply").hidden = !replyTo;
    byId("reply-name").textContent = replyTo ? `Reply to ${nameOf(replyTo.message.from)}` : "";
    byId("reply-text").textContent = replyTo ? snippet(replyTo.message) : "";
    byId("attachment").hidden = !files.length;
    byId("attachment-name").textContent = files.map((file) => file.name).join(", ");
    byId("attachment-size").textContent = attached(files);
    this.fit();
  }

  fit() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, TALLEST_PX)}px`;
  }
}

/** `12 KB`, or `3 files, 12 KB`. */
function attached(files) {
  const all = size(files.reduce((sum, file) => sum + file.size, 0));
  return files.length > 1 ? `${files.length} files, ${all}` : all;
}

/** Long texts go as several messages, cut at a line or a word, never within a character. */
function parts(text) {
  const found = [];
  let rest = text.trim();
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const line = Math.max(head.lastIndexOf("\n"), head.lastIndexOf(" "));
    const half = /[\uD800-\uDBFF]$/.test(head) ? LONGEST - 1 : LONGEST;
    const cut = line > LONGEST / 2 ? line : half;
    found.push(rest.slice(0, cut));
    rest = rest.slice(cut).trim();
  }
  return [...found, rest];
}
