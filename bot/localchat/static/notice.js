// What is said beside the conversation: toasts, alerts, a soft sound.

const TOAST_MS = 4000;
let hiding;
let audio;

const byId = (id) => document.getElementById(id);

export function toast(text) {
  const node = byId("toast");
  node.textContent = text;
  node.classList.add("shown");
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    node.classList.remove("shown");
    node.textContent = "";
  }, TOAST_MS);
}

export function alertBox(text) {
  byId("toast").classList.remove("shown");
  byId("alert-text").textContent = text;
  const dialog = byId("alert");
  if (!dialog.open) dialog.showModal();
}

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied.");
  } catch {
    toast("The browser doesn't let us copy here.");
  }
}

export const soundIsOn = () => localStorage.getItem("sound") !== "off";
export const setSound = (on) => localStorage.setItem("sound", on ? "on" : "off");

/** Browsers allow sound only after the reader has done something here. */
export function allowSound() {
  audio ??= new AudioContext();
}

export function softSound() {
  if (!audio || !soundIsOn()) return;
  const now = audio.currentTime;
  const gain = audio.createGain();
  gain.connect(audio.destination);
  gain.gain.setValueAtTime(0.0001, now);
  gain.gain.exponentialRampToValueAtTime(0.05, now + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, now + 0.35);
  for (const [frequency, delay] of [[660, 0], [880, 0.09]]) {
    const tone = audio.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(gain);
    tone.start(now + delay);
    tone.stop(now + 0.4);
  }
}
