// The conversation as it stands on the screen: order, days, scrolling, keyboard.

import { bubble, draftBubble, fill, make } from "./bubble.js";

const NEAR_PX = 60;
const FLASH_MS = 1500;
const PAGE = 100;

export class Log {
  constructor(context, onSeen) {
    this.context = context;
    this.onSeen = onSeen;
    this.scroller = document.getElementById("scroller");
    this.list = document.getElementById("log");
    this.draft = document.getElementById("draft");
    this.down = document.getElementById("down");
    this.earlier = document.getElementById("earlier");
    this.pinned = true;
    this.height = 0;
    this.missed = 0;
    this.scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.scroller.addEventListener("keydown", (event) => this.key(event));
    this.down.addEventListener("click", () => this.toBottom());
    const keepAtBottom = new ResizeObserver(() => this.pinned && this.toBottom());
    keepAtBottom.observe(this.list);
    keepAtBottom.observe(this.draft);
    keepAtBottom.observe(this.scroller);
  }

  show(views) {
    this.list.setAttribute("aria-live", "off"); // what was there before is not news
    this.list.replaceChildren(...views.map((view) => bubble(view, this.context)));
    this.separate();
    this.earlier.hidden = views.length < PAGE;
    this.toBottom();
    requestAnimationFrame(() => this.list.setAttribute("aria-live", "polite"));
  }

  put(view, mine) {
    const known = this.find(view.message.message_id);
    if (known) {
      if (view.silent) known.setAttribute("aria-live", "off"); // progress isn't read aloud again and again
      fill(known, view, this.context);
    } else {
      this.list.append(bubble(view, this.context));
      if (!mine && !this.pinned) this.missed += 1;
      if (mine) this.pinned = true;
    }
    this.changed();
  }

  /** What is being written now; null for nothing. */
  showDraft(draft, onStop) {
    const focused = this.draft.contains(document.activeElement);
    const { pinned } = this;
    this.draft.replaceChildren(...(draft ? [draftBubble(draft, onStop)] : []));
    if (pinned) this.toBottom();
    if (focused) this.draft.querySelector("button")?.focus({ preventScroll: true });
  }

  prepend(views) {
    const before = this.scroller.scrollHeight - this.scroller.scrollTop;
    this.list.prepend(...views.map((view) => bubble(view, this.context)));
    this.earlier.hidden = views.length < PAGE;
    this.separate();
    this.scroller.scrollTop = this.scroller.scrollHeight - before;
  }

  remove(messageId) {
    const article = this.find(messageId);
    const line = article?.previousElementSibling;
    if (line?.classList.contains("day") && !article.nextElementSibling?.matches(".message")) line.remove();
    article?.remove();
    this.changed();
  }

  find(messageId) {
    return this.list.querySelector(`[data-id="${Number(messageId)}"]`);
  }

  firstId() {
    return Number(this.list.querySelector(".message")?.dataset.id ?? 0);
  }

  jump(messageId) {
    const article = this.find(messageId);
    if (!article) return false;
    this.pinned = false;
    article.scrollIntoView({ block: "center" });
    article.focus({ preventScroll: true });
    article.classList.add("flash");
    setTimeout(() => article.classList.remove("flash"), FLASH_MS);
    return true;
  }

  toBottom() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.pinned = true;
    this.scrolled();
  }

  changed() {
    this.separate();
    if (this.pinned) this.toBottom();
    else this.showDown();
  }

  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const near = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    // What has grown (a picture came) nobody has scrolled away from: we follow it to its end.
    if (near || scrollHeight === this.height) this.pinned = near;
    this.height = scrollHeight;
    if (this.pinned) {
      this.missed = 0;
      this.onSeen();
    }
    this.showDown();
  }

  showDown() {
    this.down.hidden = this.pinned;
    document.getElementById("down-count").textContent = this.missed || "";
  }

  /** A line for each new day, and closer bubbles for who goes on speaking. */
  separate() {
    let before = null;
    for (const article of this.list.querySelectorAll(".message")) {
      const { message } = this.context.model.find(this.context.chatId, Number(article.dataset.id)) ?? {};
      if (!message) continue;
      const day = new Date(message.date * 1000).toDateString();
      this.dayLine(article, before?.day === day ? "" : dayName(message.date));
      article.classList.toggle("goes-on", before?.day === day && before.from === message.from.id);
      const album = message.media_group_id ?? null;
      article.classList.toggle("album", album !== null && before?.album === album);
      before = { day, from: message.from.id, album };
    }
  }

  /** Changes nothing that is right already: what is added to the log is read aloud. */
  dayLine(article, words) {
    const line = article.previousElementSibling;
    const there = line?.classList.contains("day") ? line : null;
    if (there && there.textContent !== words) there.remove();
    if (words && there?.textContent !== words) article.before(make("div", "day", make("span", "", words)));
  }

  /** Up and Down walk through the messages, R or Enter replies to the one in focus. */
  key(event) {
    const current = event.target.closest?.(".message");
    const articles = [...this.list.querySelectorAll(".message")];
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      if (event.target.tagName === "PRE") return;
      const step = event.key === "ArrowUp" ? -1 : 1;
      const index = current ? articles.indexOf(current) + step : articles.length - 1;
      articles[Math.max(0, Math.min(index, articles.length - 1))]?.focus();
      event.preventDefault();
    } else if (event.target === current && ["r", "R", "Enter"].includes(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const view = this.context.model.find(this.context.chatId, Number(current.dataset.id));
      if (view) this.context.onReply(view);
    }
  }
}

function dayName(seconds) {
  const day = new Date(seconds * 1000);
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return "Today";
  if (day.toDateString() === yesterday.toDateString()) return "Yesterday";
  return day.toLocaleDateString([], { day: "numeric", month: "long", year: "numeric" });
}
