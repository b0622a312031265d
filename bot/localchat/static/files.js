// Files need the key, which only a request of ours carries: so they are fetched, and shown or saved from memory.

import { getFile } from "./api.js";

const SAVED_AFTER_MS = 60_000;
const pictures = new Map();

/** The server vouches that what it calls a picture is one; anything else is never shown. */
async function load(fileId) {
  const blob = await getFile(fileId);
  if (!blob.type.startsWith("image/")) throw new Error("This is no picture.");
  return URL.createObjectURL(blob);
}

/** `shown(address)` as soon as the picture is here: at once if it was shown before. */
export async function withPicture(fileId, shown) {
  let address = pictures.get(fileId);
  if (!address) {
    address = await load(fileId);
    pictures.set(fileId, address);
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
