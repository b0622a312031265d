// Files need the key, which only a request of ours carries: so they are fetched, and shown or saved from memory.

import { getFile } from "./api.js";

const SAVED_AFTER_MS = 60_000;
const loaded = new Map();

/** The server vouches that what it calls a picture or a sound is one; anything else is never shown. */
async function load(fileId, kind) {
  const blob = await getFile(fileId);
  if (!blob.type.startsWith(`${kind}/`)) throw new Error("This can only be saved.");
  return URL.createObjectURL(blob);
}

/** `shown(address)` as soon as a file of this kind (`image`, `audio`) is here: at once if it was shown before. */
export async function withFile(fileId, kind, shown) {
  let address = loaded.get(fileId);
  if (!address) {
    address = await load(fileId, kind);
    loaded.set(fileId, address);
  }
  shown(address);
}

export async function save(file) {
  const address = URL.createObjectURL(await getFile(file.file_id, "?save"));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.file_name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_AFTER_MS);
}
