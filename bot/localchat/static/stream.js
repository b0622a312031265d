// Live changes, as Server-Sent Events. EventSource can't show a key, so they are read here: after a cut we
// go on from the last place that we were told, and say so while it lasts.

import { openStream } from "./api.js";

const RETRY_MS = 500;

/** `onChange(kind, body)`, `onCut()`, `onBack()`, and `onLost()` when the state must be read anew. */
export async function follow(cursor, { onChange, onCut, onBack, onLost }) {
  let place = cursor;
  for (;;) {
    let lost = false;
    try {
      const reader = await openStream(place);
      onBack();
      for await (const event of events(reader)) {
        if (event.kind === "reset") return onLost();
        place = event.id ?? place;
        heard(event, onChange);
      }
    } catch (error) {
      lost = Boolean(error.status); // it answered, and not with changes
    }
    onCut();
    await later(RETRY_MS);
    if (lost) return onLost();
  }
}

/** What goes wrong with one change is reported, and doesn't end the stream. */
function heard({ kind, data }, onChange) {
  try {
    onChange(kind, JSON.parse(data));
  } catch (error) {
    reportError(error);
  }
}

async function* events(reader) {
  let event = {};
  for await (const line of lines(reader)) {
    const [name, value] = field(line);
    if (line === "") {
      if (event.kind) yield event;
      event = {};
    } else if (name === "event") event.kind = value;
    else if (name === "id") event.id = value;
    else if (name === "data") event.data = value;
  }
}

function field(line) {
  const colon = line.indexOf(": ");
  return [line.slice(0, colon), line.slice(colon + 2)];
}

/** Whole lines only: what the end of a stream cuts off is sent again. */
async function* lines(reader) {
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const found = (rest + value).split("\n");
      rest = found.pop();
      yield* found;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
