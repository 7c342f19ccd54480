import type { DatasetAnswer } from "../../src/server/api.js";
import { element } from "./element.js";
import type { SaveState } from "./saver.js";

/** The line at the foot: which dataset, how many events, whether it is being read, whether cells run, whether the file is as the page. */
export interface StatusLine {
  readonly line: HTMLElement;
  dataset(answer: DatasetAnswer): void;
  /** A part of the dataset is being read; the function returned says that it is done. */
  reading(part: string): () => void;
  /** Whether the server is there. */
  connected(isConnected: boolean): void;
  isLost(): boolean;
  running(count: number): void;
  /** The frame has not answered for so many milliseconds, or answers (0). */
  silent(ms: number): void;
  saving(state: SaveState, reason?: string): void;
}

const savingWords: Record<SaveState, string> = {
  saved: "Saved",
  unsaved: "Not saved yet",
  saving: "Saving",
  conflict: "Not saved: changed on disk",
  failed: "Not saved",
};

/** Returns the status line. */
export function statusLine(): StatusLine {
  const dataset = element("span", { class: "dataset" });
  const reading = element("span", { class: "reading-state" });
  const server = element("span", { class: "server-state bad" });
  const running = element("span", { class: "run-state", role: "status" }, "Idle");
  const saving = element("span", { class: "save-state", role: "status" }, savingWords.saved);
  const parts: string[] = [];
  const tellReading = () => {
    reading.textContent = parts.length === 0 ? "" : `Reading ${parts.join(", ")}`;
  };
  let isRunning = false;
  const tell = (text: string, className: string) => {
    running.textContent = text;
    running.className = `run-state ${className}`;
  };
  return {
    line: element("footer", { class: "status" }, dataset, reading, running, saving, server),
    dataset({ dataset: records, label }) {
      const parts =
        "state" in records
          ? [`Dataset ${label}, ${grouped(records.events)} ${records.events === 1 ? "event" : "events"}`]
          : [element("span", { class: "bad" }, `No dataset at ${label}`)];
      dataset.replaceChildren(...parts);
    },
    reading(part) {
      parts.push(part);
      tellReading();
      return () => {
        parts.splice(parts.indexOf(part), 1);
        tellReading();
      };
    },
    connected(isConnected) {
      server.textContent = isConnected ? "" : "No server";
    },
    isLost: () => server.textContent !== "",
    running(count) {
      isRunning = count > 0;
      tell(isRunning ? "Running" : "Idle", isRunning ? "busy" : "");
    },
    silent(ms) {
      // A chart may take a moment; what takes longer than this may never end.
      if (isRunning && ms > 1500) tell(`Running, no answer for ${Math.round(ms / 1000)} s`, "busy bad");
    },
    saving(state, reason) {
      saving.textContent = savingWords[state];
      saving.title = reason ?? "";
      saving.classList.toggle("bad", state === "conflict" || state === "failed");
    },
  };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
