// Who is speaking, and where: the people and the chats with what is unread.

import { make } from "./bubble.js";
import { snippet } from "./model.js";

export class Side {
  constructor(model, { onUser, onChat }) {
    this.model = model;
    this.select = document.getElementById("speaker");
    this.nav = document.getElementById("chats");
    this.onChat = onChat;
    this.select.replaceChildren(...model.users.map((user) => new Option(user.first_name, user.id)));
    this.select.onchange = () => onUser(Number(this.select.value));
  }

  render(userId, chatId) {
    this.select.value = userId;
    const focused = this.nav.contains(document.activeElement) ? document.activeElement.dataset.chat : null;
    const chats = this.model.chatsOf(userId);
    this.nav.replaceChildren(...chats.map((chat) => this.item(chat, userId, chat.id === chatId)));
    if (focused) this.nav.querySelector(`[data-chat="${focused}"]`)?.focus();
    const unread = chats.reduce((sum, chat) => sum + this.model.unread(userId, chat.id), 0);
    document.title = unread ? `(${unread}) Local chat` : "Local chat";
  }

  item(chat, userId, current) {
    const title = this.model.titleOf(chat);
    const unread = this.model.unread(userId, chat.id);
    const last = this.model.last(chat.id);
    const words = make("span", "chat-words", name(title), make("span", "", last ? snippet(last.message) : ""));
    const node = make("button", "chat", avatar(chat), words);
    node.type = "button";
    node.dataset.chat = chat.id;
    node.setAttribute("aria-label", title);
    if (current) node.setAttribute("aria-current", "true");
    if (unread) {
      node.append(make("span", "badge", String(unread)));
      node.setAttribute("aria-description", `${unread} unread`);
    }
    node.addEventListener("click", () => this.onChat(chat.id));
    return node;
  }
}

/** On a narrow screen the first word must do. */
function name(title) {
  const [first] = title.split(" ");
  return make("strong", "", make("span", "long", title), make("span", "short", first));
}

function avatar(chat) {
  const group = chat.type !== "private";
  return make("span", `avatar ${group ? "group" : ""}`, group ? chat.title[0] : ">_");
}
