// What is known: people, chats, messages, what was read. Applying a change twice does no harm.

import { plainWords } from "./richblocks.js";

export class Model {
  constructor(state) {
    this.bot = state.bot;
    this.users = state.users;
    this.chats = state.chats;
    this.commands = state.commands;
    this.drafts = new Map();
    this.read = new Map(state.read.map((mark) => [markKey(mark.userId, mark.chatId), mark.messageId]));
    this.messages = new Map();
    for (const chat of state.chats) {
      const views = state.messages[chat.id] ?? [];
      this.messages.set(chat.id, new Map(views.map((view) => [view.message.message_id, view])));
    }
  }

  apply(kind, body) {
    if (kind === "message" || kind === "edited") this.put(body);
    else if (kind === "deleted") this.messages.get(body.chatId)?.delete(body.messageId);
    else if (kind === "draft" && body.message) this.drafts.set(body.chatId, body);
    else if (kind === "draft") this.drafts.delete(body.chatId);
    else if (kind === "commands") this.commands = body.commands;
    else if (kind === "read") this.read.set(markKey(body.userId, body.chatId), body.messageId);
  }

  put(view) {
    this.messages.get(view.chatId)?.set(view.message.message_id, view);
  }

  user(id) {
    return id === this.bot.id ? this.bot : this.users.find((user) => user.id === id);
  }

  chat(id) {
    return this.chats.find((chat) => chat.id === id);
  }

  chatsOf(userId) {
    return this.chats.filter((chat) => chat.members.includes(userId));
  }

  titleOf(chat) {
    return chat.type === "private" ? "Codex Command Center" : chat.title;
  }

  find(chatId, messageId) {
    return this.messages.get(chatId)?.get(messageId);
  }

  inOrder(chatId) {
    const views = [...(this.messages.get(chatId)?.values() ?? [])].filter((view) => this.isSeen(view));
    return views.sort((one, other) => placeOf(one) - placeOf(other));
  }

  /** What is meant for one person of a group, the others don't see. */
  isSeen(view) {
    const receiver = view.message?.receiver_user;
    return !receiver || receiver.id === this.viewer;
  }

  topicOf(message) {
    const topics = this.chat(message.chat.id)?.topics ?? [];
    return topics.find((topic) => topic.id === message.message_thread_id)?.name;
  }

  last(chatId) {
    return this.inOrder(chatId).at(-1);
  }

  unread(userId, chatId) {
    const mark = this.read.get(markKey(userId, chatId)) ?? 0;
    const isNew = (view) => placeOf(view) > mark && view.message.from.id !== userId;
    return this.inOrder(chatId).filter(isNew).length;
  }

  /** The commands that Telegram would offer here: the narrowest scope that has some, in the person's language
      where it has them in that. */
  commandsFor(userId, chat) {
    const wide = chat.type === "private" ? "all_private_chats" : "all_group_chats";
    const scopes = [`chat_member:${chat.id}:${userId}`, `chat:${chat.id}`, wide, "default"];
    const language = this.users.find((user) => user.id === userId)?.language_code ?? "en";
    for (const scope of scopes) {
      const found = this.commands[`${scope}:${language}`] ?? this.commands[scope];
      if (found) return found;
    }
    return [];
  }
}

/** Ephemeral messages have numbers below zero, and stand among the others all the same. */
function placeOf(view) {
  return Math.abs(view.message.message_id);
}

function markKey(userId, chatId) {
  return `${userId}/${chatId}`;
}

/** One line that stands for a message in quotes and lists. */
export function snippet(message) {
  const rich = message.rich_message ? plainWords(message.rich_message) : "";
  const text = message.text ?? message.caption ?? rich;
  const sound = message.voice ? "Voice message" : message.audio?.file_name;
  const thing = message.photo ? "Picture" : (message.document?.file_name ?? sound ?? "");
  return [thing, text.replace(/\s+/g, " ").trim()].filter(Boolean).join(": ").slice(0, 160);
}
