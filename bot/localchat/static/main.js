// The chat page: puts the parts together and keeps them in step with the server.

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { keepKey, key } from "./key.js";
import { Log } from "./log.js";
import { Model } from "./model.js";
import { alertBox, allowSound, setSound, softSound, soundIsOn, toast } from "./notice.js";
import { Side } from "./side.js";
import { follow } from "./stream.js";

const TYPING_MS = 5000;
const RETRY_MS = 1500;
const byId = (id) => document.getElementById(id);

class Page {
  constructor() {
    const shown = (view) => this.composer.replyTo(view);
    this.context = {
      model: null,
      userId: Number(sessionStorage.getItem("user")) || 1,
      chatId: Number(sessionStorage.getItem("chat")) || 1,
      onReply: shown,
      onJump: (id) => this.log.jump(id) || toast("That message is not here any more."),
      onPress: (view, button, node) => this.press(view, button, node),
      onCommand: (text) => this.send({ parts: [text], replyTo: null, files: [] }),
    };
    this.log = new Log(this.context, () => this.seen());
    const chat = () => this.model.chat(this.context.chatId);
    const commands = () => (this.model ? this.model.commandsFor(this.context.userId, chat()) : []);
    this.composer = new Composer({ send: (draft) => this.send(draft), commands });
    this.typing = 0;
    this.fading = 0;
  }

  get model() {
    return this.context.model;
  }

  /** Read everything, then follow. Also after the stream was lost for good. */
  async load() {
    if (!key) return this.lock();
    let state;
    try {
      state = await api.getState();
    } catch (error) {
      if (error.status === 401) return this.lock();
      this.cut("Connection lost. Trying again…");
      setTimeout(() => this.load(), RETRY_MS);
      return;
    }
    keepKey();
    this.context.model = new Model(state);
    const turn = { onUser: (id) => this.speakAs(id), onChat: (id) => this.open(id) };
    this.side = new Side(this.model, turn);
    if (!this.model.user(this.context.userId)) this.context.userId = state.users[0].id;
    this.open(this.context.chatId);
    follow(state.cursor, {
      onChange: (kind, body) => this.changed(kind, body),
      onCut: () => this.cut("Connection lost. Trying again…"),
      onBack: () => this.back(),
      onLost: () => this.load(),
    });
  }

  /** Until the printed address is opened, here or in another tab. */
  lock() {
    for (const part of document.querySelectorAll(".side, .talk")) part.hidden = true;
    byId("locked").hidden = false;
    document.title = "Local chat: key needed";
    addEventListener("storage", () => location.reload());
  }

  cut(text) {
    byId("cut").hidden = !text;
    byId("cut").textContent = text;
  }

  /** The stream tells now what is being written; what ended meanwhile it does not. */
  back() {
    this.cut("");
    this.model.drafts.clear();
    this.drafted();
  }

  speakAs(userId) {
    const group = this.model.chat(this.context.chatId).type !== "private";
    this.context.userId = userId;
    this.open(group ? this.context.chatId : userId);
  }

  open(chatId) {
    const mine = this.model.chatsOf(this.context.userId);
    const chat = mine.find((candidate) => candidate.id === chatId) ?? mine[0];
    this.context.chatId = chat.id;
    sessionStorage.setItem("user", this.context.userId);
    sessionStorage.setItem("chat", chat.id);
    byId("title").textContent = this.model.titleOf(chat);
    byId("head-avatar").textContent = chat.type === "private" ? ">_" : chat.title[0];
    byId("head-avatar").classList.toggle("group", chat.type !== "private");
    this.subtitle();
    this.showTyping(false);
    this.model.viewer = this.context.userId;
    this.log.show(this.model.inOrder(chat.id));
    this.composer.showTopics(chat.topics ?? []);
    this.drafted();
    this.composer.open(this.context.userId, chat.id);
    this.askedFor(this.model.last(chat.id));
    this.refresh();
    this.seen();
    if (matchMedia("(pointer: fine)").matches) this.composer.focus();
  }

  subtitle() {
    const chat = this.model.chat(this.context.chatId);
    const members = ["Codex", ...chat.members.map((id) => this.model.user(id).first_name)];
    byId("subtitle").textContent = chat.type === "private" ? "bot, in the local chat" : members.join(", ");
  }

  refresh() {
    this.side.render(this.context.userId, this.context.chatId);
    this.empty();
  }

  empty() {
    const none = this.model.inOrder(this.context.chatId).length === 0;
    byId("empty").hidden = !none;
    if (!none || byId("empty").childNodes.length) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "/start";
    button.addEventListener("click", () => this.context.onCommand("/start"));
    const hint = document.createElement("p");
    hint.append("Nothing has been said here yet. Type ", button, " to begin.");
    byId("empty").append(hint);
  }

  changed(kind, body) {
    const known = kind === "message" && this.model.find(body.chatId, body.message.message_id);
    this.model.apply(kind, body);
    const here = body.chatId === this.context.chatId && this.model.isSeen(body);
    if (kind === "action" && here) this.showTyping(true);
    if (kind === "draft" && here) this.drafted();
    if (kind === "message" && !known) this.arrived(body, here);
    if (here && (kind === "message" || kind === "edited")) {
      this.log.put(body, body.message.from.id === this.context.userId);
    }
    if (here && kind === "deleted") this.log.remove(body.messageId);
    if (!["action", "answer", "draft"].includes(kind)) this.refresh();
    if (here && kind === "message") this.seen();
  }

  arrived(view, here) {
    if (!view.message.from.is_bot) return;
    if (here) {
      this.showTyping(false);
      this.askedFor(view);
    }
    const mine = this.model.chat(view.chatId).members.includes(this.context.userId);
    if (mine && !view.silent) softSound();
  }

  /** A forced reply: the composer answers that message. */
  askedFor(view) {
    const wanted = view?.forceReply;
    const meant = view?.message.reply_to_message?.from.id === this.context.userId;
    const group = view?.message.chat.type !== "private";
    if (!wanted || (group && wanted.selective && !meant)) return;
    this.composer.replyTo(view, wanted.input_field_placeholder);
  }

  /** A draft that nobody changes goes after a while, as in Telegram. */
  drafted() {
    clearTimeout(this.fading);
    const draft = this.model.drafts.get(this.context.chatId);
    this.log.showDraft(draft ?? null, (button) => this.stop(draft, button));
    if (!draft) return;
    this.showTyping(false);
    const over = () => this.changed("draft", { chatId: draft.chatId, message: null });
    this.fading = setTimeout(over, draft.seconds * 1000);
  }

  async stop({ chatId, draftId }, button) {
    button.disabled = true;
    try {
      await api.stopDraft({ userId: this.context.userId, chatId, draftId });
    } catch (error) {
      toast(error.message);
      button.disabled = false;
    }
  }

  showTyping(on) {
    clearTimeout(this.typing);
    byId("typing").textContent = on ? "Codex is typing…" : "";
    if (on) this.typing = setTimeout(() => this.showTyping(false), TYPING_MS);
  }

  /** What is on the screen of somebody who looks at it is read. */
  seen() {
    if (!this.model || document.hidden || !this.log.pinned) return;
    const { userId, chatId } = this.context;
    const messageId = Math.abs(this.model.last(chatId)?.message.message_id ?? 0);
    if (!messageId || this.model.unread(userId, chatId) === 0) return;
    this.model.apply("read", { userId, chatId, messageId });
    this.side.render(userId, chatId);
    api.markRead({ userId, chatId, messageId }).catch(() => {});
  }

  async send({ parts, replyTo, files }) {
    const { userId, chatId } = this.context;
    const { topicId } = this.composer;
    try {
      for (const [index, text] of parts.entries()) {
        const first = index === 0;
        const said = { userId, chatId, topicId, text, replyTo: first ? replyTo : null };
        await api.send(said, first ? files : []);
      }
      return true;
    } catch (error) {
      toast(error.message);
      return false;
    }
  }

  async press(view, button, node) {
    if (node.getAttribute("aria-busy") === "true") return;
    node.setAttribute("aria-busy", "true");
    const { userId } = this.context;
    const place = { userId, chatId: view.chatId, messageId: view.message.message_id };
    try {
      const answer = await api.press({ ...place, data: button.callback_data });
      if (answer.text && answer.showAlert) alertBox(answer.text);
      else if (answer.text) toast(answer.text);
    } catch (error) {
      toast(error.message);
    } finally {
      node.removeAttribute("aria-busy");
    }
  }

  async earlier() {
    const { chatId } = this.context;
    const { messages } = await api.getEarlier(chatId, this.log.firstId());
    for (const view of messages) this.model.put(view);
    if (chatId === this.context.chatId) this.log.prepend(messages);
  }
}

const page = new Page();
byId("earlier").addEventListener("click", () => page.earlier().catch((error) => toast(error.message)));
document.addEventListener("visibilitychange", () => page.seen());
document.addEventListener("pointerdown", allowSound, { once: true });
document.addEventListener("keydown", allowSound, { once: true });
const sound = byId("sound");
const showSound = () => sound.setAttribute("aria-pressed", String(soundIsOn()));
sound.addEventListener("click", () => {
  setSound(!soundIsOn());
  showSound();
});
showSound();
page.load();
