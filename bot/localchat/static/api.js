// Talking to the server that gave us this page. Paths are relative: wherever it is mounted, it works.

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(`api/${path}`, options);
  } catch {
    throw new Refused(0, "The program can't be reached. Is it running?");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, body.error?.message ?? "That didn't work.");
  return body;
}

function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return call(path, { method: "POST", headers, body: JSON.stringify(body) });
}

export const getState = () => call("state");
export const getEarlier = (chatId, before) => call(`messages?chatId=${chatId}&before=${before}`);
export const press = (body) => post("press", body);
export const markRead = (body) => post("read", body);

export function send(body, file) {
  if (!file) return post("send", body);
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) if (value !== null) form.append(name, value);
  form.append("file", file, file.name);
  return call("send", { method: "POST", body: form });
}

export const fileAddress = (fileId) => `api/files/${encodeURIComponent(fileId)}`;
