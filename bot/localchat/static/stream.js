// Live changes. The browser reconnects by itself and says where it was; we say so while it is cut.

const KINDS = ["message", "edited", "deleted", "answer", "action", "commands", "read"];
const RETRY_MS = 1000;

/** `onChange(kind, body)`, `onCut()`, `onBack()`, and `onLost()` when the state must be read anew. */
export function follow(cursor, { onChange, onCut, onBack, onLost }) {
  const source = new EventSource(`api/stream?after=${encodeURIComponent(cursor)}`);
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) => onChange(kind, JSON.parse(event.data)));
  }
  const lost = () => {
    source.close();
    onLost();
  };
  source.addEventListener("open", onBack);
  source.addEventListener("reset", lost);
  source.addEventListener("error", () => {
    onCut();
    if (source.readyState === EventSource.CLOSED) setTimeout(lost, RETRY_MS);
  });
}
