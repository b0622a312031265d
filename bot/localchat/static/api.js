// Talking to the server that gave us this page. Paths are relative: wherever it is mounted, it works.

import { key } from "./key.js";

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The response to a request that shows the key, once it is a good one. */
async function reach(path, options = {}) {
  const headers = { ...options.headers, "X-Chat-Key": key };
  let response;
  try {
    response = await fetch(`api/${path}`, { ...options, headers, credentials: "omit", cache: "no-store" });
  } catch {
    throw new Refused(0, "The program can't be reached. Is it running?");
  }
  if (response.ok) return response;
  const body = await response.json().catch(() => ({}));
  throw new Refused(response.status, body.error?.message ?? "That didn't work.");
}

async function call(path, options) {
  const response = await reach(path, options);
  return response.json().catch(() => ({}));
}

function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return call(path, { method: "POST", headers, body: JSON.stringify(body) });
}

export const getState = () => call("state");
export const getEarlier = (chatId, before) => call(`messages?chatId=${chatId}&before=${before}`);
export const press = (body) => post("press", body);
export const markRead = (body) => post("read", body);
export const stopDraft = (body) => post("stop", body);

/** With several files they are an album. */
export function send(body, files) {
  if (!files.length) return post("send", body);
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) if (value !== null) form.append(name, value);
  for (const file of files) form.append("file", file, file.name);
  return call("send", { method: "POST", body: form });
}

export async function getFile(fileId, query = "") {
  return (await reach(`files/${encodeURIComponent(fileId)}${query}`)).blob();
}

/** The text of the changes after this place, for as long as the server goes on. */
export async function openStream(cursor) {
  const response = await reach(`stream?after=${encodeURIComponent(cursor)}`);
  return response.body.pipeThrough(new TextDecoderStream()).getReader();
}
