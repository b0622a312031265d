// The bot's commands: what "/" offers while typing, and what the menu button opens.

import { make } from "./bubble.js";

export class Suggestions {
  /** `choose(text, now)`: send it now, or let the reader go on writing. */
  constructor(field, commands, choose) {
    this.field = field;
    this.commands = commands;
    this.choose = choose;
    this.list = document.getElementById("suggestions");
    this.button = document.getElementById("commands");
    this.index = -1;
    this.button.addEventListener("click", () => (this.list.hidden ? this.openAll() : this.close()));
    document.addEventListener("pointerdown", (event) => {
      if (!this.list.contains(event.target) && !this.button.contains(event.target)) this.close();
    });
  }

  openAll() {
    this.show(this.commands());
    this.field.focus();
  }

  update() {
    const typed = /^\/([a-z0-9_]*)$/i.exec(this.field.value);
    const wanted = typed?.[1].toLowerCase();
    this.show(typed ? this.commands().filter((item) => item.command.startsWith(wanted)) : []);
  }

  show(items) {
    this.items = items;
    this.index = -1;
    this.list.replaceChildren(...items.map((item, index) => this.option(item, index)));
    this.list.hidden = items.length === 0;
    this.button.setAttribute("aria-expanded", String(items.length > 0));
    this.field.removeAttribute("aria-activedescendant");
  }

  close() {
    this.show([]);
  }

  option(item, index) {
    const node = make("li", "", make("strong", "", `/${item.command}`), make("span", "", item.description));
    node.id = `suggestion-${index}`;
    node.setAttribute("role", "option");
    node.setAttribute("aria-selected", "false");
    node.addEventListener("click", () => this.take(index, true));
    return node;
  }

  take(index, now) {
    const { command } = this.items[index];
    this.close();
    this.choose(`/${command}`, now);
  }

  /** Whether this key was for the list. Enter sends what was typed unless an option was chosen. */
  key(event) {
    if (this.list.hidden) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Tab" && !event.shiftKey) this.take(Math.max(this.index, 0), false);
    else if (event.key === "Enter" && this.index >= 0) this.take(this.index, true);
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    return true;
  }

  move(step) {
    const options = [...this.list.children];
    options[this.index]?.setAttribute("aria-selected", "false");
    this.index = (this.index + step + options.length + (this.index < 0 && step < 0 ? 1 : 0)) % options.length;
    options[this.index].setAttribute("aria-selected", "true");
    options[this.index].scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", options[this.index].id);
  }
}
