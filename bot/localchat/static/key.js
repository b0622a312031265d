// The key that opens the chat. It comes in the printed address, leaves it at once, and is kept where only
// this origin reads it, port included. A cookie would go to every other server on this machine.

const NAME = "key";
const address = new URL(location.href);
const stored = localStorage.getItem(NAME);
const given = address.searchParams.get("key")?.match(/^[\x21-\x7e]+$/)?.[0]; // what a header can carry

if (address.search) history.replaceState(null, "", address.pathname);

export const key = given ?? stored ?? "";

/** Once it was let in: a wrong key in an address must not push out the right one. */
export function keepKey() {
  localStorage.setItem(NAME, key);
}

if (given && !stored) keepKey();
